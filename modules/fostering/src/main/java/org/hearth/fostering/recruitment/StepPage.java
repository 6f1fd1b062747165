package org.hearth.fostering.recruitment;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.hearth.fostering.household.Keys;
import org.hearth.platform.api.pages.Choice;
import org.hearth.platform.api.pages.Pages;

/** Records that something happened in an enquiry, that a pause is over, or that a step was recorded wrongly. */
@Named
@RequestScoped
public class StepPage extends EnquiryForm {
    private static final String YES = "yes";

    private StepKind kind;
    private Step kept;
    private boolean resuming;
    private LocalDate on;
    private String code = "";
    private String note = "";
    private List<String> withoutChecks = List.of();

    @PostConstruct
    void begin() {
        open("step");
        if (!super.isFound()) {
            return;
        }
        setVerb(WRONG);
        String number = Pages.parameter("no").orElse("");
        kept = enquiry().steps().stream()
                .filter(step -> String.valueOf(step.stepNo()).equals(number))
                .findFirst()
                .orElse(null);
        resuming = Pages.parameter("resume").isPresent() && enquiry().paused().isPresent();
        kind = resuming
                ? StepKind.PAUSED
                : kept != null
                        ? kept.kind()
                        : Pages.parameter("kind")
                                .flatMap(key -> Keys.find(StepKind.values(), key))
                                .filter(one -> EnquiryPage.STEPS.contains(one))
                                .orElse(null);
        if (kept != null) {
            on = kept.on();
            code = kept.code() == null ? "" : kept.code();
            note = kept.note();
        }
    }

    @Override
    public boolean isFound() {
        return super.isFound() && kind != null && (Pages.parameter("no").isEmpty() || kept != null);
    }

    public boolean isCorrecting() {
        return kept != null;
    }

    public boolean isResuming() {
        return resuming;
    }

    /** What was merged or told apart is only taken back. */
    public boolean isOnlyTakenBack() {
        return kept != null && (kind == StepKind.MERGED || kind == StepKind.TOLD_APART);
    }

    public String getNo() {
        return kept == null ? "" : String.valueOf(kept.stepNo());
    }

    public String getKind() {
        return Keys.of(kind);
    }

    public String getHeading() {
        if (resuming) {
            return "Record that it goes on";
        }
        return (kept == null ? "Record: " : "Correct: ") + kind.words().toLowerCase(Locale.UK);
    }

    public String getDayLabel() {
        if (resuming) {
            return "First day on which it goes on";
        }
        return switch (kind) {
            case PAUSED -> "First day of the pause";
            case VISIT_BOOKED, PANEL_BOOKED -> "Day for which it is booked";
            default -> "Day on which it happened";
        };
    }

    /** What this step means for what is counted; empty for nothing. */
    public String getMeaning() {
        return switch (kind) {
            case APPLIED ->
                "The registration of interest was accepted. From this day the national standard gives %s to the panel's recommendation."
                        .formatted(Standard.PANEL.limit(today()).replaceAll(",.*", ""));
            case PAUSED ->
                resuming ? "" : "A pause is shown beside every clock and never taken off the national standard.";
            case PANEL ->
                "The national standard ends with the panel's recommendation; the approval begins with the decision.";
            case STAGE_2_STARTED -> "Stage 2 may begin before stage 1 is done.";
            case WITHDRAWN ->
                "They withdrew. Where the service does not go on with them, record that they were not taken on.";
            default -> "";
        };
    }

    public void save() {
        if (resuming) {
            saveOnce(() -> enquiries.resume(id(), on, seen()), "It is recorded that the enquiry goes on.");
        } else if (kept == null) {
            saveOnce(
                    () -> enquiries.happened(
                            id(), new AskedStep(kind, on, code, note), withoutChecks.contains(YES), seen()),
                    "It is recorded: %s.".formatted(kind.words().toLowerCase(Locale.UK)));
        } else if (isMistake() || isOnlyTakenBack()) {
            saveOnce(
                    () -> enquiries.withdrawStep(id(), kept.stepNo(), getWhy(), seen()),
                    "It is taken out, as entered by mistake. What was known before can still be read.");
        } else {
            saveOnce(
                    () -> enquiries.correctStep(
                            id(), kept.stepNo(), new AskedStep(kind, on, code, note), getWhy(), seen()),
                    "It is corrected. What was known before can still be read.");
        }
    }

    @Override
    public List<Choice> getVerbs() {
        return super.getVerbs().stream()
                .filter(choice -> !choice.value().equals(CHANGED))
                .toList();
    }

    public boolean isCoded() {
        return !resuming && !getCodes().isEmpty();
    }

    public String getCodeLabel() {
        return switch (kind) {
            case WITHDRAWN -> "Why they withdrew";
            case NOT_TAKEN_ON -> "Why they were not taken on";
            case PAUSED -> "Why it is paused";
            case PANEL -> "What the panel recommended";
            default -> "What was decided";
        };
    }

    /** Those that may be given today; on an earlier day others may have been in force, and a refusal names them. */
    public List<Choice> getCodes() {
        LocalDate day = kept == null ? today() : kept.on();
        return switch (kind) {
            case WITHDRAWN -> withCode(choices(Codes.WITHDRAWN, day));
            case NOT_TAKEN_ON -> choices(Codes.NOT_TAKEN_ON, day);
            case PAUSED -> choices(Codes.PAUSED, day);
            case PANEL ->
                Arrays.stream(Step.Recommendation.values())
                        .map(one -> Choice.of(one.name(), one.words()))
                        .toList();
            case DECIDED -> List.of(Choice.of(Step.Outcome.REFUSED.name(), Step.Outcome.REFUSED.words()));
            default -> List.of();
        };
    }

    private static List<Choice> withCode(List<Choice> choices) {
        return choices.stream()
                .map(choice -> Choice.of(choice.value(), "%s: %s".formatted(choice.value(), choice.text())))
                .toList();
    }

    /** Whether somebody has no check recorded, which is to be answered before it goes on. */
    public boolean isAnyoneUnchecked() {
        return kind == StepKind.STAGE_1_DECIDED
                && kept == null
                && !getUnchecked().isEmpty();
    }

    /** Their names. */
    public List<String> getUnchecked() {
        return Unchecked.of(enquiry()).stream().map(Enquirer::fullName).toList();
    }

    public List<Choice> getGoingOn() {
        return List.of(Choice.of(YES, "It goes on without these checks, and the note says why"));
    }

    public List<String> getWithoutChecks() {
        return withoutChecks;
    }

    public void setWithoutChecks(List<String> withoutChecks) {
        this.withoutChecks = withoutChecks == null ? List.of() : withoutChecks;
    }

    public LocalDate getOn() {
        return on;
    }

    public void setOn(LocalDate on) {
        this.on = on;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
