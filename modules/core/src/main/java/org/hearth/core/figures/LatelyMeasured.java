package org.hearth.core.figures;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.hearth.core.api.care.CareBook;
import org.hearth.core.api.figures.Books;
import org.hearth.core.api.figures.Figures.Sheet;
import org.hearth.core.api.time.AsAt;

/**
 * The days lately measured of the books as they are known now: a scorecard asks for thirteen of them each time it is opened,
 * and nothing in the answers changes until something is recorded, which makes another book. What was known at an earlier
 * time is not kept. The day longest not asked for goes first; how many are kept falls with the size of the book, whose
 * children stand in the lists behind every figure.
 */
final class LatelyMeasured {
    private static final int CHILDREN_TIMES_DAYS = 200_000;

    private final Map<LocalDate, Sheet> sheets = new LinkedHashMap<>(16, 0.75f, true);
    private Map<Books<?>, ?> of;

    /**
     * The day's answers, measured where they are not kept.
     *
     * @param books all there are, each as it was read
     */
    Sheet of(Map<Books<?>, ?> books, AsAt asAt, Supplier<Sheet> measured) {
        return held(books, asAt).orElseGet(() -> kept(books, asAt, measured.get()));
    }

    /**
     * The day's answers where they are kept of these very books.
     *
     * @param books those that the asker's answers rest on: the others need not be read
     */
    synchronized Optional<Sheet> held(Map<Books<?>, ?> books, AsAt asAt) {
        return asAt.knownAt() == null && isOf(books) ? Optional.ofNullable(sheets.get(asAt.day())) : Optional.empty();
    }

    private synchronized Sheet kept(Map<Books<?>, ?> books, AsAt asAt, Sheet sheet) {
        if (asAt.knownAt() == null) {
            if (!isOf(books)) {
                sheets.clear();
                of = books;
            }
            sheets.put(asAt.day(), sheet);
            int days = Math.max(1, CHILDREN_TIMES_DAYS / Math.max(1, children(books)));
            var oldest = sheets.keySet().iterator();
            while (sheets.size() > days) {
                oldest.next();
                oldest.remove();
            }
        }
        return sheet;
    }

    private boolean isOf(Map<Books<?>, ?> books) {
        return of != null && books.entrySet().stream().allMatch(book -> of.get(book.getKey()) == book.getValue());
    }

    private static int children(Map<Books<?>, ?> books) {
        return books.values().stream()
                .filter(CareBook.class::isInstance)
                .mapToInt(book -> ((CareBook) book).children().size())
                .sum();
    }
}
