package org.hearth.fostering.forecast;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hearth.core.api.time.AsAt;
import org.hearth.fostering.household.HouseholdKind;
import org.hearth.fostering.household.Keys;
import org.hearth.fostering.household.Typing;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.pages.Address;
import org.hearth.platform.api.pages.Days;

/**
 * Of which kind, as on which day, and by what was known when.
 *
 * @param day     until which it is told what happened
 * @param known   as it stands in the address; {@code null} for all that is known now
 * @param knownAt likewise
 */
record ForecastAsked(HouseholdKind kind, LocalDate day, String known, Instant knownAt) {
    static final List<String> KEYS = List.of("day", "kind", "known");
    private static final LocalDate EARLIEST = LocalDate.of(2015, 4, 1);

    /** Mainstream and today where nothing is asked. @throws RuleBroken for its field, where it cannot be answered */
    static ForecastAsked of(Optional<LocalDate> day, Optional<String> kind, Optional<String> known, LocalDate today) {
        LocalDate asked = day.orElse(today);
        if (asked.isAfter(today) || asked.isBefore(EARLIEST)) {
            throw new RuleBroken(
                    "day",
                    "A forecast cannot be made as on %s. Enter a day from %s to today."
                            .formatted(Days.inWords(asked), Days.inWords(EARLIEST)));
        }
        HouseholdKind of = Typing.choice("kind", kind.orElse(""), HouseholdKind.class);
        if (of == HouseholdKind.TEMPORARY) {
            throw new RuleBroken(
                    "kind", "Temporary approvals are not forecast. Ask for family-and-friends, or another kind.");
        }
        return new ForecastAsked(
                of == null ? HouseholdKind.MAINSTREAM : of,
                asked,
                known.orElse(null),
                AsAt.knownAt(known.orElse(null)));
    }

    static ForecastAsked today(LocalDate today) {
        return new ForecastAsked(HouseholdKind.MAINSTREAM, today, null, null);
    }

    Address address(String path, LocalDate today) {
        return new Address(path)
                .with("day", day.equals(today) ? null : day)
                .with("kind", kind == HouseholdKind.MAINSTREAM ? null : Keys.of(kind))
                .with("known", known);
    }
}
