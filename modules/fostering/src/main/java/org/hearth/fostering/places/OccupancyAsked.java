package org.hearth.fostering.places;

import java.time.LocalDate;
import java.util.Optional;
import org.hearth.core.api.time.Coverage;
import org.hearth.core.api.time.Period;
import org.hearth.core.api.time.ReportingYear;
import org.hearth.fostering.household.HouseholdKind;
import org.hearth.fostering.household.Keys;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.pages.Address;
import org.hearth.platform.api.pages.Days;

/** The days and the kind of household that occupancy is asked for, read once for page and API. */
record OccupancyAsked(Period period, HouseholdKind kind) {
    private static final LocalDate EARLIEST = LocalDate.of(1950, 1, 1);

    /**
     * The year up to the last day of which the care history tells, where nothing is asked.
     *
     * @throws RuleBroken for its field
     */
    static OccupancyAsked of(
            Optional<LocalDate> from, Optional<LocalDate> to, Optional<String> kind, Coverage held, LocalDate today) {
        LocalDate last = to.orElseGet(() -> lastTold(held, today));
        LocalDate first = from.orElseGet(() -> ReportingYear.of(last).firstDay());
        check("from", first, today);
        check("to", last, today);
        if (last.isBefore(first)) {
            throw new RuleBroken(
                    "to",
                    "The last day, %s, is before the first, %s. Enter %2$s or a later day."
                            .formatted(Days.inWords(last), Days.inWords(first)));
        }
        return new OccupancyAsked(
                Period.ofDays(first, last),
                PlacesAsked.choice("kind", HouseholdKind.values(), kind, HouseholdKind.MAINSTREAM));
    }

    private static LocalDate lastTold(Coverage held, LocalDate today) {
        return held.includes(today)
                ? today
                : held.spans().stream()
                        .filter(span -> span.to() != null && !span.lastDay().isAfter(today))
                        .map(Period::lastDay)
                        .reduce((earlier, later) -> later)
                        .orElse(today);
    }

    private static void check(String field, LocalDate day, LocalDate today) {
        if (day.isBefore(EARLIEST) || day.isAfter(today.plusYears(1))) {
            throw new RuleBroken(
                    field,
                    "%s is outside the days that can be asked for. Enter a day from %s to %s."
                            .formatted(Days.inWords(day), Days.inWords(EARLIEST), Days.inWords(today.plusYears(1))));
        }
    }

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
