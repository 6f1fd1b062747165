package org.hearth.committee.chase;

import java.time.Instant;
import java.util.UUID;

/**
 * That a reminder was sent. Only ever added.
 *
 * @param seq  1, 2, 3 ... within the paper
 * @param post who was reminded
 * @param who  the sign-in name of the person; empty where only the post is known
 * @param late whether the day was over by then
 */
public record Reminded(UUID paper, int seq, String post, String who, boolean late, String sentBy, Instant sentAt) {}
