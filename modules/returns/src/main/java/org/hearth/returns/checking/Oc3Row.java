package org.hearth.returns.checking;

/** A row of OC3: a care leaver around a birthday. */
public final class Oc3Row extends SentRow {
    Oc3Row(Sent sent) {
        super(Table.OC3, sent);
    }

    public Day dob() {
        return day(Column.DOB);
    }

    public Value inTouch() {
        return value(Column.IN_TOUCH);
    }

    public Value activ() {
        return value(Column.ACTIV);
    }

    public Value accom() {
        return value(Column.ACCOM);
    }

    private static final Column[] ANSWERS = {Column.IN_TOUCH, Column.ACTIV, Column.ACCOM};

    /** Any of IN_TOUCH, ACTIV, ACCOM given. */
    public boolean isAnswered() {
        return anyGiven(ANSWERS);
    }

    /** IN_TOUCH DIED. */
    public boolean hasDied() {
        return inTouch().is("DIED");
    }
}
