package org.hearth.core.api.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearth.core.api.figures.Definition.PeriodKind;
import org.hearth.core.api.figures.DirectionOfTravel.Arrow;
import org.hearth.core.api.figures.DirectionOfTravel.Point;
import org.hearth.core.api.figures.DirectionOfTravel.Range;
import org.hearth.core.api.figures.DirectionOfTravel.Word;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DirectionOfTravelTest {

    @Test
    void a_falling_rate_of_moves_is_down_and_improving() {
        var travel = DirectionOfTravel.of(Direction.LOWER, Unit.PERCENT, share("9.0", 700), share("10.1", 690));

        assertThat(travel.words()).isEqualTo("down, improving");
        assertThat(travel.change()).isEqualByComparingTo("-1.1");
    }

    /** A red that is getting better is red and improving: the word knows nothing of targets. */
    @ParameterizedTest(name = "{0} is good, {1} to {2}: {3} {4}")
    @CsvSource({
        "HIGHER, 60.0, 66.0, UP, IMPROVING",
        "HIGHER, 66.0, 60.0, DOWN, WORSENING",
        "LOWER, 46.0, 44.0, DOWN, IMPROVING",
        "LOWER, 44.0, 46.0, UP, WORSENING",
        "NONE, 44.0, 46.0, UP, HIGHER",
        "NONE, 46.0, 44.0, DOWN, LOWER"
    })
    void the_word_says_whether_the_move_is_good(Direction good, String before, String after, Arrow arrow, Word word) {
        var travel = DirectionOfTravel.of(good, Unit.PERCENT, share(after, 700), share(before, 700));

        assertThat(travel.arrow()).isEqualTo(arrow);
        assertThat(travel.word()).isEqualTo(word);
    }

    /** The larger of 0.5 points and one child's worth of the smaller denominator; a change of the band is no longer similar. */
    @ParameterizedTest(name = "{0}% of {1} to {2}% of {3} is {4}")
    @CsvSource({
        "46.0, 700, 46.4, 700, SIMILAR",
        "46.0, 700, 46.5, 700, HIGHER",
        "46.0, 200, 46.5, 200, HIGHER",
        "46.0, 100, 46.9, 100, SIMILAR",
        "46.0, 100, 47.0, 100, HIGHER",
        "50.0, 50, 48.1, 700, SIMILAR",
        "50.0, 50, 48.0, 700, LOWER"
    })
    void percentages_have_a_band(String before, long beforeOf, String after, long afterOf, Word word) {
        assertThat(DirectionOfTravel.of(Direction.NONE, Unit.PERCENT, share(after, afterOf), share(before, beforeOf))
                        .word())
                .isEqualTo(word);
    }

    /** 10, 11 and 12 of 30 print as 33.3, 36.7 and 40.0: rounding makes one step 3.4 and the other 3.3. */
    @Test
    void one_child_more_over_the_same_denominator_is_a_move_however_it_rounds() {
        for (int of = 10; of <= 200; of++) {
            for (int count = 0; count < of; count++) {
                var before = new Point(percent(count, of), (long) of);
                var after = new Point(percent(count + 1, of), (long) of);
                assertThat(DirectionOfTravel.of(Direction.HIGHER, Unit.PERCENT, after, before)
                                .word())
                        .as("%d and %d of %d", count, count + 1, of)
                        .isEqualTo(Word.IMPROVING);
            }
        }
    }

    @ParameterizedTest(name = "{0} to {1} is {2}")
    @CsvSource({"700, 701, SIMILAR", "700, 702, HIGHER", "700, 699, SIMILAR", "700, 698, LOWER", "700, 700, SIMILAR"})
    void counts_have_a_band_of_two(String before, String after, Word word) {
        assertThat(DirectionOfTravel.of(Direction.NONE, Unit.CHILDREN, count(after), count(before))
                        .word())
                .isEqualTo(word);
    }

    @ParameterizedTest(name = "{0} to {1} is {2}")
    @CsvSource({"49.0, 49.4, SIMILAR", "49.0, 49.5, HIGHER", "50.0, 50.5, HIGHER", "50.0, 49.6, SIMILAR"})
    void rates_have_a_band_of_one_hundredth_of_the_earlier_value(String before, String after, Word word) {
        assertThat(DirectionOfTravel.of(Direction.NONE, Unit.PER_10_000, share(after, 142_924), share(before, 140_070))
                        .word())
                .isEqualTo(word);
    }

    @Test
    void a_share_of_the_population_moves_by_hundredths() {
        assertThat(DirectionOfTravel.of(
                                Direction.NONE,
                                Unit.PERCENT_OF_POPULATION,
                                share("0.07", 142_924),
                                share("0.04", 140_070))
                        .word())
                .isEqualTo(Word.HIGHER);
    }

    @Test
    void nothing_to_nothing_is_similar() {
        var travel = DirectionOfTravel.of(Direction.LOWER, Unit.RATIO, share("0.00", 20), share("0.00", 20));

        assertThat(travel.word()).isEqualTo(Word.SIMILAR);
        assertThat(travel.arrow()).isEqualTo(Arrow.LEVEL);
    }

    @Test
    void what_is_not_known_cannot_be_compared() {
        assertThat(DirectionOfTravel.of(Direction.LOWER, Unit.PERCENT, Point.NONE, share("9.0", 700))
                        .words())
                .isEqualTo("not comparable: this value is not known, not measured or withheld");
        assertThat(DirectionOfTravel.of(Direction.LOWER, Unit.PERCENT, share("9.0", 700), Point.NONE)
                        .word())
                .isEqualTo(Word.NOT_COMPARABLE);
    }

    @ParameterizedTest(name = "of {0} and of {1}: {2}")
    @CsvSource({"9, 700, NOT_COMPARABLE", "700, 9, NOT_COMPARABLE", "10, 10, WORSENING"})
    void fewer_than_ten_cannot_be_compared(long now, long earlier, Word word) {
        assertThat(DirectionOfTravel.of(Direction.LOWER, Unit.PERCENT, share("50.0", now), share("20.0", earlier))
                        .word())
                .isEqualTo(word);
    }

    @Test
    void a_changed_definition_cannot_be_compared() {
        var since = new SeriesBreak(LocalDate.of(2025, 4, 1), Set.of("X"), "when the form did");
        var travel = DirectionOfTravel.of(Direction.LOWER, Unit.PERCENT, share("9.0", 700), share("20.0", 700));

        assertThat(travel.unless(Optional.of(since)).words())
                .isEqualTo("not comparable: the definition changed on 1 April 2025, when the form did");
        assertThat(travel.unless(Optional.empty())).isEqualTo(travel);
    }

    /** A figure of a year counts its first day as well: half of it before the break is not the year after it. */
    @ParameterizedTest(name = "{0}, {1} to {2}: {3}")
    @CsvSource({
        "SNAPSHOT, 2025-03-31, 2025-06-30, true",
        "SNAPSHOT, 2025-04-01, 2025-07-01, false",
        "SNAPSHOT, 2024-09-30, 2025-03-31, false",
        "FLOW, 2025-03-31, 2026-03-31, true",
        "FLOW, 2026-03-31, 2027-03-31, false",
        "YEAR, 2025-12-31, 2026-03-31, true",
        "YEAR, 2026-03-31, 2027-03-31, false",
        "TWO_YEARS, 2026-03-31, 2027-03-31, true",
        "THREE_YEARS, 2027-12-31, 2028-03-31, true",
        "COHORT, 2026-03-31, 2027-03-31, true",
        "COHORT, 2027-03-31, 2028-03-31, false",
    })
    void a_series_is_broken_for_whoever_counts_a_day_before_the_break(
            PeriodKind kind, LocalDate earlier, LocalDate later, boolean broken) {
        var line = new Line("X", "Name", Unit.PERCENT, Direction.LOWER, "those", "of those");
        var other = new Line("X.other", "Name", Unit.PERCENT, Direction.LOWER, "those", "of those");
        var since = new SeriesBreak(LocalDate.of(2025, 4, 1), Set.of("X"), "when the form did");
        var definition = new Definition("X", "Name", "Why.", "Who", kind, ValidOn.ANY_COVERED_DAY, List.of(line, other))
                .broken(since);

        assertThat(definition
                        .breakBetween(line, Over.YEAR_TO_DATE, earlier, later)
                        .isPresent())
                .isEqualTo(broken);
        assertThat(definition.breakBetween(other, Over.YEAR_TO_DATE, earlier, later))
                .isEmpty();
    }

    /** The plan is 600 to 650 children. */
    @ParameterizedTest(name = "{0} to {1} is {2}")
    @CsvSource({
        "610, 640, SIMILAR",
        "600, 650, SIMILAR",
        "670, 650, IMPROVING",
        "650, 671, WORSENING",
        "580, 600, IMPROVING",
        "600, 580, WORSENING",
        "671, 670, SIMILAR"
    })
    void a_planned_range_is_judged_by_how_far_outside_it_a_value_is(String before, String after, Word word) {
        var plan = new Range(new BigDecimal(600), new BigDecimal(650));

        assertThat(DirectionOfTravel.of(Direction.NONE, Unit.CHILDREN, count(after), count(before), plan)
                        .word())
                .isEqualTo(word);
    }

    @Test
    void a_range_has_its_ends_in_order() {
        assertThatThrownBy(() -> new Range(BigDecimal.TEN, BigDecimal.ONE)).hasMessageContaining("before it begins");
    }

    @ParameterizedTest(name = "{0} {1} is compared with {2}")
    @CsvSource({
        "SNAPSHOT, 2026-03-31, 2025-12-31",
        "SNAPSHOT, 2025-12-31, 2025-09-30",
        "SNAPSHOT, 2025-09-30, 2025-06-30",
        "SNAPSHOT, 2025-06-30, 2025-03-31",
        "SNAPSHOT, 2026-05-15, 2026-02-15",
        "FLOW, 2025-11-30, 2024-11-30",
        "FLOW, 2025-02-28, 2024-02-29",
        "FLOW, 2024-02-29, 2023-02-28",
        "YEAR_TO_DATE, 2025-11-30, 2024-11-30",
        "COHORT, 2025-11-30, 2024-11-30",
        "TWO_YEARS, 2026-03-31, 2025-03-31",
        "YEAR, 2026-03-31, 2025-03-31"
    })
    void like_is_compared_with_like(PeriodKind kind, LocalDate day, LocalDate with) {
        assertThat(DirectionOfTravel.comparedWith(kind, day)).isEqualTo(with);
    }

    /** Three years to the day and twelve months to the day roll; a year that is measured in March only does not. */
    @ParameterizedTest(name = "{0} by {1} is compared with {2}")
    @CsvSource({
        "PER-02.three-years, THREE_YEARS, 2025-12-31",
        "STA-06.rolling, YEAR, 2025-12-31",
        "STA-06, YEAR, 2025-03-31",
        "STA-05, TWO_YEARS, 2025-03-31",
        "STA-04, YEAR_TO_DATE, 2025-03-31",
        "OOC-01, SNAPSHOT, 2025-12-31"
    })
    void what_rolls_is_compared_with_the_quarter_before(String key, PeriodKind kind, LocalDate with) {
        var line = new Line(key, key, Unit.PERCENT, Direction.LOWER, "those", "all", kind);
        var definition =
                new Definition(key, key, "", "", PeriodKind.SNAPSHOT, ValidOn.ANY_COVERED_DAY, java.util.List.of(line));

        assertThat(DirectionOfTravel.comparedWith(definition, line, LocalDate.of(2026, 3, 31)))
                .isEqualTo(with);
    }

    /** Section 8 has no word of its own for what did not move at all. */
    @Test
    void what_stays_as_it_is_is_similar_and_says_so() {
        assertThat(DirectionOfTravel.of(Direction.LOWER, Unit.PERCENT, share("9.0", 700), share("9.0", 690))
                        .words())
                .isEqualTo("no change, similar");
    }

    @Test
    void the_minimum_for_rating_of_the_target_holds_for_the_direction_too() {
        var target = new Target(
                "X", 1, LocalDate.EPOCH, BigDecimal.TEN, null, null, null, 50, "", "", java.time.Instant.EPOCH, "");

        assertThat(DirectionOfTravel.of(Direction.LOWER, Unit.PERCENT, share("9.0", 49), share("19.0", 700), target)
                        .words())
                .isEqualTo("not comparable: there are fewer than 50 to measure");
        assertThat(DirectionOfTravel.of(Direction.LOWER, Unit.PERCENT, share("9.0", 50), share("19.0", 700), target)
                        .word())
                .isEqualTo(Word.IMPROVING);
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "FLOW, 2025-04-01, true",
        "FLOW, 2025-06-30, true",
        "FLOW, 2025-07-01, false",
        "FLOW, 2026-03-31, false",
        "YEAR_TO_DATE, 2025-04-01, true",
        "YEAR_TO_DATE, 2025-07-01, false",
        "COHORT, 2025-04-01, false",
        "SNAPSHOT, 2025-05-31, false"
    })
    void what_accumulates_is_small_in_the_first_quarter(PeriodKind kind, LocalDate day, boolean small) {
        assertThat(DirectionOfTravel.isSmallNumbersSoFar(kind, day)).isEqualTo(small);
    }

    private static Point share(String value, long denominator) {
        return new Point(new BigDecimal(value), denominator);
    }

    private static Point count(String value) {
        return new Point(new BigDecimal(value), null);
    }

    private static BigDecimal percent(long count, long of) {
        return BigDecimal.valueOf(count * 100).divide(BigDecimal.valueOf(of), 1, java.math.RoundingMode.HALF_UP);
    }
}
