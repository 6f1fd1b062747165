package org.hearth.core.api.codes;

/** A REASON_PLACE_CHANGE code, on the placement that ends: why it did. */
public record ChangeReason(String code, String meaning, Planned planned, boolean sameCarer, Years inForce)
        implements Code {

    /** The project's grouping for unplanned endings (indicators.md 1.6, STA-03). */
    public enum Planned {
        PLANNED,
        NEUTRAL,
        UNPLANNED
    }

    public boolean isUnplanned() {
        return planned == Planned.UNPLANNED;
    }

    /** Only the standing of the placement changed (PLACE): not a move, and one placement by GEN-16. */
    public boolean isSameCarer() {
        return sameCarer;
    }
}
