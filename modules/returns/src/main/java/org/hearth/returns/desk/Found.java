package org.hearth.returns.desk;

import java.util.Locale;
import org.hearth.returns.api.ReturnChecks.Fault;
import org.hearth.returns.api.Severity;
import org.hearth.returns.checking.Checker;
import org.hearth.returns.checking.InWords;
import org.hearth.returns.desk.HeldReturn.RowKey;
import org.hearth.returns.reading.ModuleDefinitions;
import org.hearth.returns.reading.Text;

/** What a check found, as it is stored. */
public record Found(
        String rule,
        Integer stage,
        Severity severity,
        String module,
        int moduleOrder,
        String naturalKey,
        int number,
        String fileName,
        int line,
        String child,
        String columnNames,
        String message,
        String doubt,
        String about) {
    private static final int LONGEST_CHILD = 40;
    private static final int LONGEST_MESSAGE = 4000;
    private static final int LONGEST_DOUBT = 2000;
    private static final int LONGEST_COLUMNS = 500;
    private static final int LONGEST_ABOUT = 200;

    static Found of(Checker.Fault fault, RowKey key) {
        Fault told = InWords.of(fault);
        String child = shortened(told.child(), LONGEST_CHILD);
        return new Found(
                told.rule(),
                told.stage(),
                told.severity(),
                told.module(),
                ModuleDefinitions.order(told.module()),
                key.key(),
                key.number(),
                told.file(),
                told.line(),
                child,
                shortened(String.join(" ", told.columns()), LONGEST_COLUMNS),
                shortened(told.message(), LONGEST_MESSAGE),
                told.doubt() == null ? null : shortened(told.doubt(), LONGEST_DOUBT),
                about(told.rule(), told.module(), key.key()));
    }

    /**
     * What an explanation is bound to, in every year: the rule, the module, and the row's key, which begins with the child.
     * Empty when the row names no child.
     */
    static String about(String rule, String module, String key) {
        return key.isEmpty()
                ? ""
                : shortened("%s %s %s".formatted(rule, module, key.toUpperCase(Locale.ROOT)), LONGEST_ABOUT);
    }

    /** What makes it the same finding in the next check of its year. */
    String identity() {
        return "%s %s %d %s".formatted(rule, module, number, naturalKey);
    }

    private static String shortened(String text, int most) {
        return Text.shortened(text, most);
    }
}
