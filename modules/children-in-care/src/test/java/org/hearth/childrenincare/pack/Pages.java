package org.hearth.childrenincare.pack;

import static org.hearth.core.testing.Invented.day;

import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearth.childrenincare.NamedCouncils;
import org.hearth.childrenincare.indicator.AllIndicators;
import org.hearth.core.api.care.CareBook;
import org.hearth.core.api.figures.Comparators;
import org.hearth.core.api.figures.Figures;
import org.hearth.core.api.figures.Indicator;
import org.hearth.core.api.figures.SeriesBreak;
import org.hearth.core.api.figures.Targets;
import org.hearth.core.api.figures.Unit;
import org.hearth.core.api.pack.Cell;
import org.hearth.core.api.pack.Cell.Coordinates;
import org.hearth.core.api.pack.Cell.Figure;
import org.hearth.core.api.pack.PackBlock;
import org.hearth.core.api.pack.PackSection;
import org.hearth.core.api.pack.Relation;
import org.hearth.core.figures.FiguresOfBooks;
import org.hearth.core.figures.FiguresOver;

/** What both sections write about a book on a day, before anything is withheld. */
final class Pages {
    private final Figures figures;
    private final LocalDate asAt;
    private final Comparators published;
    private final List<Targets.Asked> targets = new ArrayList<>();
    private Instant knownAt;

    private Pages(CareBook book, List<Indicator<?>> indicators, String asAt, Comparators published) {
        this.figures = FiguresOver.of(knownAt -> book, indicators);
        this.asAt = day(asAt);
        this.published = published;
    }

    static Pages of(CareBook book, String asAt) {
        return new Pages(book, AllIndicators.list(), asAt, new Publications(Map.of()));
    }

    static Pages withoutPopulation(CareBook book, String asAt) {
        return new Pages(book, AllIndicators.withoutPopulation(), asAt, new Publications(Map.of()));
    }

    /** As if the lines of the break counted otherwise since its day. */
    static Pages of(CareBook book, String asAt, SeriesBreak broken) {
        return new Pages(
                book,
                AllIndicators.list().stream()
                        .<Indicator<?>>map(one -> one.definition().lines().stream()
                                        .anyMatch(line -> broken.lines().contains(line.key()))
                                ? broken(one, broken)
                                : one)
                        .toList(),
                asAt,
                new Publications(Map.of()));
    }

    private static Indicator<?> broken(Indicator<?> one, SeriesBreak at) {
        return (Indicator<?>) Proxy.newProxyInstance(
                Indicator.class.getClassLoader(),
                new Class<?>[] {Indicator.class},
                (proxy, method, asked) -> method.getName().equals("definition")
                        ? one.definition().broken(at)
                        : method.invoke(one, asked));
    }

    /** @param words "CIC-02 67" is 67 for England on 31 March 2025 */
    static Pages of(CareBook book, String asAt, String... words) {
        var byLine = new HashMap<String, Comparators.Comparator>();
        for (String one : words) {
            String line = one.substring(0, one.indexOf(' '));
            byLine.put(line, england(line, one.substring(line.length() + 1)));
        }
        return new Pages(book, AllIndicators.list(), asAt, new Publications(byLine));
    }

    private static Comparators.Comparator england(String line, String value) {
        Unit unit = line.equals("CIC-02") ? Unit.PER_10_000 : line.startsWith("CIC-03") ? Unit.EVENTS : Unit.PERCENT;
        return new Comparators.Comparator(
                line,
                "England",
                "E92000001",
                "31 March 2025",
                day("2025-03-31"),
                new BigDecimal(value),
                unit,
                Comparators.Kind.PUBLISHED,
                "an invented publication");
    }

    private record Publications(Map<String, Comparator> byLine) implements Comparators {
        @Override
        public List<Comparator> of(String line) {
            return byLine.containsKey(line) ? List.of(byLine.get(line)) : List.of();
        }

        @Override
        public List<Comparator> of(String line, LocalDate day) {
            return of(line);
        }

        @Override
        public Optional<Comparator> target(String line, LocalDate day) {
            return Optional.empty();
        }
    }

    /** @param words "OOC-01 40 5" is a target of 40 with a tolerance of 5, "CIC-01 30-50 5" a range */
    Pages withTarget(String words) {
        String[] word = words.split(" ");
        String[] ends = word[1].split("-");
        targets.add(new Targets.Asked(
                word[0],
                day("2020-04-01"),
                new BigDecimal(ends[0]),
                ends.length > 1 ? new BigDecimal(ends[1]) : null,
                new BigDecimal(word[2]),
                null,
                null,
                "The committee",
                "A trial"));
        return this;
    }

    /** As if it were frozen then. */
    Pages frozenAt(String instant) {
        knownAt = Instant.parse(instant);
        return this;
    }

    private PackSection scorecardSection() {
        return new Scorecard(
                figures,
                FiguresOfBooks.benchmarks(published),
                FiguresOfBooks.targets(targets),
                FiguresOfBooks.population());
    }

    /** The table that members of a meeting on the day read first; nothing where it has no rows. */
    Optional<PackBlock.Table> headlines(LocalDate meeting) {
        return headlineBlocks(meeting).stream()
                .filter(PackBlock.Table.class::isInstance)
                .map(PackBlock.Table.class::cast)
                .findFirst();
    }

    List<PackBlock> headlineBlocks(LocalDate meeting) {
        var section = new Headlines(
                figures,
                FiguresOfBooks.benchmarks(published),
                FiguresOfBooks.targets(targets),
                FiguresOfBooks.population());
        return section.writeFor(meeting, asAt, figures.measure(section.days(asAt), knownAt));
    }

    List<PackBlock> write(PackSection section) {
        return section.write(asAt, figures.measure(section.days(asAt), knownAt));
    }

    /** The topic pages of the paper, in its order. */
    List<PackSection> topics() {
        return List.of(
                new NumbersAndFlow(published),
                new WhoTheyAre(),
                new WhereOurChildrenLive(new NamedCouncils(Map.of())),
                new HomesInDetail(),
                new Stability(),
                new CareReviews(),
                new HealthChecks(),
                new MissingChildren(),
                new WaysToPermanence());
    }

    /** The scorecard's and all topics' relations. */
    List<Relation> everyRelation() {
        var found = new ArrayList<>(relations());
        topics().forEach(
                        section -> found.addAll(section.relations(asAt, figures.measure(section.days(asAt), knownAt))));
        return found;
    }

    PackBlock.Table table(PackSection section, String key) {
        return write(section).stream()
                .filter(PackBlock.Table.class::isInstance)
                .map(PackBlock.Table.class::cast)
                .filter(table -> table.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no table " + key));
    }

    List<PackBlock> scorecard() {
        return write(scorecardSection());
    }

    List<PackBlock> whereTheyLive() {
        return write(new WhereOurChildrenLive(new NamedCouncils(Map.of())));
    }

    List<Relation> relations() {
        var section = scorecardSection();
        return section.relations(asAt, figures.measure(section.days(asAt), knownAt));
    }

    /** The cells of the first row of the scorecard whose name holds the words: how it moved. */
    List<Cell> movement(String words) {
        return row("scorecard.movement.", words).cells();
    }

    /** The same of how it stands beside others: neighbours, England, region, equivalent number, note. */
    List<Cell> beside(String words) {
        return row("scorecard.beside", words).cells();
    }

    /** The same of what stands behind it: numerator, denominator, target, tolerance, rating, note. */
    List<Cell> behind(String words) {
        return row("scorecard.behind.", words).cells();
    }

    List<PackBlock.Table> tables(String key) {
        return scorecard().stream()
                .filter(PackBlock.Table.class::isInstance)
                .map(PackBlock.Table.class::cast)
                .filter(one -> one.key().startsWith(key))
                .toList();
    }

    private PackBlock.Row row(String table, String words) {
        return tables(table).stream()
                .flatMap(one -> one.rows().stream())
                .filter(one -> one.header().contains(words))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no row of " + words));
    }

    /** Every count that stands in a table, and those above and below the line of every share. */
    Map<Coordinates, Long> counts() {
        var counts = new HashMap<Coordinates, Long>();
        var all = new ArrayList<>(List.of(scorecard()));
        topics().forEach(section -> all.add(write(section)));
        for (List<PackBlock> blocks : all) {
            blocks.stream()
                    .filter(PackBlock.Table.class::isInstance)
                    .flatMap(table -> ((PackBlock.Table) table).rows().stream())
                    .flatMap(row -> row.cells().stream())
                    .filter(Figure.class::isInstance)
                    .forEach(cell -> add((Figure) cell, counts));
        }
        return counts;
    }

    private static void add(Figure figure, Map<Coordinates, Long> counts) {
        if (figure.value() == null) {
            return;
        }
        if (figure.numerator() == null) {
            counts.put(figure.at(), figure.value().longValueExact());
            return;
        }
        boolean isCount = figure.denominator() == null && figure.unit().places() == 0;
        counts.put(isCount ? figure.at() : figure.at().numerator(), figure.numerator());
        if (figure.denominator() != null) {
            counts.put(figure.at().denominator(), figure.denominator());
        }
    }

    static String words(Cell cell) {
        if (cell instanceof Cell.Text text) {
            return text.words();
        }
        if (cell instanceof Cell.Derived derived) {
            return derived.words();
        }
        var figure = (Figure) cell;
        return figure.value() == null ? figure.instead() : figure.value().toPlainString();
    }
}
