package org.hearth.core.api.figures;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.hearth.core.api.time.MonthEnds;

/**
 * Which way a figure moved, and whether that is good, in one word and one arrow (committee-pack.md section 8). The rule
 * works on the values as they are printed, so that a reader with the paper in hand can check it.
 *
 * <p>Like is compared with like: a snapshot with the day three months earlier, what accumulates from 1 April with the
 * same point last year ({@link #comparedWith}).
 *
 * @param word   whether it is good
 * @param arrow  which way the number moved; {@code null} when the two cannot be compared
 * @param change now less earlier, in the printed places; {@code null} likewise
 * @param why    why they cannot be compared, in words; {@code null} when they can
 */
public record DirectionOfTravel(Word word, Arrow arrow, BigDecimal change, String why) {

    /** Under this many below the line no direction is given (the default minimum for rating). */
    public static final int MINIMUM_DENOMINATOR = Target.MINIMUM;

    /** How small a change is "similar", to the last digit; {@link #band} reckons it. */
    public static final String SIMILAR_IN_FULL =
            "\"Similar\" is a change smaller than 0.5 points or, of few children, one"
                    + " child's share of the smaller of the two denominators, cut to one place; smaller than 2 for a count; and"
                    + " smaller than one hundredth of the earlier value for anything else.";

    private static final DateTimeFormatter IN_FULL = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
    private static final BigDecimal HALF_A_POINT = new BigDecimal("0.5");
    private static final BigDecimal TWO = new BigDecimal(2);

    public DirectionOfTravel {
        requireNonNull(word, "word");
    }

    /**
     * A value as printed, with what stood below the line; what a frozen pack keeps is enough to make one.
     *
     * @param value       {@code null} when withheld, not known or not measured
     * @param denominator of how many a median is the middle or a mean the average; {@code null} for a count, and where none can be given
     * @param mostlyNotKnown whether it is not known for more than are counted ({@link Measured#isMostlyNotKnown})
     */
    public record Point(BigDecimal value, Long denominator, boolean mostlyNotKnown) {
        public static final Point NONE = new Point(null, null);

        public Point(BigDecimal value, Long denominator) {
            this(value, denominator, false);
        }

        public static Point of(Measured measured) {
            Point point = of(measured.measure(), measured.line().unit());
            return new Point(point.value(), point.denominator(), measured.isMostlyNotKnown());
        }

        public static Point of(Measure measure, Unit unit) {
            Long denominator = null;
            if (measure instanceof Measure.Share || measure instanceof Measure.Ratio) {
                denominator = (long) measure.denominator().size();
            } else if (measure instanceof Measure.Rate rate) {
                denominator = rate.population();
            } else if (measure instanceof Measure.Median || measure instanceof Measure.Mean) {
                denominator = (long) measure.numerator().size();
            }
            return new Point(measure.value(unit), denominator);
        }
    }

    /** A planned range, both ends inside it. */
    public record Range(BigDecimal from, BigDecimal to) {
        public Range {
            if (from.compareTo(to) > 0) {
                throw new IllegalArgumentException("the range ends at %s, before it begins at %s".formatted(to, from));
            }
        }

        /** How far the value falls short of the range; 0 inside it. */
        BigDecimal shortfall(BigDecimal value) {
            if (value.compareTo(from) < 0) {
                return from.subtract(value);
            }
            return value.compareTo(to) > 0 ? value.subtract(to) : BigDecimal.ZERO;
        }
    }

    public enum Word {
        NOT_COMPARABLE("not comparable"),
        SIMILAR("similar"),
        IMPROVING("improving"),
        WORSENING("worsening"),
        HIGHER("higher"),
        LOWER("lower");

        private final String words;

        Word(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    public enum Arrow {
        UP("up", "↑"),
        DOWN("down", "↓"),
        LEVEL("no change", "→");

        private final String words;
        private final String sign;

        Arrow(String words, String sign) {
            this.words = words;
            this.sign = sign;
        }

        public String words() {
            return words;
        }

        /** One character; never shown without the word beside it. */
        public String sign() {
            return sign;
        }
    }

    public static DirectionOfTravel of(Measured now, Measured earlier) {
        return of(now, earlier, null);
    }

    /** @param target the one that holds; {@code null} for none */
    public static DirectionOfTravel of(Measured now, Measured earlier, Target target) {
        return of(now.line().direction(), now.line().unit(), Point.of(now), Point.of(earlier), target);
    }

    public static DirectionOfTravel of(Direction good, Unit unit, Point now, Point earlier) {
        return of(good, unit, now, earlier, (Range) null, MINIMUM_DENOMINATOR);
    }

    /** @param planned where the plan is a range; it then takes the place of {@code good}. May be {@code null} */
    public static DirectionOfTravel of(Direction good, Unit unit, Point now, Point earlier, Range planned) {
        return of(good, unit, now, earlier, planned, MINIMUM_DENOMINATOR);
    }

    /** By a target: the range that is planned, and under how many below the line nothing is rated. {@code null} for none. */
    public static DirectionOfTravel of(Direction good, Unit unit, Point now, Point earlier, Target target) {
        return target == null || target.isNone()
                ? of(good, unit, now, earlier)
                : of(good, unit, now, earlier, target.range(), target.minimum());
    }

    private static DirectionOfTravel of(
            Direction good, Unit unit, Point now, Point earlier, Range planned, int minimum) {
        String why = whyNot(unit, now, earlier, minimum);
        if (why != null) {
            return notComparable(why);
        }
        BigDecimal before = earlier.value().setScale(unit.places(), RoundingMode.HALF_UP);
        BigDecimal after = now.value().setScale(unit.places(), RoundingMode.HALF_UP);
        BigDecimal change = after.subtract(before);
        Word word = planned == null ? word(good, unit, now, earlier, change, before) : word(planned, before, after);
        if (planned != null && word != Word.SIMILAR && isSmaller(change, band(unit, now, earlier, before))) {
            word = Word.SIMILAR;
        }
        Arrow arrow = change.signum() > 0 ? Arrow.UP : change.signum() < 0 ? Arrow.DOWN : Arrow.LEVEL;
        return new DirectionOfTravel(word, arrow, change, null);
    }

    private static DirectionOfTravel notComparable(String why) {
        return new DirectionOfTravel(Word.NOT_COMPARABLE, null, null, why);
    }

    /** The same, unless what is counted changed between the two. */
    public DirectionOfTravel unless(Optional<SeriesBreak> broken) {
        return broken.map(one -> notComparable(
                        "the definition changed on %s, %s".formatted(IN_FULL.format(one.from()), one.what())))
                .orElse(this);
    }

    /** The day to compare a line with; what rolls is compared with the previous quarter, like a snapshot. */
    public static LocalDate comparedWith(Definition definition, Line line, LocalDate day) {
        return definition.isRolling(line) ? MonthEnds.likeDay(day, 3) : comparedWith(definition.periodOf(line), day);
    }

    /**
     * The day to compare with: three months earlier for a snapshot (the previous quarter), the same point last year for
     * what accumulates or is counted by the year. The last day of a month is compared with the last day of a month.
     */
    public static LocalDate comparedWith(Definition.PeriodKind kind, LocalDate day) {
        return MonthEnds.likeDay(day, kind == Definition.PeriodKind.SNAPSHOT ? 3 : 12);
    }

    /** Whether a figure that accumulates from 1 April is still in its first quarter: "small numbers so far". */
    public static boolean isSmallNumbersSoFar(Definition.PeriodKind kind, LocalDate day) {
        return kind.isSinceApril() && day.getMonthValue() >= 4 && day.getMonthValue() <= 6;
    }

    public boolean isComparable() {
        return word != Word.NOT_COMPARABLE;
    }

    /** {@code down, improving}; {@code no change, similar}; {@code higher} where no direction is good; {@code not comparable: the earlier value is not known}. */
    public String words() {
        if (!isComparable()) {
            return word.words() + ": " + why;
        }
        return switch (word) {
            case HIGHER, LOWER -> word.words();
            default -> arrow.words() + ", " + word.words();
        };
    }

    private static String whyNot(Unit unit, Point now, Point earlier, int minimum) {
        if (now.value() == null) {
            return "this value is not known, not measured or withheld";
        }
        if (earlier.value() == null) {
            return "the earlier value is not known, not measured or withheld";
        }
        if (isTooFew(now, minimum) || isTooFew(earlier, minimum)) {
            return "there are fewer than %d to measure".formatted(minimum);
        }
        if (now.mostlyNotKnown()) {
            return "it is " + Rating.Reason.MOSTLY_NOT_KNOWN.words();
        }
        if (earlier.mostlyNotKnown()) {
            return "the earlier value is " + Rating.Reason.MOSTLY_NOT_KNOWN.words();
        }
        return unit == Unit.PERCENT && (now.denominator() == null || earlier.denominator() == null)
                ? "what stands below the line is withheld"
                : null;
    }

    private static boolean isTooFew(Point point, int minimum) {
        return point.denominator() != null && point.denominator() < minimum;
    }

    private static Word word(
            Direction good, Unit unit, Point now, Point earlier, BigDecimal change, BigDecimal before) {
        if (isSmaller(change, band(unit, now, earlier, before))) {
            return Word.SIMILAR;
        }
        boolean up = change.signum() > 0;
        return switch (good) {
            case HIGHER -> up ? Word.IMPROVING : Word.WORSENING;
            case LOWER -> up ? Word.WORSENING : Word.IMPROVING;
            case NONE -> up ? Word.HIGHER : Word.LOWER;
        };
    }

    /** By the shortfall; both inside, or equally far outside on either side, is similar. */
    private static Word word(Range planned, BigDecimal before, BigDecimal after) {
        int moved = planned.shortfall(after).compareTo(planned.shortfall(before));
        return moved == 0 ? Word.SIMILAR : moved < 0 ? Word.IMPROVING : Word.WORSENING;
    }

    private static boolean isSmaller(BigDecimal change, BigDecimal band) {
        return change.signum() == 0 || change.abs().compareTo(band) < 0;
    }

    /**
     * What a change must reach to count. One child's worth is cut to the printed places, so that one child more or less
     * over the same denominator is never "similar" only because of rounding. A share of the population is a rate in all
     * but name and moves by hundredths, so it takes the band of rates.
     */
    private static BigDecimal band(Unit unit, Point now, Point earlier, BigDecimal before) {
        if (unit == Unit.PERCENT) {
            return HALF_A_POINT.max(BigDecimal.valueOf(100)
                    .divide(
                            BigDecimal.valueOf(Math.min(now.denominator(), earlier.denominator())),
                            unit.places(),
                            RoundingMode.DOWN));
        }
        return unit.isCount() ? TWO : before.abs().movePointLeft(2);
    }
}
