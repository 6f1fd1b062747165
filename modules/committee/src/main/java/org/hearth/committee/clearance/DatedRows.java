package org.hearth.committee.clearance;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Sets of rows that hold together from a date on: the set in force is that of the latest date not after the day. */
public final class DatedRows {
    private DatedRows() {}

    /** In their order; none before the first date. */
    public static List<NamedCsvRecord> on(LocalDate day, String file) {
        var rows = new ArrayList<NamedCsvRecord>();
        LocalDate latest = LocalDate.MIN;
        for (NamedCsvRecord row : read(file)) {
            var from = LocalDate.parse(row.getField("from"));
            if (from.isAfter(day) || from.isBefore(latest)) {
                continue;
            }
            if (from.isAfter(latest)) {
                rows.clear();
                latest = from;
            }
            rows.add(row);
        }
        return rows;
    }

    private static List<NamedCsvRecord> read(String file) {
        try (var reader = new InputStreamReader(DatedRows.class.getResourceAsStream(file), StandardCharsets.UTF_8)) {
            var rows = new ArrayList<NamedCsvRecord>();
            CsvReader.builder().ofNamedCsvRecord(reader).forEach(rows::add);
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
