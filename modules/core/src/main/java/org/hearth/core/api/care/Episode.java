package org.hearth.core.api.care;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.UUID;
import org.hearth.core.api.codes.Codes;
import org.hearth.core.api.codes.PlaceCode;
import org.hearth.core.api.time.Period;

/**
 * A stretch of care with one legal status and one placement, as in the SSDA903 return (codes there). A change of either
 * ends it and opens another the same day. Codes are in capitals; {@code null} is blank.
 *
 * @param startedOn         DECOM, counted
 * @param endedOn           DEC, not counted; {@code null} while it goes on
 * @param heldUntil         for an episode without an end: the last day for which a source says that it went on; after it
 *                          the child's care is not known. {@code null} when it has an end or is kept here day by day
 * @param startReason       RNE
 * @param legalStatus       LS
 * @param need              CIN
 * @param place             PLACE
 * @param provider          PLACE_PROVIDER
 * @param endReason         REC
 * @param changeReason      REASON_PLACE_CHANGE
 * @param homePostcode      HOME_POST, capitals, one space, or as sent when it is not a postcode
 * @param placementPostcode PL_POST, likewise
 * @param urn               URN
 * @param home              our own home, or {@code null} until a postcode is settled to one
 * @param sequence          order among a child's episodes that start on one day (ssda903.md section 6, item 5)
 */
public record Episode(
        UUID id,
        UUID child,
        LocalDate startedOn,
        LocalDate endedOn,
        LocalDate heldUntil,
        String startReason,
        String legalStatus,
        String need,
        String place,
        String provider,
        String endReason,
        String changeReason,
        String homePostcode,
        String placementPostcode,
        String urn,
        UUID home,
        int sequence,
        Location location,
        Source source) {

    /** By DECOM, then DEC with blank last, then the order in which a source gives them (ssda903.md section 6, item 5). */
    public static final Comparator<Episode> IN_ORDER = Comparator.comparing(Episode::startedOn)
            .thenComparing(Episode::endedOn, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparingInt(Episode::sequence);

    /** The same, known to go on until the day and no longer. */
    Episode heldUntil(LocalDate day) {
        return new Episode(
                id,
                child,
                startedOn,
                null,
                day,
                startReason,
                legalStatus,
                need,
                place,
                provider,
                endReason,
                changeReason,
                homePostcode,
                placementPostcode,
                urn,
                home,
                sequence,
                location,
                source);
    }

    public Period period() {
        return new Period(startedOn, endedOn);
    }

    /** Whether it is known to go on during the day: begun, not ended, and within what its source tells. */
    public boolean isOn(LocalDate day) {
        return !day.isBefore(startedOn)
                && (endedOn == null ? heldUntil == null || !day.isAfter(heldUntil) : day.isBefore(endedOn));
    }

    /** The day it ended; the limit where it is told to go on to it or beyond; {@code null} while it goes on before it. */
    public LocalDate endedBy(LocalDate limit) {
        if (endedOn != null) {
            return Folding.earlier(endedOn, limit);
        }
        return heldUntil != null && !heldUntil.isBefore(limit) ? limit : null;
    }

    /** An agreed series of short breaks (V3, V4), left out of every count unless it says otherwise (GEN-05). */
    public boolean isShortBreak() {
        return Codes.standard().legalStatuses().of(legalStatus).isShortBreak();
    }

    /** A short stay from which the child returns (T0 to T4). */
    public boolean isTemporary() {
        return placeCode().isTemporary();
    }

    /** The kind of setting; a code of no year is answered as one that fits nothing else. */
    public PlaceCode placeCode() {
        return Codes.standard().places().of(place);
    }
}
