package org.hearth.committee.paper;

import java.util.Optional;

/**
 * Finds words that speak of a small number of children: 1 up to, but not including, the threshold by which figures are
 * withheld, in digits or in words (committee-pack 11, rule 7).
 *
 * @param threshold 2 to 100
 */
record FewChildren(int threshold) {

    /** The first such words. */
    Optional<String> in(String words) {
        return CountedChildren.in(words).stream()
                .filter(counted -> counted.number() >= 1 && counted.number() < threshold)
                .map(CountedChildren.Counted::words)
                .findFirst();
    }
}
