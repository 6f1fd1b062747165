package org.hearth.committee.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.hearth.committee.disclosure.Quantity;
import org.hearth.core.api.pack.Cell.Coordinates;
import org.hearth.core.api.pack.Relation;
import org.hearth.demo.WorldBook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Looked for in the figures themselves, and not in what the sections declare: wherever printed months or quarters add up to a
 * printed quarter or year, paper after paper, whoever withholds must know it.
 */
class FourQuartersTest {
    private static final List<LocalDate> QUARTERS = List.of(
            LocalDate.of(2025, 3, 31),
            LocalDate.of(2025, 6, 30),
            LocalDate.of(2025, 9, 30),
            LocalDate.of(2025, 12, 31),
            LocalDate.of(2026, 3, 31));

    /** So seldom a sum of a few could come out by chance; of many it would not even once. */
    private static final int OFTEN = 3;

    private static final int MANY = 20;

    private static final List<RealPaper> PAPERS = new ArrayList<>();

    @BeforeAll
    static void papers_of_a_year_and_a_quarter() {
        var figures = RealPaper.figures(WorldBook.of(1, 0, 0));
        for (LocalDate day : QUARTERS) {
            PAPERS.add(RealPaper.measured(
                    "the paper of " + day,
                    new RealPaper.Making(figures, RealPaper.sections(figures), day, day.plusMonths(3), List.of())));
        }
    }

    @Test
    void whatever_adds_up_paper_after_paper_is_known_to_whoever_withholds() {
        var always = always();

        assertThat(always)
                .as("what is looked for is found")
                .anyMatch(kind -> kind.startsWith("CPL-01 {of=denominator}"))
                .anyMatch(kind -> kind.startsWith("PER-05 {of=numerator} of CIC-14"))
                .anyMatch(kind -> kind.startsWith("MIS-01 {}"))
                .anyMatch(kind -> kind.startsWith("STA-03 {of=numerator}"));
        for (RealPaper paper : PAPERS) {
            var known = new Known(paper);
            assertThat(unknown(Calendar.sums(counts(paper)), always, known))
                    .as(paper.name())
                    .isEmpty();
        }
    }

    /** Also where no single paper prints all quarters: what only an earlier one printed is named all the same. */
    @Test
    void and_so_is_what_adds_up_only_with_the_papers_before() {
        var always = always();
        var together = new LinkedHashMap<Coordinates, Long>();
        var known = new Known();
        for (RealPaper paper : PAPERS) {
            counts(paper).forEach(together::putIfAbsent);
            known.learn(paper);
        }

        var sums = Calendar.sums(together);

        assertThat(unknown(sums, always, known)).isEmpty();
        assertThat(unknown(sums, always, new Known()))
                .as("whoever knows nothing knows none of them")
                .hasSizeGreaterThan(50);
    }

    private static List<Calendar.Sum> unknown(List<Calendar.Sum> sums, Set<String> always, Known known) {
        return sums.stream()
                .filter(sum -> always.contains(sum.kind()) && !known.has(sum))
                .toList();
    }

    /** The kinds of sum that hold in every paper that has them, and in all papers together. */
    private static Set<String> always() {
        var held = new HashMap<String, Integer>();
        var broken = new HashSet<String>();
        var together = new LinkedHashMap<Coordinates, Long>();
        PAPERS.forEach(paper -> counts(paper).forEach(together::putIfAbsent));
        for (var sum : Calendar.sums(together)) {
            if (!sum.holds(together)) {
                broken.add(sum.kind());
            } else if (sum.sum(together) > 0) {
                held.merge(sum.kind(), sum.sum(together) > MANY ? OFTEN : 1, Integer::sum);
            }
        }
        var always = new HashSet<String>();
        held.forEach((kind, times) -> {
            if (times >= OFTEN && !broken.contains(kind)) {
                always.add(kind);
            }
        });
        return always;
    }

    private static Map<Coordinates, Long> counts(RealPaper paper) {
        var counts = new LinkedHashMap<Coordinates, Long>();
        paper.system().quantities().values().stream()
                .filter(Quantity::isPrinted)
                .forEach(quantity -> counts.put(quantity.at(), quantity.value()));
        return counts;
    }

    /** What can be told from the sums of papers: each sum by sums of others, as one who solves equations does. */
    private static final class Known {
        private static final long PRIME = 2_147_483_647;

        private final Map<Coordinates, Integer> numbers = new HashMap<>();
        private final Map<Integer, TreeMap<Integer, Long>> byFirst = new HashMap<>();

        Known(RealPaper... papers) {
            for (RealPaper paper : papers) {
                learn(paper);
            }
        }

        /** Of what a sum leaves over nothing is printed, so those sums stay out of it. */
        void learn(RealPaper paper) {
            paper.system().equations().stream()
                    .filter(equation ->
                            equation.parts().stream().noneMatch(at -> at.part().containsKey(Relation.REST)))
                    .forEach(equation -> {
                        var left = reduced(terms(equation.whole(), equation.parts()));
                        if (!left.isEmpty()) {
                            byFirst.put(left.firstKey(), left);
                        }
                    });
        }

        boolean has(Calendar.Sum sum) {
            return reduced(terms(List.of(sum.whole()), sum.parts())).isEmpty();
        }

        private TreeMap<Integer, Long> terms(List<Coordinates> whole, List<Coordinates> parts) {
            var terms = new TreeMap<Integer, Long>();
            whole.forEach(at -> add(terms, number(at), 1));
            parts.forEach(at -> add(terms, number(at), PRIME - 1));
            return terms;
        }

        private int number(Coordinates at) {
            return numbers.computeIfAbsent(at, none -> numbers.size());
        }

        private TreeMap<Integer, Long> reduced(TreeMap<Integer, Long> terms) {
            Integer next = terms.isEmpty() ? null : terms.firstKey();
            while (next != null) {
                var row = byFirst.get(next);
                if (row != null) {
                    long times = PRIME - terms.get(next) * inverse(row.get(next)) % PRIME;
                    row.forEach((number, factor) -> add(terms, number, factor * times % PRIME));
                }
                next = terms.higherKey(next);
            }
            return terms;
        }

        private static void add(TreeMap<Integer, Long> terms, int number, long factor) {
            long sum = (terms.getOrDefault(number, 0L) + factor) % PRIME;
            if (sum == 0) {
                terms.remove(number);
            } else {
                terms.put(number, sum);
            }
        }

        private static long inverse(long of) {
            return BigInteger.valueOf(of).modInverse(BigInteger.valueOf(PRIME)).longValueExact();
        }
    }
}
