package org.hearth.committee.paper;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Finds words that speak of a small number of children: 1 up to, but not including, the threshold by which figures are
 * withheld, in digits or in words (committee-pack 11, rule 7).
 */
final class FewChildren {
    private static final List<String> ONES = List.of(
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen");
    private static final List<String> TENS =
            List.of("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");
    private static final String WHO =
            "(child|children|boy|girl|boys|girls|young (person|people)|sibling|siblings|carers?)";

    /** The end of a greater number is not a number: twenty-one, one hundred and two, 1,005. */
    private static final String NOT_WITHIN_A_NUMBER =
            "(?<!\\b(" + String.join("|", TENS) + ")[- ]|hundred and |thousand and |\\d[,.])";

    private final Pattern few;

    /** @param threshold 2 to 100 */
    FewChildren(int threshold) {
        String numbers = IntStream.range(1, threshold)
                .mapToObj(number -> inWords(number) + "|" + number)
                .collect(Collectors.joining("|"));
        few = Pattern.compile(NOT_WITHIN_A_NUMBER + "\\b(" + numbers + ")\\s+" + WHO + "\\b", Pattern.CASE_INSENSITIVE);
    }

    /** The first such words. */
    Optional<String> in(String words) {
        var found = few.matcher(words);
        return found.find() ? Optional.of(found.group()) : Optional.empty();
    }

    private static String inWords(int number) {
        if (number < 20) {
            return ONES.get(number - 1);
        }
        String tens = TENS.get(number / 10 - 2);
        return number % 10 == 0 ? tens : tens + "[- ]" + ONES.get(number % 10 - 1);
    }
}
