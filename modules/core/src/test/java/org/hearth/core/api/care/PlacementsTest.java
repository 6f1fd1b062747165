package org.hearth.core.api.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearth.core.testing.Invented.aChild;
import static org.hearth.core.testing.Invented.anEpisode;
import static org.hearth.core.testing.Invented.day;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.hearth.core.api.codes.Codes;
import org.hearth.core.api.time.ReportingYear;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** GEN-16, and the test vectors TV-08 to TV-14 of indicators.md section 23. */
class PlacementsTest {
    private static final ReportingYear YEAR = new ReportingYear(2025);

    @Test
    void who_starts_on_31_march_is_counted_that_day() {
        var child = aChild().startsCare("2025-03-31", "U6", "PR1").build();
        assertThat(child.inCareOn(day("2025-03-31"))).isNotNull();
        assertThat(child.periodOn(day("2025-03-31")).startKnown()).isTrue();
    }

    @Test
    void who_turns_18_on_31_march_is_not_counted_that_day_and_left_in_the_year() {
        var child = aChild().startsCare("2024-05-01", "U6", "PR1")
                .leaves("2025-03-31", "E17")
                .build();
        assertThat(child.inCareOn(day("2025-03-31"))).isNull();
        assertThat(child.periodsOfCare()).singleElement().satisfies(period -> {
            assertThat(period.endReason().isEndOfCare()).isTrue();
            assertThat(YEAR.period().includes(period.endedOn())).isTrue();
        });
    }

    @Test
    void a_stay_in_hospital_and_the_return_are_one_placement() {
        var child = aChild().startsCare("2024-05-01", "U6", "PR1")
                .next("2024-08-01", "P", null)
                .in("T1", null)
                .and()
                .next("2024-08-10", "P", null)
                .in("U6", "PR1")
                .and()
                .build();
        assertThat(child.placementsIn(YEAR.period())).singleElement().satisfies(placement -> {
            assertThat(placement.episodes()).hasSize(2);
            assertThat(placement.stays()).extracting(Episode::place).containsExactly("T1");
            assertThat(placement.endedOn()).isNull();
        });
    }

    @Test
    void during_a_holiday_the_child_lives_where_the_child_lived_before_it() {
        var child = aChild().startsCare("2024-05-01", "U6", "PR1")
                .moves("2024-07-01", "K2", "PR4")
                .next("2024-08-01", "P", null)
                .in("T2", null)
                .and()
                .build();
        assertThat(child.livesOn(day("2024-08-03")).place()).isEqualTo("K2");
        assertThat(child.placementOn(day("2024-08-03")).startedOn()).isEqualTo(day("2024-07-01"));
        assertThat(child.placementOn(day("2024-08-03")).endedOn()).isNull();
        assertThat(child.livesOn(day("2024-04-30"))).isNull();
    }

    @Test
    void going_on_to_a_different_home_from_a_temporary_stay_is_a_move() {
        var child = aChild().with(
                        anEpisode().from("2024-05-01").to("2024-08-01").at("CB1 1AA"),
                        anEpisode()
                                .from("2024-08-01")
                                .to("2024-08-06")
                                .because("P")
                                .in("T4", null),
                        anEpisode().from("2024-08-06").because("P").at("CB2 1AA"))
                .build();
        assertThat(child.placements())
                .extracting(Placement::startedOn)
                .containsExactly(day("2024-05-01"), day("2024-08-06"));
        assertThat(child.placements().get(0).endedOn()).isEqualTo(day("2024-08-06"));
        assertThat(child.livesOn(day("2024-08-02")).placementPostcode()).isEqualTo("CB1 1AA");
    }

    @Test
    void the_same_postcode_written_otherwise_is_the_same_home() {
        var child = aChild().with(
                        anEpisode().from("2024-05-01").to("2024-08-01").at("CB1 1AA"),
                        anEpisode()
                                .from("2024-08-01")
                                .to("2024-08-06")
                                .because("P")
                                .in("T0", null)
                                .at("X"),
                        anEpisode().from("2024-08-06").because("P").at("cb11aa"))
                .build();
        assertThat(child.placements()).hasSize(1);
    }

    @Test
    void a_temporary_stay_with_nothing_before_it_is_no_counted_placement() {
        var child = aChild().startsCare("2024-05-01", "T4", null)
                .next("2024-05-06", "P", null)
                .in("U6", "PR1")
                .and()
                .build();
        assertThat(child.placements()).extracting(Placement::isTemporary).containsExactly(true, false);
        assertThat(child.placementsIn(YEAR.period())).hasSize(1);
        assertThat(child.livesOn(day("2024-05-02")).place()).isEqualTo("T4");
    }

    @ParameterizedTest(name = "RNE {0}: {1} with the same carer joined, {2} without")
    @CsvSource({"L, 1, 1", "T, 1, 2", "U, 1, 2", "P, 2, 2", "B, 2, 2", "S, 2, 2", "'', 2, 2"})
    void the_start_reason_says_whether_it_goes_on(String reason, int joined, int apart) {
        var story = aChild().startsCare("2024-05-01", "U6", "PR1")
                .next("2024-08-01", reason, null)
                .in("U4", "PR1")
                .and()
                .build();
        assertThat(story.placements()).hasSize(joined);
        assertThat(ruled(story, PlacementRule.ONLY_LEGAL_CHANGES_JOIN).placements())
                .hasSize(apart);
    }

    @Test
    void a_change_of_standing_only_is_no_move_unless_the_switch_is_off() {
        var child = aChild().startsCare("2024-05-01", "U6", "PR1")
                .next("2024-08-01", "P", "PLACE")
                .in("U4", "PR1")
                .and()
                .build();
        assertThat(child.placements()).hasSize(1);
        assertThat(child.livesOn(day("2024-09-01")).place()).isEqualTo("U4");
        assertThat(ruled(child, PlacementRule.ONLY_LEGAL_CHANGES_JOIN).placements())
                .hasSize(2);
    }

    @Test
    void adoption_by_the_foster_carers_goes_on_with_their_placement_whatever_the_switch() {
        var child = aChild().startsCare("2023-05-01", "U6", "PR1")
                .next("2024-08-01", "U", null)
                .in("A5", "PR1")
                .under("E1")
                .and()
                .build();
        assertThat(child.placementsIn(YEAR.period())).hasSize(1);
        assertThat(ruled(child, PlacementRule.ONLY_LEGAL_CHANGES_JOIN).placements())
                .hasSize(1);
        assertThat(child.placementOn(day("2025-03-31")).startedOn()).isEqualTo(day("2023-05-01"));
        assertThat(child.livesOn(day("2025-03-31")).placeCode().isAdoption()).isTrue();
    }

    @Test
    void an_adoption_placement_in_a_new_home_is_a_move() {
        var child = aChild().startsCare("2023-05-01", "U6", "PR1")
                .moves("2024-08-01", "A6", "PR1")
                .build();
        assertThat(child.placements()).hasSize(2);
    }

    @Test
    void a_bed_left_the_day_it_was_taken_is_not_counted_and_one_over_midnight_is() {
        var within = aChild().with(
                        anEpisode().from("2024-04-01").to("2024-04-05"),
                        anEpisode().from("2024-04-05").to("2024-04-05").because("P"),
                        anEpisode().from("2024-04-05").because("P"))
                .build();
        assertThat(within.placements()).hasSize(3);
        assertThat(within.placementsIn(YEAR.period())).hasSize(2);
        var overnight = aChild().startsCare("2024-04-01", "U6", "PR1")
                .moves("2024-04-05", "U6", "PR4")
                .moves("2024-04-06", "U6", "PR1")
                .build();
        assertThat(overnight.placementsIn(YEAR.period())).hasSize(3);
    }

    @Test
    void two_rows_on_one_day_stand_in_the_order_of_the_return() {
        var child = aChild().with(
                        anEpisode().from("2024-05-01").because("P").in("K2", "PR4"),
                        anEpisode().from("2024-05-01").to("2024-05-01").because("S"))
                .build();
        assertThat(child.placements())
                .extracting(placement -> placement.last().place())
                .containsExactly("U6", "K2");
        assertThat(child.periodsOfCare()).singleElement().satisfies(period -> assertThat(period.startKnown())
                .isTrue());
    }

    @Test
    void a_day_without_care_parts_two_periods() {
        var child = aChild().with(
                        anEpisode().from("2024-05-01").to("2024-08-01", "E4A"),
                        anEpisode().from("2024-08-02").because("S"))
                .build();
        assertThat(child.periodsOfCare()).hasSize(2);
        assertThat(child.inCareOn(day("2024-08-01"))).isNull();
        assertThat(child.periodOn(day("2024-08-02")).startedOn()).isEqualTo(day("2024-08-02"));
    }

    @Test
    void after_a_gap_without_a_start_the_length_of_care_is_not_known() {
        var child = aChild().with(
                        anEpisode().from("2024-05-01").to("2024-08-01"),
                        anEpisode().from("2024-08-02").because("P"))
                .build();
        assertThat(child.periodsOfCare()).extracting(PeriodOfCare::startKnown).containsExactly(true, false);
        assertThat(child.periodsOfCare().get(0).endReason().isEndOfCare()).isFalse();
    }

    @Test
    void leaving_and_starting_again_on_one_day_are_two_periods() {
        var child = aChild().with(
                        anEpisode().from("2024-05-01").to("2024-08-01", "E4A"),
                        anEpisode().from("2024-08-01").because("S"))
                .build();
        assertThat(child.periodsOfCare()).hasSize(2);
        assertThat(child.inCareOn(day("2024-08-01"))).isNotNull();
    }

    @Test
    void placements_of_two_periods_in_one_year_are_pooled() {
        var child = aChild().with(
                        anEpisode().from("2024-04-02").to("2024-05-01"),
                        anEpisode().from("2024-05-01").to("2024-06-01", "E4A").because("P"),
                        anEpisode().from("2024-09-01").because("S"))
                .build();
        assertThat(child.placementsIn(YEAR.period())).hasSize(3);
    }

    @Test
    void what_ended_on_1_april_is_not_of_the_year_that_starts_then() {
        var child = aChild().startsCare("2023-05-01", "U6", "PR1")
                .moves("2024-04-01", "U6", "PR4")
                .moves("2025-03-31", "K2", "PR4")
                .build();
        assertThat(child.placementsIn(YEAR.period()))
                .extracting(Placement::startedOn)
                .containsExactly(day("2024-04-01"), day("2025-03-31"));
    }

    @Test
    void the_same_home_after_a_stay_elsewhere_is_a_new_placement() {
        var child = aChild().startsCare("2024-05-01", "U6", "PR1")
                .moves("2024-06-01", "K2", "PR4")
                .moves("2024-07-01", "U6", "PR1")
                .build();
        assertThat(child.placements()).hasSize(3);
    }

    @Test
    void short_breaks_stand_apart_and_part_two_periods() {
        var child = aChild().with(
                        anEpisode().from("2024-05-01").to("2024-06-01", "E4A"),
                        anEpisode().from("2024-07-01").to("2024-07-05").under("V3"),
                        anEpisode().from("2024-07-05").because("L").under("V2"))
                .build();
        assertThat(child.shortBreaks()).hasSize(1);
        assertThat(child.periodsOfCare()).hasSize(2);
        assertThat(child.inCareOn(day("2024-07-02"))).isNull();
        assertThat(child.periodsOfCare().get(1).startKnown()).isTrue();
        assertThat(child.placements()).hasSize(2);
    }

    @Test
    void where_rows_begin_after_care_did_its_start_is_not_known() {
        var child = aChild().with(anEpisode().from("2024-05-01").because("P")).build();
        assertThat(child.periodOn(day("2024-05-01")).startKnown()).isFalse();
    }

    @Test
    void an_open_row_of_an_earlier_return_does_not_reach_over_years_that_are_not_held() {
        var child = aChild().with(
                        anEpisode().from("2022-05-01").heldUntil("2023-03-31"),
                        anEpisode().from("2024-08-01").because("P"))
                .build();
        assertThat(child.periodsOfCare()).hasSize(2);
        assertThat(child.periodsOfCare().get(0).heldUntil()).isEqualTo(day("2023-03-31"));
        assertThat(child.periodsOfCare().get(1).startKnown()).isFalse();
    }

    @Test
    void a_row_nobody_closed_does_not_bring_back_a_child_who_left_by_a_later_one_of_the_same_return() {
        var child = aChild().with(
                        anEpisode().from("2024-04-17").heldUntil("2026-03-31"),
                        anEpisode().from("2025-05-28").because("P").to("2025-08-22", "E4A"))
                .build();

        assertThat(child.periodsOfCare()).singleElement().satisfies(period -> {
            assertThat(period.endedOn()).isEqualTo(day("2025-08-22"));
            assertThat(period.endReason().isEndOfCare()).isTrue();
        });
        assertThat(child.periodOn(day("2025-08-21"))).isNotNull();
        assertThat(child.periodOn(day("2025-08-22"))).isNull();
        assertThat(child.periodOn(day("2026-03-31"))).isNull();
        assertThat(child.inCareOn(day("2025-08-21"))).isNotNull();
        assertThat(child.inCareOn(day("2025-08-22"))).isNull();
        assertThat(child.inCareOn(day("2026-03-31"))).isNull();
    }

    @Test
    void a_row_that_a_later_return_has_open_again_goes_on_beyond_a_leaving() {
        var child = aChild().with(
                        anEpisode().from("2024-04-17").heldUntil("2027-03-31"),
                        anEpisode().from("2025-05-28").because("P").to("2025-08-22", "E4A"))
                .build();

        assertThat(child.periodOn(day("2026-10-01"))).isNotNull();
    }

    @Test
    void rows_that_overlap_are_one_period_which_ends_with_the_last_to_end() {
        var child = aChild().with(
                        anEpisode().from("2024-05-01").to("2024-09-01", "E4A"),
                        anEpisode().from("2024-06-01").to("2024-07-01", "E4B").because("P"))
                .build();
        assertThat(child.periodsOfCare()).singleElement().satisfies(period -> {
            assertThat(period.endedOn()).isEqualTo(day("2024-09-01"));
            assertThat(period.last().endReason()).isEqualTo("E4A");
        });
    }

    @Test
    void a_row_that_ends_before_it_begins_is_no_stay() {
        var child = aChild().with(
                        anEpisode().from("2024-05-01").to("2024-04-01", "E4A"),
                        anEpisode().from("2024-06-01").because("S"))
                .build();
        assertThat(child.placements()).extracting(Placement::startedOn).containsExactly(day("2024-06-01"));
    }

    /** TV-14: care since 1 September 2014, this placement since 1 April 2015. */
    @Test
    void lengths_of_care_and_placement_run_from_known_days() {
        var child = aChild().born("2006-06-01")
                .startsCare("2014-09-01", "U6", "PR1")
                .moves("2015-04-01", "U4", "PR1")
                .legalStatusBecomes("2015-09-01", "E1")
                .build();
        var asAt = day("2017-03-31");
        assertThat(child.ageOn(asAt)).isEqualTo(10);
        assertThat(child.periodOn(asAt).startedOn().plusMonths(30)).isEqualTo(day("2017-03-01"));
        assertThat(child.placementOn(asAt).startedOn().plusYears(2)).isEqualTo(day("2017-04-01"));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void whatever_the_episodes_placements_share_them_out_and_the_switch_only_parts(long seed) {
        var random = new Random(seed);
        for (int n = 0; n < 300; n++) {
            var child = anyChild(random);
            var inPeriods = new ArrayList<Episode>();
            child.periodsOfCare().forEach(period -> inPeriods.addAll(period.episodes()));
            var inPlacements = new ArrayList<Episode>();
            child.placements().forEach(placement -> {
                inPlacements.addAll(placement.episodes());
                inPlacements.addAll(placement.stays());
            });
            assertThat(inPlacements).containsExactlyInAnyOrderElementsOf(inPeriods);
            assertThat(inPeriods).noneMatch(Episode::isShortBreak);
            for (var day = day("2024-01-01"); day.isBefore(day("2024-03-01")); day = day.plusDays(1)) {
                boolean inCare = child.inCareOn(day) != null;
                assertThat(child.periodOn(day) != null).isEqualTo(inCare);
                assertThat(child.placementOn(day) != null).isEqualTo(inCare);
                assertThat(child.livesOn(day) != null).isEqualTo(inCare);
            }
            assertThat(ruled(child, PlacementRule.ONLY_LEGAL_CHANGES_JOIN).placements())
                    .hasSizeGreaterThanOrEqualTo(child.placements().size());
        }
    }

    private static ChildHistory anyChild(Random random) {
        var codes = Codes.standard();
        var episodes = new ArrayList<Episode>();
        var on = day("2024-01-01");
        for (int i = 0; i < 1 + random.nextInt(8); i++) {
            var ends = on.plusDays(random.nextInt(12));
            var reason = codes.startReasons().all().get(random.nextInt(6)).code();
            var place =
                    codes.places().all().get(random.nextInt(codes.places().all().size()));
            var status = codes.legalStatuses().all().get(random.nextInt(13)).code();
            var left = random.nextInt(4) == 0 ? "E4A" : "X1";
            episodes.add(anEpisode()
                    .id(new UUID(0, i))
                    .from(on.toString())
                    .to(ends.toString(), left)
                    .because(reason)
                    .under(status)
                    .in(place.code())
                    .changedBecause(random.nextInt(5) == 0 ? "PLACE" : null)
                    .build());
            on = ends.plusDays(random.nextInt(4) == 0 ? random.nextInt(5) - 1 : 0);
        }
        episodes.sort(Episode.IN_ORDER);
        return history(episodes, PlacementRule.SAME_CARER_IS_ONE_PLACEMENT);
    }

    private static ChildHistory ruled(ChildHistory child, PlacementRule rule) {
        return history(child.episodes(), rule);
    }

    private static ChildHistory history(List<Episode> episodes, PlacementRule rule) {
        return new ChildHistory(
                new UUID(0, 1), "C1", day("2012-06-01"), "F", "WBRI", false, null, episodes, List.of(), rule);
    }
}
