package org.hearth.platform.documents;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Names for the sheets of one workbook: at most 31 characters, none of those a workbook forbids, no two alike whatever
 * their case. A table's caption is its sheet's name as far as it goes.
 */
final class SheetNames {
    private static final int LONGEST = 31;
    private static final Pattern LEADING = Pattern.compile(
            " (a|an|and|as|at|by|for|from|how|in|is|may|of|on|or|than|that|the|their|this|to|what|which|who|with)$",
            Pattern.CASE_INSENSITIVE);

    private final Set<String> taken = new HashSet<>();

    String nameFor(String caption) {
        String clean = caption.replaceAll("[\\[\\]:*?/\\\\\\p{Cntrl}]", " ")
                .replaceAll("\\s+", " ")
                .replaceAll("^[' ]+|[' ]+$", "");
        // "History" is a name Excel keeps for itself
        if (clean.isEmpty() || clean.equalsIgnoreCase("history")) {
            clean = "Table";
        }
        String name = cut(clean, LONGEST);
        for (int next = 2; !taken.add(name.toLowerCase(Locale.ROOT)); next++) {
            String number = " " + next;
            name = cut(clean, LONGEST - number.length()) + number;
        }
        return name;
    }

    /**
     * Whole words, as many as there is room for, and no last word that only leads to the next; a single word that is too
     * long is cut, never inside a surrogate pair. Never ends in a space or an apostrophe.
     */
    private static String cut(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        int space = text.lastIndexOf(' ', length);
        if (space > 0) {
            String words = text.substring(0, space);
            for (String shorter = words; !shorter.isEmpty(); words = shorter) {
                shorter = LEADING.matcher(words).replaceFirst("");
                if (shorter.equals(words)) {
                    break;
                }
            }
            return words.replaceAll("[' ,;-]+$", "");
        }
        int end = Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length;
        return text.substring(0, end).replaceAll("[' ]+$", "");
    }
}
