package org.hearth.fostering.supervision;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Who supervises a household from a day on, until the next begins.
 *
 * @param number counts within the household
 * @param worker sign-in name, or name of who has none; empty where nobody does
 */
public record Assignment(UUID household, int number, LocalDate from, String worker) {}
