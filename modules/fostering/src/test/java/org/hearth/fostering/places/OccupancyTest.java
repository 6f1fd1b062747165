package org.hearth.fostering.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearth.core.testing.Invented.day;
import static org.hearth.fostering.places.Made.aService;
import static org.hearth.fostering.places.Made.on;
import static org.hearth.fostering.testing.InventedHousehold.aHousehold;
import static org.hearth.fostering.testing.InventedHousehold.id;

import org.hearth.core.api.time.Period;
import org.hearth.fostering.household.FosteringType;
import org.hearth.fostering.household.HouseholdKind;
import org.hearth.fostering.household.Leaving;
import org.junit.jupiter.api.Test;

/** How the places of one household stand on a day. */
class OccupancyTest {

    @Test
    void a_place_is_filled_from_the_day_the_child_comes_and_vacant_from_the_day_it_leaves() {
        var made = aService()
                .with("F1", "2020-04-01", 2)
                .child("C1", "F1", "2024-05-01", "2024-06-01")
                .build();

        assertThat(on(made, "F1", "2020-03-31")).isEqualTo("not approved");
        assertThat(on(made, "F1", "2024-04-30")).isEqualTo("2 vacant");
        assertThat(on(made, "F1", "2024-05-01")).isEqualTo("1 filled, 1 vacant");
        assertThat(on(made, "F1", "2024-05-31")).isEqualTo("1 filled, 1 vacant");
        assertThat(on(made, "F1", "2024-06-01")).isEqualTo("2 vacant");
    }

    @Test
    void more_than_is_approved_is_shown_apart_and_vacant_is_never_below_nought() {
        var made = aService()
                .with(aHousehold("F1").approved("2020-04-01", 2).varied("2024-06-01", 1))
                .child("C1", "F1", "2024-05-01", null)
                .child("C2", "F1", "2024-05-01", null)
                .notAvailable("F1", "NA2", null, "2024-06-10", "2024-06-20", null)
                .build();

        assertThat(on(made, "F1", "2024-05-31")).isEqualTo("2 filled");
        assertThat(on(made, "F1", "2024-06-01")).isEqualTo("1 filled, 1 over the approval");
        assertThat(on(made, "F1", "2024-06-10")).isEqualTo("1 filled, 1 over the approval");
        assertThat(made.of(id("F1")).orElseThrow().on(day("2024-06-10")).vacant())
                .isZero();
    }

    @Test
    void a_place_has_a_letter_and_what_is_over_a_number() {
        var made = aService()
                .with("F1", "2020-04-01", 1)
                .child("C1", "F1", "2024-05-01", null)
                .child("C2", "F1", "2024-05-01", null)
                .with("F2", "2020-04-01", 4)
                .child("C3", "F2", "2024-05-01", null)
                .reserved("F2", 1, "2024-05-01", "2024-06-01", "C9")
                .notAvailable("F2", "NA1", 1, "2024-05-01", null, null)
                .build();

        assertThat(made.of(id("F1")).orElseThrow().on(day("2024-05-01")).inLetters())
                .isEqualTo("F+1");
        assertThat(made.of(id("F2")).orElseThrow().on(day("2024-05-01")).inLetters())
                .isEqualTo("FRNV");
        assertThat(made.of(id("F1")).orElseThrow().on(day("2020-03-31")).inLetters())
                .isEqualTo("-");
    }

    @Test
    void children_who_are_still_there_after_the_household_left_are_over_its_approval() {
        var made = aService()
                .with(aHousehold("F1").approved("2020-04-01", 1).left("2024-06-01", Leaving.HEALTH))
                .child("C1", "F1", "2024-05-01", null)
                .build();

        assertThat(on(made, "F1", "2024-06-01")).isEqualTo("1 over the approval, not approved");
    }

    @Test
    void the_place_of_a_child_who_is_away_is_filled_and_a_short_stay_elsewhere_fills_another() {
        var made = aService()
                .with("F1", "2020-04-01", 1)
                .with("F2", "2020-04-01", 1)
                .childAway("C1", "F1", "2024-05-01", null, "2024-07-01", "2024-07-08")
                .respite("C1", "F2", "2024-07-01", "2024-07-08")
                .build();

        assertThat(on(made, "F1", "2024-07-01")).isEqualTo("1 filled");
        assertThat(on(made, "F2", "2024-07-01")).isEqualTo("1 filled");
        assertThat(on(made, "F2", "2024-07-08")).isEqualTo("1 vacant");
        assertThat(made.of(id("F1")).orElseThrow().on(day("2024-07-01")).occupants())
                .singleElement()
                .satisfies(one -> assertThat(one.wordsOn(day("2024-07-01"))).isEqualTo("our child, away for now"));
    }

    @Test
    void a_place_held_for_a_child_on_trial_at_home_is_filled_and_the_child_counts_once() {
        var made = aService()
                .with("F1", "2020-04-01", 2)
                .child("C1", "F1", "2024-05-01", "2024-07-01")
                .held("F1", "C1", "2024-06-25", "2024-07-31")
                .build();

        assertThat(on(made, "F1", "2024-06-28")).isEqualTo("1 filled, 1 vacant");
        assertThat(on(made, "F1", "2024-07-15")).isEqualTo("1 filled, 1 vacant");
        assertThat(on(made, "F1", "2024-08-01")).as("until somebody ends it").isEqualTo("1 filled, 1 vacant");
        assertThat(made.expiredOn(day("2024-08-01"))).hasSize(1);
    }

    @Test
    void who_stays_put_needs_a_bedroom_and_fills_no_place_and_a_parent_fills_one_by_setting() {
        var made = aService()
                .with("F1", "2020-04-01", 2)
                .resident(Presence.STAYING_PUT, "S1", "F1", "2024-05-01", null)
                .resident(Presence.PARENT, "P1", "F1", "2024-05-01", null)
                .resident(Presence.OTHER_COUNCIL, "X1", "F1", "2024-05-01", null);

        assertThat(on(made.build(), "F1", "2024-05-01")).isEqualTo("1 filled, 1 vacant");
        assertThat(on(made.parentAndChildAsTwo().build(), "F1", "2024-05-01")).isEqualTo("2 filled");
    }

    @Test
    void what_is_reserved_goes_before_what_is_unusable_and_both_take_only_what_nobody_fills() {
        var made = aService()
                .with("F1", "2020-04-01", 3)
                .child("C1", "F1", "2024-05-01", null)
                .notAvailable("F1", "NA1", 2, "2024-06-01", "2024-12-31", null)
                .reserved("F1", 1, "2024-06-10", "2024-06-30", "C9")
                .build();

        assertThat(on(made, "F1", "2024-06-01")).isEqualTo("1 filled, 2 not available");
        assertThat(on(made, "F1", "2024-06-10")).isEqualTo("1 filled, 1 reserved, 1 not available");
    }

    @Test
    void a_reservation_is_used_up_when_its_child_has_come() {
        var made = aService()
                .with("F1", "2020-04-01", 2)
                .reserved("F1", 1, "2024-06-10", "2024-06-30", "C1")
                .child("C1", "F1", "2024-06-20", null)
                .build();

        assertThat(on(made, "F1", "2024-06-19")).isEqualTo("1 reserved, 1 vacant");
        assertThat(on(made, "F1", "2024-06-20")).isEqualTo("1 filled, 1 vacant");
    }

    @Test
    void a_hold_that_has_outlasted_its_day_keeps_the_place_until_somebody_has_asked_the_carer() {
        var made = aService()
                .with("F1", "2020-04-01", 1)
                .notAvailable("F1", "NA2", null, "2024-06-01", "2024-06-14", "2024-06-20")
                .build();
        var places = made.of(id("F1")).orElseThrow();

        assertThat(places.on(day("2024-06-14")).inLetters()).isEqualTo("N");
        assertThat(places.on(day("2024-06-15")).inLetters()).isEqualTo("C");
        assertThat(places.on(day("2024-06-20")).inLetters()).isEqualTo("V");
        assertThat(made.expiredOn(day("2024-06-19"))).hasSize(1);
        assertThat(made.expiredOn(day("2024-06-20"))).isEmpty();
    }

    @Test
    void days_on_which_nothing_changes_are_one_stretch_and_stretches_leave_no_gap() {
        var made = aService()
                .with(aHousehold("F1").approved("2020-04-01", 1).varied("2024-06-01", 2))
                .child("C1", "F1", "2024-05-01", "2024-07-01")
                .build();

        var stretches = made.of(id("F1")).orElseThrow().over(new Period(day("2024-04-01"), day("2024-08-01")));

        assertThat(stretches)
                .extracting(stretch -> "%s..%s %s"
                        .formatted(stretch.days().from(), stretch.days().to(), stretch.inWords()))
                .containsExactly(
                        "2024-04-01..2024-05-01 1 vacant",
                        "2024-05-01..2024-06-01 1 filled",
                        "2024-06-01..2024-07-01 1 filled, 1 vacant",
                        "2024-07-01..2024-08-01 2 vacant");
    }

    @Test
    void supported_lodgings_have_no_places() {
        var made = aService()
                .with(aHousehold("L1")
                        .as(HouseholdKind.SUPPORTED_LODGINGS)
                        .forTypes(FosteringType.SUPPORTED_LODGINGS)
                        .approved("2020-04-01", 2))
                .build();

        assertThat(on(made, "L1", "2024-01-01")).isEqualTo("not approved");
    }

    @Test
    void a_stay_of_which_nothing_is_told_any_more_is_taken_to_go_on_and_says_so() {
        var made = aService()
                .with("F1", "2020-04-01", 1)
                .presumed("C1", "F1", "2025-01-01", "2026-03-31")
                .build();
        var places = made.of(id("F1")).orElseThrow();

        assertThat(places.on(day("2026-03-31")).isPresumed()).isFalse();
        assertThat(places.on(day("2026-04-01")).isPresumed()).isTrue();
        assertThat(on(made, "F1", "2026-04-01")).isEqualTo("1 filled");
    }

    @Test
    void a_placement_that_is_to_begin_fills_its_place_from_its_day_and_not_before() {
        var made = aService()
                .with("F1", "2020-04-01", 1)
                .child("C1", "F1", "2024-06-10", null)
                .build();
        var places = made.of(id("F1")).orElseThrow();

        assertThat(places.on(day("2024-06-09")).vacant()).isOne();
        assertThat(places.lacking(new Period(day("2024-06-01"), null), 1))
                .get()
                .satisfies(full -> assertThat(full.days().from()).isEqualTo(day("2024-06-10")));
        assertThat(places.lacking(new Period(day("2024-06-01"), day("2024-06-10")), 1))
                .isEmpty();
    }
}
