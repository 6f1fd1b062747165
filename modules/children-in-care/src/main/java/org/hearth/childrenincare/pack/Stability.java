package org.hearth.childrenincare.pack;

import static org.hearth.core.api.pack.Relation.same;
import static org.hearth.core.api.pack.Relation.sum;
import static org.hearth.core.api.pack.Relation.within;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearth.childrenincare.indicator.PlacementEnding;
import org.hearth.core.api.care.ChildHistory;
import org.hearth.core.api.figures.Figures;
import org.hearth.core.api.figures.Measure;
import org.hearth.core.api.figures.Over;
import org.hearth.core.api.pack.Cell.Coordinates;
import org.hearth.core.api.pack.Cells;
import org.hearth.core.api.pack.OverTime;
import org.hearth.core.api.pack.PackBlock;
import org.hearth.core.api.pack.PackSection;
import org.hearth.core.api.pack.Relation;
import org.hearth.core.api.pack.Topic;
import org.hearth.core.api.pack.TopicPage;
import org.hearth.core.api.time.MonthEnds;
import org.hearth.core.api.time.Period;
import org.hearth.core.api.time.ReportingYear;
import org.hearth.platform.api.documents.Block;
import org.hearth.platform.api.documents.Block.Column;

/**
 * How settled the children are (committee-pack.md 7.5): by number of placements in twelve months, why placements ended, and
 * quarter by quarter. A change of a placement's standing with the same carers is no move and stands apart. Reasons are of
 * twelve months and in fixed groups: of one quarter, one by one, they would be counts of a few children.
 */
@ApplicationScoped
class Stability implements PackSection {
    private static final String FINDING = "stability.moves";
    private static final String QUARTERS = "stability.quarters";
    private static final String ENDED = "STA-03";
    private static final int MANY = 3;

    /** The reasons of indicators.md 1.6 in the groups that are printed. */
    private enum Why {
        PLAN("care-plan", "To carry out the care plan", false, "CARPL"),
        CLOSED("closed", "Carer gave up, home closed, or custody", false, "CLOSE", "CUSTOD"),
        CARER("carer-asked", "Carer asked for it to end", true, "CREQB", "CREQO"),
        CHILD("child-asked", "Child asked for it to end", true, "CHILD"),
        COUNCIL("council-asked", "A council asked for it to end", true, "LAREQ"),
        STANDARDS("standards", "Allegation, standards of care or approval removed", true, "ALLEG", "STAND", "APPRR"),
        OTHER("other", "Another reason", true, "OTHER"),
        NOT_RECORDED("not-recorded", "Reason not recorded", false);

        private final String key;
        private final String words;
        private final boolean unplanned;
        private final Set<String> codes;

        Why(String key, String words, boolean unplanned, String... codes) {
            this.key = key;
            this.words = words;
            this.unplanned = unplanned;
            this.codes = Set.of(codes);
        }

        static Why of(PlacementEnding ending) {
            if (!ending.isKnown()) {
                return NOT_RECORDED;
            }
            return Arrays.stream(values())
                    .filter(why -> why.codes.contains(ending.reason().code()))
                    .findFirst()
                    .orElse(ending.reason().isUnplanned() ? OTHER : CLOSED);
        }
    }

    private enum Many {
        ONE("1", "One"),
        TWO("2", "Two"),
        MORE("3-or-more", "Three or more");

        private final String key;
        private final String words;

        Many(String key, String words) {
            this.key = key;
            this.words = words;
        }

        static Many of(int placements) {
            return placements >= MANY ? MORE : placements == MANY - 1 ? TWO : ONE;
        }
    }

    @Override
    public String key() {
        return "stability.moves";
    }

    @Override
    public String title() {
        return "Stability";
    }

    @Override
    public String question() {
        return "How often do our children move, and why?";
    }

    @Override
    public List<TopicPage> gives() {
        return List.of(TopicPage.STABILITY);
    }

    @Override
    public List<String> lines() {
        return List.of("STA-01", "STA-02", "STA-03", "STA-04");
    }

    @Override
    public List<LocalDate> days(LocalDate asAt) {
        return Topic.quarters(asAt);
    }

    @Override
    public List<PackBlock> write(LocalDate asAt, Map<LocalDate, Figures.Sheet> sheets) {
        var blocks = new ArrayList<PackBlock>();
        var endings = Topic.over(Topic.lastFour(asAt), ENDED, sheets);
        var notTold = endings.stream().filter(one -> !Topic.isTold(one)).findFirst();
        if (notTold.isPresent()) {
            blocks.add(Topic.notKnown(FINDING, "How often children moved in the last twelve months", notTold.get()));
            blocks.addAll(Topic.commentary("stability"));
            return blocks;
        }
        var year = year(asAt);
        blocks.add(new PackBlock.Finding(
                FINDING,
                "In the twelve months to " + PackDays.inFull(asAt)
                        + ", children moved {0} times while they stayed in care; {1} of these moves were to carry out the care"
                        + " plan. {2} of the children in care had three or more placements.",
                List.of(moves(asAt), moves(asAt, Why.PLAN), placements(asAt, Many.MORE)),
                "How often children moved is told in the tables, as far as it can be shown without a child being"
                        + " recognised."));
        blocks.add(byPlacements(asAt, year, sheets));
        blocks.add(new PackBlock.Heading(3, "Why placements ended"));
        blocks.add(byReason(asAt, year, sheets));
        blocks.add(new PackBlock.Chart(
                Block.Kind.BAR,
                "Moves in twelve months, by reason",
                FINDING,
                "moves",
                Arrays.stream(Why.values()).map(why -> why.words).toList(),
                List.of(new PackBlock.Series(
                        "Moves",
                        Arrays.stream(Why.values()).map(why -> moves(asAt, why)).toList()))));
        blocks.add(new PackBlock.Heading(3, "Moves quarter by quarter"));
        blocks.add(quarters(asAt));
        blocks.add(byQuarter(asAt, sheets));
        blocks.add(new PackBlock.Chart(
                Block.Kind.LINE,
                "Moves that were not planned, quarter by quarter",
                QUARTERS,
                "% of moves",
                Topic.quarters(asAt).stream().map(Topic::month).toList(),
                List.of(new PackBlock.Series(
                        "Not planned",
                        Topic.quarters(asAt).stream().map(Stability::ended).toList()))));
        blocks.addAll(Topic.commentary("stability"));
        return blocks;
    }

    /** What the line shows; whether it is more than chance the scorecard's run chart tells, over more quarters. */
    private static PackBlock quarters(LocalDate asAt) {
        LocalDate before = Topic.quarters(asAt).get(0);
        return new PackBlock.Finding(
                QUARTERS,
                "Of the {0} moves in the three months to " + PackDays.inFull(asAt)
                        + ", {1} were not planned ({2}); in the same quarter a year before it was {3}.",
                List.of(ended(asAt).denominator(), ended(asAt).numerator(), ended(asAt), ended(before)),
                "How many moves of each quarter were not planned is told in the table, as far as it can be shown.");
    }

    private static Coordinates ended(LocalDate day) {
        return Cells.over(new Coordinates(ENDED, day), Over.QUARTER);
    }

    private static PackBlock byPlacements(LocalDate asAt, Period year, Map<LocalDate, Figures.Sheet> sheets) {
        var everyone = CareRelations.inCare(sheets.get(asAt));
        var rows = new ArrayList<PackBlock.Row>();
        for (Many many : Many.values()) {
            var those = everyone.stream()
                    .filter(child -> Many.of(child.placementsIn(year).size()) == many)
                    .toList();
            var at = placements(asAt, many);
            rows.add(new PackBlock.Row(
                    many.words,
                    List.of(Cells.count(at, those), Cells.share(at.with("of-all", "share"), those, everyone, false))));
        }
        rows.add(new PackBlock.Row(
                "All children in care",
                List.of(
                        Cells.count(new Coordinates(CareRelations.IN_CARE, asAt), everyone),
                        Cells.text(Cells.NOT_APPLICABLE))));
        return new PackBlock.Table(
                "stability.placements",
                "Children in care by number of placements in the twelve months to " + PackDays.inFull(asAt),
                List.of(
                        new Column("Placements", 50, false),
                        new Column("Children", 25, true),
                        new Column("Share of all (%)", 25, true)),
                rows,
                rows.size() - 1,
                -1,
                "A stay away and the return from it, and a change of standing with the same carers, are no new placement.");
    }

    private static PackBlock byReason(LocalDate asAt, Period year, Map<LocalDate, Figures.Sheet> sheets) {
        var endings = PlacementEnding.of(moved(asAt, sheets), year);
        var rows = new ArrayList<PackBlock.Row>();
        for (Why why : Why.values()) {
            var those = endings.stream()
                    .filter(ending -> Why.of(ending) == why)
                    .map(PlacementEnding::child)
                    .toList();
            rows.add(new PackBlock.Row(
                    why.words,
                    List.of(
                            Cells.text(why == Why.NOT_RECORDED ? "Not known" : why.unplanned ? "No" : "Yes"),
                            Cells.count(moves(asAt, why), those, why == Why.NOT_RECORDED))));
        }
        rows.add(new PackBlock.Row(
                "All moves",
                List.of(
                        Cells.text(Cells.NOT_APPLICABLE),
                        Cells.count(
                                moves(asAt),
                                endings.stream().map(PlacementEnding::child).toList()))));
        return new PackBlock.Table(
                "stability.reasons",
                "Placements that ended in the twelve months to " + PackDays.inFull(asAt)
                        + " while care went on, by reason",
                List.of(
                        new Column("Reason", 60, false),
                        new Column("Planned", 20, false),
                        new Column("Moves", 20, true)),
                rows,
                rows.size() - 1,
                -1,
                "A child who moved twice is counted twice. What is planned is told by the reason that was recorded.");
    }

    private static PackBlock byQuarter(LocalDate asAt, Map<LocalDate, Figures.Sheet> sheets) {
        var rows = new ArrayList<PackBlock.Row>();
        for (LocalDate day : Topic.quarters(asAt)) {
            var measured = sheets.get(day).line(ENDED, Over.QUARTER);
            var cells = new ArrayList<>(Topic.sides(measured, day, Over.QUARTER));
            cells.add(Cells.of(measured, day, Over.QUARTER));
            cells.add(
                    measured.measure() instanceof Measure.None none
                            ? Cells.none(changesOfStatus(day), none)
                            : Cells.count(
                                    changesOfStatus(day),
                                    PlacementEnding.changesOfStatus(
                                            everyone(List.of(day), sheets), Over.QUARTER.endingOn(day))));
            rows.add(new PackBlock.Row(Topic.quarter(day), cells));
        }
        return new PackBlock.Table(
                "stability.quarters",
                "Moves and changes of status by quarter",
                List.of(
                        new Column("Quarter", 36, false),
                        new Column("Moves", 14, true),
                        new Column("Not planned", 16, true),
                        new Column("Not planned (%)", 16, true),
                        new Column("Changes of status, no move", 18, true)),
                rows,
                -1,
                -1,
                "A change of status is recorded when carers stay the same and only what the placement is called changes.");
    }

    /** Everyone who was in care at the end of one of the quarters, or came into the count or went out of it in one. */
    private static Set<ChildHistory> everyone(List<LocalDate> quarters, Map<LocalDate, Figures.Sheet> sheets) {
        var everyone = new LinkedHashSet<ChildHistory>();
        for (LocalDate day : quarters) {
            everyone.addAll(CareRelations.inCare(sheets.get(day)));
            var flow = sheets.get(day).line("CIC-05", Over.QUARTER).measure();
            everyone.addAll(ChildHistory.of(flow.numerator()));
            everyone.addAll(ChildHistory.of(flow.denominator()));
        }
        return everyone;
    }

    /** Everyone who moved in the twelve months. */
    private static Set<ChildHistory> moved(LocalDate asAt, Map<LocalDate, Figures.Sheet> sheets) {
        var moved = new LinkedHashSet<ChildHistory>();
        Topic.over(Topic.lastFour(asAt), ENDED, sheets)
                .forEach(quarter ->
                        moved.addAll(ChildHistory.of(quarter.measure().denominator())));
        return moved;
    }

    private static Period year(LocalDate asAt) {
        return Period.ofDays(MonthEnds.likeDay(asAt, 12).plusDays(1), asAt);
    }

    private static Coordinates placements(LocalDate day, Many many) {
        return new Coordinates(CareRelations.IN_CARE, day).with("placements", many.key);
    }

    private static Coordinates moves(LocalDate asAt) {
        return new Coordinates(ENDED, asAt).with("over", "twelve-months");
    }

    private static Coordinates moves(LocalDate asAt, Why why) {
        return moves(asAt).with("reason", why.key);
    }

    private static Coordinates changesOfStatus(LocalDate day) {
        return Cells.over(new Coordinates(ENDED, day), Over.QUARTER).with("reason", "status-only");
    }

    @Override
    public List<Relation> relations(LocalDate asAt, Map<LocalDate, Figures.Sheet> sheets) {
        var found = new ArrayList<Relation>();
        var all = new Coordinates(CareRelations.IN_CARE, asAt);
        for (Many many : Many.values()) {
            var share = placements(asAt, many).with("of-all", "share");
            found.add(same(placements(asAt, many), share.numerator()));
            found.add(same(all, share.denominator()));
        }
        var since = new Coordinates("STA-04", asAt).numerator();
        var inYear = new Coordinates("STA-01", asAt).numerator();
        found.add(same(placements(asAt, Many.MORE), inYear));
        found.add(
                asAt.equals(ReportingYear.of(asAt).lastDay())
                        ? same(placements(asAt, Many.MORE), since)
                        : within(since, placements(asAt, Many.MORE)));
        found.add(same(all, new Coordinates("STA-04", asAt).denominator()));
        // four quarters are the twelve months, and so are those that were not planned
        var quarters = Topic.lastFour(asAt).stream()
                .map(day -> Cells.over(new Coordinates(ENDED, day), Over.QUARTER))
                .toList();
        found.add(
                sum(moves(asAt), quarters.stream().map(Coordinates::denominator).toList()));
        found.add(new Relation(
                Arrays.stream(Why.values())
                        .filter(why -> why.unplanned)
                        .map(why -> moves(asAt, why))
                        .toList(),
                quarters.stream().map(Coordinates::numerator).toList()));
        for (LocalDate day : Topic.quarters(asAt)) {
            var quarter = Cells.over(new Coordinates(ENDED, day), Over.QUARTER);
            var soFar = new Coordinates(ENDED, day);
            found.add(within(quarter.denominator(), soFar.denominator()));
            found.add(within(quarter.numerator(), soFar.numerator()));
            found.addAll(OverTime.sinceApril(
                    day, Topic.quarters(asAt), (on, over) -> Cells.over(new Coordinates(ENDED, on), over)
                            .denominator()));
            found.addAll(OverTime.sinceApril(
                    day, Topic.quarters(asAt), (on, over) -> Cells.over(new Coordinates(ENDED, on), over)
                            .numerator()));
        }
        return found;
    }
}
