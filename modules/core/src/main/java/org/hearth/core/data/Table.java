package org.hearth.core.data;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/** A reference table: CSV in UTF-8 with a header row; lines that start with {@code #} say where the facts are from. */
public final class Table {
    private Table() {}

    /** @param resource on the class path: {@code /codes/place.csv} */
    public static <T> List<T> read(String resource, Function<Row, T> row) {
        try (InputStream in = Table.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("There is no reference table " + resource);
            }
            return read(resource, new InputStreamReader(in, StandardCharsets.UTF_8), row);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static <T> List<T> read(Path file, Function<Row, T> row) {
        try (Reader in = Files.newBufferedReader(file)) {
            return read(file.getFileName().toString(), in, row);
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + file + " could not be read", e);
        }
    }

    private static <T> List<T> read(String name, Reader in, Function<Row, T> row) throws IOException {
        try (var rows = CsvReader.builder()
                .commentStrategy(de.siegmar.fastcsv.reader.CommentStrategy.SKIP)
                .ofNamedCsvRecord(in)) {
            return rows.stream().map(cells -> row.apply(new Row(name, cells))).toList();
        }
    }
}
