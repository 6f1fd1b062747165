package org.hearth.returns.rest;

import org.hearth.platform.api.RuleBroken;

/** The year of a return as somebody writes it. */
final class SentYear {
    private SentYear() {}

    /** @throws RuleBroken if it is not four digits */
    static int of(String text) {
        String year = text.strip();
        if (!year.matches("[0-9]{4}")) {
            throw new RuleBroken(
                    "year",
                    "\"%s\" is not a year. Give the year in which the return ends, such as 2026.".formatted(year));
        }
        return Integer.parseInt(year);
    }
}
