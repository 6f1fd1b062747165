package org.hearth.core.api.care;

import java.util.List;

/**
 * What was known of an episode was wrong. Told in the transaction that records it.
 *
 * @param was    as it was known
 * @param is     as it is known now, and always was
 * @param fields those that differ
 */
public record EpisodeCorrected(Episode was, Episode is, List<EpisodeField> fields) {
    public EpisodeCorrected {
        fields = List.copyOf(fields);
    }
}
