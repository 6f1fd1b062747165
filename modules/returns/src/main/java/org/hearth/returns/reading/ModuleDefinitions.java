package org.hearth.returns.reading;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hearth.returns.reading.ModuleDefinition.Column;
import org.hearth.returns.reading.ModuleDefinition.Kind;

/** The twelve modules of the return, in its order. */
public final class ModuleDefinitions {
    private static final Map<String, ModuleDefinition> ALL = read();

    private ModuleDefinitions() {}

    public static List<ModuleDefinition> all() {
        return List.copyOf(ALL.values());
    }

    /** @throws IllegalArgumentException if there is none of that name */
    public static ModuleDefinition named(String name) {
        ModuleDefinition found = ALL.get(name);
        if (found == null) {
            throw new IllegalArgumentException("The return has no module %s; it has %s".formatted(name, ALL.keySet()));
        }
        return found;
    }

    /** Where the module stands in the return's order, for sorting. */
    public static int order(String name) {
        return List.copyOf(ALL.keySet()).indexOf(name);
    }

    private static Map<String, ModuleDefinition> read() {
        record Begun(NamedCsvRecord first, List<Column> columns) {}
        var begun = new LinkedHashMap<String, Begun>();
        try (var in = ModuleDefinitions.class.getResourceAsStream("/returns/modules.csv");
                var rows = CsvReader.builder().ofNamedCsvRecord(in, StandardCharsets.UTF_8)) {
            for (NamedCsvRecord row : rows) {
                begun.computeIfAbsent(row.getField("module"), name -> new Begun(row, new ArrayList<>()))
                        .columns()
                        .add(new Column(
                                row.getField("column"),
                                Kind.valueOf(row.getField("kind").toUpperCase(Locale.ROOT)),
                                "yes".equals(row.getField("key"))));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var all = new LinkedHashMap<String, ModuleDefinition>();
        begun.forEach((name, module) -> {
            String year = module.first().getField("first_year");
            all.put(
                    name,
                    new ModuleDefinition(
                            name,
                            module.first().getField("file"),
                            year.isEmpty() ? null : Integer.valueOf(year),
                            module.columns()));
        });
        return all;
    }
}
