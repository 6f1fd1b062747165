package org.hearth.returns.writing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hearth.core.api.codes.Code;
import org.hearth.core.api.codes.Codes;
import org.hearth.core.api.codes.SexCode;
import org.hearth.core.api.codes.Verdict;
import org.hearth.returns.keeping.Postcodes;
import org.hearth.returns.reading.ModuleDefinition;
import org.hearth.returns.reading.ModuleDefinition.Column;
import org.hearth.returns.reading.ReadDate;
import org.hearth.returns.reading.Text;

/** The one form in which a cell is written: dates dd/mm/yyyy, codes in capitals, postcodes with one space. */
final class WrittenForm {
    private WrittenForm() {}

    /** What was sent, in that form; what is no date, no code or no postcode stays as it was sent. */
    static String of(Column column, String sent) {
        String text = Text.strip(sent);
        if (text.isEmpty()) {
            return text;
        }
        return switch (column.kind()) {
            case DATE -> {
                LocalDate day = ReadDate.of(text).day();
                yield day == null ? text : ReadDate.asSent(day);
            }
            case CODE -> text.toUpperCase(Locale.ROOT);
            case TEXT -> ofText(column.name(), text);
            case CHILD, FLAG -> text;
        };
    }

    private static String ofText(String column, String text) {
        return switch (column) {
            case "UPN", "URN" -> text.toUpperCase(Locale.ROOT);
            case "HOME_POST", "PL_POST" -> Postcodes.written(text);
            default -> text;
        };
    }

    static String day(LocalDate day) {
        return day == null ? "" : ReadDate.asSent(day);
    }

    /** Of a date as ISO 8601 has it; blank for {@code null}. */
    static String day(String iso) {
        return iso == null ? "" : ReadDate.asSent(LocalDate.parse(iso));
    }

    static String text(String text) {
        return text == null ? "" : text;
    }

    /** The code by which the return of that year says the same: 1 and 2 until 2023/24 for M and F. */
    static String sex(String code, int year) {
        if (code == null) {
            return "";
        }
        var sexes = Codes.standard().sexes();
        if (sexes.verdict(code, year) != Verdict.NOT_IN_FORCE) {
            return code;
        }
        SexCode.Sex sex = sexes.of(code).sex();
        return sexes.in(year).stream()
                .filter(one -> one.sex() == sex)
                .map(Code::code)
                .findFirst()
                .orElse(code);
    }

    /** A row of the module with these columns; the others are blank. */
    static List<String> row(ModuleDefinition module, Map<String, String> byColumn) {
        return module.names().stream()
                .map(name -> byColumn.getOrDefault(name, ""))
                .toList();
    }

    /** The row with these columns in place of its own, as far as the module has them. */
    static List<String> with(ModuleDefinition module, List<String> row, Map<String, String> byColumn) {
        if (byColumn.isEmpty()) {
            return row;
        }
        var now = new ArrayList<>(row);
        List<String> names = module.names();
        for (int i = 0; i < names.size(); i++) {
            String said = byColumn.get(names.get(i));
            if (said != null) {
                now.set(i, said);
            }
        }
        return List.copyOf(now);
    }
}
