package org.hearth.returns.mutation;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearth.returns.ReturnInXml;
import org.hearth.returns.reading.ModuleDefinition;
import org.hearth.returns.reading.ModuleDefinitions;

/**
 * A small return in its real form, to be mutated.
 *
 * @param year  the year it ends
 * @param files rows by the file's name, the header row first
 * @param xml   the same return as XML, every tag on a line of its own; {@code null} when it is not told
 */
public record Sample(String name, int year, Map<String, List<List<String>>> files, String xml) {
    private static final Map<String, String> PLAUSIBLE = Map.ofEntries(
            Map.entry("SEX", "F"),
            Map.entry("ETHNIC", "WBRI"),
            Map.entry("UPN", "A123456789012"),
            Map.entry("RNE", "S"),
            Map.entry("LS", "C2"),
            Map.entry("CIN", "N1"),
            Map.entry("PLACE", "U6"),
            Map.entry("PLACE_PROVIDER", "PR1"),
            Map.entry("REC", "X1"),
            Map.entry("REASON_PLACE_CHANGE", "CARPL"),
            Map.entry("HOME_POST", "CB1 1AA"),
            Map.entry("PL_POST", "LN1 2TZ"),
            Map.entry("URN", "SC459295"),
            Map.entry("REVIEW_CODE", "PN1"),
            Map.entry("SW_ID", "SW1"),
            Map.entry("SW_REASON", "CHCHAN"),
            Map.entry("MISSING", "M"),
            Map.entry("PREV_PERM", "P1"),
            Map.entry("DATE_PERM", "xx/xx/2019"),
            Map.entry("LA_PERM", "116"),
            Map.entry("IN_TOUCH", "YES"),
            Map.entry("ACTIV", "F4"),
            Map.entry("ACCOM", "E1"));

    private static final Map<String, String> DAYS = Map.of(
            "DOB", "14/02/2010",
            "DECOM", "05/04/2025",
            "DEC", "09/06/2025",
            "REVIEW", "02/05/2025",
            "DUC", "14/02/2028");

    /** As many of the folder's children as it takes for each of its modules to have some rows. */
    public static Sample of(String name, int year, Path folder) {
        assumeTrue(Files.isDirectory(folder), folder.getFileName() + " is not there to be read");
        Map<String, List<List<String>>> whole = read(folder);
        Set<String> chosen = chosen(whole);
        var files = new LinkedHashMap<String, List<List<String>>>();
        whole.forEach((file, rows) -> {
            var kept = new ArrayList<List<String>>();
            kept.add(rows.get(0));
            rows.stream()
                    .skip(1)
                    .filter(row -> chosen.contains(row.get(0)))
                    .limit(30)
                    .forEach(kept::add);
            files.put(file, kept);
        });
        return new Sample(name, year, files, xml(files));
    }

    private static Set<String> chosen(Map<String, List<List<String>>> whole) {
        List<List<String>> headers = whole.getOrDefault("header.csv", List.of(List.of()));
        Set<String> named = new LinkedHashSet<>();
        headers.stream().skip(1).forEach(row -> named.add(row.get(0)));
        var chosen = new LinkedHashSet<String>();
        for (List<List<String>> rows : whole.values()) {
            List<String> children = rows.stream()
                    .skip(1)
                    .map(row -> row.get(0))
                    .filter(named::contains)
                    .toList();
            if (children.stream().filter(chosen::contains).distinct().count() < 2) {
                children.stream()
                        .filter(child -> !chosen.contains(child))
                        .distinct()
                        .limit(1)
                        .forEach(chosen::add);
            }
        }
        return chosen;
    }

    /** Three children with rows in each of the twelve modules, for where no reference folder is. */
    public static Sample invented() {
        var files = new LinkedHashMap<String, List<List<String>>>();
        for (ModuleDefinition module : ModuleDefinitions.all()) {
            var rows = new ArrayList<List<String>>();
            rows.add(module.names());
            for (int child = 1; child <= 3; child++) {
                String number = "LC" + child;
                rows.add(module.columns().stream()
                        .map(column -> switch (column.kind()) {
                            case CHILD -> number;
                            case DATE -> DAYS.getOrDefault(column.name(), "01/07/2025");
                            case FLAG -> "1";
                            default -> PLAUSIBLE.getOrDefault(column.name(), "");
                        })
                        .toList());
            }
            files.put(module.fileName(), rows);
        }
        return new Sample("invented", 2026, files, xml(files));
    }

    private static Map<String, List<List<String>>> read(Path folder) {
        var files = new LinkedHashMap<String, List<List<String>>>();
        for (ModuleDefinition module : ModuleDefinitions.all()) {
            Path file = folder.resolve(module.fileName());
            if (Files.isRegularFile(file)) {
                try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(file, StandardCharsets.UTF_8)) {
                    files.put(
                            module.fileName(),
                            csv.stream().map(CsvRecord::getFields).toList());
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        return files;
    }

    private static String xml(Map<String, List<List<String>>> files) {
        try {
            Path folder = Files.createTempDirectory("sample");
            for (var file : files.entrySet()) {
                try (CsvWriter csv = CsvWriter.builder().build(folder.resolve(file.getKey()))) {
                    file.getValue().forEach(csv::writeRecord);
                }
            }
            String xml = ReturnInXml.of(folder, "\n");
            for (String file : files.keySet()) {
                Files.delete(folder.resolve(file));
            }
            Files.delete(folder);
            return xml;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
