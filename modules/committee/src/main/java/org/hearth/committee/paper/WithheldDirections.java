package org.hearth.committee.paper;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hearth.committee.rendering.Names;
import org.hearth.committee.rendering.Reading;
import org.hearth.committee.rendering.Written;
import org.hearth.core.api.pack.Cell.Figure;

/**
 * Finds in running text that a figure rose or fell whose direction the paper withholds: the figure itself is withheld, or the
 * one before it. A sentence tells it where it says that something moved and names the figure nearer than any that is printed;
 * that somebody wants it to move, or will see to it, is no direction.
 */
final class WithheldDirections {
    private static final int STEM = 5;

    /** Numbers count as words. */
    private static final Pattern WORD = Pattern.compile("\\p{L}{3,}|\\d+");

    /** Words of the names of rows that tell figures of one kind apart where a sentence says them, and need not be said. */
    private static final Set<String> BESIDE =
            stems("quarter year date end numerator denominator placed known council area");

    /** Words of names that stand in every other sentence, or only join others. */
    private static final Set<String> COMMON = stems(
            "child children young people the and for with who are was were has had not from all per its our their they that this of"
                    + " looked after care number those which each every any number share percentage"
                    + " living lives live lived january february march april may june july august september october november"
                    + " december");

    /** It has moved: what stands before it makes no plan of it. */
    private static final String MOVED =
            "rose|risen|fell|fallen|went\\s+(?:up|down)(?!\\s+to\\s+\\p{L})|gone\\s+(?:up|down)"
                    + "|came\\s+down|grew|grown|shrank|shrunk|climbed|doubled|trebled|tripled|halved|dropped|increased|decreased"
                    + "|declined|reduced|improved|worsened|deteriorated|unchanged"
                    + "|(?:remained|stayed|kept|held|remains|stays)\\s+(?:(?:about|much|exactly|nearly|broadly)\\s+)?"
                    + "(?:the\\s+same|stable|steady|level|constant|flat)|(?:is|was|are|were)\\s+(?:about|much|exactly)?\\s*the\\s+same\\s+as";

    /** It moves, or would: told only where nobody wants or plans it. */
    private static final String MOVES =
            "ris(?:es?|ing)|falls?|falling|go(?:es|ing)?\\s+(?:up|down)|grows?|growing|growth|shrinks?"
                    + "|climbs?|climbing|doubles?|drops?|dropping|increas(?:es?|ing)|decreas(?:es?|ing)|declin(?:es?|ing)"
                    + "|reduc(?:es?|ing|tions?)|improv(?:es?|ing|ements?)|worsen(?:s|ing)?|no\\s+change"
                    + "|(?:did|has|have|does|do)\\s+not\\s+changed?"
                    + "|(?:more|fewer|less|higher|lower|greater|smaller)(?:\\s+[\\p{L}-]+){0,4}?\\s+than"
                    + "|(?:more|fewer)\\s+(?:" + CountedChildren.ADJECTIVE
                    + "\\s+){0,2}?(?:children|babies|boys|girls|teenagers|young\\s+people"
                    + "|brothers|sisters|siblings|care\\s+leavers|of\\s+them)";

    private static final Pattern DIRECTION =
            CountedChildren.pattern("\\b(?:(?<moved>" + MOVED + ")|(?<moves>" + MOVES + "))(?![\\p{L}-])");

    /** What makes a wish, a plan or a question of what follows it. */
    private static final Pattern NOT_YET = CountedChildren.pattern(
            "\\b(?:will|would|shall|should|can|could|(?-i:may)|might|must|aims?|aiming|goal|target|plans?|planning|wants?|wish|wishes|hopes?"
                    + "|hoping|expects?|intends?|seeks?|needs?|tries|trying|if|whether|unless|so\\s+that|in\\s+order|to\\s+(?:see|have|help|achieve|ensure|bring|get|make|support|keep"
                    + "|prevent|avoid|deliver|enable)|to(?=\\s+(?:further\\s+|\\p{L}+ly\\s+)?$))\\b");

    /** "Could be reduced", "to be improved". */
    private static final Pattern TO_BE = CountedChildren.pattern(
            "\\b(?:will|would|shall|should|can|could|may|might|must|to)\\s+(?:not\\s+)?be\\s+(?:\\p{L}+\\s+)?$");

    private static final Pattern SENTENCE_ENDS = Pattern.compile("[.;!?](?=\\s|$)|\\n");
    private static final Pattern CLAUSE_ENDS = Pattern.compile("[,:(\u2013]");

    /** Of a column: it names a time and no figure. */
    private static final Pattern SPAN =
            Pattern.compile("(?i:three months to )?(?:\\d{1,2} )?\\b\\p{Lu}\\p{L}+ (?:19|20)\\d\\d\\b");

    /** A row by the name it is cited with. */
    private static final Pattern REFERENCE = Pattern.compile("\\bCP ?(\\d{1,2})\\b", Pattern.CASE_INSENSITIVE);

    /**
     * What may move, with what a sentence says that speaks of it.
     *
     * @param needed all have to be said
     * @param beside tell it from others of the same name
     * @param withheld whether its direction is
     */
    private record Mover(String reference, Set<String> needed, Set<String> beside, boolean withheld) {}

    private final List<Mover> movers = new ArrayList<>();

    WithheldDirections(Written written) {
        var names = Names.of(written.frozen());
        var reading = Reading.withholding(written.frozen(), written.withheld()::hides);
        var asAt = written.frozen().asAt();
        Map<List<Object>, TreeMap<LocalDate, Figure>> series = new HashMap<>();
        written.frozen().figures().forEach((at, figure) -> series.computeIfAbsent(
                        List.of(at.line(), at.part()), none -> new TreeMap<>())
                .put(at.day(), figure));
        series.values().stream().filter(days -> days.containsKey(asAt)).forEach(days -> {
            var before = days.lowerEntry(asAt);
            boolean withheld = reading.hides(days.get(asAt)) || before != null && reading.hides(before.getValue());
            add(names.of(days.get(asAt).at()), withheld);
        });
    }

    private void add(String name, boolean withheld) {
        var reference = REFERENCE.matcher(name);
        String cited = reference.lookingAt() ? reference.group(1) : "";
        var said = stems(SPAN.matcher(cited.isEmpty() ? name : name.substring(reference.end()))
                .replaceAll(" "));
        // by a number ages and distances are told apart, which a sentence may write in letters
        var beside = said.stream()
                .filter(word -> BESIDE.contains(word) || Character.isDigit(word.charAt(0)))
                .collect(Collectors.toSet());
        said.removeAll(beside);
        said.removeAll(COMMON);
        if (!said.isEmpty() || !cited.isEmpty()) {
            movers.add(new Mover(cited, said, beside, withheld));
        }
    }

    /** The first words that tell such a direction. */
    Optional<String> in(String words) {
        if (movers.stream().noneMatch(Mover::withheld)) {
            return Optional.empty();
        }
        for (String sentence : SENTENCE_ENDS.split(words)) {
            var told = told(sentence);
            if (told.isPresent() && namesWithheld(sentence)) {
                return told;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> told(String sentence) {
        for (var found = DIRECTION.matcher(sentence); found.find(); ) {
            if (found.group("moved") == null ? !isPlanned(sentence, found) : !isToBe(sentence, found)) {
                return Optional.of(found.group());
            }
        }
        return Optional.empty();
    }

    private static boolean isPlanned(String sentence, Matcher found) {
        String before = sentence.substring(0, found.start());
        int from = 0;
        for (var end = CLAUSE_ENDS.matcher(before); end.find(); ) {
            from = end.end();
        }
        return NOT_YET.matcher(before.substring(from)).find();
    }

    private static boolean isToBe(String sentence, Matcher found) {
        return TO_BE.matcher(sentence.substring(0, found.start())).find();
    }

    private boolean namesWithheld(String sentence) {
        var said = stems(sentence);
        var cited =
                REFERENCE.matcher(sentence).results().map(one -> one.group(1)).collect(Collectors.toSet());
        int most = 0;
        boolean withheld = false;
        for (Mover mover : movers) {
            int named = named(mover, said, cited);
            if (named > most) {
                most = named;
                withheld = mover.withheld();
            } else if (named == most && named > 0) {
                withheld |= mover.withheld();
            }
        }
        return withheld;
    }

    /** How nearly the sentence names it; 0 where it does not. */
    private static int named(Mover mover, Set<String> said, Set<String> cited) {
        boolean isCited = !mover.reference().isEmpty() && cited.contains(mover.reference());
        boolean isNamed = !mover.needed().isEmpty() && said.containsAll(mover.needed());
        if (!isCited && !isNamed) {
            return 0;
        }
        int words = (int) mover.needed().stream().filter(said::contains).count();
        int beside = (int) mover.beside().stream().filter(said::contains).count();
        return (isCited ? 10_000 : 0)
                + (isNamed ? 1_000 : 0)
                + 20 * words
                + 2 * beside
                - (beside < mover.beside().size() ? 1 : 0);
    }

    private static Set<String> stems(String words) {
        return WORD.matcher(words.toLowerCase(Locale.UK))
                .results()
                .map(found ->
                        found.group().substring(0, Math.min(STEM, found.group().length())))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
