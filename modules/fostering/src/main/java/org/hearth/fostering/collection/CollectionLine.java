package org.hearth.fostering.collection;

import java.time.LocalDate;

/**
 * One count to fill a form from.
 *
 * @param kind    of household, in words
 * @param from    the first day that it tells of, or the day
 * @param to      the last one, or the same day
 * @param unit    what is counted, never left out beside the number
 * @param number  {@code null} where it is not known
 * @param defined the indicator whose number it is, or is part of; else what it is read from
 * @param href    the list behind it; empty where there is none to open
 */
public record CollectionLine(
        String what,
        String kind,
        LocalDate from,
        LocalDate to,
        String unit,
        Integer number,
        String defined,
        String href) {

    /** "235 places"; "Not known". */
    public String told() {
        return number == null ? "Not known" : number + " " + unit;
    }
}
