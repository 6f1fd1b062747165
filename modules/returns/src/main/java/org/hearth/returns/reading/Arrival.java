package org.hearth.returns.reading;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hearth.returns.api.Finding;
import org.hearth.returns.api.Severity;

/**
 * An upload unpacked and sorted: which sheets of which modules it holds, and what was wrong with files that are none.
 *
 * @param sheets   one for each module, in the return's order
 * @param findings about whole files
 */
public record Arrival(List<Sheet> sheets, List<Finding> findings) {
    public Arrival {
        sheets = List.copyOf(sheets);
        findings = List.copyOf(findings);
    }

    /** Rows to be read, at most: lines in all sheets. */
    public int lines() {
        return sheets.stream().mapToInt(sheet -> sheet.file().lines()).sum();
    }

    public static Arrival of(Spool spool, int year) throws IOException {
        var findings = new ArrayList<Finding>();
        var files = new ArrayList<Spooled>();
        for (Spooled file : spool.files()) {
            FileKind kind = FileKind.of(file);
            if (kind == FileKind.ARCHIVE) {
                files.addAll(Archive.unpack(file, spool, findings));
            } else {
                files.add(file);
            }
        }
        Map<String, List<Sheet>> byModule = new LinkedHashMap<>();
        List<List<Sheet>> inXml = new ArrayList<>();
        for (Spooled file : files) {
            FileKind kind = FileKind.of(file);
            if (kind == FileKind.XML) {
                List<Sheet> sheets = XmlReturn.recognise(file, spool, year, findings);
                if (!sheets.isEmpty()) {
                    inXml.add(sheets);
                }
                continue;
            }
            if (kind != FileKind.TEXT) {
                findings.add(
                        (kind == FileKind.ARCHIVE ? FileKind.OTHER_ARCHIVE : kind).refusal(Names.shown(file.name())));
                continue;
            }
            Sheet sheet = HeaderRow.recognise(file, year, findings);
            if (sheet != null) {
                byModule.computeIfAbsent(sheet.module().name(), module -> new ArrayList<>())
                        .add(sheet);
            }
        }
        if (inXml.size() > 1) {
            // each is a whole return: to take of one what the other does not hold would mix them
            twice(null, inXml.stream().map(sheets -> sheets.get(0)).toList(), findings);
        } else {
            inXml.stream().flatMap(List::stream).forEach(sheet -> byModule.computeIfAbsent(
                            sheet.module().name(), module -> new ArrayList<>())
                    .add(sheet));
        }
        var sheets = new ArrayList<Sheet>();
        byModule.forEach((module, sent) -> {
            if (sent.stream().anyMatch(Sheet::tells)) {
                sent.removeIf(sheet -> !sheet.tells());
            }
            if (sent.size() == 1) {
                sheets.add(sent.get(0));
            } else {
                twice(module, sent, findings);
            }
        });
        sheets.sort((one, other) -> ModuleDefinitions.order(one.module().name())
                - ModuleDefinitions.order(other.module().name()));
        return new Arrival(sheets, findings);
    }

    private static void twice(String module, List<Sheet> sent, List<Finding> findings) {
        String names = String.join(", ", sent.stream().map(Sheet::name).toList());
        for (Sheet sheet : sent) {
            findings.add(new Finding(
                    "FILE-TWICE",
                    Severity.ERROR,
                    true,
                    module,
                    sheet.name(),
                    null,
                    null,
                    null,
                    null,
                    "%d files of this upload hold %s: %s. None of them was taken. Put the rows into one file, or send only the right one."
                            .formatted(sent.size(), module == null ? "the whole return" : module, names)));
        }
    }
}
