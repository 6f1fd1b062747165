package org.hearth.core.api.care;

import java.time.LocalDate;

/**
 * A number by which someone knows a child, for a time: a child may get another one, and the old one still finds the child.
 *
 * @param kind     {@code council}, {@code pupil} or {@code health}
 * @param usedFrom the first day on which it is told to be used; {@code null} when that is not told
 * @param usedTo   not counted; {@code null} while it is used
 */
public record Identifier(String kind, String number, LocalDate usedFrom, LocalDate usedTo) {
    /** The unique pupil number (UPN). */
    public static final String PUPIL = "pupil";
}
