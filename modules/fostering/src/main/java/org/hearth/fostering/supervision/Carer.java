package org.hearth.fostering.supervision;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hearth.core.api.people.Member;
import org.hearth.core.api.time.Period;
import org.hearth.fostering.household.Approval;
import org.hearth.fostering.household.Household;
import org.hearth.fostering.household.HouseholdKind;

/**
 * One carer of a household with the training that is recorded of them. A carer is approved with the household, or from the
 * day on which they came to it where that is later, until either ends. Of supported lodgings, which are no foster
 * homes, and of temporary approvals no training is asked.
 *
 * @param person as the household's record tells of them
 */
public record Carer(Household household, org.hearth.fostering.household.Member person, List<Training> training)
        implements Member {
    public Carer {
        training = training.stream()
                .sorted(Comparator.comparing(Training::doneOn).thenComparing(Training::number))
                .toList();
    }

    /** The number of the person within the household, which stays theirs. */
    int which() {
        return person.memberNo();
    }

    /** A time for which they were approved without a break. */
    record Spell(Approval approval, Period period) {

        /** The last day on which the standards are complete in time. */
        LocalDate standardsDue() {
            return limit().due(period.from());
        }

        Interval limit() {
            return approval.kind() == HouseholdKind.FAMILY_AND_FRIENDS
                    ? Interval.TRAINING_FAMILY_AND_FRIENDS
                    : Interval.TRAINING;
        }
    }

    @Override
    public UUID id() {
        return UUID.nameUUIDFromBytes((household.id() + " " + person.memberNo()).getBytes(StandardCharsets.UTF_8));
    }

    /** "F0012 carer 2": no name. */
    @Override
    public String reference() {
        return "%s carer %d".formatted(household.reference(), which());
    }

    /** In the order of their days. */
    List<Spell> spells() {
        return household.approvals().stream()
                .filter(approval -> approval.kind().isSupervised())
                .flatMap(approval -> spell(approval).stream())
                .toList();
    }

    private Optional<Spell> spell(Approval approval) {
        LocalDate from = approval.period().from();
        LocalDate to = approval.period().to();
        if (person.joinedOn() != null && person.joinedOn().isAfter(from)) {
            from = person.joinedOn();
        }
        if (person.leftOn() != null && (to == null || person.leftOn().isBefore(to))) {
            to = person.leftOn();
        }
        return to == null || from.isBefore(to)
                ? Optional.of(new Spell(approval, new Period(from, to)))
                : Optional.empty();
    }

    Optional<Spell> spellOn(LocalDate day) {
        return spells().stream().filter(spell -> spell.period().includes(day)).findFirst();
    }

    public boolean isApprovedOn(LocalDate day) {
        return spellOn(day).isPresent();
    }

    /** The day of their approval that holds on the day. */
    Optional<LocalDate> approvedOn(LocalDate day) {
        return spellOn(day).map(spell -> spell.period().from());
    }

    /**
     * Whether the training, support and development standards are complete.
     *
     * @param firstDay from which every training is recorded; {@code null} where none is
     */
    public Standing standards(LocalDate firstDay, LocalDate day) {
        return spellOn(day)
                .map(spell -> {
                    LocalDate due = spell.standardsDue();
                    LocalDate done = standardsDone(day).orElse(null);
                    if (done != null) {
                        return new Standing(Standing.State.DONE, due, done, day);
                    }
                    return isToldFromTheBeginning(firstDay) || !day.isAfter(due)
                            ? Standing.of(new Rhythm.Next(due, true), null, day)
                            : new Standing(Standing.State.NOT_KNOWN, due, null, day);
                })
                .orElseGet(() -> Standing.notAsked(day));
    }

    /**
     * How the standards turned out of each approval on whose due day they were still a carer. Who completed them in an
     * approval before is not asked again.
     */
    public List<Rhythm.Due> standardsDue(LocalDate firstDay, LocalDate day) {
        var all = new ArrayList<Rhythm.Due>();
        LocalDate done = standardsDone(day).orElse(null);
        boolean isFirst = true;
        for (Spell spell : spells()) {
            LocalDate due = spell.standardsDue();
            boolean isDoneBefore =
                    !isFirst && done != null && done.isBefore(spell.period().from());
            isFirst = false;
            if (due.isAfter(day) || !spell.period().includes(due) || isDoneBefore) {
                continue;
            }
            var outcome = done != null
                    ? done.isAfter(due) ? Rhythm.Outcome.LATE : Rhythm.Outcome.ON_TIME
                    : isToldFromTheBeginning(firstDay) ? Rhythm.Outcome.LATE : Rhythm.Outcome.NOT_KNOWN;
            all.add(new Rhythm.Due(due, done, outcome));
        }
        return all;
    }

    /**
     * Whether the course is in date. Where the carer was approved before the days of which every training is recorded, a
     * certificate of the day before these may be there and not be told of: until it has run out, it is not known.
     */
    public Standing course(Course course, LocalDate firstDay, LocalDate day) {
        return spellOn(day)
                .map(spell -> {
                    var done = of(course.code(), day).toList();
                    LocalDate last =
                            done.isEmpty() ? null : done.get(done.size() - 1).doneOn();
                    if (done.stream().anyMatch(one -> one.until() == null)) {
                        return new Standing(Standing.State.DONE, null, last, day);
                    }
                    LocalDate until = done.stream()
                            .map(Training::until)
                            .max(Comparator.naturalOrder())
                            .orElse(null);
                    if (until != null && !day.isAfter(until)) {
                        return Standing.of(new Rhythm.Next(until, true), last, day);
                    }
                    if (isToldFromTheBeginning(firstDay)
                            || firstDay != null && last != null && !last.isBefore(firstDay)) {
                        LocalDate due =
                                until != null ? until : later(spell.period().from(), course.askedFrom());
                        return Standing.of(new Rhythm.Next(due, true), last, day);
                    }
                    LocalDate atTheLatest = firstDay == null ? null : course.until(firstDay.minusDays(1));
                    return Standing.of(new Rhythm.Next(atTheLatest, false), last, day);
                })
                .orElseGet(() -> Standing.notAsked(day));
    }

    private Optional<LocalDate> standardsDone(LocalDate day) {
        return of(Training.STANDARDS, day).map(Training::doneOn).findFirst();
    }

    private Stream<Training> of(String what, LocalDate day) {
        return training.stream()
                .filter(one -> one.what().equals(what) && !one.doneOn().isAfter(day));
    }

    /** Whether every training since their first approval is recorded. */
    private boolean isToldFromTheBeginning(LocalDate firstDay) {
        var all = spells();
        return firstDay != null && !all.isEmpty() && !all.get(0).period().from().isBefore(firstDay);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
