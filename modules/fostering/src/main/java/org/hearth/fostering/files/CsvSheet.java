package org.hearth.fostering.files;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.hearth.core.api.files.CsvText;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.documents.SpreadsheetText;
import org.hearth.platform.api.pages.Days;
import org.hearth.platform.api.pages.Typed;

/**
 * A CSV with a header row, whose columns are known by the names that services use for them. A cell that cannot be read is
 * refused with its column, so that its row can be given back.
 */
public final class CsvSheet {
    public static final int LARGEST = 5 * 1024 * 1024;

    private static final int MOST_ROWS = 5000;
    private static final int LONGEST_SHOWN = 40;
    private static final Pattern UNLIKE_A_SPACE = Pattern.compile("[\\p{Zs}&&[^ ]]");
    private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);
    private static final List<DateTimeFormatter> DATES = List.of(
            DateTimeFormatter.ISO_LOCAL_DATE,
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT));
    private static final DateTimeFormatter MONTH_FIRST =
            DateTimeFormatter.ofPattern("M/d/uuuu").withResolverStyle(ResolverStyle.STRICT);

    private final Map<String, Integer> at;
    private final List<String> header;
    private final List<Row> rows;

    private CsvSheet(Map<String, Integer> at, List<String> header, List<Row> rows) {
        this.at = at;
        this.header = header;
        this.rows = rows;
    }

    /** @param line of the file, the header row being line 1 */
    public record Row(int line, List<String> cells) {}

    /**
     * A row that did not go in.
     *
     * @param column its name; empty for the row as a whole
     * @param cells  the row as it was sent
     */
    public record Failed(int line, String column, String value, String message, List<String> cells) {}

    /**
     * @param columns what each column is called; the first is its name here
     * @param needed  those without which there is nothing to read
     * @param of      what the file holds: "household"
     * @param row     what a row tells: "one approval"
     * @throws RuleBroken for {@code file} if it is no such file
     */
    public static CsvSheet read(
            byte[] content, List<List<String>> columns, List<String> needed, String of, String row) {
        if (content.length > LARGEST) {
            throw new RuleBroken("file", "The file is larger than 5 MB. Load it in parts.");
        }
        List<String> header = null;
        var rows = new ArrayList<Row>();
        try (CsvReader<CsvRecord> records = CsvReader.builder().ofCsvRecord(new StringReader(CsvText.of(content)))) {
            for (CsvRecord record : records) {
                if (header == null) {
                    header = record.getFields();
                } else if (record.getFields().stream().anyMatch(cell -> !cell.isBlank())) {
                    rows.add(new Row((int) record.getStartingLineNumber(), record.getFields()));
                }
                if (rows.size() > MOST_ROWS) {
                    throw new RuleBroken(
                            "file", "The file has more than %,d rows. Load it in parts.".formatted(MOST_ROWS));
                }
            }
        } catch (CsvParseException broken) {
            throw new RuleBroken("file", "The file could not be read as CSV: a quotation mark does not close.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (rows.isEmpty()) {
            throw new RuleBroken(
                    "file",
                    "The file holds no %s. Below a header row with %s give %s a row."
                            .formatted(of, String.join(", ", needed), row));
        }
        return new CsvSheet(columns(header, columns, needed), header, rows);
    }

    private static Map<String, Integer> columns(List<String> header, List<List<String>> columns, List<String> needed) {
        var at = new HashMap<String, Integer>();
        for (int i = 0; i < header.size(); i++) {
            String name = key(seen(header.get(i))).toLowerCase(Locale.ROOT);
            for (List<String> names : columns) {
                if (names.contains(name)) {
                    at.putIfAbsent(names.get(0), i);
                }
            }
        }
        List<String> missing =
                needed.stream().filter(name -> !at.containsKey(name)).toList();
        if (!missing.isEmpty()) {
            checkSeparated(header);
            throw new RuleBroken(
                    "file",
                    "The header row has no column %s. It must name %s."
                            .formatted(String.join(", ", missing), String.join(", ", needed)));
        }
        return at;
    }

    private static void checkSeparated(List<String> header) {
        String only = header.size() == 1 ? header.get(0) : "";
        if (only.contains(";") || only.contains("\t")) {
            throw new RuleBroken(
                    "file",
                    "The columns of the file are separated by %s. Save it as CSV separated by commas, and load it again."
                            .formatted(only.contains(";") ? "semicolons" : "tabs"));
        }
    }

    /** As names of columns and choices are compared: {@code APPROVED_ON}. */
    public static String key(String text) {
        return text.strip().replaceAll("[\\s-]+", "_").toUpperCase(Locale.ROOT);
    }

    public List<Row> rows() {
        return rows;
    }

    public List<String> header() {
        return header;
    }

    /** Columns that say nothing that is known here, so that nobody believes them to be in. */
    public List<String> unused() {
        return IntStream.range(0, header.size())
                .filter(i -> !at.containsValue(i))
                .mapToObj(header::get)
                .filter(name -> !name.isBlank())
                .toList();
    }

    /** Without what cannot be seen, and with plain spaces for those that do not break. */
    private static String seen(String cell) {
        return Typed.clean(UNLIKE_A_SPACE.matcher(cell).replaceAll(" "));
    }

    /** Empty where the row has no such cell. */
    public String cell(Row row, String column) {
        Integer position = at.get(column);
        return position == null || position >= row.cells().size()
                ? ""
                : seen(row.cells().get(position));
    }

    /** As 2026-03-31 or 31/03/2026; what it looks like otherwise is said, and nothing is guessed. */
    public LocalDate day(Row row, String column) {
        String cell = cell(row, column);
        if (cell.isEmpty()) {
            return null;
        }
        for (DateTimeFormatter written : DATES) {
            LocalDate day = parsed(cell, written);
            if (day != null) {
                return day;
            }
        }
        LocalDate looksLike =
                cell.matches("[0-9]{5}") ? SERIAL_ZERO.plusDays(Long.parseLong(cell)) : parsed(cell, MONTH_FIRST);
        throw new RuleBroken(
                column,
                looksLike == null
                        ? "\"%s\" is not a date. Write it as 31/03/2026 or 2026-03-31.".formatted(shown(cell))
                        : "\"%s\" looks like %s, %s. If that is the day, write %s."
                                .formatted(
                                        shown(cell),
                                        Days.inWords(looksLike),
                                        cell.matches("[0-9]{5}")
                                                ? "as a spreadsheet's number"
                                                : "with the month before the day",
                                        looksLike));
    }

    private static LocalDate parsed(String cell, DateTimeFormatter written) {
        try {
            return LocalDate.parse(cell, written);
        } catch (DateTimeException otherwise) {
            return null;
        }
    }

    public static String shown(String cell) {
        return cell.length() > LONGEST_SHOWN ? cell.substring(0, LONGEST_SHOWN) + "..." : cell;
    }

    /** @param column by its name here; empty for the row as a whole */
    public Failed failed(Row row, String column, RuleBroken refused) {
        return new Failed(row.line(), column, cell(row, column), refused.getMessage(), row.cells());
    }

    /** The rows that did not go in, as they were sent, with what to put right in the last columns. */
    public static String csv(List<String> header, List<Failed> failed) {
        var text = new StringWriter();
        var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text);
        csv.writeRecord(record(header, header.size(), "line", "column", "what to put right"));
        failed.forEach(one -> csv.writeRecord(
                record(one.cells(), header.size(), String.valueOf(one.line()), one.column(), one.message())));
        return text.toString();
    }

    private static List<String> record(List<String> cells, int width, String... more) {
        var row = new ArrayList<String>();
        for (int i = 0; i < width; i++) {
            row.add(i < cells.size() ? SpreadsheetText.of(cells.get(i)) : "");
        }
        row.addAll(List.of(more));
        return row;
    }
}
