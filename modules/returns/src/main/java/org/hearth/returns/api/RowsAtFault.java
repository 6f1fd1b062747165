package org.hearth.returns.api;

import java.util.List;

/** The row that a rule faults as it was sent, so that it can be put right without opening the file. */
public interface RowsAtFault {

    /** Empty when the row is no longer held as it was then. */
    List<Cell> of(RuleFinding finding);

    /**
     * A column of the row.
     *
     * @param isAtFault whether the rule names it, or what it names is worked out from it
     * @param now       as sent; empty when blank
     * @param lastYear  of the child's row in last year's return; {@code null} where the rule does not compare the years, or
     *                  last year's return has no such row
     */
    record Cell(String column, boolean isAtFault, String now, String lastYear) {}
}
