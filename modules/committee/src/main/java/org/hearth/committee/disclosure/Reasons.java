package org.hearth.committee.disclosure;

import org.hearth.committee.disclosure.Figuring.Row;
import org.hearth.committee.disclosure.Quantity.Kind;

/** Why each withheld count is withheld, in the terms of the rules (indicators.md 18). */
final class Reasons {
    private static final int NUMERATOR_AND_REST = 2;

    private final Figuring figuring;
    private final Doubt doubt;
    private final boolean[] hidden;
    private final boolean[] again;

    Reasons(Figuring figuring, Doubt doubt, boolean[] hidden, boolean[] again) {
        this.figuring = figuring;
        this.doubt = doubt;
        this.hidden = hidden;
        this.again = again;
    }

    Rule of(int count) {
        if (doubt.isSmall(count)) {
            return Rule.SMALL;
        }
        if (again[count]) {
            return Rule.PUBLISHED_BEFORE;
        }
        if (figuring.kinds[count] == Kind.NOT_KNOWN) {
            return Rule.NOT_KNOWN_OR_TOTAL;
        }
        boolean part = false;
        boolean total = false;
        for (int r : figuring.rowsOf[count]) {
            Row row = figuring.rows[r];
            if (!hasAnother(row, count)) {
                continue;
            }
            boolean isPart = isPart(row, count);
            if (isPart && leavesAFew(row)) {
                return row.parts() == NUMERATOR_AND_REST ? Rule.SMALL_REMAINDER : Rule.FEW_IN_NO_LINE;
            }
            part |= isPart;
            total |= !isPart;
        }
        return part ? Rule.SECOND_CELL : total ? Rule.NOT_KNOWN_OR_TOTAL : Rule.WORKED_OUT;
    }

    private boolean hasAnother(Row row, int count) {
        for (int one : row.at()) {
            if (one != count && hidden[one]) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPart(Row row, int count) {
        for (int i = 0; i < row.parts(); i++) {
            if (row.at()[i] == count) {
                return true;
            }
        }
        return false;
    }

    /** That all but a few are counted is said only where a few are left over; else it is withheld for another's sake. */
    private boolean leavesAFew(Row row) {
        if (!row.share()) {
            return false;
        }
        for (int i = 0; i < row.parts(); i++) {
            int one = row.at()[i];
            if (hidden[one] && doubt.isSmall(one) && !figuring.isPrinted(one)) {
                return true;
            }
        }
        return false;
    }
}
