package org.hearth.childrenincare.pack;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hearth.core.api.figures.DirectionOfTravel;
import org.hearth.core.api.figures.Measure;
import org.hearth.core.api.figures.Measured;
import org.hearth.core.api.figures.Over;
import org.hearth.core.api.figures.Rating;
import org.hearth.core.api.figures.Rating.Reason;
import org.hearth.core.api.figures.Target;
import org.hearth.core.api.figures.Targets;
import org.hearth.core.api.figures.Unit;
import org.hearth.core.api.pack.Cell;
import org.hearth.core.api.pack.Cells;
import org.hearth.core.api.pack.PackBlock;
import org.hearth.platform.api.documents.Block.Column;

/**
 * What stands behind this quarter's figures, and how they are rated: everything a reader needs to rate again stands in the
 * row. A rating gives way where the figure is withheld, whatever it would have been, so that it bounds nothing.
 */
final class ScorecardRatings {
    private static final String KEY = "scorecard.behind.";
    private static final String SOME = "Some could not be judged";

    private final ScorecardCells cells;
    private final Targets.InForce targets;

    ScorecardRatings(ScorecardCells cells, Targets.InForce targets) {
        this.cells = cells;
        this.targets = targets;
    }

    PackBlock table(ScorecardRow.Group group, String key) {
        return new PackBlock.Table(
                KEY + key,
                group.title() + ": what stands behind this quarter's figures, and how they are rated",
                List.of(
                        new Column("Indicator", 22, false),
                        new Column("Numerator", 5, true),
                        new Column("Denominator", 6, true),
                        new Column("Compared with", 4, true),
                        new Column("Target", 3, true),
                        new Column("Tolerance", 7, true),
                        new Column("Rating", 18, false),
                        new Column("Definition and note", 35, false)),
                group.rows().stream()
                        .map(row -> new PackBlock.Row(cells.name(row), row(row)))
                        .toList(),
                -1,
                -1,
                setBy(group));
    }

    /**
     * For how many each figure is not known, for members alone: less of those counted it would tell the public how many
     * there are of the others. Nothing where none is.
     */
    Optional<PackBlock> notKnown(ScorecardRow.Group group, String key) {
        var rows = group.rows().stream()
                .filter(row -> !row.isPart()
                        && cells.measured(row).notKnown() > 0
                        && !(cells.measured(row).measure() instanceof Measure.None))
                .map(row -> new PackBlock.Row(cells.name(row), List.of(notKnown(row))))
                .toList();
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new PackBlock.Exempt(
                        List.of(new PackBlock.Table(
                                "scorecard.not-known." + key,
                                group.title() + ": for how many the figures of this quarter are not known",
                                List.of(new Column("Indicator", 75, false), new Column("Not known for", 25, true)),
                                rows,
                                -1,
                                -1,
                                null)),
                        List.of()));
    }

    private Cell notKnown(ScorecardRow row) {
        Measured measured = cells.measured(row);
        var at = Cells.over(new Cell.Coordinates(row.line(), cells.asAt()), row.over());
        return new Cell.Figure(
                at.with("of", "not-known"),
                BigDecimal.valueOf(measured.notKnown()),
                Unit.CHILDREN,
                (long) measured.notKnown(),
                null,
                true,
                null,
                List.of());
    }

    /** Whose the targets of the table are; {@code null} where it has none. */
    private String setBy(ScorecardRow.Group group) {
        String who = group.rows().stream()
                .filter(row -> !row.isPart())
                .flatMap(row -> targets.of(row.line()).stream())
                .map(Target::setBy)
                .distinct()
                .collect(Collectors.joining("; "));
        return who.isEmpty() ? null : "Targets were set by: %s.".formatted(who);
    }

    private List<Cell> row(ScorecardRow row) {
        var all = new ArrayList<Cell>(behind(row));
        all.add(before(row));
        Target target = Scorecard.target(row, targets);
        Unit unit = cells.line(row).unit();
        all.add(target(row));
        all.add(Cells.text(target == null ? "none" : target.toleranceWords(unit)));
        all.add(rating(row));
        all.add(note(row, target));
        return all;
    }

    /** How many are counted, and among how many. */
    private List<Cell> behind(ScorecardRow row) {
        Measured measured = cells.measured(row);
        Measure measure = measured.measure();
        var at = Cells.over(new Cell.Coordinates(row.line(), cells.asAt()), row.over());
        if (row.isPart() || measure instanceof Measure.Count || measure instanceof Measure.Sum) {
            return List.of(cells.now(row), Cells.text(Cells.NOT_APPLICABLE));
        }
        if (measure instanceof Measure.Share || measure instanceof Measure.Ratio) {
            return List.of(
                    Cells.count(at.numerator(), measure.numerator()),
                    Cells.count(at.denominator(), measure.denominator()));
        }
        if (measure instanceof Measure.Rate rate) {
            return List.of(
                    Cells.count(at.numerator(), rate.numerator()), Cells.text("%,d".formatted(rate.population())));
        }
        if (measure instanceof Measure.Mean || measure instanceof Measure.Median) {
            return List.of(Cells.count(at.numerator(), measure.numerator()), Cells.text(Cells.NOT_APPLICABLE));
        }
        return List.of(Cells.text(Cells.NOT_APPLICABLE), Cells.text(Cells.NOT_APPLICABLE));
    }

    /** Among how many the figure counted with which this quarter's is compared: the direction rests on both. */
    private Cell before(ScorecardRow row) {
        LocalDate day = cells.comparedWith(row);
        Measure measure = cells.sheets().get(day).line(row.line(), row.over()).measure();
        var at = Cells.over(new Cell.Coordinates(row.line(), day), row.over());
        if (row.isPart()) {
            return Cells.text(Cells.NOT_APPLICABLE);
        }
        if (measure instanceof Measure.Share || measure instanceof Measure.Ratio) {
            return Cells.count(at.denominator(), measure.denominator());
        }
        if (measure instanceof Measure.Rate rate) {
            return Cells.text("%,d".formatted(rate.population()));
        }
        return measure instanceof Measure.Mean || measure instanceof Measure.Median
                ? Cells.count(at.numerator(), measure.numerator())
                : Cells.text(Cells.NOT_APPLICABLE);
    }

    Cell target(ScorecardRow row) {
        Target target = Scorecard.target(row, targets);
        return Cells.text(target == null ? "none" : target.words(cells.line(row).unit()));
    }

    /** As a word with its sign, or why there is none. */
    Cell rating(ScorecardRow row) {
        Target target = Scorecard.target(row, targets);
        Measured measured = cells.measured(row);
        Reason none = Rating.noValue(measured.measure());
        if (none != null) {
            return Cells.text(Rating.notRated(none).words());
        }
        if (cells.sheet().asAt().isProvisional() && target != null) {
            return Cells.text(Rating.notRated(Reason.PROVISIONAL).words());
        }
        if (target == null) {
            return Cells.text(Rating.notRated(row.isPart() ? Reason.NO_TARGET : targets.whyNone(row.line()))
                    .words());
        }
        var figure = cells.now(row);
        var rating = Rating.of(
                measured.line().direction(), measured.line().unit(), ScorecardCells.point(figure, measured), target);
        return new Cell.Derived(
                rating.words(),
                List.of(figure.at()),
                Rating.notRated(Reason.WITHHELD).words(),
                rating.colour() == Rating.Colour.RED ? Cell.Sign.RED : null,
                Cell.Sign.WITHHELD);
    }

    /** Which line of the definitions it is, and what a reader must know of it. */
    private Cell note(ScorecardRow row, Target target) {
        Measured measured = cells.measured(row);
        return !row.isPart() && measured.isMostlyNotKnown()
                ? new Cell.Derived(
                        note(row, target, "Not known for more children than it counts"),
                        List.of(cells.now(row).at()),
                        note(row, target, SOME))
                : Cells.text(note(row, target, SOME));
    }

    /** Whether everyone in care stands below the line, and so those do who could not be judged. */
    private boolean isOfAll(Measured measured) {
        return measured.measure() instanceof Measure.Share share
                && share.denominator().size()
                        == cells.sheet()
                                .line(CareRelations.IN_CARE)
                                .measure()
                                .numerator()
                                .size();
    }

    private String note(ScorecardRow row, Target target, String some) {
        Measured measured = cells.measured(row);
        var notes = new ArrayList<String>();
        notes.add(row.line());
        if (measured.measure() instanceof Measure.NotMeasured not) {
            notes.add(
                    not.lastValid() == null
                            ? not.why().replaceAll("\\.$", "")
                            : "Not measured; last valid " + PackDays.inFull(not.lastValid()));
        } else if (measured.measure() instanceof Measure.NotKnown not) {
            notes.add("Not known. " + not.why().replaceAll("\\.$", ""));
        } else if (measured.measure() instanceof Measure.Rate rate) {
            notes.add("Population: " + rate.populationSource());
        } else if (measured.notKnown() > 0 && !row.isPart()) {
            notes.add(some + (isOfAll(measured) ? ", and count among all children but not in the numerator" : ""));
        }
        boolean accumulates = row.over() == Over.YEAR_TO_DATE
                && !(measured.measure() instanceof Measure.None)
                && DirectionOfTravel.isSmallNumbersSoFar(cells.kind(row), cells.asAt());
        if (accumulates) {
            notes.add("Small numbers so far");
        }
        if (cells.sheet().asAt().isProvisional()) {
            notes.add("Provisional: measured before %s was over".formatted(PackDays.inFull(cells.asAt())));
        }
        if (target != null && target.minimum() != Target.MINIMUM) {
            notes.add("Not rated under %d".formatted(target.minimum()));
        }
        return String.join(". ", notes);
    }
}
