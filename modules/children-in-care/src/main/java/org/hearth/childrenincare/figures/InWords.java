package org.hearth.childrenincare.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.hearth.core.api.figures.Asked;
import org.hearth.core.api.figures.Definition.PeriodKind;
import org.hearth.core.api.figures.Measure;
import org.hearth.core.api.figures.Measured;
import org.hearth.core.api.figures.Over;
import org.hearth.core.api.figures.Unit;
import org.hearth.core.api.time.AsAt;
import org.hearth.platform.api.pages.Days;

/** A figure as it is read on a page. */
public final class InWords {
    private InWords() {}

    /** {@code 46.0%}, {@code 700}, {@code +12}, {@code 49.3}; for no figure the short word. */
    public static String value(Measured measured) {
        return value(measured.measure(), measured.line().unit());
    }

    /** The same for a part of a figure. */
    public static String value(Measure measure, Unit unit) {
        var value = measure.value(unit);
        if (value == null) {
            return shortly(measure);
        }
        String text = value.toPlainString();
        if (measure instanceof Measure.Net && value.signum() > 0) {
            return "+" + text;
        }
        return unit.printed(text);
    }

    /** {@code 12.5%}; a dash of nothing. */
    public static String percent(int count, int of) {
        return of == 0
                ? "-"
                : BigDecimal.valueOf(count * 100L).divide(BigDecimal.valueOf(of), 1, RoundingMode.HALF_UP) + "%";
    }

    static String shortly(Measure none) {
        if (none instanceof Measure.NotMeasured) {
            return "not measured";
        }
        return none instanceof Measure.NotKnown ? "not known" : "-";
    }

    /** {@code null} when there is a figure. */
    public static String whyNot(Measure measure) {
        if (measure instanceof Measure.NotMeasured notMeasured) {
            return "not measured; last valid date %s".formatted(Days.inWords(notMeasured.lastValid()));
        }
        if (measure instanceof Measure.NotKnown notKnown) {
            return "not known; %s would tell".formatted(notKnown.wouldTell());
        }
        return measure instanceof Measure.NotApplicable ? "no children in this group" : null;
    }

    /** Over which days a figure counts: {@code on the day}, {@code year to date, since 1 April 2025}. */
    public static String period(PeriodKind kind, AsAt asAt, Over over) {
        var days = Asked.on(asAt, over);
        if (over == Over.QUARTER && kind == PeriodKind.FLOW) {
            return "in the quarter, since %s"
                    .formatted(Days.inWords(days.period().from()));
        }
        return switch (kind) {
            case SNAPSHOT -> "on the day";
            case FLOW, YEAR_TO_DATE ->
                "year to date, since %s"
                        .formatted(Days.inWords(asAt.reportingYear().firstDay()));
            case YEAR -> "in the year %s".formatted(asAt.reportingYear().label());
            case TWO_YEARS -> "in the two years to %s".formatted(Days.inWords(asAt.day()));
            case THREE_YEARS -> "in the three years to %s".formatted(Days.inWords(asAt.day()));
            case COHORT -> {
                var left = days.yearBefore();
                yield "left %s to %s, followed for a year"
                        .formatted(Days.inWords(left.from()), Days.inWords(left.lastDay()));
            }
        };
    }
}
