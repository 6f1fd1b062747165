package org.hearth.committee.frontsheet;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the front sheet's status says of exemption: Local Government Act 1972, Schedule 12A, Part 1, whose descriptions of
 * exempt information are paragraphs 1 to 7.
 *
 * @param typed "Public", "Exempt (paragraph 3)", "Part exempt (paragraphs 1 and 2): ..."
 */
public record ExemptStatus(String typed) {
    private static final List<String> WORDS = List.of("one", "two", "three", "four", "five", "six", "seven");
    private static final String NUMBER =
            "(?:\\d+(?:\\.\\d+)*[A-Za-z]?|[ivx]+|" + String.join("|", WORDS) + ")(?![\\p{L}\\d])";
    private static final String AND = "(?:\\s*,\\s*and\\s+|\\s*(?:,|&)\\s*|\\s+(?:and|or|to)\\s+|\\s*[-\u2013]\\s*)";
    private static final Pattern NAMED = Pattern.compile(
            "\\bpara(?:graph)?s?\\b\\.?\\s*(?:no\\.?\\s*)?(" + NUMBER + "(?:" + AND + NUMBER + ")*)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern EXEMPT =
            Pattern.compile("(?<!\\b(?:not|no|nothing|none)\\s)\\bexempt\\b", Pattern.CASE_INSENSITIVE);

    private static final Pattern PART =
            Pattern.compile("\\b(?:part|partly|in part|appendix)\\b", Pattern.CASE_INSENSITIVE);

    /** Likely to reveal the identity of an individual: what small numbers are withheld for. */
    private static final String USUAL = "2";

    /** Whether the paper or a part of it is exempt. */
    public boolean isExempt() {
        return EXEMPT.matcher(typed).find();
    }

    /** Whether nothing of it is public. */
    public boolean isWholly() {
        return isExempt() && !PART.matcher(typed).find();
    }

    /** "paragraph 3", "paragraphs 1 and 2"; paragraph 2 where none is named. */
    public String paragraphs() {
        var named = named().toList();
        if (named.isEmpty()) {
            return "paragraph " + USUAL;
        }
        int last = named.size() - 1;
        return last == 0
                ? "paragraph " + named.get(0)
                : "paragraphs " + String.join(", ", named.subList(0, last)) + " and " + named.get(last);
    }

    /** The first of the seven that is named; paragraph 2 where none is. */
    public int firstParagraph() {
        return named().filter(paragraph -> paragraph.matches("[1-7]"))
                .findFirst()
                .map(Integer::parseInt)
                .orElse(Integer.parseInt(USUAL));
    }

    /** As it is printed: with the paragraph that each exempt page is marked with. */
    public String printed() {
        return isExempt() && named().findAny().isEmpty() ? "%s (%s)".formatted(typed.strip(), paragraphs()) : typed;
    }

    /** A paragraph that is none of the seven. */
    Optional<String> unknown() {
        return named().filter(paragraph -> !paragraph.matches("[1-7]")).findFirst();
    }

    private Stream<String> named() {
        return NAMED.matcher(typed)
                .results()
                .flatMap(found -> Pattern.compile(AND, Pattern.CASE_INSENSITIVE).splitAsStream(found.group(1)))
                .map(ExemptStatus::inDigits)
                .distinct();
    }

    private static String inDigits(String number) {
        int word = WORDS.indexOf(number.toLowerCase(Locale.UK));
        return word < 0 ? number : String.valueOf(word + 1);
    }
}
