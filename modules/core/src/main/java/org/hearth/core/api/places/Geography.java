package org.hearth.core.api.places;

/** Straight lines on the British National Grid. */
public final class Geography {
    private static final double METRES_IN_A_MILE = 1609.3;

    private Geography() {}

    /**
     * Tenths of a mile between two points given in metres, rounded half up (indicators.md 10.1; the mile is the return's
     * own, 1.6093 km).
     */
    public static int tenthsOfAMile(int easting, int northing, int otherEasting, int otherNorthing) {
        double east = (double) easting - otherEasting;
        double north = (double) northing - otherNorthing;
        return (int) Math.floor(Math.sqrt(east * east + north * north) / METRES_IN_A_MILE * 10 + 0.5);
    }
}
