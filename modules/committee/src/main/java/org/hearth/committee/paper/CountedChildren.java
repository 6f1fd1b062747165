package org.hearth.committee.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds where running text counts children: a number, a few words that describe, and who is counted. One child is also
 * told by "a child" where something happened to it, and two by "both" and "a couple of". Rather narrow than wide in what
 * may stand between: who is stopped by words that count nobody cannot publish.
 */
final class CountedChildren {
    private static final String MANY_NOUNS = "children|babies|infants|toddlers|brothers|sisters|siblings|sibling groups"
            + "|twins|boys|girls|teenagers|young people|young persons|young women|young men|youngsters|kids"
            + "|care leavers|UASCs?|unaccompanied minors";
    private static final String ONE_NOUNS =
            "child|baby|infant|toddler|brother|sister|sibling group|sibling|twin|boy|girl"
                    + "|teenager|young person|young woman|young man|youngster|care leaver|UASC|unaccompanied minor";

    /** Someone's work, a place or a plan that is named after children and is none: a child protection conference. */
    private static final String NAMED_AFTER = "(?:protection|social|care|health|development|poverty|sexual|criminal"
            + "|exploitation|abuse|safeguarding|welfare|permanence|practice|policy|benefit|teams?|workers?|fund(?:s|ing)?"
            + "|grants?|providers?|homes?|schemes?|projects?|hubs?|services?|units?|officers?|in\\s+need\\s+(?:plan|meeting|review)s?)\\b";

    private static final String OWNED = "(?:\\w+\\s+)?(?:homes?|houses?|services?|social|centres?|trusts?|commissioner"
            + "|rights|guardians?|acts?|panels?|councils?|forums?|participation|advis[eo]rs?|partnerships?|boards?"
            + "|committees?|directorates?|workforce|mental|health|hospitals?|residential|champions?|charit(?:y|ies)"
            + "|societ(?:y|ies)|teams?|workers?|networks?|surveys?|guides?|hubs?|projects?|providers?)\\b";

    /** The word ends here, and what follows does not make it part of another name. */
    private static final String ENDS =
            "\\b(?!-)(?!['\u2019]s?\\s+" + OWNED + ")(?!\\s+at\\s+a\\s+time\\b)(?!\\s+in\\s+care\\s+councils?\\b)";

    static final String MANY =
            "(?:[a-z]+-)?(?:" + spaced(MANY_NOUNS) + ")" + ENDS + "(?<!UASC(?=\\s{1,9}" + NAMED_AFTER + "))";
    static final String ONE = "(?:[a-z]+-)?(?:" + spaced(ONE_NOUNS) + ")" + ENDS + "(?!\\s+" + NAMED_AFTER + ")";

    static final String MONTHS =
            "january|february|march|april|may|june|july|august|september|october|november|december";

    /** What begins something new between a number and a noun, so that the number does not count it. */
    private static final String NO_ADJECTIVE =
            "(?:for|with|in|on|at|to|from|by|of|about|and|or|but|nor|than|that|which|who"
                    + "|whom|whose|where|when|while|as|if|so|is|are|was|were|be|been|being|has|have|had|do|does|did|will|would"
                    + "|can|could|might|shall|should|must|not|no|per|cent|percent|years?|months?|weeks?|days?|hours?|minutes?"
                    + "|time|times|quarters?|miles?|terms?|nights?|meetings?|homes?|million|dozen|staff|every|each|all|what|how"
                    + "|because|since|until|till|before|after|during|between|within|without|over|under|into|through|across"
                    + "|against|near|told|said|helped|made|gave|saw|let|asked|the|our|their|his|her|its|your|these|those|this|it"
                    + "|they|we|there|here|you|some|many|most|third|half|quarter|" + MONTHS + ")";

    /** A describing word. One that ends in s is nearly always what is counted: two homes, three reasons. */
    static final String ADJECTIVE = "(?:looked[-\\s]after|\\d{1,2}[-\\s]year[-\\s]old|\\d{1,2}-\\d{1,2}-year-old"
            + "|(?!" + NO_ADJECTIVE + "(?![\\p{L}'\u2019-]))(?!" + Numbers.PATTERN + "\\b)"
            + "(?!(?:" + spaced(MANY_NOUNS + "|" + ONE_NOUNS) + ")\\b)"
            + "(?![\\p{L}'\u2019-]*[^su\\W]s(?![\\p{L}'\u2019-]))\\p{L}[\\p{L}'\u2019-]*)";

    private static final String UP_TO_THREE = "(?:" + ADJECTIVE + ",?\\s+){0,3}?";
    private static final String WHOSE = "(?:all\\s+|both\\s+)?(?:the|them|these|those|our|their|its|your)\\s+";

    private static final String OF = "of\\s+(?:them\\b|(?:these|those)\\b(?=\\s*(?:[.,;:!?)]|$)"
            + "|\\s+(?:who|were|are|was|is|had|has|have|moved|left|lived?|came|went|aged)\\b)"
            + "|(?:" + WHOSE + ")?(?:" + Numbers.PATTERN + "\\s+)?" + UP_TO_THREE + MANY + ")";

    /** A number that counts nobody: the name of a section, an age, a share, the end of a decimal or of a financial year. */
    static final String NO_COUNT = Numbers.BEGINS + "(?<![\\d.,/\u00a3]|\\d{4}[-\u2013])(?<!\\d{4}[-\u2013]\\d)"
            + "(?<!\\b(?:section|paragraph|priority|table|figure|chart|page|appendix|regulation|part|schedule|stage|tier"
            + "|level|phase|band|item|step|standard|goal|aim|objective|outcome|no\\.|article|chapter|rule"
            + "|grade|version|option|recommendation)s?\\s(?=\\d))(?<!\\baged?\\s)"
            + "(?<!\\baged?\\s\\d{1,2}\\s(?:to|and|or)\\s)"
            + "(?<!\\b(?:every|each|any|no|with (?:places|beds|room) for|(?:for|of) (?:up to|no more than)"
            + "|more than(?=\\s(?:one|1)\\b))\\s)"
            + "(?<!\\b(?:\\d|one|two|three|four|five|six|seven|eight|nine|ten)\\s(?:in|out of)\\s)";

    private static final Pattern NUMBERED =
            pattern(NO_COUNT + "\\b(?<number>" + Numbers.PATTERN + ")\\b(?:\\s+\\(\\d+\\))?\\s+" + "(?:(?<many>"
                    + UP_TO_THREE + MANY + "|" + OF + ")|(?<one>" + UP_TO_THREE + ONE + ")|(?<carers>carers?\\b))");

    private static final Pattern TWO = pattern("\\b(?:both\\s+(?:of\\s+)?(?:" + WHOSE + ")?" + UP_TO_THREE + MANY
            + "(?!(?:\\s+(?:in|with|on|at|from|of|who|leaving)(?:\\s+[\\w-]+){1,3}?)?\\s+(?:and|or)\\b)"
            + "|both\\s+of\\s+them\\b|an?\\s+(?:couple|pair)\\s+of\\s+(?:" + WHOSE + ")?" + UP_TO_THREE + MANY + ")");

    private static final Pattern SINGLE =
            pattern("\\b(?=[as])(?<!\\b(?:every|each|any|no|not|not a)\\s)(?:(?<!\\bnot\\s)a\\s+)?single\\s+"
                    + UP_TO_THREE + ONE);

    /** Something that happened once, to one. */
    static final String HAPPENED = "(?:was|had|moved|ran|went|left|came|died|returned|arrived|absconded|lived|stayed"
            + "|remained|turned|joined|became|began|started|entered|spent|waited|suffered|disclosed|complained|refused|told"
            + "|lost|got|settled|transferred|changed|attended|who\\s+(?:was|had|moved|left|came|went)"
            + "|has\\s+(?:now\\s+|since\\s+|also\\s+|recently\\s+|just\\s+)?(?:moved|left|gone|run|returned|come|died|joined|been)"
            + "|lives\\s+(?:now|there|(?:in|near)\\s+(?-i:\\p{Lu})\\p{L}*)|now\\s+lives"
            + "|is\\s+(?:now|currently|still|waiting|missing)|aged\\s+\\d+(?!\\s*(?:to|or|and|-)))\\b";

    private static final Pattern A_CHILD =
            pattern("(?:(?<=^|[\\n.;:!?,(\u2013])\\s*|(?=\\s)(?<=\\b(?:and|but|that|then|report|year"
                    + "|quarter|month|week|summer|winter|spring|autumn|" + MONTHS + ")|\\b20\\d\\d)\\s+)"
                    + "(?<words>(?:an?|another)\\s+(?:" + ADJECTIVE + ",?\\s+|\\d{1,2}-year-old\\s+){0,2}?" + ONE + ")"
                    + "(?=(?:\\s+(?:from|in|of)\\s+\\p{L}[\\p{L}'\u2019-]*(?:\\s+(?-i:\\p{Lu})[\\p{L}'\u2019-]*)?)?,?\\s+"
                    + HAPPENED + ")"
                    + "|\\bwe\\s+(?:have\\s+)?(?:moved|placed|removed|returned|lost|admitted|received)\\s+(?<moved>(?:an?|another)\\s+"
                    + "(?:" + ADJECTIVE + ",?\\s+){0,2}?" + ONE + ")");

    private CountedChildren() {}

    /** @param words as typed */
    record Counted(long number, String words) {}

    /** In no particular order. */
    static List<Counted> in(String words) {
        var counted = new ArrayList<Counted>();
        var numbered = NUMBERED.matcher(words);
        for (int from = 0; numbered.find(from); from = numbered.end("number")) {
            long number = Numbers.value(numbered.group("number"));
            boolean agrees = numbered.group("carers") != null
                    || (number == 1) == (numbered.group("one") != null)
                    || numbered.group().matches("(?is).*\\bUASC")
                    || numbered.group("many") != null && isOneOf(numbered.group("many"));
            if (agrees) {
                counted.add(new Counted(number, numbered.group()));
            }
        }
        TWO.matcher(words).results().forEach(found -> counted.add(new Counted(2, found.group())));
        SINGLE.matcher(words).results().forEach(found -> counted.add(new Counted(1, found.group())));
        var aChild = A_CHILD.matcher(words);
        while (aChild.find()) {
            counted.add(new Counted(1, aChild.group(aChild.group("words") == null ? "moved" : "words")));
        }
        return counted;
    }

    private static boolean isOneOf(String who) {
        return who.regionMatches(true, 0, "of", 0, 2) && Character.isWhitespace(who.charAt(2));
    }

    private static String spaced(String nouns) {
        return nouns.replace(" ", "\\s+");
    }

    static Pattern pattern(String regex) {
        return Pattern.compile(
                regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    }
}
