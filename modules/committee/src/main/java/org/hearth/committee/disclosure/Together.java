package org.hearth.committee.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearth.core.api.pack.Cell.Coordinates;

/**
 * A paper's counts with those of earlier papers that were withheld, as one system. A count of an earlier paper is the same
 * as this paper's of its name unless it was revised; then it is another one, under a name of its own. Of earlier papers only
 * those equations matter that hold a withheld count. This paper's own equations may name what only an earlier one held: the
 * quarters of a year stand in several papers.
 */
final class Together {
    private static final String PAPER = "of-paper";

    final List<Quantity> quantities = new ArrayList<>();
    final List<Equation> equations = new ArrayList<>();

    /** Counts of earlier papers that this one does not hold, and which they withheld. */
    final Set<Coordinates> withheldBefore = new HashSet<>();

    private final Map<Coordinates, Long> values = new LinkedHashMap<>();

    Together(List<Quantity> own, List<Equation> ownEquations, Earlier earlier) {
        own.forEach(this::add);
        equations.addAll(ownEquations);
        spanning(ownEquations, earlier.papers());
        for (int i = earlier.papers().size() - 1; i >= 0; i--) {
            add(earlier.papers().get(i), i);
        }
    }

    /** What this paper's equations name and only earlier ones held, as the last of them had it. */
    private void spanning(List<Equation> own, List<Earlier.Published> papers) {
        var before = new HashMap<Coordinates, Quantity>();
        papers.forEach(paper -> paper.quantities().forEach(quantity -> before.put(quantity.at(), quantity)));
        for (Equation equation : own) {
            var all = new ArrayList<>(equation.whole());
            all.addAll(equation.parts());
            if (all.stream().allMatch(at -> values.containsKey(at) || before.containsKey(at))) {
                all.stream().filter(at -> !values.containsKey(at)).distinct().forEach(at -> {
                    add(before.get(at));
                    if (papers.stream().anyMatch(paper -> paper.withheld().contains(at))) {
                        withheldBefore.add(at);
                    }
                });
            }
        }
    }

    private void add(Earlier.Published paper, int number) {
        var held = new HashMap<Coordinates, Quantity>();
        paper.quantities().forEach(quantity -> held.put(quantity.at(), quantity));
        var names = new HashMap<Coordinates, Coordinates>();
        for (Equation equation : paper.equations()) {
            var all = new ArrayList<>(equation.whole());
            all.addAll(equation.parts());
            if (!held.keySet().containsAll(all) || all.stream().noneMatch(paper.withheld()::contains)) {
                continue;
            }
            all.forEach(at -> names.computeIfAbsent(at, none -> {
                Quantity quantity = held.get(at);
                Coordinates name = name(quantity, number);
                if (!values.containsKey(name)) {
                    add(new Quantity(name, quantity.value(), quantity.kind()));
                    if (paper.withheld().contains(at)) {
                        withheldBefore.add(name);
                    }
                }
                return name;
            }));
            equations.add(new Equation(
                    equation.whole().stream().map(names::get).toList(),
                    equation.parts().stream().map(names::get).toList(),
                    equation.share()));
        }
    }

    private Coordinates name(Quantity quantity, int number) {
        Long now = values.get(quantity.at());
        return now == null || now == quantity.value()
                ? quantity.at()
                : quantity.at().with(PAPER, Integer.toString(number));
    }

    private void add(Quantity quantity) {
        quantities.add(quantity);
        values.put(quantity.at(), quantity.value());
    }
}
