package org.hearth.core.api.codes;

import java.util.Set;

/**
 * The return years (named by the year they end) in which a code may be sent.
 *
 * @param first      {@code null} since before the years we read
 * @param last       {@code null} while it goes on
 * @param questioned       years inside the span in which the code is accepted with a question
 * @param alwaysQuestioned whether every year's use is a question
 */
public record Years(Integer first, Integer last, Set<Integer> questioned, boolean alwaysQuestioned) {
    public static final Years ALWAYS = new Years(null, null, Set.of(), false);

    public Years {
        questioned = Set.copyOf(questioned);
        if (first != null && last != null && last < first) {
            throw new IllegalArgumentException("last year %d is before first year %d".formatted(last, first));
        }
    }

    public Verdict on(int year) {
        if (first != null && year < first || last != null && year > last) {
            return Verdict.NOT_IN_FORCE;
        }
        return alwaysQuestioned || questioned.contains(year) ? Verdict.QUESTION : Verdict.VALID;
    }
}
