package org.hearth.core.api.time;

import java.time.Instant;
import java.time.LocalDate;
import org.hearth.platform.api.time.UkTime;

/**
 * The two times of every question: what held on {@code day}, as we knew it at {@code knownAt}. {@code knownAt} null
 * asks with all that is known now.
 */
public record AsAt(LocalDate day, Instant knownAt) {
    public static AsAt now(LocalDate day) {
        return new AsAt(day, null);
    }

    /**
     * Whether it was asked before the day was over, so that more of it may still happen: a figure of it is provisional. What is asked
     * with all that is known now is looked at, and not kept.
     */
    public boolean isProvisional() {
        return knownAt != null && isProvisional(day, UkTime.dayOf(knownAt));
    }

    /** The same of figures of a day, by the day on which they were measured. */
    public static boolean isProvisional(LocalDate day, LocalDate measured) {
        return !measured.isAfter(day);
    }

    public ReportingYear reportingYear() {
        return ReportingYear.of(day);
    }
}
