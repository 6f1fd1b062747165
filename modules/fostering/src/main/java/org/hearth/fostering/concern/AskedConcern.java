package org.hearth.fostering.concern;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hearth.core.api.time.WorkingDays;
import org.hearth.fostering.household.Typing;
import org.hearth.platform.api.Refusals;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.pages.Days;

/** A concern as asked for; each part as in {@link Concern}, and {@code null} where nothing was entered. */
public record AskedConcern(
        ConcernKind kind,
        LocalDate receivedOn,
        LocalDate strategyOn,
        LocalDate referredOn,
        Integer children,
        List<Integer> carers,
        Support support,
        LocalDate supportOn,
        Moved moved,
        Outcome outcome,
        LocalDate closedOn,
        LocalDate reviewedOn,
        LocalDate availableFrom,
        String papers) {
    private static final int MOST_CHILDREN = 20;
    private static final int LONGEST = 60;

    static AskedConcern of(Concern known) {
        return new AskedConcern(
                known.kind(),
                known.receivedOn(),
                known.strategyOn(),
                known.referredOn(),
                known.children(),
                known.carers(),
                known.support(),
                known.supportOn(),
                known.moved(),
                known.outcome(),
                known.closedOn(),
                known.reviewedOn(),
                known.availableFrom(),
                known.papers());
    }

    /** The same, with how it ended. */
    AskedConcern ended(Outcome how, LocalDate closed, LocalDate reviewed, LocalDate available) {
        return new AskedConcern(
                kind,
                receivedOn,
                strategyOn,
                referredOn,
                children,
                carers,
                support,
                supportOn,
                moved,
                how,
                closed,
                reviewed,
                available,
                papers);
    }

    /**
     * @param ofHousehold numbers of those who may be meant
     * @throws RuleBroken for the first part that cannot be
     */
    AskedConcern checked(List<Integer> ofHousehold, LocalDate today) {
        var refusals = new Refusals();
        refusals.check(kind != null, () -> new RuleBroken("kind", "Choose what it is."));
        refusals.check(
                receivedOn != null, () -> new RuleBroken("receivedOn", "Enter the day on which it was received."));
        refusals.tell();
        LocalDate earliest = WorkingDays.england().firstDay();
        between("receivedOn", receivedOn, earliest, today);
        if (strategyOn != null && strategyOn.isBefore(receivedOn)) {
            throw new RuleBroken(
                    "strategyOn",
                    "The strategy meeting cannot have been on %s: what it was about was received on %s. Enter that day or a later one, or correct the day it was received."
                            .formatted(Days.inWords(strategyOn), Days.inWords(receivedOn)));
        }
        between("strategyOn", strategyOn, earliest, today.plusYears(1));
        between("referredOn", referredOn, earliest, today);
        List<Integer> about = carers == null ? List.of() : carers;
        if (!ofHousehold.containsAll(about)) {
            throw new RuleBroken("carers", "Choose carers of this household, or none where it is not known.");
        }
        if (children != null && (children < 0 || children > MOST_CHILDREN)) {
            throw new RuleBroken(
                    "children",
                    "%d children cannot be meant. Enter 0 to %d, or leave it empty where it is not known."
                            .formatted(children, MOST_CHILDREN));
        }
        Support offered = support == null ? Support.NOT_YET : support;
        if (offered != Support.NOT_YET && supportOn == null) {
            throw new RuleBroken("supportOn", "Enter the day on which support was offered.");
        }
        if (offered == Support.NOT_YET && supportOn != null) {
            throw new RuleBroken("support", "A day is entered on which support was offered. Choose that it was.");
        }
        between("supportOn", supportOn, earliest, today);
        checkEnd(today);
        return new AskedConcern(
                kind,
                receivedOn,
                strategyOn,
                referredOn,
                children,
                about.stream().distinct().sorted().toList(),
                offered,
                supportOn,
                moved == null ? Moved.NOT_KNOWN : moved,
                outcome,
                closedOn,
                reviewedOn,
                availableFrom,
                Typing.words("papers", papers, LONGEST));
    }

    private void checkEnd(LocalDate today) {
        if (closedOn == null) {
            if (outcome != null || reviewedOn != null || availableFrom != null) {
                throw new RuleBroken(
                        "closedOn",
                        "Enter the day on which it was closed, or leave the outcome and the days after it empty.");
            }
            return;
        }
        between("closedOn", closedOn, receivedOn, today);
        if (kind.isJudged() && outcome == null) {
            throw new RuleBroken("outcome", "Choose the outcome with which it was closed.");
        }
        if (!kind.isJudged() && outcome != null) {
            throw new RuleBroken("outcome", "What is only kept in confidence is not judged. Choose no outcome.");
        }
        between("reviewedOn", reviewedOn, closedOn, today);
        between("availableFrom", availableFrom, closedOn, today.plusYears(1));
        if (receivedOn.equals(availableFrom)) {
            throw new RuleBroken(
                    "availableFrom", "It was received on that day. Enter the day after it, or a later one.");
        }
    }

    private static void between(String field, LocalDate day, LocalDate first, LocalDate last) {
        if (day != null && (day.isBefore(first) || day.isAfter(last))) {
            throw new RuleBroken(
                    field,
                    "%s cannot be meant. Enter a day from %s to %s."
                            .formatted(Days.inWords(day), Days.inWords(first), Days.inWords(last)));
        }
    }

    Concern as(UUID id, String reference, UUID household) {
        return new Concern(
                id,
                reference,
                household,
                kind,
                receivedOn,
                strategyOn,
                referredOn,
                children,
                carers,
                support,
                supportOn,
                moved,
                outcome,
                closedOn,
                reviewedOn,
                availableFrom,
                papers);
    }
}
