package org.hearth.childrenincare.children;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.hearth.core.api.care.CareBook;
import org.hearth.core.api.care.ChildHistory;
import org.hearth.core.api.codes.Codes;

/**
 * The children in care on a day, each with its row, before anyone's view of them: the same for all who ask for the day,
 * so that it is made once and not for every page.
 *
 * @param children whom it tells of, in the book's order
 * @param ordered  they in the orders asked for so far
 */
record RowsOfDay(CareBook book, LocalDate day, List<Told> children, Map<ChildrenSort, List<Told>> ordered) {
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
                        .toList(),
                new ConcurrentHashMap<>());
    }

    /** All of them in an order. */
    List<Told> in(ChildrenSort sort) {
        return ordered.computeIfAbsent(sort, by -> children.stream()
                .sorted(comparing(Told::row, by.comparator()))
                .toList());
    }

    /** Whether this is of the day as this very book tells it. */
    boolean tells(CareBook asked, LocalDate on) {
        return book == asked && day.equals(on);
    }
}
