package org.hearth.committee.disclosure;

import java.util.Arrays;

/**
 * A linear programme: the cheapest values, none below nought or above its limit, for which every sum comes out. The simplex
 * method with limits, in two phases, over a dense table: the programmes here are of some dozens of sums in ones and minus
 * ones. Deterministic. It gives up after a fixed number of steps; what it finds is added up again by who asked.
 */
final class Programme {
    private static final double NOTHING = 1e-9;
    private static final int MOST_STEPS = 4_000;
    /** After so many steps that gained nothing the first column is taken rather than the best, which ends any circle. */
    private static final int PATIENCE = 60;

    private final int columns;
    private final double[] limits;
    private final double[][] table;
    private final double[] right;
    /** The column that stands in each row; one past the last is the row's own, which is to go. */
    private final int[] basis;

    private final double[] basisLimits;
    private final boolean[] turned;
    private final double[] missing;
    private final double[] price;

    private Programme(double[] price, double[] limits, double[][] sums, double[] totals) {
        this.columns = price.length;
        this.limits = limits;
        this.table = new double[sums.length][];
        this.right = new double[sums.length];
        this.basis = new int[sums.length];
        this.basisLimits = new double[sums.length];
        this.turned = new boolean[columns];
        this.missing = new double[columns];
        this.price = price.clone();
        for (int row = 0; row < sums.length; row++) {
            double sign = totals[row] < 0 ? -1 : 1;
            table[row] = new double[columns];
            for (int column = 0; column < columns; column++) {
                table[row][column] = sign * sums[row][column];
                missing[column] -= table[row][column];
            }
            right[row] = sign * totals[row];
            basis[row] = columns;
            basisLimits[row] = Double.POSITIVE_INFINITY;
        }
    }

    /**
     * @param price  of one of each value
     * @param limits none negative
     * @param sums   for each sum how often each value stands in it
     * @param totals what each sum must come to
     * @return the values; {@code null} when there are none, or none were found
     */
    static double[] cheapest(double[] price, double[] limits, double[][] sums, double[] totals) {
        var programme = new Programme(price, limits, sums, totals);
        if (!programme.improve(programme.missing) || programme.isMissing()) {
            return null;
        }
        programme.keepOthersOut();
        return programme.improve(programme.price) ? programme.values() : null;
    }

    private boolean isMissing() {
        double sum = 0;
        for (int row = 0; row < basis.length; row++) {
            sum += basis[row] == columns ? right[row] : 0;
        }
        return sum > 1e-6;
    }

    private void keepOthersOut() {
        for (int row = 0; row < basis.length; row++) {
            if (basis[row] == columns) {
                basisLimits[row] = 0;
                right[row] = 0;
            }
        }
    }

    private boolean improve(double[] costs) {
        int idle = 0;
        for (int step = 0; step < MOST_STEPS; step++) {
            int entering = entering(costs, idle > PATIENCE);
            if (entering < 0) {
                return true;
            }
            double far = limits[entering];
            int leaving = -1;
            for (int row = 0; row < table.length; row++) {
                double by = table[row][entering];
                double room = by > NOTHING
                        ? right[row] / by
                        : by < -NOTHING ? (basisLimits[row] - right[row]) / -by : Double.POSITIVE_INFINITY;
                if (room < far - NOTHING || leaving >= 0 && room < far + NOTHING && isBefore(row, leaving)) {
                    far = Math.min(far, Math.max(0, room));
                    leaving = row;
                }
            }
            if (far == Double.POSITIVE_INFINITY) {
                return false;
            }
            idle = far > NOTHING ? 0 : idle + 1;
            if (leaving < 0) {
                turn(entering);
                continue;
            }
            if (table[leaving][entering] < 0) {
                turnRow(leaving);
            }
            pivot(leaving, entering);
        }
        return false;
    }

    private boolean isBefore(int row, int other) {
        return basis[row] == columns && basis[other] != columns
                || (basis[row] == columns) == (basis[other] == columns) && basis[row] < basis[other];
    }

    private int entering(double[] costs, boolean first) {
        int best = -1;
        for (int column = 0; column < columns; column++) {
            if (costs[column] < -NOTHING && limits[column] > 0 && (best < 0 || costs[column] < costs[best])) {
                best = column;
                if (first) {
                    return best;
                }
            }
        }
        return best;
    }

    /** Counts a value from its limit downwards. */
    private void turn(int column) {
        for (int row = 0; row < table.length; row++) {
            right[row] -= table[row][column] * limits[column];
            table[row][column] = -table[row][column];
        }
        missing[column] = -missing[column];
        price[column] = -price[column];
        turned[column] = !turned[column];
    }

    /** Does so for the value that stands in the row. */
    private void turnRow(int row) {
        for (int column = 0; column < columns; column++) {
            table[row][column] = -table[row][column];
        }
        right[row] = basisLimits[row] - right[row];
        if (basis[row] < columns) {
            turned[basis[row]] = !turned[basis[row]];
            table[row][basis[row]] = 1;
        }
    }

    private void pivot(int leaving, int entering) {
        double[] own = table[leaving];
        double by = own[entering];
        for (int column = 0; column < columns; column++) {
            own[column] /= by;
        }
        own[entering] = 1;
        right[leaving] /= by;
        for (int row = 0; row < table.length; row++) {
            if (row != leaving && table[row][entering] != 0) {
                right[row] -= take(table[row], own, entering) * right[leaving];
                right[row] = Math.abs(right[row]) < NOTHING ? 0 : right[row];
            }
        }
        take(missing, own, entering);
        take(price, own, entering);
        basis[leaving] = entering;
        basisLimits[leaving] = limits[entering];
    }

    private static double take(double[] from, double[] own, int entering) {
        double times = from[entering];
        if (times != 0) {
            for (int column = 0; column < own.length; column++) {
                from[column] -= times * own[column];
            }
            from[entering] = 0;
        }
        return times;
    }

    private double[] values() {
        var values = new double[columns];
        for (int row = 0; row < basis.length; row++) {
            if (basis[row] < columns) {
                values[basis[row]] = right[row];
            }
        }
        Arrays.setAll(values, column -> turned[column] ? limits[column] - values[column] : values[column]);
        return values;
    }
}
