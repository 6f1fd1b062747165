package org.hearth.childrenincare.dimension;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hearth.core.api.care.CareBook;
import org.hearth.core.api.figures.Measured;
import org.hearth.platform.api.RuleBroken;

/**
 * One part of a figure, as it stands in an address: one part of one dimension, and of a second one as well where there are
 * two.
 *
 * @param by    the dimension: {@code age}
 * @param in    the part's key: {@code 5-9}
 * @param and   the second dimension; {@code null} where there is none
 * @param andIn its part's key
 */
public record Cut(String by, String in, String and, String andIn) {

    /** {@code null} where no dimension is named at all. */
    public static Cut of(String by, String in, String and, String andIn) {
        return isBlank(by) ? null : new Cut(by, in, isBlank(and) ? null : and, isBlank(and) ? null : andIn);
    }

    /** {@code Age: 5 to 9, Sex: Female}, with those who stand there. */
    public record Found(String words, Split.Cell cell) {}

    /**
     * @param day the asked day
     * @throws RuleBroken for a dimension or part there is not
     */
    public Found of(CareBook book, Measured figure, LocalDate day, Dimensions dimensions) {
        var first = dimension("by", by, dimensions);
        var second = and == null ? null : dimension("and", and, dimensions);
        var split = Split.of(book, figure, day, first, second);
        var words = new ArrayList<String>();
        words.add(words("in", first, in, split.rows()));
        if (second != null) {
            words.add(words("andIn", second, andIn, split.columns()));
        }
        return new Found(String.join(", ", words), split.cell(in, second == null ? null : andIn));
    }

    /** For the audit line: {@code by=age, in=5-9}. */
    public Map<String, String> details() {
        var details = new TreeMap<>(Map.of("by", by, "in", in));
        if (and != null) {
            details.putAll(Map.of("and", and, "andIn", andIn));
        }
        return details;
    }

    private static Dimension dimension(String field, String key, Dimensions dimensions) {
        return dimensions.find(key).orElseThrow(() -> new RuleBroken(field, dimensions.none(key)));
    }

    private static String words(String field, Dimension dimension, String key, List<Dimension.Part> parts) {
        return parts.stream()
                .filter(part -> part.key().equals(key))
                .findFirst()
                .map(part -> "%s: %s".formatted(dimension.name(), part.name()))
                .orElseThrow(() -> new RuleBroken(
                        field, "%s has no such part of this figure on this day.".formatted(dimension.name())));
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
