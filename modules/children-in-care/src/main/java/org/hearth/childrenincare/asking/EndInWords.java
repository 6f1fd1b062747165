package org.hearth.childrenincare.asking;

import java.time.LocalDate;
import org.hearth.platform.api.pages.Days;

/** How far a row goes, told as of a day: a row without an end goes on only as far as a source tells (GEN-17). */
public final class EndInWords {
    private EndInWords() {}

    /**
     * After the day it begins: "to 2 May 2025", "known until 31 March 2025", "and goes on".
     *
     * @param to        {@code null} where it has no end
     * @param heldUntil without an end: the last day of which a source tells; {@code null} when that is any day
     */
    public static String after(LocalDate to, LocalDate heldUntil, LocalDate day) {
        if (to != null) {
            return "to " + Days.inWords(to);
        }
        return isKnownOnlyUntil(heldUntil, day) ? knownUntil(heldUntil) : "and goes on";
    }

    /** The same in a cell of its own: "2 May 2025", "known until 31 March 2025", "goes on". */
    public static String alone(LocalDate to, LocalDate heldUntil, LocalDate day) {
        if (to != null) {
            return Days.inWords(to);
        }
        return isKnownOnlyUntil(heldUntil, day) ? knownUntil(heldUntil) : "goes on";
    }

    private static boolean isKnownOnlyUntil(LocalDate heldUntil, LocalDate day) {
        return heldUntil != null && heldUntil.isBefore(day);
    }

    private static String knownUntil(LocalDate heldUntil) {
        return "known until " + Days.inWords(heldUntil);
    }
}
