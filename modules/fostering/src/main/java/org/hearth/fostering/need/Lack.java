package org.hearth.fostering.need;

import java.util.function.Predicate;

/** What own foster homes did not offer, until what placement finding could not find is recorded. */
enum Lack {
    ALL("Together", child -> true),
    AGENCY("With agencies' foster carers", Need.Child::agency),
    AGENCY_OUTSIDE("of them outside the county", child -> child.agency() && child.isOutside()),
    ELSEWHERE_OUTSIDE("Elsewhere outside the county", child -> !child.agency());

    private final String words;
    private final Predicate<Need.Child> counts;

    Lack(String words, Predicate<Need.Child> counts) {
        this.words = words;
        this.counts = counts;
    }

    String words() {
        return words;
    }

    boolean counts(Need.Child child) {
        return counts.test(child);
    }
}
