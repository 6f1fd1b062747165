package org.hearth.committee.disclosure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.stream.IntStream;
import org.hearth.committee.disclosure.Exchange.Found;
import org.hearth.core.api.pack.Cell.Coordinates;

/**
 * Decides which counts of a paper are withheld. First the small ones (DC-01), and what earlier papers withheld (DC-05); then
 * for each of them as many others, the smallest first, as leave every reader in doubt (DC-02 to DC-04): whoever knows all
 * that is and was published, and how the counts hang together, cannot bound a small count more narrowly than from one to the
 * last small one, and any other withheld count no more narrowly than that. For every withheld count two systems of figures
 * that agree with everything published have then been found; what is withheld without need for any is shown again.
 */
public final class Disclosure {
    private final Figuring figuring;
    private final boolean[] again;
    private final boolean[] known;
    private final boolean[] hidden;
    private final Set<Integer> exposed = new LinkedHashSet<>();

    private final Exchange exchange;
    private final List<Proof> proofs = new ArrayList<>();
    private Doubt doubt;

    /** That a count may differ so, for whose sake it was asked. */
    private record Proof(int count, double by, Found found) {}

    private Disclosure(Figuring figuring, Earlier earlier, Set<Coordinates> before, int threshold) {
        this.figuring = figuring;
        int size = figuring.size();
        again = new boolean[size];
        known = new boolean[size];
        hidden = new boolean[size];
        for (int count = 0; count < size; count++) {
            for (Quantity name : figuring.names.get(count)) {
                again[count] |= earlier.withheld().contains(name.at()) || before.contains(name.at());
            }
            for (Quantity name : figuring.names.get(count)) {
                known[count] |= !again[count]
                        && Long.valueOf(name.value()).equals(earlier.printed().get(name.at()));
            }
        }
        doubt = new Doubt(figuring, threshold, again);
        exchange = new Exchange(figuring, doubt, known);
    }

    /**
     * @param threshold counts from 1 up to, but not including, it are small
     * @param equations those that name a count not in {@code quantities}, or that the values do not satisfy, are left out
     */
    public static Withheld apply(List<Quantity> quantities, List<Equation> equations, int threshold, Earlier earlier) {
        var together = new Together(quantities, equations, earlier);
        var figuring = new Figuring(together.quantities, together.equations);
        // what an earlier paper printed and this one does not hold is known as well
        var decided = new Disclosure(figuring, earlier, together.withheldBefore, threshold);
        decided.knowWhatStandsOnlyBefore(quantities.size(), together);
        decided.run();
        return decided.answer(quantities, threshold);
    }

    private void knowWhatStandsOnlyBefore(int own, Together together) {
        var here = new LinkedHashSet<Integer>();
        together.quantities.subList(0, own).forEach(quantity -> here.add(figuring.index.get(quantity.at())));
        for (int count = 0; count < known.length; count++) {
            known[count] |= !here.contains(count) && !again[count];
        }
    }

    private void run() {
        for (int count = 0; count < hidden.length; count++) {
            hidden[count] = doubt.isSmall(count) || again[count];
        }
        // the smallest first; of equal ones the first in the paper
        var waiting =
                new PriorityQueue<Integer>(Comparator.comparingLong((Integer count) -> Math.abs(figuring.values[count]))
                        .thenComparing(Comparator.naturalOrder()));
        IntStream.range(0, hidden.length)
                .filter(count -> hidden[count] && !known[count])
                .forEach(waiting::add);
        while (!waiting.isEmpty()) {
            int count = waiting.poll();
            protect(count, waiting);
        }
        showWhatNeedNotBeWithheld();
    }

    private void protect(int count, PriorityQueue<Integer> waiting) {
        if (doubt.isSmall(count)) {
            lower(count, waiting);
            move(count, doubt.upwards(count), waiting);
            return;
        }
        if (doubt.isEnough(count)) {
            return;
        }
        Found up = exchange.find(count, doubt.upwards(count), hidden, true);
        Found down = up != null && up.opened().isEmpty() || doubt.downwards(count) == 0
                ? null
                : exchange.find(count, -doubt.downwards(count), hidden, true);
        if (down != null && (up == null || down.cost() < up.cost())) {
            take(count, -doubt.downwards(count), down, waiting);
        } else {
            take(count, doubt.upwards(count), up, waiting);
        }
    }

    /** To one or, where it is a sum of several withheld counts none of which is nought, as far as may be. */
    private void lower(int count, PriorityQueue<Integer> waiting) {
        for (double by = doubt.downwards(count); by > 0; by = doubt.downwards(count)) {
            Found found = exchange.find(count, -by, hidden, true);
            if (found == null) {
                doubt.raiseBottom(count);
            } else {
                take(count, -by, found, waiting);
            }
        }
    }

    private void move(int count, double by, PriorityQueue<Integer> waiting) {
        if (by != 0) {
            take(count, by, exchange.find(count, by, hidden, true), waiting);
        }
    }

    private void take(int count, double by, Found found, PriorityQueue<Integer> waiting) {
        if (found == null) {
            exposed.add(count);
            return;
        }
        for (int opened : found.opened()) {
            hidden[opened] = true;
            waiting.add(opened);
        }
        doubt.learn(found.differences());
        proofs.add(new Proof(count, by, found));
    }

    /**
     * One after another was withheld for the sake of those before, and some of it a later one has made needless. The largest
     * first: each is shown again if everything else that is withheld can still be proven without it.
     */
    private void showWhatNeedNotBeWithheld() {
        if (!exposed.isEmpty()) {
            return;
        }
        int[] second = IntStream.range(0, hidden.length)
                .filter(count -> hidden[count] && !doubt.isSmall(count) && !again[count] && figuring.isPrinted(count))
                .boxed()
                .sorted(Comparator.comparingLong((Integer count) -> -Math.abs(figuring.values[count]))
                        .thenComparing(Comparator.naturalOrder()))
                .mapToInt(Integer::intValue)
                .toArray();
        for (int count : second) {
            tryToShow(count);
        }
    }

    private void tryToShow(int shown) {
        hidden[shown] = false;
        var kept = new ArrayList<Proof>();
        var spoilt = new ArrayList<Proof>();
        for (Proof proof : proofs) {
            if (proof.count() == shown) {
                continue;
            }
            (proof.found().differences().containsKey(shown) ? spoilt : kept).add(proof);
        }
        var without = new Doubt(figuring, doubt);
        kept.forEach(proof -> without.learn(proof.found().differences()));
        var found = new ArrayList<Proof>();
        for (int count = 0; count < hidden.length; count++) {
            if (hidden[count] && !known[count] && !prove(count, without, found)) {
                hidden[shown] = true;
                return;
            }
        }
        proofs.clear();
        proofs.addAll(kept);
        proofs.addAll(found);
        doubt = without;
    }

    /** Without withholding more. */
    private boolean prove(int count, Doubt without, List<Proof> found) {
        for (double by : new double[] {without.upwards(count), -without.downwards(count)}) {
            boolean still = by > 0 ? without.upwards(count) > 0 : without.downwards(count) > 0;
            if (by != 0 && still) {
                Found one = exchange.find(count, by, hidden, false);
                if (one != null) {
                    without.learn(one.differences());
                    found.add(new Proof(count, by, one));
                }
            }
        }
        return without.isEnough(count);
    }

    private Withheld answer(List<Quantity> own, int threshold) {
        var reasons = new Reasons(figuring, doubt, hidden, again);
        Map<Coordinates, Rule> by = new LinkedHashMap<>();
        Set<Coordinates> unprotected = new LinkedHashSet<>();
        for (Quantity quantity : own) {
            int count = figuring.index.get(quantity.at());
            if (hidden[count]) {
                by.put(quantity.at(), reasons.of(count));
            }
        }
        for (int count = 0; count < hidden.length; count++) {
            if (hidden[count] && (known[count] || exposed.contains(count))) {
                figuring.names.get(count).stream()
                        .map(Quantity::at)
                        .filter(by::containsKey)
                        .forEach(unprotected::add);
                if (figuring.names.get(count).stream().noneMatch(name -> by.containsKey(name.at()))) {
                    unprotected.add(figuring.names.get(count).get(0).at());
                }
            }
        }
        return new Withheld(by, unprotected);
    }
}
