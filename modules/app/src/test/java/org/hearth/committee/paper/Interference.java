package org.hearth.committee.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.hearth.core.api.pack.Cell.Coordinates;
import org.hearth.core.api.pack.Relation;

/**
 * Whether what is withheld shows in what is published: another county is looked for, with another number at a withheld count,
 * and its papers are made with the same figures withheld. Where the public is told anything else of it, the number shows.
 */
final class Interference {
    private Interference() {}

    /**
     * What was found first: a withheld count of the last paper, of those that are looked at, for which there is no other
     * county, or where what is told of that other county differs. Empty when every withheld count is protected.
     *
     * @param most how many are looked at: of more, every so-manieth
     * @param told everything that the public is told by a paper, part by part
     */
    static List<String> in(List<RealPaper> papers, int most, Function<RealPaper, Map<String, String>> told) {
        var last = papers.get(papers.size() - 1);
        var reader = reader(papers);
        var published = papers.stream().map(told).toList();
        var safe = new HashSet<Coordinates>();
        var problems = new ArrayList<String>();
        var all = List.copyOf(last.hidden());
        int step = Math.max(1, all.size() / most);
        for (int next = 0; next < all.size(); next += step) {
            Coordinates hidden = all.get(next);
            if (safe.contains(hidden) || !problems.isEmpty()) {
                continue;
            }
            var values = reader.another(last.count(hidden), other -> mayBeShownAlike(papers, other));
            if (values == null) {
                problems.add("%s can be worked out".formatted(hidden));
                continue;
            }
            var again = new ArrayList<RealPaper>();
            for (int i = 0; i < papers.size(); i++) {
                var paper = papers.get(i);
                var other = paper.madeFrom(paper.own(values), List.copyOf(again));
                again.add(other);
                var counts = counts(other);
                // a count that is not there counts nobody; what a sum leaves over is printed nowhere
                assertThat(paper.own(values).entrySet())
                        .as("the county was made as it was found")
                        .filteredOn(count -> !count.getKey().part().containsKey(Relation.REST))
                        .filteredOn(count -> !count.getValue().equals(counts.getOrDefault(count.getKey(), 0L)))
                        .isEmpty();
                PublicFile.differing(published.get(i), told.apply(other))
                        .forEach(part -> problems.add("%s shows in %s, %s".formatted(hidden, paper.name(), part)));
            }
            var other = counts(again.get(again.size() - 1));
            counts(last).forEach((at, value) -> {
                if (!value.equals(other.get(at))) {
                    safe.add(at);
                }
            });
        }
        return problems;
    }

    private static Map<Coordinates, Long> counts(RealPaper paper) {
        var counts = new LinkedHashMap<Coordinates, Long>();
        paper.system().quantities().forEach((at, quantity) -> counts.put(at, quantity.value()));
        return counts;
    }

    private static boolean mayBeShownAlike(List<RealPaper> papers, Map<Guessing.Count, Long> values) {
        return papers.stream().allMatch(paper -> paper.mayBeShownAlike(paper.own(values)));
    }

    /** Who knows all papers, and takes what has the same name in two of them for the same unless it was revised. */
    private static Guessing reader(List<RealPaper> papers) {
        var facts = new LinkedHashMap<Guessing.Count, Guessing.Fact>();
        var sums = new ArrayList<Guessing.Sum>();
        var within = new ArrayList<Guessing.Within>();
        for (RealPaper paper : papers) {
            var own = paper.facts();
            papers.stream().takeWhile(before -> before != paper).forEach(before -> before.facts()
                    .forEach((count, fact) -> {
                        var same = paper.count(count.at());
                        if (own.containsKey(same) && own.get(same).value() == fact.value()) {
                            sums.add(new Guessing.Sum(List.of(count), List.of(same)));
                        }
                    }));
            facts.putAll(own);
            sums.addAll(paper.sums());
            within.addAll(paper.within());
        }
        return new Guessing(facts, sums, within);
    }
}
