package org.hearth.returns.api;

import java.util.List;

/**
 * A question with what may be done about it, as the record stands now.
 *
 * @param episodes   what is known of the child's care now, for the eye
 * @param proposals  those that could be accepted; none where only a better return can tell, or nothing is wrong any more
 * @param effects    what each would change; its columns are the proposals, in their order
 * @param impossible proposals that the record does not allow as it stands, each with the reason
 * @param stamp      names what all of this rests on; another one by the time of an answer refuses it
 */
public record RepairCase(
        AskedQuestion asked,
        List<Known> episodes,
        List<Proposal> proposals,
        List<Effect> effects,
        List<String> impossible,
        String stamp) {
    public RepairCase {
        episodes = List.copyOf(episodes);
        proposals = List.copyOf(proposals);
        effects = List.copyOf(effects);
        impossible = List.copyOf(impossible);
    }

    /**
     * An episode as it is known now.
     *
     * @param to    the day it ended, or until when it is known to go on, in words
     * @param asked whether the question is about it
     */
    public record Known(
            java.util.UUID id,
            String from,
            String to,
            String started,
            String legalStatus,
            String place,
            String ended,
            boolean asked) {}

    /**
     * One thing that may change.
     *
     * @param what a measure and its day, in words
     * @param now  as it is
     * @param then as it would be by each proposal; {@code null} where the person must first give what it asks for
     */
    public record Effect(String what, String now, List<String> then) {
        public Effect {
            then = java.util.Collections.unmodifiableList(new java.util.ArrayList<>(then));
        }

        /** Whether that proposal would make it another. */
        public boolean changes(int proposal) {
            String other = then.get(proposal);
            return other != null && !other.equals(now);
        }
    }
}
