package org.hearth.core.api.figures;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.hearth.core.api.figures.DirectionOfTravel.Point;

/**
 * Red, amber or green, or not rated and why (committee-pack.md section 8). Value, target and tolerance are each rounded
 * half up to the printed places before they are compared, so that a reader rates the same from the paper alone. Where the
 * value was before does not matter: a red that is getting better is red.
 *
 * @param shortfall how far the value is short of the target, in the line's own unit, 0 or below where it is met; {@code
 *                  null} when not rated
 * @param reason    {@code null} when rated
 */
public record Rating(Colour colour, BigDecimal shortfall, Reason reason) {

    public Rating {
        requireNonNull(colour, "colour");
    }

    /** Each with a word, a letter and a shape of its own, since colour is never the only signal. */
    public enum Colour {
        GREEN("green", "G", "●"),
        AMBER("amber", "A", "▲"),
        RED("red", "R", "■"),
        NOT_RATED("not rated", "", "○");

        private final String word;
        private final String letter;
        private final String shape;

        Colour(String word, String letter, String shape) {
            this.word = word;
            this.letter = letter;
            this.shape = shape;
        }

        public String word() {
            return word;
        }

        /** Empty for what is not rated. */
        public String letter() {
            return letter;
        }

        /** One character; never shown without the word beside it. */
        public String shape() {
            return shape;
        }
    }

    /** Why nothing is rated, as printed. */
    public enum Reason {
        NO_TARGET("no target"),
        NO_POLARITY("no direction is good"),
        TOO_FEW("too few to rate"),
        MOSTLY_NOT_KNOWN("not known for more children than it counts"),
        PROVISIONAL("provisional"),
        WITHHELD("withheld"),
        NOT_KNOWN("not known"),
        NOT_MEASURED("not measured"),
        NOT_APPLICABLE("nobody in this group"),
        NOT_YET_DUE("not yet due");

        private final String words;

        Reason(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** @param target the one that holds; {@code null} for none */
    public static Rating of(Measured now, Target target) {
        Reason none = noValue(now.measure());
        return none != null
                ? notRated(none)
                : of(now.line().direction(), now.line().unit(), Point.of(now), target);
    }

    /**
     * From what is printed.
     *
     * @param now    its value {@code null} is not known
     * @param target {@code null} for none
     */
    public static Rating of(Direction good, Unit unit, Point now, Target target) {
        if (now.value() == null) {
            return notRated(Reason.NOT_KNOWN);
        }
        if (target == null || target.isNone()) {
            return notRated(Reason.NO_TARGET);
        }
        if (!target.isRange() && good == Direction.NONE) {
            return notRated(Reason.NO_POLARITY);
        }
        if (now.denominator() != null && now.denominator() < target.minimum()) {
            return notRated(Reason.TOO_FEW);
        }
        if (now.mostlyNotKnown()) {
            return notRated(Reason.MOSTLY_NOT_KNOWN);
        }
        BigDecimal value = rounded(now.value(), unit);
        BigDecimal low = rounded(target.low(), unit);
        BigDecimal tolerance = target.tolerance();
        BigDecimal shortfall;
        if (target.isRange()) {
            BigDecimal high = rounded(target.high(), unit);
            boolean above = value.compareTo(high) > 0;
            shortfall = above
                    ? value.subtract(high)
                    : value.compareTo(low) < 0 ? low.subtract(value) : rounded(BigDecimal.ZERO, unit);
            tolerance = above ? target.upperTolerance() : tolerance;
        } else {
            shortfall = good == Direction.HIGHER ? low.subtract(value) : value.subtract(low);
        }
        return new Rating(colour(shortfall, rounded(tolerance, unit)), shortfall, null);
    }

    private static Colour colour(BigDecimal shortfall, BigDecimal tolerance) {
        if (shortfall.signum() <= 0) {
            return Colour.GREEN;
        }
        return shortfall.compareTo(tolerance) <= 0 ? Colour.AMBER : Colour.RED;
    }

    public static Rating notRated(Reason reason) {
        return new Rating(Colour.NOT_RATED, null, requireNonNull(reason, "reason"));
    }

    /** {@code null} where there is a figure. */
    public static Reason noValue(Measure measure) {
        if (measure instanceof Measure.NotMeasured) {
            return Reason.NOT_MEASURED;
        }
        if (measure instanceof Measure.NotApplicable) {
            return Reason.NOT_APPLICABLE;
        }
        return measure instanceof Measure.None ? Reason.NOT_KNOWN : null;
    }

    public boolean isRated() {
        return colour != Colour.NOT_RATED;
    }

    /** Shape and word: {@code ● green}, {@code ○ not rated: no target}. */
    public String words() {
        String word = colour.shape() + " " + colour.word();
        return isRated() ? word : word + ": " + reason.words();
    }

    private static BigDecimal rounded(BigDecimal value, Unit unit) {
        return value.setScale(unit.places(), RoundingMode.HALF_UP);
    }
}
