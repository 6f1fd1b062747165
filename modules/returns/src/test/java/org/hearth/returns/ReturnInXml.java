package org.hearth.returns;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearth.returns.reading.ModuleDefinition;
import org.hearth.returns.reading.ModuleDefinitions;

/** The CSV files of a return written as the XML that a case system would export instead. */
public final class ReturnInXml {
    private static final Set<String> COPIED = Set.of("CHILD", "DOB", "SEX");
    private static final Map<String, String> ELEMENTS = Map.of(
            "Episodes", "EPISODE",
            "Reviews", "AREVIEW",
            "OC2", "OC2",
            "PlacedAdoption", "AD_PLACED",
            "PrevPerm", "PERMANENCE",
            "Missing", "AMISSING",
            "SWEpisodes", "SW_EPISODE",
            "DoLo", "A_DOLO");

    private final Map<String, Map<String, List<Map<String, String>>>> children = new LinkedHashMap<>();
    private final String lineEnd;
    private final StringBuilder xml = new StringBuilder();

    private ReturnInXml(String lineEnd) {
        this.lineEnd = lineEnd;
    }

    /** @param lineEnd after each tag or item; empty for all in one line */
    public static String of(Path folder, String lineEnd) {
        var written = new ReturnInXml(lineEnd);
        for (ModuleDefinition module : ModuleDefinitions.all()) {
            try (var files = Files.list(folder)) {
                files.filter(file -> file.getFileName().toString().equalsIgnoreCase(module.fileName()))
                        .forEach(file -> written.take(module, file));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return written.write();
    }

    private void take(ModuleDefinition module, Path file) {
        try (var rows = CsvReader.builder().ofNamedCsvRecord(file, StandardCharsets.UTF_8)) {
            for (NamedCsvRecord row : rows) {
                children.computeIfAbsent(row.getField("CHILD"), child -> new LinkedHashMap<>())
                        .computeIfAbsent(module.name(), name -> new ArrayList<>())
                        .add(row.getFieldsAsMap());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String write() {
        xml.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>").append(lineEnd);
        tag("EXPSSDA903");
        children.values().forEach(this::child);
        tag("/EXPSSDA903");
        return xml.toString();
    }

    private void child(Map<String, List<Map<String, String>>> modules) {
        tag("CHILD");
        tag("HEADER");
        Map<String, String> header = modules.get("Header").get(0);
        item("CHILDID", header.get("CHILD"));
        header.forEach((column, value) -> {
            if (!column.equals("CHILD")) {
                item(column, value);
            }
        });
        item("UASC", modules.containsKey("UASC") ? "1" : "0");
        for (String module : List.of("UASC", "OC3", "AD1")) {
            modules.getOrDefault(module, List.of()).forEach(this::items);
        }
        for (String module : List.of("Missing", "Reviews", "PrevPerm", "OC2", "PlacedAdoption", "SWEpisodes", "DoLo")) {
            modules.getOrDefault(module, List.of()).forEach(row -> element(ELEMENTS.get(module), row));
        }
        tag("/HEADER");
        modules.getOrDefault("Episodes", List.of()).forEach(row -> element("EPISODE", row));
        tag("/CHILD");
    }

    private void element(String name, Map<String, String> row) {
        tag(name);
        items(row);
        tag("/" + name);
    }

    private void items(Map<String, String> row) {
        row.forEach((column, value) -> {
            if (!COPIED.contains(column)) {
                item(column.equals("PLACE") ? "PL" : column, value);
            }
        });
    }

    private void item(String name, String value) {
        String text = value.replace("&", "&amp;").replace("<", "&lt;");
        xml.append(text.isEmpty() ? "<%s />".formatted(name) : "<%s>%s</%1$s>".formatted(name, text))
                .append(lineEnd);
    }

    private void tag(String name) {
        xml.append('<').append(name).append('>').append(lineEnd);
    }
}
