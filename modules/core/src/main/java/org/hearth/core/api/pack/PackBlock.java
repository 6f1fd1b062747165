package org.hearth.core.api.pack;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.hearth.platform.api.documents.Block;

/**
 * A piece of a pack section before anything is withheld. A finding, a chart and its alternative text refer to cells of
 * tables by their coordinates; they hold no number of their own.
 */
public sealed interface PackBlock {

    record Heading(int level, String text) implements PackBlock {}

    record Paragraph(String text) implements PackBlock {}

    /**
     * A sentence with {@code {0}}, {@code {1}} ... for the cells it refers to. When one of them is withheld the sentence
     * gives way to {@code otherwise}, which refers to none.
     */
    record Finding(String key, String words, List<Cell.Coordinates> refersTo, String otherwise) implements PackBlock {
        public Finding {
            refersTo = List.copyOf(refersTo);
        }
    }

    /**
     * A table. Cells of one row or column that are parts of its total are named by {@code totalRow} and {@code
     * totalColumn} (indexes, -1 for none): the margins DC-03 works along.
     */
    record Table(
            String key,
            String caption,
            List<Block.Column> columns,
            List<Row> rows,
            int totalRow,
            int totalColumn,
            String note)
            implements PackBlock {
        public Table {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }

        /** The same with other rows. */
        public Table with(List<Row> others) {
            return new Table(key, caption, columns, others, totalRow, totalColumn, note);
        }
    }

    /**
     * What only the exempt paper and the working paper print (committee-pack.md section 11): settings and providers by
     * name, whole numbers. A piece that holds others rather than a mark on each, so that whoever does not ask for it passes
     * over it: the public files, the sums by which small numbers are withheld, what later papers take as told.
     *
     * @param blocks no commentary, which has exempt places of its own, and no exempt piece
     * @param names  that stand nowhere else: no words that the public reads may hold them
     */
    record Exempt(List<PackBlock> blocks, List<String> names) implements PackBlock {
        /** @throws IllegalArgumentException for a place for words, or an exempt piece, within */
        public Exempt {
            blocks = List.copyOf(blocks);
            names = List.copyOf(names);
            if (blocks.stream().anyMatch(block -> block instanceof Commentary || block instanceof Exempt)) {
                throw new IllegalArgumentException("an exempt piece holds neither commentary nor another");
            }
        }
    }

    /** The blocks in order, with those of exempt pieces in the place of these. */
    static Stream<PackBlock> withExempt(List<PackBlock> blocks) {
        return blocks.stream()
                .flatMap(block -> block instanceof Exempt exempt ? exempt.blocks().stream() : Stream.of(block));
    }

    /** One row: its header and one cell for each further column. */
    record Row(String header, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * A chart of cells; {@code finding} is the key of the finding that is its alternative text.
     *
     * @param levels what others have published, drawn as a line across a chart of lines; empty for none
     */
    record Chart(
            Block.Kind kind,
            String title,
            String finding,
            String unit,
            List<String> categories,
            List<Series> series,
            List<Level> levels)
            implements PackBlock {
        public Chart {
            categories = List.copyOf(categories);
            series = List.copyOf(series);
            levels = List.copyOf(levels);
        }

        public Chart(
                Block.Kind kind,
                String title,
                String finding,
                String unit,
                List<String> categories,
                List<Series> series) {
            this(kind, title, finding, unit, categories, series, List.of());
        }
    }

    /** A figure that is not ours, with whose it is and of when; nothing of it is withheld, and the table's note tells it. */
    record Level(String name, BigDecimal value) {}

    record Series(String name, List<Cell.Coordinates> cells) {
        public Series {
            cells = List.copyOf(cells);
        }
    }

    /**
     * Where the service's own words go; {@code key} tells which.
     *
     * @param required whether the paper cannot be published without them; else a paper says that none were given
     */
    record Commentary(String key, String prompt, boolean required) implements PackBlock {}
}
