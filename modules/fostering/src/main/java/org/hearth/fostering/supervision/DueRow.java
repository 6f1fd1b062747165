package org.hearth.fostering.supervision;

import java.time.LocalDate;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * How one household stands with its reviews and visits.
 *
 * @param needed why a review is needed beside those of the years; {@code null} where none is
 * @param worker who supervises it; empty where nobody is recorded
 */
record DueRow(
        Supervision of, Standing review, ReviewNeeded needed, Standing visit, Standing unannounced, String worker) {

    static DueRow of(SupervisionBook book, Supervision of, LocalDate day) {
        return new DueRow(
                of,
                book.review(of, day),
                book.reviewNeeded(of, day).orElse(null),
                book.visit(of, day),
                book.unannounced(of, day),
                of.workerOn(day).orElse(""));
    }

    /** As {@link Assignment#key}; empty where nobody is recorded. */
    String workerKey() {
        return worker.isEmpty() ? "" : Assignment.key(worker);
    }

    /** Whether something changed on a day from which every review is recorded, and none was held since. */
    boolean isReviewNeeded() {
        return needed != null && needed.certain();
    }

    /** Of the review, a visit or an unannounced one, or of a review after a change. */
    boolean isSomethingNotKnown() {
        return needed != null && !needed.certain() || all().anyMatch(one -> one.state() == Standing.State.NOT_KNOWN);
    }

    Stream<Standing> all() {
        return Stream.of(review, visit, unannounced);
    }

    /** Of what is latest. */
    long daysLate() {
        return LongStream.of(review.daysLate(), visit.daysLate(), unannounced.daysLate())
                .max()
                .orElse(0);
    }
}
