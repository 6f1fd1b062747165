package org.hearth.demo;

/** Brothers and sisters and where they lived; {@code postcode} is {@code null} for those who came alone from abroad. */
record Family(int number, Area area, int postcodeNumber, String ethnicity) {
    String postcode() {
        return area == null ? null : area.postcode(postcodeNumber);
    }
}
