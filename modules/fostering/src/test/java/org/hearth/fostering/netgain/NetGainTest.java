package org.hearth.fostering.netgain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hearth.core.testing.Invented.day;
import static org.hearth.fostering.household.HouseholdKind.FAMILY_AND_FRIENDS;
import static org.hearth.fostering.household.HouseholdKind.MAINSTREAM;
import static org.hearth.fostering.household.HouseholdKind.SHORT_BREAKS;
import static org.hearth.fostering.household.HouseholdKind.SUPPORTED_LODGINGS;
import static org.hearth.fostering.testing.InventedHousehold.aHousehold;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hearth.core.api.time.Period;
import org.hearth.fostering.household.Approval;
import org.hearth.fostering.household.FosteringType;
import org.hearth.fostering.household.Household;
import org.hearth.fostering.household.Joining;
import org.hearth.fostering.household.Leaving;
import org.hearth.fostering.household.Sexes;
import org.hearth.fostering.household.Terms;
import org.hearth.fostering.testing.CountyOf2016;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetGainTest {
    private static final Period NINE_MONTHS = Period.ofDays(day("2016-04-01"), day("2016-12-31"));

    @Nested
    class As_published {
        /**
         * April to December 2016: 17 approved with 36 beds, 5 left, net 27 beds; 235 beds at its end (county self-assessment
         * 2017, fostering). The leavers' 9 and the opening 208 are derived.
         */
        private final NetGain gain = gain(CountyOf2016.households(), NINE_MONTHS);

        @Test
        void seventeen_households_joined_and_five_left_which_is_twelve_more() {
            var households = gain.mainstream().households();

            assertThat(households.in().words()).isEqualTo("17 households");
            assertThat(households.out().words()).isEqualTo("5 households");
            assertThat(households.net().signed()).isEqualTo("+12 households");
        }

        @Test
        void thirty_six_places_joined_and_nine_left_which_is_twenty_seven_more() {
            var places = gain.mainstream().places();

            assertThat(places.in().words()).isEqualTo("36 places");
            assertThat(places.out().words()).isEqualTo("9 places");
            assertThat(places.net().signed()).isEqualTo("+27 places");
        }

        @Test
        void places_open_at_208_and_close_at_235() {
            var places = gain.mainstream().places();

            assertThat(places.opening()).isEqualTo(new PlaceCount(208));
            assertThat(places.closing()).isEqualTo(new PlaceCount(235));
            assertThat(places.unexplained()).isEqualTo(PlaceCount.NONE);
        }

        @Test
        void the_year_before_gained_twenty_nine_places() {
            var places = gain(CountyOf2016.households(), NetGains.fullYear(day("2015-06-30")))
                    .mainstream()
                    .places();

            assertThat(places.net().signed()).isEqualTo("+29 places");
            assertThat(places.closing()).isEqualTo(new PlaceCount(208));
        }

        @Test
        void each_number_is_the_sum_of_its_list() {
            var places = gain.mainstream().places();

            for (Flow flow : Flow.values()) {
                assertThat(places.sum(places.list(flow))).as("%s", flow).isEqualTo(places.total(flow));
            }
            assertThat(places.list(Flow.LEFT))
                    .extracting(entry -> entry.reason().words())
                    .containsOnly("Change in family circumstances");
        }
    }

    @Nested
    class At_the_edges_of_the_days {
        @ParameterizedTest(name = "approved on {0}: opening {1}, joined {2}, closing {3}")
        @CsvSource({
            "2016-03-31, 1, 0, 1",
            "2016-04-01, 0, 1, 1",
            "2016-12-31, 0, 1, 1",
            "2017-01-01, 0, 0, 0",
        })
        void the_first_day_and_the_last_are_counted(String approved, int opening, int joined, int closing) {
            var account = households(aHousehold("F1").approved(approved, 2).build());

            assertThat(account.opening().number()).isEqualTo(opening);
            assertThat(account.in().number()).isEqualTo(joined);
            assertThat(account.closing().number()).isEqualTo(closing);
        }

        @ParameterizedTest(name = "no longer approved on {0}: opening {1}, left {2}, closing {3}")
        @CsvSource({
            "2016-03-31, 0, 0, 0",
            "2016-04-01, 1, 1, 0",
            "2016-12-31, 1, 1, 0",
            "2017-01-01, 1, 0, 1",
        })
        void the_day_it_ends_is_no_longer_a_day_of_approval(String ended, int opening, int left, int closing) {
            var account = households(aHousehold("F1")
                    .approved("2010-01-01", 2)
                    .left(ended, Leaving.RETIRED)
                    .build());

            assertThat(account.opening().number()).isEqualTo(opening);
            assertThat(account.out().number()).isEqualTo(left);
            assertThat(account.closing().number()).isEqualTo(closing);
        }

        @Test
        void without_households_all_is_nought_and_balances() {
            var gain = gain(List.of(), NINE_MONTHS);

            assertThat(gain.mainstream().isEmpty()).isTrue();
            assertThat(gain.mainstream().households().net().signed()).isEqualTo("0 households");
            assertThat(gain.byDistrict(MAINSTREAM)).isEmpty();
            assertThat(gain.byAges(MAINSTREAM)).isEmpty();
            assertThat(gain.doubts()).isEmpty();
        }

        @Test
        void over_no_days_nothing_happens() {
            var gain = gain(
                    List.of(aHousehold("F1").approved("2016-04-01", 2).build()),
                    new Period(day("2016-04-01"), day("2016-04-01")));

            assertThat(gain.mainstream().households().opening().number()).isZero();
            assertThat(gain.mainstream().households().in().number()).isZero();
            assertThat(gain.mainstream().households().closing().number()).isZero();
        }

        @Test
        void days_without_an_end_have_no_closing() {
            assertThatThrownBy(() -> gain(List.of(), Period.startingOn(day("2016-04-01"))))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Nested
    class By_the_counting_rules {
        @Test
        void approved_and_left_within_the_days_counts_once_in_each() {
            var account = households(aHousehold("F1")
                    .approved("2016-05-01", 2)
                    .left("2016-09-01", Leaving.DISSATISFIED)
                    .build());

            assertThat(account.in().number()).isEqualTo(1);
            assertThat(account.out().number()).isEqualTo(1);
            assertThat(account.net().number()).isZero();
        }

        @Test
        void approved_again_after_a_gap_is_an_approval() {
            var account = households(aHousehold("F1")
                    .approved("2014-05-01", 2)
                    .left("2015-09-01", Leaving.HEALTH)
                    .approved("2016-09-01", 2)
                    .build());

            assertThat(account.list(Flow.JOINED))
                    .extracting(entry -> entry.reason().words())
                    .containsExactly("Approved again");
        }

        @Test
        void approved_again_on_the_very_day_it_never_left() {
            var gain = gain(
                    List.of(aHousehold("F1")
                            .approved("2014-05-01", 2)
                            .left("2016-09-01", Leaving.OTHER)
                            .approved("2016-09-01", 3)
                            .build()),
                    NINE_MONTHS);

            assertThat(gain.mainstream().households().in().number()).isZero();
            assertThat(gain.mainstream().households().out().number()).isZero();
            assertThat(gain.mainstream().places().list(Flow.INCREASED))
                    .extracting(entry -> entry.reason().words())
                    .containsExactly("Terms varied from 2 to 3");
        }

        @Test
        void transferred_in_is_joined_and_says_so() {
            var account = households(
                    aHousehold("F1").transferredIn().approved("2016-05-01", 2).build());

            assertThat(account.list(Flow.JOINED))
                    .extracting(entry -> entry.reason().words())
                    .containsExactly("Transferred from another service");
        }

        @Test
        void a_change_of_kind_leaves_the_one_and_joins_the_other_and_says_so() {
            var gain = gain(
                    List.of(aHousehold("F1")
                            .as(SHORT_BREAKS)
                            .approved("2014-05-01", 1)
                            .left("2016-09-01", null)
                            .as(MAINSTREAM)
                            .approved("2016-09-01", 2)
                            .build()),
                    NINE_MONTHS);

            var left = gain.of(SHORT_BREAKS).households();
            var joined = gain.mainstream().households();
            assertThat(left.changesOfKind(Flow.LEFT))
                    .extracting(entry -> entry.reason().words())
                    .containsExactly("Changed kind: from short breaks to mainstream");
            assertThat(left.losses()).isEmpty();
            assertThat(joined.changesOfKind(Flow.JOINED)).hasSize(1);
            assertThat(gain.of(SHORT_BREAKS).places().net().signed()).isEqualTo("-1 place");
            assertThat(gain.mainstream().places().net().signed()).isEqualTo("+2 places");
            assertThat(gain.doubts())
                    .as("a change of kind needs no reason for leaving")
                    .isEmpty();
        }

        @Test
        void a_dual_approval_counts_under_its_main_kind_alone() {
            var gain = gain(
                    List.of(aHousehold("F1")
                            .forTypes(FosteringType.SHORT_TERM, FosteringType.SHORT_BREAKS)
                            .approved("2016-05-01", 2)
                            .build()),
                    NINE_MONTHS);

            assertThat(gain.mainstream().households().in().number()).isEqualTo(1);
            assertThat(gain.of(SHORT_BREAKS).isEmpty()).isTrue();
        }

        @Test
        void those_who_became_guardians_or_adopters_are_told_apart_from_losses() {
            var account = households(
                    leaver("F1", Leaving.ADOPTED),
                    leaver("F2", Leaving.BECAME_GUARDIAN),
                    leaver("F3", Leaving.RETIRED));

            assertThat(account.successes())
                    .extracting(entry -> entry.household().reference())
                    .containsExactly("F1", "F2");
            assertThat(account.losses())
                    .extracting(entry -> entry.household().reference())
                    .containsExactly("F3");
            assertThat(account.out().number()).isEqualTo(3);
        }

        @Test
        void family_and_friends_are_approved_for_children_by_name_and_have_no_places() {
            var gain = gain(
                    List.of(aHousehold("F1")
                            .as(FAMILY_AND_FRIENDS)
                            .naming("C1", "C2")
                            .approved("2016-05-01", 2)
                            .build()),
                    NINE_MONTHS);

            assertThat(gain.of(FAMILY_AND_FRIENDS).placesHeld()).isEmpty();
            assertThat(gain.of(FAMILY_AND_FRIENDS).named().net().signed()).isEqualTo("+2 children named");
            assertThat(gain.mainstream().isEmpty()).isTrue();
        }

        @Test
        void supported_lodgings_are_counted_as_households_and_have_no_foster_places() {
            var gain = gain(
                    List.of(aHousehold("F1")
                            .as(SUPPORTED_LODGINGS)
                            .approved("2016-05-01", 1)
                            .build()),
                    NINE_MONTHS);

            assertThat(gain.of(SUPPORTED_LODGINGS).households().net().signed()).isEqualTo("+1 household");
            assertThat(gain.of(SUPPORTED_LODGINGS).placesHeld()).isEmpty();
            assertThat(gain.of(SUPPORTED_LODGINGS).childrenNamed()).isEmpty();
        }

        @Test
        void places_rise_and_fall_by_variations_and_leavers_take_what_they_held_last() {
            var places = gain(
                            List.of(aHousehold("F1")
                                    .approved("2016-05-01", 2)
                                    .varied("2016-06-01", 3)
                                    .varied("2016-07-01", 1)
                                    .left("2016-08-01", Leaving.RETIRED)
                                    .build()),
                            NINE_MONTHS)
                    .mainstream()
                    .places();

            assertThat(places.total(Flow.JOINED).number()).isEqualTo(2);
            assertThat(places.total(Flow.INCREASED).number()).isEqualTo(1);
            assertThat(places.total(Flow.REDUCED).number()).isEqualTo(2);
            assertThat(places.total(Flow.LEFT).number()).isEqualTo(1);
            assertThat(places.net().number()).isZero();
        }
    }

    @Nested
    class In_its_parts {
        @Test
        void districts_add_up_and_the_unknown_one_is_said() {
            var gain = gain(
                    List.of(
                            aHousehold("F1").approved("2016-05-01", 2).build(),
                            aHousehold("F2")
                                    .livesIn("E07000012")
                                    .approved("2016-05-01", 1)
                                    .build(),
                            aHousehold("F3")
                                    .livesIn(null)
                                    .approved("2016-05-01", 3)
                                    .build()),
                    NINE_MONTHS);

            assertThat(gain.byDistrict(MAINSTREAM))
                    .extracting(Accounts.Part::key)
                    .containsExactly("E07000008", "E07000012", "");
            assertThat(gain.byDistrict(MAINSTREAM).stream()
                            .mapToInt(part -> part.accounts().places().net().number())
                            .sum())
                    .isEqualTo(6);
            assertThat(gain.doubts())
                    .extracting(doubt -> doubt.household().reference() + ": " + doubt.words())
                    .containsExactly(
                            "F3: The district where it lives is not known; by district it stands under Not known.");
        }

        @ParameterizedTest(name = "approved for {0} to {1} stands under {2}")
        @CsvSource({
            "0, 4, UNDER_5",
            "5, 10, FROM_5_TO_10",
            "11, 17, OVER_10",
            "0, 5, UNDER_5_TO_10",
            "4, 10, UNDER_5_TO_10",
            "10, 11, FROM_5_TO_OVER_10",
            "4, 11, UNDER_5_TO_OVER_10",
            "0, 17, UNDER_5_TO_OVER_10",
        })
        void terms_stand_in_the_age_range_that_they_reach(int from, int to, AgeRange range) {
            var gain = gain(
                    List.of(aHousehold("F1")
                            .forAges(from, to)
                            .approved("2016-05-01", 2)
                            .build()),
                    NINE_MONTHS);

            assertThat(gain.byAges(MAINSTREAM)).extracting(Accounts.Part::key).containsExactly(range.name());
        }

        @Test
        void ages_varied_move_a_household_with_its_places_from_one_range_to_the_other() {
            var gain = gain(
                    List.of(aHousehold("F1")
                            .forAges(0, 4)
                            .approved("2015-05-01", 2)
                            .varied("2016-07-01", 3)
                            .forAges(0, 10)
                            .build()),
                    NINE_MONTHS);

            var young = part(gain, AgeRange.UNDER_5).places();
            var older = part(gain, AgeRange.UNDER_5_TO_10).places();
            assertThat(young.total(Flow.MOVED_OUT).number()).isEqualTo(2);
            assertThat(older.total(Flow.MOVED_IN).number()).isEqualTo(2);
            assertThat(older.total(Flow.INCREASED).number()).isEqualTo(1);
            assertThat(young.unexplained().number()).isZero();
            assertThat(older.unexplained().number()).isZero();
            assertThat(part(gain, AgeRange.UNDER_5).households().net().signed()).isEqualTo("-1 household");
            assertThat(gain.mainstream().households().net().signed()).isEqualTo("0 households");
        }

        private Accounts part(NetGain gain, AgeRange range) {
            return gain.byAges(MAINSTREAM).stream()
                    .filter(part -> part.key().equals(range.name()))
                    .findFirst()
                    .orElseThrow()
                    .accounts();
        }
    }

    @Nested
    class Where_the_record_is_doubtful {
        @Test
        void terms_that_are_missing_are_said_and_count_no_places() {
            var gain = gain(
                    List.of(household(new Approval(
                            MAINSTREAM, Period.startingOn(day("2016-05-01")), Joining.APPROVED, null, List.of()))),
                    NINE_MONTHS);

            assertThat(gain.mainstream().households().net().signed()).isEqualTo("+1 household");
            assertThat(gain.mainstream().places().net().signed()).isEqualTo("0 places");
            assertThat(sentences(gain))
                    .containsExactly(
                            "No terms of approval are recorded from 1 May 2016 on; its places are counted as 0 and its ages as not known.");
        }

        @Test
        void two_approvals_at_once_are_said_and_the_earlier_is_counted() {
            var gain = gain(
                    List.of(household(
                            approval("2016-05-01", "2016-09-01", 2), approval("2016-08-01", "2016-10-01", 3))),
                    NINE_MONTHS);

            assertThat(gain.mainstream().places().list(Flow.INCREASED)).hasSize(1);
            assertThat(gain.mainstream().households().unexplained().number()).isZero();
            assertThat(sentences(gain))
                    .containsExactly(
                            "Two approvals are recorded from 1 August 2016 to 31 August 2016; the earlier one is counted.");
        }

        @Test
        void a_leaver_without_a_reason_is_a_loss_and_said() {
            var gain = gain(List.of(leaver("F1", null)), NINE_MONTHS);

            assertThat(gain.mainstream().households().losses())
                    .extracting(entry -> entry.reason().words())
                    .containsExactly("Reason not recorded");
            assertThat(sentences(gain))
                    .containsExactly("Why it left on 1 June 2016 is not recorded; it is counted as a loss.");
        }

        @Test
        void family_and_friends_who_are_approved_for_no_child_by_name_are_said() {
            var gain = gain(
                    List.of(aHousehold("F1")
                            .as(FAMILY_AND_FRIENDS)
                            .approved("2016-05-01", 1)
                            .build()),
                    NINE_MONTHS);

            assertThat(sentences(gain))
                    .containsExactly("Its terms name no child from 1 May 2016 on; it adds 0 to the children named.");
        }

        @Test
        void a_doubt_of_other_days_is_not_said() {
            var gain = gain(List.of(leaver("F1", null)), Period.ofDays(day("2017-04-01"), day("2017-12-31")));

            assertThat(gain.doubts()).isEmpty();
        }

        private Household household(Approval... approvals) {
            return new Household(UUID.randomUUID(), "F1", "E07000008", List.of(approvals));
        }

        private Approval approval(String from, String to, int places) {
            var period = new Period(day(from), day(to));
            return new Approval(
                    MAINSTREAM,
                    period,
                    Joining.APPROVED,
                    Leaving.OTHER,
                    List.of(new Terms(period, places, Set.of(), 0, 17, Sexes.ANY, false, Set.of(), "", "")));
        }

        private List<String> sentences(NetGain gain) {
            return gain.doubts().stream().map(Doubt::words).toList();
        }
    }

    @Nested
    class Of_the_usual_days {
        private final NetGains gains = NetGains.of(List.of(
                aHousehold("F1").approved("2016-02-10", 2).build(),
                aHousehold("F2").approved("2016-05-10", 3).build()));

        @Test
        void a_month_a_quarter_the_year_to_date_and_the_whole_year() {
            var day = day("2016-05-20");

            assertThat(NetGains.month(day)).isEqualTo(Period.ofDays(day("2016-05-01"), day("2016-05-31")));
            assertThat(NetGains.quarter(day)).isEqualTo(Period.ofDays(day("2016-04-01"), day("2016-06-30")));
            assertThat(NetGains.yearToDate(day)).isEqualTo(Period.ofDays(day("2016-04-01"), day("2016-05-20")));
            assertThat(NetGains.fullYear(day)).isEqualTo(Period.ofDays(day("2016-04-01"), day("2017-03-31")));
        }

        @Test
        void thirteen_months_end_with_the_day_and_each_opens_as_the_one_before_closed() {
            var months = gains.thirteenMonths(day("2016-05-20"));

            assertThat(months).hasSize(13);
            assertThat(months.get(12).period()).isEqualTo(Period.ofDays(day("2016-05-01"), day("2016-05-20")));
            for (int i = 1; i < 13; i++) {
                assertThat(months.get(i).mainstream().places().opening())
                        .isEqualTo(months.get(i - 1).mainstream().places().closing());
            }
            assertThat(months)
                    .extracting(month -> month.mainstream().places().net().number())
                    .containsExactly(0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 0, 0, 3);
        }

        @Test
        void months_of_a_period_are_cut_at_its_ends_and_make_its_net() {
            var period = Period.ofDays(day("2016-02-10"), day("2016-05-10"));
            var months = gains.monthByMonth(period);

            assertThat(months)
                    .extracting(NetGain::period)
                    .containsExactly(
                            Period.ofDays(day("2016-02-10"), day("2016-02-29")),
                            Period.ofDays(day("2016-03-01"), day("2016-03-31")),
                            Period.ofDays(day("2016-04-01"), day("2016-04-30")),
                            Period.ofDays(day("2016-05-01"), day("2016-05-10")));
            assertThat(months.stream()
                            .mapToInt(month -> month.mainstream().places().net().number())
                            .sum())
                    .isEqualTo(gains.over(period).mainstream().places().net().number());
        }
    }

    private static Account<HouseholdCount> households(Household... households) {
        return gain(List.of(households), NINE_MONTHS).mainstream().households();
    }

    private static NetGain gain(List<Household> households, Period period) {
        return NetGains.of(households).over(period);
    }

    private static Household leaver(String reference, Leaving why) {
        return aHousehold(reference)
                .approved("2014-01-01", 2)
                .left("2016-06-01", why)
                .build();
    }
}
