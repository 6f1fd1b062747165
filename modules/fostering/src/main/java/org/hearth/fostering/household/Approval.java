package org.hearth.fostering.household;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hearth.core.api.time.Period;

/**
 * One unbroken spell of approval. It begins with the decision of the agency's decision maker, not with the panel's advice,
 * and its last day is the day before it ends.
 *
 * @param left  {@code null} while it goes on
 * @param terms in the order of their days, without gap or overlap, from the approval's first day to its last
 */
public record Approval(HouseholdKind kind, Period period, Joining joined, Leaving left, List<Terms> terms) {
    public Approval {
        terms = List.copyOf(terms);
    }

    public Optional<Terms> termsOn(LocalDate day) {
        return terms.stream().filter(held -> held.period().includes(day)).findFirst();
    }

    /** 0 on days on which it is not approved. */
    public int placesOn(LocalDate day) {
        return termsOn(day).map(Terms::places).orElse(0);
    }
}
