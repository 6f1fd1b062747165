package org.hearth.fostering.supervision;

import java.time.LocalDate;
import org.hearth.platform.api.pages.Days;
import org.hearth.platform.api.pages.ListRow.Cell;
import org.hearth.platform.api.pages.ListRow.Mark;

/** How carers stand with their training, as pages tell it. */
final class TrainingWords {
    static final String NOBODY = "Not known; no carer is recorded";

    private TrainingWords() {}

    /** "Completed 3 May 2025, in date until 3 May 2028". */
    static String of(TrainingStanding one) {
        Standing standing = one.standing();
        String last = standing.last() == null ? "" : "Completed " + Days.inWords(standing.last());
        String due = Days.inWords(standing.due());
        return switch (one.state()) {
            case COMPLETE -> last;
            case TO_COME -> "Due " + due;
            case LATE, NEVER_DONE -> "Was due %s; none recorded".formatted(due);
            case IN_DATE, EXPIRES_SOON -> standing.due() == null ? last : last + ", in date until " + due;
            case OUT_OF_DATE -> last + ", was in date until " + due;
            case NOT_KNOWN -> last.isEmpty() ? "None recorded, and records do not reach back" : last;
        };
    }

    /** Of a household: the worst of its carers. */
    static String inShort(DueRow row, Standing worst) {
        return row.training().isEmpty() && worst.state() == Standing.State.NOT_KNOWN
                ? NOBODY
                : worst.state() == Standing.State.DONE ? "Complete" : StandingWords.of(worst, "none recorded");
    }

    static Cell cell(DueRow row, Standing worst) {
        return Cell.of(inShort(row, worst)).marked(worst.isLate(), Mark.tag(StandingWords.late(worst), "red"));
    }

    /** "The training standards are due within 12 months, national standard, of ...". */
    static String limits(LocalDate day) {
        return "The training standards are due within %s of the carer's approval; of family and friends, within %s. Courses hold, by this service's own limits: %s."
                .formatted(
                        Interval.TRAINING.limit(day),
                        Interval.TRAINING_FAMILY_AND_FRIENDS.limit(day),
                        String.join(
                                "; ", Course.on(day).stream().map(Course::limit).toList()));
    }
}
