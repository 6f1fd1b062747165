package org.hearth.fostering.places;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.UUID;
import org.hearth.core.api.codes.SexCode.Sex;
import org.hearth.fostering.household.Typing;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.pages.Days;

/**
 * Somebody who lives with a household, as asked for; each part as in {@link Resident}.
 *
 * @param why why they live there though no place is vacant or the terms do not allow it; empty where nothing speaks against it
 */
public record AskedResident(
        Presence presence,
        String council,
        String reference,
        Sex sex,
        Integer bornYear,
        Integer bornMonth,
        LocalDate from,
        LocalDate endedOn,
        String why) {
    private static final int LONGEST_COUNCIL = 100;
    private static final int LONGEST_WHY = 1000;
    private static final int EARLIEST_YEAR = 1990;
    private static final int EARLIEST_YEAR_OF_PARENT = 1930;
    private static final int GROWN_UP = 18;

    static AskedResident of(Resident one) {
        return new AskedResident(
                one.presence(),
                one.council(),
                one.reference(),
                one.sex(),
                one.bornYear(),
                one.bornMonth(),
                one.from(),
                one.endedOn(),
                one.why());
    }

    /** @throws RuleBroken for the first part that cannot be */
    AskedResident checked(LocalDate today) {
        if (presence == null || presence.isOurs()) {
            throw new RuleBroken("presence", "Choose who it is. Our own children are told of by their care history.");
        }
        boolean others = presence == Presence.OTHER_COUNCIL;
        String whose = Typing.words("council", council, LONGEST_COUNCIL);
        if (others && whose.isEmpty()) {
            throw new RuleBroken("council", "Enter the council whose child it is.");
        }
        String called = reference == null ? "" : reference.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
        if (!called.matches("(?=.*[0-9])[A-Z0-9][A-Z0-9/-]{1,19}")) {
            throw new RuleBroken(
                    "reference",
                    "A reference has 2 to 20 letters, figures, hyphens and slashes, with at least one figure. Enter one such as X12, and no name or initials.");
        }
        checkBorn(today);
        checkGrownUp();
        AskedHold.checkDay("from", from, today, "Enter the first day on which they live there.");
        if (endedOn != null && !endedOn.isAfter(from)) {
            throw new RuleBroken(
                    "endedOn",
                    "They cannot have left on %s, having come on %s. Enter a later day."
                            .formatted(Days.inWords(endedOn), Days.inWords(from)));
        }
        return new AskedResident(
                presence,
                others ? whose : "",
                called,
                sex,
                bornYear,
                bornMonth,
                from,
                endedOn,
                Typing.words("why", why, LONGEST_WHY));
    }

    private void checkBorn(LocalDate today) {
        int earliest = presence == Presence.PARENT ? EARLIEST_YEAR_OF_PARENT : EARLIEST_YEAR;
        if (bornYear != null && (bornYear < earliest || bornYear > today.getYear())) {
            throw new RuleBroken(
                    "bornYear",
                    "%d cannot be the year in which %s was born. Enter one from %d to %d."
                            .formatted(
                                    bornYear,
                                    presence == Presence.OTHER_COUNCIL ? "a child" : "this person",
                                    earliest,
                                    today.getYear()));
        }
        if (bornMonth != null && (bornMonth < 1 || bornMonth > 12)) {
            throw new RuleBroken("bornMonth", "%d is no month. Enter 1 to 12.".formatted(bornMonth));
        }
        if (bornYear != null
                && bornMonth != null
                && from != null
                && YearMonth.of(bornYear, bornMonth).atDay(1).isAfter(from)) {
            throw new RuleBroken(
                    "from", "They would have come before they were born. Put the day or the month of birth right.");
        }
    }

    /** Whoever stays put was fostered there until the 18th birthday. */
    private void checkGrownUp() {
        if (presence != Presence.STAYING_PUT || bornYear == null || from == null) {
            return;
        }
        YearMonth grownUp = YearMonth.of(bornYear + GROWN_UP, bornMonth == null ? 1 : bornMonth);
        if (grownUp.atDay(1).isAfter(from)) {
            throw new RuleBroken(
                    "bornYear",
                    "Somebody born in %d is under %d on %s, and stays put from the 18th birthday on. Put the year or the day right; a child who is fostered is recorded as another council's."
                            .formatted(bornYear, GROWN_UP, Days.inWords(from)));
        }
    }

    Resident numbered(UUID household, int number) {
        return new Resident(
                household, number, presence, council, reference, sex, bornYear, bornMonth, from, endedOn, why);
    }
}
