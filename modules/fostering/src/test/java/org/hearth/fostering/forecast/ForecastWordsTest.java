package org.hearth.fostering.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearth.core.testing.Invented.day;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.hearth.core.api.time.Period;
import org.hearth.fostering.forecast.Forecast.Rests;
import org.hearth.fostering.forecast.Forecast.Span;
import org.hearth.fostering.household.HouseholdKind;
import org.hearth.fostering.netgain.HouseholdCount;
import org.junit.jupiter.api.Test;

/** A number never without its unit, a range never without what it means. */
class ForecastWordsTest {
    private static final Period DAYS = Period.ofDays(day("2024-01-01"), day("2026-12-31"));

    private static Forecast forecast(Span households, Span places) {
        return new Forecast(
                HouseholdKind.MAINSTREAM,
                day("2026-12-31"),
                day("2027-03-31"),
                true,
                List.of(),
                households,
                places,
                List.of(),
                List.of(),
                new Rests(DAYS.from(), DAYS, DAYS, DAYS, List.of(), List.of(), List.of(), 0));
    }

    private static Span span(String expected, int low, int high) {
        return new Span(new BigDecimal(expected), low, high);
    }

    @Test
    void households_and_places_are_told_side_by_side_each_with_its_range() {
        assertThat(ForecastWords.inPassing(forecast(span("12.5", 9, 16), span("30.4", 22, 38))))
                .isEqualTo(
                        "By 31 March 2027 a net gain of +13 households is expected. Eight times in ten it lies between +9 and +16 households."
                                + " And a net gain of +30 places. Eight times in ten it lies between +22 and +38 places.");
        assertThat(ForecastWords.inPassing(forecast(span("-0.6", -1, -1), null)))
                .isEqualTo(
                        "By 31 March 2027 a net gain of -1 household is expected. Eight times in ten it is -1 household.");
    }

    @Test
    void the_target_lies_below_within_or_above_the_range() {
        var forecast = forecast(span("12.5", 9, 16), null);

        assertThat(ForecastWords.target(forecast, Optional.of(new BigDecimal("8"))))
                .isEqualTo("The target for the year is +8 households: the whole range lies above it.");
        assertThat(ForecastWords.target(forecast, Optional.of(new BigDecimal("9"))))
                .endsWith("it lies within the range.");
        assertThat(ForecastWords.target(forecast, Optional.of(new BigDecimal("16"))))
                .endsWith("it lies within the range.");
        assertThat(ForecastWords.target(forecast, Optional.of(new BigDecimal("17"))))
                .endsWith("the whole range lies below it.");
        assertThat(ForecastWords.target(forecast, Optional.empty())).isEmpty();
    }

    @Test
    void whose_leaving_is_recorded_is_told_of_the_day_that_is_asked_and_by_the_end_of_the_year() {
        assertThat(ForecastWords.leaving(forecast(span("12.5", 9, 16), null)))
                .isEqualTo(
                        "of those approved on 31 December 2026 are recorded as leaving by 31 March 2027; they are the first of the leavers");
    }

    @Test
    void a_range_holds_what_lies_between_its_ends_and_the_ends() {
        assertThat(span("12.5", 9, 16).holds(9)).isTrue();
        assertThat(span("12.5", 9, 16).holds(16)).isTrue();
        assertThat(span("12.5", 9, 16).holds(8)).isFalse();
        assertThat(span("12.5", 9, 16).holds(17)).isFalse();
        assertThat(ForecastWords.range(span("0.0", -2, 3), HouseholdCount.NONE))
                .isEqualTo("Eight times in ten it lies between -2 and +3 households.");
    }
}
