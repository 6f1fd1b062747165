package org.hearth.fostering.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hearth.core.testing.Invented.day;
import static org.hearth.fostering.concern.ConcernsOver.closed;
import static org.hearth.fostering.concern.ConcernsOver.received;

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
import java.util.stream.Collectors;
import org.hearth.core.api.care.NewPlacement;
import org.hearth.core.api.codes.SexCode.Sex;
import org.hearth.core.api.time.Period;
import org.hearth.fostering.api.FosterChild;
import org.hearth.fostering.api.MayTake.Verdict;
import org.hearth.fostering.api.PlacementType;
import org.hearth.fostering.api.Placing;
import org.hearth.fostering.concern.AskedConcern;
import org.hearth.fostering.concern.Concern;
import org.hearth.fostering.concern.ConcernKind;
import org.hearth.fostering.concern.ConcernsOver;
import org.hearth.fostering.concern.Moved;
import org.hearth.fostering.concern.Outcome;
import org.hearth.fostering.concern.Support;
import org.hearth.fostering.household.HouseholdKind;
import org.hearth.fostering.terms.AskedGrant;
import org.hearth.fostering.terms.Grant;
import org.hearth.platform.api.ChangedMeanwhile;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.db.DatabaseKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Allegations and concerns: how they are kept, what they do to places at once, and what others see. Today is 1 May 2026. */
abstract class InConfidenceContract {
    private static final int RACES = 10;

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

    private Concern known(UUID id) {
        return desk.concerns.find(id).orElseThrow();
    }

    @Test
    void the_same_a_second_time_is_asked_about_and_no_strategy_meeting_comes_before_it() {
        UUID household = desk.household("F1", 1);
        UUID other = desk.household("F2", 1);
        var received = ConcernsOver.received(ConcernKind.ALLEGATION, "2026-04-20");
        desk.concerns.record(household, received, false);

        assertThatThrownBy(() -> desk.concerns.record(household, received, false))
                .isInstanceOfSatisfying(
                        RuleBroken.class, refused -> assertThat(refused.field()).isEqualTo("another"))
                .hasMessageContaining("was received on 20 April 2026 too");
        desk.concerns.record(other, received, false);
        desk.concerns.record(household, received, true);
        assertThat(desk.concerns.of(household)).hasSize(2);

        assertThatThrownBy(() -> desk.concerns.record(other, meeting("2026-04-11"), true))
                .isInstanceOfSatisfying(
                        RuleBroken.class, refused -> assertThat(refused.field()).isEqualTo("strategyOn"))
                .hasMessageContaining("cannot have been on 11 April 2026");
        desk.concerns.record(other, meeting("2026-04-20"), true);
    }

    private static AskedConcern meeting(String on) {
        return new AskedConcern(
                ConcernKind.ALLEGATION,
                day("2026-04-20"),
                day(on),
                null,
                null,
                List.of(),
                Support.NOT_YET,
                null,
                null,
                null,
                null,
                null,
                null,
                "");
    }

    @Test
    void from_the_moment_an_allegation_is_recorded_no_vacant_place_is_given_and_who_lives_there_stays() {
        UUID household = desk.household("F1", 3);
        UUID there = desk.child("C1", "2025-01-01");
        UUID other = desk.child("C2", "2025-01-01");
        desk.place(there, household, "2026-03-01");
        desk.holds.record(household, desk.reserved("2026-04-20", "2026-05-20", other), 1);

        desk.concerns.record(household, received(ConcernKind.ALLEGATION, "2026-04-28"));

        assertThat(desk.on(household, "2026-04-27")).isEqualTo("1 filled, 1 reserved, 1 vacant");
        assertThat(desk.on(household, "2026-04-28")).isEqualTo("1 filled, 2 not available");
        assertThatThrownBy(() -> desk.place(other, household, "2026-05-01"))
                .as("even the child for whom a place is reserved")
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("2 not available, ask the fostering team")
                .hasMessageNotContaining("llegation")
                .hasMessageNotContaining("oncern");
        assertThat(mayTake(household, UUID.randomUUID()).sentence())
                .isEqualTo("Not available, ask the fostering team.");
        assertThat(mayTake(household, there).verdict())
                .as("who lives there stays")
                .isEqualTo(Verdict.YES);
        desk.care
                .care()
                .place(NewPlacement.of(there, "U4", "PR1", day("2026-04-30"), "PLACE")
                        .withTheSameCarer()
                        .in(household));
        assertThat(desk.on(household, "2026-05-01")).startsWith("1 filled");
    }

    @Test
    void places_stay_out_of_use_after_it_is_closed_until_somebody_says_that_the_home_may_take_children_again() {
        UUID household = desk.household("F1", 1);
        UUID id = desk.concerns.record(household, received(ConcernKind.ALLEGATION, "2026-03-02"));

        desk.concerns.change(id, closed(known(id), Outcome.UNFOUNDED, "2026-04-01", null), false, "", 1);
        assertThat(desk.on(household, "2026-04-30")).isEqualTo("1 not available");
        assertThat(known(id).missing()).contains("review of approval", "whether the home may take children again");

        desk.concerns.change(id, closed(known(id), Outcome.UNFOUNDED, "2026-04-01", "2026-04-20"), false, "", 2);
        assertThat(desk.on(household, "2026-04-19")).isEqualTo("1 not available");
        assertThat(desk.on(household, "2026-04-20")).isEqualTo("1 vacant");
        assertThat(desk.register.audited.stream().filter(line -> line.contains("CON-")))
                .containsExactly(
                        "fostering concern.recorded CON-0001 {}",
                        "fostering concern.closed CON-0001 {}",
                        "fostering concern.available-again CON-0001 {}");
    }

    @Test
    void it_is_corrected_and_withdrawn_with_a_reason_and_what_was_known_before_stays() {
        UUID household = desk.household("F1", 1);
        UUID id = desk.concerns.record(household, received(ConcernKind.STANDARDS, "2026-03-02"));
        AskedConcern earlier = received(ConcernKind.STANDARDS, "2026-02-02");

        assertThatThrownBy(() -> desk.concerns.change(id, earlier, true, "", 1))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("Enter why what was recorded is wrong, and how you know.");
        desk.concerns.change(id, earlier, true, "the letter says February", 1);
        assertThat(known(id).receivedOn()).isEqualTo(day("2026-02-02"));
        assertThatThrownBy(() -> desk.concerns.change(id, received(ConcernKind.ALLEGATION, "2026-02-02"), false, "", 1))
                .as("somebody else was quicker")
                .isInstanceOf(ChangedMeanwhile.class);
        assertThatThrownBy(() -> desk.concerns.change(id, earlier, false, "", 2))
                .hasMessageStartingWith("Nothing is different");

        var before = desk.register.clock.instant();
        desk.register.clock.pass(java.time.Duration.ofDays(1));
        desk.concerns.withdraw(id, "another household", 2);
        assertThat(desk.concerns.known(null)).isEmpty();
        assertThat(desk.concerns.known(before.plusSeconds(1))).hasSize(1);
        assertThat(desk.on(household, "2026-04-30")).isEqualTo("1 vacant");
        assertThat(desk.occupancies
                        .at(before.plusSeconds(1))
                        .of(household)
                        .orElseThrow()
                        .on(day("2026-04-30"))
                        .inWords())
                .isEqualTo("1 not available");
        assertThat(desk.register.households.revision(household))
                .as("the household's own record has no trace of it")
                .isOne();
    }

    @Test
    void what_cannot_be_is_refused_with_its_field() {
        UUID household = desk.household("F1", 1);
        refused(household, received(null, "2026-04-01"), "kind");
        refused(household, received(ConcernKind.ALLEGATION, "2026-05-02"), "receivedOn");
        refused(UUID.randomUUID(), received(ConcernKind.ALLEGATION, "2026-04-01"), "household");
        refused(household, asked(List.of(7), Support.NOT_YET, null, null, null), "carers");
        refused(household, asked(List.of(), Support.OFFERED, null, null, null), "supportOn");
        refused(household, asked(List.of(), Support.NOT_YET, null, Outcome.FALSE, null), "closedOn");
        refused(household, asked(List.of(), Support.NOT_YET, null, null, "2026-04-10"), "outcome");
        refused(household, asked(List.of(), Support.NOT_YET, null, Outcome.FALSE, "2026-03-31"), "closedOn");
        assertThat(desk.concerns.recordings()).isZero();
        assertThatThrownBy(() ->
                        desk.holds.record(household, desk.unavailable("NA4", "2026-03-01", null, "2026-06-01"), 1))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("is recorded by a manager");
    }

    private void refused(UUID household, AskedConcern asked, String field) {
        assertThatThrownBy(() -> desk.concerns.record(household, asked))
                .isInstanceOf(RuleBroken.class)
                .extracting(refused -> ((RuleBroken) refused).field())
                .isEqualTo(field);
    }

    private static AskedConcern asked(
            List<Integer> carers, Support support, LocalDate supportOn, Outcome outcome, String closedOn) {
        return new AskedConcern(
                ConcernKind.ALLEGATION,
                day("2026-04-01"),
                null,
                null,
                null,
                carers,
                support,
                supportOn,
                Moved.NO,
                outcome,
                closedOn == null ? null : day(closedOn),
                null,
                null,
                "");
    }

    @Test
    void whoever_may_not_open_it_sees_the_same_whichever_of_them_it_is_and_the_same_as_of_a_plain_other_reason() {
        UUID allegation = desk.household("F1", 2);
        UUID standards = desk.household("F2", 2);
        UUID illness = desk.household("F3", 2);
        UUID plain = desk.household("F4", 2);
        desk.concerns.record(allegation, received(ConcernKind.ALLEGATION, "2026-04-01"));
        desk.concerns.record(allegation, received(ConcernKind.STANDARDS, "2026-04-20"));
        desk.concerns.record(standards, received(ConcernKind.STANDARDS, "2026-04-01"));
        desk.concerns.record(illness, received(ConcernKind.CONFIDENCE, "2026-04-01"));
        desk.holds.record(plain, desk.unavailable("NA9", "2026-04-01", null, "2026-06-01"), 1);

        assertThat(List.of(toAll(standards, "F2"), toAll(illness, "F3"), toAll(plain, "F4")))
                .containsOnly(toAll(allegation, "F1"));
        assertThat(holds(illness))
                .as("nor does the list of what keeps places out of use tell")
                .isEqualTo(holds(allegation));
        var figures = OccupancyFigures.of(
                desk.occupancies.now(), HouseholdKind.MAINSTREAM, new Period(day("2026-04-01"), day("2026-05-02")));
        assertThat(figures.notAvailableByReason()).containsOnlyKeys("NA9");
        var told = OccupancyFigures.of(
                desk.occupancies.now().told(),
                HouseholdKind.MAINSTREAM,
                new Period(day("2026-04-01"), day("2026-05-02")));
        assertThat(told.notAvailableByReason()).containsOnlyKeys("NA4", "NA9");
        assertThat(told.notAvailableByReason().get("NA4").placeDays()).isEqualTo(4);
    }

    @Test
    void nothing_is_reserved_held_or_given_in_an_emergency_there_and_the_words_are_those_of_every_other_reason() {
        UUID child = desk.child("C1", "2025-01-01");
        var ids = fourReasons("2026-04-01");
        assertThat(ids.entrySet().stream()
                        .map(one -> refusals(one.getKey(), child).replace(one.getValue(), "F")))
                .hasSize(4)
                .containsOnly(
                        """
                        F has no vacant place on 4 May 2026: 0 of 2 filled, 2 not available, ask the fostering team. Choose another home, or ask the fostering team.
                        F has no vacant place on 4 May 2026: 0 of 2 filled, 2 not available, ask the fostering team. Choose another home, or ask the fostering team.
                        F is not available on 4 May 2026, ask the fostering team. An emergency passes over the terms of approval and not over this. Choose another home.
                        F has no vacant place on 4 May 2026: 0 of 2 filled, 2 not available, ask the fostering team. Choose another home, or ask the fostering team. If they live there all the same, say why below: it is shown as over the approval.
                        For this reason every place of F that nobody fills is not available from 1 April 2026 already. Enter other days, or change what is recorded.""");
        assertThat(ids.keySet())
                .allMatch(id -> desk.holds.of(id).stream().noneMatch(hold -> hold.kind() != Hold.Kind.NOT_AVAILABLE));
    }

    /** Without what follows of other homes. */
    private String refusals(UUID household, UUID child) {
        int seen = desk.register.seen(household);
        var held = new AskedHold(Hold.Kind.HELD, "", 1, day("2026-05-04"), day("2026-05-11"), null, null, child, "");
        var emergency = new AskedGrant(Grant.Kind.EMERGENCY, Set.of(child), day("2026-05-04"), null, "", "");
        return java.util.stream.Stream.<Runnable>of(
                        () -> desk.holds.record(household, desk.reserved("2026-05-04", "2026-05-11", null), seen),
                        () -> desk.holds.record(household, held, seen),
                        () -> desk.granting.record(household, emergency, seen),
                        () -> desk.residents.record(household, desk.othersChild("X1", "2026-05-04"), seen),
                        () -> desk.holds.record(
                                household, desk.unavailable("NA9", "2026-05-04", null, "2026-06-01"), seen))
                .map(asking -> org.assertj.core.api.Assertions.catchThrowableOfType(RuleBroken.class, asking::run)
                        .getMessage())
                .collect(Collectors.joining("\n"));
    }

    /** Households of two places, kept out of use for an allegation, a concern, an illness and another reason that was typed. */
    private java.util.Map<UUID, String> fourReasons(String since) {
        var ids = new java.util.LinkedHashMap<UUID, String>();
        List.of("F1", "F2", "F3", "F4").forEach(each -> ids.put(desk.household(each, 2), each));
        var all = List.copyOf(ids.keySet());
        keepOut(all, since);
        return ids;
    }

    private void keepOut(List<UUID> four, String since) {
        desk.concerns.record(four.get(0), received(ConcernKind.ALLEGATION, since));
        desk.concerns.record(four.get(1), received(ConcernKind.STANDARDS, since));
        desk.concerns.record(four.get(2), received(ConcernKind.CONFIDENCE, since));
        desk.holds.record(
                four.get(3), desk.unavailable("NA9", since, null, "2026-06-01"), desk.register.seen(four.get(3)));
    }

    @Test
    void what_was_reserved_before_is_not_available_from_the_day_and_reads_the_same_whatever_the_reason() {
        var ids = List.of("F1", "F2", "F3", "F4").stream()
                .map(each -> desk.household(each, 2))
                .toList();
        ids.forEach(id -> desk.holds.record(id, desk.reserved("2026-03-01", "2026-06-30", null), 1));
        keepOut(ids, "2026-04-10");

        assertThat(ids.stream().map(id -> rows(id, true))).hasSize(4).containsOnly(rows(ids.get(0), true));
        assertThat(ids.stream().map(id -> rows(id, false)))
                .hasSize(4)
                .containsOnly(
                        """
                        2026-02-01 to 2026-02-28: 2 vacant,\s
                        2026-03-01 to 2026-04-09: 1 reserved, 1 vacant, Reserved for a planned placement until 30 June 2026
                        2026-04-10 to 2026-06-30: 2 not available, Not available, ask the fostering team""");
        UUID child = desk.child("C1", "2025-01-01");
        assertThat(ids.stream().map(id -> desk.room
                        .refusal(id, child, new Period(day("2026-05-01"), null))
                        .orElseThrow()
                        .replaceAll("F[1-4]", "F")))
                .hasSize(4)
                .containsOnly(
                        "F has no vacant place on 1 May 2026: 0 of 2 filled, 2 not available, ask the fostering team. Choose another home, or ask the fostering team.");
        ids.forEach(id -> {
            var ended = new AskedHold(
                    Hold.Kind.RESERVED, "", 1, day("2026-03-01"), day("2026-06-30"), null, day("2026-05-01"), null, "");
            desk.holds.change(id, 1, ended, false, "", desk.register.seen(id));
            assertThat(desk.holds.of(id).get(0).endedOn()).isEqualTo(day("2026-05-01"));
        });
    }

    @Test
    void the_day_on_which_a_concern_was_received_cuts_no_row_where_places_read_as_before() {
        UUID filled = desk.household("F1", 1);
        desk.place(desk.child("C1", "2025-01-01"), filled, "2026-01-05");
        UUID kept = desk.household("F2", 2);
        desk.place(desk.child("C2", "2025-01-01"), kept, "2026-01-05");
        desk.holds.record(kept, desk.unavailable("NA3", "2026-01-05", null, "2026-06-01"), 1);
        UUID ended = desk.household("F3", 2);
        desk.holds.record(ended, desk.unavailable("NA3", "2026-01-05", null, "2026-06-01"), 1);
        desk.holds.change(ended, 1, endedHold("2026-01-05", "2026-04-15"), false, "", 2);
        List<String> before = List.of(rows(filled, false), rows(kept, false), rows(filled, true), rows(kept, true));

        for (UUID household : List.of(filled, kept, ended)) {
            UUID id = desk.concerns.record(household, received(ConcernKind.ALLEGATION, "2026-03-10"));
            if (!household.equals(ended)) {
                desk.concerns.change(
                        id, closed(known(id), Outcome.UNFOUNDED, "2026-04-01", "2026-04-20"), false, "", 1);
            }
        }

        assertThat(List.of(rows(filled, false), rows(kept, false), rows(filled, true), rows(kept, true)))
                .as("the two where it changed nothing that can be seen")
                .isEqualTo(before);
        assertThat(rows(ended, false))
                .as("where the one reason follows the other and neither is told")
                .isEqualTo("2026-02-01 to 2026-06-30: 2 not available, Not available, ask the fostering team");
    }

    private AskedHold endedHold(String from, String endedOn) {
        return new AskedHold(
                Hold.Kind.NOT_AVAILABLE, "NA3", null, day(from), null, day("2026-06-01"), day(endedOn), null, "");
    }

    /** As the page, the table, the files and the answers have them. */
    private String rows(UUID household, boolean reasons) {
        Period days = new Period(day("2026-02-01"), day("2026-07-01"));
        HouseholdPlaces places = desk.occupancies.now().of(household).orElseThrow();
        return new PlacesViews.GridRow(places, places.over(days))
                .rows(reasons).stream()
                        .map(one -> "%s to %s: %s, %s"
                                .formatted(
                                        one.days().from(),
                                        one.days().lastDay(),
                                        one.inWords(),
                                        PlacesViews.why(one, reasons)))
                        .collect(Collectors.joining("\n"));
    }

    private String holds(UUID household) {
        return desk.occupancies
                .now()
                .of(household)
                .orElseThrow()
                .holds()
                .toString()
                .replace(household.toString(), "");
    }

    /** What the grid, its table and files, the lists behind figures, a refusal and the question say, without the reference. */
    private String toAll(UUID household, String reference) {
        HouseholdPlaces places = desk.occupancies.now().of(household).orElseThrow();
        Period days = new Period(day("2026-03-01"), day("2026-06-01"));
        String stretches = places.over(days).stream()
                .map(one -> "%s %s %s %s"
                        .formatted(
                                one.days(), one.inLetters(), PlacesViews.why(one, true), PlacesViews.why(one, false)))
                .collect(Collectors.joining("\n"));
        String lists = places.on(day("2026-05-01")).unavailable().stream()
                .map(OccupancyFigures::words)
                .collect(Collectors.joining("\n"));
        String refusal = desk.room
                .refusal(household, UUID.randomUUID(), new Period(day("2026-05-01"), null))
                .orElseThrow();
        return String.join(
                        "\n",
                        stretches,
                        lists,
                        refusal,
                        mayTake(household, UUID.randomUUID()).toString())
                .replace(reference, "F");
    }

    private org.hearth.fostering.api.MayTake mayTake(UUID household, UUID child) {
        return desk.fostering.mayTake(
                household,
                new Placing(
                        List.of(new FosterChild(child, "C9", LocalDate.of(2016, 6, 1), Sex.FEMALE, Set.of())),
                        PlacementType.SHORT_TERM,
                        day("2026-05-01"),
                        false));
    }

    @Test
    void a_child_who_is_placed_while_it_is_being_recorded_was_there_before_it_or_is_not_placed() throws Exception {
        var both = new CyclicBarrier(2);
        var pool = Executors.newFixedThreadPool(2);
        int refused = 0;
        try {
            for (int round = 0; round < RACES; round++) {
                UUID child = desk.child("C" + round, "2025-01-01");
                UUID household = desk.household("R" + round, 1);
                List<Future<?>> tries = new ArrayList<>();
                tries.add(pool.submit(() -> {
                    both.await(30, TimeUnit.SECONDS);
                    return desk.concerns.record(household, received(ConcernKind.ALLEGATION, "2026-04-01"));
                }));
                tries.add(pool.submit(() -> {
                    both.await(30, TimeUnit.SECONDS);
                    desk.place(child, household, "2026-05-01");
                    return child;
                }));
                tries.get(0).get(60, TimeUnit.SECONDS);
                boolean placed = true;
                try {
                    tries.get(1).get(60, TimeUnit.SECONDS);
                } catch (ExecutionException no) {
                    assertThat(no.getCause())
                            .isInstanceOf(RuleBroken.class)
                            .hasMessageContaining("1 not available, ask the fostering team");
                    placed = false;
                    refused++;
                }
                assertThat(desk.on(household, "2026-05-01")).isEqualTo(placed ? "1 filled" : "1 not available");
            }
        } finally {
            pool.shutdownNow();
        }
        UUID late = desk.child("C99", "2025-01-01");
        UUID household = desk.household("R99", 1);
        desk.concerns.record(household, received(ConcernKind.ALLEGATION, "2026-04-01"));
        assertThatThrownBy(() -> desk.place(late, household, "2026-05-01")).isInstanceOf(RuleBroken.class);
        assertThat(refused).isBetween(0, RACES);
    }
}
