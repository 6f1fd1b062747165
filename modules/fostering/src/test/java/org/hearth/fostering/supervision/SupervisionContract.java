package org.hearth.fostering.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hearth.core.testing.Invented.day;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hearth.fostering.api.SupervisionHistory;
import org.hearth.fostering.api.SupervisionHistory.Reviewed;
import org.hearth.fostering.api.SupervisionHistory.Supervised;
import org.hearth.fostering.api.SupervisionHistory.Visited;
import org.hearth.fostering.household.Leaving;
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

/** What is recorded of reviews, visits and workers, and what was known when, on either database. Today is 1 May 2026. */
abstract class SupervisionContract {
    private Register register;
    private SupervisionRecords records;
    private Supervisions supervisions;
    private UUID household;

    abstract DatabaseKind kind();

    @BeforeEach
    void open() {
        register = new Register(kind());
        var table = new SupervisionTable(register.database.jdbi());
        supervisions =
                new Supervisions(table, register.households, register.changes, register.people, day("2025-04-01"));
        records = new SupervisionRecords(
                table,
                register.households,
                register.recordings,
                () -> Set.of("fostering", "practitioner"),
                supervisions);
        household = register.register("F1", "2024-05-10");
    }

    @AfterEach
    void close() {
        register.close();
    }

    @Test
    void the_first_old_review_typed_in_makes_no_household_late_and_one_of_later_tells_again() {
        supervisions = new Supervisions(
                new SupervisionTable(register.database.jdbi()),
                register.households,
                register.changes,
                register.people,
                null);
        UUID other = register.register("F2", "2020-04-01");
        records.review(household, later("2025-04-20", null), 1);
        records.visit(household, made("2025-04-20", Visit.Announcement.ANNOUNCED), 2);

        var book = supervisions.now();
        assertThat(book.reviewsFrom()).as("recorded today").isEqualTo(day("2026-05-01"));
        assertThat(book.visitsFrom()).isEqualTo(day("2026-05-01"));
        for (UUID each : List.of(household, other)) {
            assertThat(DueRow.of(book, book.of(each).orElseThrow(), day("2026-05-01"))
                            .all())
                    .extracting(Standing::state)
                    .containsOnly(Standing.State.NOT_KNOWN);
        }
        assertThat(book.reviewsLate(day("2027-04-30"))).isZero();
        assertThat(book.reviewsLate(day("2027-05-01")))
                .as("a year after the last day of before")
                .isEqualTo(2);

        register.clock.pass(Duration.ofDays(10));
        records.review(household, later("2026-05-05", "2026-06-01"), 3);
        assertThat(supervisions.now().reviewsLate(day("2026-06-02"))).isOne();
    }

    @Test
    void what_was_loaded_as_histories_is_told_from_its_first_day_on() {
        supervisions = new Supervisions(
                new SupervisionTable(register.database.jdbi()),
                register.households,
                register.changes,
                register.people,
                null);
        register.register("F2", "2020-04-01");
        Instant before = register.clock.instant();
        register.clock.pass(Duration.ofDays(1));
        new LoadedSupervision(
                        new SupervisionTable(register.database.jdbi()),
                        register.households,
                        register.recordings,
                        register.database.transactions(),
                        Set::of)
                .load(List.of(new SupervisionHistory(
                        "F1",
                        List.of(new Reviewed(day("2025-04-20"), true, null, "continues")),
                        List.of(new Visited(day("2026-03-01"), "announced", null)),
                        List.of())));

        assertThat(supervisions.now().reviewsFrom()).isEqualTo(day("2025-04-20"));
        assertThat(supervisions.now().visitsFrom()).isEqualTo(day("2026-03-01"));
        assertThat(supervisions.now().reviewsLate(day("2026-05-01")))
                .as("F2 by a day after the last of before, F1 by its own")
                .isEqualTo(2);
        assertThat(supervisions.at(before).reviewsFrom()).isNull();
    }

    @Test
    void a_review_is_kept_whole_and_the_next_is_due_a_year_later() {
        records.review(household, first("2025-05-02", "2025-05-20"), 1);

        assertThat(records.reviews(household))
                .containsExactly(new Review(
                        household,
                        1,
                        day("2025-05-02"),
                        Review.Kind.FIRST,
                        day("2025-05-20"),
                        Review.Outcome.CONTINUES,
                        null));
        assertThat(standing().review())
                .isEqualTo(
                        new Standing(Standing.State.IN_TIME, day("2026-05-02"), day("2025-05-02"), day("2026-05-01")));
        assertThat(register.audited)
                .last()
                .isEqualTo("fostering supervision.review-recorded F1 {heldOn=2025-05-02, kind=FIRST, outcome=CONTINUES,"
                        + " panelOn=2025-05-20}");
    }

    @Test
    void the_day_after_it_was_due_the_review_is_late_by_a_day() {
        records.review(household, later("2025-04-30", null), 1);

        assertThat(standing().review().isLate()).isTrue();
        assertThat(standing().review().daysLate()).isOne();
        assertThat(supervisions.now().reviewsLate(day("2026-05-01"))).isOne();
        assertThat(supervisions.now().reviewsLate(day("2026-04-30"))).isZero();
    }

    @Test
    void a_review_that_was_brought_forward_is_late_by_the_day_that_was_set() {
        records.review(household, later("2025-12-01", "2026-03-01"), 1);

        assertThat(standing().review())
                .isEqualTo(new Standing(Standing.State.LATE, day("2026-03-01"), day("2025-12-01"), day("2026-05-01")));
        assertThat(register.audited)
                .last()
                .isEqualTo("fostering supervision.review-recorded F1 {heldOn=2025-12-01, kind=LATER, nextBy=2026-03-01,"
                        + " outcome=TERMS_CHANGED}");
        assertThat(SupervisionResource.ReviewTold.of(records.reviews(household).get(0))
                        .nextBy())
                .isEqualTo(day("2026-03-01"));
    }

    @Test
    void a_visit_that_was_not_made_is_kept_with_its_reason_and_counts_as_none() {
        records.visit(household, made("2026-04-01", Visit.Announcement.ANNOUNCED), 1);
        records.visit(household, new AskedVisit(day("2026-04-28"), false, Visit.Announcement.UNANNOUNCED, "NH3"), 2);

        assertThat(records.visits(household)).extracting(Visit::notHeld).containsExactlyInAnyOrder("", "NH3");
        assertThat(standing().visit())
                .isEqualTo(
                        new Standing(Standing.State.IN_TIME, day("2026-05-13"), day("2026-04-01"), day("2026-05-01")));
        assertThat(standing().unannounced().last()).isNull();
    }

    @Test
    void where_it_is_not_recorded_whether_a_visit_was_announced_it_is_not_known_whether_one_was_not() {
        records.visit(household, made("2025-04-01", Visit.Announcement.ANNOUNCED), 1);
        records.visit(household, made("2025-04-30", Visit.Announcement.NOT_RECORDED), 2);
        assertThat(standing().unannounced().state())
                .as("the only one that may have been is longer ago than the standard asks")
                .isEqualTo(Standing.State.LATE);

        records.visit(household, made("2025-05-01", Visit.Announcement.NOT_RECORDED), 3);
        assertThat(standing().unannounced().state()).isEqualTo(Standing.State.NOT_KNOWN);

        records.visit(household, made("2025-05-02", Visit.Announcement.UNANNOUNCED), 4);
        assertThat(standing().unannounced().state()).isEqualTo(Standing.State.IN_TIME);
    }

    @Test
    void a_worker_supervises_until_the_next_does_and_a_sign_in_name_is_found_however_it_is_typed() {
        records.worker(household, new AskedWorker(day("2024-05-10"), "  Practitioner "), 1);
        records.worker(household, new AskedWorker(day("2025-01-01"), "A. Worker"), 2);
        records.worker(household, new AskedWorker(day("2026-01-01"), ""), 3);

        var of = supervisions.now().of(household).orElseThrow();
        assertThat(of.workerOn(day("2024-05-09"))).isEmpty();
        assertThat(of.workerOn(day("2024-12-31"))).contains("practitioner");
        assertThat(of.workerOn(day("2025-01-01"))).contains("A. Worker");
        assertThat(of.workerOn(day("2026-01-01"))).as("nobody since").isEmpty();
        assertThat(supervisions.now().workersOn(day("2025-06-01"))).containsEntry(household, "A. Worker");
    }

    @Test
    void what_is_changed_corrected_or_withdrawn_leaves_readable_what_was_known_before() {
        records.review(household, first("2025-05-02", null), 1);
        register.clock.pass(Duration.ofDays(1));
        Instant then = register.clock.instant();
        register.clock.pass(Duration.ofDays(1));
        records.changeReview(household, 1, first("2025-05-02", "2025-06-10"), false, "", 2);
        records.changeReview(household, 1, first("2025-05-03", "2025-06-10"), true, "The minutes say so.", 3);
        records.visit(household, made("2026-04-01", Visit.Announcement.ANNOUNCED), 4);
        records.withdrawVisit(household, 1, "It was to another household.", 5);

        assertThat(records.reviews(household)).singleElement().satisfies(review -> {
            assertThat(review.heldOn()).isEqualTo(day("2025-05-03"));
            assertThat(review.panelOn()).isEqualTo(day("2025-06-10"));
        });
        assertThat(records.visits(household)).isEmpty();
        assertThat(supervisions.at(then).of(household).orElseThrow().reviews())
                .singleElement()
                .satisfies(review -> assertThat(review.panelOn()).isNull());
        assertThat(register.households.recorded(household))
                .extracting(Recording::what)
                .extracting(Enum::name)
                .containsExactly(
                        "VISIT_WITHDRAWN",
                        "VISIT_RECORDED",
                        "REVIEW_CORRECTED",
                        "REVIEW_CHANGED",
                        "REVIEW_RECORDED",
                        "REGISTERED");
        records.visit(household, made("2026-04-02", Visit.Announcement.ANNOUNCED), 6);
        assertThat(records.visits(household))
                .extracting(Visit::number)
                .as("no number is given twice")
                .containsExactly(2);
    }

    @Test
    void a_correction_and_a_withdrawal_need_a_reason_and_what_stays_the_same_is_no_change() {
        records.review(household, first("2025-05-02", null), 1);

        assertThatThrownBy(() -> records.withdrawReview(household, 1, " ", 2))
                .isInstanceOfSatisfying(
                        RuleBroken.class, refused -> assertThat(refused.field()).isEqualTo("why"));
        assertThatThrownBy(() -> records.changeReview(household, 1, first("2025-05-02", null), false, "", 2))
                .hasMessageContaining("Nothing is different");
        assertThatThrownBy(() -> records.changeReview(household, 9, first("2025-05-02", null), false, "", 2))
                .isInstanceOf(ChangedMeanwhile.class);
    }

    @Test
    void who_had_not_read_what_is_recorded_by_now_is_told() {
        records.review(household, first("2025-05-02", null), 1);

        assertThatThrownBy(() -> records.visit(household, made("2026-04-01", Visit.Announcement.ANNOUNCED), 1))
                .isInstanceOf(ChangedMeanwhile.class)
                .hasMessageContaining("Someone else changed what is recorded of this household");
        assertThat(records.visits(household)).isEmpty();
    }

    @ParameterizedTest(name = "held on {0}, panel {1}, next by {2}: {3}")
    @CsvSource(
            nullValues = "-",
            value = {
                "-, -, -, heldOn, Enter the day on which the review was held.",
                "2026-05-02, -, -, heldOn, 2 May 2026 is still to come. Enter 1 May 2026 or an earlier day.",
                "2024-05-09, -, -, heldOn, F1 was not approved on 9 May 2024. Enter a day on which it was: from 10 May"
                        + " 2024.",
                "2025-05-02, 2025-05-01, -, panelOn, 'before the review, which was held on 2 May 2025'",
                "2025-05-02, 2026-05-02, -, panelOn, 2 May 2026 is still to come",
                "2025-05-02, -, 2025-05-02, nextBy, 'Enter a day after 2 May 2025 and by 2 May 2026'",
                "2025-05-02, -, 2026-05-03, nextBy, The next review cannot be due on 3 May 2026"
            })
    void a_review_that_cannot_be_is_refused_by_its_field(
            String heldOn, String panelOn, String nextBy, String field, String says) {
        var asked = new AskedReview(
                heldOn == null ? null : day(heldOn),
                Review.Kind.FIRST,
                panelOn == null ? null : day(panelOn),
                Review.Outcome.CONTINUES,
                nextBy == null ? null : day(nextBy));

        assertThatThrownBy(() -> records.review(household, asked, 1))
                .isInstanceOfSatisfying(
                        RuleBroken.class, refused -> assertThat(refused.field()).isEqualTo(field))
                .hasMessageContaining(says);
        assertThat(records.reviews(household)).isEmpty();
    }

    @Test
    void there_is_one_first_review_of_an_approval_and_another_after_it_left_and_came_back() {
        records.review(household, first("2025-05-02", null), 1);

        assertThatThrownBy(() -> records.review(household, first("2025-09-01", null), 2))
                .isInstanceOfSatisfying(
                        RuleBroken.class, refused -> assertThat(refused.field()).isEqualTo("kind"))
                .hasMessageContaining("recorded as the first");
        assertThatThrownBy(() -> records.review(household, later("2025-05-02", null), 2))
                .hasMessageContaining("A review of F1 on 2 May 2025 is recorded already");
        register.households.leave(household, day("2025-10-01"), Leaving.HEALTH, "", 2);
        register.households.approveAgain(
                household,
                org.hearth.fostering.household.HouseholdKind.MAINSTREAM,
                org.hearth.fostering.household.Joining.APPROVED,
                day("2025-12-01"),
                Register.terms(),
                3);
        records.review(household, first("2026-04-01", null), 4);
        assertThat(standing().review().due()).isEqualTo(day("2027-04-01"));
    }

    @Test
    void the_first_review_of_an_approval_of_recorded_days_cannot_pass_for_a_later_one() {
        UUID since = register.register("F2", "2025-04-01");

        assertThatThrownBy(() -> records.review(since, later("2026-03-01", null), 1))
                .isInstanceOfSatisfying(
                        RuleBroken.class, refused -> assertThat(refused.field()).isEqualTo("kind"))
                .hasMessageContaining("It is the first review of this approval of F2, which began on 1 April 2025.");
        records.review(since, first("2026-03-01", null), 1);
        records.review(since, later("2026-04-01", null), 2);
        assertThatThrownBy(() -> records.changeReview(since, 1, later("2026-03-01", null), true, "Typed wrongly.", 3))
                .hasMessageContaining("It is the first review of this approval");

        records.review(household, first("2025-05-02", null), 1);
        assertThatThrownBy(() -> records.review(household, later("2025-05-01", null), 2))
                .isInstanceOfSatisfying(
                        RuleBroken.class, refused -> assertThat(refused.field()).isEqualTo("kind"))
                .hasMessageContaining("The review of F1 on 2 May 2025 is recorded as the first of this approval");
    }

    @ParameterizedTest(name = "{0} {1} {2} {3}: {4}")
    @CsvSource(
            nullValues = "-",
            value = {
                "-, true, ANNOUNCED, -, on",
                "2026-04-01, -, ANNOUNCED, -, held",
                "2026-04-01, true, -, -, announcement",
                "2026-04-01, false, ANNOUNCED, -, notHeld",
                "2026-04-01, false, ANNOUNCED, NA1, notHeld",
                "2026-03-01, true, ANNOUNCED, -, on"
            })
    void a_visit_that_cannot_be_is_refused_by_its_field(
            String on, Boolean held, Visit.Announcement announcement, String notHeld, String field) {
        records.visit(household, made("2026-03-01", Visit.Announcement.ANNOUNCED), 1);

        assertThatThrownBy(() -> records.visit(
                        household, new AskedVisit(on == null ? null : day(on), held, announcement, notHeld), 2))
                .isInstanceOfSatisfying(
                        RuleBroken.class, refused -> assertThat(refused.field()).isEqualTo(field));
        assertThat(records.visits(household)).hasSize(1);
    }

    @Test
    void what_is_no_name_supervises_nobody() {
        assertThatThrownBy(() ->
                        records.worker(household, new AskedWorker(day("2025-01-01"), "<script>alert(1)</script>"), 1))
                .isInstanceOfSatisfying(
                        RuleBroken.class, refused -> assertThat(refused.field()).isEqualTo("worker"))
                .hasMessageStartingWith("This is neither a sign-in name nor a name");

        records.worker(household, new AskedWorker(day("2025-01-01"), "Zoë O'Brien-Łuć"), 1);
        assertThat(records.assignments(household))
                .singleElement()
                .extracting(Assignment::worker)
                .isEqualTo("Zoë O'Brien-Łuć");
    }

    @Test
    void two_workers_from_one_day_are_refused() {
        records.worker(household, new AskedWorker(day("2025-01-01"), "A. Worker"), 1);

        assertThatThrownBy(() -> records.worker(household, new AskedWorker(day("2025-01-01"), "B. Worker"), 2))
                .isInstanceOfSatisfying(
                        RuleBroken.class, refused -> assertThat(refused.field()).isEqualTo("from"));
        records.withdrawWorker(household, 1, "Not this household.", 2);
        records.worker(household, new AskedWorker(day("2025-01-01"), "B. Worker"), 3);
        assertThat(records.assignments(household))
                .extracting(Assignment::worker)
                .containsExactly("B. Worker");
    }

    @Test
    void all_are_read_in_as_many_statements_for_twenty_households_as_for_one_and_once_until_something_is_recorded() {
        int one = register.statements(() -> supervisions.at(register.clock.instant()));
        for (int i = 2; i <= 20; i++) {
            UUID id = register.register("F" + i, "2024-05-10");
            records.visit(id, made("2026-04-01", Visit.Announcement.ANNOUNCED), 1);
        }

        assertThat(register.statements(() -> supervisions.at(register.clock.instant())))
                .isEqualTo(one);
        supervisions.now();
        assertThat(register.statements(() -> supervisions.now())).isOne();
        records.visit(household, made("2026-04-01", Visit.Announcement.ANNOUNCED), 1);
        assertThat(supervisions.now().of(household).orElseThrow().visits()).hasSize(1);
    }

    @Test
    void histories_are_loaded_as_one_recording_each_and_what_is_there_already_stays() {
        var table = new SupervisionTable(register.database.jdbi());
        var door = new LoadedSupervision(
                table, register.households, register.recordings, register.database.transactions(), Set::of);
        var history = new SupervisionHistory(
                "F1",
                List.of(new Reviewed(day("2025-05-02"), true, null, "continues")),
                List.of(
                        new Visited(day("2026-03-01"), "unannounced", null),
                        new Visited(day("2026-04-01"), "announced", "NH1")),
                List.of(new Supervised(day("2024-05-10"), "A. Worker")));

        assertThat(door.load(List.of(history))).isOne();
        assertThat(door.load(List.of(history))).isZero();

        assertThat(register.seen(household)).isEqualTo(2);
        assertThat(records.reviews(household)).hasSize(1);
        assertThat(records.visits(household)).hasSize(2);
        assertThat(records.assignments(household)).hasSize(1);
        var wrong = new SupervisionHistory(
                "F2", List.of(), List.of(new Visited(day("2026-03-01"), "whispered", null)), List.of());
        register.register("F2", "2024-05-10");
        assertThatThrownBy(() -> door.load(List.of(wrong))).isInstanceOf(RuleBroken.class);
    }

    private DueRow standing() {
        var book = supervisions.now();
        return DueRow.of(book, book.of(household).orElseThrow(), day("2026-05-01"));
    }

    private static AskedReview first(String heldOn, String panelOn) {
        return new AskedReview(
                day(heldOn), Review.Kind.FIRST, panelOn == null ? null : day(panelOn), Review.Outcome.CONTINUES, null);
    }

    private static AskedReview later(String heldOn, String nextBy) {
        return new AskedReview(
                day(heldOn),
                Review.Kind.LATER,
                null,
                Review.Outcome.TERMS_CHANGED,
                nextBy == null ? null : day(nextBy));
    }

    private static AskedVisit made(String on, Visit.Announcement announcement) {
        return new AskedVisit(day(on), true, announcement, null);
    }
}
