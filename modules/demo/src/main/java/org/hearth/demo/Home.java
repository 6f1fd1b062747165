package org.hearth.demo;

/**
 * Somewhere children live: an own household, an agency's carers, a children's home, supported accommodation.
 *
 * @param number   stable, from 1
 * @param provider PLACE_PROVIDER, or {@code null} where none is recorded
 * @param urn      the inspectorate's number, or {@code null} where nobody inspects
 * @param capacity children at one time
 */
record Home(int number, Kind kind, Area area, int postcodeNumber, String provider, String urn, int capacity) {

    /** Sent as the number of what the inspectorate does not list. */
    static final String NOT_INSPECTED = "XXXXXXX";

    enum Kind {
        OWN_HOUSEHOLD,
        AGENCY_HOUSEHOLD,
        KIN_HOUSEHOLD,
        CHILDRENS_HOME,
        SUPPORTED,
        ADOPTERS,
        PARENTS,
        SCHOOL,
        HEALTH_SETTING,
        CUSTODY,
        OTHER
    }

    String postcode() {
        return area.postcode(postcodeNumber);
    }
}
