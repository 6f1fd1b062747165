package org.hearth.returns.reading;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.Closeable;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The rows of a return in XML, written module by module as the CSV they would have come in, with the line of the element
 * that each came from. What is read from them is read as from any CSV.
 */
final class XmlSheets implements Closeable {
    private final Spool spool;
    private final Map<String, Part> parts = new LinkedHashMap<>();
    private long written;

    /** An item that the module does not have. */
    record Strange(String module, String name, int line, int times) {}

    XmlSheets(Spool spool) throws IOException {
        this.spool = spool;
        for (ModuleDefinition module : ModuleDefinitions.all()) {
            parts.put(module.name(), new Part(module));
        }
    }

    private final class Part {
        private final ModuleDefinition module;
        private final Map<String, Integer> columns = new LinkedHashMap<>();
        private final Map<String, int[]> strange = new LinkedHashMap<>();
        private final IntStream.Builder lines = IntStream.builder();
        private final Path path;
        private final CsvWriter csv;
        private int rows;

        Part(ModuleDefinition module) throws IOException {
            this.module = module;
            XmlModules.columns(module).forEach(column -> columns.put(column, columns.size()));
            this.path = spool.newPart();
            this.csv = CsvWriter.builder().build(new Counted(Files.newOutputStream(path)), StandardCharsets.UTF_8);
        }

        void add(XmlRow row) throws XmlRefusal {
            row.items().forEach((column, item) -> {
                if (!columns.containsKey(column)) {
                    columns.put(column, columns.size());
                    strange.put(column, new int[] {item.line(), 0});
                }
                if (strange.containsKey(column)) {
                    strange.get(column)[1]++;
                }
            });
            if (columns.size() > HeaderRow.MOST_COLUMNS) {
                throw new XmlRefusal(
                        row.line(),
                        "By now %s has more than %d different items, so this is no return and none of it was taken. Export it again."
                                .formatted(module.name(), HeaderRow.MOST_COLUMNS));
            }
            String[] cells = new String[columns.size()];
            Arrays.fill(cells, "");
            row.items().forEach((column, item) -> cells[columns.get(column)] = item.value());
            csv.writeRecord(cells);
            lines.add(row.line());
            rows++;
        }

        Sheet sheet(Spooled sent, int line, boolean tells) throws IOException {
            int[] positions = IntStream.range(0, module.columns().size()).toArray();
            var file = new Spooled(sent.name(), path, Files.size(path), sent.hash(), new byte[0], null, rows);
            return new Sheet(
                    module,
                    file,
                    ',',
                    List.copyOf(columns.keySet()),
                    positions,
                    line,
                    new Sheet.FromXml(lines.build().toArray(), tells));
        }
    }

    void add(XmlRow row) throws XmlRefusal {
        parts.get(row.module().name()).add(row);
        if (written > spool.limit()) {
            throw new XmlRefusal(
                    row.line(),
                    "Taken apart into rows, the file is larger than is taken, so none of it was. Look for a CHILDID or DOB that is very long, and export it again.");
        }
    }

    int rows() {
        return parts.values().stream().mapToInt(part -> part.rows).sum();
    }

    List<Strange> strange() {
        var all = new ArrayList<Strange>();
        parts.values()
                .forEach(part -> part.strange.forEach(
                        (name, seen) -> all.add(new Strange(part.module.name(), name, seen[0], seen[1]))));
        return all;
    }

    /**
     * One sheet for each module of which the form tells or that has rows.
     *
     * @param line       of the root
     * @param flagIsGiven whether any header says who is unaccompanied
     */
    List<Sheet> sheets(Spooled sent, int line, boolean flagIsGiven) throws IOException {
        var sheets = new ArrayList<Sheet>();
        for (Part part : parts.values()) {
            if (part.rows > 0 || XmlModules.tells(part.module)) {
                boolean uasc = part.module.name().equals(ModuleDefinition.UASC);
                sheets.add(part.sheet(sent, line, part.rows > 0 || uasc && flagIsGiven));
            }
        }
        return sheets;
    }

    @Override
    public void close() throws IOException {
        for (Part part : parts.values()) {
            part.csv.close();
        }
    }

    private final class Counted extends FilterOutputStream {
        Counted(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int one) throws IOException {
            written++;
            out.write(one);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            written += length;
            out.write(bytes, from, length);
        }
    }
}
