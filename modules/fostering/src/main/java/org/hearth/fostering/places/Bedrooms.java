package org.hearth.fostering.places;

import java.time.LocalDate;

/**
 * Bedrooms beside places on a day. They are not the same: brothers and sisters may share one, and who stays put after 18 uses
 * one and fills no place.
 *
 * @param recorded bedrooms for foster children; {@code null} where they are not recorded
 * @param sleeping who is told to sleep there
 */
record Bedrooms(Integer recorded, int sleeping, int filled, int approved) {

    static Bedrooms on(LocalDate day, Stretch stands, Integer recorded) {
        int sleeping = (int) stands.occupants().stream()
                .filter(one -> one.presence().sleepsThere() && !one.isAwayOn(day))
                .map(Occupant::key)
                .distinct()
                .count();
        return new Bedrooms(recorded, sleeping, stands.filled(), stands.approved());
    }

    /** Whether as many sleep there as fill places. */
    boolean isAsPlaces() {
        return sleeping == filled;
    }

    /** "2 filled of 2 approved". */
    String placesInWords() {
        return "%d filled of %d approved".formatted(filled, approved);
    }

    /** "3 for foster children; 3 people sleep there". */
    String inWords() {
        String people = sleeping == 0 ? "nobody" : sleeping == 1 ? "1 person" : sleeping + " people";
        return "%s; %s who %s told here %s there today"
                .formatted(
                        recorded == null ? "Not recorded" : recorded + " for foster children",
                        people,
                        sleeping > 1 ? "are" : "is",
                        sleeping > 1 ? "sleep" : "sleeps");
    }
}
