package org.hearth.committee.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hearth.committee.disclosure.Quantity.Kind;
import org.hearth.core.api.pack.Cell.Coordinates;

/**
 * The system in numbers: quantities by index and equations as sparse rows that sum to zero. Built once for a paper; the
 * rules and the search for other values both read it. Only the values differ between the paper and what a reader might
 * think it to be.
 */
final class Figuring {
    final List<Quantity> quantities;
    final Map<Coordinates, Integer> index = new LinkedHashMap<>();
    final Row[] rows;

    /** Which rows hold each quantity. */
    final int[][] rowsOf;

    /** One equation: {@code signs[i] * value[at[i]]} sums to zero; the first {@code parts} entries are the parts. */
    record Row(int[] at, int[] signs, int parts, boolean share) {}

    Figuring(List<Quantity> quantities, List<Equation> equations) {
        this.quantities = quantities;
        for (Quantity quantity : quantities) {
            index.putIfAbsent(quantity.at(), index.size());
        }
        rows = equations.stream()
                .filter(this::isWholeAndTrue)
                .map(this::row)
                .filter(row -> row.at().length > 0)
                .toArray(Row[]::new);
        var holders = new HashMap<Integer, ArrayList<Integer>>();
        for (int r = 0; r < rows.length; r++) {
            for (int q : rows[r].at()) {
                holders.computeIfAbsent(q, none -> new ArrayList<>()).add(r);
            }
        }
        rowsOf = new int[quantities.size()][];
        for (int q = 0; q < rowsOf.length; q++) {
            rowsOf[q] = holders.getOrDefault(q, new ArrayList<>()).stream()
                    .mapToInt(Integer::intValue)
                    .toArray();
        }
    }

    long[] values() {
        return quantities.stream().mapToLong(Quantity::value).toArray();
    }

    Kind kind(int quantity) {
        return quantities.get(quantity).kind();
    }

    /** An equation that names a count we do not hold, or that these figures do not satisfy, tells a reader nothing. */
    private boolean isWholeAndTrue(Equation equation) {
        if (!index.keySet().containsAll(equation.whole()) || !index.keySet().containsAll(equation.parts())) {
            return false;
        }
        return sum(equation.whole()) == sum(equation.parts());
    }

    private long sum(List<Coordinates> of) {
        return of.stream()
                .mapToLong(at -> quantities.get(index.get(at)).value())
                .sum();
    }

    private Row row(Equation equation) {
        var signs = new LinkedHashMap<Integer, Integer>();
        equation.parts().forEach(at -> signs.merge(index.get(at), 1, Integer::sum));
        int parts = signs.size();
        equation.whole().forEach(at -> signs.merge(index.get(at), -1, Integer::sum));
        boolean cancelled = signs.values().removeIf(sign -> sign == 0);
        return new Row(
                signs.keySet().stream().mapToInt(Integer::intValue).toArray(),
                signs.values().stream().mapToInt(Integer::intValue).toArray(),
                cancelled ? signs.size() : parts,
                equation.share());
    }
}
