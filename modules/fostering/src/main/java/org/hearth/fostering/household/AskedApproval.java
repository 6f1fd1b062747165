package org.hearth.fostering.household;

import java.time.LocalDate;

/**
 * An approval as it should have been recorded.
 *
 * @param left    the first day on which it did not hold; {@code null} where it goes on
 * @param leaving {@code null} likewise
 */
public record AskedApproval(
        HouseholdKind kind, Joining joined, LocalDate approvedOn, LocalDate left, Leaving leaving) {}
