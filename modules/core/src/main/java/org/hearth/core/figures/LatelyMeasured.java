package org.hearth.core.figures;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.hearth.core.api.care.CareBook;
import org.hearth.core.api.figures.Figures.Sheet;
import org.hearth.core.api.time.AsAt;

/**
 * The days lately measured of the book as it is known now: a scorecard asks for thirteen of them each time it is opened,
 * and nothing in the answers changes until something is recorded, which makes another book. What was known at an earlier
 * time is not kept. The day longest not asked for goes first; how many are kept falls with the size of the book, whose
 * children stand in the lists behind every figure.
 */
final class LatelyMeasured {
    private static final int CHILDREN_TIMES_DAYS = 200_000;

    private final Map<LocalDate, Sheet> sheets = new LinkedHashMap<>(16, 0.75f, true);
    private CareBook of;

    /** The day's answers, measured where they are not kept. */
    Sheet of(CareBook book, AsAt asAt, Supplier<Sheet> measured) {
        return held(book, asAt).orElseGet(() -> kept(book, asAt, measured.get()));
    }

    /** The day's answers where they are kept of this very book. */
    synchronized Optional<Sheet> held(CareBook book, AsAt asAt) {
        return asAt.knownAt() == null && book == of ? Optional.ofNullable(sheets.get(asAt.day())) : Optional.empty();
    }

    private synchronized Sheet kept(CareBook book, AsAt asAt, Sheet sheet) {
        if (asAt.knownAt() == null) {
            if (book != of) {
                sheets.clear();
                of = book;
            }
            sheets.put(asAt.day(), sheet);
            int days = Math.max(
                    1, CHILDREN_TIMES_DAYS / Math.max(1, book.children().size()));
            var oldest = sheets.keySet().iterator();
            while (sheets.size() > days) {
                oldest.next();
                oldest.remove();
            }
        }
        return sheet;
    }
}
