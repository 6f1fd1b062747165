package org.hearth.core.api.codes;

/** A PLACE code: the kind of setting in which a child lives. */
public record PlaceCode(String code, String meaning, PlacementGroup group, boolean withCurrentCarer, Years inForce)
        implements Code {

    /** Fostered, by family and friends or by anyone else. */
    public boolean isFoster() {
        return group.isFoster();
    }

    /** Fostered by family or friends. */
    public boolean isKin() {
        return group == PlacementGroup.FOSTER_KIN;
    }

    /** Placed for adoption; in care until the order is made. */
    public boolean isAdoption() {
        return group == PlacementGroup.ADOPTION;
    }

    /** Placed for adoption with those who foster the child already (A3, A5): no move. */
    public boolean isAdoptionByCurrentCarer() {
        return withCurrentCarer;
    }

    /** A short stay from which the child returns (T0 to T4). */
    public boolean isTemporary() {
        return group == PlacementGroup.TEMPORARY;
    }

    /** Whether the return asks who provides it: for all but temporary stays and those that fit nothing else. */
    public boolean asksForProvider() {
        return group != PlacementGroup.TEMPORARY && group != PlacementGroup.OTHER;
    }
}
