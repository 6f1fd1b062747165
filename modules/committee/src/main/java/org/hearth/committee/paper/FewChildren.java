package org.hearth.committee.paper;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds words that speak of a small number of children: 1 up to, but not including, the threshold by which figures are
 * withheld, in digits or in words (committee-pack 11, rule 7); one child told by an age or by kin; and a small number
 * that stands as in a table.
 *
 * @param threshold 2 to 100
 */
record FewChildren(int threshold) {

    /** The first such words. */
    Optional<String> in(String words) {
        return among(all(words));
    }

    /** @param children all that the words count */
    Optional<String> among(List<CountedChildren.Counted> children) {
        return children.stream()
                .filter(counted -> counted.number() >= 1 && counted.number() < threshold)
                .map(CountedChildren.Counted::words)
                .findFirst();
    }

    /** Wherever children are counted, few or many. */
    static List<CountedChildren.Counted> all(String words) {
        return Stream.of(CountedChildren.in(words), KnownChildren.in(words), PlainCounts.in(words))
                .flatMap(List::stream)
                .toList();
    }
}
