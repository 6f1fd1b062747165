package org.hearth.fostering.indicator;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.hearth.core.api.time.Coverage;
import org.hearth.core.api.time.Period;
import org.hearth.fostering.concern.Concern;

/**
 * What is recorded of allegations and concerns, as it is known at one time.
 *
 * @param coverage the days of which it tells every one
 */
record ConcernBook(List<Concern> concerns, Coverage coverage) {

    static ConcernBook of(List<Concern> all) {
        return new ConcernBook(
                all,
                all.stream()
                        .map(Concern::receivedOn)
                        .min(LocalDate::compareTo)
                        .map(first -> new Coverage(List.of(new Period(first, null))))
                        .orElse(Coverage.NONE));
    }

    List<Concern> allegations(Predicate<Concern> which) {
        return concerns.stream().filter(Concern::isAllegation).filter(which).toList();
    }

    /** Allegations to which it happened in the period. */
    List<Concern> allegations(Period period, Function<Concern, LocalDate> what) {
        return allegations(one -> what.apply(one) != null && period.includes(what.apply(one)));
    }
}
