package org.hearth.returns.api;

import java.util.Map;
import java.util.UUID;

/**
 * The rules over a return as it would be written now, beside last year's as it is held: what they would find if what is
 * written were sent. Nothing is stored.
 */
public interface WrittenChecks {

    /** How many findings there are in the rows that this return writes. */
    Counts counts(WrittenReturn written);

    /**
     * Open findings of what was sent that have been corrected in the records since, by their ids: they go when the return
     * is loaded as it is written now.
     *
     * @param year the year the return year ends
     */
    Map<UUID, Mended> mended(int year);

    /** @param explained of either severity; the other two are those that nobody has explained */
    record Counts(int openErrors, int openQuestions, int explained) {}

    /** @param lastYearToo whether it goes only when last year's return is loaded as it is written now as well */
    record Mended(boolean lastYearToo) {}
}
