package org.hearth.returns.reading;

/** The checks of one understood module over one file. A new one is made for every file. */
interface RowCheck {

    /** @return whether the row can be used; when not, a refusal has been said */
    boolean check(Row row);

    /** After the last row: what can only be said of all rows together. */
    default void finish() {}
}
