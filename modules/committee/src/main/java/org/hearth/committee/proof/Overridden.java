package org.hearth.committee.proof;

import java.time.Instant;
import java.util.UUID;

/**
 * That the monitoring officer let one block pass, and why. It holds for the very words that were let pass: where the check
 * says something else, it blocks again.
 *
 * @param mark SHA-256 of the place and the words
 */
public record Overridden(UUID paper, String checkKey, String mark, String reason, String saidBy, Instant saidAt) {}
