package org.hearth.returns.api;

import java.util.List;
import java.util.Locale;

/**
 * A row that is written otherwise than it was sent.
 *
 * @param child  CHILD; empty when the row names nobody
 * @param line   of the row as sent in its file; {@code null} when it was not sent
 * @param cells  the columns that differ; of a row added or gone those that are not blank
 * @param reason why it is added or gone; {@code null} for one that changed
 */
public record RowDifference(String module, String child, Kind kind, Integer line, List<Cell> cells, String reason) {
    public RowDifference {
        cells = List.copyOf(cells);
    }

    public enum Kind {
        ADDED,
        CHANGED,
        GONE;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Blank where nothing stood, or stands now. */
    public record Cell(String column, String sent, String now) {}
}
