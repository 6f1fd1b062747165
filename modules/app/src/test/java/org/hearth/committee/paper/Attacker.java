package org.hearth.committee.paper;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.math3.optim.MaxIter;
import org.apache.commons.math3.optim.linear.LinearConstraint;
import org.apache.commons.math3.optim.linear.LinearConstraintSet;
import org.apache.commons.math3.optim.linear.LinearObjectiveFunction;
import org.apache.commons.math3.optim.linear.NoFeasibleSolutionException;
import org.apache.commons.math3.optim.linear.NonNegativeConstraint;
import org.apache.commons.math3.optim.linear.Relationship;
import org.apache.commons.math3.optim.linear.SimplexSolver;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.hearth.core.api.figures.Unit;
import org.hearth.core.api.pack.Cell;
import org.hearth.core.api.pack.Cell.Coordinates;
import org.hearth.core.api.pack.Cell.Figure;
import org.hearth.core.api.pack.PackBlock;
import org.hearth.core.api.pack.Relation;

/**
 * Who has every public paper, knows how each count hangs together with others, and bounds each withheld one from below and
 * above by linear programming, with a kept library. It shares no code with disclosure control: it reads the papers' tables
 * and relations itself, finds those between months, quarters and years by the calendar alone ({@link Calendar}), and of what
 * was decided knows only which counts are printed as "c".
 */
final class Attacker {
    private static final double NEARLY = 1e-6;
    private static final long SMALLEST = 1;
    private static final double MOST = 1_000_000;

    /** {@code sum(signs * count)} is nothing. What a sum leaves over stands in it under a name of its own. */
    private record Fact(Map<Coordinates, Integer> terms) {}

    private final Map<Coordinates, Long> truth = new LinkedHashMap<>();
    private final Set<Coordinates> net = new LinkedHashSet<>();

    /** Homes and places: nobody's secret, however few, and no more is what is left over between them. */
    private final Set<Coordinates> nobody = new LinkedHashSet<>();

    private final Set<Coordinates> printed = new LinkedHashSet<>();
    private final Set<Coordinates> withheld = new LinkedHashSet<>();
    private final Set<Fact> facts = new LinkedHashSet<>();

    /** What is asked: withheld counts, and what sums leave over. */
    private final Map<Coordinates, Long> secrets = new LinkedHashMap<>();

    /** Between which values each was seen in counties that fit. */
    private final Map<Coordinates, double[]> seen = new HashMap<>();

    private final int threshold = RealPaper.THRESHOLD;

    private final boolean strict;

    private Attacker(List<RealPaper> papers, Set<Coordinates> leaked, boolean strict) {
        this.strict = strict;
        papers.forEach(this::read);
        Calendar.sums(truth).forEach(sum -> exactly(List.of(sum.whole()), sum.parts()));
        withheld.removeAll(leaked);
        printed.removeAll(withheld);
        printed.addAll(leaked);
        // places are withheld for the sake of others alone
        withheld.stream().filter(at -> !nobody.contains(at)).forEach(at -> secrets.put(at, truth.get(at)));
    }

    /**
     * The withheld counts that can be bounded more narrowly than from one to the last small one, each with its bounds; and
     * likewise what a sum leaves over, where that is a small count.
     *
     * @param leaked withheld counts that are told all the same
     * @param strict whether bounds that are as wide, but begin at two, are too narrow as well: the sum of two withheld counts
     *               is two at least, since zero is shown as zero, and nothing that could be withheld besides changes that
     */
    static List<String> bounded(List<RealPaper> papers, Set<Coordinates> leaked, boolean strict) {
        return new Attacker(papers, leaked, strict).bounded();
    }

    private void read(RealPaper paper) {
        for (var section : paper.frozen().sections()) {
            for (PackBlock block : section.blocks()) {
                if (block instanceof PackBlock.Table table) {
                    table.rows().forEach(row -> row.cells().forEach(cell -> read(cell, paper)));
                }
            }
        }
        for (var section : paper.frozen().sections()) {
            for (PackBlock block : section.blocks()) {
                if (block instanceof PackBlock.Table table) {
                    margins(table);
                }
            }
        }
        paper.frozen().relations().forEach(this::add);
        paper.within()
                .forEach(one -> add(Relation.within(one.part().at(), one.whole().at())));
    }

    private void read(Cell cell, RealPaper paper) {
        if (!(cell instanceof Figure figure) || figure.value() == null) {
            return;
        }
        if (figure.numerator() == null) {
            net.add(figure.at());
            count(figure.at(), figure.value().longValueExact(), paper);
        } else if (isCount(figure)) {
            if (Set.of(Unit.HOUSEHOLDS, Unit.PLACES).contains(figure.unit())
                    && !figure.at().part().containsKey(Cell.REASON)) {
                nobody.add(figure.at());
            }
            count(figure.at(), figure.numerator(), paper);
        } else {
            count(figure.at().numerator(), figure.numerator(), paper);
            if (figure.denominator() != null) {
                count(figure.at().denominator(), figure.denominator(), paper);
                if (figure.unit() != Unit.RATIO) {
                    atMost(figure.at().denominator(), List.of(figure.at().numerator()), !figure.notKnown());
                }
            }
        }
    }

    private void count(Coordinates at, long value, RealPaper paper) {
        Long before = truth.put(at, value);
        if (before != null && before != value) {
            throw new IllegalStateException(at + " was revised; this attacker reads papers without revisions");
        }
        (paper.withheld().hides(at) ? withheld : printed).add(at);
    }

    private static boolean isCount(Figure figure) {
        return figure.denominator() == null
                && Set.of(Unit.CHILDREN, Unit.EVENTS, Unit.PLACEMENTS, Unit.HOUSEHOLDS, Unit.PLACES)
                        .contains(figure.unit());
    }

    private void margins(PackBlock.Table table) {
        var rows = table.rows().stream().map(PackBlock.Row::cells).toList();
        if (table.totalColumn() > 0) {
            rows.forEach(row -> total(row, row.get(table.totalColumn() - 1)));
        }
        if (table.totalRow() >= 0) {
            for (int column = 0; column < rows.get(table.totalRow()).size(); column++) {
                int at = column;
                total(
                        rows.stream().map(row -> row.get(at)).toList(),
                        rows.get(table.totalRow()).get(at));
            }
        }
    }

    private void total(List<Cell> cells, Cell total) {
        if (total instanceof Figure whole && whole.value() != null && isCount(whole)) {
            var parts = cells.stream()
                    .filter(cell -> cell != total)
                    .filter(Figure.class::isInstance)
                    .map(Figure.class::cast)
                    .filter(figure -> figure.value() != null && isCount(figure))
                    .map(Figure::at)
                    .toList();
            exactly(List.of(whole.at()), parts);
        }
    }

    private void add(Relation relation) {
        if (!truth.keySet().containsAll(relation.whole()) || !truth.keySet().containsAll(relation.parts())) {
            return;
        }
        if (relation.rest() == Relation.Rest.NONE) {
            exactly(relation.whole(), relation.parts());
        } else {
            atMost(relation.whole().get(0), relation.parts(), relation.rest() == Relation.Rest.COUNTED);
        }
    }

    private void exactly(List<Coordinates> whole, List<Coordinates> parts) {
        if (!parts.isEmpty() && sum(whole) == sum(parts)) {
            facts.add(new Fact(terms(whole, parts)));
        }
    }

    private void atMost(Coordinates whole, List<Coordinates> parts, boolean counted) {
        long rest = truth.get(whole) - sum(parts);
        boolean ofChanges = net.contains(whole) || parts.stream().anyMatch(net::contains);
        if (rest < 0 && !ofChanges) {
            return;
        }
        var terms = terms(List.of(whole), parts);
        var name = whole.with(
                Relation.REST,
                Relation.rest(whole, parts, Relation.Rest.COUNTED)
                        .restAt()
                        .part()
                        .get(Relation.REST));
        truth.put(name, rest);
        if (ofChanges) {
            net.add(name);
        }
        var named = new HashMap<>(terms);
        named.put(name, -1);
        facts.add(new Fact(Map.copyOf(named)));
        boolean secret = counted && !ofChanges && !isOfNobody(whole, parts);
        if (secret && rest >= SMALLEST && rest < threshold) {
            secrets.put(name, rest);
        }
    }

    private boolean isOfNobody(Coordinates whole, List<Coordinates> parts) {
        return nobody.contains(whole) && nobody.containsAll(parts);
    }

    private long sum(Collection<Coordinates> of) {
        return of.stream().mapToLong(truth::get).sum();
    }

    private static Map<Coordinates, Integer> terms(List<Coordinates> whole, List<Coordinates> parts) {
        var terms = new HashMap<Coordinates, Integer>();
        whole.forEach(at -> terms.merge(at, 1, Integer::sum));
        parts.forEach(at -> terms.merge(at, -1, Integer::sum));
        terms.values().removeIf(sign -> sign == 0);
        return Map.copyOf(terms);
    }

    private List<String> bounded() {
        var holders = new HashMap<Coordinates, List<Fact>>();
        facts.forEach(
                fact -> fact.terms().keySet().stream().filter(this::isUnknown).forEach(at -> holders.computeIfAbsent(
                                at, none -> new ArrayList<>())
                        .add(fact)));
        var found = new ArrayList<String>();
        secrets.forEach((at, value) -> {
            if (!isOpen(at, value)) {
                var programme = new Programme(at, holders);
                programme.bound(GoalType.MAXIMIZE);
                programme.bound(GoalType.MINIMIZE);
            }
            if (!isOpen(at, value)) {
                found.add("%s is %d and lies between %.2f and %.2f"
                        .formatted(at, value, seen.get(at)[0], seen.get(at)[1]));
            }
        });
        return found;
    }

    /** Counties that fit have been seen in which it is as small and as large as a reader must be able to think. */
    private boolean isOpen(Coordinates at, long value) {
        double least = seen.getOrDefault(at, new double[] {value, value})[0];
        double most = seen.getOrDefault(at, new double[] {value, value})[1];
        boolean small = value >= SMALLEST && value < threshold && !net.contains(at);
        boolean wide = most - least >= threshold - 1 - SMALLEST - NEARLY;
        // what a sum leaves over may be several withheld counts, none of which is nought
        boolean leftOver = at.part().containsKey(Relation.REST);
        boolean downToOne = least <= SMALLEST + NEARLY || (leftOver || !strict) && wide;
        return small ? downToOne && most >= threshold - 1 - NEARLY : wide;
    }

    private void see(Coordinates at, double value) {
        double[] range = seen.computeIfAbsent(at, none -> new double[] {value, value});
        range[0] = Math.min(range[0], value);
        range[1] = Math.max(range[1], value);
    }

    private boolean isUnknown(Coordinates at) {
        return !printed.contains(at);
    }

    /** All unknown counts that hang together with one of them. */
    private final class Programme {
        private final Map<Coordinates, Integer> columns = new LinkedHashMap<>();
        private final List<LinearConstraint> constraints = new ArrayList<>();
        private final Coordinates target;

        Programme(Coordinates target, Map<Coordinates, List<Fact>> holders) {
            this.target = target;
            var queue = new ArrayDeque<>(List.of(target));
            columns.put(target, 0);
            var reached = new LinkedHashSet<Fact>();
            while (!queue.isEmpty()) {
                for (Fact fact : holders.getOrDefault(queue.poll(), List.of())) {
                    if (reached.add(fact)) {
                        fact.terms().keySet().stream()
                                .filter(Attacker.this::isUnknown)
                                .filter(at -> columns.putIfAbsent(at, columns.size()) == null)
                                .forEach(queue::add);
                    }
                }
            }
            reached.forEach(this::constrain);
        }

        /** What is printed as "c" is one at least, and is counted from there; a net change may be below nothing. */
        private double floor(Coordinates at) {
            return withheld.contains(at) && truth.get(at) > 0 && !net.contains(at) ? SMALLEST : 0;
        }

        /** A column for each count, and for each net change one more for what it is below nothing. */
        private int width() {
            return 2 * columns.size();
        }

        private void constrain(Fact fact) {
            double[] row = new double[width()];
            double known = 0;
            for (Map.Entry<Coordinates, Integer> term : fact.terms().entrySet()) {
                Coordinates at = term.getKey();
                if (isUnknown(at)) {
                    int column = columns.get(at);
                    row[column] += term.getValue();
                    known += term.getValue() * floor(at);
                    if (net.contains(at)) {
                        row[columns.size() + column] -= term.getValue();
                    }
                } else {
                    known += term.getValue() * truth.get(at);
                }
            }
            constraints.add(new LinearConstraint(row, Relationship.EQ, -known));
        }

        void bound(GoalType goal) {
            double[] one = new double[width()];
            one[columns.get(target)] = 1;
            if (net.contains(target)) {
                one[columns.size() + columns.get(target)] = -1;
            }
            // no count is more than so many, and a programme without an end has no county to look at
            double[] all = new double[width()];
            Arrays.fill(all, 1);
            var within = new ArrayList<>(constraints);
            within.add(new LinearConstraint(all, Relationship.LEQ, MOST));
            try {
                double[] point = new SimplexSolver()
                        .optimize(
                                new MaxIter(100_000),
                                new LinearObjectiveFunction(one, 0),
                                new LinearConstraintSet(within),
                                goal,
                                new NonNegativeConstraint(true))
                        .getPoint();
                columns.forEach((at, column) ->
                        see(at, floor(at) + point[column] - (net.contains(at) ? point[columns.size() + column] : 0)));
            } catch (NoFeasibleSolutionException none) {
                throw new IllegalStateException("the true county does not fit what is known of " + target, none);
            }
        }
    }
}
