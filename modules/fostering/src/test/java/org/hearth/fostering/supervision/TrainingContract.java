package org.hearth.fostering.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.hearth.core.testing.Invented.day;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hearth.fostering.api.TrainingHistory;
import org.hearth.fostering.api.TrainingHistory.Completed;
import org.hearth.fostering.api.TrainingHistory.Trained;
import org.hearth.fostering.household.AskedMember;
import org.hearth.fostering.household.Part;
import org.hearth.fostering.household.Recording;
import org.hearth.fostering.household.Register;
import org.hearth.platform.api.ChangedMeanwhile;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.db.DatabaseKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is recorded of carers' training, and what was known when, on either database. Today is 1 May 2026. */
abstract class TrainingContract {
    private Register register;
    private SupervisionRecords records;
    private Supervisions supervisions;
    private UUID household;

    abstract DatabaseKind kind();

    @BeforeEach
    void open() {
        register = new Register(kind());
        supervisions = supervisions("2024-01-01");
        records = new SupervisionRecords(
                new SupervisionTable(register.database.jdbi()),
                register.households,
                register.recordings,
                Set::of,
                supervisions);
        household = register.register("F1", "2024-05-10");
        register.people.add(household, carer("First Invented", null), 1);
        register.people.add(household, carer("Second Invented", "2025-09-01"), 2);
    }

    private Supervisions supervisions(String completeFrom) {
        return new Supervisions(
                new SupervisionTable(register.database.jdbi()),
                register.households,
                register.changes,
                register.people,
                completeFrom == null ? null : day(completeFrom));
    }

    @AfterEach
    void close() {
        register.close();
    }

    @Test
    void each_carer_of_a_joint_approval_stands_by_themselves_and_the_household_by_who_needs_it_most() {
        records.training(household, asked(1, "TSD", "2025-05-10", null), 3);
        records.training(household, asked(1, "FIRST_AID", "2025-05-11", "2027-05-11"), 4);

        assertThat(standing("F1 carer 1"))
                .containsExactly(
                        "TSD COMPLETE 2025-05-10",
                        "SAFEGUARDING NONE_RECORDED 2024-05-10",
                        "PREVENT NONE_RECORDED 2024-05-10",
                        "FIRST_AID IN_DATE 2027-05-11");
        assertThat(standing("F1 carer 2"))
                .startsWith("TSD TO_COME 2026-09-01", "SAFEGUARDING NONE_RECORDED 2025-09-01");
        assertThat(row().standards())
                .isEqualTo(new Standing(Standing.State.IN_TIME, day("2026-09-01"), null, day("2026-05-01")));
        assertThat(row().courses().due()).as("the latest of all").isEqualTo(day("2024-05-10"));
        assertThat(register.audited)
                .last()
                .isEqualTo("fostering training.recorded F1 {carer=1, certificateUntil=2027-05-11, doneOn=2025-05-11,"
                        + " what=FIRST_AID}");
    }

    @Test
    void what_is_changed_corrected_or_withdrawn_leaves_readable_what_was_known_before() {
        records.training(household, asked(1, "TSD", "2025-05-02", null), 3);
        register.clock.pass(Duration.ofDays(1));
        Instant then = register.clock.instant();
        register.clock.pass(Duration.ofDays(1));
        records.changeTraining(household, 1, asked(1, "TSD", "2025-05-20", null), true, "The form says so.", 4);
        records.training(household, asked(2, "PREVENT", "2026-04-01", null), 5);
        records.changeTraining(household, 2, asked(2, "PREVENT", "2026-04-02", null), false, "", 6);
        records.withdrawTraining(household, 2, "It was another course.", 7);

        assertThat(records.training(household))
                .containsExactly(new Training(household, 1, 1, "TSD", day("2025-05-20"), null));
        assertThat(supervisions
                        .at(then)
                        .of(household)
                        .orElseThrow()
                        .carers()
                        .get(0)
                        .training())
                .extracting(Training::doneOn)
                .containsExactly(day("2025-05-02"));
        assertThat(register.households.recorded(household))
                .extracting(Recording::what)
                .extracting(Enum::name)
                .startsWith(
                        "TRAINING_WITHDRAWN",
                        "TRAINING_CHANGED",
                        "TRAINING_RECORDED",
                        "TRAINING_CORRECTED",
                        "TRAINING_RECORDED",
                        "MEMBER_ADDED");
        records.training(household, asked(2, "PREVENT", "2026-04-03", null), 8);
        assertThat(records.training(household))
                .extracting(Training::number)
                .as("no number is given twice")
                .containsExactlyInAnyOrder(1, 3);
    }

    @Test
    void carers_too_are_told_as_they_were_known() {
        register.clock.pass(Duration.ofDays(1));
        Instant then = register.clock.instant();
        register.clock.pass(Duration.ofDays(1));
        register.people.withdraw(household, 2, "Never lived there.", 3);
        register.people.change(household, 1, carer("First Renamed", null), false, "", 4);

        assertThat(supervisions.at(then).of(household).orElseThrow().carers())
                .extracting(carer -> carer.person().fullName())
                .containsExactly("First Invented", "Second Invented");
        assertThat(supervisions.now().of(household).orElseThrow().carers())
                .extracting(carer -> carer.person().fullName())
                .containsExactly("First Renamed");
    }

    @Test
    void a_correction_and_a_withdrawal_need_a_reason_what_stays_the_same_is_no_change_and_who_was_overtaken_is_told() {
        records.training(household, asked(1, "TSD", "2025-05-02", null), 3);

        assertThatThrownBy(() -> records.withdrawTraining(household, 1, " ", 4))
                .isInstanceOfSatisfying(
                        RuleBroken.class, refused -> assertThat(refused.field()).isEqualTo("why"));
        assertThatThrownBy(
                        () -> records.changeTraining(household, 1, asked(1, "TSD", "2025-05-02", null), false, "", 4))
                .hasMessageContaining("Nothing is different");
        assertThatThrownBy(
                        () -> records.changeTraining(household, 9, asked(1, "TSD", "2025-05-02", null), false, "", 4))
                .isInstanceOf(ChangedMeanwhile.class);
        assertThatThrownBy(() -> records.training(household, asked(1, "PREVENT", "2025-05-02", null), 3))
                .isInstanceOf(ChangedMeanwhile.class);
        assertThat(records.training(household)).hasSize(1);
    }

    @ParameterizedTest(name = "{0} {1} {2} {3}: {4}, {5}")
    @CsvSource(
            nullValues = "-",
            value = {
                "-, FIRST_AID, 2026-04-01, -, carer, Choose which carer",
                "9, FIRST_AID, 2026-04-01, -, carer, Choose which carer",
                "1, -, 2026-04-01, -, what, Choose what was completed",
                "1, JUGGLING, 2026-04-01, -, what, '\"JUGGLING\" is no training that is kept here'",
                "1, FIRST_AID, -, -, doneOn, Enter the day",
                "1, FIRST_AID, 2026-05-02, -, doneOn, 2 May 2026 is still to come",
                "1, FIRST_AID, 1979-12-31, -, doneOn, longer ago than can be meant",
                "1, PREVENT, 2026-03-01, -, doneOn, 'Prevent of this carer is recorded already, completed on 1 March"
                        + " 2026'",
                "1, TSD, 2026-04-01, -, what, 'Training standards of this carer are recorded already, completed on 1"
                        + " February 2026. Change that one.'",
                "2, TSD, 2026-04-01, 2029-04-01, certificateUntil, do not run out",
                "1, FIRST_AID, 2026-04-01, 2026-03-31, certificateUntil, 31 March 2026 is before the course"
            })
    void training_that_cannot_be_is_refused_by_its_field(
            Integer carer, String what, String doneOn, String until, String field, String says) {
        records.training(household, asked(1, "PREVENT", "2026-03-01", null), 3);
        records.training(household, asked(1, "TSD", "2026-02-01", null), 4);

        assertThatThrownBy(() -> records.training(household, asked(carer, what, doneOn, until), 5))
                .isInstanceOfSatisfying(
                        RuleBroken.class, refused -> assertThat(refused.field()).isEqualTo(field))
                .hasMessageContaining(says);
        assertThat(records.training(household)).hasSize(2);
    }

    @Test
    void where_no_carer_is_recorded_nothing_can_be_and_it_is_not_known() {
        UUID other = register.register("F2", "2024-05-10");

        assertThatThrownBy(() -> records.training(other, asked(1, "TSD", "2026-04-01", null), 1))
                .isInstanceOfSatisfying(
                        RuleBroken.class, refused -> assertThat(refused.field()).isEqualTo("carer"))
                .hasMessageContaining("No carer of F2 is recorded");
        var book = supervisions.now();
        var row = DueRow.of(book, book.of(other).orElseThrow(), day("2026-05-01"));
        assertThat(row.standards().state()).isEqualTo(Standing.State.NOT_KNOWN);
        assertThat(row.courses().state()).isEqualTo(Standing.State.NOT_KNOWN);
        assertThat(row.isTrainingNotKnown()).isTrue();
    }

    @Test
    void the_first_old_certificate_typed_in_makes_nobody_late() {
        supervisions = supervisions(null);
        assertThat(supervisions.now().trainingFrom()).isNull();

        records.training(household, asked(1, "FIRST_AID", "2024-06-01", null), 3);

        assertThat(supervisions.now().trainingFrom()).as("recorded today").isEqualTo(day("2026-05-01"));
        assertThat(row().everything()).noneMatch(Standing::isLate);
        assertThat(standing("F1 carer 1"))
                .startsWith("TSD NOT_KNOWN 2025-05-10")
                .endsWith("FIRST_AID IN_DATE 2027-06-01");
    }

    @Test
    void histories_are_loaded_with_their_carers_as_one_recording_each_and_where_anybody_is_recorded_it_stays() {
        supervisions = supervisions(null);
        var door = new LoadedTraining(
                new SupervisionTable(register.database.jdbi()),
                register.households,
                register.people,
                register.recordings,
                register.database.transactions());
        UUID other = register.register("F2", "2024-05-10");
        var history = List.of(
                new TrainingHistory("F1", List.of(new Trained("Nobody Else", null, null, List.of()))),
                new TrainingHistory(
                        "F2",
                        List.of(
                                new Trained(
                                        "Ada Invented",
                                        null,
                                        null,
                                        List.of(new Completed("TSD", day("2024-11-01"), null))),
                                new Trained(
                                        "Bo Invented",
                                        day("2024-08-01"),
                                        day("2026-01-01"),
                                        List.of(new Completed("FIRST_AID", day("2024-09-01"), day("2026-12-31")))))));

        assertThat(door.load(history)).isOne();
        assertThat(door.load(history)).isZero();

        assertThat(register.seen(other)).isEqualTo(2);
        assertThat(supervisions.now().trainingFrom()).isEqualTo(day("2024-09-01"));
        assertThat(supervisions.now().of(other).orElseThrow().carers())
                .extracting(Carer::reference, one -> one.training().size(), one -> one.isApprovedOn(day("2026-05-01")))
                .containsExactly(tuple("F2 carer 1", 1, true), tuple("F2 carer 2", 1, false));
        assertThat(register.people.of(household)).hasSize(2);
        assertThatThrownBy(() -> door.load(List.of(new TrainingHistory("F9", List.of()))))
                .isInstanceOf(RuleBroken.class);
    }

    @Test
    void all_are_read_in_as_many_statements_for_ten_households_as_for_one() {
        int one = register.statements(() -> supervisions.at(register.clock.instant()));
        for (int i = 2; i <= 10; i++) {
            UUID id = register.register("F" + i, "2024-05-10");
            register.people.add(id, carer("An Invented", null), 1);
            records.training(id, asked(1, "TSD", "2026-04-01", null), 2);
        }

        assertThat(register.statements(() -> supervisions.at(register.clock.instant())))
                .isEqualTo(one);
    }

    private DueRow row() {
        var book = supervisions.now();
        return DueRow.of(book, book.of(household).orElseThrow(), day("2026-05-01"));
    }

    private List<String> standing(String carer) {
        return row().training().stream()
                .filter(one -> one.carer().reference().equals(carer))
                .map(one -> "%s %s %s"
                        .formatted(
                                one.what(),
                                one.state(),
                                one.state() == TrainingStanding.State.COMPLETE
                                        ? one.standing().last()
                                        : one.standing().due()))
                .toList();
    }

    private static AskedMember carer(String name, String joinedOn) {
        return new AskedMember(Part.CARER, name, null, null, "", joinedOn == null ? null : day(joinedOn), null);
    }

    private static AskedTraining asked(Integer carer, String what, String doneOn, String until) {
        return new AskedTraining(carer, what, doneOn == null ? null : day(doneOn), until == null ? null : day(until));
    }
}
