package org.hearth.fostering.farewell;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What is known of how one approval ends.
 *
 * @param approvalNo     which approval of the household, from 1
 * @param noticeOn       when the carers' notice was received in writing; {@code null} where they gave none
 * @param conversationOn when the conversation was held, offered or declined; {@code null} where it is not recorded
 */
public record Farewell(
        UUID household, int approvalNo, LocalDate noticeOn, Conversation conversation, LocalDate conversationOn) {

    /** What became of the conversation with those who leave. */
    public enum Conversation {
        NOT_RECORDED("Not recorded yet"),
        OFFERED("Offered, not held yet"),
        HELD("Held"),
        DECLINED("Offered and declined");

        private final String words;

        Conversation(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** The first day on which the approval does not hold any more by the notice; {@code null} without one. */
    public LocalDate takesEffectOn() {
        return noticeOn == null ? null : NoticePeriod.takesEffect(noticeOn);
    }
}
