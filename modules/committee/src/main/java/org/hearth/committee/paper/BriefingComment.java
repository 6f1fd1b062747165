package org.hearth.committee.paper;

import java.time.Instant;
import java.util.UUID;

/**
 * What a member said of a draft at the briefing before publication. Only ever added, and printed in no document.
 *
 * @param seq    1, 2, 3 ... within the paper
 * @param saidBy name and office of the member
 */
public record BriefingComment(UUID paper, int seq, String saidBy, String words, String writtenBy, Instant writtenAt) {}
