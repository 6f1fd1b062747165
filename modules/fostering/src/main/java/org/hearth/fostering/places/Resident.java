package org.hearth.fostering.places;

import java.time.LocalDate;
import java.util.UUID;
import org.hearth.core.api.codes.SexCode.Sex;
import org.hearth.core.api.time.Period;

/**
 * Somebody who lives with a household and of whom the care history does not tell, as it is known now. Typed once, here.
 *
 * @param number    counts within the household
 * @param council   whose child; empty for who is no other council's child
 * @param reference a word or number of our own; never a name
 * @param sex       {@code null} where it is not known
 * @param bornYear  {@code null} where it is not known
 * @param bornMonth likewise
 * @param endedOn   the first day on which they live there no more; {@code null} while they do
 * @param why       why more live there than is approved, where that was said; empty for none
 */
public record Resident(
        UUID household,
        int number,
        Presence presence,
        String council,
        String reference,
        Sex sex,
        Integer bornYear,
        Integer bornMonth,
        LocalDate from,
        LocalDate endedOn,
        String why) {

    public Period period() {
        return new Period(from, endedOn);
    }

    Occupant occupant() {
        return new Occupant(
                household,
                presence,
                "%s/%d".formatted(household, number),
                null,
                reference,
                council,
                sex,
                bornYear == null || bornMonth == null ? null : LocalDate.of(bornYear, bornMonth, 1),
                period(),
                java.util.List.of(),
                null);
    }
}
