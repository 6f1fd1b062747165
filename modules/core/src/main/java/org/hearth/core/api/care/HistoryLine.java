package org.hearth.core.api.care;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What one recording made known of one episode.
 *
 * @param record the episode
 * @param was    what was known before, {@code null} when it was new
 * @param is     what is known since, {@code null} when it was withdrawn
 * @param fields what differs between the two; empty when only its source does
 * @param source {@code person}, {@code proposal} where a person accepted one, or the bulk source
 */
public record HistoryLine(
        UUID record,
        Episode was,
        Episode is,
        List<EpisodeField> fields,
        Instant at,
        String by,
        String why,
        String source) {
    static final String PROPOSAL = "proposal";

    /** Whether a person accepted what was proposed. */
    public boolean isAcceptedProposal() {
        return PROPOSAL.equals(source);
    }
}
