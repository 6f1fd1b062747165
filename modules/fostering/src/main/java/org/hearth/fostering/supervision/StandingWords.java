package org.hearth.fostering.supervision;

import org.hearth.platform.api.pages.Days;
import org.hearth.platform.api.pages.ListRow.Cell;
import org.hearth.platform.api.pages.ListRow.Mark;

/** A standing as pages tell it. */
final class StandingWords {
    private StandingWords() {}

    /** "Due 3 May 2026; last 2 May 2025". */
    static String of(Standing one, String never) {
        String last = one.last() == null ? never : "last " + Days.inWords(one.last());
        return switch (one.state()) {
            case NOT_ASKED -> "Not asked of this household today";
            case DONE -> "Done " + Days.inWords(one.last());
            case NOT_KNOWN ->
                one.due() == null || one.day().isAfter(one.due())
                        ? "Not known; " + last
                        : "Not known, due by %s at the latest; %s".formatted(Days.inWords(one.due()), last);
            case LATE, IN_TIME ->
                "%s %s; %s".formatted(one.isLate() ? "Was due" : "Due", Days.inWords(one.due()), last);
        };
    }

    /** "Late by 12 days"; empty where it is not. */
    static String late(Standing one) {
        return one.isLate() ? "Late by %d %s".formatted(one.daysLate(), one.daysLate() == 1 ? "day" : "days") : "";
    }

    /** Of the review of approval, with one that is needed after a change. */
    static Cell review(DueRow row) {
        Cell yearly = cell(row.review(), "none recorded");
        if (row.needed() == null) {
            return yearly;
        }
        Cell both = Cell.of("%s. Also %s".formatted(yearly.text(), row.needed().inWords()));
        // what is late needs a review in any case
        return yearly.mark() != null
                ? both.marked(true, yearly.mark())
                : both.marked(row.isReviewNeeded(), Mark.tag("Review needed", "orange"));
    }

    /** "Needed since ..."; empty where none is. */
    static String needed(ReviewNeeded needed) {
        return needed == null ? "" : "N" + needed.inWords().substring(1);
    }

    static Cell cell(Standing one, String never) {
        return Cell.of(of(one, never)).marked(one.isLate(), Mark.tag(late(one), "red"));
    }
}
