package org.hearth.committee.disclosure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.hearth.core.api.pack.Cell.Coordinates;

/**
 * Decides which counts of a paper are withheld. First the rules (DC-01 to DC-05); then, for each withheld count, the
 * proof: there must be other figures that agree with everything published, from which the rules would have withheld the
 * same. Where there are none a reader could work the count out, and more is withheld, smallest first, until there are;
 * what is withheld besides for that is then taken as given.
 */
public final class Disclosure {
    private static final int MOST_ROUNDS = 60;

    private final Figuring figuring;
    private final Rules rules;

    private Disclosure(Figuring figuring, Rules rules) {
        this.figuring = figuring;
        this.rules = rules;
    }

    /**
     * @param threshold counts from 1 up to, but not including, it are small
     * @param equations those that name a count not in {@code quantities}, or that the values do not satisfy, are left out
     */
    public static Withheld apply(List<Quantity> quantities, List<Equation> equations, int threshold, Earlier earlier) {
        var figuring = new Figuring(quantities, equations);
        int size = quantities.size();
        var again = new boolean[size];
        var known = new boolean[size];
        for (int q = 0; q < size; q++) {
            var at = quantities.get(q).at();
            again[q] = earlier.withheld().contains(at);
            known[q] = !again[q]
                    && Long.valueOf(quantities.get(q).value())
                            .equals(earlier.printed().get(at));
        }
        return new Disclosure(figuring, new Rules(figuring, threshold, again, known)).run();
    }

    /** What the procedure came to: what is withheld, and what of it could still be worked out. */
    private record Outcome(Rule[] withheld, List<Integer> exposed) {}

    private Withheld run() {
        var outcome = decide(figuring.values());
        Rule[] withheld = outcome.withheld();
        Map<Coordinates, Rule> by = new LinkedHashMap<>();
        Set<Coordinates> unprotected = new LinkedHashSet<>();
        for (int q = 0; q < withheld.length; q++) {
            if (withheld[q] != null) {
                by.put(figuring.quantities.get(q).at(), withheld[q]);
                if (rules.isKnown(q)) {
                    unprotected.add(figuring.quantities.get(q).at());
                }
            }
        }
        for (int q : outcome.exposed()) {
            unprotected.add(figuring.quantities.get(q).at());
        }
        return new Withheld(by, unprotected);
    }

    private Outcome decide(long[] values) {
        var more = new ArrayList<Integer>();
        Rule[] withheld = rules.withhold(values, more);
        List<Integer> exposed = workedOut(values, withheld, more);
        for (int round = 0; round < MOST_ROUNDS && !exposed.isEmpty(); round++) {
            int next = -1;
            for (int i = 0; i < exposed.size() && next < 0; i++) {
                next = rules.smallestTied(values, withheld, exposed.get(i));
            }
            if (next < 0) {
                break;
            }
            more.add(next);
            withheld = rules.withhold(values, more);
            exposed = workedOut(values, withheld, more);
        }
        return new Outcome(withheld, exposed);
    }

    /**
     * The withheld figures for which no other value was found, in their order, up to the first for whose sake more can
     * be withheld.
     */
    private List<Integer> workedOut(long[] values, Rule[] withheld, List<Integer> more) {
        var unknown = new boolean[withheld.length];
        for (int q = 0; q < unknown.length; q++) {
            unknown[q] = withheld[q] != null && !rules.isKnown(q);
        }
        var safe = new boolean[withheld.length];
        var search = new OtherValues(figuring, values, unknown, rules);
        Predicate<long[]> shownAlike = other -> rules.showsTheSame(rules.withhold(other, more), withheld);
        var exposed = new ArrayList<Integer>();
        for (int q = 0; q < unknown.length; q++) {
            if (!unknown[q] || safe[q]) {
                continue;
            }
            long[] other = search.differingAt(q, shownAlike);
            if (other == null) {
                exposed.add(q);
                if (rules.smallestTied(values, withheld, q) >= 0) {
                    break; // more will be withheld for its sake, and then all is looked at again
                }
                continue;
            }
            for (int p = 0; p < safe.length; p++) {
                safe[p] |= other[p] != values[p];
            }
        }
        return exposed;
    }
}
