package org.hearth.childrenincare.pack;

import java.util.List;
import org.hearth.core.api.figures.Over;

/**
 * A row of the scorecard: the committee's own reference and the line that feeds it, or one part of that line.
 *
 * @param cp        CP1, CP2 ... of committee-pack.md section 6, or empty for what stands beside them
 * @param dimension {@code null} for the line itself
 * @param over      over which days a column that is no year-end counts
 * @param charted   whether its quarters are looked at for special causes
 */
record ScorecardRow(String cp, String line, String dimension, String part, Over over, boolean charted) {

    /** Rows that members read together. */
    record Group(String title, List<ScorecardRow> rows) {
        Group {
            rows = List.copyOf(rows);
        }
    }

    static ScorecardRow beside(String line) {
        return new ScorecardRow("", line, null, null, Over.YEAR_TO_DATE, false);
    }

    static ScorecardRow part(String line, String dimension, String part) {
        return new ScorecardRow("", line, dimension, part, Over.YEAR_TO_DATE, false);
    }

    boolean isPart() {
        return dimension != null;
    }
}
