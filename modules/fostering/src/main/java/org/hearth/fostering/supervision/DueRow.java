package org.hearth.fostering.supervision;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * How one household stands with its reviews, its visits and the training of its carers.
 *
 * @param needed   why a review is needed beside those of the years; {@code null} where none is
 * @param training of each carer of the day; empty where none is recorded
 * @param worker   who supervises it; empty where nobody is recorded
 */
record DueRow(
        Supervision of,
        Standing review,
        ReviewNeeded needed,
        Standing visit,
        Standing unannounced,
        List<TrainingStanding> training,
        String worker) {

    static DueRow of(SupervisionBook book, Supervision of, LocalDate day) {
        return new DueRow(
                of,
                book.review(of, day),
                book.reviewNeeded(of, day).orElse(null),
                book.visit(of, day),
                book.unannounced(of, day),
                book.training(of, day),
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
    boolean isReviewOrVisitNotKnown() {
        return needed != null && !needed.certain() || all().anyMatch(one -> one.state() == Standing.State.NOT_KNOWN);
    }

    /** Of reviews and visits. */
    Stream<Standing> all() {
        return Stream.of(review, visit, unannounced);
    }

    /** Those and of each carer with each training. */
    Stream<Standing> everything() {
        return Stream.concat(all(), training.stream().map(TrainingStanding::standing));
    }

    /** Of the carer who needs it most; not known where no carer is recorded. */
    Standing standards() {
        return worst(TrainingStanding::isStandards);
    }

    /** Likewise of the course and the carer. */
    Standing courses() {
        return worst(one -> !one.isStandards());
    }

    private Standing worst(Predicate<TrainingStanding> which) {
        return Standing.worst(training.stream().filter(which).map(TrainingStanding::standing))
                .orElseGet(() -> of.asked(review.day()).isPresent() && training.isEmpty()
                        ? new Standing(Standing.State.NOT_KNOWN, null, null, review.day())
                        : Standing.notAsked(review.day()));
    }

    /** Whether one of the standards or courses of a carer is late, or due within so many days. */
    boolean isTrainingDue(boolean standards, int days) {
        return training.stream()
                .anyMatch(
                        one -> one.isStandards() == standards && one.standing().isDueWithin(days));
    }

    boolean isTrainingNotKnown() {
        return standards().state() == Standing.State.NOT_KNOWN
                || courses().state() == Standing.State.NOT_KNOWN
                || training.stream().anyMatch(one -> one.standing().state() == Standing.State.NOT_KNOWN);
    }

    /** Of what is latest. */
    long daysLate() {
        return everything().mapToLong(Standing::daysLate).max().orElse(0);
    }
}
