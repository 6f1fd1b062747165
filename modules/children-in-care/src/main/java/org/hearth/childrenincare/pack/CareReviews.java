package org.hearth.childrenincare.pack;

import static org.hearth.core.api.pack.Relation.same;
import static org.hearth.core.api.pack.Relation.sum;
import static org.hearth.core.api.pack.Relation.within;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
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
import org.hearth.core.api.pack.Topic;
import org.hearth.core.api.pack.TopicPage;
import org.hearth.platform.api.documents.Block;
import org.hearth.platform.api.documents.Block.Column;

/**
 * Whether the children's plans are reviewed when the law says (committee-pack.md 7.8): reviews due in each quarter, held in
 * time, held late or not at all, and how many children's review is overdue at its end. Visits and plans stand in no return.
 */
@ApplicationScoped
class CareReviews implements PackSection {
    private static final String FINDING = "planning.reviews";
    private static final String REVIEWS = "CPL-01";
    private static final String OVERDUE = "CPL-01.overdue";

    @Override
    public String key() {
        return "planning.reviews";
    }

    @Override
    public String title() {
        return "Care planning";
    }

    @Override
    public String question() {
        return "Are children's reviews held when they are due, and do children take part?";
    }

    @Override
    public List<TopicPage> gives() {
        return List.of(TopicPage.CARE_PLANNING);
    }

    @Override
    public List<String> lines() {
        return List.of("CPL-01", "STA-06");
    }

    @Override
    public List<LocalDate> days(LocalDate asAt) {
        return Topic.quarters(asAt);
    }

    @Override
    public List<PackBlock> write(LocalDate asAt, Map<LocalDate, Figures.Sheet> sheets) {
        var blocks = new ArrayList<PackBlock>();
        var now = sheets.get(asAt).line(REVIEWS, Over.QUARTER);
        if (!Topic.isTold(now)) {
            blocks.add(Topic.notKnown(FINDING, "How many reviews were held in time", now));
        } else {
            var share = quarter(asAt);
            blocks.add(new PackBlock.Finding(
                    FINDING,
                    "Of the {0} reviews due in the three months to " + PackDays.inFull(asAt)
                            + ", {1} ({2}) were held in time.",
                    List.of(share.denominator(), share.numerator(), share),
                    "How many reviews were held in time is told in the table, as far as it can be shown without a child"
                            + " being recognised."));
            blocks.add(table(asAt, sheets));
            blocks.add(new PackBlock.Chart(
                    Block.Kind.LINE,
                    "Reviews held in time, quarter by quarter",
                    FINDING,
                    "%",
                    Topic.quarters(asAt).stream().map(Topic::month).toList(),
                    List.of(new PackBlock.Series(
                            "Held in time",
                            Topic.quarters(asAt).stream()
                                    .map(CareReviews::quarter)
                                    .toList()))));
        }
        blocks.add(
                new PackBlock.Paragraph(
                        "Whether visits were made and plans were written in time is not known: the statutory return does not tell it."));
        blocks.addAll(Topic.commentary("planning"));
        return blocks;
    }

    private static PackBlock table(LocalDate asAt, Map<LocalDate, Figures.Sheet> sheets) {
        var rows = new ArrayList<PackBlock.Row>();
        for (LocalDate day : Topic.quarters(asAt)) {
            Measured measured = sheets.get(day).line(REVIEWS, Over.QUARTER);
            var cells = new ArrayList<Cell>(Topic.sides(measured, day, Over.QUARTER));
            cells.add(
                    measured.measure() instanceof Measure.None ? cells.get(0) : Cells.count(late(day), late(measured)));
            cells.add(Cells.of(measured, day, Over.QUARTER));
            cells.add(Cells.of(sheets.get(day).line(OVERDUE), day, Over.YEAR_TO_DATE));
            rows.add(new PackBlock.Row(Topic.quarter(day), cells));
        }
        return new PackBlock.Table(
                "planning.reviews",
                "Reviews by the quarter in which they were due",
                List.of(
                        new Column("Quarter", 34, false),
                        new Column("Due", 12, true),
                        new Column("Held in time", 13, true),
                        new Column("Late or not held", 13, true),
                        new Column("In time (%)", 12, true),
                        new Column("Children overdue at its end", 16, true)),
                rows,
                -1,
                -1,
                "Due within 20 working days of coming into care, then within 3 months, then every 6 months at most. A review"
                        + " of which it is not known when it was due is left out.");
    }

    /** Each as often as below the line and not above it. */
    private static List<ChildHistory> late(Measured measured) {
        var inTime = new HashMap<ChildHistory, Integer>();
        ChildHistory.of(measured.measure().numerator()).forEach(child -> inTime.merge(child, 1, Integer::sum));
        var late = new ArrayList<ChildHistory>();
        for (ChildHistory child : ChildHistory.of(measured.measure().denominator())) {
            if (inTime.merge(child, -1, Integer::sum) < 0) {
                late.add(child);
            }
        }
        return late;
    }

    private static Coordinates quarter(LocalDate day) {
        return reviews(day, Over.QUARTER);
    }

    private static Coordinates reviews(LocalDate day, Over over) {
        return Cells.over(new Coordinates(REVIEWS, day), over);
    }

    private static Coordinates late(LocalDate day) {
        return quarter(day).with("outcome", "late");
    }

    @Override
    public List<Relation> relations(LocalDate asAt, Map<LocalDate, Figures.Sheet> sheets) {
        var found = new ArrayList<Relation>();
        for (LocalDate day : Topic.quarters(asAt)) {
            var share = quarter(day);
            var soFar = new Coordinates(REVIEWS, day);
            found.add(sum(share.denominator(), List.of(share.numerator(), late(day))));
            found.add(same(
                    late(day),
                    Relation.within(share.numerator(), share.denominator()).restAt()));
            found.add(within(share.numerator(), soFar.numerator()));
            found.add(within(share.denominator(), soFar.denominator()));
            found.add(within(new Coordinates(OVERDUE, day), new Coordinates(CareRelations.IN_CARE, day)));
            found.addAll(OverTime.sinceApril(
                    day, Topic.quarters(asAt), (on, over) -> reviews(on, over).numerator()));
            found.addAll(OverTime.sinceApril(
                    day, Topic.quarters(asAt), (on, over) -> reviews(on, over).denominator()));
        }
        return found;
    }
}
