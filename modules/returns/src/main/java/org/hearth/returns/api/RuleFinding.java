package org.hearth.returns.api;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.hearth.platform.api.time.UkTime;

/**
 * What one of the department's rules finds in a row that is held. It is new on the first check that finds it; it may be
 * explained; it is fixed when a later check of its year no longer finds it. One that comes back is another finding, with
 * the explanation that was given before.
 *
 * @param year        the year the return year ends
 * @param rule        its code
 * @param stage       1 or 2, or {@code null} where it is not known
 * @param severity    {@link Severity#ERROR}, or {@link Severity#QUESTION} where somebody is asked to check
 * @param module      {@code Episodes}
 * @param file        as the sender calls it
 * @param line        in that file, the header row being line 1
 * @param columns     shown as the cause
 * @param child       CHILD as sent, in capitals; empty when blank
 * @param message     what is wrong, with the row's values, and what to do
 * @param doubt       why it may mislead, or {@code null}
 * @param since       when a check first found it
 * @param fixedAt     when a check no longer found it; {@code null} while it is there
 * @param explanation the one that holds; {@code null} for none
 * @param assignment  who is to mend it; {@code null} for nobody
 */
public record RuleFinding(
        UUID id,
        int year,
        String rule,
        Integer stage,
        Severity severity,
        String module,
        String file,
        int line,
        List<String> columns,
        String child,
        String message,
        String doubt,
        State state,
        Instant since,
        Instant fixedAt,
        Explanation explanation,
        Assignment assignment) {
    public RuleFinding {
        columns = List.copyOf(columns);
    }

    /** For how many days it was there by the end of the day, or until it was fixed; 0 on the first. */
    public int daysOpen(LocalDate until) {
        LocalDate first = UkTime.dayOf(since);
        LocalDate last = fixedAt == null ? until : UkTime.dayOf(fixedAt);
        return (int) Math.max(0, ChronoUnit.DAYS.between(first, last));
    }

    /** Where a finding stands. */
    public enum State {
        OPEN("Open"),
        EXPLAINED("Explained"),
        FIXED("Fixed");

        private final String words;

        State(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }

        /** {@code open}. */
        public String key() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * Why the row is right as it stands.
     *
     * @param by      who said so
     * @param endedBy who withdrew it or put other words in its place; {@code null} while it holds
     */
    public record Explanation(UUID id, String words, String by, Instant at, String endedBy, Instant endedAt) {}
}
