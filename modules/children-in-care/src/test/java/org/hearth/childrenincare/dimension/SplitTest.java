package org.hearth.childrenincare.dimension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearth.core.testing.Invented.aBook;
import static org.hearth.core.testing.Invented.aChild;
import static org.hearth.core.testing.Invented.anEpisode;
import static org.hearth.core.testing.Invented.day;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.hearth.childrenincare.NamedCouncils;
import org.hearth.childrenincare.indicator.AllIndicators;
import org.hearth.core.api.care.CareBook;
import org.hearth.core.api.care.ChildHistory;
import org.hearth.core.api.codes.Codes;
import org.hearth.core.api.figures.Definition;
import org.hearth.core.api.figures.Figures;
import org.hearth.core.api.figures.Measure;
import org.hearth.core.api.figures.Measured;
import org.hearth.core.api.figures.Over;
import org.hearth.core.api.figures.Unit;
import org.hearth.core.api.people.Member;
import org.hearth.core.figures.FiguresOver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every figure, split every way: nobody is lost, and nobody is counted in two parts. */
class SplitTest {
    private static final LocalDate DAY = day("2026-03-31");

    private final Dimensions dimensions = new Dimensions(Codes.standard(), new NamedCouncils(Map.of()));

    private static Figures over(CareBook book) {
        return FiguresOver.of(knownAt -> book, AllIndicators.list());
    }

    private static Measured line(CareBook book, String key, LocalDate day, Over over) {
        String ref = key.substring(0, 6);
        return over(book).measure(ref, List.of(day), over, null).line(key, day);
    }

    private Split split(CareBook book, Measured figure, String by, String and) {
        return Split.of(
                book,
                figure,
                DAY,
                dimensions.find(by).orElseThrow(),
                and == null ? null : dimensions.find(and).orElseThrow());
    }

    private static List<String> references(List<? extends Member> members) {
        return members.stream().map(Member::reference).sorted().toList();
    }

    @ParameterizedTest(name = "book {0}")
    @ValueSource(longs = {1, 2, 3})
    void the_parts_of_every_figure_add_up_to_it_above_the_line_and_below(long seed) {
        var book = AnyBook.of(seed, 60);
        for (Over over : Over.values()) {
            for (Definition definition : over(book).definitions()) {
                for (Measured figure : over(book)
                        .measure(definition.ref(), List.of(DAY), over, null)
                        .answers()
                        .get(DAY)) {
                    for (Dimension dimension : dimensions.all()) {
                        addsUp(book, figure, dimension);
                    }
                }
            }
        }
    }

    private void addsUp(CareBook book, Measured figure, Dimension dimension) {
        var split = Split.of(book, figure, DAY, dimension, null);
        var above = new ArrayList<ChildHistory>();
        var below = new ArrayList<ChildHistory>();
        var keys = new HashSet<String>();
        for (Dimension.Part part : split.rows()) {
            assertThat(keys.add(part.key())).as(part.key()).isTrue();
            Split.Cell cell = split.cell(part.key(), null);
            above.addAll(cell.numerator());
            below.addAll(cell.denominator());
        }
        String what = "%s by %s".formatted(figure.line().key(), dimension.key());
        assertThat(references(above))
                .as(what)
                .isEqualTo(references(figure.measure().numerator()));
        assertThat(references(below))
                .as(what)
                .isEqualTo(references(figure.measure().denominator()));
        assertThat(split.cell(null, null).numerator()).as(what).hasSameSizeAs(above);
    }

    @ParameterizedTest(name = "book {0}")
    @ValueSource(longs = {4, 5})
    void the_cells_of_a_cross_table_add_up_to_its_rows_and_columns(long seed) {
        var book = AnyBook.of(seed, 60);
        for (String key : List.of("CIC-01", "OOC-01", "CIC-04.events", "STA-03", "CIC-05")) {
            Measured figure = line(book, key, DAY, Over.YEAR_TO_DATE);
            for (Dimension first : dimensions.all()) {
                for (Dimension second : dimensions.all()) {
                    cellsAddUp(Split.of(book, figure, DAY, first, second));
                }
            }
        }
    }

    private static void cellsAddUp(Split split) {
        for (Dimension.Part row : split.rows()) {
            assertThat(split.columns().stream()
                            .mapToInt(column -> split.cell(row.key(), column.key())
                                    .numerator()
                                    .size())
                            .sum())
                    .isEqualTo(split.cell(row.key(), null).numerator().size());
        }
        for (Dimension.Part column : split.columns()) {
            assertThat(split.rows().stream()
                            .mapToInt(row -> split.cell(row.key(), column.key())
                                    .denominator()
                                    .size())
                            .sum())
                    .isEqualTo(split.cell(null, column.key()).denominator().size());
        }
    }

    /** The indicators that have parts of their own count them without any of this; see also the second route of the returns' tests. */
    @ParameterizedTest(name = "{0} by {1}")
    @CsvSource({
        "CIC-07, age",
        "CIC-08, sex",
        "CIC-08, ethnicity",
        "CIC-09, legal-status",
        "CIC-10, need",
        "PLA-01, placement",
        "OOC-01, side",
        "OOC-03, band"
    })
    void the_parts_are_those_of_the_indicator_that_has_them(String ref, String dimension) {
        var book = AnyBook.of(6, 120);
        Measured figure = line(book, ref, DAY, Over.YEAR_TO_DATE);
        var split = split(book, line(book, "CIC-01", DAY, Over.YEAR_TO_DATE), dimension, null);

        assertThat(figure.parts(dimension)).isNotEmpty().allSatisfy(part -> assertThat(
                        references(split.cell(part.key(), null).numerator()))
                .as(part.key())
                .isEqualTo(references(part.members())));
        assertThat(split.rows())
                .extracting(Dimension.Part::key)
                .startsWith(
                        figure.parts(dimension).stream().map(Measured.Part::key).toArray(String[]::new));
    }

    @Test
    void who_came_into_care_is_judged_on_that_day_and_not_on_the_asked_one() {
        var book = aBook().with(aChild("C1")
                        .born("2015-12-31")
                        .startsCare("2025-06-01", "U6", "PR1")
                        .moves("2025-08-01", "K2", "PR4"))
                .build();

        var came = line(book, "CIC-03.persons", DAY, Over.YEAR_TO_DATE);

        assertThat(split(book, came, "age", null).cell("5-9", null).numerator()).hasSize(1);
        assertThat(split(book, came, "placement", null)
                        .cell("foster-other", null)
                        .numerator())
                .hasSize(1);
        assertThat(came.occasions().when()).isEqualTo("on the day care began");
    }

    @Test
    void who_left_care_is_judged_by_the_last_day_in_care() {
        var book = aBook().with(aChild("C1")
                        .born("2008-01-10")
                        .startsCare("2025-06-01", "K3", "PR4")
                        .leaves("2026-01-10", "E17"))
                .build();

        for (String key : List.of("CIC-04.persons", "CIC-04.events", "CIC-14")) {
            var left = line(book, key, DAY, Over.YEAR_TO_DATE);
            assertThat(split(book, left, "placement", "age")
                            .cell("supported", "16-and-over")
                            .numerator())
                    .as(key)
                    .hasSize(1);
            assertThat(split(book, left, "time-in-care", null)
                            .cell("6-months", null)
                            .numerator())
                    .as(key)
                    .hasSize(1);
        }
    }

    @Test
    void what_happens_twice_to_a_child_is_counted_twice_each_time_where_it_belongs() {
        var book = aBook().with(aChild("C1")
                        .startsCare("2025-05-01", "U6", "PR1")
                        .leaves("2025-06-01", "E4A")
                        .with(anEpisode().from("2025-07-01").in("K2", "PR4")))
                .build();

        var events = split(book, line(book, "CIC-03.events", DAY, Over.YEAR_TO_DATE), "placement", null);
        var persons = split(book, line(book, "CIC-03.persons", DAY, Over.YEAR_TO_DATE), "placement", null);

        assertThat(events.cell("foster-other", null).numerator()).hasSize(1);
        assertThat(events.cell("childrens-homes", null).numerator()).hasSize(1);
        assertThat(persons.cell("foster-other", null).numerator())
                .as("as a person by the last time")
                .isEmpty();
        assertThat(persons.cell("childrens-homes", null).numerator()).hasSize(1);
    }

    @Test
    void an_ending_of_a_placement_is_judged_where_it_ended() {
        var book = aBook().with(aChild("C1")
                        .born("2015-12-31")
                        .startsCare("2024-06-01", "U6", "PR1")
                        .next("2025-09-01", "P", "CREQB")
                        .in("K2", "PR4")
                        .and())
                .build();

        var ended = split(book, line(book, "STA-03", DAY, Over.YEAR_TO_DATE), "provider", null);

        assertThat(ended.cell("PR1", null).measure().value(Unit.PERCENT)).isEqualByComparingTo("100.0");
        assertThat(ended.cell("PR4", null).measure()).isInstanceOf(Measure.NotApplicable.class);
    }

    @Test
    void a_time_missing_is_judged_on_the_day_they_went_and_a_child_who_was_by_the_last_day_in_care() {
        var book = aBook().holding("Missing", "2025-04-01", "2026-03-31")
                .with(aChild("C1")
                        .startsCare("2025-04-10", "U6", "PR1")
                        .moves("2025-08-01", "K2", "PR4")
                        .leaves("2025-12-01", "E4A")
                        .told(
                                "Missing",
                                2026,
                                Map.of("MISSING", "M", "MIS_START", "2025-06-01", "MIS_END", "2025-06-02")))
                .build();

        var times = line(book, "MIS-01", DAY, Over.YEAR_TO_DATE);
        var children = line(book, "MIS-02", DAY, Over.YEAR_TO_DATE);

        assertThat(split(book, times, "placement", null)
                        .cell("foster-other", null)
                        .numerator())
                .hasSize(1);
        assertThat(split(book, children, "placement", null)
                        .cell("childrens-homes", null)
                        .denominator())
                .hasSize(1);
    }

    @Test
    void a_review_is_judged_on_its_day_also_when_it_is_that_of_leaving() {
        var book = aBook().holding("Reviews", "2025-04-01", "2026-03-31")
                .with(aChild("C1")
                        .born("2012-01-01")
                        .startsCare("2025-04-10", "U6", "PR1")
                        .leaves("2025-12-01", "E4A")
                        .told("Reviews", 2026, Map.of("REVIEW", "2025-12-01", "REVIEW_CODE", "PN1")))
                .build();

        var heard = split(book, line(book, "CPL-12", DAY, Over.YEAR_TO_DATE), "placement", null);

        assertThat(heard.cell("foster-other", null).numerator()).hasSize(1);
    }

    @Test
    void over_a_quarter_only_what_happened_in_it_is_split() {
        var book = aBook().with(
                        aChild("SPRING").startsCare("2025-05-01", "U6", "PR1"),
                        aChild("WINTER").boy().startsCare("2026-02-01", "U6", "PR1"))
                .build();

        var quarter = split(book, line(book, "CIC-03.persons", DAY, Over.QUARTER), "sex", null);

        assertThat(references(quarter.cell("male", null).numerator())).containsExactly("WINTER");
        assertThat(quarter.cell("female", null).numerator()).isEmpty();
    }

    @Test
    void the_parts_of_a_rate_and_of_a_median_are_counts() {
        var book = AnyBook.of(7, 40);
        var rate = split(book, line(book, "CIC-02", DAY, Over.YEAR_TO_DATE), "sex", null);

        assertThat(rate.isCountedOnly()).isTrue();
        assertThat(rate.unit()).isEqualTo(Unit.CHILDREN);
        assertThat(rate.cell("male", null).measure()).isInstanceOf(Measure.Count.class);
    }

    /** Nobody left: there is no ratio of the part, but those who came are there to be opened. */
    @Test
    void a_part_with_nobody_below_the_line_has_no_figure_and_keeps_who_is_counted() {
        var book = aBook().with(
                        aChild("CAME").startsCare("2025-05-01", "U6", "PR1"),
                        aChild("WENT")
                                .boy()
                                .startsCare("2024-05-01", "U6", "PR1")
                                .leaves("2025-05-01", "E4A"))
                .build();

        var girls = split(book, line(book, "CIC-05.ratio", DAY, Over.YEAR_TO_DATE), "sex", null)
                .cell("female", null);

        assertThat(girls.measure()).isInstanceOf(Measure.NotApplicable.class);
        assertThat(references(girls.numerator())).containsExactly("CAME");
    }

    @Test
    void what_is_not_known_or_not_measured_has_no_parts_and_no_numbers() {
        var book =
                aBook().with(aChild("C1").startsCare("2025-05-01", "U6", "PR1")).build();
        var unknown = split(book, line(book, "CIC-01", day("2019-03-31"), Over.YEAR_TO_DATE), "age", "sex");
        var unmeasured = split(book, line(book, "STA-01", day("2025-09-30"), Over.YEAR_TO_DATE), "age", null);

        assertThat(unknown.isTold()).isFalse();
        assertThat(unknown.rows()).isEmpty();
        assertThat(unknown.columns()).isEmpty();
        assertThat(unknown.cell("male", null).measure()).isInstanceOf(Measure.NotKnown.class);
        assertThat(unmeasured.isTold()).isFalse();
        assertThat(unmeasured.cell(null, null).measure()).isInstanceOf(Measure.NotMeasured.class);
    }

    @Test
    void where_nobody_is_every_part_stands_with_nobody_in_it() {
        var nobody = split(aBook().build(), line(aBook().build(), "CIC-01", DAY, Over.YEAR_TO_DATE), "sex", null);

        assertThat(nobody.rows()).extracting(Dimension.Part::name).containsExactly("Male", "Female", "Not known");
        assertThat(nobody.cell("male", null).measure().value(Unit.CHILDREN)).isZero();
    }

    @Test
    void councils_stand_with_most_first_and_not_known_last() {
        var book = AnyBook.of(8, 80);
        var hosts = split(book, line(book, "CIC-01", DAY, Over.YEAR_TO_DATE), "host", null);
        var sizes = hosts.rows().stream()
                .filter(part -> !part.equals(Dimension.Part.NOT_KNOWN))
                .map(part -> -hosts.cell(part.key(), null).numerator().size())
                .toList();

        assertThat(sizes).hasSizeGreaterThan(2).isSorted();
        assertThat(hosts.rows()).last().isEqualTo(Dimension.Part.NOT_KNOWN);
    }
}
