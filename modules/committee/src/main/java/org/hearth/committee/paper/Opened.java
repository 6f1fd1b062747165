package org.hearth.committee.paper;

import java.time.Instant;
import java.util.UUID;

/**
 * That a director opened a draft.
 *
 * @param exempt whether it was the exempt paper; else the public one
 * @param signed SHA-256 of what would be signed then
 */
public record Opened(UUID paper, String who, boolean exempt, String signed, Instant openedAt) {}
