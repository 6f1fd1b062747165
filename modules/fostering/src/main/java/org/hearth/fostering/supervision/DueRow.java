package org.hearth.fostering.supervision;

import java.time.LocalDate;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * How one household stands with its reviews and visits.
 *
 * @param worker who supervises it; empty where nobody is recorded
 */
record DueRow(Supervision of, Standing review, Standing visit, Standing unannounced, String worker) {

    static DueRow of(SupervisionBook book, Supervision of, LocalDate day) {
        return new DueRow(
                of,
                book.review(of, day),
                book.visit(of, day),
                book.unannounced(of, day),
                of.workerOn(day).orElse(""));
    }

    /** As {@link Assignment#key}; empty where nobody is recorded. */
    String workerKey() {
        return worker.isEmpty() ? "" : Assignment.key(worker);
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
