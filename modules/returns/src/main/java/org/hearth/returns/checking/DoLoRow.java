package org.hearth.returns.checking;

/** A row of DoLo: an order depriving the child of liberty. */
public final class DoLoRow extends SentRow {
    DoLoRow(Sent sent) {
        super(Table.DOLO, sent);
    }

    public Day dob() {
        return day(Column.DOB);
    }

    public Day doloStart() {
        return day(Column.DOLO_START);
    }

    public Day doloEnd() {
        return day(Column.DOLO_END);
    }
}
