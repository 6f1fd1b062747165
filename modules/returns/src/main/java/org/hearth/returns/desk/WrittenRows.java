package org.hearth.returns.desk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hearth.returns.api.WrittenReturn;
import org.hearth.returns.checking.CollectionYear;
import org.hearth.returns.checking.LoadedReturn;
import org.hearth.returns.checking.SentColumns;
import org.hearth.returns.checking.SentRow;
import org.hearth.returns.checking.Table;
import org.hearth.returns.checking.Value;
import org.hearth.returns.reading.NaturalKey;

/** A year's return as it is written, ready to be checked as if it had been sent so. */
final class WrittenRows {
    private final String file;
    private final LoadedReturn rows;

    /** A row that is checked carries its place here as its line: those that were not sent have none of their own. */
    private final List<WrittenReturn.Row> written = new ArrayList<>();

    private WrittenRows(WrittenReturn of) {
        file = "%d as written".formatted(of.year());
        var into = LoadedReturn.of(CollectionYear.ending(of.year()));
        var values = new Value.Pool();
        Map<String, SentColumns> columns = new HashMap<>();
        of.files().forEach(file -> Table.named(file.module()).ifPresent(table -> {
            into.loaded(table);
            columns.put(table.name(), new SentColumns(table, table.definition().names()));
        }));
        of.rows(row -> Table.named(row.module()).ifPresent(table -> {
            into.row(table, file, written.size(), columns.get(table.name()).values(row.cells(), values));
            written.add(row);
        }));
        rows = into.build();
    }

    static WrittenRows of(WrittenReturn written) {
        return new WrittenRows(written);
    }

    LoadedReturn rows() {
        return rows;
    }

    /** Whether it is a row of this return; a rule may fault one of another year. */
    boolean has(SentRow row) {
        return row.file().equals(file);
    }

    WrittenReturn.Row written(SentRow row) {
        return written.get(row.line());
    }

    /** As it would be kept with the row; empty when it names no child. */
    static String key(WrittenReturn.Row row) {
        return NaturalKey.of(Table.named(row.module()).orElseThrow().definition(), row.cells());
    }
}
