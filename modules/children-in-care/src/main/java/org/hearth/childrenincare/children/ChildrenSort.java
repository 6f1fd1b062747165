package org.hearth.childrenincare.children;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hearth.platform.api.RuleBroken;

/**
 * How the list is ordered. What is not known comes last whichever way, and the
 * reference decides between equals, so that a page always holds the same rows.
 */
public record ChildrenSort(By by, boolean descending) {

    public enum By {
        REFERENCE("reference", row -> row.reference()),
        AGE("age", row -> row.age()),
        STATUS("status", row -> row.legalStatus()),
        GROUP("group", row -> row.group()),
        PROVIDER("provider", row -> row.provider()),
        SIDE("side", row -> row.side()),
        MILES("miles", row -> row.miles()),
        SINCE("since", row -> row.placedSince());

        private final String key;
        private final Function<ChildRow, Comparable<?>> of;

        By(String key, Function<ChildRow, Comparable<?>> of) {
            this.key = key;
            this.of = of;
        }

        public String key() {
            return key;
        }

        @SuppressWarnings({"unchecked", "rawtypes"}) // each column compares with its own kind
        private Comparator<ChildRow> comparator(boolean descending) {
            Comparator<Comparable> order = descending ? Comparator.reverseOrder() : naturalOrder();
            return comparing(row -> (Comparable) of.apply(row), nullsLast(order));
        }
    }

    /** @param asked {@code age} or {@code -age}; {@code null} or blank is by reference */
    public static ChildrenSort of(String asked) {
        if (asked == null || asked.isBlank()) {
            return new ChildrenSort(By.REFERENCE, false);
        }
        boolean descending = asked.startsWith("-");
        String key = descending ? asked.substring(1) : asked;
        return Arrays.stream(By.values())
                .filter(by -> by.key.equals(key))
                .findFirst()
                .map(by -> new ChildrenSort(by, descending))
                .orElseThrow(() -> new RuleBroken(
                        "sort",
                        "The list cannot be sorted by \"%s\". Choose the heading of a column on the page; in an address write one of %s, and a minus sign before it to turn the order round."
                                .formatted(
                                        key.length() > 20 ? key.substring(0, 20) + "..." : key,
                                        Arrays.stream(By.values()).map(By::key).collect(Collectors.joining(", ")))));
    }

    public String value() {
        return (descending ? "-" : "") + by.key;
    }

    Comparator<ChildRow> comparator() {
        return by.comparator(descending).thenComparing(ChildRow::reference);
    }
}
