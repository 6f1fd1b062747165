package org.hearth.returns.reading;

import java.util.stream.Collectors;
import org.hearth.core.api.codes.Code;
import org.hearth.core.api.codes.CodeList;

/** Whether a cell holds a code that may be sent in the year. A wrong code never refuses a row: it is loaded as sent and marked. */
final class CodeCheck {
    private final CodeList<? extends Code> codes;
    private final int column;
    private final String rule;
    private final int year;
    private final Say say;

    CodeCheck(CodeList<? extends Code> codes, int column, String rule, int year, Say say) {
        this.codes = codes;
        this.column = column;
        this.rule = rule;
        this.year = year;
        this.say = say;
    }

    void check(Row row) {
        String code = row.get(column);
        if (code.isEmpty()) {
            return;
        }
        switch (codes.verdict(code, year)) {
            case VALID -> {}
            case QUESTION ->
                say.question(
                        rule,
                        row,
                        column,
                        "%s (%s) is in doubt for %s. The row was taken as sent; check that it is right for this child."
                                .formatted(code, meaning(code), label()));
            case NOT_IN_FORCE ->
                say.error(
                        rule,
                        row,
                        column,
                        "%s (%s) may not be sent for %s. The row was taken as sent and marked; change it to a code of that year."
                                .formatted(code, meaning(code), label()));
            case UNKNOWN ->
                say.error(
                        rule,
                        row,
                        column,
                        "%s is not a code of %s. The row was taken as sent and marked; change it to one of: %s."
                                .formatted(Text.shown(code), codes.column(), inYear()));
        }
    }

    /** A blank where the form wants a code. */
    void required(Row row) {
        if (row.get(column).isEmpty()) {
            say.error(
                    rule,
                    row,
                    column,
                    "%s is blank. The row was taken as sent; enter one of: %s.".formatted(codes.column(), inYear()));
        }
    }

    private String meaning(String code) {
        return codes.of(code).meaning();
    }

    private String inYear() {
        return codes.in(year).stream().map(Code::code).collect(Collectors.joining(", "));
    }

    private String label() {
        return "%d/%02d".formatted(year - 1, year % 100);
    }
}
