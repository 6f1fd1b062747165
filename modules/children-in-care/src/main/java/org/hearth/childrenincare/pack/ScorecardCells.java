package org.hearth.childrenincare.pack;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearth.core.api.figures.Definition;
import org.hearth.core.api.figures.Definition.PeriodKind;
import org.hearth.core.api.figures.DirectionOfTravel;
import org.hearth.core.api.figures.Figures;
import org.hearth.core.api.figures.Line;
import org.hearth.core.api.figures.Measured;
import org.hearth.core.api.figures.Over;
import org.hearth.core.api.figures.SeriesBreak;
import org.hearth.core.api.figures.Unit;
import org.hearth.core.api.pack.Cell;
import org.hearth.core.api.pack.Cell.Coordinates;
import org.hearth.core.api.pack.Cells;

/** The figures of one scorecard, row by row and day by day, and what each row is called. */
record ScorecardCells(List<Definition> definitions, PackDays days, Map<LocalDate, Figures.Sheet> sheets) {

    LocalDate asAt() {
        return days.asAt();
    }

    Figures.Sheet sheet() {
        return sheets.get(asAt());
    }

    /** What was measured on the pack's day. */
    Measured measured(ScorecardRow row) {
        return sheet().line(row.line(), row.over());
    }

    Line line(ScorecardRow row) {
        return definition(row).line(row.line());
    }

    /** This quarter's figure: there is one for each row in the whole paper. */
    Cell.Figure now(ScorecardRow row) {
        return figure(row, asAt(), row.over());
    }

    Cell.Figure figure(ScorecardRow row, LocalDate day, Over over) {
        Measured measured = sheets.get(day).line(row.line(), over);
        if (!row.isPart()) {
            return Cells.of(measured, day, over);
        }
        var at = new Coordinates(row.line(), day).with(row.dimension(), row.part());
        return part(row, measured)
                .map(part -> Cells.count(at, part.members(), "not-known".equals(row.part())))
                .orElseGet(() ->
                        new Cell.Figure(at, null, Unit.CHILDREN, null, null, false, Cells.NOT_AVAILABLE, List.of()));
    }

    private static Optional<Measured.Part> part(ScorecardRow row, Measured measured) {
        return measured.parts(row.dimension()).stream()
                .filter(part -> part.key().equals(row.part()))
                .findFirst();
    }

    /** As printed, with what stands below the line. */
    static DirectionOfTravel.Point point(Cell.Figure figure, Measured measured) {
        var point = DirectionOfTravel.Point.of(measured);
        return new DirectionOfTravel.Point(figure.value(), point.denominator(), point.mostlyNotKnown());
    }

    /** CP3 Times a child came into care, in the quarter. */
    String name(ScorecardRow row) {
        Line line = line(row);
        String name = row.isPart()
                ? line.name() + ": "
                        + part(row, sheet().line(row.line()))
                                .map(Measured.Part::name)
                                .orElse(row.part())
                : line.name() + unit(line);
        String period =
                switch (kind(row)) {
                    case SNAPSHOT -> "";
                    case FLOW -> row.over() == Over.QUARTER ? ", in the quarter" : ", year to date";
                    case YEAR_TO_DATE -> name.contains("year to date") ? "" : ", year to date";
                    case YEAR -> isOfTwelveMonths(row, name) ? "" : ", in the year";
                    case TWO_YEARS -> name.contains("in two years") ? "" : ", in two years";
                    case THREE_YEARS -> name.contains("over three years") ? "" : ", over three years";
                    case COHORT -> ", of those of the quarter a year before";
                };
        return (row.cp() + " " + name + period).strip();
    }

    private boolean isOfTwelveMonths(ScorecardRow row, String name) {
        return name.contains("in the year") || definition(row).isRolling(line(row));
    }

    /** The same in few words, at the head of a column: {@code CP3 Times a child came into care}. */
    String shortName(ScorecardRow row) {
        return (row.cp() + " " + line(row).name() + unit(line(row))).strip();
    }

    private static String unit(Line line) {
        return switch (line.unit()) {
            case PERCENT, PERCENT_OF_POPULATION -> " (%)";
            case PER_10_000 -> line.name().contains("10,000") ? "" : " (per 10,000)";
            case DAYS -> line.name().contains("days") ? "" : " (days)";
            default -> "";
        };
    }

    /** The day with which this quarter's figure is compared. */
    LocalDate comparedWith(ScorecardRow row) {
        return row.over() == Over.QUARTER
                ? days.previousQuarter()
                : DirectionOfTravel.comparedWith(definition(row), line(row), asAt());
    }

    /** By which the figure of the row counts something else on the later day than on the earlier. */
    Optional<SeriesBreak> breakBetween(ScorecardRow row, LocalDate earlier, LocalDate later) {
        return definition(row).breakBetween(line(row), row.over(), earlier, later);
    }

    PeriodKind kind(ScorecardRow row) {
        return definition(row).periodOf(line(row));
    }

    /** By its lines: not every one of them begins with the definition's ref, such as HEA-08a. */
    Definition definition(ScorecardRow row) {
        return definitions.stream()
                .filter(definition ->
                        definition.lines().stream().anyMatch(line -> line.key().equals(row.line())))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no line " + row.line()));
    }
}
