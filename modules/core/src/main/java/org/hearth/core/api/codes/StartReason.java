package org.hearth.core.api.codes;

/** An RNE code: why an episode began, and so what changed with it. */
public record StartReason(
        String code,
        String meaning,
        boolean startsCare,
        boolean newStatus,
        boolean newPlacement,
        boolean newCarer,
        Years inForce)
        implements Code {

    /** Goes on with those who cared for the child before (L, T, U): one placement by GEN-16. */
    public boolean isSameCarer() {
        return !startsCare && !newCarer && (newStatus || newPlacement);
    }
}
