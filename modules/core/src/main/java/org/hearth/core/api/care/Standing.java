package org.hearth.core.api.care;

import java.time.LocalDate;
import org.hearth.core.api.codes.Codes;
import org.hearth.core.api.codes.PlaceCode;
import org.hearth.core.api.codes.PlacementGroup;
import org.hearth.core.api.codes.Provider;

/**
 * Where a child in care stands on a day, by the snapshot rule (indicators.md section 3): the placement that is on; when
 * that is a temporary stay (T0 to T4), the placement immediately before it. Every figure, list and paper that says where
 * children live asks here, so that they agree.
 *
 * @param present the episode that is on during the day; the legal status is read from it
 * @param home    the episode whose placement counts; {@code present} itself unless that is a temporary stay with a
 *                placement before it
 */
public record Standing(Episode present, Episode home) {

    /** {@code null} when the child is not in care on the day. */
    public static Standing of(ChildHistory child, LocalDate day) {
        Episode present = child.inCareOn(day);
        return present == null ? null : new Standing(present, present.isTemporary() ? child.livesOn(day) : present);
    }

    public PlaceCode place() {
        return home.placeCode();
    }

    public Provider provider() {
        return Codes.standard().providers().of(home.provider());
    }

    /** {@link PlacementGroup#TEMPORARY} only when nothing precedes the temporary stay. */
    public PlacementGroup group() {
        return place().group();
    }

    /** Whether the source says at all what kind of placement it is. */
    public boolean hasPlace() {
        return home.place() != null;
    }

    public Location location() {
        return home.location();
    }

    /** Away from the placement that counts, on a temporary stay. */
    public boolean isAway() {
        return present != home;
    }
}
