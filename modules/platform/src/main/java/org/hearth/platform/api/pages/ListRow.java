package org.hearth.platform.api.pages;

import java.util.List;

/**
 * One row of a list, drawn by {@code <e:rows value="#{...}"/>} within a {@code g:table}.
 *
 * @param head  what heads the row; its link opens the record
 * @param cells the others, one to a column, from the second
 */
public record ListRow(Cell head, List<Cell> cells) {
    public ListRow {
        cells = List.copyOf(cells);
    }

    /**
     * What stands in one column.
     *
     * @param text    what is read; empty where nothing is to be told
     * @param href    where it leads, or {@code null}
     * @param numeric whether it stands at the right, as numbers do
     * @param mark    a word beside it, or {@code null}
     */
    public record Cell(String text, String href, boolean numeric, Mark mark) {
        public static Cell of(String text) {
            return new Cell(text, null, false, null);
        }

        public static Cell number(String text) {
            return new Cell(text, null, true, null);
        }

        /** @param href {@code null} for no link */
        public static Cell link(String text, String href) {
            return new Cell(text, href, false, null);
        }

        /** The same with a word beside it where {@code so}. */
        public Cell marked(boolean so, Mark mark) {
            return so ? new Cell(text, href, numeric, mark) : this;
        }
    }

    /**
     * A word beside a cell's text, never colour alone.
     *
     * @param element the HTML element that holds it
     * @param classes its classes, by which it is coloured
     */
    public record Mark(String element, String classes, String text) {
        /** A tag of the design system: {@code blue}. */
        public static Mark tag(String text, String colour) {
            return new Mark("strong", "govuk-tag govuk-tag--" + colour, text);
        }
    }
}
