package org.hearth.fostering.supervision;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * How a household stands on a day with what is to be done again and again.
 *
 * @param due  the last day on which the next is on time; where that is not known, the last one that it may be, or {@code null}
 * @param last when it was last done in this approval; {@code null} where that is not recorded
 */
public record Standing(State state, LocalDate due, LocalDate last, LocalDate day) {

    /** In time, late, not known, or not asked of the household. */
    public enum State {
        IN_TIME("In time"),
        LATE("Late"),
        NOT_KNOWN("Not known"),
        NOT_ASKED("Not asked");

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
        return state == State.LATE || state == State.IN_TIME ? Optional.of(daysLate()) : Optional.empty();
    }
}
