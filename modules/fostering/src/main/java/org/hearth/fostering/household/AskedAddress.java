package org.hearth.fostering.household;

import java.time.LocalDate;

/**
 * Where a household lives from a day on, as it is asked for.
 *
 * @param district its code, where the directory does not know the postcode; empty where it is not known either
 */
public record AskedAddress(LocalDate from, String street, String postcode, String district, boolean confidential) {}
