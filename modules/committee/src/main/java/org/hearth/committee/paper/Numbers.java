package org.hearth.committee.paper;

import java.util.List;
import java.util.Locale;

/** Whole numbers as people type them: 12, 1,005, twelve, twenty-one, one hundred and two. */
final class Numbers {
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
    private static final String GREAT = "hundred|thousand";
    private static final String WORD =
            "(?:" + String.join("|", TENS) + "|" + String.join("|", ONES) + "|" + GREAT + ")\\b";

    /** Where one may begin, by its first letter: asked before anything dearer, as most places are none. */
    static final String BEGINS = "\\b(?=[\\doetfsnh])";

    /** A regular expression, to be read without regard to case. */
    static final String PATTERN = "(?:\\d{1,3}(?:,\\d{3})+|\\d{1,9}|" + WORD + "(?:(?:[-\\s]|(?<=" + GREAT
            + ")\\s+and\\s+)" + WORD + "){0,7})";

    private Numbers() {}

    /** @param typed what {@link #PATTERN} matches */
    static long value(String typed) {
        if (Character.isDigit(typed.charAt(0))) {
            return Long.parseLong(typed.replace(",", ""));
        }
        long thousands = 0;
        long sum = 0;
        for (String word : typed.toLowerCase(Locale.UK).split("[-\\s]+")) {
            if (word.equals("thousand")) {
                thousands = Math.max(sum, 1) * 1000;
                sum = 0;
            } else if (word.equals("hundred")) {
                sum = Math.max(sum, 1) * 100;
            } else if (TENS.contains(word)) {
                sum += (TENS.indexOf(word) + 2) * 10L;
            } else {
                sum += ONES.indexOf(word) + 1;
            }
        }
        return thousands + sum;
    }
}
