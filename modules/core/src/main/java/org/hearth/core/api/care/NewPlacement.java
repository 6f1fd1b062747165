package org.hearth.core.api.care;

import java.time.LocalDate;
import java.util.UUID;

/**
 * That a child moves. Codes and postcodes as {@link Episode}.
 *
 * @param home         our own home, or {@code null}
 * @param because      REASON_PLACE_CHANGE of the placement that ends, or {@code null} into and out of a temporary stay
 * @param sameCarer    whether the carer stays the same (RNE T and U), as when they move house
 * @param legalStatus  the new one when it changes the same day (RNE B and U), else {@code null}
 */
public record NewPlacement(
        UUID child,
        UUID home,
        String place,
        String provider,
        String placementPostcode,
        String urn,
        LocalDate on,
        String because,
        boolean sameCarer,
        String legalStatus) {

    /** To a new carer, the legal status staying as it is. */
    public static NewPlacement of(UUID child, String place, String provider, LocalDate on, String because) {
        return new NewPlacement(child, null, place, provider, null, null, on, because, false, null);
    }

    public NewPlacement in(UUID ourHome) {
        return new NewPlacement(
                child, ourHome, place, provider, placementPostcode, urn, on, because, sameCarer, legalStatus);
    }

    public NewPlacement at(String postcode, String inspectoratesNumber) {
        return new NewPlacement(
                child, home, place, provider, postcode, inspectoratesNumber, on, because, sameCarer, legalStatus);
    }

    public NewPlacement withTheSameCarer() {
        return new NewPlacement(child, home, place, provider, placementPostcode, urn, on, because, true, legalStatus);
    }

    public NewPlacement under(String newLegalStatus) {
        return new NewPlacement(
                child, home, place, provider, placementPostcode, urn, on, because, sameCarer, newLegalStatus);
    }

    /** RNE: P, or T with the same carer; B and U when the legal status changes too. */
    public String startReason() {
        if (legalStatus == null) {
            return sameCarer ? "T" : "P";
        }
        return sameCarer ? "U" : "B";
    }
}
