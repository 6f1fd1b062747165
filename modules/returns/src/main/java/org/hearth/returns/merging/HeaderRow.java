package org.hearth.returns.merging;

import java.time.LocalDate;
import java.util.Map;

/** A row of Header that can be used. {@code sex} is M, F, U or what was sent; fields {@code null} when blank. */
public record HeaderRow(
        int year,
        int line,
        String sex,
        LocalDate born,
        String ethnicity,
        String pupilNumber,
        String mother,
        LocalDate motherSince)
        implements Says {

    @Override
    public String where() {
        return "%d Header line %d".formatted(year, line);
    }

    @Override
    public Map<String, String> says() {
        return Says.of(
                "SEX",
                sex,
                "DOB",
                born,
                "ETHNIC",
                ethnicity,
                "UPN",
                pupilNumber,
                "MOTHER",
                mother,
                "MC_DOB",
                motherSince);
    }
}
