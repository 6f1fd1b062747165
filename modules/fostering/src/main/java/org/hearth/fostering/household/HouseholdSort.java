package org.hearth.fostering.household;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hearth.platform.api.RuleBroken;

/** How the list is ordered; the reference decides between equals, so that a page always holds the same rows. */
record HouseholdSort(By by, boolean descending) {

    enum By {
        REFERENCE("reference", HouseholdRow::reference),
        KIND("kind", row -> row.approval().kind()),
        STATUS("status", HouseholdRow::status),
        JOINED("joined", HouseholdRow::joined),
        PLACES("places", row -> row.places() == null ? 0 : row.places()),
        AGES("ages", row -> row.terms().fromAge() * 100 + row.terms().toAge()),
        DISTRICT("district", HouseholdRow::district);

        private final String key;
        private final Function<HouseholdRow, Comparable<?>> of;

        By(String key, Function<HouseholdRow, Comparable<?>> of) {
            this.key = key;
            this.of = of;
        }

        String key() {
            return key;
        }
    }

    /** @param asked a key, with {@code -} before it from the last to the first; nothing for the reference */
    static HouseholdSort of(String asked) {
        String text = asked == null || asked.isBlank() ? By.REFERENCE.key : asked.strip();
        boolean descending = text.startsWith("-");
        String key = descending ? text.substring(1) : text;
        return new HouseholdSort(
                Arrays.stream(By.values())
                        .filter(by -> by.key.equals(key))
                        .findFirst()
                        .orElseThrow(() -> new RuleBroken(
                                "sort",
                                "\"%s\" is nothing to order households by. Choose one of %s."
                                        .formatted(
                                                text.length() > 30 ? text.substring(0, 30) + "..." : text,
                                                Arrays.stream(By.values())
                                                        .map(By::key)
                                                        .collect(Collectors.joining(", "))))),
                descending);
    }

    String value() {
        return (descending ? "-" : "") + by.key;
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    Comparator<HouseholdRow> comparator() {
        Comparator<HouseholdRow> order =
                Comparator.comparing(row -> (Comparable) by.of.apply(row), Comparator.naturalOrder());
        return (descending ? order.reversed() : order).thenComparing(HouseholdRow::reference);
    }
}
