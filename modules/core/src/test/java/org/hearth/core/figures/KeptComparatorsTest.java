package org.hearth.core.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.hearth.core.testing.Invented.day;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.hearth.core.api.care.CareBook;
import org.hearth.core.api.figures.Asked;
import org.hearth.core.api.figures.Comparators.Comparator;
import org.hearth.core.api.figures.Definition;
import org.hearth.core.api.figures.Definition.PeriodKind;
import org.hearth.core.api.figures.Direction;
import org.hearth.core.api.figures.Figures;
import org.hearth.core.api.figures.Indicator;
import org.hearth.core.api.figures.Line;
import org.hearth.core.api.figures.Measured;
import org.hearth.core.api.figures.ReturnColumn;
import org.hearth.core.api.figures.Unit;
import org.hearth.core.api.figures.ValidOn;
import org.hearth.core.api.reference.ReferenceData.Held;
import org.hearth.core.figures.ComparatorFaults.Fault;
import org.hearth.core.figures.LoadedComparators.LoadedFile;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.audit.Audit;
import org.hearth.platform.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Published figures that somebody loads. Today is 1 June 2026; the catalogue has CIC-02, a rate, and SHA-01, a share. */
@Tag("storage")
class KeptComparatorsTest {
    private static final String HEADER = "line,area,area_code,period,day,value,kind,source\n";
    private static final String OURS = "E10000003";

    private final TestDatabase database = TestDatabase.create();
    private final List<String> audited = new ArrayList<>();
    private final Clock clock = Clock.fixed(Instant.parse("2026-06-01T12:00:00Z"), ZoneOffset.UTC);
    private final Figures figures = FiguresOver.of(
            knownAt -> null, List.of(new Shown("CIC-02", Unit.PER_10_000), new Shown("SHA-01", Unit.PERCENT)));
    private final KeptComparators kept = new KeptComparators(
            database.jdbi(),
            database.transactions(),
            figures,
            new Audit() {
                @Override
                public void record(String what, String subject, Map<String, String> details) {
                    record("me", what, subject, details);
                }

                @Override
                public void record(String by, String what, String subject, Map<String, String> details) {
                    audited.add("%s %s %s".formatted(by, what, new TreeMap<>(details)));
                }
            },
            clock);
    private final PublishedComparators published = new PublishedComparators(OURS, kept, figures);

    @AfterEach
    void close() {
        database.close();
    }

    private LoadedComparators.Loaded load(String... rows) {
        String csv = HEADER + String.join("\n", rows) + "\n";
        return kept.load("figures.csv", new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)), "ada");
    }

    private List<Fault> refused(String... rows) {
        return catchThrowableOfType(ComparatorFaults.class, () -> load(rows)).faults();
    }

    private Comparator england(String line, String on) {
        return published.of(line, day(on)).stream()
                .filter(one -> one.area().equals("England"))
                .findFirst()
                .orElse(null);
    }

    @Test
    void a_loaded_figure_stands_beside_ours_with_where_it_is_from() {
        assertThat(england("SHA-01", "2026-05-31")).isNull();

        load("SHA-01,England,,31 March 2026,2026-03-31,18%,,\"DfE, November 2026\"");

        assertThat(england("SHA-01", "2026-03-30")).isNull();
        assertThat(england("SHA-01", "2026-03-31")).satisfies(one -> {
            assertThat(one.words()).isEqualTo("18%");
            assertThat(one.areaCode()).isEqualTo("E92000001");
            assertThat(one.unit()).isEqualTo(Unit.PERCENT);
            assertThat(one.source()).isEqualTo("DfE, November 2026");
        });
        assertThat(audited).containsExactly("ada comparators.loaded {figures=1, file=1}");
    }

    @Test
    void it_takes_the_place_of_the_same_areas_figure_of_the_same_day_and_leaves_the_others() {
        int before = published.all().size();
        assertThat(england("CIC-02", "2025-03-31").words()).isEqualTo("67");

        load("CIC-02,England,E92000001,31 March 2025,31/03/2025,66,,A correction");

        assertThat(england("CIC-02", "2025-03-31").words()).isEqualTo("66");
        assertThat(england("CIC-02", "2024-03-31").words()).isEqualTo("69");
        assertThat(published.all()).hasSize(before);

        load("CIC-02,England,E92000001,31 March 2025,2025-03-31,65.5,approximate,A later correction");

        assertThat(england("CIC-02", "2025-03-31").words()).isEqualTo("about 65.5");
    }

    @Test
    void a_withdrawn_figure_is_shown_no_more() {
        load("CIC-02,England,E92000001,31 March 2025,2025-03-31,withdrawn,,Withdrawn by DfE");

        assertThat(england("CIC-02", "2025-03-31").day()).isEqualTo(day("2024-03-31"));
    }

    @Test
    void neighbours_have_a_mean_once_enough_of_them_are_loaded() {
        String row = "SHA-01,%s,%s,31 March 2026,2026-03-31,%d,,DfE";
        load(
                row.formatted("Oxfordshire", "E10000025", 10),
                row.formatted("Hertfordshire", "E10000015", 20),
                row.formatted("Buckinghamshire", "E06000060", 30),
                row.formatted("South Gloucestershire", "E06000025", 40),
                row.formatted("Warwickshire", "E10000031", 50));

        var beside = new HeldBenchmarks(published, OURS, Optional.empty()).beside("SHA-01", day("2026-03-31"));

        assertThat(beside.neighbours().figure().value()).isEqualByComparingTo(new BigDecimal(30));
    }

    @Test
    void what_was_loaded_when_and_by_whom_is_told_and_what_is_missing() {
        load("SHA-01,England,,31 March 2026,2026-03-31,18,,DfE");

        assertThat(kept.files())
                .extracting(LoadedFile::number, LoadedFile::fileName, LoadedFile::figures, LoadedFile::loadedBy)
                .containsExactly(tuple(1, "figures.csv", 1, "ada"));
        Held held = reference();
        assertThat(held.from()).contains("the last on 1 June 2026 by ada");
        assertThat(held.valid()).endsWith("to 31 March 2026.");
        assertThat(held.missing())
                .contains("statistical neighbours Oxfordshire")
                .doesNotContain("Hertfordshire");
        assertThat(held.see()).isEqualTo("/reference/comparators");
    }

    private Held reference() {
        var reference = new ComparatorReference();
        reference.published = published;
        reference.loaded = kept;
        reference.benchmarks = new HeldBenchmarks(published, OURS, Optional.empty());
        reference.figures = figures;
        reference.clock = clock;
        return reference.held();
    }

    @Test
    void the_same_file_again_changes_nothing() {
        String row = "SHA-01,England,,31 March 2026,2026-03-31,18,,DfE";

        assertThat(load(row).changed()).isTrue();
        assertThat(load(row).changed()).isFalse();
        assertThat(kept.files()).hasSize(1);
        assertThat(audited).hasSize(1);
    }

    @ParameterizedTest(name = "{1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "XXX-01,England,,31 March 2026,2026-03-31,18,,DfE | line | no figure \"XXX-01\"",
                ",England,,31 March 2026,2026-03-31,18,,DfE | line | empty",
                "SHA-01,,,31 March 2026,2026-03-31,18,,DfE | area | empty",
                "SHA-01,Essex,881,31 March 2026,2026-03-31,18,,DfE | area_code | \"881\" is not a code",
                "SHA-01,England,,,2026-03-31,18,,DfE | period | empty",
                "SHA-01,England,,31 March 2026,31 March,18,,DfE | day | \"31 March\" is not a date",
                "SHA-01,England,,31 March 2026,31/02/2026,18,,DfE | day | \"31/02/2026\" is not a date",
                "SHA-01,England,,June 2026,2026-06-02,18,,DfE | day | not between",
                "SHA-01,England,,31 March 2026,2026-03-31,c,,DfE | value | \"c\" is not a number",
                "SHA-01,England,,31 March 2026,2026-03-31,,,DfE | value | empty",
                "SHA-01,England,,31 March 2026,2026-03-31,100.1,,DfE | value | not between 0 and 100",
                "SHA-01,England,,31 March 2026,2026-03-31,18,target,DfE | kind | Targets are set on their own page",
                "SHA-01,England,,31 March 2026,2026-03-31,18,, | source | empty"
            })
    void a_cell_that_cannot_be_used_is_told_with_its_place_and_nothing_is_loaded(
            String row, String column, String message) {
        var faults = refused("CIC-02,England,E92000001,31 March 2025,2025-03-31,66,,DfE", row);

        assertThat(faults).singleElement().satisfies(fault -> {
            assertThat(fault.line()).isEqualTo(3);
            assertThat(fault.column()).isEqualTo(column);
            assertThat(fault.message()).contains(message);
        });
        assertThat(kept.files()).isEmpty();
        assertThat(england("CIC-02", "2025-03-31").words()).isEqualTo("67");
    }

    @Test
    void a_share_of_all_is_a_share() {
        load("SHA-01,England,,31 March 2026,2026-03-31,100,,DfE", "SHA-01,England,,31 March 2025,2025-03-31,0,,DfE");

        assertThat(england("SHA-01", "2026-03-31").words()).isEqualTo("100%");
    }

    @Test
    void of_two_rows_for_one_area_and_day_the_second_is_told() {
        assertThat(refused(
                        "SHA-01,England,,31 March 2026,2026-03-31,18,,DfE",
                        "SHA-01,England,E92000001,March 2026,31/03/2026,19,,DfE"))
                .extracting(Fault::line, Fault::message)
                .singleElement()
                .satisfies(told -> assertThat(told.toString()).contains("3", "stands on line 2 already"));
    }

    @Test
    void a_file_that_is_no_list_of_figures_is_refused_in_words() {
        assertThatThrownBy(() -> kept.load("a.csv", bytes("name,when\nSomeone,Monday\n"), "ada"))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("no column line, area, period, day, value, source");
        assertThatThrownBy(() -> kept.load("a.csv", bytes(HEADER), "ada")).hasMessageContaining("holds no figure");
        assertThatThrownBy(
                        () -> kept.load("a.xlsx", new ByteArrayInputStream(new byte[] {'P', 'K', (byte) 0xFF}), "ada"))
                .hasMessageContaining("UTF-8");
        assertThatThrownBy(() -> kept.load("", bytes(""), "ada")).hasMessageContaining("No file was sent");
    }

    private static ByteArrayInputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    /** A figure of one line, of which only the line matters here. */
    private record Shown(String key, Unit unit) implements Indicator<CareBook> {
        @Override
        public Class<CareBook> book() {
            return CareBook.class;
        }

        @Override
        public Definition definition() {
            return new Definition(
                    key,
                    key,
                    key,
                    "the test",
                    PeriodKind.SNAPSHOT,
                    ValidOn.ANY_COVERED_DAY,
                    List.of(new Line(key, key, unit, Direction.LOWER, "some", "all")));
        }

        @Override
        public Set<ReturnColumn> restsOn() {
            return Set.of(ReturnColumn.EPISODES_DECOM);
        }

        @Override
        public List<Measured> measure(CareBook book, Asked asked) {
            return List.of();
        }
    }
}
