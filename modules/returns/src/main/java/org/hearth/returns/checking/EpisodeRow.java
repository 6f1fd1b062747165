package org.hearth.returns.checking;

import java.util.Set;

/** A row of Episodes: a time in care during which legal status, placement and carer stayed the same. */
public final class EpisodeRow extends SentRow {
    private static final Set<String> TEMPORARY = Set.of("T0", "T1", "T2", "T3", "T4");
    private static final Set<String> FOR_ADOPTION = Set.of("A3", "A4", "A5", "A6");
    private static final Set<String> FOSTERED = Set.of("U1", "U2", "U3", "U4", "U5", "U6");
    private static final Set<String> SPLIT_OTHER = Set.of("Z11", "Z12", "Z13", "Z14");

    private Whereabouts whereabouts;

    EpisodeRow(Sent sent) {
        super(Table.EPISODES, sent);
    }

    /** Tells the row how to find what its file does not give. */
    void derivedBy(Geography geography) {
        whereabouts = new Whereabouts(this, geography);
    }

    public Day decom() {
        return day(Column.DECOM);
    }

    public Value rne() {
        return value(Column.RNE);
    }

    public Value ls() {
        return value(Column.LS);
    }

    public Value cin() {
        return value(Column.CIN);
    }

    public Value place() {
        return value(Column.PLACE);
    }

    public Value placeProvider() {
        return value(Column.PLACE_PROVIDER);
    }

    public Day dec() {
        return day(Column.DEC);
    }

    public Value rec() {
        return value(Column.REC);
    }

    public Value reasonPlaceChange() {
        return value(Column.REASON_PLACE_CHANGE);
    }

    public Value homePost() {
        return value(Column.HOME_POST);
    }

    public Value plPost() {
        return value(Column.PL_POST);
    }

    public Value urn() {
        return value(Column.URN);
    }

    /** PL_LA: the upper-tier council of the placement, or SCO, NIR, WAL, NUK; blank when its postcode is not known. */
    public Value council() {
        return whereabouts.council();
    }

    /** PL_LOCATION: IN when the placement is in the placing council's area, else OUT; blank when its postcode is not known. */
    public Value location() {
        return whereabouts.location();
    }

    /** PL_DISTANCE: miles with one decimal, 999.9 when a known postcode is on no map; blank unless both are known. */
    public Value distance() {
        return whereabouts.distance();
    }

    /** V3 or V4. A blank status is not one. */
    public boolean isShortBreak() {
        return ls().isOneOf("V3", "V4");
    }

    /** A temporary placement, T0 to T4. A blank is not one. */
    public boolean isTemporary() {
        return place().isIn(TEMPORARY);
    }

    /** Placed for adoption, A3 to A6. */
    public boolean isPlacedForAdoption() {
        return place().isIn(FOR_ADOPTION);
    }

    /** LS E1. */
    public boolean isUnderPlacementOrder() {
        return ls().is("E1");
    }

    /** U1 to U6. */
    public boolean isFostered() {
        return place().isIn(FOSTERED);
    }

    /** Z11 to Z14, of which Z1 consists from the return of 2025/26 on. */
    public boolean isInSplitOtherPlacement() {
        return place().isIn(SPLIT_OTHER);
    }

    /** A3 or A5: placed for adoption with those who foster the child already. */
    public boolean isPlacedForAdoptionWithFosterCarer() {
        return place().isOneOf("A3", "A5");
    }

    /** Ended by adoption: REC E11 or E12. */
    public boolean endsInAdoption() {
        return rec().isOneOf("E11", "E12");
    }

    /** REC given and not X1: care ended. */
    public boolean endsCare() {
        return rec().isGivenOtherThan("X1");
    }

    /** RNE S. */
    public boolean startsCare() {
        return rne().is("S");
    }

    /** URN given and not XXXXXXX: one to look up in the provider list. */
    public boolean hasListedUrn() {
        return urn().isGivenOtherThan("XXXXXXX");
    }

    /** Begins on or before year end, and does not end before the year starts: DEC may be blank or unreadable. */
    public boolean touches(CollectionYear year) {
        return decom().isOnOrBefore(year.end()) && (!dec().isDay() || dec().isOnOrAfter(year.start()));
    }
}
