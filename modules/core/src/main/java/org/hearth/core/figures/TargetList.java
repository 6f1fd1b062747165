package org.hearth.core.figures;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.hearth.core.api.figures.Definition;
import org.hearth.core.api.figures.Line;
import org.hearth.core.api.figures.Target;
import org.hearth.platform.api.documents.SpreadsheetText;

/** Every target ever set, as CSV: a row each, with the numbers as they were set. */
final class TargetList {
    private static final List<String> COLUMNS = List.of(
            "Line",
            "Figure",
            "Good is",
            "Unit",
            "From",
            "Target or lower end",
            "Upper end",
            "Tolerance",
            "Tolerance above",
            "Smallest number to rate",
            "Set by",
            "Why",
            "Revision",
            "Recorded at",
            "Recorded by");
    private static final String MADE_UP = "Made up";

    private TargetList() {}

    /** @param madeUp whether the county is invented, which each row then says */
    static void write(List<Target> targets, List<Definition> definitions, boolean madeUp, Writer to) {
        try (CsvWriter csv =
                CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(to)) {
            var header = new ArrayList<>(COLUMNS);
            if (madeUp) {
                header.add(MADE_UP);
            }
            csv.writeRecord(header);
            for (Target one : targets) {
                var row = row(one, line(one, definitions));
                if (madeUp) {
                    row.add("invented for demonstration");
                }
                csv.writeRecord(row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> row(Target one, Line line) {
        var row = new ArrayList<String>();
        row.add(one.line());
        row.add(line == null ? "" : SpreadsheetText.of(line.name()));
        row.add(line == null ? "" : line.direction().goodIs());
        row.add(line == null ? "" : line.unit().sign());
        row.add(one.from().toString());
        row.add(one.isNone() ? "none" : plain(one.low()));
        row.add(plain(one.high()));
        row.add(one.isNone() ? "" : plain(one.tolerance()));
        row.add(plain(one.toleranceAbove()));
        row.add(Integer.toString(one.minimum()));
        row.add(SpreadsheetText.of(one.setBy()));
        row.add(SpreadsheetText.of(one.why()));
        row.add(Integer.toString(one.revision()));
        row.add(one.recordedAt().toString());
        row.add(SpreadsheetText.of(one.recordedBy()));
        return row;
    }

    /** {@code null} for a line that is no longer defined. */
    static Line line(Target target, List<Definition> definitions) {
        return definitions.stream()
                .flatMap(definition -> definition.lines().stream())
                .filter(line -> line.key().equals(target.line()))
                .findFirst()
                .orElse(null);
    }

    private static String plain(java.math.BigDecimal value) {
        return value == null ? "" : value.stripTrailingZeros().toPlainString();
    }
}
