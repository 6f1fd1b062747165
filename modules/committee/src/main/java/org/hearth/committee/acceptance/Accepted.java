package org.hearth.committee.acceptance;

import java.time.Instant;
import java.util.UUID;

/**
 * That a second person accepted what a paper withholds, and whether a part of it is exempt. It holds for exactly that: where
 * either is another since, it is asked for again. Only ever added.
 *
 * @param seq   1, 2, 3 ... within the paper
 * @param hash  SHA-256 of every withheld count with its rule, and of the exempt status, as they were accepted
 * @param cells how many cells were withheld then
 */
public record Accepted(UUID paper, int seq, String hash, int cells, String acceptedBy, Instant acceptedAt) {}
