package org.hearth.childrenincare.asking;

import jakarta.ws.rs.QueryParam;

/** For which day, and as known when: what every list and figure of the API is asked. {@link Asking} reads it. */
public class AskedDay {
    @QueryParam("asAt")
    private String asAt;

    @QueryParam("known")
    private String known;

    /** The day, {@code 2026-03-31}; {@code null} for the last day held. */
    public String asAt() {
        return asAt;
    }

    /** What was known at this instant or at the end of this day; {@code null} for all that is known now. */
    public String known() {
        return known;
    }
}
