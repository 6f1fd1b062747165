package org.hearth.returns.checking;

/** A row of Missing: a time the child was missing, or away without authority. */
public final class MissingRow extends SentRow {
    MissingRow(Sent sent) {
        super(Table.MISSING, sent);
    }

    public Day dob() {
        return day(Column.DOB);
    }

    public Value missing() {
        return value(Column.MISSING);
    }

    public Day misStart() {
        return day(Column.MIS_START);
    }

    public Day misEnd() {
        return day(Column.MIS_END);
    }
}
