package org.hearth.committee.frontsheet;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.hearth.core.api.care.CareBook;

/** Whether words name a child by the council's reference, as papers and what is said of meetings must not. */
public final class References {
    public static final String NAMED = "This names a child by reference. Take the reference out.";

    private References() {}

    /** Of every child in the book: who left long ago, and who is behind no figure, is named as well. */
    public static boolean named(String words, CareBook book) {
        Set<String> could = possible(words);
        return !could.isEmpty()
                && book.children().stream()
                        .anyMatch(child -> could.contains(child.reference().toLowerCase(Locale.UK)));
    }

    /** The words that could be a reference, in small letters: only one with a figure in it can, so that most sentences hold none. */
    public static Set<String> possible(String words) {
        return Arrays.stream(words.split("[^A-Za-z0-9/-]+"))
                .filter(word -> word.chars().anyMatch(Character::isDigit))
                .map(word -> word.toLowerCase(Locale.UK))
                .collect(Collectors.toSet());
    }
}
