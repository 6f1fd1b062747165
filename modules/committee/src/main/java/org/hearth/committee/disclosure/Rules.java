package org.hearth.committee.disclosure;

import java.util.ArrayDeque;
import java.util.List;
import java.util.stream.IntStream;
import org.hearth.committee.disclosure.Figuring.Row;
import org.hearth.committee.disclosure.Quantity.Kind;

/**
 * DC-01 to DC-05 over one set of values. Deterministic: sums are taken in their order, and of equal figures the first.
 */
final class Rules {
    private static final long FAR = 1_000;
    private static final int NUMERATOR_AND_REST = 2;

    private final Figuring figuring;
    private final int threshold;

    /** What an earlier paper withheld is withheld again, whatever it is now. */
    private final boolean[] again;

    /** What an earlier paper printed and has not changed is known already: withholding it protects nothing. */
    private final boolean[] known;

    Rules(Figuring figuring, int threshold, boolean[] again, boolean[] known) {
        this.figuring = figuring;
        this.threshold = threshold;
        this.again = again;
        this.known = known;
    }

    boolean isKnown(int quantity) {
        return known[quantity];
    }

    /** DC-01 and DC-05: what is withheld for what it is. */
    Rule[] primary(long[] values) {
        var withheld = new Rule[values.length];
        for (int q = 0; q < values.length; q++) {
            if (isSmall(figuring.kind(q), values[q])) {
                withheld[q] = Rule.SMALL;
            } else if (again[q]) {
                withheld[q] = Rule.PUBLISHED_BEFORE;
            }
        }
        return withheld;
    }

    /** Zero stays zero. */
    private boolean isSmall(Kind kind, long value) {
        return kind == Kind.COUNT && value > 0 && value < threshold;
    }

    /** DC-02 to DC-04, repeated until no sum has exactly one withheld figure. Changes and answers what it is given. */
    Rule[] close(long[] values, Rule[] withheld) {
        var queue = new ArrayDeque<Integer>();
        var queued = new boolean[figuring.rows.length];
        for (int r = 0; r < figuring.rows.length; r++) {
            queue.add(r);
            queued[r] = true;
        }
        while (!queue.isEmpty()) {
            int r = queue.poll();
            queued[r] = false;
            int second = second(values, withheld, figuring.rows[r]);
            if (second >= 0) {
                for (int touched : figuring.rowsOf[second]) {
                    if (!queued[touched]) {
                        queue.add(touched);
                        queued[touched] = true;
                    }
                }
            }
        }
        return withheld;
    }

    /** The figure withheld beside the one that is withheld alone, or -1 when nothing is to do. */
    private int second(long[] values, Rule[] withheld, Row row) {
        int alone = -1;
        for (int q : row.at()) {
            if (withheld[q] != null && !known[q]) {
                if (alone >= 0) {
                    return -1;
                }
                alone = q;
            }
        }
        if (alone < 0) {
            return -1;
        }
        int second = smallest(values, withheld, row, 0, row.parts());
        boolean total = second < 0;
        if (total) {
            second = smallest(values, withheld, row, row.parts(), row.at().length);
        }
        if (second >= 0) {
            withheld[second] = why(second, alone, total, withheld, row);
        }
        return second;
    }

    /** That all but a few are counted is said only where a few are left over; else it is withheld for another's sake. */
    private Rule why(int second, int alone, boolean total, Rule[] withheld, Row row) {
        if (total || figuring.kind(second) == Kind.NOT_KNOWN) {
            return Rule.NOT_KNOWN_OR_TOTAL;
        }
        boolean fewLeftOver = row.share()
                && withheld[alone] == Rule.SMALL
                && !figuring.quantities.get(alone).isPrinted();
        if (!fewLeftOver) {
            return Rule.SECOND_CELL;
        }
        return row.parts() == NUMERATOR_AND_REST ? Rule.SMALL_REMAINDER : Rule.FEW_IN_NO_LINE;
    }

    private int smallest(long[] values, Rule[] withheld, Row row, int from, int to) {
        int found = -1;
        for (int i = from; i < to; i++) {
            int q = row.at()[i];
            if (withheld[q] == null
                    && !known[q]
                    && values[q] != 0
                    && (found < 0 || Math.abs(values[q]) < Math.abs(values[found]))) {
                found = q;
            }
        }
        return found;
    }

    /**
     * What is withheld: the rules, and beyond them whatever must go so that no sum, nor several together, leave a
     * withheld figure only one value. Which figure goes follows from what is published alone, so that the choice itself
     * tells nothing.
     *
     * @param more withheld besides
     */
    Rule[] withhold(long[] values, List<Integer> more) {
        Rule[] withheld = primary(values);
        more.forEach(q -> withheld[q] = withheld[q] == null ? Rule.WORKED_OUT : withheld[q]);
        close(values, withheld);
        int settled = settled(values, withheld);
        while (settled >= 0) {
            int next = smallestTied(values, withheld, settled);
            if (next < 0) {
                break;
            }
            withheld[next] = Rule.WORKED_OUT;
            close(values, withheld);
            settled = settled(values, withheld);
        }
        return withheld;
    }

    /** The first withheld figure that can have only one value, or -1. */
    private int settled(long[] values, Rule[] withheld) {
        long[] low = values.clone();
        long[] high = values.clone();
        int[] unknown = IntStream.range(0, values.length)
                .filter(q -> withheld[q] != null && !known[q])
                .toArray();
        for (int q : unknown) {
            openUp(q, values, low, high);
        }
        Bounds.narrow(figuring, low, high, unknown);
        for (int q : unknown) {
            if (low[q] == high[q]) {
                return q;
            }
        }
        return -1;
    }

    /** What a reader knows of a withheld figure before adding up: it is not below one, or if withheld again not below 0. */
    void openUp(int quantity, long[] values, long[] low, long[] high) {
        low[quantity] = figuring.kind(quantity) == Kind.NET ? values[quantity] - FAR : again[quantity] ? 0 : 1;
        high[quantity] = values[quantity] + FAR;
    }

    /** The smallest published figure that is tied to the withheld one by sums; -1 when there is none left. */
    int smallestTied(long[] values, Rule[] withheld, int exposed) {
        var tied = new boolean[withheld.length];
        var queue = new ArrayDeque<Integer>();
        queue.add(exposed);
        tied[exposed] = true;
        int smallest = -1;
        while (!queue.isEmpty()) {
            for (int r : figuring.rowsOf[queue.poll()]) {
                for (int q : figuring.rows[r].at()) {
                    if (tied[q] || known[q]) {
                        continue;
                    }
                    tied[q] = true;
                    if (withheld[q] != null) {
                        queue.add(q);
                    } else if (values[q] != 0 && (smallest < 0 || isBefore(values, q, smallest))) {
                        smallest = q;
                    }
                }
            }
        }
        return smallest;
    }

    private static boolean isBefore(long[] values, int q, int smallest) {
        long one = Math.abs(values[q]);
        long other = Math.abs(values[smallest]);
        return one < other || one == other && q < smallest;
    }

    /** Whether a reader sees the same figures withheld. */
    boolean showsTheSame(Rule[] one, Rule[] other) {
        for (int q = 0; q < one.length; q++) {
            if ((one[q] == null) != (other[q] == null)
                    && figuring.quantities.get(q).isPrinted()) {
                return false;
            }
        }
        return true;
    }
}
