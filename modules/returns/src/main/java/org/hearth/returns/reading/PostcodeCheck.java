package org.hearth.returns.reading;

import java.util.function.Predicate;
import org.hearth.returns.api.Severity;

/**
 * Asks about postcodes of one column that the loaded directory does not hold: mistyped, or a stand-in, or a place that
 * the directory does not cover (ssda903.md section 6, items 11 and 12), which nobody but the sender can tell apart. The
 * first are asked about one by one and the rest together, so that a directory of another country or a wholly invented
 * file does not bury what else was found.
 */
final class PostcodeCheck {
    static final int ASKED_BY_ROW = 50;
    private static final String CODE = "POST-UNKNOWN";

    private final int column;
    private final Predicate<String> unknown;
    private final String follows;
    private final Say say;
    private int asked;
    private int more;
    private Row firstMore;

    /**
     * @param unknown whether a directory is loaded and does not hold the postcode
     * @param follows what is not known where the postcode is not
     */
    PostcodeCheck(int column, Predicate<String> unknown, String follows, Say say) {
        this.column = column;
        this.unknown = unknown;
        this.follows = follows;
        this.say = say;
    }

    void check(Row row) {
        String postcode = row.get(column);
        if (postcode.isEmpty() || !unknown.test(postcode)) {
            return;
        }
        if (asked < ASKED_BY_ROW) {
            asked++;
            say.question(
                    CODE,
                    row,
                    column,
                    "The loaded postcode directory does not hold this postcode. The row was taken as sent, but %s. Correct it if it is mistyped; leave a stand-in such as ZZ99 3WZ for no fixed abode, or a place that the directory does not cover, as it is."
                            .formatted(follows));
        } else if (more++ == 0) {
            firstMore = row;
        }
    }

    void finish() {
        if (more > 0) {
            say.aboutLine(
                    CODE,
                    Severity.QUESTION,
                    false,
                    firstMore.line(),
                    firstMore.columnName(column),
                    null,
                    "%s from this line on %s a postcode in this column that the loaded postcode directory does not hold. They were taken as sent, but %s. If these are so many, check that the directory loaded under reference data covers them."
                            .formatted(
                                    more == 1 ? "1 more row" : "%,d more rows".formatted(more),
                                    more == 1 ? "has" : "have",
                                    follows));
        }
    }
}
