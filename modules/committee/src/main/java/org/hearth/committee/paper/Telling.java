package org.hearth.committee.paper;

import java.util.Optional;
import org.hearth.committee.rendering.Written;

/**
 * Whether typed words would tell the public what its paper withholds: a few children (committee-pack 11, rule 7), a
 * number that is withheld in this paper, also as a second cell (DC-04), or which way such a number went. What is said of it never tells which figure it
 * was.
 */
record Telling(FewChildren few, WithheldFigures withheld, WithheldDirections directions) {

    static Telling in(Written written) {
        return new Telling(
                new FewChildren(written.threshold()), new WithheldFigures(written), new WithheldDirections(written));
    }

    /** @param place as the person who types knows it */
    Optional<String> in(String place, String words) {
        var children = FewChildren.all(words);
        return few.among(children)
                .map(found ->
                        "%s: the words \"%s\" speak of a few children who could be recognised. Say it without the number; where no children are meant, name what is counted."
                                .formatted(place, found))
                .or(() -> withheld.in(words, children)
                        .map(found ->
                                "%s: the words \"%s\" hold a number that the public paper withholds. Say it without the number; where no children are meant, name what is counted."
                                        .formatted(place, found)))
                .or(() -> directions
                        .in(words)
                        .map(found ->
                                "%s: the words \"%s\" tell which way a figure went that the public paper withholds, or withheld before. Say it without the direction; where another figure is meant, name it as its table does."
                                        .formatted(place, found)));
    }
}
