package org.hearth.committee.datastatus;

import java.time.Instant;
import java.util.UUID;

/** That an analyst accepted the data of a paper with what was open against them, and why. Only ever added. */
public record DataAccepted(UUID paper, String reason, String acceptedBy, Instant acceptedAt) {}
