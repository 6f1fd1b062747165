package org.hearth.fostering.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hearth.core.testing.Invented.day;
import static org.hearth.fostering.household.Register.CAMBRIDGE;
import static org.hearth.fostering.household.Register.mainstream;
import static org.hearth.fostering.household.Register.terms;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.hearth.fostering.api.HouseholdCorrected;
import org.hearth.fostering.api.HouseholdJoined;
import org.hearth.fostering.api.HouseholdLeft;
import org.hearth.fostering.api.TermsVaried;
import org.hearth.platform.api.ChangedMeanwhile;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.RulesBroken;
import org.hearth.platform.api.db.DatabaseKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The register's verbs and what was known when, on either database. Today is 1 May 2026. */
abstract class HouseholdsContract {
    private Register register;
    private Households households;

    abstract DatabaseKind kind();

    @BeforeEach
    void open() {
        register = new Register(kind());
        households = register.households;
    }

    @AfterEach
    void close() {
        register.close();
    }

    @Test
    void a_registered_household_is_approved_from_the_day_of_the_decision() {
        UUID id = register.register(" f 0012 ", "2020-04-01");

        assertThat(households.known(null)).singleElement().satisfies(household -> {
            assertThat(household.id()).isEqualTo(id);
            assertThat(household.reference()).isEqualTo("F0012");
            assertThat(household.district()).isEqualTo(CAMBRIDGE);
            assertThat(household.approvalOn(day("2020-03-31"))).isEmpty();
            var approval = household.approvalOn(day("2020-04-01")).orElseThrow();
            assertThat(approval.kind()).isEqualTo(HouseholdKind.MAINSTREAM);
            assertThat(approval.joined()).isEqualTo(Joining.APPROVED);
            assertThat(approval.placesOn(day("2026-05-01"))).isEqualTo(2);
        });
        assertThat(register.audited)
                .containsExactly("fostering household.registered F0012 {approvedOn=2020-04-01, kind=MAINSTREAM}");
        assertThat(register.told).containsExactly(new HouseholdJoined(id, day("2020-04-01")));
    }

    @Test
    void terms_are_kept_whole() {
        var child = UUID.randomUUID();
        var asked = new AskedTerms(
                4,
                Set.of(FosteringType.LONG_TERM, FosteringType.REMAND),
                11,
                17,
                Sexes.GIRLS,
                true,
                Set.of(child),
                "No dog\u200bs",
                "Two visits");
        UUID id = households.register(new NewHousehold(
                "F1", HouseholdKind.MAINSTREAM, Joining.TRANSFERRED_IN, day("2020-04-01"), null, asked));

        assertThat(register.get(id).approvals().get(0).terms()).singleElement().satisfies(held -> {
            assertThat(held.places()).isEqualTo(4);
            assertThat(held.types()).containsExactlyInAnyOrder(FosteringType.LONG_TERM, FosteringType.REMAND);
            assertThat(held.fromAge()).isEqualTo(11);
            assertThat(held.toAge()).isEqualTo(17);
            assertThat(held.sexes()).isEqualTo(Sexes.GIRLS);
            assertThat(held.siblingsOnly()).isTrue();
            assertThat(held.named()).containsExactly(child);
            assertThat(held.exclusions()).isEqualTo("No dogs");
            assertThat(held.conditions()).isEqualTo("Two visits");
        });
        assertThat(register.get(id).district()).isNull();
    }

    @Test
    void a_reference_is_taken_once_in_either_case() {
        register.register("F0012", "2020-04-01");

        assertThatThrownBy(() -> register.register("f0012", "2021-04-01"))
                .isInstanceOfSatisfying(
                        RuleBroken.class, refused -> assertThat(refused.field()).isEqualTo("reference"))
                .hasMessage("There is a household F0012 already. Open that one, or enter another reference.");
        assertThat(households.known(null)).hasSize(1);
    }

    @Test
    void varied_terms_hold_from_their_day_without_gap_or_overlap() {
        UUID id = register.register("F1", "2020-04-01");
        households.vary(id, day("2023-01-01"), terms(3, 0, 10, FosteringType.SHORT_TERM), "", 1);
        households.vary(id, day("2021-06-01"), terms(1, 0, 4, FosteringType.SHORT_TERM), "", 2);

        assertThat(terms(register.get(id).approvals().get(0)))
                .isEqualTo("2020-04-01..2021-06-01: 2, 2021-06-01..2023-01-01: 1, 2023-01-01..: 3");
        assertThat(register.told).contains(new TermsVaried(id, day("2021-06-01")));
    }

    @Test
    void terms_that_cannot_be_varied_so_are_refused() {
        UUID id = register.register("F1", "2020-04-01");

        assertThatThrownBy(() -> households.vary(id, day("2020-03-31"), terms(3, 0, 9, FosteringType.REMAND), "", 1))
                .hasMessage("F1 was not approved on 31 March 2020. Enter a day on which it is: from 1 April 2020.");
        assertThatThrownBy(() -> households.vary(id, day("2020-04-01"), terms(3, 0, 9, FosteringType.REMAND), "", 1))
                .hasMessage("Terms of F1 begin on 1 April 2020 already. Correct those, or enter another day.");
        assertThatThrownBy(() -> households.vary(id, day("2021-01-01"), terms(), "", 1))
                .hasMessageContaining("hold on that day already");
        assertThatThrownBy(() -> households.vary(id, day("2030-01-01"), terms(3, 0, 9, FosteringType.REMAND), "", 1))
                .hasMessageContaining("1 January 2030 cannot be meant");
    }

    @Test
    void everything_that_is_missing_is_told_together() {
        var blank = new NewHousehold("", null, null, null, "", terms(null, null, null));

        assertThatThrownBy(() -> households.register(blank))
                .isInstanceOfSatisfying(RulesBroken.class, refused -> assertThat(refused.all())
                        .extracting(RuleBroken::field)
                        .containsExactly("reference", "kind", "approvedOn", "places", "types", "fromAge", "toAge"));
        UUID id = register.register("F1", "2020-04-01");
        assertThatThrownBy(() -> households.leave(id, null, null, "", 1))
                .isInstanceOfSatisfying(RulesBroken.class, refused -> assertThat(refused.all())
                        .extracting(RuleBroken::field)
                        .containsExactly("on", "leaving"));
    }

    @Test
    void it_leaves_with_a_reason_and_may_be_approved_again() {
        UUID id = register.register("F1", "2020-04-01");
        households.leave(id, day("2024-01-15"), Leaving.BECAME_GUARDIAN, "", 1);
        households.approveAgain(id, HouseholdKind.FAMILY_AND_FRIENDS, Joining.APPROVED, day("2025-02-01"), terms(), 2);

        var household = register.get(id);
        assertThat(household.approvals()).hasSize(2);
        assertThat(household.approvals().get(0).left().isSuccess()).isTrue();
        assertThat(terms(household.approvals().get(0))).isEqualTo("2020-04-01..2024-01-15: 2");
        assertThat(household.approvalOn(day("2024-01-15"))).isEmpty();
        assertThat(household.approvalOn(day("2025-02-01")).orElseThrow().kind())
                .isEqualTo(HouseholdKind.FAMILY_AND_FRIENDS);
        assertThat(register.told)
                .containsExactly(
                        new HouseholdJoined(id, day("2020-04-01")),
                        new HouseholdLeft(id, day("2024-01-15")),
                        new HouseholdJoined(id, day("2025-02-01")));
        assertThat(register.audited).contains("fostering household.left F1 {on=2024-01-15, reason=BECAME_GUARDIAN}");
    }

    @Test
    void it_cannot_leave_before_it_joined_nor_before_its_newest_terms() {
        UUID id = register.register("F1", "2020-04-01");
        assertThatThrownBy(() -> households.leave(id, day("2020-04-01"), Leaving.RETIRED, "", 1))
                .hasMessage("F1 cannot leave on 1 April 2020: it was approved on 1 April 2020. Enter a later day.");
        households.vary(id, day("2023-01-01"), terms(3, 0, 10, FosteringType.SHORT_TERM), "", 1);
        assertThatThrownBy(() -> households.leave(id, day("2022-01-01"), Leaving.RETIRED, "", 2))
                .hasMessageContaining("terms are recorded from 1 January 2023");
        assertThatThrownBy(() -> households.leave(id, day("2024-01-01"), null, "", 2))
                .hasMessage("Choose why the household left.");

        households.leave(id, day("2024-01-01"), Leaving.RETIRED, "", 2);

        assertThatThrownBy(() -> households.leave(id, day("2024-02-01"), Leaving.RETIRED, "", 3))
                .hasMessage("F1 left on 1 January 2024 already: retired. Correct that approval if it is wrong.");
        assertThatThrownBy(() -> households.approveAgain(
                        id, HouseholdKind.MAINSTREAM, Joining.APPROVED, day("2023-12-31"), terms(), 3))
                .hasMessageContaining("F1 was still approved on 31 December 2023");
    }

    @Test
    void a_correction_keeps_what_was_known_before() {
        UUID id = register.register("F1", "2020-04-01");
        households.vary(id, day("2023-01-01"), terms(3, 0, 10, FosteringType.SHORT_TERM), "", 1);
        Instant before = register.clock.instant().plusSeconds(1);
        register.clock.pass(Duration.ofDays(2));

        households.correctTerms(
                id, day("2023-01-01"), day("2023-02-01"), terms(4, 0, 10, FosteringType.SHORT_TERM), "Letter read", 2);

        assertThat(terms(register.get(id).approvals().get(0))).isEqualTo("2020-04-01..2023-02-01: 2, 2023-02-01..: 4");
        assertThat(terms(households.known(before).get(0).approvals().get(0)))
                .isEqualTo("2020-04-01..2023-01-01: 2, 2023-01-01..: 3");
        assertThat(households.known(before.minusSeconds(2))).isEmpty();
        assertThat(households.recorded(id))
                .extracting(one -> "%d %s %s".formatted(one.revision(), one.what(), one.why()))
                .containsExactly("3 TERMS_CORRECTED Letter read", "2 TERMS_VARIED ", "1 REGISTERED ");
        assertThat(register.audited)
                .contains("fostering terms.corrected F1 {from=2023-02-01, places=4, was=2023-01-01}");
        assertThat(register.told).contains(new HouseholdCorrected(id));
        assertThat(verbs()).containsExactly("CHANGED", "CHANGED", "CORRECTED");
        assertThat(households.told(id))
                .containsEntry(1, "mainstream from 1 April 2020; terms from 1 April 2020: 2 children, ages 0 to 10")
                .containsEntry(2, "terms from 1 January 2023: 3 children, ages 0 to 10")
                .containsEntry(
                        3,
                        "terms from 1 February 2023: 4 children, ages 0 to 10 (before: terms from 1 January 2023: 3 children, ages 0 to 10)");
    }

    private List<String> verbs() {
        return register.database.jdbi().withHandle(handle -> handle.createQuery(
                        "select verb from fostering.recording order by revision")
                .mapTo(String.class)
                .list());
    }

    @Test
    void a_correction_needs_a_reason_and_a_difference() {
        UUID id = register.register("F1", "2020-04-01");
        var three = terms(3, 0, 10, FosteringType.SHORT_TERM);

        assertThatThrownBy(() -> households.correctTerms(id, day("2020-04-01"), day("2020-04-01"), three, " ", 1))
                .isInstanceOfSatisfying(
                        RuleBroken.class, refused -> assertThat(refused.field()).isEqualTo("why"));
        assertThatThrownBy(
                        () -> households.correctTerms(id, day("2020-04-01"), day("2020-04-01"), terms(), "As told", 1))
                .hasMessageContaining("Nothing is different");
        assertThatThrownBy(() -> households.correctTerms(id, day("2020-04-01"), day("2020-05-01"), three, "As told", 1))
                .hasMessageContaining("Correct the approval's day instead");
        assertThat(households.revision(id)).isEqualTo(1);
    }

    @Test
    void the_first_terms_begin_on_the_approvals_right_day() {
        UUID id = register.register("F1", "2020-04-01");
        households.vary(id, day("2023-01-01"), terms(3, 0, 10, FosteringType.SHORT_TERM), "", 1);

        households.correctApproval(
                id,
                day("2020-04-01"),
                new AskedApproval(HouseholdKind.MAINSTREAM, Joining.APPROVED, day("2020-06-10"), null, null),
                "The panel's day was entered",
                2);

        var approval = register.get(id).approvals().get(0);
        assertThat(approval.period().from()).isEqualTo(day("2020-06-10"));
        assertThat(terms(approval)).isEqualTo("2020-06-10..2023-01-01: 2, 2023-01-01..: 3");
        assertThatThrownBy(() -> households.correctApproval(
                        id,
                        day("2020-06-10"),
                        new AskedApproval(HouseholdKind.MAINSTREAM, Joining.APPROVED, day("2023-01-01"), null, null),
                        "No",
                        3))
                .hasMessageContaining("The terms of F1 were varied from 1 January 2023");
    }

    @Test
    void a_leaving_that_never_was_is_taken_back() {
        UUID id = register.register("F1", "2020-04-01");
        households.leave(id, day("2024-01-15"), Leaving.RETIRED, "", 1);

        households.correctApproval(
                id,
                day("2020-04-01"),
                new AskedApproval(HouseholdKind.MAINSTREAM, Joining.APPROVED, day("2020-04-01"), null, null),
                "Another household was meant",
                2);

        assertThat(register.get(id).approvals().get(0).period().isOpen()).isTrue();
        assertThat(register.get(id).approvals().get(0).left()).isNull();
    }

    @Test
    void approvals_stay_in_their_order_when_one_is_corrected() {
        UUID id = register.register("F1", "2020-04-01");
        households.leave(id, day("2024-01-15"), Leaving.RETIRED, "", 1);
        households.approveAgain(id, HouseholdKind.MAINSTREAM, Joining.APPROVED, day("2025-02-01"), terms(), 2);

        assertThatThrownBy(() -> households.correctApproval(
                        id,
                        day("2020-04-01"),
                        new AskedApproval(HouseholdKind.MAINSTREAM, Joining.APPROVED, day("2020-04-01"), null, null),
                        "No",
                        3))
                .hasMessageContaining("F1 was approved again on 1 February 2025");
        assertThatThrownBy(() -> households.correctApproval(
                        id,
                        day("2025-02-01"),
                        new AskedApproval(HouseholdKind.MAINSTREAM, Joining.APPROVED, day("2023-02-01"), null, null),
                        "No",
                        3))
                .hasMessageContaining("F1 was approved until 15 January 2024 before");
    }

    @Test
    void a_variation_entered_by_mistake_is_withdrawn_and_the_terms_before_go_on() {
        UUID id = register.register("F1", "2020-04-01");
        households.vary(id, day("2023-01-01"), terms(3, 0, 10, FosteringType.SHORT_TERM), "", 1);

        households.withdrawTerms(id, day("2023-01-01"), "Meant for another household", 2);

        assertThat(terms(register.get(id).approvals().get(0))).isEqualTo("2020-04-01..: 2");
        assertThatThrownBy(() -> households.withdrawTerms(id, day("2020-04-01"), "No", 3))
                .hasMessageContaining("first terms of the approval");
        households.vary(id, day("2023-01-01"), terms(5, 0, 10, FosteringType.SHORT_TERM), "", 3);
        assertThat(terms(register.get(id).approvals().get(0))).isEqualTo("2020-04-01..2023-01-01: 2, 2023-01-01..: 5");
    }

    @Test
    void who_has_not_read_the_newest_is_told_and_nothing_is_lost() {
        UUID id = register.register("F1", "2020-04-01");
        households.vary(id, day("2023-01-01"), terms(3, 0, 10, FosteringType.SHORT_TERM), "", 1);

        assertThatThrownBy(() -> households.vary(id, day("2024-01-01"), terms(), "", 1))
                .isInstanceOf(ChangedMeanwhile.class)
                .hasMessageContaining("Someone else changed what is recorded");
        assertThat(terms(register.get(id).approvals().get(0))).isEqualTo("2020-04-01..2023-01-01: 2, 2023-01-01..: 3");
    }

    @Test
    void of_two_who_write_at_once_one_succeeds_and_the_other_is_told() throws Exception {
        var both = new CyclicBarrier(2);
        var pool = Executors.newFixedThreadPool(2);
        try {
            for (int round = 0; round < 20; round++) {
                UUID id = register.register("R" + round, "2020-04-01");
                List<Future<?>> tries = new ArrayList<>();
                for (int places = 3; places <= 4; places++) {
                    var asked = terms(places, 0, 10, FosteringType.SHORT_TERM);
                    tries.add(pool.submit(() -> {
                        both.await();
                        households.vary(id, day("2023-01-01"), asked, "", 1);
                        return null;
                    }));
                }
                int told = 0;
                for (Future<?> one : tries) {
                    try {
                        one.get();
                    } catch (ExecutionException refused) {
                        assertThat(refused.getCause()).isInstanceOf(RuleBroken.class);
                        told++;
                    }
                }
                assertThat(told).isEqualTo(1);
                assertThat(register.get(id).approvals().get(0).terms()).hasSize(2);
                assertThat(households.revision(id)).isEqualTo(2);
            }
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void all_are_read_in_as_many_statements_as_one() {
        register.register("F1", "2020-04-01");
        int one = register.statements(() -> households.known(null));
        for (int i = 2; i < 30; i++) {
            UUID id = register.register("F" + i, "2020-04-01");
            households.vary(id, day("2023-01-01"), terms(3, 0, 10, FosteringType.SHORT_TERM), "", 1);
        }

        assertThat(register.statements(() -> households.known(null))).isEqualTo(one);
        assertThat(register.statements(() -> households.known(register.clock.instant())))
                .isEqualTo(one);
        assertThat(households.known(null)).hasSize(29);
    }

    @Test
    void what_was_refused_leaves_nothing_behind() {
        var nowhere = new NewHousehold(
                "F1", HouseholdKind.MAINSTREAM, Joining.APPROVED, day("2020-04-01"), "E07999999", terms());

        assertThatThrownBy(() -> households.register(nowhere)).hasMessageContaining("no district's code");
        assertThatThrownBy(() -> households.register(mainstream("F1", "2026-05-02")))
                .hasMessage(
                        "2 May 2026 is still to come. Enter the day on which the decision was made, 1 May 2026 or earlier.");
        assertThatThrownBy(() -> households.register(mainstream("Okafor", "2020-04-01")))
                .hasMessageNotContaining("Okafor")
                .hasMessageContaining("and no name");
        assertThat(households.known(null)).isEmpty();
        assertThat(register.audited).isEmpty();
    }
}
