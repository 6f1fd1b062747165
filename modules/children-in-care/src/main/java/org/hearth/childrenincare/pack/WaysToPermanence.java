package org.hearth.childrenincare.pack;

import static org.hearth.core.api.pack.Relation.same;
import static org.hearth.core.api.pack.Relation.within;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.hearth.core.api.care.ChildHistory;
import org.hearth.core.api.codes.EndReason.ExitGroup;
import org.hearth.core.api.figures.Figures;
import org.hearth.core.api.figures.Measure;
import org.hearth.core.api.figures.Measured;
import org.hearth.core.api.figures.Over;
import org.hearth.core.api.pack.Cell;
import org.hearth.core.api.pack.Cell.Coordinates;
import org.hearth.core.api.pack.Cells;
import org.hearth.core.api.pack.OverTime;
import org.hearth.core.api.pack.PackBlock;
import org.hearth.core.api.pack.PackSection;
import org.hearth.core.api.pack.Relation;
import org.hearth.core.api.pack.Topic;
import org.hearth.core.api.pack.TopicPage;
import org.hearth.platform.api.documents.Block;
import org.hearth.platform.api.documents.Block.Column;

/**
 * How children left care, quarter by quarter, and how long adoption took (committee-pack.md 7.12). What the return tells
 * apart stands together in fixed groups, since few children leave by each of them in a quarter.
 */
@ApplicationScoped
class WaysToPermanence implements PackSection {
    private static final String FINDING = "permanence.left";
    private static final String LEFT = "CIC-14";
    private static final String EXIT = "exit";

    private enum Way {
        ADOPTED("adopted", "Adopted", ExitGroup.ADOPTED),
        ORDER("order", "Special guardianship or child arrangements order", ExitGroup.SGO, ExitGroup.CAO),
        HOME("home-or-kin", "Home to parents or other relatives", ExitGroup.HOME, ExitGroup.HOME_NO_PR),
        GROWN_UP(
                "grown-up",
                "Grown up: independent, stayed with carers, or adult care",
                ExitGroup.INDEPENDENT,
                ExitGroup.STAYED,
                ExitGroup.ADULT_CARE),
        OTHER("other-way", "Another way");

        private final String key;
        private final String words;
        private final List<ExitGroup> exits;

        Way(String key, String words, ExitGroup... exits) {
            this.key = key;
            this.words = words;
            this.exits = List.of(exits);
        }

        static Way of(String exit) {
            for (Way way : values()) {
                if (way.exits.stream().anyMatch(group -> group.key().equals(exit))) {
                    return way;
                }
            }
            return OTHER;
        }
    }

    private record Wait(String line, String words) {}

    private static final List<Wait> WAITS = List.of(
            new Wait("PER-02.three-years", "From coming into care to moving in with adopters"),
            new Wait("PER-03.three-years", "From placement order to match"));

    @Override
    public String key() {
        return "permanence.leaving";
    }

    @Override
    public String title() {
        return "Permanence";
    }

    @Override
    public String question() {
        return "Where do children go when they leave our care?";
    }

    @Override
    public List<TopicPage> gives() {
        return List.of(TopicPage.PERMANENCE);
    }

    @Override
    public List<String> lines() {
        return List.of("PER-02", "PER-03", "PER-05", "PER-07", "CIC-14");
    }

    @Override
    public List<LocalDate> days(LocalDate asAt) {
        return Topic.quarters(asAt);
    }

    @Override
    public List<PackBlock> write(LocalDate asAt, Map<LocalDate, Figures.Sheet> sheets) {
        var blocks = new ArrayList<PackBlock>();
        var now = sheets.get(asAt).line(LEFT, Over.QUARTER);
        if (!Topic.isTold(now)) {
            blocks.add(Topic.notKnown(FINDING, "How children left care", now));
            blocks.addAll(Topic.commentary("permanence"));
            return blocks;
        }
        blocks.add(
                new PackBlock.Finding(
                        FINDING,
                        "In the three months to " + PackDays.inFull(asAt)
                                + ", {0} children left care: {1} were adopted, {2} left by a special guardianship or child arrangements"
                                + " order, and {3} went home to parents or other relatives.",
                        List.of(quarter(asAt), left(asAt, Way.ADOPTED), left(asAt, Way.ORDER), left(asAt, Way.HOME)),
                        "How children left care is told in the table, as far as it can be shown without a child being recognised."));
        blocks.add(table(asAt, sheets));
        var days = Topic.quarters(asAt);
        blocks.add(new PackBlock.Chart(
                Block.Kind.STACKED_BAR,
                "Children who left care, by how, quarter by quarter",
                FINDING,
                "children",
                days.stream().map(Topic::month).toList(),
                List.of(Way.values()).stream()
                        .map(way -> new PackBlock.Series(
                                way.words,
                                days.stream().map(day -> left(day, way)).toList()))
                        .toList()));
        blocks.add(new PackBlock.Heading(3, "How long adoption took"));
        blocks.addAll(waits(asAt, sheets));
        blocks.addAll(Topic.commentary("permanence"));
        return blocks;
    }

    private static PackBlock table(LocalDate asAt, Map<LocalDate, Figures.Sheet> sheets) {
        var columns = new ArrayList<Column>();
        columns.add(new Column("How they left", 40, false));
        var days = Topic.quarters(asAt);
        days.forEach(day -> columns.add(new Column("To " + PackDays.inFull(day), 12, true)));
        var rows = new ArrayList<PackBlock.Row>();
        for (Way way : Way.values()) {
            rows.add(new PackBlock.Row(
                    way.words,
                    days.stream()
                            .map(day -> left(left(day, way), sheets.get(day).line(LEFT, Over.QUARTER), way))
                            .toList()));
        }
        rows.add(new PackBlock.Row(
                "All who left care",
                days.stream()
                        .map(day -> (Cell) Cells.of(sheets.get(day).line(LEFT, Over.QUARTER), day, Over.QUARTER))
                        .toList()));
        return new PackBlock.Table(
                "permanence.quarters",
                "Children who left care, by how, in the three months to each day",
                columns,
                rows,
                rows.size() - 1,
                -1,
                "Each child is counted once in a quarter, by the last leaving. The scorecard's CP47 need not be the quarters"
                        + " added up: it counts each child once in the whole year to date, special guardianship without child"
                        + " arrangements orders, and going home without going to other relatives.");
    }

    private static Cell left(Coordinates at, Measured measured, Way way) {
        if (measured.measure() instanceof Measure.None none) {
            return Cells.none(at, none);
        }
        var members = new LinkedHashSet<ChildHistory>();
        measured.parts(EXIT).stream()
                .filter(part -> Way.of(part.key()) == way)
                .forEach(part -> members.addAll(ChildHistory.of(part.members())));
        return Cells.count(at, List.copyOf(members));
    }

    private static List<PackBlock> waits(LocalDate asAt, Map<LocalDate, Figures.Sheet> sheets) {
        var sheet = sheets.get(asAt);
        LocalDate before = Topic.quarters(asAt).get(0);
        if (WAITS.stream().noneMatch(wait -> Topic.isTold(sheet.line(wait.line())))) {
            return List.of(Topic.notKnown(
                    "permanence.waits",
                    "How long adoption took on average over three years",
                    sheet.line(WAITS.get(0).line())));
        }
        return List.of(new PackBlock.Table(
                "permanence.waits",
                "Average days over the three years to each day",
                List.of(
                        new Column("Wait of children who were adopted", 50, false),
                        new Column("To " + PackDays.inFull(before), 25, true),
                        new Column("To " + PackDays.inFull(asAt), 25, true)),
                WAITS.stream()
                        .map(wait -> new PackBlock.Row(
                                wait.words(),
                                List.of(
                                        Cells.of(sheets.get(before).line(wait.line()), before, Over.YEAR_TO_DATE),
                                        Cells.of(sheet.line(wait.line()), asAt, Over.YEAR_TO_DATE))))
                        .toList(),
                -1,
                -1,
                "A child adopted by the foster carer has waited until moving in as a foster child."));
    }

    private static Coordinates quarter(LocalDate day) {
        return Cells.over(new Coordinates(LEFT, day), Over.QUARTER);
    }

    private static Coordinates left(LocalDate day, Way way) {
        return quarter(day).with(EXIT, way.key);
    }

    /** The groups are those of other lines: of a quarter, and of the year to date in which it lies. */
    @Override
    public List<Relation> relations(LocalDate asAt, Map<LocalDate, Figures.Sheet> sheets) {
        var found = new ArrayList<Relation>();
        for (LocalDate day : Topic.quarters(asAt)) {
            for (Over over : Over.values()) {
                var all = Cells.over(new Coordinates(LEFT, day), over);
                found.add(same(all, line("CIC-04.persons", day, over)));
                for (ExitGroup group : ExitGroup.values()) {
                    found.add(
                            same(all, line(LEFT + "." + group.key(), day, over).denominator()));
                }
                found.add(same(all, line("PER-05", day, over).denominator()));
                found.add(same(
                        line("PER-05", day, over).numerator(),
                        line(LEFT + ".adopted", day, over).numerator()));
                found.add(same(
                        line("PER-07.share", day, over).numerator(),
                        line(LEFT + ".sgo", day, over).numerator()));
                found.add(same(all, line("PER-07.share", day, over).denominator()));
            }
            found.add(same(
                    left(day, Way.ADOPTED), line("PER-05", day, Over.QUARTER).numerator()));
            found.add(within(line(LEFT + ".sgo", day, Over.QUARTER).numerator(), left(day, Way.ORDER)));
            var home = line(LEFT + ".home-planned", day, Over.QUARTER).numerator();
            var notPlanned = line(LEFT + ".home-unplanned", day, Over.QUARTER).numerator();
            found.add(Relation.rest(left(day, Way.HOME), List.of(home, notPlanned), Relation.Rest.COUNTED));
            found.add(within(
                    left(day, Way.ADOPTED),
                    line("PER-05", day, Over.YEAR_TO_DATE).numerator()));
            found.addAll(OverTime.sinceApril(day, Topic.quarters(asAt), (on, over) -> line(LEFT, on, over)));
            for (ExitGroup group : ExitGroup.values()) {
                found.addAll(OverTime.sinceApril(
                        day, Topic.quarters(asAt), (on, over) -> line(LEFT + "." + group.key(), on, over)
                                .numerator()));
            }
            found.addAll(OverTime.sinceApril(day, Topic.quarters(asAt), WaysToPermanence::adopted));
        }
        return found;
    }

    /** A quarter's are a way of leaving, a year's a line. */
    private static Coordinates adopted(LocalDate day, Over over) {
        return over == Over.QUARTER
                ? left(day, Way.ADOPTED)
                : line("PER-05", day, over).numerator();
    }

    private static Coordinates line(String key, LocalDate day, Over over) {
        return Cells.over(new Coordinates(key, day), over);
    }
}
