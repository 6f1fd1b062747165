package org.hearth.core.api.time;

import java.time.LocalDate;
import java.time.Period;

/**
 * Ages and birthdays. In Hearth, as in law, who is born on 29 February is a year older on 1 March of a year without that
 * day (indicators.md GEN-03). The return's own rules reckon with 28 February; where one of them is checked, use {@link
 * #birthdayInTheReturn}.
 */
public final class Ages {
    private Ages() {}

    /** Completed years; negative before birth. */
    public static int on(LocalDate born, LocalDate day) {
        return Period.between(born, day).getYears();
    }

    /** The first day on which the age is reached: 1 March for a 29 February birth in a year without one. */
    public static LocalDate birthday(LocalDate born, int age) {
        LocalDate sameDay = born.plusYears(age);
        return sameDay.getDayOfMonth() == born.getDayOfMonth() ? sameDay : sameDay.plusDays(1);
    }

    /** The same by the rules of the SSDA903 return: 28 February for a 29 February birth in a year without one. */
    public static LocalDate birthdayInTheReturn(LocalDate born, int age) {
        return born.plusYears(age);
    }
}
