package org.hearth.fostering.recruitment;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.hearth.core.api.places.Places;
import org.hearth.fostering.household.HouseholdKind;
import org.hearth.fostering.household.NamedChildren;
import org.hearth.fostering.household.RegisterPage;
import org.hearth.fostering.household.TermsForm;
import org.hearth.fostering.household.Typing;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.pages.Choice;
import org.hearth.platform.api.pages.Pages;

/** Records what the agency decision maker decided; an approval registers the household with its terms at once. */
@Named
@RequestScoped
public class DecisionPage extends EnquiryForm {
    private static final String YES = "yes";

    @Inject
    Decisions decisions;

    @Inject
    Places places;

    @Inject
    NamedChildren children;

    private TermsForm terms;
    private LocalDate on;
    private String outcome = "";
    private String how = Approving.How.NEW.name();
    private String household = "";
    private String kind = "";
    private String district = "";
    private String note = "";
    private List<String> withoutChecks = List.of();

    @PostConstruct
    void begin() {
        open("decision");
        terms = new TermsForm(children);
        if (isFound()) {
            kind = enquiry().kind().name();
        }
    }

    public void save() {
        var chosen = choice(outcome);
        if (chosen == null) {
            Pages.error("outcome", "Choose what was decided: approved or refused.");
        } else if (chosen == Step.Outcome.REFUSED) {
            saveOnce(
                    () -> decisions.refuse(id(), on, note, seen()),
                    "The refusal is recorded. They may ask for a review within %s."
                            .formatted(Standard.REVIEW.limit(today()).replaceAll(",.*", "")));
        } else {
            saveOnce(
                    () -> decisions.approve(id(), asked(), withoutChecks.contains(YES), seen()),
                    "The approval is recorded, and the household stands in the register.");
        }
    }

    private static Step.Outcome choice(String outcome) {
        try {
            return Typing.choice("outcome", outcome, Step.Outcome.class);
        } catch (RuleBroken none) {
            return null;
        }
    }

    private Approving asked() {
        var asked = Typing.choice("how", how, Approving.How.class);
        return new Approving(
                on,
                asked,
                household,
                Typing.choice("kind", kind, HouseholdKind.class),
                district,
                asked == Approving.How.KNOWN ? null : terms.asked(),
                note);
    }

    public boolean isRecommended() {
        return enquiry().on(StepKind.PANEL) != null;
    }

    /** Who becomes carers of the household. */
    public String getCarers() {
        return enquiry().people().stream().map(Enquirer::fullName).collect(Collectors.joining(" and "));
    }

    public List<Choice> getOutcomes() {
        return Arrays.stream(Step.Outcome.values())
                .map(one -> Choice.of(one.name(), one.words()))
                .toList();
    }

    public List<Choice> getHows() {
        return Arrays.stream(Approving.How.values())
                .map(one -> Choice.of(one.name(), one.words()))
                .toList();
    }

    public List<Choice> getKinds() {
        return RegisterPage.kinds();
    }

    public List<Choice> getDistricts() {
        return RegisterPage.districts(places, today());
    }

    public TermsForm getTerms() {
        return terms;
    }

    /** Whether somebody has no check recorded, which is to be answered before it goes on. */
    public boolean isAnyoneUnchecked() {
        return !getUnchecked().isEmpty();
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

    public String getOutcome() {
        return outcome;
    }

    public void setOutcome(String outcome) {
        this.outcome = outcome;
    }

    public String getHow() {
        return how;
    }

    public void setHow(String how) {
        this.how = how;
    }

    public String getHousehold() {
        return household;
    }

    public void setHousehold(String household) {
        this.household = household;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public String getDistrict() {
        return district;
    }

    public void setDistrict(String district) {
        this.district = district;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
