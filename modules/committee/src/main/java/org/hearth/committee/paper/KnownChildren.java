package org.hearth.committee.paper;

import static org.hearth.committee.paper.CountedChildren.ADJECTIVE;
import static org.hearth.committee.paper.CountedChildren.HAPPENED;
import static org.hearth.committee.paper.CountedChildren.ONE;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.hearth.committee.paper.CountedChildren.Counted;

/**
 * Finds where running text tells of one child, or of one family, without counting: by an age ("a girl, 14", "a
 * 12-year-old boy"), by kin ("and his sister") or as "a sibling group of three". What is said of any child ("for a
 * 12-year-old", "his or her brothers") tells of none.
 */
final class KnownChildren {
    private static final String ANY = "\\b(?=[aot])(?<!\\b(?:for|like|as|than|if|when|where|every|each|any|no|not)\\s)";
    private static final String DESCRIBED =
            "\\b(?:an?|one|the|our|this|that|another)\\s+(?:" + ADJECTIVE + ",?\\s+){0,2}?";
    private static final String AGE = "(?:\\d{1,2}|" + Numbers.PATTERN + ")";

    private static final Pattern OF_AN_AGE = CountedChildren.pattern(ANY + DESCRIBED
            + "(?:(?:\\d{1,2}|" + Numbers.PATTERN + ")[-\\s]year[-\\s]old(?:\\s+(?:" + ADJECTIVE + "\\s+)?" + ONE
            + "|(?=,?\\s+(?:" + HAPPENED + "|who\\b|from\\b)))"
            + "|" + ONE + "(?:,\\s*|\\s+\\(\\s*|\\s+aged\\s+|(?<!group)\\s+of\\s+)" + AGE
            + "\\b(?![.,/]\\d|\\s*(?:-|\u2013|%)|\\s+(?:to|or|of|out|per)\\b|\\s+and\\s+(?:\\d|over|under|above|older))"
            + "(?!\\s+" + PlainCounts.THINGS + "(?<!years))\\)?)");

    private static final Pattern KIN = CountedChildren.pattern("\\b(?=h)(?<!\\bor\\s)(?<!/)(?:his|her)\\s+(?:"
            + ADJECTIVE + "\\s+){0,2}?(?:[a-z]+-)?(?:sisters?|brothers?|siblings?|twins?)\\b");

    private static final Pattern SIBLINGS =
            CountedChildren.pattern("\\b(?=[aot])(?<!\\b(?:take|takes|taking|every|each|any)\\s)" + DESCRIBED
                    + "sibling\\s+group\\s+of\\s+(?<number>" + Numbers.PATTERN + ")\\b(?!\\s+or\\s+more)");

    private KnownChildren() {}

    /** In no particular order. */
    static List<Counted> in(String words) {
        var known = new ArrayList<Counted>();
        OF_AN_AGE.matcher(words).results().forEach(found -> known.add(new Counted(1, found.group())));
        KIN.matcher(words).results().forEach(found -> known.add(new Counted(1, found.group())));
        var siblings = SIBLINGS.matcher(words);
        while (siblings.find()) {
            known.add(new Counted(Numbers.value(siblings.group("number")), siblings.group()));
        }
        return known;
    }
}
