package org.hearth.core.api.care;

/**
 * What was derived from an episode's two postcodes when it was recorded (indicators.md 10.1), and by which edition of
 * the postcode directory.
 *
 * @param side          inside or outside the responsible authority, or not known
 * @param areaAuthority the council where the placement is: a nine-character code, {@code WAL}, {@code SCO}, {@code
 *                      NIR}; or {@code null} when not known
 * @param tenths        tenths of a mile between home and placement, rounded half up, or {@code null} when not known
 * @param atADistance   outside and not in an adjoining council's area; {@code null} when not known
 * @param edition       the directory that answered, or {@code null} when none was loaded
 */
public record Location(Side side, String areaAuthority, Integer tenths, Boolean atADistance, String edition) {

    public static final Location UNKNOWN = new Location(Side.UNKNOWN, null, null, null, null);

    public enum Side {
        IN("in", "Inside the council's area"),
        OUT("out", "Outside the council's area"),
        UNKNOWN("not-known", "Not known");

        private final String key;
        private final String words;

        Side(String key, String words) {
            this.key = key;
            this.words = words;
        }

        public String key() {
            return key;
        }

        public String words() {
            return words;
        }
    }

    /** More than 20.0 miles; exactly 20.0 is not over; false when the distance is not known. */
    public boolean isOver20Miles() {
        return tenths != null && tenths > 200;
    }
}
