package org.hearth.returns.api;

import java.time.LocalDate;

/**
 * Which findings of the rules are wanted; {@code null} leaves a part open.
 *
 * @param asAt  found on or before this day, and as they stood at its end; {@code null} for now
 * @param year  the year the return year ends
 * @param rule  its code as the rule book writes it
 * @param state {@code null} for those that were there, open or explained
 * @param child in capitals, the whole of it
 */
public record RuleFindingFilter(
        LocalDate asAt,
        Integer year,
        String rule,
        String module,
        Severity severity,
        RuleFinding.State state,
        String child) {
    public static final RuleFindingFilter ALL = new RuleFindingFilter(null, null, null, null, null, null, null);
}
