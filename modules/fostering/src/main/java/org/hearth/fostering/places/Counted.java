package org.hearth.fostering.places;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.hearth.core.api.time.Period;
import org.hearth.fostering.household.Household;

/**
 * A number of places with what stands behind it. Its members add up to it: over a period each counts for so many of its days.
 *
 * @param days over how many the number is an average; 1 for a day
 */
public record Counted(List<Member> members, long days) {
    public Counted {
        members = List.copyOf(members);
    }

    /**
     * @param what   who fills the place, why it cannot be used, or what it is approved for
     * @param places at one time
     * @param days   on which it counts; on a day's figure that day alone
     */
    public record Member(Household household, String what, int places, Period days, Occupant occupant) {
        long placeDays() {
            return places * java.time.temporal.ChronoUnit.DAYS.between(days.from(), days.to());
        }
    }

    public long placeDays() {
        return members.stream().mapToLong(Member::placeDays).sum();
    }

    /** With one decimal, halves up. */
    public BigDecimal average() {
        return BigDecimal.valueOf(placeDays()).divide(BigDecimal.valueOf(days), 1, RoundingMode.HALF_UP);
    }

    /** A whole number for a day, else the average. */
    public String inWords() {
        return days == 1 ? String.valueOf(placeDays()) : average().toPlainString();
    }

    /** Of another; {@code -} where there is nothing to be a share of. */
    public String percentOf(long otherPlaceDays) {
        return otherPlaceDays <= 0
                ? "-"
                : BigDecimal.valueOf(placeDays() * 100)
                                .divide(BigDecimal.valueOf(otherPlaceDays), 1, RoundingMode.HALF_UP)
                                .toPlainString()
                        + "%";
    }
}
