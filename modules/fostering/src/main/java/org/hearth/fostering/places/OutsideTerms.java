package org.hearth.fostering.places;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hearth.core.api.time.Ages;
import org.hearth.fostering.api.FosterChild;
import org.hearth.fostering.api.InTheHome;
import org.hearth.fostering.api.MayTake;
import org.hearth.fostering.api.MayTake.Reason;
import org.hearth.fostering.api.MayTake.Route;
import org.hearth.fostering.api.MayTake.Term;
import org.hearth.fostering.api.MayTake.Verdict;
import org.hearth.fostering.api.PlacementType;
import org.hearth.fostering.api.Placing;
import org.hearth.fostering.household.Household;
import org.hearth.fostering.terms.TermsOfApproval;
import org.hearth.platform.api.RuleBroken;

/**
 * The terms of approval that a child is outside of for certain, and the routes that the law leaves. How many live there is asked of
 * the places, and for what a child is placed is not recorded.
 */
record OutsideTerms(List<Reason> reasons, List<Route> routes) {
    private static final Set<Term> ASKED =
            EnumSet.of(Term.APPROVAL, Term.KIND, Term.CHILDHOOD, Term.NAMED, Term.AGE, Term.SEX);

    /** Empty where it is within the terms, where that is not known, or on days on which no terms hold. */
    static Optional<OutsideTerms> of(Household household, FosterChild child, LocalDate day, InTheHome home) {
        if (household.approvalOn(day).isEmpty()) {
            return Optional.empty();
        }
        try {
            var placing = new Placing(List.of(child), PlacementType.SHORT_TERM, day, false);
            MayTake answer = TermsOfApproval.mayTake(household, placing, home);
            List<Reason> reasons = answer.verdict() != Verdict.NO
                    ? List.of()
                    : answer.reasons().stream()
                            .filter(one -> ASKED.contains(one.term()))
                            .toList();
            return reasons.isEmpty() ? Optional.empty() : Optional.of(new OutsideTerms(reasons, answer.routes()));
        } catch (RuleBroken notHeld) {
            // of days so long ago that the rules of that time are not held nothing is said
            return Optional.empty();
        }
    }

    /** Of whose birth the year or the month alone may be recorded: what holds of every day that it may have been. */
    static Optional<OutsideTerms> of(Household household, Resident one, LocalDate day, InTheHome home) {
        if (one.presence() != Presence.OTHER_COUNCIL) {
            return Optional.empty();
        }
        if (one.bornYear() == null) {
            return of(household, child(one, null), day, home);
        }
        LocalDate earliest = YearMonth.of(one.bornYear(), one.bornMonth() == null ? 1 : one.bornMonth())
                .atDay(1);
        LocalDate last = YearMonth.of(one.bornYear(), one.bornMonth() == null ? 12 : one.bornMonth())
                .atEndOfMonth();
        LocalDate latest = last.isAfter(day) ? day : last;
        if (latest.isBefore(earliest)) {
            return Optional.empty();
        }
        var oldest = of(household, child(one, earliest), day, home);
        var youngest = of(household, child(one, latest), day, home);
        if (oldest.isEmpty() || youngest.isEmpty()) {
            return Optional.empty();
        }
        Set<Term> both = youngest.get().reasons().stream().map(Reason::term).collect(Collectors.toSet());
        String surely = " is %d on ".formatted(Ages.on(earliest, day));
        String either = Ages.on(latest, day) == Ages.on(earliest, day)
                ? surely
                : " is %d or %d on ".formatted(Ages.on(latest, day), Ages.on(earliest, day));
        List<Reason> reasons = oldest.get().reasons().stream()
                .filter(reason -> both.contains(reason.term()))
                .map(reason -> new Reason(reason.term(), reason.sentence().replace(surely, either)))
                .toList();
        return reasons.isEmpty()
                ? Optional.empty()
                : Optional.of(new OutsideTerms(reasons, oldest.get().routes()));
    }

    private static FosterChild child(Resident one, LocalDate born) {
        return new FosterChild(one.occupant().id(), one.reference(), born, one.sex(), null);
    }

    /** The box of a form to which what decides it belongs. */
    String field() {
        return switch (reasons.get(0).term()) {
            case AGE, CHILDHOOD -> "bornYear";
            case SEX -> "sex";
            default -> "presence";
        };
    }

    /** All that stands against it. */
    String because() {
        return reasons.stream().map(Reason::sentence).collect(Collectors.joining(" "));
    }

    /** What stands against it, and what each route allows. */
    String inWords() {
        return because()
                + (routes.isEmpty()
                        ? ""
                        : " What the law leaves: "
                                + routes.stream().map(Route::sentence).collect(Collectors.joining(" ")));
    }
}
