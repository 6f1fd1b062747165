package org.hearth.fostering.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import org.hearth.fostering.forecast.Forecast.Span;
import org.hearth.fostering.household.HouseholdKind;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The range of the forecast holds about as often as it says, over services that were made without it. */
class ForecastHoldsTest {

    /** In percent, of households and of places. */
    private record Held(double households, double places) {}

    private static Held held(int services, UnaryOperator<Span> range) {
        int households = 0;
        int places = 0;
        for (long seed : LongStream.rangeClosed(1, services).toArray()) {
            var service = new InventedService(seed);
            var outlook = service.forecasterOn(service.day).on(service.day, HouseholdKind.MAINSTREAM, true);
            Forecast forecast = ((Outlook.Known) outlook).forecast();
            households += range.apply(forecast.households()).holds(service.gained(false)) ? 1 : 0;
            places += range.apply(forecast.places()).holds(service.gained(true)) ? 1 : 0;
        }
        return new Held(100.0 * households / services, 100.0 * places / services);
    }

    private static Span halved(Span range) {
        double quarter = (range.high() - range.low()) / 4.0;
        return new Span(
                range.expected(), (int) Math.ceil(range.low() + quarter), (int) Math.floor(range.high() - quarter));
    }

    @Test
    @Tag("slow")
    void the_range_of_eight_in_ten_holds_in_seventy_to_ninety_percent_of_200_services() {
        Held held = held(200, range -> range);

        assertThat(held.households()).isBetween(70.0, 90.0);
        assertThat(held.places()).isBetween(70.0, 90.0);
    }

    @Test
    @Tag("slow")
    void half_that_range_does_not_hold_so_often() {
        Held held = held(200, ForecastHoldsTest::halved);

        assertThat(held.households()).isLessThan(70.0);
        assertThat(held.places()).isLessThan(70.0);
    }

    @Test
    void of_thirty_services_the_range_holds_for_most_and_half_of_it_for_fewer() {
        Held whole = held(30, range -> range);
        Held half = held(30, ForecastHoldsTest::halved);

        assertThat(whole.households()).isBetween(63.0, 97.0);
        assertThat(whole.places()).isBetween(63.0, 97.0);
        assertThat(half.households()).isLessThan(whole.households()).isLessThan(70.0);
    }
}
