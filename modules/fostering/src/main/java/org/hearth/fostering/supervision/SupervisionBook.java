package org.hearth.fostering.supervision;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hearth.fostering.household.Change;
import org.hearth.fostering.household.Household;
import org.hearth.fostering.household.Member;

/**
 * Reviews, visits, workers and training of every household, as they are known at one time.
 *
 * @param reviewsFrom the first day from which every review is recorded; {@code null} where none is
 * @param visitsFrom  likewise of visits
 * @param trainingFrom likewise of training
 * @param today       the day on which they are known so: nothing is told of a later one
 */
public record SupervisionBook(
        List<Supervision> households,
        LocalDate reviewsFrom,
        LocalDate visitsFrom,
        LocalDate trainingFrom,
        LocalDate today) {
    public SupervisionBook {
        households = List.copyOf(households);
    }

    /**
     * @param reviewsFrom the first day from which every review is recorded, which tells nothing while none is; {@code null}
     *                    where that is not known
     * @param visitsFrom  likewise of visits
     */
    public static SupervisionBook of(
            List<Household> households,
            Collection<Review> reviews,
            Collection<Visit> visits,
            Collection<Assignment> assignments,
            LocalDate reviewsFrom,
            LocalDate visitsFrom,
            LocalDate today) {
        var reviewsOf = by(reviews, Review::household);
        var visitsOf = by(visits, Visit::household);
        var assignmentsOf = by(assignments, Assignment::household);
        return new SupervisionBook(
                households.stream()
                        .map(household -> new Supervision(
                                household,
                                reviewsOf.getOrDefault(household.id(), List.of()),
                                visitsOf.getOrDefault(household.id(), List.of()),
                                assignmentsOf.getOrDefault(household.id(), List.of()),
                                List.of(),
                                List.of()))
                        .toList(),
                reviews.isEmpty() ? null : reviewsFrom,
                visits.isEmpty() ? null : visitsFrom,
                null,
                today);
    }

    /** With what changed in each household, by its id. */
    public SupervisionBook with(Map<UUID, List<Change>> changes) {
        return new SupervisionBook(
                households.stream()
                        .map(one -> new Supervision(
                                one.household(),
                                one.reviews(),
                                one.visits(),
                                one.assignments(),
                                changes.getOrDefault(one.household().id(), List.of()),
                                one.carers()))
                        .toList(),
                reviewsFrom,
                visitsFrom,
                trainingFrom,
                today);
    }

    /**
     * The same with the carers and what they completed.
     *
     * @param carers by their household, in the order of their numbers
     * @param from   the first day from which every training is recorded, which tells nothing while none is; {@code null}
     *               where that is not known
     */
    public SupervisionBook with(Map<UUID, List<Member>> carers, Collection<Training> training, LocalDate from) {
        var trainingOf = by(training, Training::household);
        return new SupervisionBook(
                households.stream()
                        .map(one -> new Supervision(
                                one.household(),
                                one.reviews(),
                                one.visits(),
                                one.assignments(),
                                one.changes(),
                                carers(
                                        one.household(),
                                        carers.getOrDefault(one.household().id(), List.of()),
                                        trainingOf.getOrDefault(one.household().id(), List.of()))))
                        .toList(),
                reviewsFrom,
                visitsFrom,
                training.isEmpty() ? null : from,
                today);
    }

    private static List<Carer> carers(Household of, List<Member> people, List<Training> training) {
        return people.stream()
                .map(one -> new Carer(
                        of,
                        one,
                        training.stream()
                                .filter(each -> each.carer() == one.memberNo())
                                .toList()))
                .toList();
    }

    private static <T> Map<UUID, List<T>> by(Collection<T> all, Function<T, UUID> household) {
        return all.stream().collect(Collectors.groupingBy(household, HashMap::new, Collectors.toList()));
    }

    public Optional<Supervision> of(UUID household) {
        return households.stream()
                .filter(one -> one.household().id().equals(household))
                .findFirst();
    }

    public Standing review(Supervision of, LocalDate day) {
        return of.review(reviewsFrom, day);
    }

    /** Whether a review is needed because something changed in the household. */
    public Optional<ReviewNeeded> reviewNeeded(Supervision of, LocalDate day) {
        return of.reviewNeeded(reviewsFrom, day);
    }

    public Standing visit(Supervision of, LocalDate day) {
        return of.visit(visitsFrom, day);
    }

    public Standing unannounced(Supervision of, LocalDate day) {
        return of.unannounced(visitsFrom, day);
    }

    /** Of each carer of the day. */
    List<TrainingStanding> training(Supervision of, LocalDate day) {
        return of.training(trainingFrom, day);
    }

    /** How many reviews are late on the day. */
    public long reviewsLate(LocalDate day) {
        return households.stream().filter(one -> review(one, day).isLate()).count();
    }

    /** Who supervises each household on the day, by its id; those without are left out. */
    public Map<UUID, String> workersOn(LocalDate day) {
        var workers = new HashMap<UUID, String>();
        households.forEach(one -> one.workerOn(day)
                .ifPresent(worker -> workers.put(one.household().id(), worker)));
        return workers;
    }
}
