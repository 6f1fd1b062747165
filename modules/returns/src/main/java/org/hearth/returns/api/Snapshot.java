package org.hearth.returns.api;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The return of a year as it was written on a day, kept for good: its bytes never change.
 *
 * @param number        the year's first is 1
 * @param hash          SHA-256 of the zip, in hexadecimal
 * @param size          of the zip, in bytes
 * @param differing     rows that were written otherwise than they had been sent
 * @param openErrors    findings of the rules that were open then
 * @param openQuestions likewise
 * @param explained     findings that were explained
 * @param upToDate      whether these rested on what was held then
 * @param ofFrozen      whether these were found in the rows that are frozen; else in the files that were loaded then
 */
public record Snapshot(
        UUID id,
        int year,
        int number,
        String hash,
        long size,
        Instant madeAt,
        String madeBy,
        List<Rows> rows,
        int differing,
        int openErrors,
        int openQuestions,
        int explained,
        boolean upToDate,
        boolean ofFrozen) {
    public Snapshot {
        rows = List.copyOf(rows);
    }

    /** How many rows of a module it holds. */
    public record Rows(String module, int rows) {}

    public int rowsInAll() {
        return rows.stream().mapToInt(Rows::rows).sum();
    }
}
