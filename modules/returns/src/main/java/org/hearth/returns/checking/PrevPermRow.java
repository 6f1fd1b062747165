package org.hearth.returns.checking;

/** A row of PrevPerm: a permanent home the child had before care. */
public final class PrevPermRow extends SentRow {
    PrevPermRow(Sent sent) {
        super(Table.PREV_PERM, sent);
    }

    public Value prevPerm() {
        return value(Column.PREV_PERM);
    }

    public Value laPerm() {
        return value(Column.LA_PERM);
    }

    public Value datePerm() {
        return value(Column.DATE_PERM);
    }
}
