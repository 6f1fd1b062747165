package org.hearth.fostering.supervision;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.hearth.fostering.household.Approval;
import org.hearth.fostering.household.Change;
import org.hearth.fostering.household.Household;

/**
 * One household with its reviews, visits, who supervises it, what changed in it and its carers, each in the order of their days.
 * Supported lodgings are no foster homes: no review of approval and no visit of this kind is asked of them.
 */
public record Supervision(
        Household household,
        List<Review> reviews,
        List<Visit> visits,
        List<Assignment> assignments,
        List<Change> changes,
        List<Carer> carers) {
    public Supervision {
        reviews = reviews.stream()
                .sorted(Comparator.comparing(Review::heldOn).thenComparing(Review::number))
                .toList();
        visits = visits.stream()
                .sorted(Comparator.comparing(Visit::on).thenComparing(Visit::number))
                .toList();
        assignments = assignments.stream()
                .sorted(Comparator.comparing(Assignment::from).thenComparing(Assignment::number))
                .toList();
        changes = changes.stream().sorted(Comparator.comparing(Change::on)).toList();
        carers = List.copyOf(carers);
    }

    /** Whom it is asked of on the day: an approved foster home. */
    public Optional<Approval> asked(LocalDate day) {
        return household.approvalOn(day).filter(approval -> approval.kind().isSupervised());
    }

    /** Every review that was due by the day, over all approvals as a foster home. */
    public List<Rhythm.Due> reviewsDue(LocalDate firstDay, LocalDate day) {
        return fosterHomes().stream()
                .flatMap(approval -> rhythm(approval, firstDay, Interval.REVIEW, reviewDays(), day).dueBy(day).stream())
                .toList();
    }

    /** Likewise visits that were made. */
    public List<Rhythm.Due> visitsDue(LocalDate firstDay, LocalDate day) {
        return fosterHomes().stream()
                .flatMap(approval ->
                        rhythm(approval, firstDay, Interval.VISIT, visitDays(Visit::isHeld), day).dueBy(day).stream())
                .toList();
    }

    private List<Approval> fosterHomes() {
        return household.approvals().stream()
                .filter(approval -> approval.kind().isSupervised())
                .toList();
    }

    /**
     * A review that is to be sooner than the law asks is due when it is to be. Where the one that said so was held before the
     * days of which every review is recorded, it is not known once that day is over: another may have been held since.
     */
    public Standing review(LocalDate firstDay, LocalDate day) {
        Standing lawful = lawfulReview(firstDay, day);
        return lastReview(day)
                .filter(last -> lawful.due() != null && last.nextDue().isBefore(lawful.due()))
                .map(last -> {
                    if (!last.heldOn().isBefore(firstDay) || !day.isAfter(last.nextDue())) {
                        return Standing.of(new Rhythm.Next(last.nextDue(), true), lawful.last(), day);
                    }
                    return lawful.state() == Standing.State.IN_TIME
                            ? new Standing(
                                    Standing.State.NOT_KNOWN,
                                    Interval.REVIEW.due(firstDay.minusDays(1)),
                                    lawful.last(),
                                    day)
                            : lawful;
                })
                .orElse(lawful);
    }

    private Optional<Review> lastReview(LocalDate day) {
        return asked(day).flatMap(approval -> reviews.stream()
                .filter(one -> isIn(approval, one.heldOn(), day))
                .reduce((earlier, later) -> later));
    }

    /**
     * What changed since the approval began and after the last review of it, with which a review of that very day has dealt.
     * What changed before the days of which every review is recorded counts only where nothing changed since.
     */
    public Optional<ReviewNeeded> reviewNeeded(LocalDate firstDay, LocalDate day) {
        Approval approval = asked(day).orElse(null);
        if (approval == null) {
            return Optional.empty();
        }
        LocalDate last =
                lastReview(day).map(Review::heldOn).orElse(approval.period().from());
        var open = changes.stream()
                .filter(one -> isIn(approval, one.on(), day) && one.on().isAfter(last))
                .toList();
        var certain = open.stream()
                .filter(one -> firstDay != null && !one.on().isBefore(firstDay))
                .toList();
        return open.isEmpty()
                ? Optional.empty()
                : Optional.of(new ReviewNeeded(certain.isEmpty() ? open : certain, !certain.isEmpty()));
    }

    /** As the law asks, whatever the review before said. */
    public Standing lawfulReview(LocalDate firstDay, LocalDate day) {
        return asked(day)
                .map(approval -> standing(approval, firstDay, Interval.REVIEW, reviewDays(), day))
                .orElseGet(() -> Standing.notAsked(day));
    }

    public Standing visit(LocalDate firstDay, LocalDate day) {
        return asked(day)
                .map(approval -> standing(approval, firstDay, Interval.VISIT, visitDays(Visit::isHeld), day))
                .orElseGet(() -> Standing.notAsked(day));
    }

    /** Not known where none is recorded as unannounced, but of one it is not recorded whether it was. */
    public Standing unannounced(LocalDate firstDay, LocalDate day) {
        return asked(day)
                .map(approval -> {
                    var days = visitDays(
                            visit -> visit.isHeld() && visit.announcement() == Visit.Announcement.UNANNOUNCED);
                    var standing = standing(approval, firstDay, Interval.UNANNOUNCED, days, day);
                    return standing.isLate() && unannouncedInTime(day) == Answer.NOT_KNOWN
                            ? standing.notKnown()
                            : standing;
                })
                .orElseGet(() -> Standing.notAsked(day));
    }

    /** What is asked of visits. */
    public enum Answer {
        YES,
        NO,
        NOT_KNOWN
    }

    /** Whether there was an unannounced visit in the approval of the day after which the next is not due before the day. */
    public Answer unannouncedInTime(LocalDate day) {
        var approval = asked(day).orElse(null);
        var made = visits.stream()
                .filter(visit -> approval != null
                        && visit.isHeld()
                        && !Interval.UNANNOUNCED.due(visit.on()).isBefore(day)
                        && isIn(approval, visit.on(), day))
                .map(Visit::announcement)
                .toList();
        return made.contains(Visit.Announcement.UNANNOUNCED)
                ? Answer.YES
                : made.contains(Visit.Announcement.NOT_RECORDED) ? Answer.NOT_KNOWN : Answer.NO;
    }

    /** Who supervises it on the day, named since the approval of that day began; empty where nobody is recorded. */
    public Optional<String> workerOn(LocalDate day) {
        return household.approvalOn(day).flatMap(approval -> assignments.stream()
                .filter(one -> isIn(approval, one.from(), day))
                .reduce((earlier, later) -> later)
                .map(Assignment::worker)
                .filter(worker -> !worker.isEmpty()));
    }

    /** The first review of the approval that holds on the day, where it waits to be reported to panel. */
    public Optional<Review> toBeReported(LocalDate day) {
        return asked(day).flatMap(approval -> reviews.stream()
                .filter(one -> one.isToBeReported() && isIn(approval, one.heldOn(), day))
                .findFirst());
    }

    /** Whose standards were due where nobody is recorded as a carer: whether they were complete is not known. */
    public List<Rhythm.Due> standardsDueOfNobody(LocalDate day) {
        return fosterHomes().stream()
                .map(approval -> new Carer.Spell(approval, approval.period()))
                .filter(spell -> carers.stream()
                                .flatMap(carer -> carer.spells().stream())
                                .noneMatch(one -> one.approval().equals(spell.approval()))
                        && !spell.standardsDue().isAfter(day)
                        && spell.period().includes(spell.standardsDue()))
                .map(spell -> new Rhythm.Due(spell.standardsDue(), null, Rhythm.Outcome.NOT_KNOWN))
                .toList();
    }

    /** How each carer of the day stands with the standards and each course; empty where none is recorded. */
    List<TrainingStanding> training(LocalDate firstDay, LocalDate day) {
        return carers.stream()
                .filter(carer -> carer.isApprovedOn(day))
                .flatMap(carer -> Stream.concat(
                        Stream.of(new TrainingStanding(carer, null, carer.standards(firstDay, day))),
                        Course.on(day).stream()
                                .map(course ->
                                        new TrainingStanding(carer, course, carer.course(course, firstDay, day)))))
                .toList();
    }

    private static Standing standing(
            Approval approval, LocalDate firstDay, Interval interval, List<LocalDate> days, LocalDate day) {
        LocalDate last = days.stream()
                .filter(one -> isIn(approval, one, day))
                .reduce((earlier, later) -> later)
                .orElse(null);
        return Standing.of(rhythm(approval, firstDay, interval, days, day).next(day), last, day);
    }

    private static boolean isIn(Approval approval, LocalDate one, LocalDate day) {
        return approval.period().includes(one) && !one.isAfter(day);
    }

    private static Rhythm rhythm(
            Approval approval, LocalDate firstDay, Interval interval, List<LocalDate> days, LocalDate day) {
        return Rhythm.of(approval.period(), firstDay, interval::due, days, day);
    }

    private List<LocalDate> reviewDays() {
        return reviews.stream().map(Review::heldOn).toList();
    }

    private List<LocalDate> visitDays(Predicate<Visit> which) {
        return visits.stream().filter(which).map(Visit::on).toList();
    }
}
