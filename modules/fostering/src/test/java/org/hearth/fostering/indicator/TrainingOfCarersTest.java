package org.hearth.fostering.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearth.core.testing.Invented.aBook;
import static org.hearth.core.testing.Invented.day;
import static org.hearth.fostering.testing.InventedHousehold.aHousehold;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.hearth.core.api.care.CareBook;
import org.hearth.core.api.figures.Measure;
import org.hearth.core.api.figures.Measured;
import org.hearth.core.api.time.AsAt;
import org.hearth.core.figures.FiguresOver;
import org.hearth.fostering.household.Household;
import org.hearth.fostering.household.HouseholdKind;
import org.hearth.fostering.household.Leaving;
import org.hearth.fostering.household.Member;
import org.hearth.fostering.household.Part;
import org.hearth.fostering.supervision.Course;
import org.hearth.fostering.supervision.SupervisionBook;
import org.hearth.fostering.supervision.Training;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** FOS-15, counted by hand and by walking through the days. Every training is recorded from 1 April 2020 on. */
class TrainingOfCarersTest {
    private LocalDate today = day("2026-05-01");
    private LocalDate completeFrom = day("2020-04-01");
    private final List<Household> households = new ArrayList<>();
    private final Map<UUID, List<Member>> carers = new HashMap<>();
    private final List<Training> training = new ArrayList<>();

    @Test
    void each_carer_who_reached_their_day_in_the_year_counts_and_those_in_time_are_told() {
        approved("A", HouseholdKind.MAINSTREAM, "2024-04-01", null, "2025-01-10");
        approved("B", HouseholdKind.MAINSTREAM, "2025-03-31");
        approved("C", HouseholdKind.MAINSTREAM, "2025-04-01");
        approved("D", HouseholdKind.FAMILY_AND_FRIENDS, "2024-04-01");
        approved("E", HouseholdKind.MAINSTREAM, "2024-03-31");
        standards("A", 1, "2025-04-01");
        standards("A", 2, "2026-01-11");
        standards("B", 1, "2026-04-20");
        standards("D", 1, "2025-10-01");

        var measured = measured("FOS-15", "2026-03-31");

        assertThat(references(measured.measure().denominator()))
                .as("C reaches it on 1 April 2026, E did on 31 March 2025")
                .containsExactly("A carer 1", "A carer 2", "B carer 1", "D carer 1");
        assertThat(references(measured.measure().numerator())).containsExactly("A carer 1", "D carer 1");
        assertThat(measured.occasions().denominator())
                .containsExactly(day("2025-04-01"), day("2026-01-10"), day("2026-03-31"), day("2025-10-01"));
        assertThat(measured.notKnown()).isZero();
    }

    @Test
    void on_the_day_itself_it_may_still_be_completed_and_on_the_next_it_is_missed() {
        approved("A", HouseholdKind.MAINSTREAM, "2025-05-01");
        courses("A", 1, "2025-05-01", null);

        assertThat(measured("FOS-15", "2026-05-01").measure().denominator()).isEmpty();
        today = day("2026-05-02");
        assertThat(measured("FOS-15", "2026-05-02").measure().denominator()).hasSize(1);
        standards("A", 1, "2026-05-01");
        assertThat(measured("FOS-15", "2026-05-01").measure().numerator()).hasSize(1);
    }

    @Test
    void who_was_approved_before_the_records_and_a_household_without_recorded_carers_stand_on_neither_side() {
        approved("A", HouseholdKind.FAMILY_AND_FRIENDS, "2019-09-15");
        households.add(aHousehold("B").approved("2019-06-01", 2).build());
        approved("C", HouseholdKind.MAINSTREAM, "2019-09-01");
        standards("C", 1, "2020-03-01");

        var measured = measured("FOS-15", "2021-03-31");

        assertThat(references(measured.measure().numerator())).containsExactly("C carer 1");
        assertThat(measured.measure().denominator()).hasSize(1);
        assertThat(measured.notKnown()).isEqualTo(2);
        training.clear();
        standards("A", 1, "2021-03-01");
        assertThat(references(measured("FOS-15", "2021-03-31").measure().numerator()))
                .containsExactly("A carer 1");
    }

    @Test
    void before_the_records_begin_and_where_there_are_none_nothing_is_said() {
        approved("A", HouseholdKind.MAINSTREAM, "2024-04-01");
        for (String line : List.of("FOS-15", "FOS-15.in-date")) {
            assertThat(measured(line, "2026-03-31").measure())
                    .as("nothing recorded")
                    .isInstanceOf(Measure.NotKnown.class);
        }
        standards("A", 1, "2025-01-01");
        completeFrom = day("2025-10-01");
        assertThat(measured("FOS-15", "2026-03-31").measure())
                .as("the year began before")
                .isInstanceOf(Measure.NotKnown.class);
        assertThat(measured("FOS-15.in-date", "2025-09-30").measure()).isInstanceOf(Measure.NotKnown.class);
    }

    @ParameterizedTest(name = "first aid until {0}, on {1}: {2}")
    @CsvSource({
        "2026-03-31, 2026-03-31, true",
        "2026-03-30, 2026-03-31, false",
        "2024-02-29, 2024-02-29, true",
        "2024-02-28, 2024-02-29, false"
    })
    void who_has_every_course_in_date_on_the_day_is_counted(String until, String on, boolean in) {
        approved("A", HouseholdKind.MAINSTREAM, "2022-04-01");
        approved("B", HouseholdKind.MAINSTREAM, "2022-04-01", null, "2026-04-01");
        courses("A", 1, "2023-12-01", "2027-01-01");
        courses("B", 1, "2023-12-01", "2027-01-01");
        training.removeIf(one -> one.what().equals("FIRST_AID")
                && one.household().equals(households.get(0).id()));
        training.add(new Training(households.get(0).id(), 99, 1, "FIRST_AID", day("2023-12-01"), day(until)));

        var measured = measured("FOS-15.in-date", on);

        assertThat(references(measured.measure().denominator())).containsExactly("A carer 1", "B carer 1");
        assertThat(references(measured.measure().numerator()))
                .isEqualTo(in ? List.of("A carer 1", "B carer 1") : List.of("B carer 1"));
    }

    @Test
    void who_never_did_a_course_is_not_in_date_and_of_whom_it_is_not_known_stands_on_neither_side() {
        approved("A", HouseholdKind.MAINSTREAM, "2026-03-31");
        approved("B", HouseholdKind.MAINSTREAM, "2018-04-01");
        households.add(aHousehold("C").approved("2022-04-01", 2).build());
        households.add(aHousehold("L")
                .as(HouseholdKind.SUPPORTED_LODGINGS)
                .approved("2022-04-01", 2)
                .build());
        approved("D", HouseholdKind.SHORT_BREAKS, "2022-04-01");
        courses("D", 1, "2025-04-01", null);
        completeFrom = day("2025-04-01");

        var measured = measured("FOS-15.in-date", "2026-03-31");

        assertThat(references(measured.measure().denominator()))
                .as("A was approved today, and is not late yet")
                .containsExactly("A carer 1", "D carer 1");
        assertThat(references(measured.measure().numerator())).containsExactly("D carer 1");
        assertThat(measured.notKnown()).isEqualTo(2);
    }

    @Test
    void the_list_behind_a_number_opens_the_household_of_a_carer() {
        approved("A", HouseholdKind.MAINSTREAM, "2024-04-01");
        var carer = book().households().get(0).carers().get(0);

        assertThat(new SupervisionBooks(knownAt -> book()).lists().orElseThrow().page(carer))
                .isEqualTo("/fostering/household?id=" + households.get(0).id());
    }

    @Test
    void walking_through_the_days_comes_to_the_same_carers() {
        Random random = new Random(20261124);
        for (int round = 0; round < 200; round++) {
            households.clear();
            carers.clear();
            training.clear();
            var due = new ArrayList<String>();
            var inTime = new ArrayList<String>();
            LocalDate first = day("2025-04-01");
            LocalDate last = first.plusDays(random.nextInt(365));
            for (int i = 0; i < 5; i++) {
                String reference = "R" + round + "-" + i;
                boolean kin = random.nextInt(3) == 0;
                LocalDate on = day("2023-01-01").plusDays(random.nextInt(900));
                LocalDate left = random.nextBoolean() ? null : on.plusDays(1 + random.nextInt(800));
                LocalDate joined = random.nextBoolean() ? null : on.plusDays(random.nextInt(300) - 100);
                LocalDate done = random.nextInt(4) == 0 ? null : on.plusDays(random.nextInt(700));
                var of = aHousehold(reference)
                        .as(kin ? HouseholdKind.FAMILY_AND_FRIENDS : HouseholdKind.MAINSTREAM)
                        .approved(on.toString(), 1);
                households.add((left == null ? of : of.left(left.toString(), Leaving.HEALTH)).build());
                Household household = households.get(households.size() - 1);
                carers.put(household.id(), List.of(carer(1, joined)));
                // one of another carer, so that something is recorded in each round
                training.add(new Training(household.id(), 9, 9, "PREVENT", day("2024-01-01"), null));
                if (done != null) {
                    training.add(new Training(household.id(), 1, 1, Training.STANDARDS, done, null));
                }
                walk(reference, on, joined, left, kin ? 18 : 12, done, first, last, due, inTime);
            }

            var measured = measured("FOS-15", last.toString());

            assertThat(references(measured.measure().denominator()))
                    .as("round %d", round)
                    .containsExactlyInAnyOrderElementsOf(due);
            assertThat(references(measured.measure().numerator())).containsExactlyInAnyOrderElementsOf(inTime);
        }
    }

    /** Day by day: on each the carer is one of the household, so many months are over since the first, or they are not. */
    private static void walk(
            String reference,
            LocalDate on,
            LocalDate joined,
            LocalDate left,
            int months,
            LocalDate done,
            LocalDate first,
            LocalDate last,
            List<String> due,
            List<String> inTime) {
        LocalDate since = null;
        boolean isDone = done != null && done.isBefore(on);
        for (LocalDate one = on; !one.isAfter(last); one = one.plusDays(1)) {
            if (left != null && !one.isBefore(left)) {
                return;
            }
            isDone |= one.equals(done);
            if (since == null && (joined == null || !one.isBefore(joined))) {
                since = one;
            }
            if (since != null && since.plusMonths(months).equals(one) && !one.isBefore(first)) {
                due.add(reference + " carer 1");
                if (isDone) {
                    inTime.add(reference + " carer 1");
                }
            }
        }
    }

    /** With a carer for each, by the day on which they joined. */
    private void approved(String reference, HouseholdKind kind, String on, String... joined) {
        households.add(aHousehold(reference).as(kind).approved(on, 2).build());
        var people = new ArrayList<Member>();
        for (String each : joined.length == 0 ? new String[] {null} : joined) {
            people.add(carer(people.size() + 1, each == null ? null : day(each)));
        }
        carers.put(households.get(households.size() - 1).id(), people);
    }

    private static Member carer(int number, LocalDate joinedOn) {
        return new Member(number, Part.CARER, "An Invented", null, null, "", joinedOn, null, null);
    }

    private void standards(String reference, int carer, String on) {
        training.add(new Training(household(reference), training.size() + 1, carer, Training.STANDARDS, day(on), null));
    }

    private void courses(String reference, int carer, String on, String until) {
        for (Course course : Course.all()) {
            training.add(new Training(
                    household(reference),
                    training.size() + 1,
                    carer,
                    course.code(),
                    day(on),
                    until == null ? null : day(until)));
        }
    }

    private UUID household(String reference) {
        return households.stream()
                .filter(one -> one.reference().equals(reference))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private SupervisionBook book() {
        return SupervisionBook.of(households, List.of(), List.of(), List.of(), null, null, today)
                .with(carers, training, completeFrom);
    }

    private Measured measured(String line, String on) {
        CareBook nobody = aBook().build();
        return FiguresOver.of(
                        knownAt -> nobody,
                        FosteringFigures.ofSupervision(),
                        List.of(FosteringFigures.supervisionOf(book())))
                .measure(AsAt.now(day(on)))
                .line(line);
    }

    private static List<String> references(List<? extends org.hearth.core.api.people.Member> members) {
        return members.stream()
                .map(org.hearth.core.api.people.Member::reference)
                .toList();
    }
}
