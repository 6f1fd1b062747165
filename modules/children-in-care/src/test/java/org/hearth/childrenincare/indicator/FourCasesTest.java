package org.hearth.childrenincare.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Each indicator has its case from the raw files by a second route (SecondRouteTest of the returns), and a test of its own
 * for the day on which it turns, for an empty group and for what is not known. A new one is added here with all three.
 */
class FourCasesTest {
    private static final List<CareIndicator> ALL = EveryIndicator.ofCare(null, null);

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "CIC-01, ChildrenInCareTest, who_comes_on_the_day_is_counted_and_who_leaves_is_not, with_no_one_in_care_the_count_is_none, a_child_of_whom_nothing_more_is_told_does_not_stay_in_care_for_ever",
        "CIC-02, RateInCareTest, the_estimate_changes_on_the_first_of_april, with_no_one_in_care_the_rate_is_none, without_an_estimate_the_rate_is_not_known",
        "CIC-03, StartedCareTest, the_first_of_april_and_the_day_itself_are_in_the_year_to_date, with_no_one_starting_the_count_is_none, a_child_whose_first_row_is_no_start_of_care_did_not_start_then",
        "CIC-04, CeasedCareTest, who_leaves_on_the_day_has_left, with_no_one_leaving_the_count_is_none, a_row_that_another_follows_is_no_leaving",
        "CIC-05, NetChangeTest, who_comes_on_the_last_day_and_who_leaves_on_the_first_are_in_it, with_no_one_at_all_nothing_changes, a_record_that_stops_without_a_leaving_is_said_and_still_balances",
        "CIC-06, UnaccompaniedChildrenTest, the_status_counts_until_the_day_it_ends, no_children_at_all_is_a_count_of_none_and_a_share_of_none_of_the_population, without_the_file_that_tells_the_answer_is_not_known_and_names_it",
        "CIC-07, AgeBandsTest, a_leap_day_child_is_one_on_the_first_of_march, with_no_one_in_care_every_band_stands_there_with_no_one_in_it, a_child_without_a_birth_date_is_said",
        "CIC-08, SexAndEthnicityTest, who_leaves_on_the_day_is_in_no_group_and_who_comes_is, with_no_one_in_care_every_group_stands_there_with_no_one_in_it, refused_not_yet_asked_and_not_recorded_stand_apart_and_none_is_other",
        "CIC-09, LegalStatusesTest, the_day_the_court_decides_the_new_status_counts, with_no_one_in_care_every_group_stands_there_with_no_one_in_it, a_blank_or_unheard_of_status_is_not_known",
        "CIC-10, NeedsTest, the_day_care_begins_again_its_own_need_counts, with_no_one_in_care_every_need_stands_there_with_no_one_in_it, a_row_without_a_need_is_answered_by_another_of_the_same_care_and_else_not_known",
        "CIC-11, ShortBreaksTest, the_day_a_series_ends_it_counts_no_more, with_no_series_the_count_is_none, a_series_of_which_nothing_more_is_told_does_not_go_on_for_ever",
        "CIC-14, ExitDestinationsTest, the_first_of_april_and_the_day_itself_are_in_the_year_to_date, with_no_one_leaving_there_is_no_share, a_record_that_stops_without_a_reason_is_no_leaving",
        "CIC-15, BackWithinAYearTest, three_hundred_and_sixty_five_days_are_counted_to_the_day, with_no_one_leaving_there_is_no_share, without_the_rows_of_the_year_before_it_is_not_known",
        "CIC-16, StartedAfterPermanenceTest, the_first_of_april_and_the_day_itself_are_in_the_period, with_no_one_coming_in_there_is_no_share, of_whom_nothing_is_told_stands_on_neither_side",
        "PLA-01, PlacementMixTest, the_day_a_child_moves_counts_where_the_child_moves_to, with_no_one_in_care_there_is_no_share, a_blank_is_not_other",
        "PLA-02, FosterCareTest, the_day_a_child_moves_out_counts_where_the_child_moves_to, with_no_one_in_care_there_is_no_share, a_placement_without_a_code_stays_below_the_line_and_is_said",
        "PLA-03, FosterProvidersTest, the_day_a_child_moves_counts_the_provider_moved_to, with_no_one_fostered_there_is_no_share, a_blank_provider_is_no_provider_and_is_said",
        "PLA-04, ResidentialCareTest, the_day_a_child_moves_out_counts_where_the_child_moves_to, with_no_one_in_care_there_is_no_share, a_placement_without_a_code_stays_below_the_line_and_is_said",
        "PLA-05, SupportedAccommodationTest, the_16th_birthday_brings_a_child_into_the_share, with_no_one_of_that_age_there_is_no_share, an_age_or_a_placement_that_is_not_recorded_is_said",
        "PLA-06, OtherPlacementsTest, the_day_a_child_moves_out_it_counts_no_more, with_no_one_there_the_count_is_none, a_placement_without_a_code_is_not_other_and_is_said",
        "PLA-07, KinshipFosterTest, the_day_a_child_moves_to_grandparents_it_counts, with_no_one_fostered_there_is_no_share, a_placement_without_a_code_is_no_foster_placement_and_is_said",
        "PLA-08, PlacedForAdoptionTest, every_adoption_placement_counts_until_the_order, with_no_one_in_care_there_is_no_share, a_placement_without_a_code_is_said",
        "OOC-01, OutOfCountyTest, the_day_a_child_moves_back_it_counts_no_more, with_no_one_in_care_there_is_no_share, where_no_one_s_placement_is_known_the_answer_is_not_known",
        "OOC-02, FarAndOutOfCountyTest, the_day_the_child_moves_near_it_counts_no_more, with_no_one_in_care_there_is_no_share, an_unknown_distance_stays_below_the_line",
        "OOC-03, FarFromHomeTest, the_day_a_child_moves_near_it_counts_no_more_and_twenty_miles_exactly_are_near, with_no_one_in_care_there_is_no_share, where_no_one_s_placement_is_known_the_answer_is_not_known",
        "OOC-04, UnaccompaniedOutOfCountyTest, the_day_the_status_ends_the_child_counts_no_more, with_no_one_who_came_alone_there_is_no_share, without_the_file_that_tells_who_came_alone_the_answer_is_not_known_and_names_it",
        "OOC-05, AtADistanceTest, the_day_a_child_moves_near_it_counts_no_more, with_no_one_outside_there_is_no_share_and_no_median, without_places_or_neighbours_nothing_is_known_and_a_few_unknown_are_said",
        "STA-01, ThreeOrMorePlacementsTest, what_ended_on_the_first_of_april_was_last_year_and_what_began_on_the_31st_of_march_is_this_year, with_no_one_in_care_there_is_no_share, the_whole_year_must_be_held",
        "STA-02, LongTermStabilityTest, thirty_months_and_twenty_four_are_counted_to_the_day, with_no_one_in_care_there_is_no_share, where_the_start_of_care_is_not_held_the_length_is_not_known",
        "STA-03, UnplannedEndingsTest, a_placement_ends_on_the_first_and_on_the_last_day_of_the_period, with_nothing_ended_there_is_no_share, a_blank_reason_is_not_planned_and_where_all_are_blank_the_answer_is_not_known",
        "STA-04, ThreeOrMoreSoFarTest, a_child_counts_from_the_day_of_the_third_placement_since_april, with_no_one_in_care_there_is_no_share, every_day_since_april_must_be_held",
        "STA-05, ThreeOrMoreInTwoYearsTest, two_years_are_counted_to_the_day, with_no_one_in_care_so_long_there_is_no_share, where_the_start_of_care_is_not_held_the_length_is_known_only_when_two_years_are_held",
        "STA-06, ThreeOrMoreWorkersTest, who_left_on_1_april_was_not_allocated_in_the_year_and_who_began_on_31_march_was, where_nobody_is_told_of_any_child_it_is_not_known_and_not_nought, of_whom_no_worker_or_no_number_is_told_it_is_not_known",
        "CPL-01, ReviewsInTimeTest, what_was_due_on_the_first_and_on_the_last_day_is_in_the_period, without_a_child_there_is_nothing_to_measure, of_one_whose_last_review_is_from_before_the_reviews_held_it_is_not_known",
        "CPL-12, TakingPartInReviewsTest, reviews_outside_the_period_or_outside_care_are_left_out_and_one_on_the_last_day_is_not, without_a_review_there_is_nothing_to_measure, a_blank_is_not_a_no",
        "MIS-01, MissingTest, each_time_that_began_in_the_period_counts_however_short, without_children_there_is_no_share_and_no_incident, a_row_without_type_or_beginning_is_counted_beside",
        "MIS-02, MissingTest, children_count_once_those_still_missing_from_before_too, without_children_there_is_no_share_and_no_incident, a_row_without_type_or_beginning_is_counted_beside",
        "MIS-03, MissingTest, missing_and_away_stand_apart_and_together, without_children_there_is_no_share_and_no_incident, a_row_without_type_or_beginning_is_counted_beside",
        "HEA-03, HealthAssessmentsTest, the_answer_is_that_of_the_year_which_ends_on_the_day, with_no_one_in_care_all_year_there_is_no_share, where_every_answer_is_blank_or_the_file_is_not_held_the_answer_is_not_known",
        "HEA-04, DentalChecksTest, the_answer_is_that_of_the_year_which_ends_on_the_day, with_no_one_in_care_all_year_there_is_no_share, where_every_answer_is_blank_or_the_file_is_not_held_the_answer_is_not_known",
        "HEA-05, HealthAndDentalChecksTest, who_comes_into_care_after_the_first_of_april_is_not_asked, with_no_one_in_care_all_year_there_is_no_share, where_every_answer_is_blank_the_answer_is_not_known",
        "HEA-06, ImmunisationsTest, the_answer_is_that_of_the_year_which_ends_on_the_day, with_no_one_in_care_all_year_there_is_no_share, where_every_answer_is_blank_or_the_file_is_not_held_the_answer_is_not_known",
        "HEA-07, SdqAverageTest, who_turns_5_on_31_march_belongs_and_who_turns_17_does_not, with_no_one_scored_there_is_no_average, a_reason_says_that_there_is_no_score_and_anything_else_is_not_known",
        "HEA-08, SdqBandsTest, the_bands_end_at_13_and_16_and_are_shares_of_those_with_a_score, with_no_one_of_the_ages_there_is_no_share, without_rows_nothing_is_known",
        "HEA-09, SubstanceMisuseTest, who_came_a_day_after_the_first_of_april_is_not_asked, with_no_one_identified_no_share_received_help, a_blank_is_not_a_no",
        "HEA-11, DevelopmentChecksTest, who_turns_five_on_31_march_is_asked_no_more, with_no_one_in_care_all_year_there_is_no_share, where_every_answer_is_blank_or_the_file_is_not_held_the_answer_is_not_known",
        "PER-02, CareToAdoptersTest, the_first_of_april_and_the_day_itself_are_in_the_year_and_three_years_reach_further_back, with_no_one_adopted_there_is_no_average, without_the_start_of_care_the_answer_or_the_row_the_days_are_not_known",
        "PER-03, OrderToMatchTest, a_match_on_the_day_of_the_order_took_no_days_and_of_two_orders_the_last_counts, without_an_order_or_never_placed_for_adoption_a_child_is_left_out, without_a_day_of_the_match_or_the_day_of_the_order_it_is_not_known",
        "PER-05, AdoptedTest, the_first_of_april_and_the_day_itself_are_in_the_year_to_date, with_no_one_leaving_there_is_no_share, a_record_that_stops_without_a_reason_is_no_leaving",
        "PER-07, SpecialGuardianshipTest, the_first_of_april_and_the_day_itself_are_in_the_year_to_date, with_no_one_leaving_the_count_is_none_and_there_is_no_share, a_reason_that_is_no_code_is_no_leaving"
    })
    void the_day_the_empty_group_and_the_unknown_are_tested(
            String ref, String test, String boundary, String empty, String unknown) throws ClassNotFoundException {
        assertThat(ALL).extracting(indicator -> indicator.definition().ref()).contains(ref);
        Class<?> tests = Class.forName(getClass().getPackageName() + "." + test);

        assertThat(Arrays.stream(tests.getDeclaredMethods())
                        .filter(method -> method.getAnnotations().length > 0)
                        .map(Method::getName))
                .contains(boundary, empty, unknown);
    }

    @Test
    void no_indicator_is_forgotten() throws Exception {
        var classes = java.nio.file.Path.of(
                        CareIndicator.class.getResource("CareIndicator.class").toURI())
                .getParent();
        try (var files = java.nio.file.Files.list(classes)) {
            assertThat(files.map(file -> file.getFileName().toString())
                            .filter(name -> name.endsWith(".class") && !name.contains("$"))
                            .map(name -> name.substring(0, name.length() - ".class".length()))
                            .filter(name -> isIndicator(name)))
                    .containsExactlyInAnyOrderElementsOf(ALL.stream()
                            .map(indicator -> indicator.getClass().getSimpleName())
                            .toList());
        }
    }

    private static boolean isIndicator(String name) {
        try {
            Class<?> type = Class.forName(FourCasesTest.class.getPackageName() + "." + name);
            return CareIndicator.class.isAssignableFrom(type)
                    && !java.lang.reflect.Modifier.isAbstract(type.getModifiers());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void every_indicator_has_a_row() throws NoSuchMethodException {
        CsvSource cases = getClass()
                .getDeclaredMethod(
                        "the_day_the_empty_group_and_the_unknown_are_tested",
                        String.class,
                        String.class,
                        String.class,
                        String.class,
                        String.class)
                .getAnnotation(CsvSource.class);

        assertThat(ALL)
                .extracting(indicator -> indicator.definition().ref())
                .containsExactlyElementsOf(Arrays.stream(cases.value())
                        .map(row -> row.substring(0, row.indexOf(',')))
                        .toList());
    }
}
