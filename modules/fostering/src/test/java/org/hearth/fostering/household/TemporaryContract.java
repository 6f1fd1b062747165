package org.hearth.fostering.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hearth.core.testing.Invented.day;
import static org.hearth.fostering.household.Register.CAMBRIDGE;

import java.util.Set;
import java.util.UUID;
import org.hearth.fostering.api.InTheHome.TemporaryApproval.Extension;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.db.DatabaseKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Temporary approval of a connected person, on either database. Today is 1 May 2026. 16 weeks from 2 March 2026 end with
 * 21 June, 24 with 16 August.
 */
abstract class TemporaryContract {
    private static final UUID NIECE = UUID.randomUUID();

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

    private UUID aunt(String since) {
        return households.register(new NewHousehold(
                "T1", HouseholdKind.TEMPORARY, Joining.APPROVED, day(since), CAMBRIDGE, termsFor(1, NIECE)));
    }

    private static AskedTerms termsFor(int places, UUID... children) {
        return new AskedTerms(
                places, Set.of(FosteringType.SHORT_TERM), 0, 17, Sexes.ANY, false, Set.of(children), "", "");
    }

    private TemporarySpell spell(UUID id) {
        return TemporarySpell.of(register.get(id)).get(0);
    }

    private void extend(UUID id, Extension how, String decidedOn) {
        register.temporary.extend(
                id, how, decidedOn == null ? null : day(decidedOn), "The assessment is late.", register.seen(id));
    }

    @Test
    void it_ends_by_itself_after_sixteen_weeks() {
        UUID aunt = aunt("2026-03-02");

        assertThat(register.get(aunt).approvalOn(day("2026-06-21"))).isPresent();
        assertThat(register.get(aunt).approvalOn(day("2026-06-22"))).isEmpty();
        assertThat(spell(aunt).children(day("2026-06-21"))).containsExactly(NIECE);
        assertThat(spell(aunt).countdown(day("2026-05-01")))
                .isEqualTo("Until 21 June 2026, 51 days more. It may be extended once by 8 weeks.");
        assertThat(spell(aunt).countdown(day("2026-06-20")))
                .isEqualTo("Until 21 June 2026, 1 day more. It may be extended once by 8 weeks.");
        assertThat(spell(aunt).countdown(day("2026-06-21")))
                .isEqualTo("Until 21 June 2026, which is today. It may be extended once by 8 weeks.");
        assertThat(spell(aunt).countdown(day("2026-06-22"))).isEqualTo("Ended on 21 June 2026.");
    }

    @Test
    void it_is_for_children_by_name_and_for_as_many_as_it_names() {
        assertThatThrownBy(() -> households.register(new NewHousehold(
                        "T1", HouseholdKind.TEMPORARY, Joining.APPROVED, day("2026-03-02"), CAMBRIDGE, termsFor(1))))
                .hasMessage(
                        "A temporary approval is for the children with whom the carers are connected. Enter the reference of each.");
        assertThatThrownBy(() -> households.register(new NewHousehold(
                        "T1",
                        HouseholdKind.TEMPORARY,
                        Joining.APPROVED,
                        day("2026-03-02"),
                        CAMBRIDGE,
                        termsFor(2, NIECE))))
                .hasMessage("It names 1 child and is for 2. Enter 1 places, or the children whom it names.");
        assertThat(households.known(null)).isEmpty();
    }

    @Test
    void it_is_extended_once_while_it_holds_and_not_again() {
        UUID aunt = aunt("2026-03-02");

        extend(aunt, Extension.ONCE, "2026-04-30");

        assertThat(spell(aunt).lastDay()).isEqualTo(day("2026-08-16"));
        assertThat(spell(aunt).extension()).isEqualTo(Extension.ONCE);
        assertThat(spell(aunt).countdown(day("2026-08-15")))
                .isEqualTo("Until 16 August 2026, 1 day more. It was extended and cannot be again.");
        assertThatThrownBy(() -> extend(aunt, Extension.ONCE, "2026-05-01"))
                .hasMessage(
                        "It was extended once already, until 16 August 2026, and cannot be again. Where a refusal is being reviewed, choose that.");
        assertThat(register.audited)
                .last()
                .isEqualTo("fostering household.temporary-extended T1 {decidedOn=2026-04-30, how=ONCE}");
    }

    @Test
    void it_holds_without_an_end_while_a_refusal_is_reviewed_and_is_ended_by_a_person() {
        UUID aunt = aunt("2026-03-02");
        extend(aunt, Extension.ONCE, "2026-04-30");

        extend(aunt, Extension.UNTIL_REVIEWED, "2026-05-01");

        assertThat(spell(aunt).lastDay()).isNull();
        assertThat(spell(aunt).countdown(day("2027-01-01")))
                .isEqualTo("Until the independent review has had its outcome.");
        assertThatThrownBy(() -> extend(aunt, Extension.ONCE, "2026-05-01"))
                .isInstanceOf(RuleBroken.class)
                .hasMessageStartingWith("It holds until the independent review has had its outcome already.");
        households.leave(aunt, day("2026-05-01"), Leaving.TEMPORARY_ENDED, "", register.seen(aunt));
        assertThat(register.get(aunt).approvalOn(day("2026-05-01"))).isEmpty();
    }

    @Test
    void what_is_over_or_was_ended_is_not_extended() {
        UUID over = aunt("2025-12-01");
        assertThatThrownBy(() -> extend(over, Extension.ONCE, "2026-03-23"))
                .hasMessage(
                        "It cannot have been extended on 23 March 2026. Enter a day from 1 December 2025 to 22 March 2026: it is extended while it holds, or not at all.");
        assertThatThrownBy(() -> extend(over, Extension.ONCE, null))
                .hasMessage("Enter the day on which it was decided to extend it.");
        assertThatThrownBy(() -> extend(over, null, "2026-03-22")).hasMessage("Choose for how long it is extended.");

        extend(over, Extension.ONCE, "2026-03-22");
        assertThat(register.get(over).approvalOn(day("2026-05-01"))).isPresent();

        households.leave(over, day("2026-04-20"), Leaving.TEMPORARY_ENDED, "", register.seen(over));
        assertThatThrownBy(() -> extend(over, Extension.UNTIL_REVIEWED, "2026-04-01"))
                .hasMessage("It was ended on 19 April 2026. Correct the approval if that is wrong.");
    }

    @Test
    void nobody_else_is_extended() {
        UUID other = register.register("F1", "2020-04-01");

        assertThatThrownBy(() -> extend(other, Extension.ONCE, "2026-05-01"))
                .hasMessage("F1 is not approved temporarily, so there is nothing to extend.");
    }

    @Test
    void full_approval_takes_its_place_on_the_day_of_the_decision() {
        UUID aunt = aunt("2026-03-02");

        households.approveAgain(
                aunt,
                HouseholdKind.FAMILY_AND_FRIENDS,
                Joining.APPROVED,
                day("2026-04-28"),
                termsFor(1, NIECE),
                register.seen(aunt));

        var approvals = register.get(aunt).approvals();
        assertThat(approvals)
                .extracting(Approval::kind)
                .containsExactly(HouseholdKind.TEMPORARY, HouseholdKind.FAMILY_AND_FRIENDS);
        assertThat(approvals.get(0).period().to()).isEqualTo(day("2026-04-28"));
        assertThat(approvals.get(0).left()).isEqualTo(Leaving.APPROVED_IN_FULL);
        assertThat(approvals.get(1).period().isOpen()).isTrue();
        assertThat(households.recorded(aunt).get(0).what()).isEqualTo(Deed.APPROVED_IN_FULL);
    }

    @Test
    void full_approval_after_a_gap_is_an_approval_anew() {
        UUID aunt = aunt("2025-12-01");

        households.approveAgain(
                aunt,
                HouseholdKind.FAMILY_AND_FRIENDS,
                Joining.APPROVED,
                day("2026-04-01"),
                termsFor(1, NIECE),
                register.seen(aunt));

        assertThat(register.get(aunt).approvals().get(0).left()).isEqualTo(Leaving.TEMPORARY_ENDED);
        assertThat(register.get(aunt).approvalOn(day("2026-03-25"))).isEmpty();
        assertThat(households.recorded(aunt).get(0).what()).isEqualTo(Deed.APPROVED_AGAIN);
    }

    @Test
    void a_full_approval_does_not_end_as_a_temporary_one_does() {
        UUID other = register.register("F1", "2020-04-01");

        assertThatThrownBy(() ->
                        households.leave(other, day("2026-05-01"), Leaving.TEMPORARY_ENDED, "", register.seen(other)))
                .hasMessage(
                        "\"Temporary approval ended\" is said of a temporary approval alone. Choose why the household left.");
    }

    @Test
    void it_leaves_later_than_it_ends_by_itself_only_by_an_extension() {
        UUID aunt = aunt("2026-03-02");

        assertThatThrownBy(() -> households.leave(aunt, day("2026-06-22"), Leaving.HEALTH, "", register.seen(aunt)))
                .hasMessage(
                        "T1 leaves on 22 June 2026 as it is recorded: temporary approval ended. Enter an earlier day, or correct that approval if it is wrong.");
        households.leave(aunt, day("2026-06-21"), Leaving.HEALTH, "", register.seen(aunt));
        assertThat(spell(aunt).lastDay()).isEqualTo(day("2026-06-20"));
        assertThat(spell(aunt).isEndedEarly()).isTrue();
    }

    @Test
    void a_correction_cannot_make_it_longer_than_the_law_does() {
        UUID aunt = aunt("2026-03-02");

        assertThatThrownBy(() -> households.correctApproval(
                        aunt,
                        day("2026-03-02"),
                        new AskedApproval(
                                HouseholdKind.TEMPORARY,
                                Joining.APPROVED,
                                day("2026-03-02"),
                                day("2026-08-18"),
                                Leaving.TEMPORARY_ENDED),
                        "",
                        register.seen(aunt)))
                .hasMessage(
                        "A temporary approval from 2 March 2026 holds until 21 June 2026, and where it is extended until 16 August 2026. Enter 17 August 2026 or an earlier day.");
        assertThatThrownBy(() -> households.correctApproval(
                        aunt,
                        day("2026-03-02"),
                        new AskedApproval(HouseholdKind.TEMPORARY, Joining.APPROVED, day("2026-03-03"), null, null),
                        "",
                        register.seen(aunt)))
                .hasMessage(
                        "A temporary approval ends with its weeks. Enter the first day on which it does not hold, 23 June 2026 where it was not extended, and that it ended.");
    }

    @Test
    void another_temporary_approval_for_the_same_child_does_not_follow() {
        UUID aunt = aunt("2025-12-01");

        assertThatThrownBy(() -> again(aunt, HouseholdKind.TEMPORARY, "2026-04-01", NIECE))
                .hasMessage(
                        "T1 was approved temporarily from 1 December 2025 on for a child whom these terms name, and that is extended once at most. Approve it in full, or name other children.");
        again(aunt, HouseholdKind.TEMPORARY, "2026-04-01", UUID.randomUUID());
        assertThat(register.get(aunt).approvals()).hasSize(2);
    }

    private void again(UUID id, HouseholdKind kind, String on, UUID... children) {
        households.approveAgain(
                id, kind, Joining.APPROVED, day(on), termsFor(children.length, children), register.seen(id));
    }

    @Test
    void what_a_person_ended_earlier_stays_as_they_said_when_full_approval_follows() {
        UUID aunt = aunt("2026-03-02");
        households.leave(aunt, day("2026-04-10"), Leaving.HEALTH, "", register.seen(aunt));

        again(aunt, HouseholdKind.FAMILY_AND_FRIENDS, "2026-04-10", NIECE);

        assertThat(register.get(aunt).approvals().get(0).left()).isEqualTo(Leaving.HEALTH);
    }

    @Test
    void a_corrected_first_day_takes_the_end_of_its_weeks_along() {
        UUID aunt = aunt("2026-03-03");

        households.correctApproval(
                aunt,
                day("2026-03-03"),
                new AskedApproval(
                        HouseholdKind.TEMPORARY,
                        Joining.APPROVED,
                        day("2026-03-02"),
                        day("2026-06-23"),
                        Leaving.TEMPORARY_ENDED),
                "The letter says the second.",
                register.seen(aunt));

        assertThat(spell(aunt).lastDay()).isEqualTo(day("2026-06-21"));
        assertThat(spell(aunt).extension()).isEqualTo(Extension.NONE);
    }

    @Test
    void one_that_was_held_for_a_review_is_corrected_after_its_weeks_and_may_be_held_for_it_again() {
        UUID aunt = aunt("2025-08-01");
        extend(aunt, Extension.UNTIL_REVIEWED, "2025-11-01");
        households.leave(aunt, day("2026-03-01"), Leaving.TEMPORARY_ENDED, "", register.seen(aunt));

        correct(aunt, Joining.TRANSFERRED_IN, day("2026-03-01"), Leaving.TEMPORARY_ENDED);
        assertThat(spell(aunt).lastDay()).isEqualTo(day("2026-02-28"));

        correct(aunt, Joining.APPROVED, null, null);
        assertThat(spell(aunt).lastDay()).isNull();
    }

    private void correct(UUID id, Joining joined, java.time.LocalDate left, Leaving leaving) {
        households.correctApproval(
                id,
                day("2025-08-01"),
                new AskedApproval(HouseholdKind.TEMPORARY, joined, day("2025-08-01"), left, leaving),
                "It was typed wrongly.",
                register.seen(id));
    }

    @Test
    void full_approval_instead_is_said_by_approving_in_full_alone() {
        UUID aunt = aunt("2026-03-02");

        assertThatThrownBy(() ->
                        households.leave(aunt, day("2026-04-10"), Leaving.APPROVED_IN_FULL, "", register.seen(aunt)))
                .hasMessage(
                        "No full approval begins on that day. Approve the household in full, or choose another reason.");
    }
}
