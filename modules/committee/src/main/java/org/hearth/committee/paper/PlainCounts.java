package org.hearth.committee.paper;

import static org.hearth.committee.paper.CountedChildren.ADJECTIVE;
import static org.hearth.committee.paper.CountedChildren.MANY;
import static org.hearth.committee.paper.CountedChildren.MONTHS;
import static org.hearth.committee.paper.CountedChildren.NO_COUNT;
import static org.hearth.committee.paper.CountedChildren.ONE;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearth.committee.paper.CountedChildren.Counted;

/**
 * Finds numbers that stand without a noun as a table's do: "3 of 522", "Custody: 1", "the number in custody was 1", or
 * as who did something: "One is in custody". A number that counts something else ("2 of 4 homes"), and the number of a
 * section, a date or an age, is none; nor is "one is in Ely" after things were counted and no children.
 */
final class PlainCounts {
    /** Things that are no children: a word in s that is neither a verb nor a child, or what belongs to someone. */
    static final String THINGS = "(?:" + ADJECTIVE
            + "\\s+){0,3}?(?:(?!(?:is|was|has|does|goes|lives|moves|stays|remains|needs"
            + "|placements|carers|" + MANY + ")(?![\\p{L}'\u2019-]))\\p{L}[\\p{L}-]*[^su\\W]s(?![\\p{L}'\u2019-])"
            + "|(?:staff|people|month|year|week|day|hour|minute|mile|noon)\\b|[\\p{L}]+['\u2019]s?\\s+\\p{L}+"
            + "|child(?:ren)?\\s+(?:protection|in\\s+need)\\b)";

    private static final String UNCOUNTED =
            "(?:section|paragraph|priority|table|figure|chart|page|appendix|regulation|part"
                    + "|schedule|stage|tier|level|phase|band|item|step|standard|goal|aim|objective|outcome|no|article|chapter|rule"
                    + "|grade|version|option|recommendation|note|meeting|visit|complaint|post|vacanc(?:y|ie)|worker|apologie|vote"
                    + "|attendee|document|source|agenda|date|time|tel|telephone|phone|ext|extension|room|floor|volume|edition|draft"
                    + "|quarter|week|month|year|day|score|rating|rank|target|ref|reference|number|staff|line|home"
                    + "|group\\s+of|" + Numbers.PATTERN + ")s?";
    private static final String NUMBER = "(?<number>" + Numbers.PATTERN + ")\\b";

    /** No decimal, share, date, time or money. */
    private static final String WHOLE =
            "(?![\\w/-]|[.,:]\\d|\\s*%|\\s+(?:per\\s*cent|am|pm|million|thousand|hundred)\\b"
                    + "|(?:\\s*(?:to|and|or|\u2013)\\s*\\d{1,2})?\\s+(?:" + MONTHS + ")\\b)";

    private static final String ENDS =
            WHOLE + "(?=\\s*(?:[.,;!?)\\n]|$)|\\s+(?:and|but|or|from|in|at|on|of|out\\s+of|\\()\\b|\\s+\\()";

    private static final Pattern OF =
            CountedChildren.pattern(NO_COUNT + "(?<!\\b(?:scored?|rated|score of|rating of)\\s)\\b"
                    + NUMBER + "\\s+(?:out\\s+)?of\\s+(?:(?:all|the|our|all the|all our)\\s+)?(?!(?:19|20)\\d\\d\\b)"
                    + Numbers.PATTERN
                    + "\\b" + WHOLE + "(?!\\s+" + THINGS + ")");

    /** A word with what ties a number to it. */
    private static final String LABEL = "(?<!\\p{L})(?=\\p{L}[\\p{L}'\u2019-]*\\)?(?:\\s*[:=]|\\s+[-\u2013\u2014(]))";

    private static final Pattern LABELLED =
            CountedChildren.pattern(LABEL + "(?!" + UNCOUNTED + "(?:\\s|[:=(]))\\p{L}[\\p{L}'\u2019-]*\\)?"
                    + "(?:\\s*[:=]\\s*|\\s+[-\u2013\u2014]\\s+)" + NUMBER + ENDS + "|" + LABEL + "(?!" + UNCOUNTED
                    + "(?:\\s|[:=(]))\\p{L}[\\p{L}'\u2019-]*\\s+\\((?<inside>" + Numbers.PATTERN
                    + ")\\)(?=\\s*(?:[.,;!?\\n]|$)|\\s+(?:and|or)\\b)");

    private static final Pattern NUMBER_WAS =
            CountedChildren.pattern("\\b(?=[nct])(?<!\\b(?:average|mean|median|typical|maximum|greatest|least)\\s)"
                    + "(?:number|count|total)\\b(?!\\s+of\\s+(?:(?:the|our|all)\\s+)?" + THINGS
                    + ")[^.;:!?\\n]{0,80}?"
                    + "\\b(?:is|was|are|were|at|to|remains|remained|became)\\s+(?:only\\s+|just\\s+|now\\s+|still\\s+)?"
                    + NUMBER + ENDS);

    private static final String NOW = "(?:(?:also|all|both|now|since|still|just|already|currently|recently)\\s+){0,2}";

    /** What children do and homes or meetings do not. */
    private static final String VERB = "(?:(?:is|are|was|were)\\s+" + NOW
            + "(?:in(?!\\s+(?:" + MONTHS
            + "|(?:19|20)\\d\\d|place|line|progress|draft|use|addition|spring|summer|autumn"
            + "|winter|the\\s+(?:spring|summer|autumn|winter))\\b)|with|from|placed|living|staying|fostered|adopted|detained"
            + "|remanded|missing|aged|moved|returned|unaccompanied|disabled|pregnant|waiting|an?\\s+" + ONE + ")"
            + "|(?:has|have|had)\\s+" + NOW + "(?:moved|left|gone|run|returned|come|died|joined|lived|turned|settled"
            + "|been\\s+(?:placed|moved|living|in|missing|adopted|remanded|detained|fostered))"
            + "|(?:now\\s+)?(?:lives?|moved|went|came|left|returned|ran|stays?|stayed|remains?|remained|lived|died|turned"
            + "|absconded|arrived|settled))\\b";

    private static final Pattern SUBJECT =
            CountedChildren.pattern("(?:(?<=^|[\\n.;:!?,(\u2013])\\s*|(?=\\s)(?<=\\b(?:and|but|while|whom))\\s+)"
                    + NO_COUNT + "\\b(?<words>" + NUMBER + "\\s+" + VERB + ")");

    private static final Pattern COUNTED_THINGS = CountedChildren.pattern("\\b" + Numbers.PATTERN + "\\s+" + THINGS);
    private static final Pattern CHILDREN = CountedChildren.pattern("\\b(?:" + MANY + "|" + ONE + ")");
    private static final Pattern SENTENCE_ENDS = Pattern.compile("[.;!?\\n]\\s");

    /** A number that may be anybody's: no age, no day or other unit, no telephone number, no address. */
    private static final Pattern ANY =
            CountedChildren.pattern(NO_COUNT + "(?<!\\d\\s)(?<![-@_])(?<!\\b(?:turn(?:s|ed|ing)?"
                    + "|reach(?:es|ed)?|age of|ages|until|under|over|before|since|meeting|agenda item|question|room|day|week|month"
                    + "|year|quarter|minute|number|no|tel|" + MONTHS + ")\\s)\\b" + NUMBER + WHOLE
                    + "(?!\\s+\\d|@|(?:\\s*(?:to|and|or|\u2013|-)\\s*\\d{1,2})[-\\s]year)(?!\\s+" + THINGS + ")");

    private PlainCounts() {}

    /** Every number that may count children, whether or not the words around it say so; none where no words are. */
    static List<MatchResult> any(String words) {
        return words.chars().noneMatch(Character::isLetter)
                ? List.of()
                : ANY.matcher(words).results().toList();
    }

    /** In no particular order. */
    static List<Counted> in(String words) {
        var counted = new ArrayList<Counted>();
        for (Pattern pattern : List.of(OF, NUMBER_WAS)) {
            for (var found = pattern.matcher(words); found.find(); ) {
                counted.add(counted(found, "number"));
            }
        }
        for (var found = LABELLED.matcher(words); found.find(); ) {
            counted.add(counted(found, found.group("number") == null ? "inside" : "number"));
        }
        for (var found = SUBJECT.matcher(words); found.find(); ) {
            if (!standsForThings(words.substring(0, found.start("words")))) {
                counted.add(new Counted(Numbers.value(found.group("number")), found.group("words")));
            }
        }
        return counted;
    }

    private static Counted counted(Matcher found, String number) {
        return new Counted(Numbers.value(found.group(number)), found.group().strip());
    }

    /** Whether, in this sentence and the one before, things were counted and children not spoken of. */
    private static boolean standsForThings(String before) {
        int from = 0;
        int last = 0;
        for (var end = SENTENCE_ENDS.matcher(before); end.find(); ) {
            if (end.end() < before.length()) {
                from = last;
                last = end.end();
            } else {
                from = last;
            }
        }
        String said = before.substring(from);
        return COUNTED_THINGS.matcher(said).find() && !CHILDREN.matcher(said).find();
    }
}
