package org.hearth.returns.checking;

/** A row of PlacedAdoption: a decision that the child should be placed for adoption, and its reversal. */
public final class PlacedAdoptionRow extends SentRow {
    PlacedAdoptionRow(Sent sent) {
        super(Table.PLACED_ADOPTION, sent);
    }

    public Day datePlaced() {
        return day(Column.DATE_PLACED);
    }

    public Day datePlacedCeased() {
        return day(Column.DATE_PLACED_CEASED);
    }

    public Value reasonPlacedCeased() {
        return value(Column.REASON_PLACED_CEASED);
    }

    /** DATE_PLACED_CEASED or REASON_PLACED_CEASED given. */
    public boolean isReversed() {
        return anyGiven(Column.DATE_PLACED_CEASED, Column.REASON_PLACED_CEASED);
    }

    /** Both of them given. */
    public boolean isReversedInFull() {
        return allGiven(Column.DATE_PLACED_CEASED, Column.REASON_PLACED_CEASED);
    }
}
