package org.hearth.returns.checking;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Runs rules over a return. */
public final class Checker {
    /** The department's list is held whole for the returns of 2024/25 to 2026/27. */
    private static final int FIRST_WHOLE_YEAR = 2025;

    private static final int LAST_WHOLE_YEAR = 2027;

    private final List<Rule> rules;

    /** Every rule of these years is held, so one that is not in force there is none of theirs. */
    private static boolean isWhole(int year) {
        return year >= FIRST_WHOLE_YEAR && year <= LAST_WHOLE_YEAR;
    }

    /** @param rules all versions of all years; those in force for a return's year are run */
    public Checker(List<Rule> rules) {
        this.rules = List.copyOf(rules);
    }

    /**
     * A row that a rule finds fault with.
     *
     * @param doubt why that may mislead in this return; {@code null} for no reason
     */
    public record Fault(About rule, SentRow row, String doubt) {}

    /**
     * @param faults by file, line and rule, each row once for each rule
     * @param notRun rules that could not be run, or not on every child, with the reason; not those that ask nothing of a
     *               return of this year and form, unless they were asked for by code
     */
    public record Checked(List<Fault> faults, Map<String, String> notRun) {}

    /** Runs every rule. */
    public Checked check(UnderCheck in) {
        return check(in, null);
    }

    /** @param only codes of the rules wanted, in either case; {@code null} for all */
    public Checked check(UnderCheck in, Set<String> only) {
        return check(in, only, child -> true);
    }

    /** @param of the children to whom the rules are put; what they look at is the whole return all the same */
    public Checked check(UnderCheck in, Set<String> only, Predicate<Child> of) {
        Map<String, String> notRun = new TreeMap<>(BY_CODE);
        List<Rule> running = new ArrayList<>();
        int year = in.thisYear().year().ends();
        Set<String> wanted = new TreeSet<>(BY_CODE);
        Set<String> inForce = new HashSet<>();
        for (Rule rule : rules) {
            About about = rule.about();
            if (only != null && !only.contains(about.code().toUpperCase(Locale.ROOT))) {
                continue;
            }
            wanted.add(about.code());
            if (!about.isInForce(year)) {
                continue;
            }
            inForce.add(about.code());
            if (about.concerns(in.thisYear())) {
                about.cannotRun(in).ifPresentOrElse(why -> notRun.put(about.code(), why), () -> running.add(rule));
            } else if (only != null) {
                notRun.put(about.code(), "It asks something of the XML form alone, and this return came as CSV files.");
            }
        }
        wanted.removeAll(inForce);
        String label = in.thisYear().year().label();
        if (!isWhole(year)) {
            wanted.forEach(code -> notRun.put(code, "No text of this rule for %s is held.".formatted(label)));
        } else if (only != null) {
            wanted.forEach(code -> notRun.put(code, "There is no such rule in %s.".formatted(label)));
        }
        return new Checked(run(running, in, of, notRun), Collections.unmodifiableMap(notRun));
    }

    /** Whether some rule would look at more rows than those of the children that are loaded before it speaks of this child. */
    public boolean restsOnEverybody(UnderCheck in, Child child) {
        return rules.stream().anyMatch(rule -> rule.about().restsOnEverybody(in, child));
    }

    private static List<Fault> run(List<Rule> rules, UnderCheck in, Predicate<Child> of, Map<String, String> notRun) {
        List<Fault> faults = new ArrayList<>();
        Map<String, Integer> failed = new HashMap<>();
        for (Child child : in.children()) {
            if (!of.test(child)) {
                continue;
            }
            for (Rule rule : rules) {
                var flagged = new Flagged(rule.about(), in);
                try {
                    rule.check().check(child, in, flagged);
                    faults.addAll(flagged.faults);
                } catch (RuntimeException unforeseen) {
                    failed.merge(rule.about().code(), 1, Integer::sum);
                }
            }
        }
        failed.forEach((code, times) -> notRun.put(
                code, "It could not be applied to %d %s.".formatted(times, times == 1 ? "child" : "children")));
        faults.sort(Comparator.comparing((Fault fault) -> fault.row().table().order())
                .thenComparing(fault -> fault.row().file())
                .thenComparing(fault -> fault.row().line())
                .thenComparing(fault -> fault.rule().code(), BY_CODE));
        return List.copyOf(faults);
    }

    /** Numbers by their size, then what begins with letters. */
    public static final Comparator<String> BY_CODE =
            Comparator.comparingInt(Checker::number).thenComparing(code -> code);

    private static int number(String code) {
        int digits = 0;
        while (digits < code.length() && Character.isDigit(code.charAt(digits))) {
            digits++;
        }
        return digits == 0 ? Integer.MAX_VALUE : Integer.parseInt(code, 0, digits, 10);
    }

    private static final class Flagged implements Rule.Flags {
        private final About rule;
        private final UnderCheck in;
        private List<Fault> faults = List.of();
        private Set<SentRow> rows;

        Flagged(About rule, UnderCheck in) {
            this.rule = rule;
            this.in = in;
        }

        @Override
        public void on(SentRow row) {
            if (rows == null) {
                rows = Collections.newSetFromMap(new IdentityHashMap<>());
                faults = new ArrayList<>();
            }
            if (rows.add(row)) {
                faults.add(new Fault(rule, row, rule.doubtIn(in)));
            }
        }
    }
}
