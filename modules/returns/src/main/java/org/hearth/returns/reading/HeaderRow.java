package org.hearth.returns.reading;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import java.io.IOException;
import java.io.Reader;
import java.util.List;
import java.util.regex.Pattern;
import org.hearth.returns.api.Finding;
import org.hearth.returns.api.Severity;

/** Recognises a file by its first row. */
final class HeaderRow {
    /** More columns than any module with all that a case system adds. */
    static final int MOST_COLUMNS = 300;

    /** The longest cell that is read, in letters; no column of the return comes near. */
    static final int LONGEST_CELL = 8_000;

    /** The longest row. */
    static final int LONGEST_ROW = 30_000;

    private static final Pattern SEPARATOR_HINT = Pattern.compile("\"?sep=(.?)\"?", Pattern.CASE_INSENSITIVE);

    private HeaderRow() {}

    /** @return {@code null} when it is not recognised; a finding says why */
    static Sheet recognise(Spooled file, int year, List<Finding> findings) throws IOException {
        String name = Names.shown(file.name());
        Read comma = read(file, ',');
        if (comma == null) {
            findings.add(refusal(
                    "FILE-COLUMNS",
                    null,
                    name,
                    "Its first row has more than %d columns or is longer than %,d letters, so it is not a header row of the return. Export the file again."
                            .formatted(MOST_COLUMNS, LONGEST_ROW)));
            return null;
        }
        Read semicolon = read(file, ';');
        Read best = semicolon != null
                        && semicolon.recognition().shared()
                                > comma.recognition().shared()
                ? semicolon
                : comma;
        Recognition recognition = best.recognition();
        if (!recognition.isRecognised()) {
            Read tab = read(file, '\t');
            if (tab != null && tab.recognition().shared() > recognition.shared()) {
                findings.add(
                        refusal(
                                "FILE-SEPARATOR",
                                null,
                                name,
                                "Its columns are separated by tabs. Save it as CSV, separated by commas or semicolons, and send it again."));
            } else {
                findings.add(refusal("FILE-HEADER", best.line(), name, recognition.difference(year)));
            }
            return null;
        }
        ModuleDefinition module = recognition.module();
        report(recognition, file, name, year, best.line(), findings);
        int[] positions = module.columns().stream()
                .mapToInt(column -> recognition.names().indexOf(column.name()))
                .toArray();
        return new Sheet(module, file, best.separator(), best.cells(), positions, best.line(), null);
    }

    private static void report(
            Recognition recognition, Spooled file, String name, int year, int line, List<Finding> findings) {
        ModuleDefinition module = recognition.module();
        if (!recognition.extra().isEmpty()) {
            findings.add(new Finding(
                    "FILE-EXTRA-COLUMNS",
                    Severity.WARNING,
                    false,
                    module.name(),
                    name,
                    line,
                    null,
                    null,
                    null,
                    "Columns that the return does not have were kept as sent and not used: %s."
                            .formatted(Recognition.list(recognition.extra()))));
        }
        if (file.brokenUtf8() != null) {
            findings.add(
                    new Finding(
                            "FILE-ENCODING",
                            Severity.WARNING,
                            false,
                            module.name(),
                            name,
                            file.brokenUtf8(),
                            null,
                            null,
                            null,
                            "The file is not UTF-8 from this line on; it was read as Windows-1252. Check that accented letters look right, or save it as CSV UTF-8."));
        }
        if (!module.isInForce(year)) {
            findings.add(ofAnotherYear(module, name, line, year));
        }
    }

    /** A module that the returns of that year do not have. */
    static Finding ofAnotherYear(ModuleDefinition module, String name, int line, int year) {
        return new Finding(
                "FILE-YEAR",
                Severity.QUESTION,
                false,
                module.name(),
                name,
                line,
                null,
                null,
                null,
                "%s belongs to returns from %d/%02d, and this was sent for %d/%02d. Its rows are kept as sent; check the year."
                        .formatted(
                                module.name(), module.firstYear() - 1, module.firstYear() % 100, year - 1, year % 100));
    }

    private static Finding refusal(String code, Integer line, String name, String message) {
        return new Finding(code, Severity.ERROR, true, null, name, line, null, null, null, message);
    }

    private record Read(char separator, List<String> cells, int line, Recognition recognition) {}

    private static Read read(Spooled file, char separator) throws IOException {
        try (Reader text = file.text(1);
                CsvReader<CsvRecord> rows = reader(text, separator)) {
            for (CsvRecord row : rows) {
                if (SEPARATOR_HINT.matcher(String.join("", row.getFields())).matches()) {
                    continue;
                }
                if (row.getFieldCount() > MOST_COLUMNS) {
                    return null;
                }
                List<String> cells = List.copyOf(row.getFields());
                int line = (int) row.getStartingLineNumber() + Text.lineEnds(cells);
                return new Read(separator, cells, line, Recognition.of(cells));
            }
        } catch (CsvParseException e) {
            return null;
        }
        return new Read(separator, List.of(), 1, Recognition.of(List.of()));
    }

    static CsvReader<CsvRecord> reader(Reader text, char separator) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(true)
                .acceptCharsAfterQuotes(true)
                .ignoreDifferentFieldCount(true)
                .maxBufferSize(1 << 17)
                .build(
                        CsvRecordHandler.builder()
                                .maxFields(MOST_COLUMNS + 1)
                                .maxFieldSize(LONGEST_CELL)
                                .maxRecordSize(LONGEST_ROW)
                                .build(),
                        text);
    }
}
