package org.hearth.fostering.places;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.hearth.core.api.time.Period;
import org.hearth.fostering.household.HouseholdKind;
import org.hearth.fostering.household.Keys;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.pages.Address;
import org.hearth.platform.api.pages.Days;

/**
 * Which weeks and households the grid of places is asked for, read once for page and API.
 *
 * @param monday the first day of the thirteen weeks
 * @param with   only households with such a place in these weeks
 */
record PlacesAsked(LocalDate monday, HouseholdKind kind, With with) {
    static final int WEEKS = 13;

    private static final LocalDate EARLIEST = LocalDate.of(1950, 1, 1);

    /** What a household must have on one of the days to stand in the grid. */
    enum With {
        ANY("All households"),
        VACANT("With a vacant place"),
        RESERVED("With a reserved place"),
        NOT_AVAILABLE("With a place that is not available"),
        OVER("Over the approval");

        private final String words;

        With(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }

        boolean matches(Stretch stretch) {
            return switch (this) {
                case ANY -> true;
                case VACANT -> stretch.vacant() > 0;
                case RESERVED -> stretch.reservedPlaces() > 0;
                case NOT_AVAILABLE -> stretch.unavailablePlaces() > 0;
                case OVER -> stretch.over() > 0;
            };
        }
    }

    /** From this week on where nothing is asked. @throws RuleBroken for its field */
    static PlacesAsked of(Optional<LocalDate> from, Optional<String> kind, Optional<String> with, LocalDate today) {
        LocalDate day = from.orElse(today);
        LocalDate latest = today.plusYears(1);
        if (day.isBefore(EARLIEST) || day.isAfter(latest)) {
            throw new RuleBroken(
                    "from",
                    "%s is outside the days that can be asked for. Enter a day from %s to %s."
                            .formatted(Days.inWords(day), Days.inWords(EARLIEST), Days.inWords(latest)));
        }
        return new PlacesAsked(
                day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)),
                choice("kind", HouseholdKind.values(), kind, HouseholdKind.MAINSTREAM),
                choice("with", With.values(), with, With.ANY));
    }

    static <E extends Enum<E>> E choice(String field, E[] all, Optional<String> key, E otherwise) {
        return key.map(asked -> Keys.find(all, asked)
                        .orElseThrow(() -> new RuleBroken(
                                field,
                                "\"%s\" is not one of the choices. Choose one of %s.".formatted(asked, Keys.all(all)))))
                .orElse(otherwise);
    }

    Period days() {
        return new Period(monday, monday.plusWeeks(WEEKS));
    }

    List<LocalDate> mondays() {
        return IntStream.range(0, WEEKS).mapToObj(monday::plusWeeks).toList();
    }

    PlacesAsked later(int weeks) {
        return new PlacesAsked(monday.plusWeeks(weeks), kind, with);
    }

    /** {@code Mainstream, 4 May 2026 to 2 August 2026}. */
    String words() {
        return "%s, %s to %s".formatted(kind.words(), Days.inWords(monday), Days.inWords(days().lastDay()));
    }

    String kindInSentence() {
        return kind.words().toLowerCase(Locale.UK);
    }

    Address address(String path) {
        return new Address(path)
                .with("from", monday)
                .with("kind", kind == HouseholdKind.MAINSTREAM ? null : Keys.of(kind))
                .with("with", with == With.ANY ? null : Keys.of(with));
    }
}
