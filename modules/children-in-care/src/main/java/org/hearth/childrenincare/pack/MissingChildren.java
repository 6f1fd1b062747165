package org.hearth.childrenincare.pack;

import static org.hearth.core.api.pack.Relation.rest;
import static org.hearth.core.api.pack.Relation.within;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hearth.core.api.care.ChildHistory;
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
import org.hearth.core.api.pack.Relation.Rest;
import org.hearth.core.api.pack.Topic;
import org.hearth.core.api.pack.TopicPage;
import org.hearth.platform.api.documents.Block;
import org.hearth.platform.api.documents.Block.Column;

/**
 * Children missing and away without permission, quarter by quarter (committee-pack.md 7.11): how many, how often, and how
 * many went three times or more. Of interviews on return the statutory return tells nothing.
 */
@ApplicationScoped
class MissingChildren implements PackSection {
    private static final String FINDING = "missing.children";
    private static final String TIMES = "MIS-01";
    private static final String CHILDREN = "MIS-02";
    private static final String AWAY = "MIS-03";
    private static final String TIMES_AWAY = "MIS-03.incidents";
    private static final String EITHER = "MIS-03.either";
    private static final String TIMES_EITHER = "MIS-03.either-incidents";
    private static final int OFTEN = 3;

    @Override
    public String key() {
        return "missing.away";
    }

    @Override
    public String title() {
        return "Children missing or away";
    }

    @Override
    public String question() {
        return "How many of our children go missing or are away without permission?";
    }

    @Override
    public List<TopicPage> gives() {
        return List.of(TopicPage.MISSING);
    }

    @Override
    public List<String> lines() {
        return List.of("MIS-01", "MIS-02", "MIS-03");
    }

    @Override
    public List<LocalDate> days(LocalDate asAt) {
        return Topic.quarters(asAt);
    }

    @Override
    public List<PackBlock> write(LocalDate asAt, Map<LocalDate, Figures.Sheet> sheets) {
        var blocks = new ArrayList<PackBlock>();
        var now = sheets.get(asAt).line(CHILDREN, Over.QUARTER);
        if (!Topic.isTold(now)) {
            blocks.add(Topic.notKnown(FINDING, "How many children went missing", now));
        } else {
            blocks.add(new PackBlock.Finding(
                    FINDING,
                    "In the three months to " + PackDays.inFull(asAt)
                            + ", {0} children went missing, {1} times in all.",
                    List.of(quarter(CHILDREN, asAt).numerator(), quarter(TIMES, asAt)),
                    "How many children went missing is told in the table, as far as it can be shown without a child being"
                            + " recognised."));
            blocks.add(table(asAt, sheets));
            var days = Topic.quarters(asAt);
            blocks.add(new PackBlock.Chart(
                    Block.Kind.LINE,
                    "Children missing, and times they went missing, quarter by quarter",
                    FINDING,
                    "in the quarter",
                    days.stream().map(Topic::month).toList(),
                    List.of(
                            new PackBlock.Series(
                                    "Times",
                                    days.stream()
                                            .map(day -> quarter(TIMES, day))
                                            .toList()),
                            new PackBlock.Series(
                                    "Children",
                                    days.stream()
                                            .map(day -> quarter(CHILDREN, day).numerator())
                                            .toList()))));
        }
        blocks.add(new PackBlock.Paragraph(
                "Whether a talk was offered and held on return is not known: the statutory return does not tell it."));
        blocks.addAll(Topic.commentary("missing"));
        return blocks;
    }

    private static PackBlock table(LocalDate asAt, Map<LocalDate, Figures.Sheet> sheets) {
        var rows = new ArrayList<PackBlock.Row>();
        for (LocalDate day : Topic.quarters(asAt)) {
            var sheet = sheets.get(day);
            Measured times = sheet.line(TIMES, Over.QUARTER);
            rows.add(new PackBlock.Row(
                    Topic.quarter(day),
                    List.of(
                            counted(sheet.line(CHILDREN, Over.QUARTER), day),
                            Cells.of(times, day, Over.QUARTER),
                            times.measure() instanceof Measure.None none
                                    ? Cells.none(often(day), none)
                                    : Cells.count(
                                            often(day),
                                            often(ChildHistory.of(
                                                    times.measure().numerator()))),
                            counted(sheet.line(AWAY, Over.QUARTER), day),
                            Cells.of(sheet.line(TIMES_AWAY, Over.QUARTER), day, Over.QUARTER))));
        }
        return new PackBlock.Table(
                "missing.quarters",
                "Children missing, and away without permission, by quarter",
                List.of(
                        new Column("Quarter", 34, false),
                        new Column("Children missing", 13, true),
                        new Column("Times missing", 13, true),
                        new Column("Missing 3 times or more", 14, true),
                        new Column("Children away", 13, true),
                        new Column("Times away", 13, true)),
                rows,
                -1,
                -1,
                "Missing: it is not known where the child is. Away: it is known, and the child has no permission. A child who"
                        + " is still missing from the quarter before is counted among the children, and not among the times.");
    }

    private static Cell counted(Measured measured, LocalDate day) {
        return Topic.sides(measured, day, Over.QUARTER).get(1);
    }

    private static List<ChildHistory> often(List<ChildHistory> times) {
        var each = new LinkedHashMap<ChildHistory, Integer>();
        times.forEach(child -> each.merge(child, 1, Integer::sum));
        return each.entrySet().stream()
                .filter(child -> child.getValue() >= OFTEN)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Coordinates quarter(String line, LocalDate day) {
        return Cells.over(new Coordinates(line, day), Over.QUARTER);
    }

    private static Coordinates often(LocalDate day) {
        return quarter(TIMES, day).with("times", "3-or-more");
    }

    /** A quarter lies within the year to date; who went three times makes three of the times at least. */
    @Override
    public List<Relation> relations(LocalDate asAt, Map<LocalDate, Figures.Sheet> sheets) {
        var found = new ArrayList<Relation>();
        for (LocalDate day : Topic.quarters(asAt)) {
            var children = quarter(CHILDREN, day).numerator();
            var away = quarter(AWAY, day).numerator();
            var either = quarter(EITHER, day).numerator();
            found.add(within(often(day), children));
            found.add(rest(quarter(TIMES, day), List.of(often(day), often(day), often(day)), Rest.NOT_KNOWN));
            found.add(within(children, either));
            found.add(within(away, either));
            found.add(Relation.sum(quarter(TIMES_EITHER, day), List.of(quarter(TIMES, day), quarter(TIMES_AWAY, day))));
            for (String line : List.of(CHILDREN, AWAY, EITHER)) {
                found.add(within(quarter(line, day).numerator(), new Coordinates(line, day).numerator()));
            }
            for (String line : List.of(TIMES, TIMES_AWAY, TIMES_EITHER)) {
                found.add(within(quarter(line, day), new Coordinates(line, day)));
                found.addAll(OverTime.sinceApril(
                        day, Topic.quarters(asAt), (on, over) -> Cells.over(new Coordinates(line, on), over)));
            }
        }
        return found;
    }
}
