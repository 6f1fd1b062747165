package org.hearth.returns.reading;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.hearth.returns.api.Severity;
import org.hearth.returns.reading.ModuleDefinition.Column;
import org.hearth.returns.reading.ModuleDefinition.Kind;

/** What a spreadsheet does to whole columns: dates turned to numbers, child numbers shortened, leading zeros eaten. */
final class ColumnWatch {
    private static final int LENGTHS = ChildNumber.LONGEST + 1;

    private final List<Column> columns;
    private final Map<ReadDate.Damage, Seen>[] damaged;
    private final int[] digitsOnly = new int[LENGTHS];
    private final int[] firstLine = new int[LENGTHS];
    private final Seen shortened = new Seen();
    private boolean numbersOnly = true;

    private static final class Seen {
        private int times;
        private int first;
        private String cell = "";

        void at(int line, String value) {
            if (times++ == 0) {
                first = line;
                cell = value;
            }
        }
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    ColumnWatch(ModuleDefinition module) {
        columns = module.columns();
        damaged = new Map[columns.size()];
        for (int i = 0; i < damaged.length; i++) {
            damaged[i] = new EnumMap<ReadDate.Damage, Seen>(ReadDate.Damage.class);
        }
    }

    void see(Row row) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).kind() == Kind.DATE) {
                ReadDate.Damage damage = ReadDate.of(row.get(i)).damage();
                if (damage != null) {
                    damaged[i].computeIfAbsent(damage, kind -> new Seen()).at(row.line(), row.get(i));
                }
            }
        }
        seeChild(row);
    }

    private void seeChild(Row row) {
        String child = row.child();
        if (ChildNumber.isShortened(child)) {
            shortened.at(row.line(), child);
        } else if (ChildNumber.isDigits(child) && child.length() < LENGTHS) {
            if (digitsOnly[child.length()]++ == 0) {
                firstLine[child.length()] = row.line();
            }
        } else if (!child.isEmpty()) {
            numbersOnly = false;
        }
    }

    void finish(Say say) {
        if (shortened.times > 0) {
            warn(
                    say,
                    shortened.first,
                    "CHILD",
                    "%s like 1.2E+09, as a spreadsheet shortens long numbers. Such rows were left out, because several children may have become one. Export again without opening the file in a spreadsheet, or format the column as text."
                            .formatted(some(shortened.times, "child number looks", "child numbers look")));
        }
        for (int i = 0; i < damaged.length; i++) {
            String column = columns.get(i).name();
            damaged[i].forEach((damage, seen) -> warn(
                    say,
                    seen.first,
                    column,
                    "%s of %s held %s, the first \"%s\" on line %,d. Export again without opening the file in a spreadsheet, or format the column as dd/mm/yyyy, and send it again."
                            .formatted(
                                    some(seen.times, "cell", "cells"),
                                    column,
                                    damage.words,
                                    Text.shown(seen.cell),
                                    seen.first)));
        }
        eatenZeros(say);
    }

    private static String some(int times, String one, String many) {
        return "%,d %s".formatted(times, times == 1 ? one : many);
    }

    /** Numbers nearly all of one length, and a few shorter. */
    private void eatenZeros(Say say) {
        if (!numbersOnly) {
            return;
        }
        int all = 0;
        int usual = 0;
        for (int length = 1; length < LENGTHS; length++) {
            all += digitsOnly[length];
            usual = digitsOnly[length] > digitsOnly[usual] ? length : usual;
        }
        int shorter = 0;
        int first = 0;
        for (int length = 1; length < usual; length++) {
            shorter += digitsOnly[length];
            first = digitsOnly[length] > 0 && (first == 0 || firstLine[length] < first) ? firstLine[length] : first;
        }
        if (shorter > 0 && shorter * 5 < all) {
            warn(
                    say,
                    first,
                    "CHILD",
                    "%,d of %,d child numbers are shorter than the other numbers, which have %d digits. If they began with 0, a spreadsheet has eaten it: format the column as text, export and send again."
                            .formatted(shorter, all, usual));
        }
    }

    private static void warn(Say say, int line, String column, String message) {
        say.aboutLine("COLUMN-DAMAGED", Severity.WARNING, false, line, column, null, message);
    }
}
