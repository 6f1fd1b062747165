package org.hearth.returns.api;

import java.time.Instant;
import java.util.UUID;

/**
 * A question as it stands at the desk.
 *
 * @param answer  what a person answered; {@code null} while nobody has
 * @param settled whether, while nobody has, the record gives the answer, because a person corrected it or accepted a repair
 *                elsewhere
 */
public record AskedQuestion(Question question, Answer answer, boolean settled) {

    /** One that the record does not settle. */
    public AskedQuestion(Question question, Answer answer) {
        this(question, answer, false);
    }

    public State state() {
        if (answer == null) {
            return settled ? State.SETTLED : State.OPEN;
        }
        return answer.isRepair() ? State.REPAIRED : State.LEFT;
    }

    public enum State {
        OPEN("Open"),
        LEFT("Left as it is"),
        REPAIRED("Repaired"),
        SETTLED("Settled by the record");

        private final String words;

        State(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }

        /** {@code open}. */
        public String key() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * @param choice  {@link Repairs#LEAVE}, or the key of the proposal that was accepted
     * @param done    what was put right, in words; {@code null} when it was left as it is
     * @param endedBy who had it asked again; {@code null} while the answer holds
     */
    public record Answer(
            UUID id, String choice, String done, String why, String by, Instant at, String endedBy, Instant endedAt) {

        public boolean isRepair() {
            return !Repairs.LEAVE.equals(choice);
        }
    }
}
