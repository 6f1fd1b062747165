package org.hearth.fostering.household;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hearth.core.api.files.CsvText;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.pages.Days;

/**
 * Reads a CSV of households, one approval with its first terms a row. Columns are known by the names that services use for
 * them. A cell that cannot be read is refused with its column, so that its row can be given back.
 */
final class HouseholdFile {
    static final int LARGEST = 5 * 1024 * 1024;

    /** What each column is called; the first is its name here. */
    private static final List<List<String>> COLUMNS = List.of(
            List.of("reference", "ref", "household", "household_id", "household_reference", "foster_id"),
            List.of("kind", "type", "household_type", "category"),
            List.of("joined", "joining", "source", "how_joined", "how_they_joined"),
            List.of("approved_on", "approval_date", "date_approved", "decision_date", "adm_date", "joined_on"),
            List.of("places", "beds", "approved_places", "max_children", "number_of_children"),
            List.of("types", "approved_for", "approval_type", "approval_types", "fostering_type"),
            List.of("from_age", "min_age", "youngest", "youngest_age", "age_from"),
            List.of("to_age", "max_age", "oldest", "oldest_age", "age_to"),
            List.of("sexes", "sex", "gender"),
            List.of("siblings_only", "siblings"),
            List.of("exclusions"),
            List.of("conditions"),
            List.of("district", "district_code"),
            List.of("left_on", "leaving_date", "date_left", "end_date", "deregistered_on"),
            List.of("leaving", "leaving_reason", "reason_left", "reason_for_leaving", "why_they_left", "reason"));

    private static final List<String> NEEDED =
            List.of("reference", "kind", "approved_on", "places", "types", "from_age", "to_age");
    private static final Map<String, String> OF_FIELD = Map.of(
            "approvedOn", "approved_on", "fromAge", "from_age", "toAge", "to_age", "on", "left_on", "left", "left_on");
    private static final Map<String, String> OTHER_KINDS = Map.of(
            "KINSHIP", "FAMILY_AND_FRIENDS",
            "FAMILY_&_FRIENDS", "FAMILY_AND_FRIENDS",
            "CONNECTED_PERSON", "FAMILY_AND_FRIENDS",
            "CONNECTED_PERSONS", "FAMILY_AND_FRIENDS",
            "RESPITE", "SHORT_BREAKS",
            "SHORT_BREAK", "SHORT_BREAKS");
    private static final int MOST_ROWS = 5000;
    private static final int LONGEST_SHOWN = 40;
    private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);
    private static final List<DateTimeFormatter> DATES = List.of(
            DateTimeFormatter.ISO_LOCAL_DATE,
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT));
    private static final DateTimeFormatter MONTH_FIRST =
            DateTimeFormatter.ofPattern("M/d/uuuu").withResolverStyle(ResolverStyle.STRICT);

    private final Map<String, Integer> at;
    private final List<String> header;
    private final List<Row> rows;

    private HouseholdFile(Map<String, Integer> at, List<String> header, List<Row> rows) {
        this.at = at;
        this.header = header;
        this.rows = rows;
    }

    /** @param line of the file, the header row being line 1 */
    record Row(int line, List<String> cells) {}

    /** @throws RuleBroken for {@code file} if it is no such file */
    static HouseholdFile read(byte[] content) {
        if (content.length > LARGEST) {
            throw new RuleBroken("file", "The file is larger than 5 MB. Load it in parts.");
        }
        List<String> header = null;
        var rows = new ArrayList<Row>();
        try (CsvReader<CsvRecord> records = CsvReader.builder().ofCsvRecord(new StringReader(CsvText.of(content)))) {
            for (CsvRecord record : records) {
                if (header == null) {
                    header = record.getFields();
                } else if (record.getFields().stream().anyMatch(cell -> !cell.isBlank())) {
                    rows.add(new Row((int) record.getStartingLineNumber(), record.getFields()));
                }
                if (rows.size() > MOST_ROWS) {
                    throw new RuleBroken(
                            "file", "The file has more than %,d rows. Load it in parts.".formatted(MOST_ROWS));
                }
            }
        } catch (CsvParseException broken) {
            throw new RuleBroken("file", "The file could not be read as CSV: a quotation mark does not close.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (rows.isEmpty()) {
            throw new RuleBroken(
                    "file",
                    "The file holds no household. Below a header row with %s give one approval a row."
                            .formatted(String.join(", ", NEEDED)));
        }
        return new HouseholdFile(columns(header), header, rows);
    }

    private static Map<String, Integer> columns(List<String> header) {
        var at = new HashMap<String, Integer>();
        for (int i = 0; i < header.size(); i++) {
            String name = key(header.get(i)).toLowerCase(Locale.ROOT);
            for (List<String> names : COLUMNS) {
                if (names.contains(name)) {
                    at.putIfAbsent(names.get(0), i);
                }
            }
        }
        List<String> missing =
                NEEDED.stream().filter(name -> !at.containsKey(name)).toList();
        if (!missing.isEmpty()) {
            throw new RuleBroken(
                    "file",
                    "The header row has no column %s. It must name %s."
                            .formatted(String.join(", ", missing), String.join(", ", NEEDED)));
        }
        return at;
    }

    private static String key(String text) {
        return text.strip().replaceAll("[\\s-]+", "_").toUpperCase(Locale.ROOT);
    }

    List<Row> rows() {
        return rows;
    }

    List<String> header() {
        return header;
    }

    /** Columns that say nothing that is known here, so that nobody believes them to be in. */
    List<String> unused() {
        return java.util.stream.IntStream.range(0, header.size())
                .filter(i -> !at.containsValue(i))
                .mapToObj(header::get)
                .filter(name -> !name.isBlank())
                .toList();
    }

    /** The column that a refusal is about, by its name here; empty for the row as a whole. */
    static String column(RuleBroken refused) {
        return refused.field() == null ? "" : OF_FIELD.getOrDefault(refused.field(), refused.field());
    }

    String cell(Row row, String column) {
        Integer position = at.get(column);
        return position == null || position >= row.cells().size()
                ? ""
                : row.cells().get(position).strip();
    }

    /** @throws RuleBroken for the first cell that cannot be read */
    NewHousehold household(Row row, Map<String, String> districtsByName) {
        Joining joined = choice(row, "joined", Joining.class, Map.of("TRANSFER", "TRANSFERRED_IN"));
        return new NewHousehold(
                cell(row, "reference"),
                choice(row, "kind", HouseholdKind.class, OTHER_KINDS),
                joined == null ? Joining.APPROVED : joined,
                day(row, "approved_on"),
                district(row, districtsByName),
                new AskedTerms(
                        whole(row, "places"),
                        types(row),
                        whole(row, "from_age"),
                        whole(row, "to_age"),
                        sexes(row),
                        yes(row, "siblings_only"),
                        Set.of(),
                        cell(row, "exclusions"),
                        cell(row, "conditions")));
    }

    LocalDate leftOn(Row row) {
        return day(row, "left_on");
    }

    Leaving leaving(Row row) {
        return choice(row, "leaving", Leaving.class, Map.of());
    }

    private String district(Row row, Map<String, String> districtsByName) {
        String cell = cell(row, "district");
        return districtsByName.getOrDefault(cell.toLowerCase(Locale.UK), cell);
    }

    private Integer whole(Row row, String column) {
        return Typing.whole(column, cell(row, column));
    }

    private Set<FosteringType> types(Row row) {
        var types = EnumSet.noneOf(FosteringType.class);
        for (String one : cell(row, "types").split("[;,|]")) {
            FosteringType type = choice("types", one, FosteringType.class, Map.of("RESPITE", "SHORT_BREAKS"));
            if (type != null) {
                types.add(type);
            }
        }
        return types;
    }

    private Sexes sexes(Row row) {
        return choice(
                row,
                "sexes",
                Sexes.class,
                Map.of("EITHER", "ANY", "BOTH", "ANY", "MALE", "BOYS", "FEMALE", "GIRLS", "M", "BOYS", "F", "GIRLS"));
    }

    private boolean yes(Row row, String column) {
        String cell = cell(row, column).toLowerCase(Locale.UK);
        if (!Set.of("", "yes", "y", "true", "1", "no", "n", "false", "0").contains(cell)) {
            throw new RuleBroken(column, "\"%s\" is neither yes nor no. Write one of them.".formatted(shown(cell)));
        }
        return Set.of("yes", "y", "true", "1").contains(cell);
    }

    private <E extends Enum<E>> E choice(Row row, String column, Class<E> of, Map<String, String> others) {
        return choice(column, cell(row, column), of, others);
    }

    /** By name here, by what it is called on pages, or by another name. */
    private static <E extends Enum<E>> E choice(String column, String cell, Class<E> of, Map<String, String> others) {
        String key = key(cell);
        if (key.isEmpty()) {
            return null;
        }
        var known = new LinkedHashMap<String, E>();
        Arrays.stream(of.getEnumConstants()).forEach(one -> {
            known.put(one.name(), one);
            known.put(key(words(one)), one);
        });
        others.forEach((other, name) -> known.put(other, Enum.valueOf(of, name)));
        if (!known.containsKey(key)) {
            return Typing.choice(column, cell, of);
        }
        return known.get(key);
    }

    private static String words(Enum<?> one) {
        if (one instanceof HouseholdKind kind) {
            return kind.words();
        }
        if (one instanceof FosteringType type) {
            return type.words();
        }
        if (one instanceof Leaving leaving) {
            return leaving.words();
        }
        if (one instanceof Joining joining) {
            return joining.words();
        }
        return one.name();
    }

    /** As 2026-03-31 or 31/03/2026; what it looks like otherwise is said, and nothing is guessed. */
    private LocalDate day(Row row, String column) {
        String cell = cell(row, column);
        if (cell.isEmpty()) {
            return null;
        }
        for (DateTimeFormatter written : DATES) {
            LocalDate day = parsed(cell, written);
            if (day != null) {
                return day;
            }
        }
        LocalDate looksLike =
                cell.matches("[0-9]{5}") ? SERIAL_ZERO.plusDays(Long.parseLong(cell)) : parsed(cell, MONTH_FIRST);
        throw new RuleBroken(
                column,
                looksLike == null
                        ? "\"%s\" is not a date. Write it as 31/03/2026 or 2026-03-31.".formatted(shown(cell))
                        : "\"%s\" looks like %s, %s. If that is the day, write %s."
                                .formatted(
                                        shown(cell),
                                        Days.inWords(looksLike),
                                        cell.matches("[0-9]{5}")
                                                ? "as a spreadsheet's number"
                                                : "with the month before the day",
                                        looksLike));
    }

    private static LocalDate parsed(String cell, DateTimeFormatter written) {
        try {
            return LocalDate.parse(cell, written);
        } catch (DateTimeException otherwise) {
            return null;
        }
    }

    private static String shown(String cell) {
        return cell.length() > LONGEST_SHOWN ? cell.substring(0, LONGEST_SHOWN) + "..." : cell;
    }
}
