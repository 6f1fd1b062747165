package org.hearth.committee.paper;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.hearth.committee.frozen.PaperSystem;
import org.hearth.committee.rendering.Written;

/**
 * Whether typed words would tell the public what its paper withholds: a few children (committee-pack 11, rule 7), or a
 * number of children that is withheld in this paper, also as a second cell (DC-04). What is said of it never tells which
 * figure it was.
 */
record Telling(FewChildren few, Set<Long> withheld) {

    static Telling in(Written written) {
        var quantities = new PaperSystem(written.frozen()).quantities();
        var withheld = new HashSet<Long>();
        written.withheld().by().keySet().forEach(at -> {
            var quantity = quantities.get(at);
            if (quantity != null && quantity.isPrinted() && quantity.value() > 0) {
                withheld.add(quantity.value());
            }
        });
        return new Telling(new FewChildren(written.threshold()), withheld);
    }

    /** @param place as the person who types knows it */
    Optional<String> in(String place, String words) {
        return few.in(words)
                .map(found ->
                        "%s: the words \"%s\" speak of a few children who could be recognised. Say it without the number; where no children are meant, name what is counted."
                                .formatted(place, found))
                .or(() -> CountedChildren.in(words).stream()
                        .filter(counted -> withheld.contains(counted.number()))
                        .findFirst()
                        .map(counted ->
                                "%s: the words \"%s\" hold a number of children that the public paper withholds. Say it without the number."
                                        .formatted(place, counted.words())));
    }
}
