package org.hearth.committee.stage;

import java.time.Instant;
import java.util.UUID;

/**
 * That a paper came to a state. Only ever added.
 *
 * @param seq         1, 2, 3 ... within the paper
 * @param reason      why it went back, is corrected or withdrawn; the public notice of a withdrawal; may be empty
 * @param fingerprint what stood in it then
 */
public record Moved(
        UUID paper, int seq, Stage stage, String movedBy, Instant movedAt, String reason, String fingerprint) {}
