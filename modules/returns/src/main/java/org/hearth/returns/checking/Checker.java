package org.hearth.returns.checking;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Runs rules over a return. */
public final class Checker {
    private final List<Rule> rules;

    /** @param rules all versions of all years; those in force for a return's year are run */
    public Checker(List<Rule> rules) {
        this.rules = List.copyOf(rules);
    }

    /** A row that a rule finds fault with. */
    public record Fault(About rule, SentRow row) {}

    /**
     * @param faults by file, line and rule, each row once for each rule
     * @param notRun rules that could not be run, or not on every child, with the reason
     */
    public record Checked(List<Fault> faults, Map<String, String> notRun) {}

    /** Runs every rule. */
    public Checked check(UnderCheck in) {
        return check(in, null);
    }

    /** @param only codes of the rules wanted, in either case; {@code null} for all */
    public Checked check(UnderCheck in, Set<String> only) {
        Map<String, String> notRun = new TreeMap<>(BY_CODE);
        List<Rule> running = new ArrayList<>();
        int year = in.thisYear().year().ends();
        Set<String> held = new TreeSet<>(BY_CODE);
        for (Rule rule : rules) {
            if (only == null || only.contains(rule.about().code().toUpperCase(Locale.ROOT))) {
                held.add(rule.about().code());
                if (rule.about().isInForce(year)) {
                    rule.about()
                            .cannotRun(in)
                            .ifPresentOrElse(why -> notRun.put(rule.about().code(), why), () -> running.add(rule));
                }
            }
        }
        held.removeIf(code -> rules.stream()
                .anyMatch(
                        rule -> rule.about().code().equals(code) && rule.about().isInForce(year)));
        held.forEach(code -> notRun.put(
                code,
                "No text of this rule for %s is held."
                        .formatted(in.thisYear().year().label())));
        return new Checked(run(running, in, notRun), Collections.unmodifiableMap(notRun));
    }

    private static List<Fault> run(List<Rule> rules, UnderCheck in, Map<String, String> notRun) {
        List<Fault> faults = new ArrayList<>();
        Map<String, Integer> failed = new HashMap<>();
        for (Child child : in.children()) {
            for (Rule rule : rules) {
                var flagged = new Flagged(rule.about());
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
        private List<Fault> faults = List.of();
        private Set<SentRow> rows;

        Flagged(About rule) {
            this.rule = rule;
        }

        @Override
        public void on(SentRow row) {
            if (rows == null) {
                rows = Collections.newSetFromMap(new IdentityHashMap<>());
                faults = new ArrayList<>();
            }
            if (rows.add(row)) {
                faults.add(new Fault(rule, row));
            }
        }
    }
}
