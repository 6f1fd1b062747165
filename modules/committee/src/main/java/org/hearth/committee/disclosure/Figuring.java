package org.hearth.committee.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.hearth.committee.disclosure.Quantity.Kind;
import org.hearth.core.api.pack.Cell.Coordinates;

/**
 * The system in numbers: counts by index and equations as sparse rows that sum to zero. One count under several names is
 * one; a sum that stands in several tables stands here once.
 */
final class Figuring {
    /** The names of each count, in the order of the paper. */
    final List<List<Quantity>> names = new ArrayList<>();

    final Map<Coordinates, Integer> index = new HashMap<>();
    final long[] values;
    final Kind[] kinds;
    final Row[] rows;

    /** Which rows hold each count. */
    final int[][] rowsOf;

    /** One equation: {@code signs[i] * value[at[i]]} sums to zero; the first {@code parts} entries are the parts. */
    record Row(int[] at, int[] signs, int parts, boolean share) {}

    Figuring(List<Quantity> quantities, List<Equation> equations) {
        var held = new LinkedHashMap<Coordinates, Quantity>();
        quantities.forEach(quantity -> held.putIfAbsent(quantity.at(), quantity));
        var told = equations.stream()
                .filter(equation -> isWholeAndTrue(equation, held))
                .toList();
        join(held, told);
        values = names.stream().mapToLong(all -> all.get(0).value()).toArray();
        kinds = names.stream().map(Figuring::kind).toArray(Kind[]::new);
        var found = new LinkedHashMap<List<Object>, Row>();
        for (Equation equation : told) {
            Row row = row(equation);
            if (row.at().length > 0) {
                found.putIfAbsent(sum(row), row);
            }
        }
        rows = found.values().toArray(Row[]::new);
        rowsOf = holders();
    }

    int size() {
        return values.length;
    }

    /** Whether a reader sees if it is withheld; what is left over between others is printed nowhere. */
    boolean isPrinted(int count) {
        return names.get(count).stream().anyMatch(Quantity::isPrinted);
    }

    /** An equation that names a count we do not hold, or that these figures do not satisfy, tells a reader nothing. */
    private static boolean isWholeAndTrue(Equation equation, Map<Coordinates, Quantity> held) {
        return held.keySet().containsAll(equation.whole())
                && held.keySet().containsAll(equation.parts())
                && sum(equation.whole(), held) == sum(equation.parts(), held);
    }

    private static long sum(List<Coordinates> of, Map<Coordinates, Quantity> held) {
        return of.stream().mapToLong(at -> held.get(at).value()).sum();
    }

    /** Makes one of what equations of one count with another say is the same. */
    private void join(Map<Coordinates, Quantity> held, List<Equation> told) {
        var first = new HashMap<Coordinates, Coordinates>();
        held.keySet().forEach(at -> first.put(at, at));
        for (Equation equation : told) {
            if (equation.whole().size() == 1 && equation.parts().size() == 1) {
                Coordinates one = root(first, equation.whole().get(0));
                Coordinates other = root(first, equation.parts().get(0));
                if (!one.equals(other)) {
                    first.put(other, one);
                }
            }
        }
        held.forEach((at, quantity) -> {
            Coordinates root = root(first, at);
            Integer known = index.get(root);
            if (known == null) {
                known = names.size();
                names.add(new ArrayList<>());
                index.put(root, known);
            }
            index.put(at, known);
            names.get(known).add(quantity);
        });
    }

    private static Coordinates root(Map<Coordinates, Coordinates> first, Coordinates at) {
        Coordinates root = at;
        while (!first.get(root).equals(root)) {
            root = first.get(root);
        }
        first.put(at, root);
        return root;
    }

    /** Small counts are protected under whichever of its names it is one. */
    private static Kind kind(List<Quantity> names) {
        if (names.stream().anyMatch(name -> name.kind() == Kind.NET)) {
            return Kind.NET;
        }
        return names.stream().allMatch(name -> name.kind() == Kind.NOT_KNOWN) ? Kind.NOT_KNOWN : Kind.COUNT;
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

    /** What a row says, whichever of its sides stands first; that it is of a share makes another row of it. */
    private static List<Object> sum(Row row) {
        var terms = new LinkedHashSet<String>();
        Integer[] order = new Integer[row.at().length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (one, other) -> Integer.compare(row.at()[one], row.at()[other]));
        int turn = row.signs()[order[0]] < 0 ? -1 : 1;
        for (int i : order) {
            terms.add(row.at()[i] + " " + turn * row.signs()[i]);
        }
        return List.of(terms, row.share());
    }

    private int[][] holders() {
        var holders = new ArrayList<List<Integer>>();
        names.forEach(none -> holders.add(new ArrayList<>()));
        for (int r = 0; r < rows.length; r++) {
            for (int count : rows[r].at()) {
                holders.get(count).add(r);
            }
        }
        return holders.stream()
                .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }
}
