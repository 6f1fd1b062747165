package org.hearth.childrenincare.children;

import java.time.LocalDate;
import java.util.List;

/**
 * What the returns tell of one subject beyond who the child is and where it lives: reviews, a year's health, times missing.
 *
 * @param key     {@code reviews}, {@code social-workers}
 * @param title   as a heading
 * @param module  the module of the return that tells
 * @param note    why nothing, or not everything, is told; {@code null} when something is and the file of the day is held
 * @param entries newest first
 */
public record ToldSubject(String key, String title, String module, String note, List<Entry> entries) {
    public ToldSubject {
        entries = List.copyOf(entries);
    }

    /**
     * One thing told.
     *
     * @param on     the day, the first of a span, or {@code null} where the return gives a year or a day that cannot be read
     * @param to     the end of a span; {@code null} while it goes on, and for a single day
     * @param when   in words
     * @param what   in words
     * @param source the return and its line, in words
     */
    public record Entry(LocalDate on, LocalDate to, String when, String what, String source) {}
}
