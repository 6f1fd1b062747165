package org.hearth.committee.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.hearth.core.api.figures.Unit;
import org.hearth.core.api.pack.Cell;
import org.hearth.core.api.pack.Cell.Coordinates;
import org.hearth.core.api.pack.ComposedPaper;
import org.hearth.core.api.pack.PackBlock;
import org.hearth.core.api.pack.PublicationCheck;
import org.hearth.core.api.pack.PublicationCheck.Place;
import org.hearth.core.api.pack.PublicationCheck.Problem;
import org.hearth.core.api.pack.PublicationCheck.Severity;
import org.hearth.core.api.pack.Relation;
import org.hearth.platform.api.documents.Block;

/** A small paper of one section, built of what a test is about. */
final class APaper {
    static final LocalDate MARCH = LocalDate.of(2026, 3, 31);

    private LocalDate meeting = LocalDate.of(2026, 6, 23);
    private LocalDate asAt = MARCH;
    private LocalDate frozenOn;
    private final List<PackBlock> blocks = new ArrayList<>();
    private final List<ComposedPaper.Text> texts = new ArrayList<>();
    private final List<Relation> relations = new ArrayList<>();

    APaper meeting(String day) {
        meeting = LocalDate.parse(day);
        return this;
    }

    APaper frozenOn(String day) {
        frozenOn = LocalDate.parse(day);
        return this;
    }

    APaper asAt(String day) {
        asAt = LocalDate.parse(day);
        return this;
    }

    APaper block(PackBlock block) {
        blocks.add(block);
        return this;
    }

    APaper relation(Relation relation) {
        relations.add(relation);
        return this;
    }

    APaper typed(String field, String words) {
        texts.add(new ComposedPaper.Text(new Place("front-sheet", field), "Purpose", words, null, ""));
        return this;
    }

    APaper officer(String words) {
        texts.add(new ComposedPaper.Text(
                new Place("clearance", "implication.finance"), "Clearance", words, null, "", true));
        return this;
    }

    APaper commentary(String words) {
        return commentary(words, "");
    }

    APaper commentary(String words, String before) {
        texts.add(new ComposedPaper.Text(new Place("commentary", "topic.why"), "Why", words, "topic", before));
        return this;
    }

    APaper forChildren(String words) {
        texts.add(new ComposedPaper.Text(
                new Place("commentary", "page.well.for-children"), "What is going well", words, "page", ""));
        return this;
    }

    APaper doing(String words) {
        texts.add(new ComposedPaper.Text(
                new Place("commentary", "topic.doing"), "What we are doing", words, "topic", ""));
        return this;
    }

    /** Columns after the first hold figures. */
    APaper table(String caption, String columns, int totalRow, int totalColumn, PackBlock.Row... rows) {
        var headings = columns.split("\\|");
        var all = new ArrayList<Block.Column>();
        for (String heading : headings) {
            all.add(new Block.Column(heading.strip(), 100 / headings.length, true));
        }
        return block(new PackBlock.Table(caption, caption, all, List.of(rows), totalRow, totalColumn, null));
    }

    static PackBlock.Row row(String header, Cell... cells) {
        return new PackBlock.Row(header, List.of(cells));
    }

    static Cell count(String line, long value) {
        return count(new Coordinates(line, MARCH), value);
    }

    static Cell count(Coordinates at, long value) {
        return new Cell.Figure(at, BigDecimal.valueOf(value), Unit.CHILDREN, value, null, false, null, List.of());
    }

    static Cell percent(String line, String value) {
        return percent(new Coordinates(line, MARCH), value);
    }

    static Cell percent(Coordinates at, String value) {
        return new Cell.Figure(at, new BigDecimal(value), Unit.PERCENT, null, null, false, null, List.of());
    }

    static Cell share(String line, String value, long numerator, long denominator) {
        return new Cell.Figure(
                new Coordinates(line, MARCH),
                new BigDecimal(value),
                Unit.PERCENT,
                numerator,
                denominator,
                false,
                null,
                List.of());
    }

    ComposedPaper build() {
        var every = new ArrayList<>(texts);
        every.addAll(Composed.typedCells("topic", blocks));
        return new ComposedPaper(
                meeting,
                asAt,
                frozenOn == null ? meeting.minusDays(20) : frozenOn,
                List.of(new ComposedPaper.Section("topic", "A topic", blocks)),
                relations,
                every);
    }

    List<Problem> lookedAtBy(PublicationCheck check) {
        return check.look(build());
    }

    static Consumer<Problem> blocks(String words) {
        return problem -> {
            assertThat(problem.severity()).isEqualTo(Severity.BLOCK);
            assertThat(problem.words()).isEqualTo(words);
        };
    }

    static Consumer<Problem> warns(String words) {
        return problem -> {
            assertThat(problem.severity()).isEqualTo(Severity.WARN);
            assertThat(problem.words()).isEqualTo(words);
        };
    }
}
