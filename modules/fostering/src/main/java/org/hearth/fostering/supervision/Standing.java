package org.hearth.fostering.supervision;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How a household stands on a day with what is to be done again and again, or a carer with what is to be done once.
 *
 * @param due  the last day on which the next is on time; where that is not known, the last one that it may be, or {@code null}
 * @param last when it was last done in this approval; {@code null} where that is not recorded
 */
public record Standing(State state, LocalDate due, LocalDate last, LocalDate day) {
    private static final List<State> NEED =
            List.of(State.LATE, State.NOT_KNOWN, State.IN_TIME, State.DONE, State.NOT_ASKED);
    static final Comparator<Standing> BY_NEED = Comparator.<Standing>comparingInt(one -> NEED.indexOf(one.state()))
            .thenComparing(Standing::due, Comparator.nullsLast(Comparator.naturalOrder()));

    /** In time, late, not known, not asked of the household, or done for good. */
    public enum State {
        IN_TIME("In time"),
        LATE("Late"),
        NOT_KNOWN("Not known"),
        NOT_ASKED("Not asked"),
        DONE("Done");

        private final String words;

        State(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    static Standing notAsked(LocalDate day) {
        return new Standing(State.NOT_ASKED, null, null, day);
    }

    static Standing of(Rhythm.Next next, LocalDate last, LocalDate day) {
        LocalDate by = next.by();
        State state = by != null && day.isAfter(by) ? State.LATE : next.certain() ? State.IN_TIME : State.NOT_KNOWN;
        return new Standing(state, by, last, day);
    }

    /** What needs doing most: what is latest, then what is not known, then what is due first. */
    static Optional<Standing> worst(Stream<Standing> all) {
        return all.min(BY_NEED);
    }

    Standing notKnown() {
        return new Standing(State.NOT_KNOWN, due, last, day);
    }

    public boolean isLate() {
        return state == State.LATE;
    }

    /** Late, or due on one of so many days from today on. */
    boolean isDueWithin(int days) {
        return isLate() || state == State.IN_TIME && !due.isAfter(day.plusDays(days));
    }

    /** 0 where it is not late, or it is not known. */
    public long daysLate() {
        return isLate() ? ChronoUnit.DAYS.between(due, day) : 0;
    }

    /** By how many days it is late; empty where it is not known, or nothing is asked. */
    Optional<Long> toldDaysLate() {
        return state == State.LATE || state == State.IN_TIME || state == State.DONE
                ? Optional.of(daysLate())
                : Optional.empty();
    }
}
