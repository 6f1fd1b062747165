package org.hearth.fostering.api;

import java.time.LocalDate;
import java.util.UUID;

/** A household's approval ends; {@code on} is the first day on which it does not hold. */
public record HouseholdLeft(UUID household, LocalDate on) {}
