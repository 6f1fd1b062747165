package org.hearth.committee.paper;

import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.hearth.committee.frozen.Frozen;
import org.hearth.committee.proof.PaperCheck;
import org.hearth.committee.proof.Proof;
import org.hearth.committee.proof.Proofing;
import org.hearth.committee.rendering.Written;
import org.hearth.core.api.care.CareBook;
import org.hearth.core.api.care.CareBooks;
import org.hearth.core.api.pack.Cell;
import org.hearth.core.api.pack.PackBlock;
import org.hearth.core.api.pack.PublicationCheck;
import org.hearth.core.api.places.Places;
import org.hearth.core.figures.FiguresOfBooks;
import org.hearth.platform.api.documents.Documents;
import org.hearth.platform.documents.TaggedDocuments;
import org.junit.platform.commons.support.ReflectionSupport;

/**
 * A served paper into which an error is put as a section or an author would have put it: one cell, one label, one chart or
 * one typed text is another, and all else is as it was. It is proofed by every check of every module.
 */
final class Seeded {
    private final Written written;
    private final CareBook book;
    private List<Proof.Line> before;

    Seeded(Written written, CareBook book) {
        this.written = written;
        this.book = book;
    }

    Written written() {
        return written;
    }

    CareBook book() {
        return book;
    }

    /** What the proof says of it that it did not say of the paper before. */
    List<Proof.Line> newlyFoundIn(UnaryOperator<Written> error) {
        if (before == null) {
            before = lines(written);
        }
        return lines(error.apply(written)).stream()
                .filter(line -> line.state() != Proof.State.PASS)
                .filter(line -> before.stream()
                        .noneMatch(old ->
                                old.check().equals(line.check()) && old.words().equals(line.words())))
                .toList();
    }

    List<Proof.Line> lines(Written paper) {
        return new Proofing(made(PublicationCheck.class), made(PaperCheck.class))
                .proof(paper, Map.of(), List.of())
                .lines();
    }

    /** Every check, as the container would find them; but for that of the agenda, which a meeting's table is asked for. */
    <T> List<T> made(Class<T> kind) {
        return ReflectionSupport.findAllClassesInPackage(
                        "org.hearth",
                        type -> kind.isAssignableFrom(type)
                                && !Modifier.isAbstract(type.getModifiers())
                                && type != OnTheAgenda.class,
                        name -> !name.contains("Test"))
                .stream()
                .map(type -> kind.cast(made(longest(type))))
                .toList();
    }

    private static Constructor<?> longest(Class<?> type) {
        Constructor<?> longest = type.getDeclaredConstructors()[0];
        for (Constructor<?> one : type.getDeclaredConstructors()) {
            longest = one.getParameterCount() > longest.getParameterCount() ? one : longest;
        }
        return longest;
    }

    private Object made(Constructor<?> constructor) {
        CareBooks books = knownAt -> book;
        var given = new ArrayList<>();
        for (Class<?> type : constructor.getParameterTypes()) {
            given.add(
                    type == CareBooks.class
                            ? books
                            : type == Places.class
                                    ? FiguresOfBooks.places()
                                    : type == Documents.class ? new TaggedDocuments() : null);
        }
        try {
            constructor.setAccessible(true);
            return constructor.newInstance(given.toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    static UnaryOperator<Written> typed(String field, String words) {
        return paper -> with(paper, paper.frozen(), Map.of(field, words), Map.of());
    }

    static UnaryOperator<Written> commented(String slot, String words) {
        return paper -> with(paper, paper.frozen(), Map.of(), Map.of(slot, words));
    }

    static UnaryOperator<Written> cell(String table, String row, String column, UnaryOperator<Cell.Figure> error) {
        return table(table, was -> {
            int at = column(was, column);
            return rows(
                    was,
                    was.rows().stream()
                            .map(one -> one.header().equals(row) ? with(one, at, error) : one)
                            .toList());
        });
    }

    private static int column(PackBlock.Table table, String heading) {
        for (int column = 1; column < table.columns().size(); column++) {
            if (table.columns().get(column).heading().equals(heading)) {
                return column - 1;
            }
        }
        throw new IllegalArgumentException("\"%s\" has no column \"%s\"".formatted(table.caption(), heading));
    }

    private static PackBlock.Row with(PackBlock.Row row, int at, UnaryOperator<Cell.Figure> error) {
        var cells = new ArrayList<>(row.cells());
        cells.set(at, error.apply((Cell.Figure) cells.get(at)));
        return new PackBlock.Row(row.header(), cells);
    }

    static PackBlock.Table rows(PackBlock.Table table, List<PackBlock.Row> rows) {
        return new PackBlock.Table(
                table.key(),
                table.caption(),
                table.columns(),
                rows,
                table.totalRow(),
                table.totalColumn(),
                table.note());
    }

    static UnaryOperator<Written> table(String key, UnaryOperator<PackBlock.Table> error) {
        return blocks(
                block -> block instanceof PackBlock.Table table && table.key().equals(key)
                        ? List.of(error.apply(table))
                        : List.of(block));
    }

    static UnaryOperator<Written> chart(String title, UnaryOperator<PackBlock.Chart> error) {
        return blocks(
                block -> block instanceof PackBlock.Chart chart && chart.title().equals(title)
                        ? List.of(error.apply(chart))
                        : List.of(block));
    }

    /** Beneath a table stands another, which is none of this paper. */
    static UnaryOperator<Written> beneath(String key, PackBlock.Table other) {
        return blocks(
                block -> block instanceof PackBlock.Table table && table.key().equals(key)
                        ? List.of(block, other)
                        : List.of(block));
    }

    private static UnaryOperator<Written> blocks(Function<PackBlock, List<PackBlock>> error) {
        return paper -> {
            var was = paper.frozen();
            var sections = was.sections().stream()
                    .map(section -> new Frozen.Section(
                            section.key(),
                            section.title(),
                            section.blocks().stream()
                                    .flatMap(block -> error.apply(block).stream())
                                    .toList(),
                            section.failed(),
                            section.lines()))
                    .toList();
            if (sections.equals(was.sections())) {
                throw new IllegalArgumentException("nothing in the paper is other than it was");
            }
            return with(
                    paper,
                    new Frozen(
                            was.asAt(),
                            was.knownAt(),
                            was.coverage(),
                            sections,
                            was.definitions(),
                            was.relations(),
                            was.people(),
                            was.lists(),
                            was.sources()),
                    Map.of(),
                    Map.of());
        };
    }

    static Written with(Written paper, Frozen frozen, Map<String, String> front, Map<String, String> commentary) {
        var words = new LinkedHashMap<>(paper.commentary());
        words.putAll(commentary);
        return new Written(
                paper.council(),
                paper.madeUp(),
                paper.meeting(),
                paper.version(),
                paper.draft(),
                paper.dated(),
                frozen,
                paper.withheld(),
                paper.threshold(),
                paper.front().with(front),
                words,
                paper.revisions(),
                paper.restricted(),
                paper.clearances(),
                paper.notices(),
                paper.redefined(),
                paper.firstPage(),
                paper.acceptance(),
                paper.data(),
                paper.approval());
    }
}
