package org.hearth.core.api.codes;

/** A PLACE_PROVIDER code: whose provision the placement is. */
public record Provider(String code, String meaning, Kind kind, Years inForce) implements Code {
    public enum Kind {
        PARENT,
        OWN,
        OTHER_COUNCIL,
        OTHER_PUBLIC,
        PRIVATE,
        VOLUNTARY,
        NOT_GIVEN
    }

    /** The council's own. */
    public boolean isOwn() {
        return kind == Kind.OWN;
    }

    public boolean isOtherCouncil() {
        return kind == Kind.OTHER_COUNCIL;
    }

    /** Private or voluntary: for foster homes, an independent fostering agency. */
    public boolean isIndependent() {
        return kind == Kind.PRIVATE || kind == Kind.VOLUNTARY;
    }
}
