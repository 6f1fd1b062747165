package org.hearth.childrenincare.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.hearth.core.api.figures.Measure;
import org.hearth.core.api.figures.Measured;
import org.hearth.platform.api.pages.Days;

/** A figure as it is read on a page. */
final class InWords {
    private InWords() {}

    /** {@code 46.0%}, {@code 700}, {@code +12}, {@code 49.3}; for no figure the short word. */
    static String value(Measured measured) {
        Measure measure = measured.measure();
        var value = measure.value(measured.line().unit());
        if (value == null) {
            return shortly(measure);
        }
        String text = value.toPlainString();
        if (measure instanceof Measure.Net && value.signum() > 0) {
            return "+" + text;
        }
        return measured.line().unit().printed(text);
    }

    /** {@code 12.5%}; a dash of nothing. */
    static String percent(int count, int of) {
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
    static String whyNot(Measure measure) {
        if (measure instanceof Measure.NotMeasured notMeasured) {
            return "not measured; last valid date %s".formatted(Days.inWords(notMeasured.lastValid()));
        }
        if (measure instanceof Measure.NotKnown notKnown) {
            return "not known; %s would tell".formatted(notKnown.wouldTell());
        }
        return measure instanceof Measure.NotApplicable ? "no children in this group" : null;
    }
}
