package org.hearth.fostering.recruitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hearth.core.testing.Invented.day;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.hearth.fostering.household.AskedApproval;
import org.hearth.fostering.household.HouseholdKind;
import org.hearth.fostering.household.Joining;
import org.hearth.fostering.household.Leaving;
import org.hearth.fostering.household.Member;
import org.hearth.platform.api.ChangedMeanwhile;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.RulesBroken;
import org.hearth.platform.api.db.DatabaseKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The pipeline's verbs and what was known when, on either database. Today is 1 May 2026. */
abstract class EnquiriesContract {
    private Pipeline pipeline;
    private Enquiries enquiries;

    abstract DatabaseKind kind();

    @BeforeEach
    void open() {
        pipeline = new Pipeline(kind());
        enquiries = pipeline.enquiries;
    }

    @AfterEach
    void close() {
        pipeline.close();
    }

    @Test
    void an_enquiry_is_numbered_and_kept_with_no_more_of_its_postcode_than_the_first_part() {
        UUID first = pipeline.enter("", "2026-04-28");
        pipeline.enter("", "2026-04-29");

        assertThat(enquiries.known(null)).extracting(Enquiry::reference).containsExactly("E00001", "E00002");
        assertThat(pipeline.get(first)).satisfies(enquiry -> {
            assertThat(enquiry.since()).isEqualTo(day("2026-04-28"));
            assertThat(enquiry.contact().district()).isEqualTo("CB4");
            assertThat(enquiry.people()).extracting(Enquirer::fullName).containsExactly("Mary O'Invented");
            assertThat(enquiry.stage()).isEqualTo(Stage.ENQUIRY);
            assertThat(enquiry.answeredOn()).isNull();
        });
        assertThat(pipeline.register.audited)
                .first()
                .isEqualTo("fostering enquiry.entered E00001 {kind=MAINSTREAM, source=SEARCH}");
    }

    @Test
    void the_first_recording_is_told_however_old_the_enquiry_and_whatever_is_recorded_after() {
        assertThat(enquiries.firstRecorded()).isEmpty();
        UUID first = pipeline.enter("", "2026-04-28");
        Instant recorded = enquiries.recorded(first).get(0).recordedAt();
        pipeline.enter("", "2024-04-29");
        pipeline.happened(first, StepKind.VISIT_BOOKED, "2026-04-30", null);

        assertThat(enquiries.firstRecorded()).contains(recorded);
    }

    @Test
    void what_cannot_be_entered_is_refused_and_leaves_nothing_behind() {
        assertThatThrownBy(() -> pipeline.enter("", "2026-05-02"))
                .hasMessage(
                        "2 May 2026 cannot be the day of the first contact. Enter a day from 1 January 2015 to today.");
        assertThatThrownBy(() -> enquiries.enter(Pipeline.asked("", "2026-04-01", " ")))
                .hasMessage("Enter the person's name, as they write it.");
        assertThatThrownBy(() -> pipeline.enter("Okafor", "2026-04-01"))
                .hasMessageNotContaining("Okafor")
                .hasMessageContaining("and no name");
        assertThatThrownBy(() -> enquiries.enter(new NewEnquiry(
                        "",
                        new FirstContact(day("2026-04-01"), "SEARCH", "", "Cambridge", HouseholdKind.MAINSTREAM),
                        List.of(Enquirer.asked("A", "", "")))))
                .isInstanceOfSatisfying(
                        RuleBroken.class, refused -> assertThat(refused.field()).isEqualTo("district"));
        assertThat(enquiries.known(null)).isEmpty();
        assertThat(pipeline.register.audited).isEmpty();
    }

    @Test
    void everything_that_is_missing_is_told_together() {
        var blank = new NewEnquiry(
                "", new FirstContact(null, "", "", "somewhere", null), List.of(Enquirer.asked("", "", "")));

        assertThatThrownBy(() -> enquiries.enter(blank))
                .isInstanceOfSatisfying(RulesBroken.class, refused -> assertThat(refused.all())
                        .extracting(RuleBroken::field)
                        .containsExactly("day", "kind", "source", "district", "fullName"));
        assertThat(FirstContact.isWholePostcode(" cb4 1ab")).isTrue();
        assertThat(FirstContact.isWholePostcode("CB4")).isFalse();
        assertThat(FirstContact.isWholePostcode(null)).isFalse();
    }

    @Test
    void it_goes_through_its_stages() {
        UUID id = pipeline.enter("E1", "2025-01-06");
        pipeline.happened(id, StepKind.VISIT_BOOKED, "2025-01-20", null);
        assertThat(pipeline.get(id).stage()).isEqualTo(Stage.VISIT);
        pipeline.happened(id, StepKind.APPLIED, "2025-02-03", null);
        assertThat(pipeline.get(id).stage()).isEqualTo(Stage.STAGE_1);
        pipeline.happened(id, StepKind.STAGE_2_STARTED, "2025-03-03", null);
        pipeline.happened(id, StepKind.STAGE_1_DECIDED, "2025-04-03", null);
        assertThat(pipeline.get(id).stage()).isEqualTo(Stage.STAGE_2);
        pipeline.happened(id, StepKind.ASSESSED, "2025-08-03", null);
        assertThat(pipeline.get(id).stage()).isEqualTo(Stage.PANEL);
        pipeline.happened(id, StepKind.PANEL, "2025-09-01", "for");
        assertThat(pipeline.get(id).stage()).isEqualTo(Stage.DECISION);
        assertThat(pipeline.register.audited)
                .contains("fostering enquiry.step E1 {code=FOR, on=2025-09-01, step=PANEL}");
    }

    @Test
    void who_has_no_check_recorded_is_said_before_stage_1_ends_and_is_answered() {
        UUID id = pipeline.enter("E1", "2025-01-06");
        enquiries.addPerson(id, Enquirer.asked("Second Invented", "", ""), pipeline.seen(id));
        pipeline.happened(id, StepKind.APPLIED, "2025-02-03", null);
        enquiries.askCheck(id, new Check(0, "DBS", 1, day("2025-02-04"), null, null, null, ""), pipeline.seen(id));
        var decided = AskedStep.of(StepKind.STAGE_1_DECIDED, day("2025-04-03"));
        int seen = pipeline.seen(id);

        assertThatThrownBy(() -> enquiries.happened(id, decided, false, seen))
                .isInstanceOfSatisfying(RulesBroken.class, refused -> assertThat(refused.all())
                        .extracting(RuleBroken::field)
                        .containsExactly("withoutChecks", "note"))
                .hasMessageStartingWith("No check is recorded of the second of the two applicants.");
        assertThatThrownBy(() -> enquiries.happened(id, decided, true, seen))
                .isInstanceOfSatisfying(
                        RuleBroken.class, refused -> assertThat(refused.field()).isEqualTo("note"));
        enquiries.happened(
                id,
                new AskedStep(StepKind.STAGE_1_DECIDED, day("2025-04-03"), null, "Checked by their last service."),
                true,
                seen);

        assertThat(pipeline.get(id).on(StepKind.STAGE_1_DECIDED)).isEqualTo(day("2025-04-03"));
    }

    @Test
    void nobody_is_approved_without_a_word_on_a_check_that_is_not_recorded() {
        UUID id = pipeline.recommended("E1");
        var asked = pipeline.approving("F1", "2025-09-10", Approving.How.NEW);
        int seen = pipeline.seen(id);

        assertThatThrownBy(() -> pipeline.decisions.approve(id, asked, false, seen))
                .hasMessageStartingWith("No check is recorded of the applicant.");
        enquiries.askCheck(id, new Check(0, "DBS", 1, day("2025-02-04"), null, null, null, ""), seen);
        pipeline.decisions.approve(id, asked, false, pipeline.seen(id));

        assertThat(pipeline.get(id).approvedOn()).isEqualTo(day("2025-09-10"));
    }

    @Test
    void an_approval_registers_the_household_with_its_terms_and_people_at_once() {
        UUID id = pipeline.recommended("E1");

        UUID household = pipeline.decisions.approve(
                id, pipeline.approving("F1", "2025-09-10", Approving.How.NEW), pipeline.seen(id));

        assertThat(pipeline.get(id).approvedOn()).isEqualTo(day("2025-09-10"));
        assertThat(pipeline.get(id).isOpen()).isFalse();
        var registered = pipeline.register.households.find(household).orElseThrow();
        assertThat(registered.reference()).isEqualTo("F1");
        assertThat(registered.approvals().get(0).period().from()).isEqualTo(day("2025-09-10"));
        assertThat(registered.approvals().get(0).placesOn(day("2025-09-10"))).isEqualTo(2);
        assertThat(pipeline.register.people.of(household))
                .extracting(Member::fullName)
                .containsExactly("Mary O'Invented");
    }

    @Test
    void the_pipeline_reads_the_day_of_an_approval_in_the_register() {
        UUID id = pipeline.recommended("E1");
        UUID household = pipeline.decisions.approve(
                id, pipeline.approving("F1", "2025-09-10", Approving.How.NEW), pipeline.seen(id));

        pipeline.register.households.correctApproval(
                household,
                day("2025-09-10"),
                new AskedApproval(HouseholdKind.MAINSTREAM, Joining.APPROVED, day("2025-09-12"), null, null),
                "The letter says so",
                pipeline.register.households.revision(household));

        assertThat(pipeline.get(id).approvedOn()).isEqualTo(day("2025-09-12"));
        assertThat(enquiries.known(null).get(0).approvedOn()).isEqualTo(day("2025-09-12"));
        int decided = pipeline.get(id).approval().orElseThrow().stepNo();
        assertThatThrownBy(() -> enquiries.withdrawStep(id, decided, "No", pipeline.seen(id)))
                .hasMessageContaining("The approval stands in the register of households");
        assertThatThrownBy(() -> enquiries.correctStep(
                        id, decided, AskedStep.of(StepKind.DECIDED, day("2025-09-11")), "No", pipeline.seen(id)))
                .hasMessageContaining("Correct it on the household's page");
    }

    @Test
    void what_the_register_refuses_leaves_the_pipeline_as_it_was() {
        UUID id = pipeline.recommended("E1");
        pipeline.register.register("F1", "2020-04-01");
        int seen = pipeline.seen(id);

        assertThatThrownBy(() ->
                        pipeline.decisions.approve(id, pipeline.approving("F1", "2025-09-10", Approving.How.NEW), seen))
                .hasMessageContaining("There is a household F1 already");
        assertThat(pipeline.seen(id)).isEqualTo(seen);
        assertThat(pipeline.get(id).isOpen()).isTrue();
        assertThatThrownBy(() -> pipeline.decisions.approve(
                        id, pipeline.approving("F1", "2025-09-10", Approving.How.KNOWN), seen))
                .hasMessage(
                        "The register has no approval of F1 from 10 September 2025; it tells of 1 April 2020. Enter the day as the register has it, or correct the approval there.");
    }

    @Test
    void an_approval_that_the_register_has_is_linked_to_one_enquiry_alone() {
        pipeline.register.register("F1", "2025-09-10");
        UUID one = pipeline.recommended("E1");
        UUID other = pipeline.recommended("E2");
        pipeline.decisions.approve(
                one, pipeline.approving("F1", "2025-09-10", Approving.How.KNOWN), pipeline.seen(one));

        assertThatThrownBy(() -> pipeline.decisions.approve(
                        other, pipeline.approving("f1", "2025-09-10", Approving.How.KNOWN), pipeline.seen(other)))
                .hasMessageContaining("This approval of F1 belongs to enquiry E1 already");
        assertThat(pipeline.register.households.known(null)).hasSize(1);
    }

    @Test
    void who_left_and_comes_back_is_approved_again() {
        UUID household = pipeline.register.register("F1", "2020-04-01");
        pipeline.register.households.leave(household, day("2023-01-01"), Leaving.RETIRED, "", 1);
        UUID id = pipeline.recommended("E1");

        pipeline.decisions.approve(id, pipeline.approving("F1", "2025-09-10", Approving.How.AGAIN), pipeline.seen(id));

        assertThat(pipeline.register.households.find(household).orElseThrow().approvals())
                .hasSize(2);
        assertThat(pipeline.get(id).approval().orElseThrow().approval()).isEqualTo(2);
    }

    @Test
    void a_refused_one_never_stands_in_the_register() {
        UUID id = pipeline.recommended("E1");
        assertThatThrownBy(() -> pipeline.decisions.refuse(id, day("2025-08-31"), "", pipeline.seen(id)))
                .hasMessageContaining("the panel recommended on 1 September 2025");

        pipeline.decisions.refuse(id, day("2025-09-12"), "Reasons given in the letter", pipeline.seen(id));

        assertThat(pipeline.register.households.known(null)).isEmpty();
        assertThat(pipeline.get(id).approvedOn()).isNull();
        assertThat(pipeline.get(id).ending().orElseThrow().words()).isEqualTo("Decision: Refused");
    }

    @Test
    void a_correction_keeps_what_was_known_before() {
        UUID id = pipeline.enter("E1", "2025-01-06");
        pipeline.happened(id, StepKind.APPLIED, "2025-02-03", null);
        Instant before = pipeline.register.clock.instant().plusSeconds(1);
        pipeline.register.clock.pass(Duration.ofDays(2));

        enquiries.correctStep(id, 1, AskedStep.of(StepKind.APPLIED, day("2025-02-10")), "The form is of the tenth", 2);

        assertThat(pipeline.get(id).on(StepKind.APPLIED)).isEqualTo(day("2025-02-10"));
        assertThat(enquiries.known(before).get(0).on(StepKind.APPLIED)).isEqualTo(day("2025-02-03"));
        assertThat(enquiries.known(before.minusSeconds(2))).isEmpty();
        assertThat(enquiries.recorded(id))
                .extracting(one -> one.revision() + " " + one.what() + " " + one.why())
                .containsExactly("3 STEP_CORRECTED The form is of the tenth", "2 HAPPENED ", "1 ENTERED ");
        assertThat(enquiries.told(id)).containsEntry(3, "Application accepted, 10 February 2025");
        assertThatThrownBy(() -> enquiries.withdrawStep(id, 1, " ", 3))
                .isInstanceOfSatisfying(
                        RuleBroken.class, refused -> assertThat(refused.field()).isEqualTo("why"));
        enquiries.withdrawStep(id, 1, "Another enquiry was meant", 3);
        assertThat(pipeline.get(id).stage()).isEqualTo(Stage.ENQUIRY);
    }

    @Test
    void a_pause_begins_and_ends() {
        UUID id = pipeline.enter("E1", "2025-01-06");
        pipeline.happened(id, StepKind.PAUSED, "2025-02-03", "PA2");
        assertThat(pipeline.get(id).paused()).isPresent();

        enquiries.resume(id, day("2025-03-03"), pipeline.seen(id));

        assertThat(pipeline.get(id).paused()).isEmpty();
        assertThat(pipeline.get(id).pausedDays(day("2025-01-06"), day("2026-05-01")))
                .isEqualTo(28);
        assertThatThrownBy(() -> enquiries.resume(id, day("2025-03-03"), pipeline.seen(id)))
                .hasMessage("E1 is not paused.");
    }

    @Test
    void a_check_is_asked_for_chased_and_comes_back() {
        UUID id = pipeline.enter("E1", "2025-01-06");
        var asked = new Check(0, "dbs", 1, day("2025-01-10"), null, null, null, "");
        int number = enquiries.askCheck(id, asked, pipeline.seen(id));
        assertThat(pipeline.get(id).checks()).singleElement().satisfies(check -> {
            assertThat(check.kind()).isEqualTo("DBS");
            assertThat(check.isOut()).isTrue();
        });

        enquiries.changeCheck(
                id,
                number,
                new Check(0, "DBS", 1, day("2025-01-10"), day("2025-01-20"), day("2025-02-01"), day("2025-12-31"), ""),
                false,
                "",
                pipeline.seen(id));

        assertThat(pipeline.get(id).checkedOn()).isEqualTo(day("2025-02-01"));
        assertThat(pipeline.get(id).checks().get(0).hasExpiredBy(day("2026-01-01")))
                .isTrue();
        assertThatThrownBy(() -> enquiries.changeCheck(
                        id,
                        number,
                        new Check(0, "DBS", 1, day("2025-01-10"), null, day("2025-01-09"), null, ""),
                        true,
                        "Letter",
                        pipeline.seen(id)))
                .isInstanceOfSatisfying(
                        RuleBroken.class, refused -> assertThat(refused.field()).isEqualTo("received"))
                .hasMessageContaining("it was asked for on 10 January 2025");
        assertThatThrownBy(() -> enquiries.askCheck(
                        id, new Check(0, "DBS", 3, day("2025-01-10"), null, null, null, ""), pipeline.seen(id)))
                .hasMessageContaining("Choose one of the people of this enquiry");
    }

    @Test
    void two_of_the_same_people_are_counted_as_one_when_a_person_says_so_and_apart_again() {
        UUID kept = pipeline.enter("E1", "2025-03-06");
        UUID second = pipeline.enter("E2", "2025-01-06");
        assertThat(Lookalikes.of(pipeline.get(kept), enquiries.known(null)))
                .extracting(Lookalikes.Found::why)
                .containsExactly("The same telephone number.");

        enquiries.merge(second, kept, 1);

        assertThat(pipeline.get(kept).since()).isEqualTo(day("2025-01-06"));
        assertThat(pipeline.get(second).isMerged()).isTrue();
        assertThat(enquiries.known(null)).filteredOn(one -> !one.isMerged()).hasSize(1);
        assertThat(pipeline.register.audited)
                .contains("fostering enquiry.merged E2 {into=E1}", "fostering enquiry.merged E1 {from=E2}");
        assertThatThrownBy(() -> enquiries.merge(kept, second, pipeline.seen(kept)))
                .hasMessageContaining("not merged itself");

        enquiries.withdrawStep(second, 1, "They are sisters", 2);
        assertThat(pipeline.get(kept).since()).isEqualTo(day("2025-03-06"));
        enquiries.tellApart(second, kept, 3);
        assertThat(Lookalikes.of(pipeline.get(kept), enquiries.known(null))).isEmpty();
    }

    @Test
    void the_one_that_has_gone_further_is_kept() {
        UUID applied = pipeline.enter("E1", "2025-01-06");
        pipeline.happened(applied, StepKind.APPLIED, "2025-02-03", null);
        UUID other = pipeline.enter("E2", "2025-01-06");

        assertThatThrownBy(() -> enquiries.merge(applied, other, 2)).hasMessageContaining("E1 has gone further");
    }

    @Test
    void an_enquiry_is_of_one_person_or_two() {
        UUID id = pipeline.enter("E1", "2025-01-06");
        enquiries.addPerson(id, Enquirer.asked("Second Invented", "", "s@example.org"), 1);

        assertThatThrownBy(() -> enquiries.addPerson(id, Enquirer.asked("Third", "", ""), 2))
                .hasMessageContaining("two people already");
        enquiries.changePerson(id, 2, Enquirer.asked("Second Inventeds", "", ""), true, "Misheard", 2);
        enquiries.withdrawPerson(id, 1, "Entered twice", 3);
        assertThat(pipeline.get(id).people()).extracting(Enquirer::fullName).containsExactly("Second Inventeds");
        assertThatThrownBy(() -> enquiries.withdrawPerson(id, 2, "No", 4)).hasMessageContaining("at least one person");
        assertThatThrownBy(() -> enquiries.changePerson(id, 2, Enquirer.asked("X", "", "no address"), false, "", 4))
                .isInstanceOfSatisfying(
                        RuleBroken.class, refused -> assertThat(refused.field()).isEqualTo("email"));
    }

    @Test
    void the_first_contact_is_corrected_with_a_reason_and_not_behind_what_followed() {
        UUID id = pipeline.enter("E1", "2025-01-06");
        pipeline.happened(id, StepKind.ANSWERED, "2025-01-07", null);
        var is = new FirstContact(day("2025-01-03"), "EVENT", "Summer fair", "", HouseholdKind.SHORT_BREAKS);

        enquiries.correctContact(id, is, "The form says so", 2);

        assertThat(pipeline.get(id).contact()).isEqualTo(is);
        var late = new FirstContact(day("2025-01-08"), "EVENT", "", "", HouseholdKind.SHORT_BREAKS);
        assertThatThrownBy(() -> enquiries.correctContact(id, late, "No", 3))
                .hasMessageContaining("it was answered on 7 January 2025");
    }

    @Test
    void who_has_not_read_the_newest_is_told_and_nothing_is_lost() {
        UUID id = pipeline.enter("E1", "2025-01-06");
        pipeline.happened(id, StepKind.ANSWERED, "2025-01-07", null);

        assertThatThrownBy(() -> enquiries.happened(id, AskedStep.of(StepKind.VISITED, day("2025-01-09")), 1))
                .isInstanceOf(ChangedMeanwhile.class)
                .hasMessageContaining("Someone else changed what is recorded of this enquiry");
        assertThat(pipeline.get(id).on(StepKind.VISITED)).isNull();
    }

    @Test
    void of_two_who_decide_at_once_one_succeeds_and_one_household_is_registered() throws Exception {
        var both = new CyclicBarrier(2);
        var pool = Executors.newFixedThreadPool(2);
        try {
            for (int round = 0; round < 10; round++) {
                UUID id = pipeline.recommended("R" + round);
                int seen = pipeline.seen(id);
                List<Future<?>> tries = new ArrayList<>();
                for (String household : List.of("A" + round, "B" + round)) {
                    var asked = pipeline.approving(household, "2025-09-10", Approving.How.NEW);
                    tries.add(pool.submit(() -> {
                        both.await();
                        pipeline.decisions.approve(id, asked, seen);
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
                assertThat(pipeline.register.households.known(null)).hasSize(round + 1);
            }
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void all_are_read_in_as_many_statements_as_one() {
        pipeline.recommended("E1");
        int one = pipeline.register.statements(() -> enquiries.known(null));
        for (int i = 2; i < 20; i++) {
            pipeline.recommended("E" + i);
        }

        assertThat(pipeline.register.statements(() -> enquiries.known(null))).isEqualTo(one);
        assertThat(enquiries.known(pipeline.register.clock.instant())).hasSize(19);
        assertThat(pipeline.table.applicationsInHand()).isEqualTo(19);
    }
}
