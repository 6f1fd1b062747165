package org.hearth.childrenincare.children;

import java.time.LocalDate;
import java.util.List;
import org.hearth.core.api.care.CareBook;
import org.hearth.core.api.care.ChildHistory;
import org.hearth.core.api.codes.Codes;

/**
 * The children in care on a day, each with its row, before anyone's view of them: the same for all who ask for the day,
 * so that it is made once and not for every page.
 *
 * @param children whom it tells of, in the book's order
 */
record RowsOfDay(CareBook book, LocalDate day, List<Told> children) {
    RowsOfDay {
        children = List.copyOf(children);
    }

    record Told(ChildHistory child, ChildRow row) {}

    static RowsOfDay of(CareBook book, LocalDate day, Codes codes) {
        return new RowsOfDay(
                book,
                day,
                book.inCareOn(day).stream()
                        .map(child -> new Told(child, ChildRow.of(book, child, day, codes)))
                        .toList());
    }

    /** Whether this is of the day as this very book tells it. */
    boolean tells(CareBook asked, LocalDate on) {
        return book == asked && day.equals(on);
    }
}
