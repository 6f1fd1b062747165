package org.hearth.core.api.figures;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.hearth.core.api.figures.DirectionOfTravel.Range;

/**
 * What the council means a line to be from a day on: a value to reach, or a range to stay in, with how far short of it is
 * still amber (committee-pack.md section 8). A target is set by somebody, for a reason, and stays as it was set: a change
 * is another target from a later day, so that what was rated by it stays rated so.
 *
 * @param line           the line's key: {@code OOC-01}
 * @param revision       1 for the first of the line, then one more for each
 * @param from           the first day on which it holds; until the next one's
 * @param low            the target, or the lower end of the range; {@code null} where none holds from this day
 * @param high           the upper end of a range; {@code null} for a single target
 * @param tolerance      0 or more, in the line's own unit; of a range, below its lower end
 * @param toleranceAbove of a range, above its upper end; {@code null} where it is as below, and for a single target
 * @param minimum        under this many below the line nothing is rated
 * @param setBy          who decided it, as printed: a committee, a plan
 * @param why            in words
 * @param recordedAt     when it was written down, and by whom
 */
public record Target(
        String line,
        int revision,
        LocalDate from,
        BigDecimal low,
        BigDecimal high,
        BigDecimal tolerance,
        BigDecimal toleranceAbove,
        int minimum,
        String setBy,
        String why,
        Instant recordedAt,
        String recordedBy) {

    /** Under this many below the line nothing is rated, unless the target says otherwise. */
    public static final int MINIMUM = 10;

    /** @throws IllegalArgumentException for a range that ends before it begins, and for a tolerance below 0 */
    public Target {
        requireNonNull(line, "line");
        requireNonNull(from, "from");
        if (low == null && high != null) {
            throw new IllegalArgumentException("a range of " + line + " has no lower end");
        }
        if (low != null && high != null && low.compareTo(high) > 0) {
            throw new IllegalArgumentException("the range of %s ends at %s, before %s".formatted(line, high, low));
        }
        tolerance = tolerance == null ? BigDecimal.ZERO : tolerance;
        if (tolerance.signum() < 0 || toleranceAbove != null && toleranceAbove.signum() < 0) {
            throw new IllegalArgumentException("the tolerance of %s is below 0".formatted(line));
        }
    }

    /** Whether from this day on there is none. */
    public boolean isNone() {
        return low == null;
    }

    public boolean isRange() {
        return high != null;
    }

    /** {@code null} for a single target. */
    public Range range() {
        return isRange() ? new Range(low, high) : null;
    }

    /** Above the upper end of a range; of a single target its only one. */
    BigDecimal upperTolerance() {
        return toleranceAbove == null ? tolerance : toleranceAbove;
    }

    /** {@code 90.0%}, {@code 600 to 650}, {@code none}: in the unit's printed places. */
    public String words(Unit unit) {
        if (isNone()) {
            return "none";
        }
        String first = unit.printed(printed(low, unit));
        return isRange() ? "%s to %s".formatted(printed(low, unit), unit.printed(printed(high, unit))) : first;
    }

    /** {@code 5.0 points}, {@code 20}, {@code 2.0 below, 1.0 above}; percentages differ by points. */
    public String toleranceWords(Unit unit) {
        if (isNone()) {
            return "none";
        }
        String of = unit.sign().equals("%") ? " points" : "";
        if (isRange() && toleranceAbove != null && toleranceAbove.compareTo(tolerance) != 0) {
            return "%s%s below, %s%s above".formatted(printed(tolerance, unit), of, printed(toleranceAbove, unit), of);
        }
        return of.isEmpty() ? unit.printed(printed(tolerance, unit)) : printed(tolerance, unit) + of;
    }

    private static String printed(BigDecimal value, Unit unit) {
        return value.setScale(unit.places(), java.math.RoundingMode.HALF_UP).toPlainString();
    }
}
