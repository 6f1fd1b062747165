package org.hearth.core.api.care;

import java.time.LocalDate;
import java.util.UUID;

/**
 * That care begins. Codes and postcodes as {@link Episode}.
 *
 * @param reference the council's number for the child, at most ten letters and digits
 * @param born      needed for someone new
 */
public record NewCare(
        String reference,
        LocalDate born,
        String sex,
        String ethnicity,
        LocalDate on,
        String legalStatus,
        String need,
        UUID home,
        String place,
        String provider,
        String homePostcode,
        String placementPostcode,
        String urn) {}
