package org.hearth.fostering.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearth.core.testing.Invented.aBook;
import static org.hearth.core.testing.Invented.day;
import static org.hearth.fostering.places.Made.aService;

import java.math.BigDecimal;
import java.util.List;
import org.hearth.core.api.care.CareBook;
import org.hearth.core.api.figures.Figures;
import org.hearth.core.api.figures.Measure;
import org.hearth.core.api.figures.Measured;
import org.hearth.core.api.people.Member;
import org.hearth.core.api.time.AsAt;
import org.hearth.core.figures.FiguresOver;
import org.hearth.fostering.places.Made;
import org.hearth.fostering.places.Occupancy;
import org.hearth.fostering.places.Presence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OccupancyIndicatorsTest {
    /**
     * Ten places of four households: A has two children in two places, B one in three and one place unusable, C none in four
     * with two reserved, D two in one.
     */
    private static Made four() {
        return aService()
                .with("A", "2014-04-01", 2)
                .with("B", "2014-04-01", 3)
                .with("C", "2014-04-01", 4)
                .with("D", "2014-04-01", 1)
                .child("a1", "A", "2024-04-01", null)
                .child("a2", "A", "2024-04-01", null)
                .child("b1", "B", "2024-06-01", null)
                .child("d1", "D", "2024-04-01", null)
                .resident(Presence.OTHER_COUNCIL, "d2", "D", "2024-04-01", null)
                .notAvailable("B", "NA2", 1, "2024-04-01", "2024-12-31", null)
                .reserved("C", 2, "2024-04-01", "2024-12-31", null);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "FOS-06a, 5",
        "FOS-07, 3",
        "FOS-08, 3",
        "FOS-16, 1",
        "FOS-17, 1",
        "FOS-06, 50.0",
        "FOS-06.effective, 71.4",
    })
    void every_place_is_counted_once(String line, BigDecimal value) {
        assertThat(value(figures(four()), line, "2024-06-30")).isEqualByComparingTo(value);
    }

    /** By hand: filled, vacant and not available are the approved, and those over. */
    @Test
    void what_is_filled_vacant_and_not_available_is_what_is_approved_and_what_is_over() {
        var figures = figures(four());

        assertThat(value(figures, "FOS-06a", "2024-06-30")
                        .add(value(figures, "FOS-07", "2024-06-30"))
                        .add(value(figures, "FOS-08", "2024-06-30")))
                .isEqualByComparingTo(BigDecimal.TEN.add(value(figures, "FOS-16", "2024-06-30")));
    }

    /** Four places on 61 days of April and May, five on the 30 of June: (4 x 61 + 5 x 30) / 91. */
    @Test
    void an_average_day_is_the_sum_of_daily_counts_over_the_days() {
        assertThat(value(figures(four()), "FOS-05", "2024-06-30")).isEqualByComparingTo("4.3");
        assertThat(value(figures(four()), "FOS-05", "2024-05-31")).isEqualByComparingTo("4.0");
    }

    @ParameterizedTest(name = "on {0} {1} places are filled")
    @CsvSource({"2024-05-31, 4", "2024-06-01, 5"})
    void a_child_fills_a_place_from_the_first_day_on(String on, BigDecimal filled) {
        assertThat(value(figures(four()), "FOS-06a", on)).isEqualByComparingTo(filled);
    }

    @Test
    void the_list_behind_a_number_names_its_households() {
        assertThat(references(measured(figures(four()), "FOS-16", "2024-06-30")))
                .containsExactly("D");
        assertThat(references(measured(figures(four()), "FOS-08", "2024-06-30")))
                .containsExactly("B", "C");
    }

    @Test
    void stays_that_nobody_has_settled_are_counted_beside_each_figure() {
        var figures = figures(four().unsettled("u1", "2024-04-01", null, false));

        for (String line : List.of("FOS-05", "FOS-06", "FOS-06a", "FOS-07", "FOS-08", "FOS-16", "FOS-17")) {
            assertThat(measured(figures, line, "2024-06-30").notKnown())
                    .as(line)
                    .isEqualTo(1);
        }
    }

    @Test
    void a_service_without_places_has_no_share_of_them() {
        var figures = figures(aService().with("A", "2026-03-01", 2));

        assertThat(measured(figures, "FOS-06", "2024-06-30").measure()).isInstanceOf(Measure.NotKnown.class);
    }

    @Test
    void after_the_care_history_ends_nothing_is_known() {
        var answer = measured(figures(four()), "FOS-06a", "2026-06-30");

        assertThat(((Measure.NotKnown) answer.measure()).sentences())
                .isEqualTo("The returns held do not tell where children lived on all of these days."
                        + " The return of these days would tell.");
    }

    private static Figures figures(Made made) {
        CareBook book = aBook().build();
        Occupancy occupancy = made.build();
        return FiguresOver.of(
                knownAt -> book, FosteringFigures.ofPlaces(), List.of(FosteringFigures.placesOf(occupancy)));
    }

    private static Measured measured(Figures figures, String line, String on) {
        return figures.measure(AsAt.now(day(on))).line(line);
    }

    private static BigDecimal value(Figures figures, String line, String on) {
        var answer = measured(figures, line, on);
        return answer.measure().value(answer.line().unit());
    }

    private static List<String> references(Measured answer) {
        return answer.measure().numerator().stream().map(Member::reference).toList();
    }
}
