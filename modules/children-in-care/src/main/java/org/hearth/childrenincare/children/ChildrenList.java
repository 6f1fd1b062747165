package org.hearth.childrenincare.children;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
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

    static ChildrenList of(RowsOfDay told, Visibility.View view, ChildrenFilter filter, ChildrenSort sort) {
        var visible = visible(told.in(sort), view);
        var rows = new ArrayList<ChildRow>();
        int leftOut = 0;
        for (ChildRow row : visible) {
            if (filter.isEmpty() || row.revealed() && filter.matches(row)) {
                rows.add(row);
            } else if (!row.revealed()) {
                leftOut++;
            }
        }
        return new ChildrenList(told.day(), filter, sort, visible.size(), rows, leftOut);
    }

    /** What taking away each part would give, the most first: the first is the one that removed most. */
    static List<Relaxed> relaxations(RowsOfDay told, Visibility.View view, ChildrenFilter filter) {
        var visible = visible(told.children(), view);
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

    /** Restricted records come after all others: to stand in order would tell what they hold. */
    private static List<ChildRow> visible(List<RowsOfDay.Told> told, Visibility.View view) {
        var visible = new ArrayList<ChildRow>();
        int restricted = 0;
        for (RowsOfDay.Told one : told) {
            if (!view.includes(one.child())) {
                continue;
            }
            if (view.reveals(one.child())) {
                visible.add(one.row());
            } else {
                restricted++;
            }
        }
        visible.addAll(Collections.nCopies(restricted, ChildRow.restricted()));
        return visible;
    }
}
