package org.hearth.returns.writing;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.hearth.returns.api.RowDifference;
import org.hearth.returns.api.RowDifference.Cell;
import org.hearth.returns.api.RowDifference.Kind;
import org.hearth.returns.api.WrittenReturn;
import org.hearth.returns.reading.ModuleDefinition;
import org.hearth.returns.reading.ModuleDefinitions;

/** Streams the rows of a year into its files, one row at a time. */
final class Written implements WrittenReturn {
    /** The first moment that a zip can name: when it was written is told beside it, so that the same rows are the same bytes. */
    private static final LocalDateTime NO_MOMENT = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final int year;
    private final YearRows rows;
    private final List<ModuleDefinition> modules;

    Written(int year, YearRows rows) {
        this.year = year;
        this.rows = rows;
        this.modules = rows.modules();
    }

    @Override
    public int year() {
        return year;
    }

    @Override
    public boolean isEmpty() {
        return modules.isEmpty();
    }

    @Override
    public boolean wasSent() {
        return rows.wereSent();
    }

    @Override
    public List<File> files() {
        return modules.stream()
                .map(module -> new File(module.name(), module.fileName()))
                .toList();
    }

    @Override
    public List<String> missing() {
        return ModuleDefinitions.all().stream()
                .filter(module -> module.isInForce(year) && !modules.contains(module))
                .map(ModuleDefinition::name)
                .toList();
    }

    @Override
    public List<String> ofOtherYears() {
        return modules.stream()
                .filter(module -> !module.isInForce(year))
                .map(ModuleDefinition::name)
                .toList();
    }

    @Override
    public void zip(OutputStream to) {
        try {
            var zip = new ZipOutputStream(to, StandardCharsets.UTF_8);
            var text = new OutputStreamWriter(zip, StandardCharsets.UTF_8);
            for (ModuleDefinition module : modules) {
                var entry = new ZipEntry(module.fileName());
                entry.setTimeLocal(NO_MOMENT);
                zip.putNextEntry(entry);
                write(module, text);
                zip.closeEntry();
            }
            zip.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void csv(File file, OutputStream to) {
        try {
            write(ModuleDefinitions.named(file.module()), new OutputStreamWriter(to, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(ModuleDefinition module, Writer text) throws IOException {
        var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text);
        csv.writeRecord(module.names());
        rows.each(module, line -> {
            if (line.isWritten()) {
                csv.writeRecord(line.now());
            }
        });
        csv.flush();
        text.flush();
    }

    @Override
    public Comparison compare(int most) {
        var counts = new ArrayList<Module>();
        var differences = new ArrayList<RowDifference>();
        for (ModuleDefinition module : modules) {
            var count = new Count();
            rows.each(module, line -> {
                count.take(line, wasSent());
                if (wasSent() && line.differs() && differences.size() < most) {
                    differences.add(difference(module, line));
                }
            });
            counts.add(count.of(module));
        }
        return new Comparison(counts, differences);
    }

    @Override
    public void differences(Consumer<RowDifference> each) {
        if (!wasSent()) {
            return;
        }
        for (ModuleDefinition module : modules) {
            rows.each(module, line -> {
                if (line.differs()) {
                    each.accept(difference(module, line));
                }
            });
        }
    }

    @Override
    public void rows(Consumer<Row> each) {
        for (ModuleDefinition module : modules) {
            rows.each(module, line -> {
                if (line.isWritten()) {
                    each.accept(new Row(module.name(), line.line(), line.child(), line.now()));
                }
            });
        }
    }

    private static final class Count {
        private int rows;
        private int added;
        private int changed;
        private int gone;

        void take(Line line, boolean compared) {
            rows += line.isWritten() ? 1 : 0;
            if (compared && line.differs()) {
                switch (kind(line)) {
                    case ADDED -> added++;
                    case CHANGED -> changed++;
                    case GONE -> gone++;
                }
            }
        }

        Module of(ModuleDefinition module) {
            return new Module(module.name(), module.fileName(), rows, added, changed, gone);
        }
    }

    private static Kind kind(Line line) {
        return line.sent() == null ? Kind.ADDED : line.isWritten() ? Kind.CHANGED : Kind.GONE;
    }

    private static RowDifference difference(ModuleDefinition module, Line line) {
        var cells = new ArrayList<Cell>();
        for (int i = 0; i < module.columns().size(); i++) {
            String sent = line.sent() == null ? "" : line.sent().get(i);
            String now = line.now() == null ? "" : line.now().get(i);
            if (!sent.equals(now)) {
                cells.add(new Cell(module.columns().get(i).name(), sent, now));
            }
        }
        return new RowDifference(module.name(), line.child(), kind(line), line.line(), cells, line.reason());
    }
}
