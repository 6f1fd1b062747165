package org.hearth.fostering.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.hearth.core.testing.Invented.day;
import static org.hearth.fostering.testing.InventedHousehold.aHousehold;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.hearth.fostering.household.Change;
import org.hearth.fostering.household.Household;
import org.hearth.fostering.household.HouseholdKind;
import org.hearth.fostering.household.Leaving;
import org.hearth.fostering.household.Member;
import org.hearth.fostering.household.Part;
import org.hearth.platform.api.RuleBroken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which households stand in which list, in which order, on 1 May 2026. */
class DueListTest {
    private static final LocalDate TODAY = day("2026-05-01");

    /** Where it is {@code null}, the day of the first of each. */
    private LocalDate completeFrom;

    private final List<Household> households = new ArrayList<>();
    private final List<Review> reviews = new ArrayList<>();
    private final List<Visit> visits = new ArrayList<>();
    private final List<Assignment> assignments = new ArrayList<>();
    private final Map<UUID, List<Change>> changes = new HashMap<>();
    private final Map<UUID, List<Member>> carers = new HashMap<>();
    private final List<Training> training = new ArrayList<>();

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "show=reviews-late, F2 F1",
        "show=reviews-due, F2 F1 F3",
        "show=reviews-due&within=14, F2 F1",
        "show=reviews-due&within=366, F2 F1 F3 F4",
        "show=reviews-late&kind=short-breaks, F2",
        "show=no-worker, F2 F3 F4"
    })
    void a_list_holds_who_is_asked_for_and_the_latest_stands_first(String asked, String expected) {
        approved("F1", HouseholdKind.MAINSTREAM);
        approved("F2", HouseholdKind.SHORT_BREAKS);
        approved("F3", HouseholdKind.MAINSTREAM);
        approved("F4", HouseholdKind.FAMILY_AND_FRIENDS);
        approved("L1", HouseholdKind.SUPPORTED_LODGINGS);
        households.add(aHousehold("F9")
                .approved("2020-04-01", 2)
                .left("2026-05-01", Leaving.HEALTH)
                .build());
        reviewed(0, "2025-03-31");
        reviewed(1, "2025-01-31");
        reviewed(2, "2025-05-20");
        reviewed(3, "2026-02-01");
        assignments.add(new Assignment(households.get(0).id(), 1, day("2025-01-01"), "A. Worker"));

        assertThat(references(asked)).isEqualTo(expected);
    }

    @Test
    void a_worker_is_asked_for_by_a_key_and_no_name_stands_in_an_address() {
        approved("F1", HouseholdKind.MAINSTREAM);
        approved("F2", HouseholdKind.MAINSTREAM);
        assignments.add(new Assignment(households.get(0).id(), 1, day("2025-01-01"), "A. Worker"));
        assignments.add(new Assignment(households.get(1).id(), 1, day("2025-01-01"), "fostering"));
        String key = Assignment.key("a. worker");

        assertThat(references("show=all&worker=" + key)).isEqualTo("F1");
        assertThat(list("show=all&worker=" + key).asked().address("/list").toString())
                .contains("worker=" + key)
                .doesNotContainIgnoringCase("a.%20worker")
                .doesNotContain("A.");
        assertThat(references("show=all&worker=A. Worker")).isEmpty();
    }

    @Test
    void what_is_late_in_any_way_is_ordered_by_what_is_latest() {
        approved("F1", HouseholdKind.MAINSTREAM);
        approved("F2", HouseholdKind.MAINSTREAM);
        approved("F3", HouseholdKind.MAINSTREAM);
        for (int i = 0; i < 3; i++) {
            reviewed(i, i == 1 ? "2025-01-31" : "2026-01-31");
            visited(i, i == 0 ? "2026-03-01" : "2026-04-20", Visit.Announcement.UNANNOUNCED);
        }

        assertThat(references("")).isEqualTo("F2 F1");
        assertThat(references("show=visits-late")).isEqualTo("F1");
        assertThat(references("show=visits-due")).isEqualTo("F1");
    }

    @Test
    void who_had_no_unannounced_visit_in_a_year_is_listed_and_of_whom_it_is_not_known_elsewhere() {
        approved("F1", HouseholdKind.MAINSTREAM);
        approved("F2", HouseholdKind.MAINSTREAM);
        approved("F3", HouseholdKind.MAINSTREAM);
        visited(0, "2024-04-01", Visit.Announcement.UNANNOUNCED);
        visited(0, "2026-04-20", Visit.Announcement.ANNOUNCED);
        visited(1, "2026-04-20", Visit.Announcement.NOT_RECORDED);
        visited(2, "2025-05-01", Visit.Announcement.UNANNOUNCED);
        for (int i = 0; i < 3; i++) {
            reviewed(i, "2026-02-01");
        }

        assertThat(references("show=unannounced-late")).isEqualTo("F1");
        assertThat(references("show=not-known"))
                .as("F1 and F3 were reviewed on the first day of which reviews are recorded")
                .isEqualTo("F2");
    }

    @Test
    void a_household_of_before_the_records_is_not_known_and_never_taken_for_late() {
        approved("F1", HouseholdKind.MAINSTREAM);
        approved("F2", HouseholdKind.MAINSTREAM);
        reviewed(0, "2026-01-10");

        assertThat(references("show=reviews-late")).isEmpty();
        assertThat(references("show=not-known")).isEqualTo("F1 F2");
        assertThat(list("show=all").table().rows())
                .filteredOn(row -> row.get(0).equals("F2"))
                .singleElement()
                .satisfies(row -> assertThat(row).contains("Not known", "2027-01-09"));
    }

    @ParameterizedTest(name = "last review on {0}, next by {1}: {2}, due {3}")
    @CsvSource(
            nullValues = "-",
            value = {
                "2025-05-01, -, IN_TIME, 2026-05-01",
                "2025-04-30, -, NOT_KNOWN, 2027-04-19",
                "2025-12-01, 2026-05-01, IN_TIME, 2026-05-01",
                "2025-12-01, 2026-04-30, NOT_KNOWN, 2027-04-19",
                "2026-04-20, 2026-04-30, LATE, 2026-04-30"
            })
    void after_a_review_of_before_the_records_another_may_have_been_held(
            String held, String nextBy, Standing.State state, String due) {
        approved("F1", HouseholdKind.MAINSTREAM);
        reviews.add(new Review(
                households.get(0).id(),
                1,
                day(held),
                Review.Kind.LATER,
                null,
                Review.Outcome.CONTINUES,
                nextBy == null ? null : day(nextBy)));
        completeFrom = day("2026-04-20");

        assertThat(list("show=all").rows())
                .singleElement()
                .extracting(DueRow::review)
                .isEqualTo(new Standing(state, day(due), day(held), TODAY));
    }

    @ParameterizedTest(name = "moved on {0}, last review {1}: {2}")
    @CsvSource(
            nullValues = "-",
            value = {
                "2026-04-10, 2026-04-09, needed since 10 April 2026; because the household moved",
                "2026-04-10, 2026-04-10, -",
                "2026-04-10, 2026-04-11, -",
                "2026-05-01, 2026-04-09, needed since 1 May 2026; because the household moved",
                "2026-05-02, 2026-04-09, -",
                "2025-05-01, -, needed since 1 May 2025; because the household moved",
                "2025-04-30, -, needed since 30 April 2025; because the household moved; unless one was held since that is not recorded",
                "2020-04-01, -, -",
                "2020-03-31, -, -"
            })
    void a_review_is_needed_from_the_day_of_a_change_until_one_of_that_day_or_later_is_recorded(
            String moved, String reviewed, String expected) {
        completeFrom = day("2025-05-01");
        approved("F1", HouseholdKind.MAINSTREAM);
        changed(0, Change.Kind.MOVED, moved);
        visited(0, "2026-04-20", Visit.Announcement.ANNOUNCED);
        // another's, so that reviews are recorded at all
        approved("F2", HouseholdKind.MAINSTREAM);
        reviewed(1, "2025-06-01");
        if (reviewed != null) {
            reviewed(0, reviewed);
        }

        DueRow row = list("show=all").rows().stream()
                .filter(one -> one.of().household().reference().equals("F1"))
                .findFirst()
                .orElseThrow();

        assertThat(row.needed() == null ? null : row.needed().inWords().replace(", ", "; "))
                .isEqualTo(expected);
        assertThat(row.isReviewNeeded()).isEqualTo(expected != null && !expected.contains("unless"));
    }

    @Test
    void of_several_changes_each_is_told_with_its_day_and_who_waits_longest_stands_first() {
        for (String reference : List.of("F1", "F2", "F3", "F4")) {
            approved(reference, HouseholdKind.MAINSTREAM);
            reviewed(households.size() - 1, "2026-01-10");
        }
        approved("L1", HouseholdKind.SUPPORTED_LODGINGS);
        changed(4, Change.Kind.MOVED, "2026-02-01");
        changed(0, Change.Kind.ADULT_CAME, "2026-04-01");
        changed(1, Change.Kind.CARER_LEFT, "2026-02-01");
        changed(1, Change.Kind.MOVED, "2026-03-01");
        changed(2, Change.Kind.MOVED, "2026-01-10");

        assertThat(references("show=review-needed")).isEqualTo("F2 F1");
        assertThat(list("show=review-needed").rows().get(0).needed().inWords())
                .isEqualTo(
                        "needed since 1 February 2026, because a carer left on 1 February 2026, and the household moved on 1 March 2026");
        assertThat(list("").count(DueAsked.Show.REVIEW_NEEDED)).isEqualTo(2);
        assertThat(list("show=review-needed").table().rows().get(0))
                .endsWith("2026-02-01", "a carer left, the household moved");
        assertThat(references("show=late"))
                .as("no limit is known, so nothing is late")
                .isEmpty();
    }

    @Test
    void a_change_of_before_the_records_is_not_known_and_counts_no_more_beside_a_later_one() {
        completeFrom = day("2026-01-01");
        approved("F1", HouseholdKind.MAINSTREAM);
        approved("F2", HouseholdKind.MAINSTREAM);
        reviewed(1, "2026-02-01");
        visited(0, "2026-04-20", Visit.Announcement.UNANNOUNCED);
        visited(1, "2026-04-20", Visit.Announcement.UNANNOUNCED);
        changed(0, Change.Kind.MOVED, "2023-01-01");
        assertThat(references("show=review-needed")).isEmpty();
        assertThat(references("show=not-known")).isEqualTo("F1");

        changed(0, Change.Kind.CARER_LEFT, "2026-03-01");
        assertThat(list("show=review-needed").rows().get(0).needed().inWords())
                .isEqualTo("needed since 1 March 2026, because a carer left");
    }

    @Test
    void what_changed_in_an_approval_that_ended_asks_nothing_of_the_next() {
        completeFrom = day("2024-01-01");
        households.add(aHousehold("F1")
                .approved("2020-04-01", 2)
                .left("2025-10-01", Leaving.SEPARATED)
                .approved("2026-01-01", 1)
                .build());
        reviewed(0, "2026-02-01");
        changed(0, Change.Kind.CARER_LEFT, "2025-10-01");
        assertThat(references("show=review-needed")).isEmpty();

        changed(0, Change.Kind.CARER_CAME, "2026-02-02");
        assertThat(references("show=review-needed")).isEqualTo("F1");
    }

    @Test
    void a_first_review_waits_for_panel_until_it_was_reported() {
        approved("F1", HouseholdKind.MAINSTREAM);
        reviews.add(new Review(
                households.get(0).id(), 1, day("2026-04-01"), Review.Kind.FIRST, null, Review.Outcome.CONTINUES, null));
        assertThat(references("show=not-reported")).isEqualTo("F1");

        reviews.set(
                0,
                new Review(
                        households.get(0).id(),
                        1,
                        day("2026-04-01"),
                        Review.Kind.FIRST,
                        TODAY,
                        Review.Outcome.CONTINUES,
                        null));
        assertThat(references("show=not-reported")).isEmpty();
    }

    @Test
    void days_late_are_told_where_they_are_known_and_are_0_only_of_what_is_in_time() {
        completeFrom = day("2025-05-01");
        approved("F1", HouseholdKind.MAINSTREAM);
        approved("F2", HouseholdKind.MAINSTREAM);
        reviewed(0, "2026-01-10");
        visited(0, "2026-03-10", Visit.Announcement.ANNOUNCED);

        assertThat(list("show=all").table().rows())
                .extracting(row -> "%s: %s, %s".formatted(row.get(0), row.get(6), row.get(10)))
                .containsExactlyInAnyOrder("F1: 0, 10", "F2: 1, 324");

        completeFrom = day("2026-04-20");
        assertThat(list("show=all").table().rows())
                .extracting(row -> row.get(6))
                .containsExactlyInAnyOrder("0", "");
    }

    @Test
    void of_an_approval_that_ended_neither_its_worker_stays_nor_its_first_review_waits() {
        households.add(aHousehold("F1")
                .approved("2024-04-01", 2)
                .left("2025-10-01", Leaving.HEALTH)
                .approved("2026-01-01", 2)
                .build());
        reviews.add(new Review(
                households.get(0).id(), 1, day("2025-03-01"), Review.Kind.FIRST, null, Review.Outcome.CONTINUES, null));
        assignments.add(new Assignment(households.get(0).id(), 1, day("2024-04-01"), "A. Worker"));

        assertThat(references("show=not-reported")).isEmpty();
        assertThat(references("show=no-worker")).isEqualTo("F1");
        assertThat(list("").workers()).isEmpty();

        assignments.add(new Assignment(households.get(0).id(), 2, day("2026-01-01"), "B. Worker"));
        assertThat(list("").workers()).containsExactly("B. Worker");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            nullValues = "-",
            value = {
                "show=late, F2 F1",
                "show=standards-late, F2",
                "show=standards-due, F2 F3",
                "show=standards-due&within=9, F2",
                "show=standards-due&within=10, F2 F3",
                "show=courses-late, F1",
                "show=courses-due&within=30, F1",
                "show=courses-due&within=31, F1 F2",
                "show=training-not-known, F4"
            })
    void households_whose_carers_training_is_late_or_due_stand_in_the_same_list(String asked, String expected) {
        completeFrom = day("2020-01-01");
        trained("F1", "2020-04-01", "2021-01-01", "2023-04-20");
        trained("F2", "2025-04-10", null, "2024-06-01");
        trained("F3", "2025-05-11", null, "2025-12-01");
        households.add(aHousehold("F4").approved("2020-04-01", 2).build());
        reviewedAndVisited();

        assertThat(references(asked)).isEqualTo(expected);
    }

    @Test
    void of_a_joint_approval_the_carer_who_needs_it_most_is_told_of_the_household() {
        completeFrom = day("2020-01-01");
        trained("F1", "2020-04-01", "2021-01-01", "2025-12-01");
        carers.put(
                households.get(0).id(),
                List.of(carer(1, null), carer(2, day("2024-05-01")), carer(3, day("2026-04-01"))));
        reviewedAndVisited();

        assertThat(list("show=all").rows()).singleElement().satisfies(row -> {
            assertThat(row.standards()).isEqualTo(new Standing(Standing.State.LATE, day("2025-05-01"), null, TODAY));
            assertThat(row.daysLate())
                    .as("courses of the second carer, since they came")
                    .isEqualTo(730);
        });
        assertThat(list("show=standards-late").training().rows())
                .filteredOn(row -> row.get(2).equals("Training standards"))
                .containsExactly(
                        List.of("F1", "1", "Training standards", "Complete", "2021-01-01", "2021-04-01", "0"),
                        List.of("F1", "2", "Training standards", "Late", "", "2025-05-01", "365"),
                        List.of("F1", "3", "Training standards", "Not due yet", "", "2027-04-01", "0"));
        assertThat(list("show=all").table().rows().get(0))
                .hasSameSizeAs(list("show=all").table().columns())
                .contains("2025-05-01", "365", "730");
    }

    @Test
    void a_household_is_told_by_the_course_and_the_carer_who_need_it_most() {
        completeFrom = day("2020-01-01");
        trained("F1", "2020-04-01", "2021-01-01", "2023-04-20");
        training.removeIf(one -> one.what().equals("FIRST_AID"));
        training.add(new Training(households.get(0).id(), 98, 1, "FIRST_AID", day("2023-03-01"), null));
        households.add(aHousehold("F2").approved("2020-04-01", 2).build());
        reviewedAndVisited();

        assertThat(list("show=all").rows())
                .extracting(TrainingWords::standards, TrainingWords::courses)
                .containsExactlyInAnyOrder(
                        tuple("Complete", "First aid: was due 1 March 2026; last 1 March 2023"),
                        tuple("Not known; no carer is recorded", "Not known; no carer is recorded"));
    }

    /** One carer, since the household's approval; with every course on one day and the standards on another. */
    private void trained(String reference, String approvedOn, String standards, String courses) {
        households.add(aHousehold(reference).approved(approvedOn, 2).build());
        UUID of = households.get(households.size() - 1).id();
        carers.put(of, List.of(carer(1, null)));
        if (standards != null) {
            training.add(new Training(of, 1, 1, Training.STANDARDS, day(standards), null));
        }
        for (Course course : Course.on(TODAY)) {
            training.add(new Training(
                    of,
                    training.size() + 2,
                    1,
                    course.code(),
                    day(courses),
                    course.code().equals("SAFEGUARDING") ? day(courses).plusYears(3) : null));
        }
        if (reference.equals("F2")) {
            training.add(new Training(of, 99, 1, "FIRST_AID", TODAY.minusYears(1), TODAY.plusDays(31)));
            training.removeIf(
                    one -> one.household().equals(of) && one.what().equals("FIRST_AID") && one.number() != 99);
        }
    }

    private static Member carer(int number, LocalDate joinedOn) {
        return new Member(number, Part.CARER, "An Invented", null, null, "", joinedOn, null, "");
    }

    private void reviewedAndVisited() {
        for (int i = 0; i < households.size(); i++) {
            reviewed(i, "2026-03-01");
            visited(i, "2026-04-20", Visit.Announcement.UNANNOUNCED);
        }
    }

    @ParameterizedTest(name = "{0} is refused for {1}")
    @CsvSource({
        "show=red, show",
        "within=0, within",
        "within=367, within",
        "within=soon, within",
        "kind=supported-lodgings, kind"
    })
    void what_cannot_be_asked_is_refused_by_its_field(String asked, String field) {
        assertThatThrownBy(() -> list(asked))
                .isInstanceOfSatisfying(
                        RuleBroken.class, refused -> assertThat(refused.field()).isEqualTo(field));
    }

    private void approved(String reference, HouseholdKind kind) {
        households.add(aHousehold(reference).as(kind).approved("2020-04-01", 2).build());
    }

    private void reviewed(int of, String on) {
        reviews.add(new Review(
                households.get(of).id(),
                reviews.size() + 1,
                day(on),
                Review.Kind.LATER,
                null,
                Review.Outcome.CONTINUES,
                null));
    }

    private void changed(int of, Change.Kind kind, String on) {
        changes.computeIfAbsent(households.get(of).id(), none -> new ArrayList<>())
                .add(new Change(kind, day(on)));
    }

    private void visited(int of, String on, Visit.Announcement announcement) {
        visits.add(new Visit(households.get(of).id(), visits.size() + 1, day(on), announcement, ""));
    }

    private DueList list(String asked) {
        Map<String, String> sent = new java.util.HashMap<>();
        for (String part : asked.isEmpty() ? new String[0] : asked.split("&")) {
            sent.put(part.split("=")[0], part.split("=")[1]);
        }
        return DueList.of(
                SupervisionBook.of(
                                households,
                                reviews,
                                visits,
                                assignments,
                                completeFrom != null ? completeFrom : first(reviews, Review::heldOn),
                                completeFrom != null ? completeFrom : first(visits, Visit::on),
                                TODAY)
                        .with(changes)
                        .with(
                                carers,
                                training,
                                completeFrom != null ? completeFrom : first(training, Training::doneOn)),
                DueAsked.of(sent::get),
                TODAY);
    }

    private static <T> LocalDate first(List<T> all, Function<T, LocalDate> day) {
        return all.stream().map(day).min(Comparator.naturalOrder()).orElse(null);
    }

    private String references(String asked) {
        return String.join(
                " ",
                list(asked).rows().stream()
                        .map(row -> row.of().household().reference())
                        .toList());
    }
}
