package org.hearth.childrenincare.figures;

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
        return switch (measured.line().unit()) {
            case PERCENT, PERCENT_OF_POPULATION -> text + "%";
            default -> text;
        };
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
