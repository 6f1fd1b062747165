package org.hearth.fostering.places;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.hearth.core.api.time.Period;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.pages.Days;

/** How long and how many places may be kept out of use, beside what is approved and what is kept already. */
final class HoldLimits {
    private static final int YEARS_AHEAD = 1;

    private HoldLimits() {}

    /** @param was {@code null} for one that is new; a day that stays as it was is not asked again */
    static void checkAhead(AskedHold is, Hold was, LocalDate today) {
        ahead("until", is.until(), was == null ? null : was.until(), today);
        ahead("reviewOn", is.reviewOn(), was == null ? null : was.reviewOn(), today);
    }

    private static void ahead(String field, LocalDate day, LocalDate before, LocalDate today) {
        LocalDate latest = today.plusYears(YEARS_AHEAD);
        if (day != null && !day.equals(before) && day.isAfter(latest)) {
            throw new RuleBroken(
                    field,
                    "%s is more than a year ahead. Enter a day until %s: places are kept out of use for a year at most, and then looked at again."
                            .formatted(Days.inWords(day), Days.inWords(latest)));
        }
    }

    /** @param others the household's places without this hold */
    static void checkPlaces(AskedHold is, HouseholdPlaces others) {
        int approved = others.on(is.from()).approved();
        if (is.places() != null && approved > 0 && is.places() > approved) {
            throw new RuleBroken(
                    "places",
                    "%s is approved for %d on %s, so %d cannot be kept. Enter 1 to %2$d%s."
                            .formatted(
                                    others.household().reference(),
                                    approved,
                                    Days.inWords(is.from()),
                                    is.places(),
                                    is.kind() == Hold.Kind.NOT_AVAILABLE ? ", or leave it empty for all" : ""));
        }
        if (is.kind() == Hold.Kind.NOT_AVAILABLE) {
            checkBeside(is, others);
        }
    }

    private static void checkBeside(AskedHold is, HouseholdPlaces others) {
        Period days = days(is.from(), is.until(), is.endedOn());
        List<Hold> beside = others.holds().stream()
                .filter(hold ->
                        hold.kind() == Hold.Kind.NOT_AVAILABLE && days(hold).overlaps(days))
                .toList();
        beside.stream()
                .filter(hold -> hold.places() == null && hold.reason().equals(is.reason()))
                .findFirst()
                .ifPresent(hold -> {
                    throw new RuleBroken(
                            "from",
                            "For this reason every place of %s that nobody fills is not available from %s%s already. Enter other days, or change what is recorded."
                                    .formatted(
                                            others.household().reference(),
                                            Days.inWords(hold.from()),
                                            hold.until() == null ? "" : " to " + Days.inWords(hold.until())));
                });
        if (is.places() == null) {
            return;
        }
        Stream.concat(Stream.of(days.from()), beside.stream().map(Hold::from).filter(days::includes))
                .distinct()
                .sorted()
                .forEach(day -> {
                    int approved = others.on(day).approved();
                    int kept = beside.stream()
                            .filter(hold -> days(hold).includes(day))
                            .map(Hold::places)
                            .filter(Objects::nonNull)
                            .mapToInt(Integer::intValue)
                            .sum();
                    if (approved > 0 && kept + is.places() > approved) {
                        throw new RuleBroken(
                                "places",
                                "%d of the %d places of %s %s not available on %s already, so %d more cannot be. Enter fewer or other days, or change what is recorded."
                                        .formatted(
                                                kept,
                                                approved,
                                                others.household().reference(),
                                                kept == 1 ? "is" : "are",
                                                Days.inWords(day),
                                                is.places()));
                    }
                });
    }

    /** Whether it keeps no more, and no longer, than it did before. */
    static boolean isWithin(AskedHold is, Hold was) {
        Period now = days(is.from(), is.until(), is.endedOn());
        Period before = days(was);
        return is.kind() == was.kind()
                && is.reason().equals(was.reason())
                && Objects.equals(is.child(), was.child())
                && (was.places() == null || is.places() != null && is.places() <= was.places())
                && !now.from().isBefore(before.from())
                && (before.isOpen() || !now.isOpen() && !now.to().isAfter(before.to()));
    }

    private static Period days(Hold hold) {
        return days(hold.from(), hold.until(), hold.endedOn());
    }

    /** Those for which it is meant; open where no end is in sight. */
    static Period days(LocalDate from, LocalDate until, LocalDate endedOn) {
        return new Period(from, endedOn != null ? endedOn : until == null ? null : until.plusDays(1));
    }
}
