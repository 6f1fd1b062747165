package org.hearth.returns.rule;

import static java.util.stream.Collectors.toCollection;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.hearth.core.api.places.Places.Spot;
import org.hearth.returns.api.SentFile;
import org.hearth.returns.checking.Checker;
import org.hearth.returns.checking.CollectionYear;
import org.hearth.returns.checking.Column;
import org.hearth.returns.checking.LoadedReturn;
import org.hearth.returns.checking.Provider;
import org.hearth.returns.checking.Table;
import org.hearth.returns.checking.UnderCheck;
import org.hearth.returns.checking.Value;

/** A case of the reference folder: what an open validator flagged on small tables, for one version of one rule. */
public record RecordedCase(String rule, int year, int number, JsonObject content) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d/M/yyyy");
    private static final int FIRST_WHOLE_YEAR = 2025;
    private static final int LAST_YEAR_HELD = 2027;

    /** Two cases record a mistake; right by the department's text. */
    private static final Map<String, Set<String>> RIGHT = Map.of(
            "336", Set.of("Episodes 2", "Episodes 6"),
            "374", Set.of("Episodes 2", "Episodes 3", "Episodes 5", "Episodes 6"));

    /** Every case of a version in force in a year of which all rules are held, for each such year. */
    public static List<RecordedCase> all(Path folder) {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .flatMap(RecordedCase::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<RecordedCase> read(Path file) {
        try (var in = Json.createReader(Files.newBufferedReader(file))) {
            JsonObject whole = in.readObject();
            var cases = new ArrayList<RecordedCase>();
            for (JsonObject version : whole.getJsonArray("versions").getValuesAs(JsonObject.class)) {
                for (JsonString active : version.getJsonArray("active_in").getValuesAs(JsonString.class)) {
                    int ends = Integer.parseInt(active.getString().substring(0, 4)) + 1;
                    var written = version.getJsonArray("cases").getValuesAs(JsonObject.class);
                    for (int i = 0; ends >= FIRST_WHOLE_YEAR && ends <= LAST_YEAR_HELD && i < written.size(); i++) {
                        cases.add(new RecordedCase(whole.getString("rule"), ends, i + 1, written.get(i)));
                    }
                }
            }
            return cases.stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String name() {
        return "%s case %d as in %d".formatted(rule, number, year);
    }

    /** Module and position, counted from 0 after the header row. */
    public Set<String> expected() {
        if (RIGHT.containsKey(rule)) {
            return new TreeSet<>(RIGHT.get(rule));
        }
        JsonObject listed = content.containsKey("expected_rows_as_file")
                ? content.getJsonObject("expected_rows_as_file")
                : content.getJsonObject("expected_rows");
        var rows = new TreeSet<String>();
        listed.forEach((module, positions) -> ((JsonArray) positions)
                .getValuesAs(JsonNumber.class)
                .forEach(position -> rows.add(module + " " + position.intValue())));
        return rows;
    }

    /** @throws AssertionError if the rule could not be run */
    Set<String> flagged() {
        var thisYear = LoadedReturn.of(collectionYear());
        var lastYear = LoadedReturn.of(collectionYear().previous());
        boolean hasLastYear = false;
        if ("xml".equals(metadata().getString("file_format", ""))) {
            thisYear.asXml();
            lastYear.asXml();
        }
        for (var entry : content.getJsonObject("tables").entrySet()) {
            boolean last = entry.getKey().endsWith("_last");
            hasLastYear |= last;
            load(entry.getKey().replace("_last", ""), entry.getValue().asJsonObject(), last ? lastYear : thisYear);
        }
        var in = new UnderCheck(
                thisYear.build(),
                hasLastYear ? lastYear.build() : null,
                List.of(),
                council(),
                postcode -> "AB10JD".equals(postcode)
                        ? Optional.of(new Spot("AB1 0JD", 1, 1, "S12000033", "SCO"))
                        : Optional.empty(),
                providers());
        var checked = new Checker(RuleBook.all()).check(in, Set.of(rule.toUpperCase(Locale.ROOT)));
        if (!checked.notRun().isEmpty()) {
            throw new AssertionError("not run: " + checked.notRun());
        }
        if (RuleBook.all().stream().noneMatch(one -> one.about().code().equals(rule))) {
            throw new AssertionError("there is no rule " + rule);
        }
        return checked.faults().stream()
                .map(fault -> fault.row().file() + " " + fault.row().line())
                .collect(toCollection(TreeSet::new));
    }

    private JsonObject metadata() {
        return content.getJsonObject("metadata");
    }

    /** The rule as the department writes it. */
    public String ruleOfTheDepartment() {
        return RuleCodes.withoutStage(rule);
    }

    public String council() {
        return metadata().getString("localAuthority", "E10000003");
    }

    public LocalDate start() {
        return date("collection_start");
    }

    public LocalDate end() {
        return date("collection_end");
    }

    /** The tables of this year, or of last, as CSV files of the return; a row without CHILD gets one of its own. */
    public List<SentFile> files(boolean ofLastYear) {
        return content.getJsonObject("tables").entrySet().stream()
                .filter(table -> table.getKey().endsWith("_last") == ofLastYear)
                .map(table -> file(table.getKey(), table.getValue().asJsonObject()))
                .toList();
    }

    private SentFile file(String name, JsonObject sent) {
        List<String> given =
                strings(sent.getJsonArray("columns")).stream().map(this::alias).toList();
        var columns = new ArrayList<>(Table.named(name.replace("_last", ""))
                .orElseThrow()
                .definition()
                .names());
        given.stream().filter(column -> !columns.contains(column)).forEach(columns::add);
        var rows = new ArrayList<List<String>>();
        for (JsonArray row : sent.getJsonArray("rows").getValuesAs(JsonArray.class)) {
            List<String> cells = strings(row);
            String child = "child" + rows.size();
            rows.add(columns.stream()
                    .map(column -> given.contains(column)
                            ? cells.get(given.indexOf(column))
                            : column.equals("CHILD") ? child : null)
                    .toList());
        }
        return csv(name + ".csv", columns, rows);
    }

    /** The list of providers with no columns but those of the case; none where it has no list. */
    public List<SentFile> providerFiles() {
        if (!metadata().containsKey("provider_info")) {
            return List.of();
        }
        JsonObject list = metadata().getJsonObject("provider_info");
        return List.of(csv(
                "providers.csv",
                strings(list.getJsonArray("columns")),
                list.getJsonArray("rows").getValuesAs(JsonArray.class).stream()
                        .map(RecordedCase::strings)
                        .toList()));
    }

    private static SentFile csv(String name, List<String> columns, List<List<String>> rows) {
        var text = new StringWriter();
        try (var csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(columns);
            rows.forEach(csv::writeRecord);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return SentFile.of(name, text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private CollectionYear collectionYear() {
        return CollectionYear.of(year, start(), end());
    }

    private LocalDate date(String name) {
        return metadata().containsKey(name) ? LocalDate.parse(metadata().getString(name), DAY) : null;
    }

    private void load(String module, JsonObject sent, LoadedReturn.Builder into) {
        Table<?> table = Table.named(module).orElseThrow();
        List<String> names = strings(sent.getJsonArray("columns"));
        var columns = new ArrayList<>(table.columns());
        columns.addAll(table.extras());
        var extras = EnumSet.noneOf(Column.class);
        table.extras().stream()
                .filter(extra -> names.contains(extra.name()))
                // a CSV return says who is unaccompanied by a file
                .filter(extra ->
                        extra != Column.UASC || !"csv".equals(metadata().getString("file_format", "")))
                .forEach(extras::add);
        into.loaded(table).carries(table, extras);
        int position = 0;
        for (JsonArray row : sent.getJsonArray("rows").getValuesAs(JsonArray.class)) {
            var cells = new Value[columns.size()];
            List<String> given = strings(row);
            for (int i = 0; i < given.size(); i++) {
                String name = alias(names.get(i));
                int at = columns.stream().map(Column::name).toList().indexOf(name);
                if (at >= 0) {
                    cells[at] = Value.of(given.get(i));
                }
            }
            if (!names.contains("CHILD")) {
                cells[0] = Value.of("child" + position);
            }
            into.row(table, module, position++, cells);
        }
    }

    /** Columns that no return has stand for others in three cases. */
    private String alias(String name) {
        return switch (rule + " " + name) {
            case "231 UASC_STATUS" -> "UASC";
            case "233 DATE_EPISODE_CEASED" -> "DEC";
            case "709 PLACEMENT", "710 PLACEMENT" -> "PLACE";
            default -> name;
        };
    }

    private List<Provider> providers() {
        if (!metadata().containsKey("provider_info")) {
            return null;
        }
        JsonObject list = metadata().getJsonObject("provider_info");
        List<String> names = strings(list.getJsonArray("columns"));
        return list.getJsonArray("rows").getValuesAs(JsonArray.class).stream()
                .map(row -> {
                    List<String> cells = strings(row);
                    return new Provider(
                            Value.of(cell(names, cells, "URN")),
                            codes(cell(names, cells, "PLACE_CODES")),
                            codes(cell(names, cells, "PROVIDER_CODES")),
                            Value.of(cell(names, cells, "REG_END")).day(),
                            Value.of(cell(names, cells, "POSTCODE")),
                            Value.of(cell(names, cells, "LA_CODE_INFERRED")));
                })
                .toList();
    }

    private static String cell(List<String> names, List<String> cells, String name) {
        int at = names.indexOf(name);
        return at < 0 ? null : cells.get(at);
    }

    private static Set<String> codes(String cell) {
        return cell == null || cell.isBlank() ? Set.of() : Set.of(cell.strip().split("\\s*[,/]\\s*"));
    }

    private static List<String> strings(JsonArray array) {
        var strings = new ArrayList<String>();
        for (JsonValue value : array) {
            strings.add(value instanceof JsonString text ? text.getString() : null);
        }
        return strings;
    }
}
