package org.hearth.returns.checking;

/** A row of UASC: the child is or was unaccompanied and seeking asylum. */
public final class UascRow extends SentRow {
    UascRow(Sent sent) {
        super(Table.UASC, sent);
    }

    public Value sex() {
        return value(Column.SEX);
    }

    public Day dob() {
        return day(Column.DOB);
    }

    public Day duc() {
        return day(Column.DUC);
    }

    /** Whether the row says that the child is or was unaccompanied: it gives SEX or DUC. */
    boolean saysSo() {
        return sex().isGiven() || duc().isGiven();
    }
}
