package org.hearth.core.api.figures;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Set;

/**
 * A day from which lines count something else than before, so that what was counted before is another series. Hearth counts
 * every day by the definition of today: a definition that is only worded or reckoned anew breaks nothing. What does is a
 * return that tells something from a day on.
 *
 * @param from  the first day that is counted as now
 * @param lines the keys of the lines for which it holds
 * @param what  changed, in a few words without a full stop
 */
public record SeriesBreak(LocalDate from, Set<String> lines, String what) {
    public SeriesBreak {
        requireNonNull(from, "from");
        requireNonNull(what, "what");
        lines = Set.copyOf(lines);
    }
}
