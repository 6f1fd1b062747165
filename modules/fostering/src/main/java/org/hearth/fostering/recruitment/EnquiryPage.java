package org.hearth.fostering.recruitment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.hearth.fostering.household.Keys;
import org.hearth.fostering.household.Typing;
import org.hearth.fostering.revision.Revision;
import org.hearth.platform.api.pages.Days;
import org.hearth.platform.api.pages.Pages;
import org.hearth.platform.api.time.UkTime;

/** One enquiry: where it stands and for how long, what can be recorded next, its checks and history, and who said so. */
@Named
@RequestScoped
public class EnquiryPage {
    /** What is recorded by the form of a step, in the order in which it is offered. */
    static final List<StepKind> STEPS = List.of(
            StepKind.ANSWERED,
            StepKind.VISIT_BOOKED,
            StepKind.VISITED,
            StepKind.APPLIED,
            StepKind.STAGE_1_DECIDED,
            StepKind.STAGE_2_STARTED,
            StepKind.ASSESSED,
            StepKind.PANEL_BOOKED,
            StepKind.PANEL,
            StepKind.PAUSED,
            StepKind.WITHDRAWN,
            StepKind.NOT_TAKEN_ON);

    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("d MMMM uuuu HH:mm", Locale.UK).withZone(UkTime.ZONE);

    @Inject
    EnquiryViews views;

    @Inject
    Enquiries enquiries;

    private Enquiry enquiry;
    private LocalDate today;
    private boolean mayWrite;
    private List<Revision> recorded = List.of();
    private Map<Integer, String> told = Map.of();
    private List<Alike> alike = List.of();

    public record ClockLine(String what, String limit, String took, boolean late, boolean running, boolean national) {}

    public record Act(String words, String href) {}

    public record Person(String name, String phone, String email, String edit) {}

    public record CheckLine(
            String what,
            String of,
            String sent,
            String chased,
            String received,
            String expires,
            String mark,
            String edit) {}

    public record StepLine(String on, String what, String more, String edit) {}

    public record Alike(String reference, String href, String merge, String why) {}

    public record Line(String when, String by, String what, String detail, boolean correction, String why) {}

    public void load() {
        enquiry = Typing.id().flatMap(id -> views.view(id, "whole")).orElse(null);
        if (enquiry == null) {
            Pages.notFound();
            return;
        }
        today = views.today();
        mayWrite = views.mayWrite();
        recorded = enquiries.recorded(enquiry.id());
        told = enquiries.told(enquiry.id());
        alike = views.alike(enquiry).stream()
                .map(found -> new Alike(
                        found.other().reference(),
                        href(found.other()),
                        "/fostering/recruitment/merge?id=%s&other=%s"
                                .formatted(enquiry.id(), found.other().id()),
                        found.why()))
                .toList();
    }

    public boolean isFound() {
        return enquiry != null;
    }

    public boolean isMayWrite() {
        return mayWrite;
    }

    public String getId() {
        return enquiry.id().toString();
    }

    public String getReference() {
        return enquiry.reference();
    }

    public String getNames() {
        return enquiry.people().stream().map(Enquirer::fullName).collect(Collectors.joining(" and "));
    }

    public String getStatus() {
        if (enquiry.paused().isPresent()) {
            return "Paused";
        }
        return EnquiryQuestion.State.of(enquiry).words();
    }

    public String getColour() {
        return enquiry.paused().isPresent()
                ? "yellow"
                : switch (EnquiryQuestion.State.of(enquiry)) {
                    case OPEN -> "blue";
                    case APPROVED -> "green";
                    default -> "grey";
                };
    }

    /** "Mainstream, stage 2: assessment", or how it ended and when. */
    public String getStanding() {
        return enquiry.ending()
                .map(step -> "%s, on %s".formatted(step.words(), Days.inWords(step.on())))
                .orElse("%s, %s"
                        .formatted(
                                enquiry.kind().words(), enquiry.stage().words().toLowerCase(Locale.UK)));
    }

    /** The household that was approved; empty for none. */
    public String getHousehold() {
        return enquiry.approval()
                .map(step -> "/fostering/household?id=" + step.other())
                .orElse("");
    }

    /** Of one that is merged, the one that is kept. */
    public String getKept() {
        return enquiry.step(StepKind.MERGED)
                .map(step -> "/fostering/recruitment/enquiry?id=" + step.other())
                .orElse("");
    }

    /** Those that were merged into it. */
    public List<Act> getJoined() {
        return enquiry.joined().stream()
                .map(one -> new Act(
                        "%s, of %s"
                                .formatted(
                                        one.reference(),
                                        Days.inWords(one.contact().day())),
                        href(one)))
                .toList();
    }

    public List<Alike> getAlike() {
        return alike;
    }

    public List<ClockLine> getClocks() {
        return StageClock.of(enquiry, today).stream()
                .map(clock -> new ClockLine(
                        clock.standard().words(),
                        clock.standard().limit(clock.began()),
                        EnquiryViews.inWords(clock, today)
                                + (clock.isRunning() || clock.reached() ? "" : "; it ended before"),
                        clock.isLateOn(today),
                        clock.isRunning(),
                        clock.isNational()))
                .toList();
    }

    /** What can be recorded now: what a rule would refuse at once is not offered. */
    public List<Act> getActs() {
        var acts = new ArrayList<Act>();
        if (!mayWrite || !enquiry.isOpen()) {
            return acts;
        }
        String at = "/fostering/recruitment/";
        for (StepKind kind : STEPS) {
            if (isNext(kind)) {
                acts.add(new Act(kind.words(), "%sstep?id=%s&kind=%s".formatted(at, getId(), Keys.of(kind))));
            }
        }
        if (enquiry.paused().isPresent()) {
            acts.add(new Act("It goes on after the pause", "%sstep?id=%s&resume=yes".formatted(at, getId())));
        }
        if (enquiry.on(StepKind.PANEL) != null) {
            acts.add(0, new Act("Decision", "%sdecision?id=%s".formatted(at, getId())));
        }
        return acts;
    }

    private boolean isNext(StepKind kind) {
        boolean done = enquiry.on(kind) != null;
        boolean applied = enquiry.on(StepKind.APPLIED) != null;
        boolean inStage2 = enquiry.on(StepKind.STAGE_2_STARTED) != null;
        return switch (kind) {
            case ANSWERED -> enquiry.answeredOn() == null;
            case VISIT_BOOKED -> !applied && enquiry.on(StepKind.VISITED) == null;
            case VISITED, APPLIED -> !done;
            case STAGE_1_DECIDED, STAGE_2_STARTED -> applied && !done;
            case ASSESSED, PANEL -> inStage2 && !done;
            case PANEL_BOOKED -> inStage2 && enquiry.on(StepKind.PANEL) == null;
            case PAUSED -> enquiry.paused().isEmpty();
            default -> true;
        };
    }

    public FirstContact getContact() {
        return enquiry.contact();
    }

    public String getFirstDay() {
        return Days.inWords(enquiry.contact().day());
    }

    public String getSource() {
        return Codes.SOURCE.words(enquiry.contact().source());
    }

    public String getCampaign() {
        return enquiry.contact().campaign();
    }

    public String getDistrict() {
        return enquiry.contact().district();
    }

    public String getKind() {
        return enquiry.kind().words();
    }

    public List<Person> getPeople() {
        return enquiry.people().stream()
                .map(one -> new Person(
                        one.fullName(),
                        one.phone(),
                        one.email(),
                        "/fostering/recruitment/person?id=%s&no=%d".formatted(enquiry.id(), one.personNo())))
                .toList();
    }

    public boolean isMayAddPerson() {
        return mayWrite && enquiry.people().size() < Enquirer.MOST;
    }

    public List<CheckLine> getChecks() {
        return enquiry.checks().stream()
                .map(check -> new CheckLine(
                        Codes.CHECK.words(check.kind()),
                        enquiry.people().stream()
                                .filter(one -> Integer.valueOf(one.personNo()).equals(check.personNo()))
                                .map(Enquirer::fullName)
                                .findFirst()
                                .orElse("The household"),
                        Days.inWords(check.sent()),
                        check.chased() == null ? "Not chased" : Days.inWords(check.chased()),
                        check.received() == null ? "Not back" : Days.inWords(check.received()),
                        check.expires() == null ? "" : Days.inWords(check.expires()),
                        check.hasExpiredBy(today) ? "Expired" : check.isOut() ? "Out" : "",
                        "/fostering/recruitment/check?id=%s&no=%d".formatted(enquiry.id(), check.checkNo())))
                .toList();
    }

    public boolean isMayAskCheck() {
        return mayWrite && enquiry.isOpen();
    }

    /** The latest first. */
    public List<StepLine> getSteps() {
        var lines = enquiry.steps().stream()
                .map(step -> new StepLine(
                        Days.inWords(step.on()),
                        step.words(),
                        more(step),
                        step.isApproval()
                                ? ""
                                : "/fostering/recruitment/step?id=%s&no=%d".formatted(enquiry.id(), step.stepNo())))
                .collect(Collectors.toCollection(ArrayList::new));
        Collections.reverse(lines);
        return lines;
    }

    private static String more(Step step) {
        String until = step.until() == null ? "" : "Went on from %s.".formatted(Days.inWords(step.until()));
        return (until + " " + step.note()).strip();
    }

    public List<Line> getRecorded() {
        return recorded.stream()
                .map(one -> {
                    var deed = Deed.valueOf(one.what());
                    return new Line(
                            WHEN.format(one.recordedAt()),
                            one.recordedBy(),
                            deed.words(),
                            told.getOrDefault(one.revision(), ""),
                            deed.isCorrection(),
                            one.why());
                })
                .toList();
    }

    static String href(Enquiry enquiry) {
        return "/fostering/recruitment/enquiry?id=" + enquiry.id();
    }
}
