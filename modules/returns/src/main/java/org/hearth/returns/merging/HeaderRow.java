package org.hearth.returns.merging;

import java.time.LocalDate;

/** A row of Header that can be used. {@code sex} is M, F, U or what was sent; fields {@code null} when blank. */
public record HeaderRow(
        int year,
        int line,
        String sex,
        LocalDate born,
        String ethnicity,
        String pupilNumber,
        String mother,
        LocalDate motherSince) {

    String where() {
        return "%d Header line %d".formatted(year, line);
    }
}
