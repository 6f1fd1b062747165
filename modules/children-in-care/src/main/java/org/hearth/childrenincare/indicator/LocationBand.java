package org.hearth.childrenincare.indicator;

import org.hearth.core.api.care.Location;

/**
 * The five location bands of the national tables. Exactly 20 miles belongs to the nearer band; a child whose distance is
 * not known is not known here, even where the council of the placement is.
 */
public enum LocationBand {
    INSIDE_NEAR("inside-up-to-20", "Inside the council's area, 20 miles or less from home"),
    INSIDE_FAR("inside-over-20", "Inside the council's area, over 20 miles from home"),
    OUTSIDE_NEAR("outside-up-to-20", "Outside the council's area, 20 miles or less from home"),
    OUTSIDE_FAR("outside-over-20", "Outside the council's area, over 20 miles from home"),
    NOT_KNOWN("not-known", "Distance or area not known");

    private final String key;
    private final String words;

    LocationBand(String key, String words) {
        this.key = key;
        this.words = words;
    }

    public String key() {
        return key;
    }

    public String words() {
        return words;
    }

    public static LocationBand of(Location location) {
        if (location == null || location.tenths() == null) {
            return NOT_KNOWN;
        }
        return switch (location.side()) {
            case IN -> location.isOver20Miles() ? INSIDE_FAR : INSIDE_NEAR;
            case OUT -> location.isOver20Miles() ? OUTSIDE_FAR : OUTSIDE_NEAR;
            case UNKNOWN -> NOT_KNOWN;
        };
    }
}
