package org.hearth.fostering.forecast;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.hearth.fostering.forecast.Forecast.Span;
import org.hearth.fostering.netgain.Amount;
import org.hearth.fostering.netgain.HouseholdCount;
import org.hearth.fostering.netgain.PlaceCount;
import org.hearth.platform.api.pages.Days;

/** A forecast in words, the same wherever it is told. */
final class ForecastWords {
    private ForecastWords() {}

    /** {@code +2.3}, {@code -4.5}, {@code 0.0}; "-" for what the line does not tell. */
    static String signed(BigDecimal number) {
        return number == null ? "-" : (number.signum() > 0 ? "+" : "") + number.toPlainString();
    }

    static String signed(int number) {
        return (number > 0 ? "+" : "") + number;
    }

    /** {@code +14 households}. */
    static String households(Forecast forecast) {
        return new HouseholdCount(forecast.households().rounded()).signed();
    }

    /** {@code +31 places}; empty for a kind without. */
    static String places(Forecast forecast) {
        return forecast.places() == null ? "" : new PlaceCount(forecast.places().rounded()).signed();
    }

    /** {@code Between +9 and +18 households eight times in ten.} */
    static String range(Span span, Amount<?> unit) {
        return span.low() == span.high()
                ? "Eight times in ten it is %s.".formatted(unit.of(span.low()).signed())
                : "Eight times in ten it lies between %s and %s."
                        .formatted(signed(span.low()), unit.of(span.high()).signed());
    }

    /** Where the target lies; empty where there is none. */
    static String target(Forecast forecast, Optional<BigDecimal> target) {
        return target.map(value -> {
                    Span span = forecast.households();
                    String where = value.compareTo(BigDecimal.valueOf(span.high())) > 0
                            ? "the whole range lies below it"
                            : value.compareTo(BigDecimal.valueOf(span.low())) < 0
                                    ? "the whole range lies above it"
                                    : "it lies within the range";
                    return "The target for the year is %s: %s."
                            .formatted(
                                    new HouseholdCount(value.setScale(0, RoundingMode.HALF_UP)
                                                    .intValue())
                                            .signed(),
                                    where);
                })
                .orElse("");
    }

    /** Of the number whose last day is recorded: a household that leaves on 1 April has been approved to the year's end. */
    static String leaving(Forecast forecast) {
        return "of those approved on %s are recorded as leaving by %s; they are the first of the leavers"
                .formatted(Days.inWords(forecast.day()), Days.inWords(forecast.end()));
    }

    /** For a page that tells it in passing. */
    static String inPassing(Forecast forecast) {
        String households = "By %s a net gain of %s is expected. %s"
                .formatted(
                        Days.inWords(forecast.end()),
                        households(forecast),
                        range(forecast.households(), HouseholdCount.NONE));
        return forecast.places() == null
                ? households
                : "%s And a net gain of %s. %s"
                        .formatted(households, places(forecast), range(forecast.places(), PlaceCount.NONE));
    }
}
