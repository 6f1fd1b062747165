package org.hearth.committee.paper;

import static java.util.stream.Collectors.toCollection;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.chocosolver.solver.Model;
import org.chocosolver.solver.search.strategy.Search;
import org.chocosolver.solver.search.strategy.selectors.variables.DomOverWDeg;
import org.chocosolver.solver.variables.IntVar;

/**
 * A reader who tries to work a withheld count out, with a kept constraint solver that shares no code with disclosure
 * control. The reader knows the equations between counts, which counts are part of which others, everything printed, and
 * that nothing withheld is zero unless an earlier paper withheld it; of the rules no more than that they exist.
 */
final class Guessing {
    private static final int[] HOW_FAR = {2, 3, 4, 6, 8, 10, 14, 20, 30, 60, 200};
    private static final int MOST_TRIED = 120;

    /** Of one paper's counts: {@code paper} tells two papers' counts apart where they differ. */
    record Count(String paper, org.hearth.core.api.pack.Cell.Coordinates at) {}

    /** @param least what the reader knows it cannot be below */
    record Fact(long value, boolean open, long least) {}

    record Sum(List<Count> whole, List<Count> parts) {
        List<Count> all() {
            var all = new ArrayList<>(whole);
            all.addAll(parts);
            return all;
        }
    }

    /** Whoever is counted in {@code part} is counted in {@code whole}. */
    record Within(Count part, Count whole) {}

    private final Map<Count, Fact> facts;
    private final List<Sum> sums;
    private final List<Within> within;

    Guessing(Map<Count, Fact> facts, List<Sum> sums, List<Within> within) {
        this.facts = facts;
        this.sums = sums.stream().filter(this::holds).toList();
        this.within = within.stream()
                .filter(one -> facts.containsKey(one.part())
                        && facts.containsKey(one.whole())
                        && facts.get(one.part()).value()
                                <= facts.get(one.whole()).value())
                .toList();
    }

    private boolean holds(Sum sum) {
        return facts.keySet().containsAll(sum.all()) && value(sum.whole()) == value(sum.parts());
    }

    private long value(List<Count> counts) {
        return counts.stream().mapToLong(count -> facts.get(count).value()).sum();
    }

    /**
     * All counts with another value at {@code target}, near the true ones first, that {@code agrees} accepts; {@code null}
     * when none was found.
     */
    Map<Count, Long> another(Count target, Predicate<Map<Count, Long>> agrees) {
        Set<Count> open = tiedTo(target);
        int tried = 0;
        for (int far : HOW_FAR) {
            var model = new Model();
            var variables = new LinkedHashMap<Count, IntVar>();
            var distances = new ArrayList<IntVar>();
            open.forEach(count -> {
                var fact = facts.get(count);
                int truth = (int) fact.value();
                var variable = model.intVar(count.toString(), (int) Math.max(fact.least(), truth - far), truth + far);
                variables.put(count, variable);
                distances.add(model.abs(model.offset(variable, -truth)));
            });
            model.sum(distances.toArray(new IntVar[0]), "<=", far * 3).post();
            model.arithm(variables.get(target), "!=", (int) facts.get(target).value())
                    .post();
            sums.stream()
                    .filter(sum -> sum.all().stream().anyMatch(open::contains))
                    .forEach(sum -> post(model, variables, sum));
            within.stream()
                    .filter(one -> open.contains(one.part()) || open.contains(one.whole()))
                    .forEach(one -> model.arithm(
                                    of(model, variables, one.part()), "<=", of(model, variables, one.whole()))
                            .post());
            var solver = model.getSolver();
            solver.limitTime("3s");
            solver.setSearch(Search.intVarSearch(
                    new DomOverWDeg<>(variables.values().toArray(new IntVar[0]), 1),
                    variable -> near(variable, variables),
                    variables.values().toArray(new IntVar[0])));
            while (tried < MOST_TRIED && solver.solve()) {
                tried++;
                var values = new LinkedHashMap<Count, Long>();
                facts.forEach((count, fact) -> values.put(
                        count,
                        variables.containsKey(count) ? variables.get(count).getValue() : fact.value()));
                if (agrees.test(values)) {
                    return values;
                }
                if (tried % 12 == 0) {
                    break; // look further away rather than at all that is near
                }
            }
        }
        return null;
    }

    private int near(IntVar variable, Map<Count, IntVar> variables) {
        int truth = truthOf.computeIfAbsent(variable.getName(), name -> variables.entrySet().stream()
                .filter(one -> one.getValue() == variable)
                .map(one -> (int) facts.get(one.getKey()).value())
                .findFirst()
                .orElse(0));
        for (int away = 0; away < 500; away++) {
            if (variable.contains(truth - away)) {
                return truth - away;
            }
            if (variable.contains(truth + away)) {
                return truth + away;
            }
        }
        return variable.getLB();
    }

    private final Map<String, Integer> truthOf = new java.util.HashMap<>();

    private void post(Model model, Map<Count, IntVar> variables, Sum sum) {
        var all = new ArrayList<IntVar>();
        var signs = new ArrayList<Integer>();
        sum.whole().forEach(count -> {
            all.add(of(model, variables, count));
            signs.add(1);
        });
        sum.parts().forEach(count -> {
            all.add(of(model, variables, count));
            signs.add(-1);
        });
        model.scalar(
                        all.toArray(new IntVar[0]),
                        signs.stream().mapToInt(Integer::intValue).toArray(),
                        "=",
                        0)
                .post();
    }

    private IntVar of(Model model, Map<Count, IntVar> variables, Count count) {
        var variable = variables.get(count);
        return variable == null ? model.intVar((int) facts.get(count).value()) : variable;
    }

    private Set<Count> tiedTo(Count target) {
        var found = new LinkedHashSet<>(List.of(target));
        var queue = new ArrayDeque<>(List.of(target));
        while (!queue.isEmpty()) {
            var next = queue.poll();
            for (Sum sum : sums) {
                var all = sum.all();
                if (all.contains(next)) {
                    all.stream()
                            .filter(count -> facts.get(count).open() && found.add(count))
                            .collect(toCollection(() -> queue));
                }
            }
        }
        return found;
    }
}
