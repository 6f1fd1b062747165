package org.hearth.core.api.care;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * All that one return tells of one child in one module, as one text: so it is kept, compared and replaced whole. Two that
 * tell the same are equal.
 *
 * @param text CSV: LINE and the columns that hold something, then a row for each; by line
 */
public record ToldSheet(String module, int year, String text) {
    public static final Comparator<ToldSheet> IN_ORDER =
            Comparator.comparing(ToldSheet::module).thenComparing(ToldSheet::year);
    private static final String LINE = "LINE";

    /**
     * The rows of one child as sheets, in order.
     *
     * @param rows of any modules and years
     */
    public static List<ToldSheet> of(List<Told> rows) {
        record Key(String module, int year) {}
        var sheets = new HashMap<Key, List<Told>>();
        rows.forEach(row -> sheets.computeIfAbsent(new Key(row.module(), row.year()), key -> new ArrayList<>())
                .add(row));
        return sheets.entrySet().stream()
                .map(sheet ->
                        new ToldSheet(sheet.getKey().module(), sheet.getKey().year(), written(sheet.getValue())))
                .sorted(IN_ORDER)
                .toList();
    }

    private static String written(List<Told> rows) {
        var columns = new TreeSet<String>();
        rows.forEach(row -> columns.addAll(row.cells().keySet()));
        var text = new StringWriter();
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text);
        var header = new ArrayList<String>(List.of(LINE));
        header.addAll(columns);
        csv.writeRecord(header);
        rows.stream().sorted(Comparator.comparing(Told::line)).forEach(row -> {
            var cells = new ArrayList<String>(List.of(Integer.toString(row.line())));
            columns.forEach(column -> cells.add(row.cells().getOrDefault(column, "")));
            csv.writeRecord(cells);
        });
        return text.toString();
    }

    /** By line. */
    public List<Told> rows() {
        try (var rows = CsvReader.builder().ofNamedCsvRecord(text)) {
            return rows.stream().map(this::row).toList();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private Told row(NamedCsvRecord row) {
        var cells = new HashMap<String, String>();
        for (Map.Entry<String, String> cell : row.getFieldsAsMap().entrySet()) {
            if (!cell.getKey().equals(LINE) && !cell.getValue().isEmpty()) {
                cells.put(cell.getKey(), cell.getValue());
            }
        }
        return new Told(module, year, Integer.parseInt(row.getField(LINE)), cells);
    }
}
