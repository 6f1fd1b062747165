package org.hearth.committee.proof;

import java.time.Instant;
import java.util.UUID;

/**
 * That the monitoring officer let one block pass, and why. It holds for the very finding that was let pass, in what stood at its
 * place then: where the check says something else, or something else stands there, it blocks again.
 *
 * @param mark SHA-256 of the place, of what stands there and of the words
 */
public record Overridden(UUID paper, String checkKey, String mark, String reason, String saidBy, Instant saidAt) {}
