package org.hearth.fostering.supervision;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hearth.fostering.household.Household;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.pages.Days;

/**
 * A supervising visit as told; {@code null} where nothing was entered.
 *
 * @param held    whether it was made
 * @param notHeld code of why not; left out of what is kept where it was
 */
public record AskedVisit(LocalDate on, Boolean held, Visit.Announcement announcement, String notHeld) {

    /** @throws RuleBroken for the first part that cannot be */
    void check(Household of, List<Visit> others, LocalDate today) {
        Told.during(of, "on", on, today, "Enter the day of the visit.");
        if (others.stream().anyMatch(one -> one.on().equals(on))) {
            throw new RuleBroken(
                    "on",
                    "A visit to %s on %s is recorded already. Change that one, or enter another day."
                            .formatted(of.reference(), Days.inWords(on)));
        }
        if (held == null) {
            throw new RuleBroken("held", "Choose whether the visit was made.");
        }
        if (announcement == null) {
            throw new RuleBroken("announcement", "Choose whether the carers knew of the visit.");
        }
        if (!held && (notHeld == null || notHeld.isBlank())) {
            throw new RuleBroken("notHeld", "Choose why the visit was not made.");
        }
        if (!held && NotHeld.on(on).stream().noneMatch(one -> one.code().equals(notHeld))) {
            throw new RuleBroken(
                    "notHeld",
                    "\"%s\" is no reason that may be given on %s. Choose one from the list."
                            .formatted(notHeld, Days.inWords(on)));
        }
    }

    Visit numbered(UUID household, int number) {
        return new Visit(household, number, on, announcement, held ? "" : notHeld);
    }
}
