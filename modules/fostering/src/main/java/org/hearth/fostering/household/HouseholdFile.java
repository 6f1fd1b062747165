package org.hearth.fostering.household;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hearth.fostering.files.CsvSheet;
import org.hearth.platform.api.RuleBroken;

/**
 * Reads a CSV of households, one approval with its first terms a row. Columns are known by the names that services use for
 * them. A cell that cannot be read is refused with its column, so that its row can be given back.
 */
final class HouseholdFile {
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
            "RESPITE", "SHORT_BREAKS",
            "SHORT_BREAK", "SHORT_BREAKS");

    private final CsvSheet sheet;

    private HouseholdFile(CsvSheet sheet) {
        this.sheet = sheet;
    }

    /** @throws RuleBroken for {@code file} if it is no such file */
    static HouseholdFile read(byte[] content) {
        return new HouseholdFile(
                CsvSheet.read(content, COLUMNS, NEEDED, "household", "one approval with its first terms"));
    }

    List<CsvSheet.Row> rows() {
        return sheet.rows();
    }

    List<String> header() {
        return sheet.header();
    }

    List<String> unused() {
        return sheet.unused();
    }

    CsvSheet.Failed failed(CsvSheet.Row row, RuleBroken refused) {
        return sheet.failed(row, column(refused), refused);
    }

    /** The column that a refusal is about, by its name here; empty for the row as a whole. */
    private static String column(RuleBroken refused) {
        return refused.field() == null ? "" : OF_FIELD.getOrDefault(refused.field(), refused.field());
    }

    private String cell(CsvSheet.Row row, String column) {
        return sheet.cell(row, column);
    }

    /** @throws RuleBroken for the first cell that cannot be read */
    NewHousehold household(CsvSheet.Row row, Map<String, String> districtsByName) {
        Joining joined = choice(row, "joined", Joining.class, Map.of("TRANSFER", "TRANSFERRED_IN"));
        HouseholdKind kind = choice(row, "kind", HouseholdKind.class, OTHER_KINDS);
        if (kind == HouseholdKind.TEMPORARY) {
            throw new RuleBroken(
                    "kind",
                    "A temporary approval is for children by name, whom a file does not hold. Register this household on the page.");
        }
        return new NewHousehold(
                cell(row, "reference"),
                kind,
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

    LocalDate leftOn(CsvSheet.Row row) {
        return day(row, "left_on");
    }

    Leaving leaving(CsvSheet.Row row) {
        return choice(row, "leaving", Leaving.class, Map.of());
    }

    private String district(CsvSheet.Row row, Map<String, String> districtsByName) {
        String cell = cell(row, "district");
        return districtsByName.getOrDefault(cell.toLowerCase(Locale.UK), cell);
    }

    private Integer whole(CsvSheet.Row row, String column) {
        return Typing.whole(column, cell(row, column));
    }

    private Set<FosteringType> types(CsvSheet.Row row) {
        var types = EnumSet.noneOf(FosteringType.class);
        for (String one : cell(row, "types").split("[;,|]")) {
            FosteringType type = choice("types", one, FosteringType.class, Map.of("RESPITE", "SHORT_BREAKS"));
            if (type != null) {
                types.add(type);
            }
        }
        return types;
    }

    private Sexes sexes(CsvSheet.Row row) {
        return choice(
                row,
                "sexes",
                Sexes.class,
                Map.of("EITHER", "ANY", "BOTH", "ANY", "MALE", "BOYS", "FEMALE", "GIRLS", "M", "BOYS", "F", "GIRLS"));
    }

    private boolean yes(CsvSheet.Row row, String column) {
        String cell = cell(row, column).toLowerCase(Locale.UK);
        if (!Set.of("", "yes", "y", "true", "1", "no", "n", "false", "0").contains(cell)) {
            throw new RuleBroken(
                    column, "\"%s\" is neither yes nor no. Write one of them.".formatted(CsvSheet.shown(cell)));
        }
        return Set.of("yes", "y", "true", "1").contains(cell);
    }

    private <E extends Enum<E>> E choice(CsvSheet.Row row, String column, Class<E> of, Map<String, String> others) {
        return choice(column, cell(row, column), of, others);
    }

    /** By name here, by what it is called on pages, or by another name. */
    private static <E extends Enum<E>> E choice(String column, String cell, Class<E> of, Map<String, String> others) {
        String key = CsvSheet.key(cell);
        if (key.isEmpty()) {
            return null;
        }
        var known = new LinkedHashMap<String, E>();
        Arrays.stream(of.getEnumConstants()).forEach(one -> {
            known.put(one.name(), one);
            known.put(CsvSheet.key(words(one)), one);
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

    private LocalDate day(CsvSheet.Row row, String column) {
        return sheet.day(row, column);
    }
}
