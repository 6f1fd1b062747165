package org.hearth.core.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hearth.core.testing.Invented.aChild;
import static org.hearth.core.testing.Invented.day;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Optional;
import org.hearth.core.api.figures.Comparators.Comparator;
import org.hearth.core.api.figures.Measure;
import org.hearth.core.api.figures.Population.Estimate;
import org.hearth.core.api.figures.Unit;
import org.hearth.core.data.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublishedFiguresTest {
    private final PublishedPopulation cambridgeshire = new PublishedPopulation("E10000003", Optional.empty());

    @Test
    void rates_agree_with_the_published_ones() {
        var child = aChild().build();
        var rows = Table.read("/published/rates-in-care.csv", row -> {
            var rate = new Measure.Rate(
                    Collections.nCopies(row.number("children"), child), row.number("population"), "published");
            assertThat(rate.value(Unit.PER_10_000).setScale(row.number("places"), RoundingMode.HALF_UP))
                    .as("%s of %s", row.text("children"), row.text("population"))
                    .isEqualByComparingTo(row.decimal("published"));
            return row;
        });
        assertThat(rows).hasSize(10);
    }

    @Test
    void a_rate_on_31_march_rests_on_the_middle_of_the_year_before() {
        assertThat(cambridgeshire.childrenOn(day("2025-03-31")))
                .contains(new Estimate(142_924, 2024, "ONS mid-year estimate"));
        assertThat(cambridgeshire.childrenOn(day("2024-04-01")).orElseThrow().midYear())
                .isEqualTo(2024);
        assertThat(cambridgeshire.childrenOn(day("2024-03-31")).orElseThrow().midYear())
                .isEqualTo(2023);
    }

    @Test
    void an_estimate_not_yet_published_gives_way_to_the_latest_and_says_which() {
        assertThat(cambridgeshire.childrenOn(day("2026-03-31")).orElseThrow().words())
                .isEqualTo("ONS mid-year estimate, 2024");
    }

    @Test
    void before_the_first_estimate_and_for_another_council_nothing_is_known() {
        assertThat(cambridgeshire.childrenOn(day("2012-03-31"))).isEmpty();
        assertThat(new PublishedPopulation("E10000019", Optional.empty()).childrenOn(day("2025-03-31")))
                .isEmpty();
    }

    @Test
    void a_council_adds_its_own_estimates_in_a_file(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(
                folder.resolve("population.csv"),
                "council,mid_year,children,source\nE10000019,2024,150000,Ours\nE10000003,2024,1,Not ours\n");
        assertThat(new PublishedPopulation("E10000019", Optional.of(file)).childrenOn(day("2025-03-31")))
                .contains(new Estimate(150_000, 2024, "Ours"));
        Files.writeString(file, "council,mid_year,children,source\nE10000019,2024,many,Ours\n");
        assertThatThrownBy(() -> new PublishedPopulation("E10000019", Optional.of(file)))
                .hasMessageContaining("population.csv line 2, children: many is not a whole number");
    }

    @Test
    void neighbours_region_and_england_stand_beside_the_council_each_with_its_latest() {
        var beside = new PublishedComparators("E10000003").of("CIC-02", day("2026-03-31"));
        assertThat(beside)
                .extracting(Comparator::area)
                .containsExactly("Cambridgeshire", "Hertfordshire", "East of England", "England");
        assertThat(beside).extracting(Comparator::period).containsOnly("31 March 2025");
        assertThat(beside).extracting(Comparator::value).containsExactly(n("49"), n("36"), n("49"), n("67"));
        assertThat(beside).allSatisfy(figure -> assertThat(figure.source()).isNotBlank());
    }

    @Test
    void no_figure_is_shown_before_its_day() {
        var beside = new PublishedComparators("E10000003").of("CIC-02", day("2020-03-30"));
        assertThat(beside).extracting(Comparator::day).allMatch(day -> !day.isAfter(day("2020-03-30")));
        assertThat(beside.get(0).value()).isEqualTo(n("58"));
    }

    @Test
    void an_approximate_figure_gives_way_to_an_exact_one_of_the_same_day() {
        assertThat(new PublishedComparators("E10000003")
                        .of("CIC-02", day("2017-06-30"))
                        .get(0)
                        .value())
                .isEqualTo(n("51"));
    }

    @Test
    void another_council_is_set_beside_england_only() {
        assertThat(new PublishedComparators("E10000019").of("CIC-02", day("2026-03-31")))
                .extracting(Comparator::area)
                .containsExactly("England");
    }

    @Test
    void a_target_is_no_comparison() {
        var ours = new PublishedComparators("E10000003");
        assertThat(ours.target("STA-01", day("2017-03-31")).orElseThrow().value())
                .isEqualTo(n("3.2"));
        assertThat(ours.target("STA-01", day("2017-03-30"))).isEmpty();
        assertThat(ours.of("STA-01", day("2017-03-31")))
                .extracting(Comparator::value)
                .containsExactly(n("9"), n("9.7"), n("10"));
    }

    private static BigDecimal n(String number) {
        return new BigDecimal(number);
    }
}
