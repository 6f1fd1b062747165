package org.hearth.returns.api;

import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Which findings of the rules are wanted; {@code null} leaves a part open.
 *
 * @param known  found on or before this day, and as they stood at its end; {@code null} for now
 * @param year  the year the return year ends
 * @param rule  its code as the rule book writes it
 * @param state {@code null} for those that were there, open or explained
 * @param child in capitals, the whole of it
 * @param work  whose work they are, and what they do
 */
public record RuleFindingFilter(
        LocalDate known,
        Integer year,
        String rule,
        String module,
        Severity severity,
        RuleFinding.State state,
        String child,
        Work work) {
    public static final RuleFindingFilter ALL = new RuleFindingFilter(null, null, null, null, null, null, null);

    /** Whoever's work they are. */
    public RuleFindingFilter(
            LocalDate known,
            Integer year,
            String rule,
            String module,
            Severity severity,
            RuleFinding.State state,
            String child) {
        this(known, year, rule, module, severity, state, child, Work.ANY);
    }

    /**
     * Whose work findings are, and what they do; {@code null} leaves a part open.
     *
     * @param assigned to this person or team, in either case; {@link #NOBODY} or {@link #ANYBODY}
     * @param overdue  {@code true} for those whose due date is past
     * @param worker   sign-in name of somebody whose own child it is; {@link #NOBODY} for children without a worker, and
     *                 rows that name no child who is known
     * @param figure   an indicator or one of its lines that rests on a column at fault and counts the child: {@code STA-01},
     *                 {@code PLA-03.in-house}
     * @param on       the day on which the figure counts them; {@code null} for the last of the findings' year that is held
     * @param team     of a worker whose own child it is; {@link #NOBODY} for children of workers without a team, and of none
     * @param age      for how long they have been there
     */
    public record Work(
            String assigned, Boolean overdue, String worker, String figure, LocalDate on, String team, Age age) {
        public static final String NOBODY = "none";
        public static final String ANYBODY = "any";
        public static final Work ANY = new Work(null, null, null, null, null, null, null);

        public static Work assignedTo(String assignee) {
            return new Work(assignee, null, null, null, null, null, null);
        }

        public static Work ofWorker(String worker) {
            return new Work(null, null, worker, null, null, null, null);
        }

        public static Work inFigure(String figure, LocalDate on) {
            return new Work(null, null, null, figure, on, null, null);
        }
    }

    /** For how many days a finding has been there, or was until it was fixed. */
    public enum Age {
        WEEK("Up to 7 days", 0, 7),
        MONTH("8 to 30 days", 8, 30),
        QUARTER("31 to 90 days", 31, 90),
        LONGER("More than 90 days", 91, Integer.MAX_VALUE);

        private final String words;
        private final int first;
        private final int last;

        Age(String words, int first, int last) {
            this.words = words;
            this.first = first;
            this.last = last;
        }

        public String words() {
            return words;
        }

        /** {@code quarter}. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        public boolean includes(int days) {
            return days >= first && days <= last;
        }

        public static Age of(int days) {
            return Stream.of(values())
                    .filter(age -> age.includes(days))
                    .findFirst()
                    .orElse(WEEK);
        }
    }

    public RuleFindingFilter ofRule(String code) {
        return new RuleFindingFilter(known, year, code, module, severity, state, child, work);
    }

    public RuleFindingFilter in(RuleFinding.State wanted) {
        return new RuleFindingFilter(known, year, rule, module, severity, wanted, child, work);
    }

    public RuleFindingFilter with(Work wanted) {
        return new RuleFindingFilter(known, year, rule, module, severity, state, child, wanted);
    }
}
