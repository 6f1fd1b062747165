package org.hearth.fostering.supervision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearth.platform.api.documents.Block;
import org.hearth.platform.api.documents.Block.Column;

/**
 * The households that were asked for, and those that they are of.
 *
 * @param all  of the kind and worker, whatever is late
 * @param rows in their order
 */
record DueList(DueAsked asked, LocalDate day, List<DueRow> all, List<DueRow> rows, List<String> workers) {

    static DueList of(SupervisionBook book, DueAsked asked, LocalDate day) {
        var all = asked.before(book, day);
        return new DueList(
                asked,
                day,
                all,
                all.stream().filter(asked::matches).sorted(asked.order()).toList(),
                book.workersOn(day).values().stream().distinct().sorted().toList());
    }

    long count(DueAsked.Show show) {
        return all.stream().filter(asked.showing(show)::matches).count();
    }

    /** For CSV. */
    Block.Table table() {
        return new Block.Table(
                "Reviews, visits and training",
                List.of(
                        words("Household"),
                        words("Kind"),
                        words("Supervising worker"),
                        words("Last review"),
                        words("Review due"),
                        words("Review"),
                        number("Review: days late"),
                        words("Last visit"),
                        words("Visit due"),
                        words("Visit"),
                        number("Visit: days late"),
                        words("Last unannounced visit"),
                        words("Unannounced visit due"),
                        words("Unannounced visit"),
                        number("Unannounced visit: days late"),
                        words("Training standards complete"),
                        words("Training standards due"),
                        words("Training standards"),
                        number("Training standards: days late"),
                        words("Last mandatory course"),
                        words("Mandatory course due"),
                        words("Mandatory courses"),
                        number("Mandatory courses: days late"),
                        words("Review needed after a change since"),
                        words("What changed")),
                rows.stream().map(this::cells).toList(),
                "");
    }

    /** For CSV: a row for each carer and each thing that is asked of them. */
    Block.Table training() {
        return new Block.Table(
                "Training of foster carers",
                List.of(
                        words("Household"),
                        words("Carer"),
                        words("Training"),
                        words("State"),
                        words("Last completed"),
                        words("Due, or in date until"),
                        number("Days late")),
                rows.stream()
                        .flatMap(row -> row.training().stream())
                        .map(one -> List.of(
                                one.carer().household().reference(),
                                String.valueOf(one.carer().which()),
                                one.name(),
                                one.state().words(),
                                text(one.standing().last()),
                                text(one.standing().due()),
                                one.standing()
                                        .toldDaysLate()
                                        .map(String::valueOf)
                                        .orElse("")))
                        .toList(),
                "");
    }

    private List<String> cells(DueRow row) {
        var cells = new ArrayList<String>();
        cells.add(row.of().household().reference());
        cells.add(row.of().asked(day).orElseThrow().kind().words());
        cells.add(row.worker());
        Stream.concat(row.all(), Stream.of(row.standards(), row.courses())).forEach(one -> {
            cells.add(text(one.last()));
            cells.add(text(one.due()));
            cells.add(one.state().words());
            cells.add(one.toldDaysLate().map(String::valueOf).orElse(""));
        });
        cells.add(row.isReviewNeeded() ? text(row.needed().since()) : "");
        cells.add(
                row.isReviewNeeded()
                        ? row.needed().because().stream()
                                .map(one -> one.kind().words())
                                .collect(Collectors.joining(", "))
                        : "");
        return cells;
    }

    private static String text(LocalDate day) {
        return day == null ? "" : day.toString();
    }

    private static Column words(String heading) {
        return new Column(heading, 2, false);
    }

    private static Column number(String heading) {
        return new Column(heading, 1, true);
    }
}
