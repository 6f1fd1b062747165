package org.hearth.returns.checking;

/** A row of Header: who the child is. */
public final class HeaderRow extends SentRow {
    HeaderRow(Sent sent) {
        super(Table.HEADER, sent);
    }

    public Value sex() {
        return value(Column.SEX);
    }

    public Day dob() {
        return day(Column.DOB);
    }

    public Value ethnic() {
        return value(Column.ETHNIC);
    }

    public Value upn() {
        return value(Column.UPN);
    }

    public Value mother() {
        return value(Column.MOTHER);
    }

    public Day mcDob() {
        return day(Column.MC_DOB);
    }

    /** Whether the header says the child is unaccompanied, where the return carries that flag. */
    public Value unaccompanied() {
        return value(Column.UASC);
    }

    /** MOTHER 1: she has a child of her own. */
    public boolean isMother() {
        return mother().is("1");
    }

    public boolean isMale() {
        return sex().isOneOf("M", "1");
    }

    public boolean isFemale() {
        return sex().isOneOf("F", "2");
    }

    /** Whether it gives a real pupil number. */
    public boolean hasRealUpn() {
        return isRealUpn(upn());
    }

    /** Given, and not one of the reasons (UN1 to UN5) why there is none. */
    public static boolean isRealUpn(Value upn) {
        return upn.isGivenOtherThan("UN1", "UN2", "UN3", "UN4", "UN5");
    }
}
