package org.hearth.committee.disclosure;

/** Why a count is withheld (indicators.md 18, committee-pack.md 11). */
public enum Rule {
    SMALL("DC-01", "Small number", "It is a count of 1 or more below the threshold."),
    SMALL_REMAINDER(
            "DC-02",
            "Leaves a small number",
            "All but a few of the group are counted here, so it would tell how many are not."),
    FEW_IN_NO_LINE(
            "DC-03",
            "Leaves a small number",
            "With the lines beside it, it counts all but a few of the group, so together they would tell how many are not."),
    SECOND_CELL(
            "DC-03",
            "Protects another figure",
            "It is the smallest other figure of a row, column or sum in which one figure is withheld."),
    NOT_KNOWN_OR_TOTAL(
            "DC-04",
            "Protects another figure",
            "It is the not-known line or the total of a row, column or sum in which one figure is withheld."),
    PUBLISHED_BEFORE(
            "DC-05",
            "Earlier paper",
            "An earlier published paper withheld it, or would tell it together with this one."),
    WORKED_OUT(
            "DC-03",
            "Protects another figure",
            "Without it, a reader could still work out a withheld figure from the others.");

    private final String id;
    private final String heading;
    private final String words;

    Rule(String id, String heading, String words) {
        this.id = id;
        this.heading = heading;
        this.words = words;
    }

    public String id() {
        return id;
    }

    /** The reason in three words. */
    public String heading() {
        return heading;
    }

    /** The reason in a sentence. */
    public String words() {
        return words;
    }
}
