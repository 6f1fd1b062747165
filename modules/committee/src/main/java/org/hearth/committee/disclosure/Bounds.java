package org.hearth.committee.disclosure;

import java.util.ArrayDeque;
import org.hearth.committee.disclosure.Figuring.Row;

/** Between which least and most whole numbers each figure must lie, given the equations. */
final class Bounds {
    private Bounds() {}

    /** Draws the bounds in by every equation touched, until nothing changes; false when one can no longer hold. */
    static boolean narrow(Figuring figuring, long[] low, long[] high, int[] changed) {
        var queue = new ArrayDeque<Integer>();
        var queued = new boolean[figuring.rows.length];
        for (int q : changed) {
            enqueue(figuring, q, queue, queued);
        }
        while (!queue.isEmpty()) {
            int r = queue.poll();
            queued[r] = false;
            Row row = figuring.rows[r];
            long least = 0;
            long most = 0;
            for (int i = 0; i < row.at().length; i++) {
                int q = row.at()[i];
                least += row.signs()[i] > 0 ? low[q] * row.signs()[i] : high[q] * row.signs()[i];
                most += row.signs()[i] > 0 ? high[q] * row.signs()[i] : low[q] * row.signs()[i];
            }
            if (least > 0 || most < 0) {
                return false;
            }
            for (int i = 0; i < row.at().length; i++) {
                int q = row.at()[i];
                if (low[q] == high[q]) {
                    continue;
                }
                int sign = row.signs()[i];
                long ownLeast = sign > 0 ? low[q] * sign : high[q] * sign;
                long ownMost = sign > 0 ? high[q] * sign : low[q] * sign;
                long upTo = -(least - ownLeast); // sign * value can be at most this
                long downTo = -(most - ownMost); // and at least this
                long newHigh = Math.min(high[q], sign > 0 ? Math.floorDiv(upTo, sign) : Math.floorDiv(-downTo, -sign));
                long newLow = Math.max(low[q], sign > 0 ? ceiling(downTo, sign) : ceiling(-upTo, -sign));
                if (newLow > newHigh) {
                    return false;
                }
                if (newLow != low[q] || newHigh != high[q]) {
                    long nowLeast = sign > 0 ? newLow * sign : newHigh * sign;
                    long nowMost = sign > 0 ? newHigh * sign : newLow * sign;
                    least += nowLeast - ownLeast;
                    most += nowMost - ownMost;
                    low[q] = newLow;
                    high[q] = newHigh;
                    enqueue(figuring, q, queue, queued);
                }
            }
        }
        return true;
    }

    private static void enqueue(Figuring figuring, int quantity, ArrayDeque<Integer> queue, boolean[] queued) {
        for (int r : figuring.rowsOf[quantity]) {
            if (!queued[r]) {
                queued[r] = true;
                queue.add(r);
            }
        }
    }

    private static long ceiling(long dividend, long divisor) {
        return -Math.floorDiv(-dividend, divisor);
    }
}
