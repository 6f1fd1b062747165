package org.hearth.fostering.household;

import java.time.LocalDate;

/**
 * A household to be registered.
 *
 * @param approvedOn the day of the decision, or of the transfer; never that of the panel
 * @param district   its code, such as E07000008; {@code null} where it is not known
 */
public record NewHousehold(
        String reference,
        HouseholdKind kind,
        Joining joined,
        LocalDate approvedOn,
        String district,
        AskedTerms terms) {}
