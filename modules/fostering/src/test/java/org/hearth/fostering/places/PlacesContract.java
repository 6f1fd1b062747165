package org.hearth.fostering.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hearth.core.testing.Invented.day;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.hearth.core.api.codes.SexCode.Sex;
import org.hearth.fostering.api.FosterChild;
import org.hearth.fostering.api.MayTake.Verdict;
import org.hearth.fostering.api.PlacementType;
import org.hearth.fostering.api.Placing;
import org.hearth.fostering.household.FosteringType;
import org.hearth.fostering.household.Leaving;
import org.hearth.fostering.household.Register;
import org.hearth.fostering.places.Settlements.Decided;
import org.hearth.fostering.terms.AskedGrant;
import org.hearth.fostering.terms.Grant;
import org.hearth.platform.api.ChangedMeanwhile;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.db.DatabaseKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is recorded of places, and the one door to them, on either database. Today is 1 May 2026. */
abstract class PlacesContract {
    private static final int RACES = 200;
    private static final int A_FEW = 12;

    /** What was recorded before has no part in a race, and reading it takes time. */
    private static final int ON_ONE_DATABASE = 20;

    private Desk desk;

    abstract DatabaseKind kind();

    @BeforeEach
    void open() {
        desk = new Desk(kind());
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void a_placement_fills_the_place_of_the_home_that_was_chosen_and_is_typed_nowhere_else() {
        UUID household = desk.household("F1", 2);
        UUID child = desk.child("C1", "2025-01-01");

        desk.place(child, household, "2026-03-01");

        assertThat(desk.on(household, "2026-02-28")).isEqualTo("2 vacant");
        assertThat(desk.on(household, "2026-03-01")).isEqualTo("1 filled, 1 vacant");
        desk.away(child, "2026-04-01");
        assertThat(desk.on(household, "2026-04-01")).isEqualTo("2 vacant");
    }

    @Test
    void a_household_with_children_leaves_once_that_is_confirmed_and_what_keeps_its_places_ends_with_it() {
        UUID household = desk.household("F1", 3);
        UUID child = desk.child("C1", "2025-01-01");
        desk.place(child, household, "2026-03-01");
        desk.residents.record(household, desk.othersChild("X1", "2026-03-01"), desk.register.seen(household));
        desk.holds.record(household, desk.reserved("2026-06-01", "2026-06-30", null), desk.register.seen(household));
        desk.holds.record(
                household, desk.unavailable("NA1", "2026-04-01", null, "2026-06-01"), desk.register.seen(household));
        int seen = desk.register.seen(household);

        assertThatThrownBy(() ->
                        desk.departures.leave(household, day("2026-05-01"), Leaving.RETIRED, "They move.", false, seen))
                .isInstanceOfSatisfying(
                        RuleBroken.class, refused -> assertThat(refused.field()).isEqualTo("confirmed"))
                .hasMessageStartingWith(
                        "2 people are recorded as living there on 1 May 2026: C1 (our child), X1 (another council's child).");
        desk.departures.leave(household, day("2026-05-01"), Leaving.RETIRED, "They move.", true, seen);

        assertThat(desk.holds.of(household)).singleElement().satisfies(hold -> {
            assertThat(hold.reason()).isEqualTo("NA1");
            assertThat(hold.endedOn()).isEqualTo(day("2026-05-01"));
        });
    }

    @Test
    void no_placement_begins_where_no_place_is_vacant_and_who_took_it_is_told_with_where_there_is_one() {
        UUID full = desk.household("F1", 1);
        desk.household("F2", 1);
        UUID first = desk.child("C1", "2025-01-01");
        UUID second = desk.child("C2", "2025-01-01");
        desk.place(first, full, "2026-03-01");

        assertThatThrownBy(() -> desk.place(second, full, "2026-03-05"))
                .isInstanceOf(RuleBroken.class)
                .hasMessage(
                        "F1 has no vacant place on 5 March 2026: 1 of 1 filled. The last place was taken by practitioner,"
                                + " recorded on 1 May 2026 at 10:00. Vacant on that day in the same district: F2."
                                + " Choose another home, or ask the fostering team.");
        assertThat(desk.care.care().episodes(second)).hasSize(1);
    }

    @Test
    void who_reserved_the_last_place_is_told_and_not_who_took_another_before() {
        UUID full = desk.household("F1", 2);
        UUID other = desk.child("C2", "2025-01-01");
        desk.place(desk.child("C1", "2025-01-01"), full, "2026-03-01");
        desk.register.clock.pass(Duration.ofMinutes(6));
        desk.holds.record(full, desk.reserved("2026-03-01", "2026-06-30", null), 1);
        assertThatThrownBy(() -> desk.place(other, full, "2026-03-05"))
                .hasMessageContaining(
                        "1 of 2 filled, 1 reserved for another child until 30 June 2026. The last place was reserved by fostering, recorded on 1 May 2026 at 10:06.");

        UUID kept = desk.household("F2", 2);
        desk.place(desk.child("C3", "2025-01-01"), kept, "2026-03-01");
        desk.holds.record(kept, desk.unavailable("NA3", "2026-03-01", null, "2026-06-01"), 1);
        assertThatThrownBy(() -> desk.place(other, kept, "2026-03-05"))
                .as("who kept it back is told of no reason")
                .hasMessageContaining("1 of 2 filled, 1 not available, ask the fostering team.")
                .hasMessageNotContaining("last place");
    }

    @Test
    void an_exemption_is_to_be_reassessed_when_one_lives_there_whom_it_does_not_name() {
        UUID household = desk.household("F1", 5);
        var named = new java.util.HashSet<UUID>();
        for (String reference : List.of("C1", "C2", "C3", "C4")) {
            UUID child = desk.child(reference, "2025-01-01");
            named.add(child);
            desk.place(child, household, "2026-03-01");
        }
        desk.grants.record(household, exemption(named, "2026-03-01", null), 1);
        assertThat(desk.granted.toLookAt()).isZero();

        desk.place(desk.child("C5", "2025-01-01"), household, "2026-04-01");

        assertThat(desk.granted.open()).singleElement().satisfies(one -> {
            assertThat(one.stands())
                    .isEqualTo("To be reassessed, because C5 lives there and is not named. It has no end date.");
            assertThat(one.toLookAt()).isTrue();
        });
    }

    @Test
    void a_placement_that_is_to_begin_later_has_taken_the_place_for_one_that_would_still_be_there() {
        UUID household = desk.household("F1", 1);
        UUID first = desk.child("C1", "2025-01-01");
        UUID second = desk.child("C2", "2025-01-01");
        desk.place(first, household, "2026-05-20");

        assertThatThrownBy(() -> desk.place(second, household, "2026-05-02"))
                .hasMessageStartingWith("F1 has no vacant place on 20 May 2026: 1 of 1 filled.");
    }

    @Test
    void a_child_comes_back_to_its_own_place_and_to_the_one_that_is_reserved_for_it() {
        UUID household = desk.household("F1", 1);
        UUID child = desk.child("C1", "2025-01-01");
        UUID other = desk.child("C2", "2025-01-01");
        desk.holds.record(household, desk.reserved("2026-03-01", "2026-03-31", child), 1);

        assertThatThrownBy(() -> desk.place(other, household, "2026-03-05"))
                .hasMessageContaining("0 of 1 filled, 1 reserved for another child until 31 March 2026");
        desk.place(child, household, "2026-03-05");
        desk.care
                .care()
                .place(org.hearth.core.api.care.NewPlacement.of(child, "U4", "PR1", day("2026-04-01"), "PLACE")
                        .withTheSameCarer()
                        .in(household));
        assertThat(desk.on(household, "2026-04-02")).isEqualTo("1 filled");
    }

    @Test
    void nobody_is_placed_where_a_household_is_not_approved_or_not_available_and_the_reason_is_not_told() {
        UUID household = desk.household("F1", 1);
        UUID child = desk.child("C1", "2015-01-01");
        assertThatThrownBy(() -> desk.place(child, household, "2019-01-01"))
                .hasMessage("F1 is not approved to foster on 1 January 2019. Choose a home that is.");
        desk.holds.record(household, desk.unavailable("NA3", "2026-01-01", null, "2026-06-01"), 1);

        assertThatThrownBy(() -> desk.place(child, household, "2026-03-01"))
                .hasMessageContaining("1 not available, ask the fostering team")
                .hasMessageNotContaining("allegation");
    }

    @Test
    void an_exemption_that_names_all_lets_a_fourth_child_come_and_its_end_is_to_be_looked_at() {
        UUID household = desk.household("F1", 4);
        var three = java.util.stream.Stream.of("C1", "C2", "C3")
                .map(reference -> desk.child(reference, "2025-01-01"))
                .toList();
        three.forEach(child -> desk.place(child, household, "2026-03-01"));
        UUID fourth = desk.child("C4", "2025-01-01");
        var asked = new Placing(
                List.of(new FosterChild(fourth, "C4", day("2014-06-01"), Sex.FEMALE, null)),
                PlacementType.SHORT_TERM,
                day("2026-05-01"),
                false);
        assertThat(desk.fostering.mayTake(household, asked).verdict()).isEqualTo(Verdict.NOT_KNOWN);
        assertThatThrownBy(() -> desk.grants.record(household, exemption(Set.copyOf(three), "2026-04-01", null), 1))
                .hasMessage(
                        "An exemption names every foster child whom the carers may have, so more than 3, and 3 are named. Enter all of them.");

        var all = new java.util.HashSet<>(three);
        all.add(fourth);
        desk.grants.record(household, exemption(all, "2026-04-01", "2026-05-20"), 1);

        var answer = desk.fostering.mayTake(household, asked);
        assertThat(answer.verdict()).isEqualTo(Verdict.YES_BY_ROUTE);
        assertThat(answer.sentence())
                .endsWith("Peterborough exempted F1 for them by name. It holds until 20 May 2026, 19 days more.");
        assertThat(desk.granted.open()).singleElement().satisfies(one -> {
            assertThat(one.children()).containsExactly("C1", "C2", "C3", "C4");
            assertThat(one.stands())
                    .isEqualTo(
                            "Not needed today: 3 of the 4 whom it names live there. Until 20 May 2026, 19 days more.");
        });
        desk.place(fourth, household, "2026-05-01");
        assertThat(desk.granted.toLookAt()).isZero();
        desk.register.clock.pass(java.time.Duration.ofDays(20));
        assertThat(desk.granted.open()).singleElement().satisfies(one -> assertThat(one.stands())
                .startsWith("Ended on 20 May 2026, and 4 foster children live there, more than the usual limit of 3."));

        desk.grants.record(household, exemption(all, "2026-05-21", null), 2);
        assertThat(desk.granted.toLookAt()).isZero();
        assertThat(desk.granted.open()).singleElement().satisfies(one -> assertThat(one.stands())
                .isEqualTo("It has no end date."));
    }

    @Test
    void an_exemption_is_to_be_reassessed_from_the_day_on_which_one_whom_it_names_is_18_and_stays_put() {
        UUID household = desk.household("F1", 4);
        // 18 on 3 May 2026
        UUID eldest = desk.child("C1", "2025-01-01", "2008-05-03");
        var all = new java.util.HashSet<>(Set.of(eldest));
        desk.place(eldest, household, "2026-03-01");
        for (String reference : List.of("C2", "C3", "C4")) {
            UUID child = desk.child(reference, "2025-01-01");
            desk.place(child, household, "2026-03-01");
            all.add(child);
        }
        desk.grants.record(household, exemption(all, "2026-03-01", null), 1);

        desk.register.clock.pass(java.time.Duration.ofDays(1));
        assertThat(desk.granted.open())
                .as("2 May, the day before")
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.reassess()).isEmpty();
                    assertThat(one.toLookAt()).isFalse();
                });

        desk.register.clock.pass(java.time.Duration.ofDays(1));
        assertThat(desk.granted.open()).singleElement().satisfies(one -> {
            assertThat(one.reassess()).isEqualTo("C1 has turned 18");
            assertThat(one.stands())
                    .isEqualTo(
                            "To be reassessed, because C1 has turned 18. Not needed today: 3 of the 4 whom it names live there. It has no end date.");
            assertThat(one.toLookAt()).isTrue();
        });

        desk.end(eldest, "2026-05-03");
        desk.residents.record(
                household,
                new AskedResident(Presence.STAYING_PUT, "", "C1", null, null, null, day("2026-05-03"), null, ""),
                desk.register.seen(household));
        assertThat(desk.granted.open().get(0).reassess()).isEqualTo("C1 has turned 18 and stays put there");
        var bedrooms = Bedrooms.on(
                day("2026-05-03"),
                desk.occupancies.now().of(household).orElseThrow().on(day("2026-05-03")),
                3);
        assertThat(bedrooms).isEqualTo(new Bedrooms(3, 4, 3, 4));
        assertThat(bedrooms.isAsPlaces()).isFalse();
        assertThat(bedrooms.placesInWords()).isEqualTo("3 filled of 4 approved");
        assertThat(bedrooms.inWords()).isEqualTo("3 for foster children; 4 people who are told here sleep there today");
    }

    @Test
    void an_exemption_is_to_be_reassessed_when_one_whom_it_names_has_gone_and_not_before_one_has_come() {
        UUID household = desk.household("F1", 5);
        var all = new java.util.HashSet<UUID>();
        for (String reference : List.of("C1", "C2", "C3", "C4", "C5")) {
            UUID child = desk.child(reference, "2025-01-01");
            all.add(child);
            if (!reference.equals("C5")) {
                desk.place(child, household, "2026-03-01");
            }
        }
        UUID fifth = all.stream()
                .filter(each -> desk.occupancies.now().of(household).orElseThrow().occupants().stream()
                        .noneMatch(one -> one.id().equals(each)))
                .findFirst()
                .orElseThrow();
        desk.grants.record(household, exemption(all, "2026-03-01", null), 1);
        assertThat(desk.granted.toLookAt()).as("C5 is to come").isZero();

        desk.place(fifth, household, "2026-04-01");
        assertThat(desk.granted.toLookAt()).isZero();
        desk.away(fifth, "2026-05-01");

        assertThat(desk.granted.open()).singleElement().satisfies(one -> {
            assertThat(one.stands())
                    .isEqualTo("To be reassessed, because C5 does not live there any more. It has no end date.");
            assertThat(one.toLookAt()).isTrue();
        });
        all.remove(fifth);
        desk.grants.change(household, 1, exemption(all, "2026-03-01", null), false, "", 2);
        assertThat(desk.granted.toLookAt()).as("it names whom it is still for").isZero();
    }

    @Test
    void of_another_councils_child_it_is_known_to_be_18_when_the_month_is_over() {
        UUID household = desk.household("F1", 4);
        var all = new java.util.HashSet<UUID>();
        for (int i = 1; i <= 4; i++) {
            desk.residents.record(
                    household,
                    new AskedResident(
                            Presence.OTHER_COUNCIL,
                            "Norfolk",
                            "X" + i,
                            null,
                            i == 1 ? 2008 : 2014,
                            5,
                            day("2026-03-01"),
                            null,
                            ""),
                    desk.register.seen(household));
        }
        all.addAll(desk.granted.ids(household, "X1 X2 X3 X4"));
        desk.grants.record(household, exemption(all, "2026-03-01", null), desk.register.seen(household));

        desk.register.clock.pass(java.time.Duration.ofDays(29));
        assertThat(desk.granted.open().get(0).reassess()).as("30 May").isEmpty();
        desk.register.clock.pass(java.time.Duration.ofDays(1));
        assertThat(desk.granted.open().get(0).reassess()).as("31 May").isEqualTo("X1 has turned 18");
    }

    @Test
    void an_emergency_lets_a_child_in_over_the_approval_for_six_working_days_and_is_looked_at_when_they_are_over() {
        UUID household = desk.household("F1", 1);
        UUID first = desk.child("C1", "2025-01-01");
        UUID second = desk.child("C2", "2025-01-01");
        UUID third = desk.child("C3", "2025-01-01");
        desk.place(first, household, "2026-03-01");
        assertThatThrownBy(() -> desk.place(second, household, "2026-04-30"))
                .hasMessageStartingWith("F1 has no vacant place on 30 April 2026");

        desk.grants.record(household, emergency(second, "2026-04-30", null), 1);

        desk.place(second, household, "2026-04-30");
        assertThat(desk.on(household, "2026-05-01")).isEqualTo("1 filled, 1 over the approval");
        assertThatThrownBy(() -> desk.place(third, household, "2026-04-30"))
                .hasMessageStartingWith("F1 has no vacant place on 30 April 2026");
        // 4 May is a bank holiday: the sixth working day after 30 April is 11 May
        assertThat(desk.granted.open().get(0).stands())
                .isEqualTo("Working day 1, until 11 May 2026. By then the terms are varied or the placement ends.");
        desk.register.clock.pass(java.time.Duration.ofDays(10));
        assertThat(desk.granted.toLookAt()).isZero();
        desk.register.clock.pass(java.time.Duration.ofDays(1));
        assertThat(desk.granted.open())
                .singleElement()
                .satisfies(
                        one -> assertThat(one.stands())
                                .isEqualTo(
                                        "Ended on 11 May 2026, and C2 lives there still. Have the terms varied, or end the placement."));
        desk.away(second, "2026-05-12");
        assertThat(desk.granted.open()).isEmpty();
    }

    @Test
    void no_emergency_lets_a_child_in_where_places_are_not_available_and_it_ends_by_itself() {
        UUID household = desk.household("F1", 1);
        UUID child = desk.child("C1", "2025-01-01");
        desk.holds.record(household, desk.unavailable("NA3", "2026-01-01", null, "2026-06-01"), 1);
        desk.grants.record(household, emergency(child, "2026-04-30", null), 2);

        assertThatThrownBy(() -> desk.place(child, household, "2026-04-30"))
                .hasMessageContaining("1 not available, ask the fostering team");
        assertThatThrownBy(() -> desk.grants.record(household, emergency(child, "2026-04-29", "2026-05-01"), 3))
                .isInstanceOfSatisfying(
                        RuleBroken.class, broken -> assertThat(broken.field()).isEqualTo("until"));
        assertThatThrownBy(() -> desk.grants.record(household, emergency(child, "2019-04-29", null), 3))
                .hasMessageStartingWith("F1 is not approved to foster on 29 April 2019");
    }

    @Test
    void an_emergency_of_days_whose_working_days_are_not_held_is_refused_and_not_kept() {
        UUID household = desk.register.households.register(new org.hearth.fostering.household.NewHousehold(
                "F9",
                org.hearth.fostering.household.HouseholdKind.MAINSTREAM,
                org.hearth.fostering.household.Joining.APPROVED,
                day("2012-04-01"),
                Register.CAMBRIDGE,
                Register.terms(1, 0, 17, FosteringType.SHORT_TERM)));

        assertThatThrownBy(() -> desk.grants.record(household, emergency(UUID.randomUUID(), "2014-04-30", null), 1))
                .isInstanceOfSatisfying(
                        RuleBroken.class, broken -> assertThat(broken.field()).isEqualTo("from"));
        assertThat(desk.granted.open()).isEmpty();
    }

    @Test
    void a_child_whom_the_form_cannot_show_stays_named() {
        UUID household = desk.household("F1", 1);
        UUID child = desk.child("C1", "2025-01-01");
        UUID gone = UUID.randomUUID();
        var grant = new Grant(household, 1, Grant.Kind.EMERGENCY, Set.of(child, gone), day("2026-04-30"), null, "", "");

        assertThat(desk.granted.typed(grant)).isEqualTo("C1");
        assertThat(desk.granted.untold(grant)).containsExactly(gone);
        assertThat(desk.granted.ids(household, "c1")).containsExactly(child);
    }

    @Test
    void nor_where_every_place_is_filled_and_the_home_takes_nobody_new() {
        UUID household = desk.household("F1", 1);
        UUID child = desk.child("C1", "2025-01-01");
        desk.place(desk.child("C2", "2025-01-01"), household, "2026-03-01");
        desk.holds.record(household, desk.unavailable("NA3", "2026-04-01", null, "2026-06-01"), 1);
        var asked = new Placing(
                List.of(new FosterChild(child, "C1", day("2014-06-01"), Sex.FEMALE, null)),
                PlacementType.SHORT_TERM,
                day("2026-04-30"),
                true);

        assertThat(desk.fostering.mayTake(household, asked).sentence())
                .isEqualTo("Not available, ask the fostering team.");
        desk.grants.record(household, emergency(child, "2026-04-30", null), 2);
        assertThatThrownBy(() -> desk.place(child, household, "2026-04-30"))
                .hasMessageStartingWith("F1 has no vacant place on 30 April 2026");
        desk.holds.withdraw(household, 1, "it was another household", 3);
        assertThat(desk.fostering.mayTake(household, asked).verdict()).isEqualTo(Verdict.YES_BY_ROUTE);
        desk.place(child, household, "2026-04-30");
    }

    @Test
    void a_connected_person_approved_temporarily_takes_the_child_whom_the_approval_names_and_no_other() {
        UUID niece = desk.child("C1", "2026-01-01");
        UUID other = desk.child("C2", "2026-01-01");
        UUID aunt = desk.connected("T1", "2026-03-02", niece);

        assertThatThrownBy(() -> desk.place(other, aunt, "2026-03-05"))
                .isInstanceOf(RuleBroken.class)
                .hasMessage(
                        "T1 is approved temporarily, for children by name, and not for this one. Choose another home.");
        desk.place(niece, aunt, "2026-03-05");

        assertThat(desk.on(aunt, "2026-03-05")).isEqualTo("1 filled");
        var asked = new FosterChild(niece, "C1", day("2014-06-01"), Sex.FEMALE, Set.of());
        assertThat(desk.fostering.mayTake(
                        aunt, new Placing(List.of(asked), PlacementType.SHORT_TERM, day("2026-05-01"), false)))
                .satisfies(answer -> {
                    assertThat(answer.verdict()).isEqualTo(Verdict.YES_BY_ROUTE);
                    assertThat(answer.sentence())
                            .startsWith(
                                    "T1 is approved temporarily for C1, as a connected person, until 21 June 2026,");
                });
        assertThat(desk.countdown.open()).singleElement().satisfies(one -> {
            assertThat(one.children()).containsExactly("C1");
            assertThat(one.stands()).isEqualTo("Until 21 June 2026, 51 days more. It may be extended once by 8 weeks.");
            assertThat(one.toLookAt()).isFalse();
        });
    }

    @Test
    void a_temporary_approval_that_was_varied_is_for_those_alone_whom_it_names_now() {
        UUID one = desk.child("C1", "2026-01-01");
        UUID dropped = desk.child("C2", "2026-01-01");
        UUID aunt = desk.connected("T1", "2026-03-02", one, dropped);
        desk.register.households.vary(aunt, day("2026-04-01"), Desk.termsFor(one), "", desk.register.seen(aunt));

        assertThatThrownBy(() -> desk.place(dropped, aunt, "2026-04-05")).isInstanceOf(RuleBroken.class);
        assertThat(desk.countdown.open()).singleElement().satisfies(line -> assertThat(line.children())
                .containsExactly("C1"));
    }

    @Test
    void who_lives_there_and_is_no_child_of_ours_does_not_hide_the_countdown() {
        UUID niece = desk.child("C1", "2026-01-01");
        UUID aunt = desk.connected("T1", "2025-12-01", niece);
        desk.residents.record(
                aunt,
                new AskedResident(Presence.STAYING_PUT, "", "Y1", null, 2006, null, day("2025-12-10"), null, ""),
                desk.register.seen(aunt));

        assertThat(desk.countdown.open()).isEmpty();
        assertThat(desk.countdown.toLookAt()).isZero();
    }

    @Test
    void a_child_who_lives_with_carers_whose_temporary_approval_is_over_has_to_be_looked_at() {
        UUID niece = desk.child("C1", "2026-01-01");
        UUID aunt = desk.connected("T1", "2026-03-02", niece);
        desk.place(niece, aunt, "2026-03-05");

        desk.register.clock.pass(Duration.ofDays(51));
        assertThat(desk.countdown.open()).noneMatch(TemporaryCountdown.Line::toLookAt);

        desk.register.clock.pass(Duration.ofDays(1));
        assertThat(desk.countdown.open()).singleElement().satisfies(one -> {
            assertThat(one.toLookAt()).isTrue();
            assertThat(one.stands())
                    .isEqualTo(
                            "Ended on 21 June 2026. C1 lives there still. Have the carers approved in full, or end the placement.");
        });

        desk.away(niece, "2026-06-22");
        assertThat(desk.countdown.open()).isEmpty();
    }

    @Test
    void what_was_granted_is_changed_corrected_and_withdrawn_and_the_household_tells_of_each() {
        UUID household = desk.household("F1", 1);
        UUID child = desk.child("C1", "2025-01-01");
        desk.grants.record(household, emergency(child, "2026-04-29", null), 1);

        assertThatThrownBy(() -> desk.grants.change(household, 1, emergency(child, "2026-04-29", null), false, "", 2))
                .hasMessageStartingWith("Nothing is different");
        assertThatThrownBy(() -> desk.grants.change(household, 1, emergency(child, "2026-04-30", null), true, "", 2))
                .hasMessage("Enter why what was recorded is wrong, and how you know.");
        assertThatThrownBy(() -> desk.grants.record(household, emergency(child, "2026-05-01", null), 1))
                .isInstanceOf(ChangedMeanwhile.class);
        desk.grants.change(household, 1, emergency(child, "2026-04-30", null), true, "the form says so", 2);
        assertThat(desk.grants.of(household)).singleElement().satisfies(one -> {
            assertThat(one.from()).isEqualTo(day("2026-04-30"));
            assertThat(one.children()).containsExactly(child);
        });
        desk.grants.withdraw(household, 1, "it was another household", 3);

        assertThat(desk.grants.of(household)).isEmpty();
        assertThat(desk.register.recordings.of(household))
                .extracting(one -> one.what().name())
                .startsWith("GRANT_WITHDRAWN", "GRANT_CORRECTED", "GRANT_RECORDED");
    }

    private static AskedGrant exemption(Set<UUID> children, String from, String until) {
        return new AskedGrant(
                Grant.Kind.EXEMPTION, children, day(from), until == null ? null : day(until), "Peterborough", "");
    }

    private static AskedGrant emergency(UUID child, String from, String until) {
        return new AskedGrant(
                Grant.Kind.EMERGENCY, Set.of(child), day(from), until == null ? null : day(until), "", "");
    }

    @Test
    void a_hold_is_recorded_changed_corrected_and_withdrawn_and_the_household_tells_of_each() {
        UUID household = desk.household("F1", 2);
        desk.holds.record(household, desk.unavailable("NA2", "2026-05-01", "2026-05-14", "2026-05-14"), 1);
        assertThat(desk.on(household, "2026-05-10")).isEqualTo("2 not available");

        desk.holds.change(
                household, 1, desk.unavailable("NA2", "2026-05-01", "2026-05-21", "2026-05-21"), false, "", 2);
        assertThatThrownBy(() -> desk.holds.change(
                        household, 1, desk.unavailable("NA3", "2026-05-01", "2026-05-21", "2026-05-21"), true, "", 3))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("Enter why what was recorded is wrong, and how you know.");
        desk.holds.withdraw(household, 1, "it was another household", 3);

        assertThat(desk.on(household, "2026-05-10")).isEqualTo("2 vacant");
        assertThat(desk.register.recordings.of(household))
                .extracting(one -> one.what().words())
                .containsExactly(
                        "Places kept out of use: withdrawn, entered by mistake",
                        "Places kept out of use: changed",
                        "Places kept out of use",
                        "Registered");
        assertThatThrownBy(() ->
                        desk.holds.record(household, desk.unavailable("NA2", "2026-05-01", null, "2026-06-01"), 2))
                .isInstanceOf(ChangedMeanwhile.class);
    }

    @Test
    void what_cannot_be_is_refused_with_its_field() {
        UUID household = desk.household("F1", 1);

        assertField(
                "reviewOn", () -> desk.holds.record(household, desk.unavailable("NA2", "2026-05-01", null, null), 1));
        assertField(
                "reason",
                () -> desk.holds.record(household, desk.unavailable("NA77", "2026-05-01", null, "2026-06-01"), 1));
        assertField(
                "until",
                () -> desk.holds.record(
                        household, desk.unavailable("NA2", "2026-05-10", "2026-05-01", "2026-06-01"), 1));
        assertField("reference", () -> desk.residents.record(household, desk.othersChild("Okafor", "2026-05-01"), 1));
        assertField("from", () -> desk.holds.record(household, desk.reserved("2031-05-01", "2031-05-02", null), 1));
        desk.residents.record(household, desk.othersChild("X1", "2026-01-01"), 1);
        assertField("from", () -> desk.holds.record(household, desk.reserved("2026-05-01", "2026-05-02", null), 2));
        assertField("from", () -> desk.residents.record(household, desk.othersChild("X2", "2026-05-01"), 2));
        UUID other = desk.household("F2", 1);
        assertField("reference", () -> desk.residents.record(other, desk.othersChild("X1", "2026-05-01"), 1));
    }

    private static void assertField(String field, Runnable asking) {
        assertThatThrownBy(asking::run).isInstanceOfSatisfying(RuleBroken.class, refused -> assertThat(refused.field())
                .isEqualTo(field));
    }

    @Test
    void another_councils_child_over_the_approval_is_recorded_where_somebody_says_why_and_shown_apart() {
        UUID household = desk.household("F1", 1);
        desk.residents.record(household, desk.othersChild("X1", "2026-01-01"), 1);
        desk.residents.record(
                household,
                new AskedResident(
                        Presence.OTHER_COUNCIL,
                        "Norfolk",
                        "X2",
                        Sex.MALE,
                        2014,
                        null,
                        day("2026-02-01"),
                        null,
                        "An emergency; the decision maker was told."),
                2);

        assertThat(desk.on(household, "2026-02-01")).isEqualTo("1 filled, 1 over the approval");
        desk.residents.change(
                household,
                2,
                new AskedResident(
                        Presence.OTHER_COUNCIL,
                        "Norfolk",
                        "X2",
                        Sex.MALE,
                        2014,
                        null,
                        day("2026-02-01"),
                        day("2026-02-06"),
                        ""),
                false,
                "",
                3);
        assertThat(desk.on(household, "2026-02-06")).isEqualTo("1 filled");
    }

    @Test
    void several_households_go_on_holiday_at_once_or_none() {
        UUID one = desk.household("F1", 1);
        UUID two = desk.household("F2", 2);

        desk.holds.holiday(List.of(one, two), day("2026-07-25"), day("2026-08-08"), day("2026-08-09"), "");

        assertThat(desk.on(one, "2026-08-08")).isEqualTo("1 not available");
        assertThat(desk.on(two, "2026-08-08")).isEqualTo("2 not available");
        assertThat(desk.occupancies.now().expiredOn(day("2026-08-09"))).hasSize(2);
        assertThatThrownBy(() -> desk.holds.holiday(
                        List.of(one, UUID.randomUUID()), day("2026-09-01"), day("2026-09-08"), day("2026-09-09"), ""))
                .isInstanceOf(RuleBroken.class);
        assertThat(desk.holds.of(one)).hasSize(1);
    }

    @Test
    void a_stay_is_settled_by_a_person_decided_otherwise_with_a_reason_and_undone() {
        UUID one = desk.household("F1", 1);
        UUID two = desk.household("F2", 1);
        UUID child = desk.child("C1", "2025-01-01");
        desk.care
                .care()
                .place(org.hearth.core.api.care.NewPlacement.of(child, "U6", "PR1", day("2026-03-01"), "CARPL"));
        FosterStay stay = desk.occupancies.now().unsettledOn(day("2026-03-01")).get(0);

        desk.settlements.decide(
                List.of(Decided.in(one, stay, 0).whateverSpeaksAgainstIt()), "the placement agreement says so");
        assertThat(desk.on(one, "2026-03-01")).isEqualTo("1 filled");
        assertThat(desk.occupancies.now().unsettledOn(day("2026-03-01"))).isEmpty();
        assertThatThrownBy(() ->
                        desk.settlements.decide(List.of(Decided.in(two, stay, 1).whateverSpeaksAgainstIt()), ""))
                .hasMessage("Enter why what was decided before is wrong, and how you know.");
        assertThatThrownBy(() -> desk.settlements.decide(List.of(Decided.in(two, stay, 0)), "x"))
                .isInstanceOf(ChangedMeanwhile.class);
        desk.settlements.decide(
                List.of(Decided.in(two, stay, 1).whateverSpeaksAgainstIt()), "the agency's list says so");
        assertThat(desk.on(one, "2026-03-01")).isEqualTo("1 vacant");
        assertThat(desk.on(two, "2026-03-01")).isEqualTo("1 filled");
        desk.settlements.decide(
                List.of(new Decided(child, stay.startedOn(), Link.Decision.UNDONE, null, 2)), "neither is right");

        assertThat(desk.occupancies.now().unsettledOn(day("2026-03-01"))).hasSize(1);
        assertThat(desk.settlements.decisions(child, stay.startedOn()))
                .extracting(Link::decision)
                .containsExactly(Link.Decision.UNDONE, Link.Decision.LINKED, Link.Decision.LINKED);
        assertThat(desk.register.audited).anyMatch(line -> line.contains("places.settling-undone C1"));
    }

    @Test
    void
            a_stay_is_linked_against_its_postcode_the_ages_and_the_room_only_where_it_is_confirmed_and_said_how_it_is_known() {
        UUID small = forAges("F1", 1, 0, 4);
        desk.residents.record(small, aChild("X1", 2024, "2026-01-01", ""), 1);
        UUID child = desk.child("C1", "2025-01-01");
        desk.care
                .care()
                .place(org.hearth.core.api.care.NewPlacement.of(child, "U6", "PR1", day("2026-03-01"), "CARPL"));
        FosterStay stay = desk.occupancies.now().unsettledOn(day("2026-03-01")).get(0);
        Decided asked = Decided.in(small, stay, 0);

        assertThatThrownBy(() -> desk.settlements.decide(List.of(asked), "somebody said so"))
                .isInstanceOfSatisfying(
                        RuleBroken.class, refused -> assertThat(refused.field()).isEqualTo("confirm"))
                .hasMessage(
                        "C1 in F1: F1 does not live at the postcode of the placement, its terms do not name the child, and no other child of that postcode is settled there."
                                + " The child was 11, and it was approved for ages 0 to 4. With this child there would be 2 where 1 is approved, on 1 March 2026."
                                + " Choose another household or, if it is so all the same, confirm it and say how you know.");
        assertThat(desk.settlements.decisions(child, stay.startedOn()))
                .as("nothing is written")
                .isEmpty();
        assertField("why", () -> desk.settlements.decide(List.of(asked.whateverSpeaksAgainstIt()), " "));

        desk.settlements.decide(List.of(asked.whateverSpeaksAgainstIt()), "the carers' diary");

        assertThat(desk.on(small, "2026-03-01")).isEqualTo("1 filled, 1 over the approval");
        assertThat(desk.settlements.decisions(child, stay.startedOn()))
                .extracting(Link::why)
                .containsExactly("the carers' diary");
    }

    @Test
    void another_councils_child_outside_the_terms_is_recorded_only_where_somebody_says_why_it_is_lawful() {
        UUID household = forAges("F1", 2, 5, 17);

        assertThatThrownBy(() -> desk.residents.record(household, aChild("X1", 2025, "2026-05-01", ""), 1))
                .isInstanceOfSatisfying(
                        RuleBroken.class, refused -> assertThat(refused.field()).isEqualTo("bornYear"))
                .hasMessage(
                        "F1 is approved for ages 5 to 17, and X1 is 0 or 1 on 1 May 2026. What the law leaves:"
                                + " The agency's decision maker may vary the terms of F1."
                                + " In an emergency F1 may have X1 outside its terms for 6 working days, until 12 May 2026. By then the terms are varied or the placement ends."
                                + " If they live there all the same, say below why it is lawful: it is shown as outside the terms.");
        assertThat(desk.residents.of(household)).isEmpty();
        desk.residents.record(household, aChild("X2", 2021, "2026-05-01", ""), 1);
        desk.residents.record(household, aChild("X1", 2025, "2026-05-01", "An emergency of last night."), 2);

        assertThat(desk.residents.of(household))
                .extracting(Resident::why)
                .containsExactly("", "An emergency of last night.");
        assertThat(outside(household, 2))
                .as("and it is shown afterwards")
                .isEqualTo("F1 is approved for ages 5 to 17, and X1 is 0 or 1 on 1 May 2026.");
        assertThat(outside(household, 1)).as("who may be 5 already").isEmpty();
    }

    private String outside(UUID household, int number) {
        Resident one = desk.residents.of(household).stream()
                .filter(each -> each.number() == number)
                .findFirst()
                .orElseThrow();
        var of = desk.register.households.find(household).orElseThrow();
        return OutsideTerms.of(of, one, day("2026-05-01"), desk.granted.home(household))
                .map(OutsideTerms::because)
                .orElse("");
    }

    @Test
    void where_a_home_is_full_only_those_are_named_whose_terms_are_open_to_the_child() {
        UUID full = forAges("F1", 1, 0, 17);
        forAges("F2", 1, 5, 17);
        forAges("F3", 1, 0, 4);
        desk.place(desk.child("C1", "2025-01-01"), full, "2026-03-01");
        UUID baby = desk.child("C2", "2026-01-01", "2025-12-05");

        assertThatThrownBy(() -> desk.place(baby, full, "2026-04-01"))
                .hasMessageContaining("Vacant on that day in the same district: F3. Choose");
        assertThatThrownBy(() -> desk.residents.record(full, aChild("X1", 2010, "2026-04-01", ""), 1))
                .hasMessageContaining("Vacant on that day in the same district: F2. Choose");
    }

    private UUID forAges(String reference, int places, int from, int to) {
        return desk.register.households.register(new org.hearth.fostering.household.NewHousehold(
                reference,
                org.hearth.fostering.household.HouseholdKind.MAINSTREAM,
                org.hearth.fostering.household.Joining.APPROVED,
                day("2020-04-01"),
                Register.CAMBRIDGE,
                Register.terms(places, from, to, FosteringType.SHORT_TERM)));
    }

    private static AskedResident aChild(String reference, int born, String from, String why) {
        return new AskedResident(
                Presence.OTHER_COUNCIL, "Norfolk", reference, Sex.FEMALE, born, null, day(from), null, why);
    }

    @Test
    void nobody_stays_put_before_the_18th_birthday() {
        UUID household = desk.household("F1", 1);

        assertThatThrownBy(() -> desk.residents.record(household, stayingPut(2015, null), 1))
                .isInstanceOfSatisfying(
                        RuleBroken.class, refused -> assertThat(refused.field()).isEqualTo("bornYear"))
                .hasMessageStartingWith("Somebody born in 2015 is under 18 on 1 May 2026");
        assertField("bornYear", () -> desk.residents.record(household, stayingPut(2008, 6), 1));
        assertField("bornYear", () -> desk.residents.record(household, stayingPut(1915, null), 1));
        desk.residents.record(household, stayingPut(2008, 5), 1);
        assertThat(desk.residents.of(household)).hasSize(1);
    }

    private static AskedResident stayingPut(int year, Integer month) {
        return new AskedResident(Presence.STAYING_PUT, "", "X" + year, null, year, month, day("2026-05-01"), null, "");
    }

    @Test
    void no_more_places_are_kept_than_are_approved_none_twice_and_none_for_years() {
        UUID household = desk.household("F1", 2);
        assertThatThrownBy(() -> desk.holds.record(household, broken(9, "NA3", "2026-05-01", null), 1))
                .hasMessage(
                        "F1 is approved for 2 on 1 May 2026, so 9 cannot be kept. Enter 1 to 2, or leave it empty for all.");
        desk.holds.record(household, broken(1, "NA3", "2026-05-01", "2026-05-31"), 1);
        assertThatThrownBy(() -> desk.holds.record(household, broken(2, "NA1", "2026-04-01", null), 2))
                .hasMessage(
                        "1 of the 2 places of F1 is not available on 1 May 2026 already, so 2 more cannot be. Enter fewer or other days, or change what is recorded.");
        desk.holds.record(household, broken(1, "NA1", "2026-05-10", "2026-05-20"), 2);
        desk.holds.record(household, broken(2, "NA1", "2026-06-01", "2026-06-20"), 3);
        desk.holds.record(household, broken(null, "NA2", "2026-05-01", "2026-05-14"), 4);
        assertField("from", () -> desk.holds.record(household, broken(null, "NA2", "2026-05-14", "2026-05-21"), 5));

        UUID other = desk.household("F2", 1);
        assertThatThrownBy(() -> desk.holds.record(other, desk.reserved("2026-05-02", "2027-06-01", null), 1))
                .hasMessage(
                        "1 June 2027 is more than a year ahead. Enter a day until 1 May 2027: places are kept out of use for a year at most, and then looked at again.");
        assertField("until", () -> desk.holds.record(other, broken(null, "NA2", "2026-05-01", "2036-12-01"), 1));
        assertField(
                "until",
                () -> desk.holds.holiday(List.of(other), day("2026-06-01"), day("2036-12-01"), day("2026-07-01"), ""));
        assertThat(desk.holds.of(other)).isEmpty();
    }

    private static AskedHold broken(Integer places, String reason, String from, String until) {
        return new AskedHold(
                Hold.Kind.NOT_AVAILABLE,
                reason,
                places,
                day(from),
                until == null ? null : day(until),
                day("2026-07-01"),
                null,
                null,
                "");
    }

    @Test
    void what_begins_more_than_28_days_ahead_is_a_reservation_and_no_stay_and_no_emergency() {
        UUID household = desk.household("F1", 1);
        UUID child = desk.child("C1", "2025-01-01");

        assertThatThrownBy(() -> desk.residents.record(household, desk.othersChild("X1", "2026-05-30"), 1))
                .hasMessage(
                        "30 May 2026 is more than 28 days ahead, and until a stay begins it is a reservation. Reserve the place, or enter a day until 29 May 2026.");
        assertThatThrownBy(() -> desk.granting.record(household, emergency(child, "2026-05-30", null), 1))
                .hasMessage(
                        "30 May 2026 is more than 28 days ahead, and what is planned so long before is no emergency. Have the terms varied, or enter a day until 29 May 2026.");
        desk.holds.record(household, desk.reserved("2026-05-30", "2026-06-30", child), 1);
        UUID next = desk.household("F2", 1);
        desk.residents.record(next, desk.othersChild("X1", "2026-05-29"), 1);
        assertThat(desk.on(next, "2026-05-29")).isEqualTo("1 filled");
    }

    @Test
    void a_household_is_asked_whether_it_may_take_a_child_with_who_is_really_there() {
        UUID household = desk.household("F1", 2);
        desk.place(desk.child("C1", "2025-01-01"), household, "2026-03-01");
        assertThat(verdict(household, "2026-03-05")).isEqualTo(Verdict.YES);
        desk.residents.record(household, desk.othersChild("X1", "2026-04-01"), 1);

        assertThat(verdict(household, "2026-03-31")).isEqualTo(Verdict.YES);
        assertThat(verdict(household, "2026-04-01")).isEqualTo(Verdict.NO);
        UUID other = desk.household("F2", 1);
        desk.holds.record(other, desk.unavailable("NA3", "2026-03-01", null, "2026-06-01"), 1);
        var answer = desk.fostering.mayTake(other, placing("2026-03-05"));
        assertThat(answer.sentence()).isEqualTo("Not available, ask the fostering team.");
    }

    private Verdict verdict(UUID household, String day) {
        return desk.fostering.mayTake(household, placing(day)).verdict();
    }

    private static Placing placing(String day) {
        return new Placing(
                List.of(new FosterChild(UUID.randomUUID(), "C9", LocalDate.of(2016, 6, 1), Sex.FEMALE, Set.of())),
                PlacementType.SHORT_TERM,
                LocalDate.parse(day),
                false);
    }

    @Test
    void places_are_read_in_as_many_statements_however_many_there_are() {
        UUID first = desk.household("F1", 1);
        desk.place(desk.child("C1", "2025-01-01"), first, "2026-03-01");
        desk.occupancies.afresh();
        int one = desk.register.statements(desk.occupancies::afresh);
        for (int i = 2; i < 20; i++) {
            UUID household = desk.household("F" + i, 2);
            desk.residents.record(household, desk.othersChild("X" + i, "2026-03-01"), 1);
            desk.holds.record(household, desk.unavailable("NA2", "2026-05-01", "2026-05-14", "2026-05-14"), 2);
        }

        assertThat(desk.register.statements(desk.occupancies::afresh)).isEqualTo(one);
        desk.occupancies.now();
        assertThat(desk.register.statements(desk.occupancies::now)).isLessThanOrEqualTo(3);
    }

    @Test
    void of_two_who_fill_the_last_place_at_once_one_succeeds_and_the_other_is_told_who_and_when() throws Exception {
        raced(A_FEW);
    }

    @Test
    @Tag("slow")
    void not_one_place_of_two_hundred_is_given_twice() throws Exception {
        raced(RACES);
    }

    /** The other is a placement, another council's child and a reservation in turn. */
    private void raced(int rounds) throws Exception {
        var bothHaveRead = new CyclicBarrier(2);
        var pool = Executors.newFixedThreadPool(2);
        UUID[] children = new UUID[2];
        try {
            for (int round = 0; round < rounds; round++) {
                if (round % ON_ONE_DATABASE == 0) {
                    close();
                    open();
                    children[0] = desk.child("C1", "2025-01-01");
                    children[1] = desk.child("C2", "2025-01-01");
                }
                UUID first = children[0];
                UUID second = children[1];
                UUID household = desk.household("R" + round, 1);
                String day = LocalDate.of(2025, 6, 1).plusDays(round).toString();
                String number = "X" + round;
                int kind = round % 3;
                List<Future<?>> tries = new ArrayList<>();
                tries.add(
                        pool.submit(() -> race(bothHaveRead, household, day, () -> desk.place(first, household, day))));
                tries.add(pool.submit(() -> race(bothHaveRead, household, day, () -> {
                    if (kind == 0) {
                        desk.place(second, household, day);
                    } else if (kind == 1) {
                        desk.residents.record(household, desk.othersChild(number, day), 1);
                    } else {
                        desk.holds.record(household, desk.reserved(day, "2026-05-31", null), 1);
                    }
                })));
                var refusals = new ArrayList<String>();
                for (Future<?> one : tries) {
                    try {
                        one.get(30, TimeUnit.SECONDS);
                    } catch (ExecutionException refused) {
                        assertThat(refused.getCause()).isInstanceOf(RuleBroken.class);
                        refusals.add(refused.getCause().getMessage());
                    }
                }
                assertThat(refusals).as("round %d", round).hasSize(1);
                assertThat(refusals.get(0))
                        .containsAnyOf(
                                "The last place was taken by practitioner, recorded on 1 May 2026 at 10:00",
                                "The last place was taken by fostering, recorded on 1 May 2026 at 10:00",
                                "1 reserved for another child until 31 May 2026");
                Stretch stands =
                        desk.occupancies.afresh().of(household).orElseThrow().on(day(day));
                assertThat(stands.filled() + stands.reservedPlaces()).isOne();
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private Void race(CyclicBarrier bothHaveRead, UUID household, String day, Runnable fill) throws Exception {
        assertThat(desk.occupancies
                        .now()
                        .of(household)
                        .orElseThrow()
                        .on(day(day))
                        .vacant())
                .as("each sees the place vacant")
                .isOne();
        bothHaveRead.await(30, TimeUnit.SECONDS);
        fill.run();
        return null;
    }

    @Test
    void terms_that_are_reduced_leave_those_who_are_there_over_the_approval() {
        UUID household = desk.household("F1", 2);
        desk.place(desk.child("C1", "2025-01-01"), household, "2026-03-01");
        desk.place(desk.child("C2", "2025-01-01"), household, "2026-03-01");

        desk.register.households.vary(
                household, day("2026-04-01"), Register.terms(1, 0, 17, FosteringType.SHORT_TERM), "", 1);

        assertThat(desk.on(household, "2026-04-01")).isEqualTo("1 filled, 1 over the approval");
    }
}
