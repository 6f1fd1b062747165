package org.hearth.returns.checking;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.hearth.returns.api.ReturnChecks.Fault;

/** What a fault says to people: what is wrong, the row's values, what to do. */
public final class InWords {
    private static final int LONGEST_VALUE = 60;

    private InWords() {}

    public static Fault of(Checker.Fault fault) {
        About rule = fault.rule();
        SentRow row = fault.row();
        return new Fault(
                rule.code(),
                rule.stage(),
                rule.severity(),
                row.table().name(),
                row.file(),
                row.line(),
                rule.columns().stream().map(Column::name).toList(),
                row.child().text(),
                rule.wrong(),
                message(rule, row),
                rule.doubt());
    }

    private static String message(About rule, SentRow row) {
        String values = values(rule.columns(), row);
        return values.isEmpty()
                ? rule.wrong() + " " + rule.mend()
                : "%s Here %s. %s".formatted(rule.wrong(), values, rule.mend());
    }

    /** Of the columns the rule names, those of this module: {@code DECOM is 02/05/2025, DEC is blank}. */
    private static String values(List<Column> columns, SentRow row) {
        var own = new ArrayList<String>();
        for (Column column : columns) {
            if (row.table().columns().contains(column) && column != Column.CHILD) {
                String value = row.value(column).text();
                own.add(value.isEmpty() ? column + " is blank" : "%s is %s".formatted(column, shortened(value)));
            }
        }
        return own.stream().collect(Collectors.joining(", "));
    }

    private static String shortened(String value) {
        return value.length() > LONGEST_VALUE ? value.substring(0, LONGEST_VALUE) + "..." : value;
    }
}
