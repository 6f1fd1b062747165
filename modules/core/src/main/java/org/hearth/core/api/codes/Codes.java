package org.hearth.core.api.codes;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hearth.core.data.Row;
import org.hearth.core.data.Table;

/**
 * The code lists of the return, by year. They are data: a row of {@code codes/*.csv} with its first and last year, so
 * what past years meant stays as it was and next year's codes are new rows. Codes are asked what they are, and nobody
 * compares strings.
 *
 * <p>Sums use {@link #standard()}. Pages inject {@code Codes}, whose meanings the council may have reworded with
 * {@code HEARTH_CODE_WORDS}; groups and years are the same in both.
 */
public final class Codes {
    private static final Codes STANDARD = new Codes(Map.of());

    private final CodeList<PlaceCode> places;
    private final CodeList<LegalStatus> legalStatuses;
    private final CodeList<Need> needs;
    private final CodeList<Provider> providers;
    private final CodeList<StartReason> startReasons;
    private final CodeList<EndReason> endReasons;
    private final CodeList<ChangeReason> changeReasons;
    private final CodeList<SexCode> sexes;
    private final CodeList<Ethnicity> ethnicities;

    private Codes(Map<String, String> reworded) {
        var words = new Words(reworded);
        places = read(
                "PLACE",
                "/codes/place.csv",
                row -> new PlaceCode(
                        row.required("code"),
                        words.of("PLACE", row),
                        row.one(PlacementGroup.class, "group"),
                        yes(row, "current_carer"),
                        years(row)),
                code -> new PlaceCode(code, "not a code of the return", PlacementGroup.OTHER, false, Years.ALWAYS));
        legalStatuses = read(
                "LS",
                "/codes/legal-status.csv",
                row -> new LegalStatus(
                        row.required("code"),
                        words.of("LS", row),
                        row.one(LegalStatus.Group.class, "group"),
                        yes(row, "interim"),
                        years(row)),
                code -> new LegalStatus(code, "not a code of the return", LegalStatus.Group.NONE, false, Years.ALWAYS));
        needs = read(
                "CIN",
                "/codes/need.csv",
                row -> new Need(row.required("code"), words.of("CIN", row), years(row)),
                code -> new Need(code, "not a code of the return", Years.ALWAYS));
        providers = read(
                "PLACE_PROVIDER",
                "/codes/provider.csv",
                row -> new Provider(
                        row.required("code"),
                        words.of("PLACE_PROVIDER", row),
                        row.one(Provider.Kind.class, "group"),
                        years(row)),
                code -> new Provider(code, "not given", Provider.Kind.NOT_GIVEN, Years.ALWAYS));
        startReasons = read(
                "RNE",
                "/codes/start-reason.csv",
                row -> new StartReason(
                        row.required("code"),
                        words.of("RNE", row),
                        yes(row, "starts_care"),
                        yes(row, "new_status"),
                        yes(row, "new_placement"),
                        yes(row, "new_carer"),
                        years(row)),
                code -> new StartReason(code, "not a code of the return", false, false, false, false, Years.ALWAYS));
        endReasons = read(
                "REC",
                "/codes/end-reason.csv",
                row -> new EndReason(
                        row.required("code"),
                        words.of("REC", row),
                        row.one(EndReason.ExitGroup.class, "group"),
                        row.text("planned") == null ? null : yes(row, "planned"),
                        years(row)),
                code -> new EndReason(code, "not a code of the return", EndReason.ExitGroup.NONE, null, Years.ALWAYS));
        changeReasons = read(
                "REASON_PLACE_CHANGE",
                "/codes/change-reason.csv",
                row -> new ChangeReason(
                        row.required("code"),
                        words.of("REASON_PLACE_CHANGE", row),
                        row.one(ChangeReason.Planned.class, "group"),
                        yes(row, "same_carer"),
                        years(row)),
                code -> new ChangeReason(code, "not given", ChangeReason.Planned.NEUTRAL, false, Years.ALWAYS));
        sexes = read(
                "SEX",
                "/codes/sex.csv",
                row -> new SexCode(
                        row.required("code"), words.of("SEX", row), row.one(SexCode.Sex.class, "group"), years(row)),
                code -> new SexCode(code, "not recorded", SexCode.Sex.UNKNOWN, Years.ALWAYS));
        ethnicities = read(
                "ETHNIC",
                "/codes/ethnicity.csv",
                row -> new Ethnicity(
                        row.required("code"),
                        words.of("ETHNIC", row),
                        row.one(Ethnicity.Group.class, "group"),
                        years(row)),
                code -> new Ethnicity(code, "not recorded", Ethnicity.Group.NOT_GIVEN, Years.ALWAYS));
        words.refuseStrangers();
    }

    /** The lists as they come with Hearth; read once. */
    public static Codes standard() {
        return STANDARD;
    }

    /**
     * The same lists in the council's words.
     *
     * @param reworded column and code to meaning: {@code PLACE.Z11} to "Setting without registration"
     * @throws IllegalStateException if a key names no column and code
     */
    public Codes inWords(Map<String, String> reworded) {
        return reworded.isEmpty() ? this : new Codes(reworded);
    }

    public CodeList<PlaceCode> places() {
        return places;
    }

    public CodeList<LegalStatus> legalStatuses() {
        return legalStatuses;
    }

    public CodeList<Need> needs() {
        return needs;
    }

    public CodeList<Provider> providers() {
        return providers;
    }

    public CodeList<StartReason> startReasons() {
        return startReasons;
    }

    public CodeList<EndReason> endReasons() {
        return endReasons;
    }

    public CodeList<ChangeReason> changeReasons() {
        return changeReasons;
    }

    public CodeList<SexCode> sexes() {
        return sexes;
    }

    public CodeList<Ethnicity> ethnicities() {
        return ethnicities;
    }

    /** Every list, in the order of the return's columns. */
    public List<CodeList<? extends Code>> lists() {
        return List.of(
                sexes, ethnicities, startReasons, legalStatuses, needs, places, providers, endReasons, changeReasons);
    }

    private static <C extends Code> CodeList<C> read(
            String column, String table, Function<Row, C> row, Function<String, C> stranger) {
        return new CodeList<>(column, Table.read(table, row), stranger);
    }

    private static boolean yes(Row row, String column) {
        return "yes".equals(row.text(column));
    }

    private static Years years(Row row) {
        String questioned = row.text("questioned");
        boolean always = "always".equals(questioned);
        Set<Integer> asked = questioned == null || always
                ? Set.of()
                : Arrays.stream(questioned.split(" ")).map(Integer::valueOf).collect(Collectors.toSet());
        return new Years(row.number("first"), row.number("last"), asked, always);
    }

    /** The meanings of the tables, some of them in the council's words. */
    private static final class Words {
        private final Map<String, String> reworded;
        private final Set<String> used = new java.util.HashSet<>();

        Words(Map<String, String> reworded) {
            this.reworded = reworded;
        }

        String of(String column, Row row) {
            String key = column + "." + row.required("code");
            used.add(key);
            return reworded.getOrDefault(key, row.required("meaning"));
        }

        void refuseStrangers() {
            for (String key : reworded.keySet()) {
                if (!used.contains(key)) {
                    throw new IllegalStateException(
                            "HEARTH_CODE_WORDS names %s, which is no code of the return. Write the column, a dot and the code, for example PLACE.Z11."
                                    .formatted(key));
                }
            }
        }
    }
}
