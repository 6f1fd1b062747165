package org.hearth.core.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearth.core.testing.Invented.day;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hearth.core.api.figures.Benchmarks;
import org.hearth.core.api.figures.Comparators;
import org.hearth.core.api.figures.Comparators.Comparator;
import org.hearth.core.api.figures.Comparators.Kind;
import org.hearth.core.api.figures.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HeldBenchmarksTest {
    private static final String OURS = "E10000003";
    private static final List<String> OF_2025 = List.of(
            "E10000025",
            "E10000015",
            "E06000060",
            "E06000025",
            "E10000031",
            "E10000013",
            "E10000032",
            "E06000056",
            "E10000014",
            "E06000037");

    @TempDir
    Path folder;

    @Test
    void england_and_the_region_are_as_published_and_say_when() {
        var beside = new HeldBenchmarks(new PublishedComparators(OURS), OURS, Optional.empty())
                .beside("CIC-02", day("2026-03-31"));

        assertThat(Benchmarks.words(beside.england(), false)).isEqualTo("67 (31 March 2025)");
        assertThat(Benchmarks.words(beside.region(), true)).isEqualTo("49 (31 March 2025, annual)");
        assertThat(beside.others()).extracting(Comparator::area).containsExactly("Cambridgeshire", "Hertfordshire");
    }

    /** Hertfordshire alone is no group of ten. */
    @Test
    void of_too_few_neighbours_no_mean_is_made_and_it_is_said() {
        var beside = new HeldBenchmarks(new PublishedComparators(OURS), OURS, Optional.empty())
                .beside("CIC-02", day("2026-03-31"));

        assertThat(beside.neighbours()).isNull();
        assertThat(beside.whyNeighbours())
                .isEqualTo("A figure is held of 1 of the 10 neighbours (model of 2025) only, too few for a mean.");
    }

    @Test
    void neighbours_are_the_simple_mean_of_those_with_data_by_name_and_model() {
        var figures = new ArrayList<Comparator>();
        for (int i = 0; i < 6; i++) {
            figures.add(of("Council " + i, OF_2025.get(i), "2025-03-31", String.valueOf(40 + i)));
        }
        figures.add(of("Council 6", OF_2025.get(6), "2024-03-31", "90"));

        var group = benchmarks(figures).beside("CIC-02", day("2025-12-31")).neighbours();

        assertThat(group.figure().value()).isEqualTo(new BigDecimal("42.5"));
        assertThat(Benchmarks.words(group.figure(), true)).isEqualTo("42.5 (2025-03-31, annual)");
        assertThat(group.who())
                .isEqualTo("Simple mean of 6 of the 10 statistical neighbours (model of 2025): Council 0, Council 1,"
                        + " Council 2, Council 3, Council 4, Council 5.");
    }

    @Test
    void each_day_has_the_neighbours_of_its_own_model_and_none_before_the_first() {
        var figures = new ArrayList<Comparator>();
        for (String year : List.of("2020", "2024")) {
            for (String code : OF_2025) {
                figures.add(of(code, code, year + "-03-31", "40"));
            }
        }

        assertThat(benchmarks(figures)
                        .beside("CIC-02", day("2025-04-30"))
                        .neighbours()
                        .who())
                .contains("7 of the 10", "model of 2021");
        assertThat(benchmarks(figures)
                        .beside("CIC-02", day("2025-05-01"))
                        .neighbours()
                        .who())
                .contains("10 of the 10", "model of 2025");
        assertThat(benchmarks(figures).beside("CIC-02", day("2021-03-30")).neighbours())
                .isNull();
        assertThat(benchmarks(figures).beside("CIC-02", day("2022-03-31")).neighbours())
                .isNull();
    }

    @Test
    void a_note_stands_beside_the_figure_of_its_day_until_it_is_withdrawn() throws IOException {
        Path file = folder.resolve("notes.csv");
        Files.writeString(
                file,
                "council,line,day,note,withdrawn_on\n"
                        + OURS + ",CIC-02,2025-03-31,Ours differs because of late rows.,2026-04-01\n"
                        + OURS + ",CIC-02,2019-03-31,Of another day.,\n");
        var benchmarks = new HeldBenchmarks(
                comparators(List.of(of("England", "E92000001", "2025-03-31", "67"))), OURS, Optional.of(file));

        assertThat(benchmarks.beside("CIC-02", day("2026-03-31")).notes())
                .containsExactly("Ours differs because of late rows.");
        assertThat(benchmarks.beside("CIC-02", day("2026-04-01")).notes()).isEmpty();
    }

    @Test
    void another_council_has_no_neighbours_of_ours() {
        assertThat(new HeldBenchmarks(new PublishedComparators("E10000032"), "E10000032", Optional.empty())
                        .beside("CIC-02", day("2026-03-31"))
                        .neighbours())
                .isNull();
    }

    private static HeldBenchmarks benchmarks(List<Comparator> figures) {
        return new HeldBenchmarks(comparators(figures), OURS, Optional.empty());
    }

    private static Comparator of(String area, String code, String day, String value) {
        return new Comparator(
                "CIC-02",
                area,
                code,
                day,
                day(day),
                new BigDecimal(value),
                Unit.PER_10_000,
                Kind.PUBLISHED,
                "an invented publication");
    }

    private static Comparators comparators(List<Comparator> figures) {
        return new Comparators() {
            @Override
            public List<Comparator> of(String line) {
                return figures;
            }

            @Override
            public List<Comparator> of(String line, java.time.LocalDate day) {
                return figures.stream().filter(one -> !one.day().isAfter(day)).toList();
            }

            @Override
            public Optional<Comparator> target(String line, java.time.LocalDate day) {
                return Optional.empty();
            }
        };
    }
}
