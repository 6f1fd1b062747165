package org.hearth.returns.checking;

/** A row of Reviews: one review of the child's case. */
public final class ReviewRow extends SentRow {
    ReviewRow(Sent sent) {
        super(Table.REVIEWS, sent);
    }

    public Day dob() {
        return day(Column.DOB);
    }

    public Day review() {
        return day(Column.REVIEW);
    }

    public Value reviewCode() {
        return value(Column.REVIEW_CODE);
    }
}
