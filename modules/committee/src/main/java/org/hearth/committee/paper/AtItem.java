package org.hearth.committee.paper;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A version of a paper, and what its front sheet says of the agenda.
 *
 * @param publishedAt {@code null} while it is a draft
 * @param words       the id of the agenda's item, or what was typed in its place
 */
public record AtItem(UUID paper, UUID series, Instant publishedAt, String words) {

    Optional<UUID> item() {
        return item(words);
    }

    /** The item whose id it is; empty for what was typed in its place. */
    static Optional<UUID> item(String words) {
        try {
            return Optional.of(UUID.fromString(words));
        } catch (IllegalArgumentException typed) {
            return Optional.empty();
        }
    }
}
