package org.hearth.core.api.time;

import java.time.Instant;
import java.time.LocalDate;

/**
 * The two times of every question: what held on {@code day}, as we knew it at {@code knownAt}. {@code knownAt} null
 * asks with all that is known now.
 */
public record AsAt(LocalDate day, Instant knownAt) {
    public static AsAt now(LocalDate day) {
        return new AsAt(day, null);
    }

    public ReportingYear reportingYear() {
        return ReportingYear.of(day);
    }
}
