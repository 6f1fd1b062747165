package org.hearth.fostering.concern;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hearth.fostering.household.Typing;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.pages.Choice;
import org.hearth.platform.api.pages.Pages;

/** How a concern ended: its outcome, the review of approval after it, and from when on the home may take children again. */
@Named
@RequestScoped
public class CloseConcernPage extends ConcernForm {
    private String outcome = "";
    private LocalDate closedOn;
    private LocalDate reviewedOn;
    private LocalDate availableFrom;

    @PostConstruct
    void begin() {
        Concern known = open();
        if (known != null) {
            outcome = known.outcome() == null ? "" : known.outcome().name();
            closedOn = known.closedOn();
            reviewedOn = known.reviewedOn();
            availableFrom = known.availableFrom();
        }
    }

    public void load() {
        if (!isThere()) {
            Pages.notFound();
        }
    }

    public void save() {
        try {
            change(
                    AskedConcern.of(concern())
                            .ended(
                                    Typing.choice("outcome", outcome, Outcome.class),
                                    closedOn,
                                    reviewedOn,
                                    availableFrom),
                    availableFrom == null
                            ? "It is recorded. No vacant place of the home is available until you say so here."
                            : "It is recorded. The home may take children again from the day you entered.");
        } catch (RuleBroken refused) {
            Pages.refused(refused);
        }
    }

    public boolean isJudged() {
        return concern().kind().isJudged();
    }

    public List<Choice> getOutcomes() {
        var choices = new ArrayList<Choice>();
        choices.add(Choice.of("", "None yet"));
        Stream.of(Outcome.values()).forEach(one -> choices.add(Choice.of(one.name(), one.words())));
        return choices;
    }

    public String getOutcome() {
        return outcome;
    }

    public void setOutcome(String outcome) {
        this.outcome = outcome;
    }

    public LocalDate getClosedOn() {
        return closedOn;
    }

    public void setClosedOn(LocalDate closedOn) {
        this.closedOn = closedOn;
    }

    public LocalDate getReviewedOn() {
        return reviewedOn;
    }

    public void setReviewedOn(LocalDate reviewedOn) {
        this.reviewedOn = reviewedOn;
    }

    public LocalDate getAvailableFrom() {
        return availableFrom;
    }

    public void setAvailableFrom(LocalDate availableFrom) {
        this.availableFrom = availableFrom;
    }
}
