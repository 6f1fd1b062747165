package org.hearth.fostering.recruitment;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;

/** The dated rows that the fostering service brings along. */
public final class Csv {
    private Csv() {}

    public static <T> List<T> read(String path, Function<NamedCsvRecord, T> row) {
        try (var in = Csv.class.getResourceAsStream(path);
                CsvReader<NamedCsvRecord> rows = CsvReader.builder()
                        .commentStrategy(CommentStrategy.SKIP)
                        .ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return rows.stream().map(row).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(path + " could not be read", e);
        }
    }
}
