package org.hearth.childrenincare.figures;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hearth.core.api.figures.DirectionOfTravel;
import org.hearth.core.api.figures.Measure;
import org.hearth.platform.api.documents.Block;
import org.hearth.platform.api.pages.Days;

/** The scorecard, and the list behind a figure, as tables for CSV and XLSX: what is on the screen, in the same words. */
final class FigureTables {
    private static final List<Block.Column> SCORECARD = List.of(
            new Block.Column("Ref", 2, false),
            new Block.Column("Group", 2, false),
            new Block.Column("Figure", 4, false),
            new Block.Column("Period", 3, false),
            new Block.Column("Value", 1, true),
            new Block.Column("Unit", 2, false),
            new Block.Column("Why there is no value", 3, false),
            new Block.Column("Counted", 1, true),
            new Block.Column("Of", 1, true),
            new Block.Column("Basis", 3, false),
            new Block.Column("Not known for", 1, true),
            new Block.Column("Good is", 1, false),
            new Block.Column("Direction", 3, false),
            new Block.Column("Compared with", 3, false),
            new Block.Column("Target", 2, false),
            new Block.Column("Tolerance", 2, false),
            new Block.Column("Rating", 2, false),
            new Block.Column("Published elsewhere", 4, false),
            new Block.Column("Rows held", 3, false));
    private static final List<Block.Column> MEMBERS = List.of(
            new Block.Column("Reference", 2, false),
            new Block.Column("Figure", 2, false),
            new Block.Column("Day", 2, false),
            new Block.Column("List", 4, false));

    private FigureTables() {}

    /** A row for each line, its value without a sign, and its thirteen month-ends after it. */
    static Block.Table scorecard(Scorecard scorecard) {
        var columns = new ArrayList<>(SCORECARD);
        scorecard.days().forEach(day -> columns.add(new Block.Column(day.toString(), 1, true)));
        var rows = scorecard.groups().stream()
                .flatMap(group -> group.rows().stream().map(row -> row(group, row)))
                .toList();
        return new Block.Table(
                "Scorecard on %s".formatted(Days.inWords(scorecard.asAt().day())),
                columns,
                rows,
                "What accumulates from 1 April is compared with the same point last year, everything else with three months earlier. "
                        + scorecard.coverage().sentence(scorecard.asAt().day()));
    }

    static Block.Table members(Scorecards.Members members, LocalDate day, Scorecards.Behind behind) {
        String who = members.who(behind);
        String notKnown = members.notKnown(behind);
        String key = members.answer().line().key();
        return new Block.Table(
                "%s, %s, %s".formatted(key, members.answer().line().name(), day),
                MEMBERS,
                members.references().stream()
                        .map(reference -> List.of(reference, key, day.toString(), who))
                        .toList(),
                "%d in the figure, %d in your lists. %sWho is counted more than once stands here as often. %s"
                        .formatted(
                                members.counted(),
                                members.references().size(),
                                notKnown == null ? "" : notKnown + " ",
                                members.coverage().sentence(day)));
    }

    private static List<String> row(Scorecard.Group group, Scorecard.Row row) {
        var line = row.measured().line();
        DirectionOfTravel travel = row.travel();
        var cells = new ArrayList<String>();
        cells.add(row.key());
        cells.add(group.title());
        cells.add(row.name());
        cells.add(row.period());
        cells.add(number(row.measured().measure().value(line.unit())));
        cells.add(line.unit().sign());
        cells.add(row.whyNot() == null ? "" : row.whyNot());
        cells.add(row.numerator() == null ? "" : row.numerator().toString());
        cells.add(row.denominator() == null ? "" : row.denominator().toString());
        cells.add(row.population() == null ? "" : row.population());
        cells.add(
                row.measured().measure() instanceof Measure.None
                        ? ""
                        : Integer.toString(row.measured().notKnown()));
        cells.add(line.direction().goodIs());
        cells.add(travel.isComparable() || row.whyNot() == null ? travel.words() : "not comparable");
        cells.add(travel.isComparable() ? row.earlier() : "");
        cells.add(row.rated().target());
        cells.add(row.rated().tolerance());
        cells.add(row.rated().rating().words());
        cells.add(row.published().isEmpty() ? "" : row.beside());
        cells.add(row.coverage().inOneCell());
        for (int i = 0; i < row.values().size(); i++) {
            cells.add(
                    row.values().get(i) == null
                            ? row.months().get(i)
                            : number(row.values().get(i)));
        }
        return cells;
    }

    private static String number(BigDecimal value) {
        return value == null ? "" : value.toPlainString();
    }
}
