package org.hearth.committee.disclosure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Looks for other values of the withheld figures that satisfy every equation: whole numbers, none negative, and above
 * zero where only what is above zero is withheld. Depth first with bounds, nearest to the true values first, so that an
 * answer usually changes few figures. It gives up after a fixed number of steps, and then answers that there is none:
 * at worst more is withheld than need be.
 */
final class OtherValues {
    private static final int MOST_STEPS = 5_000;
    private static final int MOST_TRIED = 400;

    private final Figuring figuring;
    private final long[] values;
    private final boolean[] unknown;
    private final Rules rules;

    private int steps;
    private int tried;
    private Predicate<long[]> agrees;

    OtherValues(Figuring figuring, long[] values, boolean[] unknown, Rules rules) {
        this.figuring = figuring;
        this.values = values;
        this.unknown = unknown;
        this.rules = rules;
    }

    /** All values, other than the true one at {@code target}, that {@code agrees} accepts; {@code null} for none. */
    long[] differingAt(int target, Predicate<long[]> agrees) {
        this.agrees = agrees;
        steps = 0;
        tried = 0;
        int[] order = tiedTo(target);
        long[] low = values.clone();
        long[] high = values.clone();
        for (int q : order) {
            rules.openUp(q, values, low, high);
        }
        return Bounds.narrow(figuring, low, high, order) ? search(low, high, order, 0, target) : null;
    }

    /** The withheld figures that hang together with the target by equations, nearest first. */
    private int[] tiedTo(int target) {
        List<Integer> found = new ArrayList<>(List.of(target));
        var seen = new boolean[values.length];
        seen[target] = true;
        var queue = new ArrayDeque<>(found);
        while (!queue.isEmpty()) {
            for (int r : figuring.rowsOf[queue.poll()]) {
                for (int q : figuring.rows[r].at()) {
                    if (unknown[q] && !seen[q]) {
                        seen[q] = true;
                        found.add(q);
                        queue.add(q);
                    }
                }
            }
        }
        return found.stream().mapToInt(Integer::intValue).toArray();
    }

    private long[] search(long[] low, long[] high, int[] order, int depth, int target) {
        int at = depth;
        while (at < order.length && low[order[at]] == high[order[at]]) {
            if (order[at] == target && low[target] == values[target]) {
                return null;
            }
            at++;
        }
        if (at == order.length) {
            tried++;
            return agrees.test(low) ? low : null;
        }
        int q = order[at];
        long reach = Math.max(high[q] - values[q], values[q] - low[q]);
        for (long away = q == target ? 1 : 0; away <= reach; away++) {
            for (int side = -1; side <= 1; side += 2) {
                long value = values[q] + side * away;
                if (value < low[q] || value > high[q] || away == 0 && side > 0) {
                    continue;
                }
                if (++steps > MOST_STEPS || tried > MOST_TRIED) {
                    return null;
                }
                long[] lower = low.clone();
                long[] upper = high.clone();
                lower[q] = value;
                upper[q] = value;
                if (Bounds.narrow(figuring, lower, upper, new int[] {q})) {
                    long[] found = search(lower, upper, order, at + 1, target);
                    if (found != null) {
                        return found;
                    }
                }
            }
        }
        return null;
    }
}
