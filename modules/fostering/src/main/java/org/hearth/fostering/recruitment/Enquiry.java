package org.hearth.fostering.recruitment;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hearth.core.api.people.Member;
import org.hearth.fostering.household.HouseholdKind;

/**
 * One enquiry, followed from the first contact to its end. It is open until it is decided, withdrawn, not taken on, or merged
 * into another of the same people; merged enquiries count as one, from the first contact of any of them.
 *
 * @param reference such as E00012; never a name
 * @param steps     in the order of their days
 * @param joined    those that were merged into it
 */
public record Enquiry(
        UUID id,
        String reference,
        FirstContact contact,
        List<Enquirer> people,
        List<Step> steps,
        List<Check> checks,
        List<Enquiry> joined)
        implements Member {
    public Enquiry {
        people = List.copyOf(people);
        steps = steps.stream().sorted(IN_ORDER).toList();
        checks = List.copyOf(checks);
        joined = List.copyOf(joined);
    }

    private static final Comparator<Step> IN_ORDER =
            Comparator.comparing(Step::on).thenComparing(Step::kind).thenComparing(Step::stepNo);

    /** The first contact, of this or of one that was merged into it. */
    public LocalDate since() {
        return Stream.concat(Stream.of(contact.day()), joined.stream().map(Enquiry::since))
                .min(LocalDate::compareTo)
                .orElseThrow();
    }

    public HouseholdKind kind() {
        return contact.kind();
    }

    /** The one of that kind; of bookings the one recorded last. */
    public Optional<Step> step(StepKind kind) {
        return steps.stream().filter(step -> step.kind() == kind).max(Comparator.comparingInt(Step::stepNo));
    }

    /** {@code null} where it has not happened. */
    public LocalDate on(StepKind kind) {
        return step(kind).map(Step::on).orElse(null);
    }

    /** When they first heard from us, by whatever was first; {@code null} while they wait. */
    public LocalDate answeredOn() {
        return Stream.concat(
                        Stream.of(on(StepKind.ANSWERED), on(StepKind.VISITED), on(StepKind.APPLIED)),
                        joined.stream().map(Enquiry::answeredOn))
                .filter(Objects::nonNull)
                .min(LocalDate::compareTo)
                .orElse(null);
    }

    /** The day of the decision to approve; {@code null} for none. */
    public LocalDate approvedOn() {
        return approval().map(Step::on).orElse(null);
    }

    /** The decision to approve, with the household that the register has. */
    public Optional<Step> approval() {
        return step(StepKind.DECIDED).filter(Step::isApproval);
    }

    /** What ended it; empty while it is open. */
    public Optional<Step> ending() {
        return steps.stream().filter(step -> step.kind().isEnding()).findFirst();
    }

    public boolean isOpen() {
        return ending().isEmpty();
    }

    /** Counted under another enquiry of the same people. */
    public boolean isMerged() {
        return step(StepKind.MERGED).isPresent();
    }

    /** The furthest that it has come. */
    public Stage stage() {
        if (has(StepKind.PANEL)) {
            return Stage.DECISION;
        }
        if (has(StepKind.ASSESSED)) {
            return Stage.PANEL;
        }
        if (has(StepKind.STAGE_2_STARTED)) {
            return Stage.STAGE_2;
        }
        if (has(StepKind.APPLIED)) {
            return Stage.STAGE_1;
        }
        return has(StepKind.VISITED) || has(StepKind.VISIT_BOOKED) ? Stage.VISIT : Stage.ENQUIRY;
    }

    private boolean has(StepKind kind) {
        return step(kind).isPresent();
    }

    public List<Step> pauses() {
        return steps.stream().filter(step -> step.kind() == StepKind.PAUSED).toList();
    }

    /** The pause that lasts; empty for none. */
    public Optional<Step> paused() {
        return isOpen()
                ? pauses().stream().filter(pause -> pause.until() == null).findFirst()
                : Optional.empty();
    }

    /** Days of pauses after the first day and up to the last; one that lasts counts to it. */
    public int pausedDays(LocalDate first, LocalDate last) {
        return pauses().stream()
                .mapToInt(pause -> {
                    LocalDate from = pause.on().isBefore(first) ? first : pause.on();
                    LocalDate to = pause.until() == null || pause.until().isAfter(last) ? last : pause.until();
                    return (int) Math.max(0, ChronoUnit.DAYS.between(from, to));
                })
                .sum();
    }

    /** The day on which the last check came back; {@code null} while one is out, or where none is recorded. */
    public LocalDate checkedOn() {
        return checks.isEmpty() || checks.stream().anyMatch(Check::isOut)
                ? null
                : checks.stream().map(Check::received).max(LocalDate::compareTo).orElseThrow();
    }

    Enquiry with(List<Step> others) {
        return new Enquiry(id, reference, contact, people, others, checks, joined);
    }
}
