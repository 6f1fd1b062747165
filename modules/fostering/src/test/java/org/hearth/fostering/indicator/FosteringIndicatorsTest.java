package org.hearth.fostering.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearth.core.testing.Invented.day;
import static org.hearth.fostering.household.HouseholdKind.FAMILY_AND_FRIENDS;
import static org.hearth.fostering.household.HouseholdKind.SHORT_BREAKS;
import static org.hearth.fostering.household.HouseholdKind.SUPPORTED_LODGINGS;
import static org.hearth.fostering.testing.InventedHousehold.aHousehold;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearth.core.api.figures.Figures;
import org.hearth.core.api.figures.Measure;
import org.hearth.core.api.figures.Measured;
import org.hearth.core.api.figures.Over;
import org.hearth.core.api.people.Member;
import org.hearth.core.api.time.AsAt;
import org.hearth.fostering.household.Household;
import org.hearth.fostering.household.Leaving;
import org.hearth.fostering.testing.CountyOf2016;
import org.hearth.fostering.testing.InventedHousehold;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FosteringIndicatorsTest {

    @Nested
    class As_published_of_December_2016 {
        private final Figures figures = FosteringFigures.of(CountyOf2016.households());

        @ParameterizedTest(name = "{0} is {1}")
        @CsvSource({
            "FOS-01.mainstream, 116",
            "FOS-02, 235",
            "FOS-03.mainstream, 12",
            "FOS-04, 27",
            "FOS-11, 5",
            "FOS-11.places, 9",
            "FOS-11.lost, 5",
            "FOS-11.for-a-child, 0",
        })
        void each_line_says_what_was_published_or_follows_from_it(String line, int value) {
            assertThat(value(figures, line, "2016-12-31")).isEqualTo(value);
        }

        @Test
        void the_year_before_gained_twenty_nine_places() {
            assertThat(value(figures, "FOS-04", "2016-03-31")).isEqualTo(29);
            assertThat(value(figures, "FOS-02", "2016-03-31")).isEqualTo(208);
        }

        @Test
        void households_and_places_have_their_own_units_and_lists() {
            var households = measured(figures, "FOS-03.mainstream", "2016-12-31");
            var places = measured(figures, "FOS-04", "2016-12-31");

            assertThat(households.line().unit().sign()).isEqualTo("households");
            assertThat(places.line().unit().sign()).isEqualTo("places");
            assertThat(references(households.measure().numerator())).hasSize(17).allMatch(one -> one.startsWith("N"));
            assertThat(references(households.measure().denominator()))
                    .containsExactly("L000", "L001", "L002", "L003", "L004");
            assertThat(((Measure.Balance) places.measure()).came()).isEqualTo(36);
            assertThat(((Measure.Balance) places.measure()).went()).isEqualTo(9);
        }

        @Test
        void every_leaver_stands_under_one_reason() {
            Map<String, Integer> parts = measured(figures, "FOS-11", "2016-12-31").parts("reason").stream()
                    .collect(Collectors.toMap(
                            Measured.Part::key, part -> part.members().size()));

            assertThat(parts).containsEntry("family-circumstances", 5).containsEntry("retired", 0);
            assertThat(parts.values().stream().mapToInt(each -> each).sum()).isEqualTo(5);
        }

        /** By the closing counts alone, which share no code with the lists of who came and went. */
        @Test
        void the_net_gain_of_any_quarter_is_the_difference_of_what_stood() {
            for (String ends : List.of("2016-06-30", "2016-09-30", "2016-12-31")) {
                var before =
                        day(ends).minusMonths(3).withDayOfMonth(1).plusMonths(1).minusDays(1);
                var answers = figures.measure("FOS-03", List.of(day(ends)), Over.QUARTER, null);

                assertThat(answers.line("FOS-03.mainstream", day(ends))
                                .measure()
                                .value(answers.definition()
                                        .line("FOS-03.mainstream")
                                        .unit())
                                .intValue())
                        .as(ends)
                        .isEqualTo(value(figures, "FOS-01.mainstream", ends)
                                - value(figures, "FOS-01.mainstream", before.toString()));
            }
        }
    }

    @Nested
    class Kinds {
        private final Figures figures = FosteringFigures.of(List.of(
                aHousehold("M1").approved("2024-01-10", 2).build(),
                aHousehold("K1")
                        .as(FAMILY_AND_FRIENDS)
                        .naming("c1", "c2")
                        .approved("2024-05-01", 2)
                        .build(),
                aHousehold("S1").as(SHORT_BREAKS).approved("2024-05-01", 1).build(),
                aHousehold("L1")
                        .as(SUPPORTED_LODGINGS)
                        .approved("2024-05-01", 3)
                        .build()));

        @ParameterizedTest(name = "{0} counts {1} alone")
        @CsvSource({
            "FOS-01.mainstream, M1",
            "FOS-01.kinship, K1",
            "FOS-01.short-breaks, S1",
            "FOS-18, L1",
            "FOS-03.kinship, K1",
        })
        void are_counted_apart(String line, String only) {
            assertThat(references(
                            measured(figures, line, "2024-06-30").measure().numerator()))
                    .containsExactly(only);
        }

        @Test
        void only_places_of_mainstream_households_are_capacity() {
            assertThat(value(figures, "FOS-02", "2024-06-30")).isEqualTo(2);
        }
    }

    @Nested
    class At_the_edges {
        private final Figures figures = FosteringFigures.of(List.of(
                aHousehold("A").approved("2020-01-01", 1).build(),
                aHousehold("B")
                        .approved("2024-04-01", 2)
                        .left("2024-06-30", Leaving.BECAME_GUARDIAN)
                        .build()));

        @ParameterizedTest(name = "on {0} {1} are approved")
        @CsvSource({"2024-03-31, 1", "2024-04-01, 2", "2024-06-29, 2", "2024-06-30, 1"})
        void the_day_of_the_decision_counts_and_the_day_of_leaving_does_not(String on, int approved) {
            assertThat(value(figures, "FOS-01.mainstream", on)).isEqualTo(approved);
        }

        @Test
        void who_came_and_left_in_the_year_counts_once_in_each() {
            var net = measured(figures, "FOS-03.mainstream", "2024-06-30").measure();

            assertThat(references(net.numerator())).containsExactly("B");
            assertThat(references(net.denominator())).containsExactly("B");
        }

        @Test
        void leaving_to_be_a_childs_guardian_is_no_loss() {
            assertThat(value(figures, "FOS-11.for-a-child", "2024-06-30")).isEqualTo(1);
            assertThat(value(figures, "FOS-11.lost", "2024-06-30")).isZero();
        }

        @Test
        void wider_terms_bring_places_and_no_household() {
            var varied = FosteringFigures.of(List.of(aHousehold("A")
                    .approved("2020-01-01", 1)
                    .varied("2024-05-01", 3)
                    .build()));

            assertThat(value(varied, "FOS-04", "2024-06-30")).isEqualTo(2);
            assertThat(value(varied, "FOS-03.mainstream", "2024-06-30")).isZero();
        }
    }

    @Nested
    class By_ages {
        @Test
        void the_ranges_together_are_the_net_gain_of_all() {
            var figures = FosteringFigures.of(List.of(
                    aHousehold("A").forAges(0, 4).approved("2024-04-10", 1).build(),
                    aHousehold("B").forAges(11, 17).approved("2024-05-10", 1).build(),
                    aHousehold("C")
                            .forAges(0, 17)
                            .approved("2020-05-10", 1)
                            .left("2024-06-01", Leaving.RETIRED)
                            .build()));
            int all = figures.definition("FOS-19").lines().stream()
                    .mapToInt(line -> value(figures, line.key(), "2024-06-30"))
                    .sum();

            assertThat(value(figures, "FOS-19.under-5", "2024-06-30")).isEqualTo(1);
            assertThat(value(figures, "FOS-19.under-5-to-over-10", "2024-06-30"))
                    .isEqualTo(-1);
            assertThat(all).isEqualTo(value(figures, "FOS-03.mainstream", "2024-06-30"));
        }
    }

    @Nested
    class What_is_not_held {
        @Test
        void without_a_household_nothing_is_known_and_it_is_said_what_would_tell() {
            var answer = measured(FosteringFigures.of(List.of()), "FOS-01.mainstream", "2024-06-30");

            assertThat(((Measure.NotKnown) answer.measure()).sentences())
                    .isEqualTo(
                            "No fostering household is registered yet. The fostering service's register of households would tell.");
        }

        @Test
        void before_the_first_approval_the_register_tells_nothing() {
            var figures = FosteringFigures.of(
                    List.of(aHousehold("A").approved("2020-01-01", 1).build()));

            assertThat(measured(figures, "FOS-02", "2019-12-31").measure())
                    .isEqualTo(
                            new Measure.NotKnown(
                                    "The register of fostering households begins on 1 January 2020.",
                                    "a register with the households that were approved before, those who have left since too,"));
        }

        @Test
        void a_council_says_from_when_its_register_holds_those_who_left_too() {
            var figures = FosteringFigures.of(
                    List.of(aHousehold("A").approved("2010-01-01", 1).build()), day("2022-04-01"));

            assertThat(measured(figures, "FOS-02", "2022-03-31").measure()).isInstanceOf(Measure.NotKnown.class);
            assertThat(value(figures, "FOS-02", "2022-04-01")).isEqualTo(1);
        }

        @Test
        void a_year_that_began_before_the_register_has_no_net_gain() {
            var figures = FosteringFigures.of(
                    List.of(aHousehold("A").approved("2024-05-01", 1).build()));

            assertThat(measured(figures, "FOS-03.mainstream", "2024-06-30").measure())
                    .isInstanceOf(Measure.NotKnown.class);
            assertThat(value(figures, "FOS-03.mainstream", "2025-06-30")).isZero();
        }

        @Test
        void a_household_whose_terms_are_not_recorded_is_counted_as_not_known() {
            Household without = new Household(
                    InventedHousehold.id("A"),
                    "A",
                    null,
                    List.of(new org.hearth.fostering.household.Approval(
                            org.hearth.fostering.household.HouseholdKind.MAINSTREAM,
                            new org.hearth.core.api.time.Period(day("2020-01-01"), null),
                            org.hearth.fostering.household.Joining.APPROVED,
                            null,
                            List.of())));

            var answer = measured(FosteringFigures.of(List.of(without)), "FOS-02", "2024-06-30");

            assertThat(answer.notKnown()).isEqualTo(1);
            assertThat(value(FosteringFigures.of(List.of(without)), "FOS-02", "2024-06-30"))
                    .isZero();
        }
    }

    @Test
    void no_child_is_asked_of_any_of_them() {
        var figures = FosteringFigures.of(CountyOf2016.households());

        assertThat(figures.definitionsOfChildren()).isEmpty();
        assertThat(Stream.of("FOS-01", "FOS-19")
                        .map(ref -> figures.lists(ref).orElseThrow().resource()))
                .containsOnly("fostering-households");
    }

    private static Measured measured(Figures figures, String line, String on) {
        return figures.measure(AsAt.now(day(on))).line(line);
    }

    private static int value(Figures figures, String line, String on) {
        var answer = measured(figures, line, on);
        return answer.measure().value(answer.line().unit()).intValueExact();
    }

    private static List<String> references(List<? extends Member> members) {
        return members.stream().map(Member::reference).toList();
    }
}
