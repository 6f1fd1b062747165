package org.hearth.fostering.supervision;

import java.time.LocalDate;
import java.util.Locale;
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
            case LATE, NONE_RECORDED -> "Was due %s; none recorded".formatted(due);
            case IN_DATE, EXPIRES_SOON -> standing.due() == null ? last : last + ", in date until " + due;
            case OUT_OF_DATE -> last + ", was in date until " + due;
            case NOT_KNOWN -> last.isEmpty() ? "None recorded, and records do not reach back" : last;
        };
    }

    /** Of a household, by the carer who needs it most: "Due 1 October 2027; not complete yet". */
    static String standards(DueRow row) {
        Standing worst = row.standards();
        return isOfNobody(row, worst)
                ? NOBODY
                : worst.state() == Standing.State.DONE ? "Complete" : StandingWords.of(worst, "not complete yet");
    }

    /** Likewise of the course that needs it most: "First aid: was due 3 May 2026; last 3 May 2023". */
    static String courses(DueRow row) {
        Standing worst = row.courses();
        if (isOfNobody(row, worst)) {
            return NOBODY;
        }
        String words = worst.state() == Standing.State.DONE ? "In date" : StandingWords.of(worst, "none recorded");
        return row.training().stream()
                .filter(one -> !one.isStandards() && one.standing().equals(worst))
                .findFirst()
                .map(one -> "%s: %s%s"
                        .formatted(one.name(), words.substring(0, 1).toLowerCase(Locale.UK), words.substring(1)))
                .orElse(words);
    }

    private static boolean isOfNobody(DueRow row, Standing worst) {
        return row.training().isEmpty() && worst.state() == Standing.State.NOT_KNOWN;
    }

    static Cell cell(String words, Standing worst) {
        return Cell.of(words).marked(worst.isLate(), Mark.tag(StandingWords.late(worst), "red"));
    }

    /** By when the standards are due and how long each course holds, with whose limits these are. */
    static String limits(LocalDate day) {
        return "The training standards are due so long after a carer's approval: %s; for family and friends %s. Courses are in date for so long, by this service's own limits: %s."
                .formatted(
                        Interval.TRAINING.limit(day),
                        Interval.TRAINING_FAMILY_AND_FRIENDS.limit(day),
                        String.join(
                                "; ", Course.on(day).stream().map(Course::limit).toList()));
    }
}
