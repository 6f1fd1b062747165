package org.hearth.fostering.supervision;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hearth.fostering.household.Approval;
import org.hearth.fostering.household.Household;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.pages.Days;

/** A review of approval as told; each part as in {@link Review}, and {@code null} where nothing was entered. */
public record AskedReview(
        LocalDate heldOn, Review.Kind kind, LocalDate panelOn, Review.Outcome outcome, LocalDate nextBy) {

    /**
     * @param others       the household's other reviews
     * @param recordedFrom the first day from which every review is recorded; {@code null} where that is not known
     * @throws RuleBroken for the first part that cannot be
     */
    void check(Household of, List<Review> others, LocalDate recordedFrom, LocalDate today) {
        Approval approval = Told.during(of, "heldOn", heldOn, today, "Enter the day on which the review was held.");
        others.stream().filter(one -> one.heldOn().equals(heldOn)).findFirst().ifPresent(there -> {
            throw new RuleBroken(
                    "heldOn",
                    "A review of %s on %s is recorded already. Change that one, or enter another day."
                            .formatted(of.reference(), Days.inWords(heldOn)));
        });
        if (kind == null) {
            throw new RuleBroken("kind", "Choose whether it was the first review or a later one.");
        }
        if (kind == Review.Kind.FIRST) {
            checkFirst(of, approval, others);
        } else {
            checkLater(of, approval, others, recordedFrom);
        }
        if (panelOn != null && (panelOn.isBefore(heldOn) || panelOn.isAfter(today))) {
            throw new RuleBroken(
                    "panelOn",
                    "%s is %s. Enter the day on which it was reported to panel, or leave it empty until it is."
                            .formatted(
                                    Days.inWords(panelOn),
                                    panelOn.isAfter(today)
                                            ? "still to come"
                                            : "before the review, which was held on " + Days.inWords(heldOn)));
        }
        if (outcome == null) {
            throw new RuleBroken("outcome", "Choose what came of the review.");
        }
        LocalDate latest = Interval.REVIEW.due(heldOn);
        if (nextBy != null && (!nextBy.isAfter(heldOn) || nextBy.isAfter(latest))) {
            throw new RuleBroken(
                    "nextBy",
                    "The next review cannot be due on %s. Enter a day after %s and by %s, or leave it empty for that day."
                            .formatted(Days.inWords(nextBy), Days.inWords(heldOn), Days.inWords(latest)));
        }
    }

    private void checkFirst(Household of, Approval approval, List<Review> others) {
        others.stream()
                .filter(one -> approval.period().includes(one.heldOn()))
                .filter(one -> one.kind() == Review.Kind.FIRST || one.heldOn().isBefore(heldOn))
                .findFirst()
                .ifPresent(other -> {
                    throw new RuleBroken(
                            "kind",
                            "A review of %s on %s is recorded%s, so this was not the first of this approval. Choose a later review, or change that one."
                                    .formatted(
                                            of.reference(),
                                            Days.inWords(other.heldOn()),
                                            other.kind() == Review.Kind.FIRST ? " as the first" : ""));
                });
    }

    /** The panel is asked for a first review alone, so that a first one may not pass for another. */
    private void checkLater(Household of, Approval approval, List<Review> others, LocalDate recordedFrom) {
        var there = others.stream()
                .filter(one -> approval.period().includes(one.heldOn()))
                .toList();
        there.stream()
                .filter(one -> one.kind() == Review.Kind.FIRST && one.heldOn().isAfter(heldOn))
                .findFirst()
                .ifPresent(first -> {
                    throw new RuleBroken(
                            "kind",
                            "The review of %s on %s is recorded as the first of this approval, so one on %s was not a later one. Choose the first review once that one is changed, or enter another day."
                                    .formatted(of.reference(), Days.inWords(first.heldOn()), Days.inWords(heldOn)));
                });
        boolean isWhole = recordedFrom != null && !approval.period().from().isBefore(recordedFrom);
        if (isWhole && there.stream().noneMatch(one -> one.heldOn().isBefore(heldOn))) {
            throw new RuleBroken(
                    "kind",
                    "It is the first review of this approval of %s, which began on %s. Choose the first review, or record the one before it."
                            .formatted(
                                    of.reference(),
                                    Days.inWords(approval.period().from())));
        }
    }

    Review numbered(UUID household, int number) {
        return new Review(household, number, heldOn, kind, panelOn, outcome, nextBy);
    }
}
