package org.hearth.fostering.api;

import java.time.LocalDate;
import java.util.UUID;

/** Other terms of approval hold from that day on. */
public record TermsVaried(UUID household, LocalDate from) {}
