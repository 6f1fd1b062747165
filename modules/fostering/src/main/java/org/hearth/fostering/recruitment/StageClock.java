package org.hearth.fostering.recruitment;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How long one part of an enquiry took, or has taken until today, against its standard. Pauses are told beside the days and
 * never taken off them: neither the national standard nor Hearth's local limits stop for a pause.
 *
 * @param began   day 0
 * @param due     the last day on which it is on time
 * @param stopped when it was reached, or the enquiry ended; {@code null} while it runs
 * @param reached whether it came to what it is to come to
 * @param days    from the day it began to the day it stopped, or to today
 * @param paused  of them, days of pauses
 */
public record StageClock(
        Standard standard, LocalDate began, LocalDate due, LocalDate stopped, boolean reached, int days, int paused) {

    /** In the order of the pipeline; only of what has begun. */
    public static List<StageClock> of(Enquiry enquiry, LocalDate today) {
        var clocks = new ArrayList<StageClock>();
        var run = new Run(enquiry, today, clocks);
        run.add(Standard.REPLY, enquiry.since(), enquiry.answeredOn());
        if (enquiry.on(StepKind.APPLIED) == null || enquiry.on(StepKind.VISITED) != null) {
            run.add(Standard.VISIT, enquiry.since(), enquiry.on(StepKind.VISITED));
        }
        LocalDate applied = enquiry.on(StepKind.APPLIED);
        if (applied != null) {
            LocalDate done = enquiry.on(StepKind.STAGE_1_DECIDED);
            run.add(Standard.STAGE_1, applied, done == null ? enquiry.on(StepKind.PANEL) : done);
            if (enquiry.checkedOn() != null && !enquiry.checkedOn().isBefore(applied)) {
                run.add(
                        Standard.STAGE_1_DECISION,
                        enquiry.checkedOn(),
                        done == null ? enquiry.on(StepKind.PANEL) : done);
            }
            LocalDate second = enquiry.on(StepKind.STAGE_2_STARTED);
            if (second != null) {
                LocalDate assessed = enquiry.on(StepKind.ASSESSED);
                run.add(Standard.STAGE_2, second, assessed == null ? enquiry.on(StepKind.PANEL) : assessed);
            }
            run.add(Standard.PANEL, applied, enquiry.on(StepKind.PANEL));
        }
        return List.copyOf(clocks);
    }

    /** Against the national eight months; empty before there is an application. */
    public static Optional<StageClock> toPanel(Enquiry enquiry, LocalDate today) {
        return of(enquiry, today).stream()
                .filter(clock -> clock.standard() == Standard.PANEL)
                .findFirst();
    }

    /** The one that runs for the stage where an open enquiry stands; of one that waits for a decision the national one. */
    public static Optional<StageClock> running(Enquiry enquiry, LocalDate today) {
        Standard wanted =
                switch (enquiry.stage()) {
                    case ENQUIRY -> enquiry.answeredOn() == null ? Standard.REPLY : Standard.VISIT;
                    case VISIT -> Standard.VISIT;
                    case STAGE_1 -> Standard.STAGE_1;
                    case STAGE_2 -> Standard.STAGE_2;
                    case PANEL, DECISION -> Standard.PANEL;
                };
        return of(enquiry, today).stream()
                .filter(clock -> clock.standard() == wanted)
                .findFirst();
    }

    /** Whether it stopped after its last day, or runs past it on the day. */
    public boolean isLateOn(LocalDate today) {
        return (stopped == null ? today : stopped).isAfter(due);
    }

    public boolean isRunning() {
        return stopped == null;
    }

    public boolean isNational() {
        return standard.isNational(began);
    }

    private record Run(Enquiry enquiry, LocalDate today, List<StageClock> clocks) {

        void add(Standard standard, LocalDate began, LocalDate reached) {
            LocalDate ended = enquiry.ending().map(Step::on).orElse(null);
            LocalDate stopped = reached == null ? ended : reached;
            LocalDate last = stopped == null ? today : stopped;
            clocks.add(new StageClock(
                    standard,
                    began,
                    standard.due(began),
                    stopped,
                    reached != null,
                    (int) Math.max(0, ChronoUnit.DAYS.between(began, last)),
                    enquiry.pausedDays(began, last)));
        }
    }
}
