package org.hearth.committee.proof;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.hearth.committee.commentary.Part;
import org.hearth.core.api.pack.ComposedPaper;
import org.hearth.core.api.pack.PublicationCheck;

/**
 * How easy typed words are to read, by Flesch's reading ease: 206.835 less 1.015 times the words in a sentence, less 84.6
 * times the syllables in a word (R. Flesch, A new readability yardstick, Journal of Applied Psychology 32, 1948). 60 and more
 * is plain English; below 30 only graduates read it with ease, and there it warns; what children read is to be fairly easy,
 * 70 and more, and is looked at when it is shorter. Syllables are counted as groups of vowels,
 * without a silent e.
 */
@ApplicationScoped
class PlainEnglish implements PublicationCheck {
    private static final int LEAST_WORDS = 40;
    private static final int LEAST_WORDS_FOR_CHILDREN = 10;
    private static final double HARD = 30;
    private static final double FAIRLY_EASY = 70;
    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}'\u2019-]*");
    private static final Pattern SENTENCE = Pattern.compile("[.!?:;](?=\\s|$)|\\n+");
    private static final Pattern VOWELS = Pattern.compile("[aeiouy]+");

    @Override
    public String key() {
        return "language.plain";
    }

    @Override
    public Kind kind() {
        return Kind.LANGUAGE;
    }

    @Override
    public String passes() {
        return "What is typed can be read with ease.";
    }

    @Override
    public List<Problem> look(ComposedPaper paper) {
        var problems = new ArrayList<Problem>();
        paper.texts().stream()
                .filter(text -> !"sources".equals(text.place().field()))
                .forEach(text -> {
                    boolean children = isForChildren(text);
                    double ease = readingEase(text.words());
                    if (WORD.matcher(text.words()).results().count()
                                    >= (children ? LEAST_WORDS_FOR_CHILDREN : LEAST_WORDS)
                            && ease < (children ? FAIRLY_EASY : HARD)) {
                        problems.add(Problem.warn(text.place(), words(text, ease, children)));
                    }
                });
        return problems;
    }

    private static boolean isForChildren(ComposedPaper.Text text) {
        return text.place().field() != null
                && Part.of(text.place().field())
                        .filter(part -> part == Part.FOR_CHILDREN)
                        .isPresent();
    }

    private static String words(ComposedPaper.Text text, double ease, boolean children) {
        return (children
                        ? "%s is hard for children to read: %d by Flesch's scale, on which theirs is to reach 70. Shorter sentences and shorter words help."
                        : "%s is hard to read: %d by Flesch's scale, on which 60 is plain English. Shorter sentences and shorter words help.")
                .formatted(text.label(), Math.round(ease));
    }

    /** 0 is very hard and 100 very easy; it may lie outside both. */
    static double readingEase(String text) {
        var words = WORD.matcher(text).results().map(found -> found.group()).toList();
        long sentences = SENTENCE.splitAsStream(text)
                .filter(one -> WORD.matcher(one).find())
                .count();
        long syllables = words.stream().mapToLong(PlainEnglish::syllables).sum();
        return words.isEmpty()
                ? 100
                : 206.835 - 1.015 * words.size() / Math.max(1, sentences) - 84.6 * syllables / words.size();
    }

    static long syllables(String word) {
        String plain = word.toLowerCase(Locale.UK)
                .replaceAll("(?<=[^aeiouyl])e$|(?<=[^aeioutdy])ed$|(?<=[^aeiouycgsxz])es$", "");
        return Math.max(1, VOWELS.matcher(plain).results().count());
    }
}
