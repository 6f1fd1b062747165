package org.hearth.returns.checking;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.hearth.returns.api.ReturnChecks.Fault;
import org.hearth.returns.reading.Text;

/** What a fault says to people: what is wrong, the row's values, what to do. */
public final class InWords {
    private static final int LONGEST_VALUE = 60;

    private InWords() {}

    /** Of a row that came in a CSV file, or is held as if it had. */
    public static Fault of(Checker.Fault fault) {
        return of(fault, false);
    }

    /** @param xml whether the row came in the XML form, which calls some columns otherwise */
    public static Fault of(Checker.Fault fault, boolean xml) {
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
                message(rule, row, xml),
                fault.doubt());
    }

    private static String message(About rule, SentRow row, boolean xml) {
        String values = values(rule.columns(), row, xml);
        return values.isEmpty()
                ? rule.wrong() + " " + rule.mend()
                : "%s Here %s. %s".formatted(rule.wrong(), values, rule.mend());
    }

    /** Of the columns the rule names, those of this module: {@code DECOM is 02/05/2025, DEC is blank}. */
    private static String values(List<Column> columns, SentRow row, boolean xml) {
        var own = new ArrayList<String>();
        for (Column column : columns) {
            if (row.table().columns().contains(column) && column != Column.CHILD) {
                String value = row.value(column).text();
                String name = xml && column == Column.PLACE ? "PLACE (PL in the XML)" : column.name();
                own.add(value.isEmpty() ? name + " is blank" : "%s is %s".formatted(name, shortened(value)));
            }
        }
        return own.stream().collect(Collectors.joining(", "));
    }

    private static String shortened(String value) {
        return Text.shortened(value, LONGEST_VALUE + 3);
    }
}
