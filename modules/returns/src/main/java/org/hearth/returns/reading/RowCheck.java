package org.hearth.returns.reading;

import java.util.Optional;

/** The checks of one module over one file. A new one is made for every file. */
interface RowCheck {

    /** @return whether the row can be used; when not, a refusal has been said */
    boolean check(Row row);

    /** After the last row: what can only be said of all rows together. */
    default void finish() {}

    /** After the last row: why none of them can be used, though each by itself could; empty when they can. */
    default Optional<String> unfit() {
        return Optional.empty();
    }
}
