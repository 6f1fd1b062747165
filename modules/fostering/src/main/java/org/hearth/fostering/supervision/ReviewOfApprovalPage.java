package org.hearth.fostering.supervision;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.hearth.fostering.household.Typing;
import org.hearth.platform.api.pages.Choice;

/** Records a review of approval that was held. */
@Named
@RequestScoped
public class ReviewOfApprovalPage extends SupervisionForm<Review> {
    private LocalDate heldOn;
    private String kind = "";
    private LocalDate panelOn;
    private String outcome = "";
    private LocalDate nextBy;

    @PostConstruct
    void begin() {
        open("review", records -> records.reviews(id()), Review::number);
        Review was = kept();
        if (was != null) {
            heldOn = was.heldOn();
            kind = was.kind().name();
            panelOn = was.panelOn();
            outcome = was.outcome().name();
            nextBy = was.nextBy();
        }
    }

    @Override
    void record() {
        records.review(id(), asked(), seen());
    }

    @Override
    void change() {
        records.changeReview(id(), kept().number(), asked(), isCorrection(), getWhy(), seen());
    }

    @Override
    void withdraw() {
        records.withdrawReview(id(), kept().number(), getWhy(), seen());
    }

    private AskedReview asked() {
        return new AskedReview(
                heldOn,
                Typing.choice("kind", kind, Review.Kind.class),
                panelOn,
                Typing.choice("outcome", outcome, Review.Outcome.class),
                nextBy);
    }

    public List<Choice> getKinds() {
        return List.of(
                new Choice(Review.Kind.FIRST.name(), Review.Kind.FIRST.words(), "Is reported to panel"),
                new Choice(
                        Review.Kind.LATER.name(),
                        Review.Kind.LATER.words(),
                        "Also one that was brought forward, such as after a change in the household"));
    }

    public List<Choice> getOutcomes() {
        return Stream.of(Review.Outcome.values())
                .map(one -> new Choice(
                        one.name(),
                        one.words(),
                        switch (one) {
                            case CONTINUES -> null;
                            case TERMS_CHANGED -> "The terms themselves are varied on the household's page";
                            case NOT_SUITABLE -> "That the household leaves is recorded on its page once it is decided";
                        }))
                .toList();
    }

    public LocalDate getHeldOn() {
        return heldOn;
    }

    public void setHeldOn(LocalDate heldOn) {
        this.heldOn = heldOn;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public LocalDate getPanelOn() {
        return panelOn;
    }

    public void setPanelOn(LocalDate panelOn) {
        this.panelOn = panelOn;
    }

    public String getOutcome() {
        return outcome;
    }

    public void setOutcome(String outcome) {
        this.outcome = outcome;
    }

    public LocalDate getNextBy() {
        return nextBy;
    }

    public void setNextBy(LocalDate nextBy) {
        this.nextBy = nextBy;
    }
}
