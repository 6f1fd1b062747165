package org.hearth.fostering.forecast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * How others left each stage and after how long, as Aalen and Johansen estimate it: of those who were still there after so many
 * days, what share went on, were approved or ended on that day. Those who are there yet count as long as they have been seen,
 * and those who came before the first day from when it begins, so that neither the slow nor the quick are left out.
 */
final class Exits {
    static final int NEVER = -1;

    /** Who has been at a stage for longer is not expected to leave it. */
    private static final int LONGEST = 4 * 365;

    private static final int ENDS = Way.OPEN;
    private static final double NOBODY = 1e-9;

    private record Seen(int way, int from, int until, int to) {}

    private final List<List<Seen>> seen = new ArrayList<>();

    /** By stage, how it was left, and days. */
    private final double[][][] left = new double[Reached.values().length][][];

    /** By stage and days: the share that has left by then. */
    private final double[][] gone = new double[Reached.values().length][];

    /** @param first the first of the days whose exits count, by its number */
    Exits(List<Way> ways, int first) {
        for (Reached stage : Reached.values()) {
            seen.add(new ArrayList<>());
        }
        for (int i = 0; i < ways.size(); i++) {
            for (Way.Stay stay : ways.get(i).stays()) {
                int from = Math.max(0, first - stay.since());
                if (stay.until() >= first && from <= LONGEST) {
                    seen.get(stay.at().ordinal()).add(new Seen(i, from, stay.until() - stay.since(), stay.to()));
                }
            }
        }
        for (Reached stage : Reached.values()) {
            int longest = seen.get(stage.ordinal()).stream()
                    .filter(one -> one.to() != Way.OPEN && one.until() <= LONGEST)
                    .mapToInt(Seen::until)
                    .max()
                    .orElse(0);
            gone[stage.ordinal()] = new double[longest + 1];
            left[stage.ordinal()] = new double[ENDS][longest + 1];
        }
    }

    /** How many left the stage on the days that count. */
    int of(Reached stage) {
        return (int) seen.get(stage.ordinal()).stream()
                .filter(one -> one.to() != Way.OPEN && one.until() <= LONGEST)
                .count();
    }

    /** @param weights of each way; another draw of them is another history that might have been */
    void weigh(double[] weights) {
        for (int stage = 0; stage < gone.length; stage++) {
            weigh(weights, seen.get(stage), left[stage], gone[stage]);
        }
    }

    private static void weigh(double[] weights, List<Seen> those, double[][] exits, double[] share) {
        for (double[] each : exits) {
            Arrays.fill(each, 0);
        }
        var change = new double[share.length + 1];
        for (Seen one : those) {
            double weight = weights[one.way()];
            if (one.from() < share.length) {
                change[one.from()] += weight;
                change[Math.min(one.until() + 1, share.length)] -= weight;
            }
            if (one.to() != Way.OPEN && one.until() < share.length) {
                exits[one.to()][one.until()] += weight;
            }
        }
        double there = 0;
        double stayed = 1;
        for (int days = 0; days < share.length; days++) {
            there += change[days];
            double leaving = 0;
            for (double[] each : exits) {
                leaving += each[days];
            }
            if (leaving > 0 && there > NOBODY) {
                stayed *= Math.max(0, 1 - leaving / there);
            }
            share[days] = 1 - stayed;
        }
    }

    /**
     * Goes on from the stage as those of the weighed history went.
     *
     * @param since when it was reached
     * @param seen  the last day on which it was seen there
     * @param last  the last day that is asked
     * @return the day of the approval, or {@link #NEVER} where there is none by the last day
     */
    int approved(UniformRandomProvider random, Reached stage, int since, int seen, int last) {
        int at = stage.ordinal();
        int from = since;
        int beyond = seen - since;
        while (true) {
            int days = daysAt(random, at, beyond);
            if (days == NEVER || from + days > last) {
                return NEVER;
            }
            int to = to(random, at, days);
            from += days;
            if (to == Way.APPROVED) {
                return from;
            }
            if (to == Way.ENDED) {
                return NEVER;
            }
            at = to;
            beyond = -1;
        }
    }

    private int daysAt(UniformRandomProvider random, int stage, int beyond) {
        double[] share = gone[stage];
        if (beyond >= share.length - 1) {
            return NEVER;
        }
        double already = beyond < 0 ? 0 : share[beyond];
        double drawn = already + random.nextDouble() * (1 - already);
        int low = beyond + 1;
        int high = share.length - 1;
        if (share[high] <= drawn) {
            return NEVER;
        }
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (share[middle] > drawn) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private int to(UniformRandomProvider random, int stage, int days) {
        double all = 0;
        for (double[] each : left[stage]) {
            all += each[days];
        }
        double drawn = random.nextDouble() * all;
        for (int to = 0; to < ENDS; to++) {
            drawn -= left[stage][to][days];
            if (drawn < 0) {
                return to;
            }
        }
        return Way.ENDED;
    }
}
