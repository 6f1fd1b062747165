package org.hearth.core.figures;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.hearth.core.api.care.CareBook;
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
    private List<?> of;

    /** The day's answers, measured where they are not kept. */
    Sheet of(List<?> books, AsAt asAt, Supplier<Sheet> measured) {
        return held(books, asAt).orElseGet(() -> kept(books, asAt, measured.get()));
    }

    /** The day's answers where they are kept of these very books. */
    synchronized Optional<Sheet> held(List<?> books, AsAt asAt) {
        return asAt.knownAt() == null && isOf(books) ? Optional.ofNullable(sheets.get(asAt.day())) : Optional.empty();
    }

    private synchronized Sheet kept(List<?> books, AsAt asAt, Sheet sheet) {
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

    private boolean isOf(List<?> books) {
        return of != null
                && of.size() == books.size()
                && IntStream.range(0, of.size()).allMatch(i -> of.get(i) == books.get(i));
    }

    private static int children(List<?> books) {
        return books.stream()
                .filter(CareBook.class::isInstance)
                .mapToInt(book -> ((CareBook) book).children().size())
                .sum();
    }
}
