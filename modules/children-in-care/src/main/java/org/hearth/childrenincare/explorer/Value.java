package org.hearth.childrenincare.explorer;

import java.math.BigDecimal;
import org.hearth.childrenincare.dimension.Split;
import org.hearth.childrenincare.figures.InWords;
import org.hearth.core.api.figures.Measure;
import org.hearth.core.api.figures.Unit;

/**
 * The figure of one part, as it is read.
 *
 * @param below whether something stands below the line
 */
public record Value(Split.Cell cell, boolean below, Unit unit) {

    /** {@code 12}, {@code 46.0%}, a dash of nobody, {@code not known}. */
    public String text() {
        return InWords.value(cell.measure(), unit);
    }

    /** {@code null} where there is no figure. */
    BigDecimal number() {
        return cell.measure().value(unit);
    }

    /** How many are counted; {@code null} where it is not known or not measured. */
    public Integer counted() {
        return isTold() ? Integer.valueOf(cell.numerator().size()) : null;
    }

    /** Of how many; {@code null} where nothing stands below the line. */
    public Integer of() {
        return isTold() && below ? Integer.valueOf(cell.denominator().size()) : null;
    }

    /** Whether there is something to say of whom it is measured: not of nobody. */
    public boolean isOfSome() {
        return of() != null && counted() + of() > 0;
    }

    private boolean isTold() {
        return !(cell.measure() instanceof Measure.NotKnown) && !(cell.measure() instanceof Measure.NotMeasured);
    }
}
