package org.hearth.returns.mutation;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hearth.returns.api.SentFile;
import org.hearth.returns.reading.Names;
import org.hearth.returns.reading.Text;

/**
 * A return while it is mutated: first rows of cells, then the text they are written as, then bytes, then what is sent. As
 * long as a file is what its rows say, how many rows it has is known.
 */
final class Draft {
    /** A file as rows, the header row first. */
    static final class Sheet {
        String name;
        final List<List<String>> rows = new ArrayList<>();
        String separator = ",";
        String lineEnd = "\n";
        boolean quoted;
        Charset charset = StandardCharsets.UTF_8;
        String before = "";

        Sheet(String name, List<List<String>> rows) {
            this.name = name;
            rows.forEach(row -> this.rows.add(new ArrayList<>(row)));
        }

        Sheet copy() {
            return new Sheet(name, rows);
        }

        /** Rows below the first that hold anything. */
        private int sent() {
            return (int) rows.stream()
                    .skip(1)
                    .filter(row ->
                            row.stream().anyMatch(cell -> !Text.strip(cell).isEmpty()))
                    .count();
        }

        private boolean isTold() {
            return before.isEmpty()
                    && !rows.isEmpty()
                    && rows.get(0).stream().anyMatch(cell -> !cell.isEmpty())
                    && rows.stream().allMatch(row -> row.stream()
                            .noneMatch(cell -> cell.indexOf('\n') >= 0 || cell.indexOf('\r') >= 0));
        }

        private String text() {
            var text = new StringBuilder(before);
            for (List<String> row : rows) {
                var cells = new ArrayList<String>();
                for (String cell : row) {
                    boolean needed = cell.contains(separator)
                            || cell.contains("\"")
                            || cell.contains("\n")
                            || cell.contains("\r");
                    cells.add(quoted || needed ? "\"" + cell.replace("\"", "\"\"") + "\"" : cell);
                }
                text.append(String.join(separator, cells)).append(lineEnd);
            }
            return text.toString();
        }
    }

    /** A file as bytes. {@code rows} is {@code null} as soon as nobody knows how many it has. */
    static final class Raw {
        String name;
        byte[] bytes;
        Integer rows;

        Raw(String name, byte[] bytes, Integer rows) {
            this.name = name;
            this.bytes = bytes;
            this.rows = rows;
        }

        void becomes(byte[] other) {
            bytes = other;
            rows = null;
        }
    }

    int year;
    final List<Sheet> sheets = new ArrayList<>();
    final List<Raw> files = new ArrayList<>();
    final List<String> told = new ArrayList<>();
    boolean packed;

    /** @param xml whether it is sent as XML */
    static Draft of(Sample sample, boolean xml) {
        var draft = new Draft();
        draft.year = sample.year();
        if (xml) {
            draft.files.add(new Raw("return.xml", sample.xml().getBytes(StandardCharsets.UTF_8), null));
        } else {
            sample.files().forEach((name, rows) -> draft.sheets.add(new Sheet(name, rows)));
        }
        return draft;
    }

    /** Rows become text and bytes; from now on they are not rows any more. */
    void write() {
        for (Sheet sheet : sheets) {
            byte[] bytes = sheet.text().getBytes(sheet.charset);
            if (sheet.charset == StandardCharsets.UTF_16LE) {
                var marked = new ByteArrayOutputStream();
                marked.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xFE});
                marked.writeBytes(bytes);
                bytes = marked.toByteArray();
            }
            files.add(new Raw(sheet.name, bytes, sheet.isTold() ? Integer.valueOf(sheet.sent()) : null));
        }
        sheets.clear();
    }

    Mutated mutated() {
        Map<String, Integer> rows = new LinkedHashMap<>();
        if (!packed) {
            files.forEach(
                    file -> rows.merge(Names.shown(file.name), file.rows == null ? -1 : file.rows, (one, other) -> -1));
            rows.values().removeIf(sent -> sent < 0);
        }
        return new Mutated(
                year,
                files.stream().map(file -> SentFile.of(file.name, file.bytes)).toList(),
                rows,
                List.copyOf(told));
    }
}
