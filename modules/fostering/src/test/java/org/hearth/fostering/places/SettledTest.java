package org.hearth.fostering.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearth.core.testing.Invented.aBook;
import static org.hearth.core.testing.Invented.aChild;
import static org.hearth.core.testing.Invented.day;
import static org.hearth.fostering.places.Made.aService;
import static org.hearth.fostering.testing.InventedHousehold.aHousehold;
import static org.hearth.fostering.testing.InventedHousehold.id;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearth.core.api.care.CareBook;
import org.hearth.core.testing.ChildBuilder;
import org.hearth.fostering.household.Homes.Lived;
import org.hearth.fostering.household.HouseholdKind;
import org.junit.jupiter.api.Test;

/** Which household a stay of the care history is in: decided by people, found again after the next return, proposed with reasons. */
class SettledTest {

    private static CareBook book(ChildBuilder... children) {
        return aBook().covering("2023-04-01", "2026-03-31").with(children).build();
    }

    private static FosterStay stay(String child, String from, String postcode) {
        return new FosterStay(
                id(child),
                child,
                false,
                null,
                day("2012-06-01"),
                day(from),
                false,
                true,
                false,
                false,
                postcode,
                null,
                new org.hearth.core.api.time.Period(day(from), null),
                null,
                List.of());
    }

    private static Link linked(String child, String on, String household) {
        return new Link(
                id(child), day(on), 1, Link.Decision.LINKED, id(household), "QC1 4AB", Instant.EPOCH, "fostering", "");
    }

    private static Settled settled(List<FosterStay> stays, Link... links) {
        return Settled.of(stays, List.of(links), Set.of(id("F1"), id("F2")));
    }

    @Test
    void only_stays_with_the_councils_own_foster_carers_are_to_be_settled() {
        var book = book(
                aChild("C1").startsCare("2024-05-01", "U6", "PR1"),
                aChild("C2").startsCare("2024-05-01", "U6", "PR4"),
                aChild("C3").startsCare("2024-05-01", "K2", "PR1"),
                aChild("C4").startsCare("2024-05-01", "U3", "PR1"));

        assertThat(FosterStays.of(book))
                .extracting(FosterStay::reference, FosterStay::kin)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple("C1", false),
                        org.assertj.core.api.Assertions.tuple("C4", true));
    }

    @Test
    void a_stay_is_one_through_a_change_of_code_with_the_same_carer_and_through_hospital_and_back() {
        var child = aChild("C1").startsCare("2024-05-01", "U6", "PR1");
        child.next("2024-07-01", "P", null).in("T1", null);
        child.next("2024-07-08", "P", null).in("U6", "PR1");
        child.next("2025-01-01", "T", "PLACE").in("U4", "PR1");

        assertThat(FosterStays.of(book(child))).singleElement().satisfies(stay -> {
            assertThat(stay.startedOn()).isEqualTo(day("2024-05-01"));
            assertThat(stay.longTerm()).isTrue();
            assertThat(stay.away()).singleElement().satisfies(away -> {
                assertThat(away.from()).isEqualTo(day("2024-07-01"));
                assertThat(away.to()).isEqualTo(day("2024-07-08"));
            });
        });
    }

    @Test
    void a_short_stay_at_another_postcode_may_be_settled_and_is_never_counted_as_unsettled() {
        var child = aChild("C1").startsCare("2024-05-01", "U6", "PR1");
        child.next("2024-07-01", "P", null).in("T3", null).at("QC2 1ZZ");
        child.next("2024-07-08", "P", null).in("U6", "PR1").at(null);
        var stays = FosterStays.of(book(child));
        assertThat(stays).extracting(FosterStay::temporary).containsExactly(false, true);

        var open = Settled.of(stays, List.of(), Set.of(id("F1")));
        assertThat(open.unsettled()).extracting(FosterStay::temporary).containsExactly(false);
        assertThat(open.possible()).extracting(FosterStay::startedOn).containsExactly(day("2024-07-01"));
        var link = new Link(
                stays.get(1).child(),
                day("2024-07-01"),
                1,
                Link.Decision.LINKED,
                id("F1"),
                "QC2 1ZZ",
                Instant.EPOCH,
                "fostering",
                "");
        assertThat(Settled.of(stays, List.of(link), Set.of(id("F1"))).linked())
                .singleElement()
                .satisfies(one ->
                        assertThat(one.stay().in(one.household()).presence()).isEqualTo(Presence.RESPITE));
    }

    @Test
    void a_link_holds_for_the_stay_of_its_day_and_moves_with_it_when_a_return_comes_again() {
        var before = settled(List.of(stay("C1", "2024-05-01", "QC1 4AB")), linked("C1", "2024-05-01", "F1"));
        assertThat(before.linked()).hasSize(1);
        assertThat(before.unsettled()).isEmpty();

        for (String moved : List.of("2024-04-20", "2024-05-20")) {
            var after = settled(List.of(stay("C1", moved, "qc14ab")), linked("C1", "2024-05-01", "F1"));
            assertThat(after.linked()).as(moved).hasSize(1);
            assertThat(after.lost()).isEmpty();
        }
    }

    @Test
    void a_link_is_never_carried_to_another_home_and_is_told_as_lost() {
        var elsewhere = settled(List.of(stay("C1", "2024-04-20", "QC9 9ZZ")), linked("C1", "2024-05-01", "F1"));
        var tooLate = settled(List.of(stay("C1", "2024-07-20", "QC1 4AB")), linked("C1", "2024-05-01", "F1"));

        for (Settled after : List.of(elsewhere, tooLate)) {
            assertThat(after.linked()).isEmpty();
            assertThat(after.unsettled()).hasSize(1);
            assertThat(after.lost()).hasSize(1);
        }
    }

    @Test
    void what_is_not_one_of_ours_is_neither_filled_nor_unsettled() {
        var link = new Link(
                id("C1"), day("2024-05-01"), 1, Link.Decision.NOT_OURS, null, "", Instant.EPOCH, "fostering", "");
        var settled = settled(List.of(stay("C1", "2024-05-01", "QC1 4AB")), link);

        assertThat(settled.notOurs()).hasSize(1);
        assertThat(settled.unsettled()).isEmpty();
    }

    private static List<Proposal> proposals(Made made, FosterStay stay, Map<String, String> postcodes) {
        Map<java.util.UUID, List<Lived>> addresses = new java.util.HashMap<>();
        postcodes.forEach((household, postcode) -> addresses.put(
                id(household), List.of(new Lived(LocalDate.of(2020, 4, 1), null, "", postcode, null, false))));
        return new Proposer(made.stay(stay).build(), addresses).of(stay);
    }

    @Test
    void the_household_at_the_postcode_is_proposed_with_its_reasons_and_surely_where_nothing_is_against_it() {
        var made = aService().with("F1", "2020-04-01", 2).with("F2", "2020-04-01", 2);

        var proposed = proposals(made, stay("C1", "2024-05-01", "QC1 4AB"), Map.of("F1", "QC1 4AB", "F2", "QC2 1ZZ"));

        assertThat(proposed).singleElement().satisfies(one -> {
            assertThat(one.household().reference()).isEqualTo("F1");
            assertThat(one.sure()).isTrue();
            assertThat(one.against()).isEmpty();
            assertThat(one.reasons())
                    .containsExactly(
                            "Lives at the postcode of the placement since 1 April 2020.",
                            "It was approved on the day on which the stay began.",
                            "Neither is told as family or friends.",
                            "The child was 11, and it was approved for ages 0 to 17.");
        });
    }

    @Test
    void two_households_at_one_postcode_are_told_apart_by_a_child_who_is_settled_there_and_none_is_sure() {
        var made = aService()
                .with("F1", "2020-04-01", 2)
                .with("F2", "2020-04-01", 2)
                .child("C2", "F2", "2024-05-01", null);

        var proposed = proposals(made, stay("C1", "2024-05-01", "QC1 4AB"), Map.of("F1", "QC1 4AB", "F2", "QC1 4AB"));

        assertThat(proposed).extracting(one -> one.household().reference()).containsExactly("F2", "F1");
        assertThat(proposed).noneMatch(Proposal::sure);
        assertThat(proposed.get(0).reasons())
                .contains("C2, told at the same postcode on the same days, is settled there.");
    }

    @Test
    void what_speaks_against_a_household_is_said_and_it_is_never_sure() {
        var made = aService()
                .with(aHousehold("F1").forAges(0, 4).approved("2024-06-01", 1))
                .with(aHousehold("F2").forAges(0, 4).approved("2020-04-01", 1))
                .child("C2", "F2", "2024-01-01", null);

        var late = proposals(made, stay("C1", "2024-05-01", "QC1 4AB"), Map.of("F1", "QC1 4AB"));
        var full = proposals(made, stay("C3", "2024-05-01", "QC2 4AB"), Map.of("F2", "QC2 4AB"));

        assertThat(late.get(0).sure()).isFalse();
        assertThat(late.get(0).against()).containsExactly("It was not approved on 1 May 2024, when the stay began.");
        assertThat(full.get(0).sure()).isFalse();
        assertThat(full.get(0).against())
                .containsExactly(
                        "The child was 11, and it was approved for ages 0 to 4.",
                        "With this child there would be 2 where 1 is approved, on 1 May 2024.");
    }

    @Test
    void family_and_friends_are_found_by_the_child_whom_their_terms_name() {
        var made = aService()
                .with(aHousehold("F1")
                        .as(HouseholdKind.FAMILY_AND_FRIENDS)
                        .naming("C1")
                        .approved("2020-04-01", 1));
        var stay = new FosterStay(
                id("C1"),
                "C1",
                false,
                null,
                day("2012-06-01"),
                day("2024-05-01"),
                false,
                true,
                true,
                false,
                null,
                null,
                new org.hearth.core.api.time.Period(day("2024-05-01"), null),
                null,
                List.of());

        assertThat(proposals(made, stay, Map.of())).singleElement().satisfies(one -> assertThat(one.reasons())
                .contains("Its terms of approval name the child.", "Both are told as family or friends."));
    }
}
