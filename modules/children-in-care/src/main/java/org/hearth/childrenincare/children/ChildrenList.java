package org.hearth.childrenincare.children;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.hearth.core.api.care.CareBook;
import org.hearth.core.api.care.ChildHistory;
import org.hearth.core.api.codes.Codes;
import org.hearth.core.api.people.Visibility;

/**
 * The children in care on a day whom a person may see, narrowed and ordered as asked. A restricted record is a row of the
 * whole list and no row of a narrowed one: to answer a filter would tell what the record holds.
 *
 * @param all        in care on the day and in this person's lists, before the filter
 * @param rows       after it, in order
 * @param leftOut    restricted records that a narrowed list does not answer for
 */
public record ChildrenList(
        LocalDate day, ChildrenFilter filter, ChildrenSort sort, int all, List<ChildRow> rows, int leftOut) {
    public ChildrenList {
        rows = List.copyOf(rows);
    }

    /** How many would be there if one part of the filter were taken away. */
    public record Relaxed(ChildrenFilter.Part part, int rows) {}

    static ChildrenList of(
            CareBook book, LocalDate day, Visibility.View view, ChildrenFilter filter, ChildrenSort sort, Codes codes) {
        var visible = visible(book, day, view, codes);
        var rows = new ArrayList<ChildRow>();
        int leftOut = 0;
        for (ChildRow row : visible) {
            if (filter.isEmpty() || row.revealed() && filter.matches(row)) {
                rows.add(row);
            } else if (!row.revealed()) {
                leftOut++;
            }
        }
        rows.sort(sort.comparator());
        return new ChildrenList(day, filter, sort, visible.size(), rows, leftOut);
    }

    /** What taking away each part would give, the most first: the first is the one that removed most. */
    static List<Relaxed> relaxations(
            CareBook book, LocalDate day, Visibility.View view, ChildrenFilter filter, Codes codes) {
        var visible = visible(book, day, view, codes);
        return filter.parts().stream()
                .map(part -> {
                    var without = filter.without(part.key());
                    return new Relaxed(part, (int) visible.stream()
                            .filter(row -> row.revealed() && without.matches(row))
                            .count());
                })
                .sorted(Comparator.comparingInt(Relaxed::rows).reversed())
                .toList();
    }

    /** Pages count from 1; one beyond the last is the last. */
    public List<ChildRow> page(int page, int size) {
        int from = (Math.min(Math.max(page, 1), pages(size)) - 1) * size;
        return rows.subList(Math.min(from, rows.size()), Math.min(from + size, rows.size()));
    }

    public int pages(int size) {
        return Math.max(1, (rows.size() + size - 1) / size);
    }

    private static List<ChildRow> visible(CareBook book, LocalDate day, Visibility.View view, Codes codes) {
        var visible = new ArrayList<ChildRow>();
        for (ChildHistory child : book.inCareOn(day)) {
            if (view.includes(child)) {
                visible.add(view.reveals(child) ? ChildRow.of(book, child, day, codes) : ChildRow.restricted());
            }
        }
        return visible;
    }
}
