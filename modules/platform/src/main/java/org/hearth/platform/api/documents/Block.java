package org.hearth.platform.api.documents;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A neutral piece of a document: what is said, not how it looks. Blocks are rendered in the order in which they stand,
 * which is also the reading order. By the time a block comes here whatever is withheld has been withheld: a block holds
 * only what its reader may see.
 */
public sealed interface Block {

    /** A heading. Level 1 is the document's title and stands once; levels never skip. */
    record Heading(int level, String text) implements Block {}

    /** A paragraph of running text; {@code number} is its printed number ("2.1") or {@code null}. */
    record Paragraph(String number, String text) implements Block {
        public Paragraph(String text) {
            this(null, text);
        }
    }

    /** A computed sentence, set apart as the takeaway of what follows. */
    record Finding(String text) implements Block {}

    /** A list; {@code labels} are "a)", "b)" ... or bullets, one for each item. */
    record Items(List<String> labels, List<String> items) implements Block {
        public Items {
            labels = List.copyOf(labels);
            items = List.copyOf(items);
        }
    }

    /** Label and value pairs, as on a front sheet, in printed order. */
    record Fields(String caption, List<Field> fields) implements Block {
        public Fields {
            fields = List.copyOf(fields);
        }
    }

    /** One label and its value; an empty value prints as "none given". */
    record Field(String label, String value) {}

    /**
     * A data table: a caption, column headings, rows of text. The first column of each row is the row's header. {@code
     * note} stands below the table, or is {@code null}.
     */
    record Table(String caption, List<Column> columns, List<List<String>> rows, String note) implements Block {
        public Table {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /** A column's heading, its share of the width (relative), and whether its cells are figures, set to the right. */
    record Column(String heading, int width, boolean figures) {}

    /**
     * A chart. {@code alternative} is the finding said in words; a chart never shows what its table does not. A {@code
     * null} value leaves a gap.
     */
    record Chart(Kind kind, String title, String alternative, String unit, List<String> categories, List<Series> series)
            implements Block {
        public Chart {
            categories = List.copyOf(categories);
            series = List.copyOf(series);
        }

        /** The category's name, and whether bars of it are left out: a bar that is missing is not a bar of nought. */
        public String named(int category) {
            String name = categories.get(category);
            var shown = series.stream()
                    .map(one -> category < one.values().size() ? one.values().get(category) : null)
                    .filter(Objects::nonNull)
                    .toList();
            if (kind == Kind.LINE || shown.size() == series.size()) {
                return name;
            }
            return name + (shown.stream().allMatch(value -> value.signum() == 0) ? " (not shown)" : " (in part)");
        }

        /**
         * Whether each bar begins where the one before it ended. Where one of them is not shown nothing can be built upon it, and
         * all of them stand on the axis.
         */
        public boolean isBuiltUp() {
            return kind == Kind.WATERFALL
                    && series.size() == 1
                    && series.get(0).values().size() == categories.size()
                    && series.get(0).values().stream().noneMatch(Objects::isNull);
        }

        /** By how much a bar that is built up leads up, or down where it tells of what went. */
        public BigDecimal step(int category) {
            BigDecimal value = series.get(0).values().get(category);
            boolean isWhatWent = category > 0 && category < categories.size() - 1 && category % 2 == 0;
            return isWhatWent ? value.negate() : value;
        }

        /** What it draws, as a table: a row for each category, a column for each series. */
        public Table asTable() {
            var columns = new ArrayList<Column>();
            columns.add(new Column(unit == null || unit.isBlank() ? "Figures" : "Figures: " + unit, 3, false));
            series.forEach(one -> columns.add(new Column(one.name(), 1, true)));
            var values = new ChartValues(this);
            var rows = new ArrayList<List<String>>();
            for (int category = 0; category < categories.size(); category++) {
                var row = new ArrayList<String>();
                row.add(categories.get(category));
                for (int one = 0; one < series.size(); one++) {
                    BigDecimal value = values.at(one, category);
                    row.add(value == null ? "not shown" : ChartValues.said(value));
                }
                rows.add(row);
            }
            return new Table(title, columns, rows, null);
        }
    }

    enum Kind {
        BAR,
        STACKED_BAR,
        /** Stacked shares of a whole: every bar is measured against a hundred, so that what is missing is seen to be. */
        SHARES_BAR,
        /** An account: what stood, what came, what went, and what stands; of one series, in this order. */
        WATERFALL,
        LINE;

        /** Whether the bars of one category stand on one another. */
        public boolean isStacked() {
            return this == STACKED_BAR || this == SHARES_BAR;
        }
    }

    /** One series of a chart, a value for each category; {@code null} where there is none to show. */
    record Series(String name, List<BigDecimal> values) {}

    /** What follows begins on a new page. */
    record PageBreak() implements Block {}
}
