package org.hearth.childrenincare.correction;

import java.util.List;

/**
 * What a rule of the return asks of a child as the child is known after a correction.
 *
 * @param rule      its code: {@code 142}
 * @param year      of the return, by the year it ends
 * @param isNew     whether it did not ask it before the correction
 * @param explained whether somebody has said why it is right as it stands
 * @param severity  {@code error}, or {@code question} where somebody is only asked to look
 * @param where     what it is about in a few words
 * @param message   what is wrong, with the values, and what to do
 */
public record Ask(
        String rule, int year, boolean isNew, boolean explained, String severity, String where, String message) {

    /** @return {@code null} when it could not be told */
    static List<Ask> of(Corrections.Asks asks) {
        return asks == null
                ? null
                : asks.asked().stream()
                        .map(one -> new Ask(
                                one.rule(),
                                one.year(),
                                one.isNew(),
                                one.explained(),
                                one.query() ? "question" : "error",
                                one.where(),
                                one.message()))
                        .toList();
    }
}
