package org.hearth.fostering.netgain;

import java.time.LocalDate;
import java.util.Optional;
import org.hearth.core.api.time.Period;
import org.hearth.core.api.time.ReportingYear;
import org.hearth.fostering.household.HouseholdKind;
import org.hearth.fostering.household.Keys;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.pages.Address;
import org.hearth.platform.api.pages.Days;

/**
 * The days, and the kind of household, that a net gain is asked for, read once for page and API.
 *
 * @param kind whose parts and months are shown
 */
record NetGainAsked(Period period, HouseholdKind kind) {
    private static final LocalDate EARLIEST = LocalDate.of(1950, 1, 1);

    /**
     * The year to date where nothing is asked for.
     *
     * @param from the first day, counted
     * @param to   the last day, counted
     * @throws RuleBroken for its field, when a day cannot be meant or the last lies before the first
     */
    static NetGainAsked of(Optional<LocalDate> from, Optional<LocalDate> to, Optional<String> kind, LocalDate today) {
        LocalDate last = to.orElse(today);
        LocalDate first = from.orElse(ReportingYear.of(last).firstDay());
        check("from", first, today);
        check("to", last, today);
        if (last.isBefore(first)) {
            throw new RuleBroken(
                    "to",
                    "The last day, %s, is before the first, %s. Enter %2$s or a later day."
                            .formatted(Days.inWords(last), Days.inWords(first)));
        }
        return new NetGainAsked(Period.ofDays(first, last), kind(kind));
    }

    static NetGainAsked yearToDate(LocalDate today) {
        return new NetGainAsked(NetGains.yearToDate(today), HouseholdKind.MAINSTREAM);
    }

    private static HouseholdKind kind(Optional<String> key) {
        return key.map(asked -> Keys.find(HouseholdKind.values(), asked)
                        .orElseThrow(() -> new RuleBroken(
                                "kind",
                                "There is no kind of household \"%s\". Choose one of %s."
                                        .formatted(asked, Keys.all(HouseholdKind.values())))))
                .orElse(HouseholdKind.MAINSTREAM);
    }

    private static void check(String field, LocalDate day, LocalDate today) {
        if (day.isBefore(EARLIEST) || day.isAfter(today.plusYears(1))) {
            throw new RuleBroken(
                    field,
                    "%s is outside the days that can be asked for. Enter a day from %s to %s."
                            .formatted(Days.inWords(day), Days.inWords(EARLIEST), Days.inWords(today.plusYears(1))));
        }
    }

    NetGainAsked over(Period other) {
        return new NetGainAsked(other, kind);
    }

    /** {@code 1 April 2016 to 31 December 2016}. */
    String words() {
        return "%s to %s".formatted(Days.inWords(period.from()), Days.inWords(period.lastDay()));
    }

    Address address(String path) {
        return new Address(path)
                .with("from", period.from())
                .with("to", period.lastDay())
                .with("kind", kind == HouseholdKind.MAINSTREAM ? null : Keys.of(kind));
    }
}
