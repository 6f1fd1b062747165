package org.hearth.returns.checking;

/** A row of AD1: a child who was adopted. */
public final class Ad1Row extends SentRow {
    Ad1Row(Sent sent) {
        super(Table.AD1, sent);
    }

    public Day dateInt() {
        return day(Column.DATE_INT);
    }

    public Day dateMatch() {
        return day(Column.DATE_MATCH);
    }

    public Value fosterCare() {
        return value(Column.FOSTER_CARE);
    }

    public Value nbAdoptr() {
        return value(Column.NB_ADOPTR);
    }

    public Value sexAdoptr() {
        return value(Column.SEX_ADOPTR);
    }

    public Value lsAdoptr() {
        return value(Column.LS_ADOPTR);
    }

    private static final Column[] ANSWERS = {
        Column.DATE_INT, Column.DATE_MATCH, Column.FOSTER_CARE, Column.NB_ADOPTR, Column.SEX_ADOPTR, Column.LS_ADOPTR
    };

    /** Any of DATE_INT, DATE_MATCH, FOSTER_CARE, NB_ADOPTR, SEX_ADOPTR, LS_ADOPTR given. */
    public boolean isAnswered() {
        return anyGiven(ANSWERS);
    }

    /** All of them given. */
    public boolean isComplete() {
        return allGiven(ANSWERS);
    }
}
