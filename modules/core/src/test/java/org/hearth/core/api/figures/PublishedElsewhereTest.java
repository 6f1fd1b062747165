package org.hearth.core.api.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearth.core.testing.Invented.aChild;
import static org.hearth.core.testing.Invented.day;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.hearth.core.api.figures.Comparators.Comparator;
import org.hearth.core.api.figures.Comparators.Kind;
import org.hearth.core.api.figures.Definition.PeriodKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublishedElsewhereTest {

    @ParameterizedTest(name = "{0} counted over {1} to {2}: a part of a year is {3}")
    @CsvSource({
        "FLOW, YEAR_TO_DATE, 2025-12-31, true",
        "FLOW, YEAR_TO_DATE, 2026-03-30, true",
        "FLOW, YEAR_TO_DATE, 2026-03-31, false",
        "FLOW, QUARTER, 2026-03-31, true",
        "FLOW, QUARTER, 2025-12-31, true",
        "YEAR_TO_DATE, YEAR_TO_DATE, 2025-12-31, true",
        "YEAR_TO_DATE, YEAR_TO_DATE, 2026-03-31, false",
        "COHORT, YEAR_TO_DATE, 2025-12-31, false",
        "SNAPSHOT, YEAR_TO_DATE, 2025-12-31, false",
        "YEAR, YEAR_TO_DATE, 2026-03-31, false"
    })
    void only_a_whole_year_is_read_beside_a_whole_year(PeriodKind kind, Over over, LocalDate day, boolean part) {
        var published = PublishedElsewhere.beside(england("300", Unit.EVENTS), kind, "CIC-03.events", over, day);

        assertThat(published.partOfAYear()).isEqualTo(part);
        assertThat(published.words().contains("not to be compared with part of a year"))
                .isEqualTo(part);
        assertThat(published.warning().isEmpty()).isEqualTo(!part);
    }

    /** Three or more placements, 7.8% in November 2016, beside ours since April: GEN-12. */
    @ParameterizedTest(name = "beside ours of {0}")
    @CsvSource({"2025-11-30", "2026-03-31"})
    void what_was_published_of_a_month_is_read_beside_the_same_month_only(LocalDate day) {
        var ofNovember = new Comparator(
                "STA-04",
                "Cambridgeshire",
                "E10000003",
                "November 2016",
                day("2016-11-30"),
                new BigDecimal("8"),
                Unit.PERCENT,
                Kind.PUBLISHED,
                "invented");

        var published =
                PublishedElsewhere.beside(only(ofNovember), PeriodKind.YEAR_TO_DATE, "STA-04", Over.YEAR_TO_DATE, day);

        assertThat(published.words())
                .isEqualTo(
                        "Cambridgeshire 8% (November 2016); part of a year, to be compared with the same months only");
        assertThat(published.warning()).contains("Compare them with the same months only.");
        assertThat(published.oursAlike(measured(half()))).isEmpty();
        assertThat(PublishedElsewhere.beside(only(ofNovember), PeriodKind.SNAPSHOT, "OOC-04", Over.YEAR_TO_DATE, day)
                        .warning())
                .isEmpty();
    }

    @Test
    void nothing_published_needs_no_warning() {
        var published = new PublishedElsewhere(List.of(), true);

        assertThat(published.words()).isEmpty();
        assertThat(published.warning()).isEmpty();
    }

    @Test
    void each_stands_with_its_area_unit_and_period() {
        assertThat(beside("18", Unit.PERCENT).words()).isEqualTo("England 18% (31 March 2025)");
        assertThat(beside("67", Unit.PER_10_000).words()).isEqualTo("England 67 (31 March 2025)");
    }

    @Test
    void what_was_published_as_about_so_many_says_so() {
        assertThat(figure("50", Unit.PER_10_000, Kind.APPROXIMATE).words()).isEqualTo("about 50");
    }

    @ParameterizedTest(name = "{0} of {1} is {2} beside whole numbers")
    @CsvSource({"47, 97, 48%", "97, 200, 49%", "12, 1000, 1%", "4846, 10000, 48%"})
    void ours_is_rounded_once_to_the_places_of_theirs(int numerator, int denominator, String alike) {
        var child = aChild().build();
        var ours =
                measured(Measure.share(Collections.nCopies(numerator, child), Collections.nCopies(denominator, child)));

        assertThat(beside("18", Unit.PERCENT).oursAlike(ours)).contains(alike);
    }

    @Test
    void beside_a_figure_of_one_place_ours_stands_as_it_is() {
        assertThat(beside("9.7", Unit.PERCENT).oursAlike(measured(half()))).isEmpty();
    }

    @Test
    void where_ours_is_not_known_there_is_nothing_to_round() {
        assertThat(beside("18", Unit.PERCENT).oursAlike(measured(new Measure.NotApplicable())))
                .isEmpty();
    }

    @Test
    void ours_is_not_set_alike_to_what_it_may_not_be_compared_with() {
        var wholeYears = new PublishedElsewhere(List.of(figure("18", Unit.PERCENT, Kind.PUBLISHED)), true);

        assertThat(wholeYears.oursAlike(measured(half()))).isEmpty();
    }

    private static Measure half() {
        var child = aChild().build();
        return Measure.share(List.of(child), List.of(child, child));
    }

    private static Measured measured(Measure measure) {
        var line = new Line(
                "OOC-01", "Outside", Unit.PERCENT, Direction.LOWER, "those who live outside", "children in care");
        return new Measured(line, measure, List.of(), 0);
    }

    private static PublishedElsewhere beside(String value, Unit unit) {
        return new PublishedElsewhere(List.of(figure(value, unit, Kind.PUBLISHED)), false);
    }

    private static Comparators england(String value, Unit unit) {
        return only(figure(value, unit, Kind.PUBLISHED));
    }

    private static Comparators only(Comparator figure) {
        return new Comparators() {
            @Override
            public List<Comparator> of(String line) {
                return List.of(figure);
            }

            @Override
            public List<Comparator> of(String line, LocalDate day) {
                return of(line);
            }

            @Override
            public Optional<Comparator> target(String line, LocalDate day) {
                return Optional.empty();
            }
        };
    }

    private static Comparator figure(String value, Unit unit, Kind kind) {
        return new Comparator(
                "OOC-01",
                "England",
                "E92000001",
                "31 March 2025",
                day("2025-03-31"),
                new BigDecimal(value),
                unit,
                kind,
                "an invented publication");
    }
}
