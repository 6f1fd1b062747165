package org.hearth.core.api.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hearth.core.testing.Invented.aChild;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.hearth.core.api.figures.DirectionOfTravel.Point;
import org.hearth.core.api.figures.DirectionOfTravel.Word;
import org.hearth.core.api.figures.Rating.Colour;
import org.hearth.core.api.figures.Rating.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Section 8 of committee-pack.md, each of its examples, and what it says always holds. */
class RatingTest {

    @ParameterizedTest(name = "{0}% of a target of 90%, tolerance 5 points, is {1}")
    @CsvSource({"90.0, GREEN", "85.7, AMBER", "85.0, AMBER", "84.9, RED"})
    void where_higher_is_better(String value, Colour colour) {
        assertThat(rate(Direction.HIGHER, Unit.PERCENT, value, target("90", "5")))
                .isEqualTo(colour);
    }

    @ParameterizedTest(name = "{0}% of a target of 3.2%, tolerance 1 point, is {1}")
    @CsvSource({"3.2, GREEN", "4.2, AMBER", "4.3, RED"})
    void where_lower_is_better(String value, Colour colour) {
        assertThat(rate(Direction.LOWER, Unit.PERCENT, value, target("3.2", "1")))
                .isEqualTo(colour);
    }

    @ParameterizedTest(name = "{0} children of 600 to 650, tolerance 20, is {1}")
    @CsvSource({"650, GREEN", "670, AMBER", "671, RED", "600, GREEN", "599, AMBER", "580, AMBER", "579, RED"})
    void in_a_planned_range(String value, Colour colour) {
        assertThat(rate(Direction.NONE, Unit.CHILDREN, value, range("600", "650", "20", null)))
                .isEqualTo(colour);
    }

    @ParameterizedTest(name = "{0}% with tolerance 0 is {1}")
    @CsvSource({"90.0, GREEN", "89.9, RED"})
    void without_tolerance_it_is_green_or_red(String value, Colour colour) {
        assertThat(rate(Direction.HIGHER, Unit.PERCENT, value, target("90", "0")))
                .isEqualTo(colour);
    }

    /** Lincolnshire: 2 points below and 1 above. */
    @ParameterizedTest(name = "{0}% is {1}")
    @CsvSource({"8.0, AMBER", "7.9, RED", "10.0, GREEN", "12.0, GREEN", "13.0, AMBER", "13.1, RED"})
    void a_range_may_have_a_tolerance_for_each_end(String value, Colour colour) {
        assertThat(rate(Direction.NONE, Unit.PERCENT, value, range("10", "12", "2", "1")))
                .isEqualTo(colour);
    }

    /** 84.95 prints as 85.0, and target and tolerance are what is printed of them. */
    @Test
    void everything_is_rounded_as_printed_before_it_is_compared() {
        assertThat(rate(Direction.HIGHER, Unit.PERCENT, "84.95", target("90", "5")))
                .isEqualTo(Colour.AMBER);
        assertThat(rate(Direction.HIGHER, Unit.PERCENT, "90.0", target("90.04", "0")))
                .isEqualTo(Colour.GREEN);
        assertThat(rate(Direction.HIGHER, Unit.PERCENT, "85.0", target("90", "4.95")))
                .isEqualTo(Colour.AMBER);
        assertThat(rate(Direction.LOWER, Unit.CHILDREN, "3", target("2.5", "0")))
                .isEqualTo(Colour.GREEN);
    }

    @Test
    void what_is_not_rated_says_why() {
        var ninety = target("90", "5");
        assertThat(words(Rating.of(Direction.HIGHER, Unit.PERCENT, share("91.0", 700), null)))
                .isEqualTo("○ not rated: no target");
        assertThat(words(Rating.of(Direction.NONE, Unit.PERCENT, share("91.0", 700), ninety)))
                .isEqualTo("○ not rated: no direction is good");
        assertThat(words(Rating.of(Direction.HIGHER, Unit.PERCENT, share("91.0", 9), ninety)))
                .isEqualTo("○ not rated: too few to rate");
        assertThat(Rating.of(Direction.HIGHER, Unit.PERCENT, share("91.0", 10), ninety)
                        .isRated())
                .isTrue();
        assertThat(words(Rating.of(Direction.HIGHER, Unit.PERCENT, Point.NONE, ninety)))
                .isEqualTo("○ not rated: not known");
        assertThat(Arrays.stream(Reason.values()).map(Rating::notRated).map(RatingTest::words))
                .contains(
                        "○ not rated: withheld",
                        "○ not rated: provisional",
                        "○ not rated: not measured",
                        "○ not rated: not yet due")
                .doesNotHaveDuplicates();
    }

    /** Nothing follows for the 108 of whom it is not known from the 99 of whom it is. */
    @Test
    void what_is_not_known_for_more_than_it_counts_is_printed_and_neither_rated_nor_compared() {
        var now = stability(99, 108, 312);
        var known = stability(99, 99, 312);

        assertThat(Point.of(now).value()).isEqualByComparingTo("100.0");
        assertThat(words(Rating.of(now, target("70", "5"))))
                .isEqualTo("○ not rated: not known for more children than it counts");
        assertThat(DirectionOfTravel.of(now, known).words())
                .isEqualTo("not comparable: it is not known for more children than it counts");
        assertThat(DirectionOfTravel.of(known, now).words())
                .isEqualTo("not comparable: the earlier value is not known for more children than it counts");
        assertThat(Rating.of(known, target("70", "5")).colour()).isEqualTo(Colour.GREEN);
        assertThat(words(Rating.of(stability(9, 108, 312), target("70", "5"))))
                .isEqualTo("○ not rated: too few to rate");
    }

    /** Of 30 under 16, 12 are counted: that it is not known for more than 12 would tell that the others are 5 or fewer. */
    @Test
    void that_it_is_not_known_for_most_is_not_said_where_it_would_tell_that_the_others_are_a_few() {
        assertThat(stability(12, 14, 4).isMostlyNotKnown()).isFalse();
        assertThat(stability(12, 14, 9).isMostlyNotKnown()).isFalse();
        assertThat(stability(12, 14, 10).isMostlyNotKnown()).isTrue();
    }

    /** Of all in care, and so at most as many are not known as stand below the line. */
    @Test
    void a_count_is_not_measured_by_those_of_whom_it_is_not_known() {
        var line = new Line("X", "X", Unit.CHILDREN, Direction.LOWER, "those", null);
        var child = aChild().build();

        assertThat(new Measured(line, new Measure.Count(List.of(child)), List.of(), 108).isMostlyNotKnown())
                .isFalse();
    }

    private static Measured stability(int counted, int notKnown, int others) {
        var line = new Line("X", "X", Unit.PERCENT, Direction.HIGHER, "those", "all");
        var children = Collections.nCopies(counted, aChild().build());
        return new Measured(line, Measure.share(children, children), List.of(), notKnown).besides(others);
    }

    @Test
    void a_measure_without_a_figure_says_what_kind_of_none_it_is() {
        var line = new Line("X", "X", Unit.PERCENT, Direction.HIGHER, "those", "all");
        assertThat(Rating.of(new Measured(line, new Measure.NotApplicable()), target("90", "5"))
                        .reason())
                .isEqualTo(Reason.NOT_APPLICABLE);
        assertThat(Rating.of(new Measured(line, new Measure.NotMeasured("", null)), target("90", "5"))
                        .reason())
                .isEqualTo(Reason.NOT_MEASURED);
        assertThat(Rating.of(new Measured(line, new Measure.NotKnown("", "")), target("90", "5"))
                        .reason())
                .isEqualTo(Reason.NOT_KNOWN);
    }

    @Test
    void each_rating_has_a_word_and_a_shape_of_its_own() {
        assertThat(Arrays.stream(Colour.values()).map(Colour::shape)).doesNotHaveDuplicates();
        assertThat(Arrays.stream(Colour.values()).map(Colour::word)).doesNotHaveDuplicates();
        assertThat(words(Rating.of(Direction.HIGHER, Unit.PERCENT, share("84.9", 700), target("90", "5"))))
                .isEqualTo("■ red");
    }

    @Test
    void a_range_that_ends_before_it_begins_and_a_tolerance_below_nought_are_none() {
        assertThatThrownBy(() -> range("650", "600", "20", null)).hasMessageContaining("650");
        assertThatThrownBy(() -> target("90", "-1")).hasMessageContaining("below 0");
    }

    /** A red that is getting better is red and improving. */
    @Test
    void improvement_never_lifts_a_rating() {
        var random = new Random(8);
        for (int i = 0; i < 5_000; i++) {
            var target = any(random);
            var now = share(percent(random), 700);
            var before = share(percent(random), 700);
            for (Direction good : Direction.values()) {
                var alone = Rating.of(good, Unit.PERCENT, now, target);
                var word = DirectionOfTravel.of(good, Unit.PERCENT, now, before, target)
                        .word();
                var same = Rating.of(good, Unit.PERCENT, now, target);

                assertThat(same).isEqualTo(alone);
                if (alone.isRated() && word == Word.IMPROVING) {
                    var earlier = Rating.of(good, Unit.PERCENT, before, target);
                    assertThat(alone.shortfall())
                            .as("%s to %s of %s", before, now, target)
                            .isLessThanOrEqualTo(earlier.shortfall());
                }
            }
        }
    }

    /** A reader who has only the printed row: written here again, with whole tenths of a point. */
    @Test
    void a_rating_can_be_reckoned_again_from_what_is_printed() {
        var random = new Random(16);
        for (int i = 0; i < 20_000; i++) {
            var target = any(random);
            var value = new BigDecimal(percent(random));
            Direction good = random.nextBoolean() ? Direction.HIGHER : Direction.LOWER;
            var rating = Rating.of(good, Unit.PERCENT, new Point(value, 700L), target);

            assertThat(rating.colour())
                    .as("%s, %s of %s", good, value, target)
                    .isEqualTo(byHand(good, tenths(value), target));
        }
    }

    private static Colour byHand(Direction good, long value, Target target) {
        long low = tenths(target.low());
        long high = target.isRange() ? tenths(target.high()) : low;
        long below = tenths(target.tolerance());
        long above = target.isRange() && target.toleranceAbove() != null ? tenths(target.toleranceAbove()) : below;
        if (!target.isRange()) {
            if (good == Direction.HIGHER ? value >= low : value <= low) {
                return Colour.GREEN;
            }
            return Math.abs(value - low) <= below ? Colour.AMBER : Colour.RED;
        }
        if (value < low) {
            return low - value <= below ? Colour.AMBER : Colour.RED;
        }
        return value <= high ? Colour.GREEN : value - high <= above ? Colour.AMBER : Colour.RED;
    }

    private static long tenths(BigDecimal of) {
        return of.setScale(1, RoundingMode.HALF_UP).movePointRight(1).longValueExact();
    }

    private static Target any(Random random) {
        String low = percent(random);
        String tolerance = List.of("0", "0.5", "1.25", "5").get(random.nextInt(4));
        if (random.nextInt(3) > 0) {
            return target(low, tolerance);
        }
        String high =
                new BigDecimal(low).add(BigDecimal.valueOf(random.nextInt(20))).toPlainString();
        return range(low, high, tolerance, random.nextBoolean() ? "1" : null);
    }

    private static String percent(Random random) {
        return BigDecimal.valueOf(random.nextInt(10_001), 2).toPlainString();
    }

    private static Colour rate(Direction good, Unit unit, String value, Target target) {
        return Rating.of(good, unit, new Point(new BigDecimal(value), unit == Unit.PERCENT ? 700L : null), target)
                .colour();
    }

    private static String words(Rating rating) {
        return rating.words();
    }

    private static Point share(String value, long denominator) {
        return new Point(new BigDecimal(value), denominator);
    }

    private static Target target(String value, String tolerance) {
        return range(value, null, tolerance, null);
    }

    private static Target range(String low, String high, String tolerance, String above) {
        return new Target(
                "X",
                1,
                LocalDate.EPOCH,
                new BigDecimal(low),
                high == null ? null : new BigDecimal(high),
                new BigDecimal(tolerance),
                above == null ? null : new BigDecimal(above),
                Target.MINIMUM,
                "",
                "",
                Instant.EPOCH,
                "");
    }
}
