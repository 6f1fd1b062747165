package org.hearth.fostering.household;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.hearth.platform.api.documents.SpreadsheetText;

/** The rows of a file that did not go in, as they were sent, with what to put right in the last columns. */
final class FailedRows {
    private FailedRows() {}

    static String csv(HouseholdImport.Outcome outcome) {
        var text = new StringWriter();
        var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text);
        csv.writeRecord(row(outcome.header(), outcome.header().size(), "line", "column", "what to put right"));
        outcome.failed()
                .forEach(one -> csv.writeRecord(row(
                        one.cells(),
                        outcome.header().size(),
                        String.valueOf(one.line()),
                        one.column(),
                        one.message())));
        return text.toString();
    }

    private static List<String> row(List<String> cells, int width, String... more) {
        var row = new ArrayList<String>();
        for (int i = 0; i < width; i++) {
            row.add(i < cells.size() ? SpreadsheetText.of(cells.get(i)) : "");
        }
        row.addAll(List.of(more));
        return row;
    }
}
