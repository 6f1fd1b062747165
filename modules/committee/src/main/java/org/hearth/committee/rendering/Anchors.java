package org.hearth.committee.rendering;

/** What the parts of a paper are called in the address of the page that shows public and exempt side by side. */
public final class Anchors {
    public static final String FRONT_SHEET = "front-sheet";

    private Anchors() {}

    /** The beginning of a section. */
    public static String section(String section) {
        return "section-" + named(section);
    }

    /** One table of it. */
    public static String table(String section, String table) {
        return "table-" + named(section) + "-" + named(table);
    }

    private static String named(String key) {
        return key.replaceAll("[^A-Za-z0-9]+", "-");
    }
}
