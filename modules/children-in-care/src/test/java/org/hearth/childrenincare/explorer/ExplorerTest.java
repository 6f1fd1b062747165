package org.hearth.childrenincare.explorer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hearth.core.testing.Invented.aBook;
import static org.hearth.core.testing.Invented.aChild;
import static org.hearth.core.testing.Invented.day;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearth.childrenincare.NamedCouncils;
import org.hearth.childrenincare.dimension.Dimensions;
import org.hearth.childrenincare.indicator.AllIndicators;
import org.hearth.core.api.codes.Codes;
import org.hearth.core.api.figures.Comparators;
import org.hearth.core.api.figures.Over;
import org.hearth.core.api.time.AsAt;
import org.hearth.core.figures.FiguresOver;
import org.hearth.core.testing.BookBuilder;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.audit.Audit;
import org.hearth.platform.api.documents.Block;
import org.junit.jupiter.api.Test;

/** What is made of a figure in parts: its months, what it is compared with, its tables and what it refuses. */
class ExplorerTest {
    private static final String DAY = "2026-03-31";

    private final List<String> audited = new ArrayList<>();
    private int read;
    private final Explorer explorer = over(aBook().with(
                    aChild("GIRL").born("2015-12-31").startsCare("2025-06-01", "U6", "PR1"),
                    aChild("BOY").boy().ethnicity("MWBC").born("2010-06-01").startsCare("2024-06-01", "K2", "PR4"),
                    aChild("LEFT").boy().startsCare("2024-06-01", "U6", "PR1").leaves("2026-01-10", "E4A")));

    private static Explorer.Question asked(String ref, String line, String by, String and) {
        return new Explorer.Question(ref, line, AsAt.now(day(DAY)), Over.YEAR_TO_DATE, by, and);
    }

    private static InParts.Row row(InParts parts, String key) {
        return parts.rows().stream()
                .filter(row -> row.part().key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_figure_by_one_dimension_has_thirteen_month_ends_and_the_day_it_is_compared_with() {
        var parts = explorer.inParts(asked("CIC-01", null, "sex", null));

        assertThat(parts.title()).isEqualTo("Children in care by sex");
        assertThat(parts.days()).hasSize(13).first().isEqualTo(day("2025-03-31"));
        assertThat(row(parts, "male").now().text()).isEqualTo("1");
        assertThat(row(parts, "male").earlier().text())
                .as("three months before")
                .isEqualTo("2");
        assertThat(row(parts, "female").months())
                .extracting(Value::text)
                .containsExactly("0", "0", "0", "1", "1", "1", "1", "1", "1", "1", "1", "1", "1");
        assertThat(parts.all().now().text()).isEqualTo("2");
        assertThat(parts.judged()).isEqualTo("Everyone stands in the part they belonged to on 31 March 2026.");
    }

    @Test
    void what_accumulates_is_compared_with_the_same_point_last_year_and_judged_on_its_own_days() {
        var parts = explorer.inParts(asked("CIC-03", "persons", "age", null));

        assertThat(parts.earlier()).isEqualTo(day("2025-03-31"));
        assertThat(row(parts, "5-9").now().text()).isEqualTo("1");
        assertThat(row(parts, "10-15").earlier().text()).isEqualTo("2");
        assertThat(parts.judged()).contains("on the day care began", "counted as often");
        assertThat(parts.period()).isEqualTo("year to date, since 1 April 2025");
    }

    @Test
    void a_month_for_which_no_rows_are_held_says_not_known_in_every_part() {
        var early = new Explorer.Question("CIC-01", null, AsAt.now(day("2020-06-30")), Over.YEAR_TO_DATE, "sex", null);
        var parts = explorer.inParts(early);

        assertThat(row(parts, "male").months())
                .extracting(Value::text)
                .startsWith("not known")
                .endsWith("0");
        assertThat(ExplorerTables.list(parts).rows().get(0)).contains("not known");
    }

    @Test
    void a_cross_table_has_cells_and_sums_and_is_of_one_day() {
        var parts = explorer.inParts(asked("CIC-01", null, "sex", "age"));

        assertThat(parts.title()).isEqualTo("Children in care by sex and age");
        assertThat(parts.columns()).extracting(part -> part.key()).contains("10-15", "not-known");
        assertThat(row(parts, "male").across()).extracting(Value::text).containsExactly("0", "0", "0", "1", "0", "0");
        assertThat(parts.all().across()).extracting(Value::text).containsExactly("0", "0", "0", "2", "0", "0");
        assertThat(row(parts, "male").months()).isEmpty();
        assertThat(row(parts, "male").earlier()).isNull();
    }

    @Test
    void over_a_quarter_it_counts_the_quarter_and_says_so() {
        var quarter = explorer.inParts(
                new Explorer.Question("CIC-04", "events", AsAt.now(day(DAY)), Over.QUARTER, "sex", null));

        assertThat(quarter.period()).isEqualTo("in the quarter, since 1 January 2026");
        assertThat(row(quarter, "male").now().text()).isEqualTo("1");
        assertThat(row(quarter, "male").months().get(11).text())
                .as("the quarter to the end of February")
                .isEqualTo("1");
        assertThat(row(quarter, "male").months().get(9).text()).isEqualTo("0");
    }

    @Test
    void what_there_is_not_is_refused_beside_its_field_with_what_there_is() {
        assertRefused(asked("CIC-99", null, "age", null), "ref", "There is no indicator CIC-99");
        assertRefused(asked("CIC-03", null, "age", null), "line", "CIC-03 has no headline");
        assertRefused(asked("CIC-01", "shoe", "age", null), "line", "line shoe");
        assertRefused(asked("CIC-01", null, "shoe", null), "by", "Choose one of age, sex");
        assertRefused(asked("CIC-01", null, "age", "shoe"), "and", "There is no dimension \"shoe\"");
        assertRefused(asked("CIC-01", null, "age", "age"), "and", "Both dimensions are");
        assertRefused(
                new Explorer.Question("CIC-01", null, AsAt.now(day(DAY)), Over.QUARTER, "age", null),
                "over",
                "CIC-01 is not counted over a quarter");
    }

    private void assertRefused(Explorer.Question question, String field, String words) {
        assertThatThrownBy(() -> explorer.inParts(question))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining(words)
                .satisfies(refused -> assertThat(((RuleBroken) refused).field()).isEqualTo(field));
    }

    @Test
    void a_day_that_has_not_come_is_refused() {
        assertThat(explorer.asking("2026-04-15", null).day()).isEqualTo(day("2026-04-15"));
        assertThatThrownBy(() -> explorer.asking("2026-04-16", null))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("2026-04-16 has not come yet. Ask for 2026-04-15 or an earlier day.");
    }

    @Test
    void the_book_is_read_as_often_for_thirteen_days_as_for_one() {
        read = 0;
        explorer.inParts(asked("CIC-01", null, "age", "sex"));
        int once = read;
        read = 0;
        explorer.inParts(asked("CIC-01", null, "age", null));

        assertThat(read).isEqualTo(once);
    }

    @Test
    void the_csv_is_a_list_of_the_parts_that_adds_up_and_is_marked() {
        Block.Table table = ExplorerTables.list(explorer.inParts(asked("CIC-01", null, "sex", "legal-status")));
        int counted = headings(table).indexOf("Counted");

        assertThat(headings(table))
                .containsExactly(
                        "Figure",
                        "Name",
                        "Day",
                        "Period",
                        "Sex",
                        "Legal status",
                        "Value",
                        "Unit",
                        "Counted",
                        "Of",
                        "Why there is no value",
                        "Marking");
        assertThat(table.rows()).hasSize(3 * 7).allSatisfy(row -> assertThat(row)
                .hasSameSizeAs(table.columns())
                .contains(InParts.MARKING));
        assertThat(table.rows().stream()
                        .mapToInt(row -> Integer.parseInt(row.get(counted)))
                        .sum())
                .isEqualTo(2);
    }

    @Test
    void the_workbook_has_the_tables_of_the_page_with_all_as_the_last_row() {
        var one = ExplorerTables.sheets(explorer.inParts(asked("PLA-02", null, "sex", null)));
        var two = ExplorerTables.sheets(explorer.inParts(asked("PLA-02", null, "sex", "age")));

        assertThat(one).hasSize(2);
        assertThat(one.get(0).rows())
                .contains(List.of("Male", "0.0", "0", "1", "50.0"), List.of("Not known", "", "0", "0", ""));
        assertThat(one.get(0).rows()).last().isEqualTo(List.of("All", "50.0", "1", "2", "66.7"));
        assertThat(one.get(0).note()).contains("PLA-02, on the day, on 31 March 2026.", "Rows are held");
        assertThat(two).hasSize(3).allSatisfy(table -> assertThat(table.rows())
                .allSatisfy(row -> assertThat(row).hasSameSizeAs(table.columns())));
    }

    @Test
    void of_a_figure_that_is_not_known_the_files_say_why() {
        var unknown = explorer.inParts(
                new Explorer.Question("CIC-01", null, AsAt.now(day("2019-03-31")), Over.YEAR_TO_DATE, "sex", null));

        assertThat(unknown.isTold()).isFalse();
        assertThat(ExplorerTables.list(unknown).rows())
                .singleElement()
                .asList()
                .contains("not known; the 2018/19 return would tell");
        assertThat(ExplorerTables.sheets(unknown).get(0).note())
                .startsWith("This figure is not known; the 2018/19 return");
        assertThat(FigureInParts.of(unknown).parts()).isEmpty();
        assertThat(FigureInParts.of(unknown).numerator()).isNull();
        assertThat(FigureInParts.of(unknown).wouldTell()).isEqualTo("the 2018/19 return");
    }

    @Test
    void other_programs_get_the_parts_with_their_months_or_their_parts() {
        var one = FigureInParts.of(explorer.inParts(asked("OOC-01", null, "sex", null)));
        var two = FigureInParts.of(explorer.inParts(asked("CIC-03", "persons", "sex", "age")));

        assertThat(one.notMeasured()).startsWith("not known");
        assertThat(two.line()).isEqualTo("CIC-03.persons");
        assertThat(two.numerator()).isEqualTo(1);
        assertThat(two.parts()).hasSize(3).allSatisfy(part -> {
            assertThat(part.months()).isEmpty();
            assertThat(part.parts()).hasSize(6);
        });
        assertThat(two.totals()).extracting(FigureInParts.Part::numerator).containsExactly(0, 0, 1, 0, 0, 0);
        assertThat(two.marking()).startsWith("Working paper");
    }

    @Test
    void the_profile_has_every_standing_table_beside_a_year_before() {
        var profile = explorer.profile(AsAt.now(day(DAY)));

        assertThat(profile).extracting(table -> table.by().key()).isEqualTo(Explorer.PROFILE);
        assertThat(profile).allSatisfy(table -> {
            assertThat(table.earlier()).isEqualTo(day("2025-03-31"));
            assertThat(table.rows().stream()
                            .mapToInt(row -> row.now().counted())
                            .sum())
                    .as(table.by().key())
                    .isEqualTo(2);
        });
        assertThat(ProfileTables.sheets(profile).get(1).rows())
                .containsExactly(
                        List.of("Male", "1", "50.0", "2", "100.0", "-1"),
                        List.of("Female", "1", "50.0", "0", "0.0", "1"),
                        List.of("Not known", "0", "0.0", "0", "0.0", "0"),
                        List.of("All", "2", "100.0", "2", "100.0", "0"));
        assertThat(ProfileTables.list(profile).rows())
                .allSatisfy(row -> assertThat(row).hasSize(9).last().isEqualTo(InParts.MARKING));
    }

    @Test
    void a_profile_of_a_day_that_is_not_held_says_not_known() {
        var profile = explorer.profile(AsAt.now(day("2019-03-31")));

        assertThat(ProfileTables.list(profile).rows())
                .hasSize(Explorer.PROFILE.size())
                .allSatisfy(row -> assertThat(row).contains("not known"));
    }

    @Test
    void what_is_opened_or_taken_away_is_written_down_with_what_was_asked_and_no_one_in_it() {
        explorer.opened(asked("CIC-01", null, "age", null));
        explorer.exported(asked("CIC-01", null, "age", "sex"), "csv");
        explorer.profileExported(AsAt.now(day(DAY)), "xlsx");

        assertThat(audited)
                .containsExactly(
                        "explorer.opened {asAt=2026-03-31, by=age, line=CIC-01}",
                        "explorer.exported {and=sex, asAt=2026-03-31, by=age, format=csv, line=CIC-01}",
                        "profile.exported {asAt=2026-03-31, format=xlsx}");
    }

    private static List<String> headings(Block.Table table) {
        return table.columns().stream().map(Block.Column::heading).toList();
    }

    private Explorer over(BookBuilder told) {
        var book = told.build();
        var over = new Explorer();
        over.books = knownAt -> {
            read++;
            return book;
        };
        over.figures = FiguresOver.of(over.books, AllIndicators.list());
        over.dimensions = new Dimensions(Codes.standard(), new NamedCouncils(Map.of()));
        over.comparators = new NothingPublished();
        over.clock = Clock.fixed(Instant.parse("2026-04-15T09:00:00Z"), ZoneOffset.UTC);
        over.audit = new Audit() {
            @Override
            public void record(String what, String subject, Map<String, String> details) {
                audited.add(what + " " + details);
            }

            @Override
            public void record(String by, String what, String subject, Map<String, String> details) {
                audited.add(what + " " + details);
            }
        };
        return over;
    }

    private static final class NothingPublished implements Comparators {
        @Override
        public List<Comparator> of(String line) {
            return List.of();
        }

        @Override
        public List<Comparator> of(String line, LocalDate day) {
            return List.of();
        }

        @Override
        public Optional<Comparator> target(String line, LocalDate day) {
            return Optional.empty();
        }
    }
}
