package org.hearth.returns.trial;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.hearth.returns.api.Finding;
import org.hearth.returns.api.ReturnChecks.Loaded;
import org.hearth.returns.checking.CollectionYear;
import org.hearth.returns.checking.LoadedReturn;
import org.hearth.returns.checking.SentColumns;
import org.hearth.returns.checking.Table;
import org.hearth.returns.checking.Value;
import org.hearth.returns.reading.Arrival;
import org.hearth.returns.reading.Cells;
import org.hearth.returns.reading.ReadRow;
import org.hearth.returns.reading.Sheet;
import org.hearth.returns.reading.SheetReader;
import org.hearth.returns.reading.Sink;

/**
 * Files of one year read into memory for checking.
 *
 * @param loaded   the modules that were recognised
 * @param findings about files, and about rows that could not be told apart into cells
 */
record ReadReturn(LoadedReturn rows, List<Loaded> loaded, List<Finding> findings) {

    static ReadReturn of(Arrival arrival, CollectionYear year, boolean lastYear) throws IOException {
        var into = LoadedReturn.of(year);
        var values = new Value.Pool();
        var loaded = new ArrayList<Loaded>();
        var findings = new ArrayList<>(arrival.findings());
        for (Sheet sheet : arrival.sheets()) {
            Table<?> table = Table.named(sheet.module().name()).orElseThrow();
            if (sheet.isXml() && table == Table.HEADER) {
                into.asXml();
            }
            var rows = new Rows(table, sheet, into, values, findings);
            SheetReader.readAsSent(sheet, rows);
            loaded.add(new Loaded(lastYear, table.name(), sheet.name(), rows.taken));
        }
        return new ReadReturn(into.build(), loaded, findings);
    }

    private static final class Rows implements Sink {
        private final Table<?> table;
        private final String file;
        private final LoadedReturn.Builder into;
        private final Value.Pool values;
        private final List<Finding> findings;
        private final SentColumns columns;
        private int taken;

        Rows(Table<?> table, Sheet sheet, LoadedReturn.Builder into, Value.Pool values, List<Finding> findings) {
            this.table = table;
            this.file = sheet.name();
            this.into = into;
            this.values = values;
            this.findings = findings;
            this.columns = new SentColumns(table, sheet.columns());
            into.loaded(table).carries(table, columns.carried());
        }

        @Override
        public void row(ReadRow row) {
            if (!row.usable()) {
                return;
            }
            into.row(table, file, row.line(), columns.values(Cells.unpack(row.cells()), values));
            taken++;
        }

        @Override
        public void finding(Finding finding) {
            findings.add(finding);
        }
    }
}
