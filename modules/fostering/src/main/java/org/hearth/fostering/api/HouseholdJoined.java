package org.hearth.fostering.api;

import java.time.LocalDate;
import java.util.UUID;

/** A household was approved, or transferred in. Approved again after it had left, it joins again. */
public record HouseholdJoined(UUID household, LocalDate on) {}
