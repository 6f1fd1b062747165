package org.hearth.core.care;

import java.util.List;
import java.util.UUID;

/** What is held of one child from one bulk source and from persons, before that source says it anew. */
record Held(
        UUID child,
        String reference,
        PersonRow person,
        List<IdentifierRow> pupilNumbers,
        UascRow uasc,
        List<EpisodeRow> episodes,
        List<ToldRow> told,
        List<DifferenceRow> differences) {

    static Held nothing(UUID child, String reference) {
        return new Held(child, reference, null, List.of(), null, List.of(), List.of(), List.of());
    }
}
