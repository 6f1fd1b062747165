package org.hearth.committee.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.hearth.committee.disclosure.Figuring.Row;

/**
 * How one count could be another while every equation still holds: what others would have to differ by, and which published
 * ones among them. A linear programme finds the cheapest such exchange; a published count costs as much as it counts, so
 * that small ones go first and totals last.
 */
final class Exchange {
    private static final double NEARLY = 1e-6;
    /** What stands in so many sums moves them all; it is left alone while it can be. */
    private static final int HUB = 14;

    private static final int[] HOW_FAR = {2, 4};
    private static final int EVERYTHING = Integer.MAX_VALUE;
    private static final double UNPRINTED = 1e-3;
    private static final double FAR = 10_000;
    private static final double SMALLEST = 1e-5;

    private final Figuring figuring;
    private final Doubt doubt;
    private final boolean[] known;

    Exchange(Figuring figuring, Doubt doubt, boolean[] known) {
        this.figuring = figuring;
        this.doubt = doubt;
        this.known = known;
    }

    /**
     * @param differences by how much each count differs from its true value
     * @param opened      the published counts among them, which must be withheld
     */
    record Found(Map<Integer, Double> differences, Set<Integer> opened, double cost) {}

    /**
     * The cheapest exchange by which the count differs by {@code by}; {@code null} when there is none.
     *
     * @param mayOpen whether published counts may be withheld for it
     */
    Found find(int count, double by, boolean[] hidden, boolean mayOpen) {
        Found near = null;
        Set<Integer> tried = Set.of();
        for (int far : HOW_FAR) {
            var area = around(count, far, HUB, hidden, mayOpen);
            if (area.equals(tried)) {
                continue;
            }
            tried = area;
            Found found = within(area, count, by, hidden);
            if (found != null && (near == null || found.cost() < near.cost() - NEARLY)) {
                near = found;
            }
            if (near != null && near.opened().isEmpty()) {
                return near;
            }
        }
        if (near != null) {
            return near;
        }
        var all = around(count, EVERYTHING, EVERYTHING, hidden, mayOpen);
        return all.equals(tried) ? null : within(all, count, by, hidden);
    }

    /** The counts that may differ, nearest first. */
    private Set<Integer> around(int from, int far, int hub, boolean[] hidden, boolean mayOpen) {
        var area = new LinkedHashSet<>(List.of(from));
        var edge = List.of(from);
        for (int step = 0; step < far && !edge.isEmpty(); step++) {
            var next = new LinkedHashSet<Integer>();
            for (int count : edge) {
                for (int r : figuring.rowsOf[count]) {
                    for (int other : figuring.rows[r].at()) {
                        boolean may = hidden[other]
                                ? !known[other]
                                : mayOpen && isOpenable(other) && figuring.rowsOf[other].length <= hub;
                        if (may && !area.contains(other)) {
                            next.add(other);
                        }
                    }
                }
            }
            area.addAll(next);
            edge = List.copyOf(next);
        }
        return area;
    }

    /** Zero is shown as zero, and what an earlier paper printed is known. */
    private boolean isOpenable(int count) {
        return !known[count] && figuring.values[count] != 0;
    }

    private Found within(Set<Integer> area, int count, double by, boolean[] hidden) {
        int[] moving =
                area.stream().filter(one -> one != count).mapToInt(one -> one).toArray();
        var column = new HashMap<Integer, Integer>();
        var price = new double[2 * moving.length];
        var most = new double[2 * moving.length];
        for (int i = 0; i < moving.length; i++) {
            column.put(moving[i], i);
            // of exchanges that cost the same the one that moves least
            double cost = hidden[moving[i]] ? NEARLY : cost(moving[i]);
            double room = figuring.values[moving[i]] - doubt.floor(moving[i]);
            price[2 * i] = cost;
            price[2 * i + 1] = cost;
            most[2 * i] = FAR;
            most[2 * i + 1] = Math.max(0, Math.min(FAR, room));
        }
        var rows = new LinkedHashSet<Integer>();
        area.forEach(one -> IntStream.of(figuring.rowsOf[one]).forEach(rows::add));
        if (moving.length == 0) {
            // what stands in no sum may be anything
            return rows.isEmpty() ? new Found(Map.of(count, by), Set.of(), 0) : null;
        }
        var sums = new ArrayList<double[]>();
        var totals = new ArrayList<Double>();
        for (int r : rows) {
            Row row = figuring.rows[r];
            var terms = new double[price.length];
            double fixed = 0;
            boolean any = false;
            for (int i = 0; i < row.at().length; i++) {
                if (row.at()[i] == count) {
                    fixed += row.signs()[i] * by;
                }
                Integer at = column.get(row.at()[i]);
                if (at != null) {
                    any = true;
                    terms[2 * at] += row.signs()[i];
                    terms[2 * at + 1] -= row.signs()[i];
                }
            }
            if (any) {
                sums.add(terms);
                totals.add(-fixed);
            } else if (fixed != 0) {
                return null;
            }
        }
        double[] result = Programme.cheapest(
                price,
                most,
                sums.toArray(double[][]::new),
                totals.stream().mapToDouble(Double::doubleValue).toArray());
        if (result == null) {
            return null;
        }
        var differences = new LinkedHashMap<Integer, Double>();
        differences.put(count, by);
        var opened = new LinkedHashSet<Integer>();
        double cost = 0;
        for (int i = 0; i < moving.length; i++) {
            double difference = result[2 * i] - result[2 * i + 1];
            if (Math.abs(difference) > SMALLEST) {
                differences.put(moving[i], difference);
                if (!hidden[moving[i]]) {
                    opened.add(moving[i]);
                    cost += cost(moving[i]);
                }
            }
        }
        return holds(differences, rows) ? new Found(differences, opened, cost) : null;
    }

    private double cost(int count) {
        double size = Math.abs(figuring.values[count]) + count * NEARLY / figuring.size();
        return figuring.isPrinted(count) ? size : size * UNPRINTED;
    }

    /** What a library has worked out is added up again. */
    private boolean holds(Map<Integer, Double> differences, Set<Integer> rows) {
        for (int r : rows) {
            Row row = figuring.rows[r];
            double sum = 0;
            for (int i = 0; i < row.at().length; i++) {
                sum += row.signs()[i] * differences.getOrDefault(row.at()[i], 0.0);
            }
            if (Math.abs(sum) > 1e-4) {
                return false;
            }
        }
        return differences.entrySet().stream()
                .allMatch(one -> figuring.values[one.getKey()] + one.getValue() > doubt.floor(one.getKey()) - 1e-4);
    }
}
