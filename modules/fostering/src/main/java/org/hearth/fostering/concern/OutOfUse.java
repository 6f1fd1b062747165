package org.hearth.fostering.concern;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hearth.core.api.time.Period;

/**
 * Days on which no vacant place of a household is available, because of one concern or of several that overlap.
 *
 * @param judged whether one of them is an allegation or about standards; told to those who may open it alone
 */
public record OutOfUse(UUID household, Period days, boolean judged) {

    /** Several at once are one, so that their number and their days are not told. */
    static List<OutOfUse> of(List<Concern> concerns) {
        Map<UUID, List<Concern>> byHousehold =
                concerns.stream().collect(Collectors.groupingBy(Concern::household, TreeMap::new, Collectors.toList()));
        var all = new ArrayList<OutOfUse>();
        byHousehold.forEach((household, its) -> {
            OutOfUse last = null;
            for (Concern one : its.stream()
                    .sorted(Comparator.comparing(Concern::receivedOn).thenComparing(Concern::reference))
                    .toList()) {
                boolean joined = last != null
                        && (last.days().isOpen()
                                || !one.receivedOn().isAfter(last.days().to()));
                if (!joined) {
                    if (last != null) {
                        all.add(last);
                    }
                    last = new OutOfUse(household, one.outOfUse(), one.kind().isJudged());
                } else {
                    last = new OutOfUse(
                            household,
                            new Period(last.days().from(), later(last.days().to(), one.availableFrom())),
                            last.judged() || one.kind().isJudged());
                }
            }
            if (last != null) {
                all.add(last);
            }
        });
        return all;
    }

    /** {@code null} is no end. */
    private static LocalDate later(LocalDate one, LocalDate other) {
        if (one == null || other == null) {
            return null;
        }
        return one.isAfter(other) ? one : other;
    }
}
