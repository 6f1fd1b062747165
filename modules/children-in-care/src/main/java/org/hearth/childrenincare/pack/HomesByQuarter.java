package org.hearth.childrenincare.pack;

import static org.hearth.core.api.pack.Relation.same;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.hearth.core.api.figures.Figures;
import org.hearth.core.api.figures.Measure;
import org.hearth.core.api.figures.Measured;
import org.hearth.core.api.figures.Over;
import org.hearth.core.api.pack.Cell;
import org.hearth.core.api.pack.Cell.Coordinates;
import org.hearth.core.api.pack.Cells;
import org.hearth.core.api.pack.PackBlock;
import org.hearth.core.api.pack.Relation;
import org.hearth.core.api.pack.Topic;
import org.hearth.platform.api.documents.Block;
import org.hearth.platform.api.documents.Block.Column;

/**
 * The mix of kinds of home at the end of each quarter, in numbers and in shares (committee-pack.md 7.3). A share stands
 * beside its count in the sums of disclosure control, so that none is shown whose count is withheld.
 */
final class HomesByQuarter {
    private static final String FINDING = "whose-homes.mix";
    private static final String SHARE = "PLA-01";

    private final LocalDate asAt;
    private final List<LocalDate> quarters;
    private final Map<LocalDate, Figures.Sheet> sheets;

    HomesByQuarter(LocalDate asAt, Map<LocalDate, Figures.Sheet> sheets) {
        this.asAt = asAt;
        this.quarters = Topic.quarters(asAt);
        this.sheets = sheets;
    }

    /** Nothing where the day is the only one of them for which rows are held: there is no mix to set it against. */
    void write(List<PackBlock> blocks) {
        LocalDate first = quarters.stream().filter(this::isTold).findFirst().orElse(asAt);
        if (first.equals(asAt)) {
            return;
        }
        blocks.add(new PackBlock.Heading(3, "The mix of homes, quarter by quarter"));
        blocks.add(new PackBlock.Finding(
                FINDING,
                "On " + PackDays.inFull(asAt)
                        + " {0} of the children lived in children's homes, schools and other residential care; on "
                        + PackDays.inFull(first)
                        + " it was {1}. Fostered by family or friends were {2}, and {3} then; by other carers {4}, and {5}"
                        + " then.",
                List.of(
                        share(asAt, HomeGroup.RESIDENTIAL),
                        share(first, HomeGroup.RESIDENTIAL),
                        share(asAt, HomeGroup.KIN),
                        share(first, HomeGroup.KIN),
                        share(asAt, HomeGroup.FOSTERED),
                        share(first, HomeGroup.FOSTERED)),
                "How the mix of homes changed is told in the tables, as far as it can be shown without a child being"
                        + " recognised."));
        blocks.add(counts());
        blocks.add(shares());
        blocks.add(new PackBlock.Chart(
                Block.Kind.SHARES_BAR,
                "Share of the children in care in each kind of home, at the end of each quarter",
                FINDING,
                "% of all children in care",
                quarters.stream().map(Topic::month).toList(),
                Arrays.stream(HomeGroup.values())
                        .map(home -> new PackBlock.Series(
                                home.words(),
                                quarters.stream().map(day -> share(day, home)).toList()))
                        .toList()));
    }

    private PackBlock counts() {
        var rows = rows(home -> day -> isTold(day)
                ? Cells.count(HomesInDetail.at(day, home), HomesInDetail.members(home, sheets.get(day)))
                : Cells.none(HomesInDetail.at(day, home), none(day)));
        rows.add(new PackBlock.Row("All children in care", each(day -> Cells.of(inCare(day), day, Over.YEAR_TO_DATE))));
        return new PackBlock.Table(
                "whose-homes.quarters",
                "Children in care by kind of home at the end of each quarter",
                columns(),
                rows,
                rows.size() - 1,
                -1,
                null);
    }

    private PackBlock shares() {
        var rows = rows(home -> day -> isTold(day)
                ? Cells.share(
                        share(day, home),
                        HomesInDetail.members(home, sheets.get(day)),
                        inCare(day).measure().numerator(),
                        false)
                : Cells.none(share(day, home), none(day)));
        rows.add(new PackBlock.Row("All children in care", each(day -> Cells.text(Cells.NOT_APPLICABLE))));
        return new PackBlock.Table(
                "whose-homes.mix",
                "Share of all children in care by kind of home at the end of each quarter (%)",
                columns(),
                rows,
                rows.size() - 1,
                -1,
                null);
    }

    private List<Column> columns() {
        var columns = new ArrayList<Column>();
        columns.add(new Column("Kind of home", 35, false));
        quarters.forEach(day -> columns.add(new Column(PackDays.inFull(day), 13, true)));
        return columns;
    }

    private List<PackBlock.Row> rows(Function<HomeGroup, Function<LocalDate, Cell>> cell) {
        var rows = new ArrayList<PackBlock.Row>();
        for (HomeGroup home : HomeGroup.values()) {
            rows.add(new PackBlock.Row(home.words(), each(cell.apply(home))));
        }
        return rows;
    }

    private List<Cell> each(Function<LocalDate, Cell> cell) {
        return quarters.stream().map(cell).toList();
    }

    private Measured inCare(LocalDate day) {
        return sheets.get(day).line(CareRelations.IN_CARE);
    }

    private boolean isTold(LocalDate day) {
        return Topic.isTold(inCare(day));
    }

    private Measure.None none(LocalDate day) {
        return (Measure.None) inCare(day).measure();
    }

    private static Coordinates share(LocalDate day, HomeGroup home) {
        return new Coordinates(SHARE, day).with("home", home.key());
    }

    /** Above the line of a share stands the count of the other table, below it everyone. */
    static List<Relation> relations(LocalDate day) {
        var found = new ArrayList<Relation>();
        for (HomeGroup home : HomeGroup.values()) {
            found.add(same(HomesInDetail.at(day, home), share(day, home).numerator()));
            found.add(same(HomesInDetail.all(day), share(day, home).denominator()));
        }
        return found;
    }
}
