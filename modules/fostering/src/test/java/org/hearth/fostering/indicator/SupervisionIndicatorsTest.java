package org.hearth.fostering.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearth.core.testing.Invented.aBook;
import static org.hearth.core.testing.Invented.day;
import static org.hearth.fostering.testing.InventedHousehold.aHousehold;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hearth.core.api.care.CareBook;
import org.hearth.core.api.figures.Figures;
import org.hearth.core.api.figures.Measure;
import org.hearth.core.api.figures.Measured;
import org.hearth.core.api.figures.Unit;
import org.hearth.core.api.people.Member;
import org.hearth.core.api.time.AsAt;
import org.hearth.core.figures.FiguresOver;
import org.hearth.fostering.household.Household;
import org.hearth.fostering.household.HouseholdKind;
import org.hearth.fostering.household.Leaving;
import org.hearth.fostering.supervision.Review;
import org.hearth.fostering.supervision.SupervisionBook;
import org.hearth.fostering.supervision.Visit;
import org.hearth.fostering.supervision.Visit.Announcement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** FOS-12 and FOS-14, counted by hand and by walking through the days. Reviews and visits are recorded from 1 April 2020 on. */
class SupervisionIndicatorsTest {
    private final List<Household> households = new ArrayList<>();
    private final List<Review> reviews = new ArrayList<>();
    private final List<Visit> visits = new ArrayList<>();
    private LocalDate completeFrom = day("2020-04-01");
    private LocalDate today = day("2027-04-01");

    @Test
    void of_the_reviews_due_in_the_year_those_within_a_year_of_the_one_before_were_in_time() {
        approved("A", "2023-05-10", "2024-05-10", "2025-05-10");
        approved("B", "2023-05-10", "2024-05-10", "2025-05-11");
        approved("C", "2023-05-10", "2024-05-10");
        approved("D", "2025-05-10");
        households.add(aHousehold("E")
                .approved("2023-06-01", 2)
                .left("2025-05-31", Leaving.HEALTH)
                .build());
        reviewed("E", "2024-05-31");
        households.add(aHousehold("L")
                .as(HouseholdKind.SUPPORTED_LODGINGS)
                .approved("2023-05-10", 1)
                .build());

        var measured = measured("FOS-12", "2026-03-31");

        assertThat(references(measured.measure().denominator())).containsExactly("A", "B", "C");
        assertThat(references(measured.measure().numerator())).containsExactly("A");
        assertThat(measured.measure().value(Unit.PERCENT)).isEqualByComparingTo("33.3");
        assertThat(measured.occasions().denominator()).containsOnly(day("2025-05-10"));
        assertThat(references(measured("FOS-12.overdue", "2026-03-31").measure().numerator()))
                .containsExactly("C");
    }

    @ParameterizedTest(name = "as at {0}: {1} due, {2} late")
    @CsvSource({"2025-05-09, 0, 0", "2025-05-10, 1, 0", "2025-05-11, 1, 1"})
    void a_review_is_due_on_its_day_and_late_on_the_day_after(String on, int due, int late) {
        approved("A", "2023-05-10", "2024-05-10");

        assertThat(measured("FOS-12", on).measure().denominator()).hasSize(due);
        assertThat(measured("FOS-12.overdue", on).measure().numerator()).hasSize(late);
    }

    @ParameterizedTest(name = "asked on {0} for that day: {1} due")
    @CsvSource({"2025-05-10, 0", "2025-05-11, 1"})
    void a_review_that_is_due_today_may_still_be_held(String on, int due) {
        today = day(on);
        approved("A", "2023-05-10", "2024-05-10");

        assertThat(measured("FOS-12", on).measure().denominator()).hasSize(due);
    }

    @Test
    void what_will_be_late_on_a_day_to_come_is_not_known() {
        today = day("2025-06-30");
        approved("A", "2023-05-10", "2024-05-10", "2025-05-10");
        visited("A", "2025-06-29", Announcement.UNANNOUNCED);

        for (String line : List.of("FOS-12", "FOS-12.overdue", "FOS-14a", "FOS-14a.overdue", "FOS-14b")) {
            assertThat(measured(line, "2025-07-01").measure())
                    .as(line)
                    .isInstanceOfSatisfying(Measure.NotKnown.class, notKnown -> assertThat(notKnown.why())
                            .startsWith("1 July 2025 is still to come"));
            assertThat(measured(line, "2025-06-30").measure()).as(line).isNotInstanceOf(Measure.NotKnown.class);
        }
    }

    @Test
    void a_review_that_was_to_be_sooner_is_judged_by_the_law() {
        approved("A", "2023-05-10");
        UUID id = households.get(0).id();
        reviews.add(new Review(
                id, 1, day("2024-05-01"), Review.Kind.FIRST, null, Review.Outcome.CONTINUES, day("2024-08-01")));
        reviews.add(new Review(id, 2, day("2025-05-01"), Review.Kind.LATER, null, Review.Outcome.CONTINUES, null));

        assertThat(measured("FOS-12", "2026-03-31").measure().value(Unit.PERCENT))
                .isEqualByComparingTo("100");
        assertThat(measured("FOS-12.overdue", "2024-12-31").measure().numerator())
                .isEmpty();
    }

    @Test
    void what_was_held_within_a_year_of_the_first_day_recorded_is_counted_beside_and_not_as_in_time() {
        completeFrom = day("2025-04-01");
        approved("A", "2015-05-10", "2025-09-01");
        approved("B", "2015-05-10");
        approved("C", "2025-04-01", "2026-03-31");

        var measured = measured("FOS-12", "2026-03-31");

        assertThat(references(measured.measure().denominator()))
                .as("B was due on 31 March 2026 at the latest")
                .containsExactly("B");
        assertThat(measured.notKnown()).isOne();
        assertThat(measured("FOS-12.overdue", "2025-12-31").notKnown()).isOne();
    }

    @Test
    void before_anything_is_recorded_nothing_is_known_and_nought_is_never_said() {
        completeFrom = null;
        approved("A", "2015-05-10");

        for (String line : List.of("FOS-12", "FOS-12.overdue", "FOS-14a", "FOS-14a.overdue", "FOS-14b")) {
            assertThat(measured(line, "2026-03-31").measure()).as(line).isInstanceOf(Measure.NotKnown.class);
        }
        completeFrom = day("2025-10-01");
        reviewed("A", "2025-10-01");
        assertThat(measured("FOS-12", "2026-03-31").measure())
                .as("the year began before the first review recorded")
                .isInstanceOf(Measure.NotKnown.class);
        assertThat(measured("FOS-14a", "2026-03-31").measure()).isInstanceOf(Measure.NotKnown.class);
    }

    @Test
    void visits_are_due_six_weeks_after_the_one_before_and_one_that_was_not_made_is_none() {
        approved("A", "2026-01-01");
        visited("A", "2026-02-12", Announcement.ANNOUNCED);
        visits.add(new Visit(households.get(0).id(), 9, day("2026-03-20"), Announcement.ANNOUNCED, "NH1"));
        visited("A", "2026-03-27", Announcement.ANNOUNCED);

        var measured = measured("FOS-14a", "2026-03-31");

        assertThat(measured.occasions().denominator()).containsExactly(day("2026-02-12"), day("2026-03-26"));
        assertThat(measured.occasions().numerator()).containsExactly(day("2026-02-12"));
        assertThat(measured("FOS-14a.overdue", "2026-03-26").measure().numerator())
                .isEmpty();
        assertThat(measured("FOS-14a.overdue", "2026-05-09").measure().numerator())
                .hasSize(1);
    }

    @Test
    void one_unannounced_visit_in_a_year_is_enough_and_those_of_less_than_a_year_are_not_asked() {
        approved("A", "2023-05-10");
        approved("B", "2023-05-10");
        approved("C", "2023-05-10");
        approved("D", "2025-03-31");
        approved("E", "2025-04-01");
        visited("A", "2025-03-31", Announcement.UNANNOUNCED);
        visited("B", "2025-03-30", Announcement.UNANNOUNCED);
        visited("C", "2026-01-01", Announcement.NOT_RECORDED);

        var measured = measured("FOS-14b", "2026-03-31");

        assertThat(references(measured.measure().denominator())).containsExactly("A", "B", "D");
        assertThat(references(measured.measure().numerator())).containsExactly("A");
        assertThat(measured.notKnown()).isOne();
    }

    @ParameterizedTest(name = "last on {0}: in time on 29 February 2024: {1}")
    @CsvSource({"2023-02-28, false", "2023-03-01, true"})
    void on_a_leap_day_the_figure_and_the_list_agree(String visit, boolean inTime) {
        today = day("2024-02-29");
        approved("A", "2021-05-10");
        visited("A", visit, Announcement.UNANNOUNCED);

        assertThat(measured("FOS-14b", "2024-02-29").measure().numerator()).hasSize(inTime ? 1 : 0);
        var book = SupervisionBook.of(households, reviews, visits, List.of(), completeFrom, completeFrom, today);
        assertThat(book.unannounced(book.households().get(0), today).isLate()).isEqualTo(!inTime);
    }

    @Test
    void walking_through_the_days_comes_to_the_same_reviews() {
        Random random = new Random(20261123);
        for (int round = 0; round < 150; round++) {
            households.clear();
            reviews.clear();
            var dueOn = new ArrayList<String>();
            var inTimeOn = new ArrayList<String>();
            LocalDate first = day("2025-04-01");
            LocalDate last = first.plusDays(random.nextInt(365));
            for (int i = 0; i < 4; i++) {
                LocalDate on = day("2020-04-01").plusDays(random.nextInt(1800));
                LocalDate left = random.nextBoolean() ? null : on.plusDays(1 + random.nextInt(2500));
                Set<LocalDate> held = new TreeSet<>();
                for (LocalDate next = on.plusDays(300 + random.nextInt(100));
                        next.isBefore(day("2026-12-31"));
                        next = next.plusDays(330 + random.nextInt(60))) {
                    if (random.nextInt(4) > 0) {
                        held.add(next);
                    }
                }
                var of = aHousehold("R" + round + i).approved(on.toString(), 1);
                households.add((left == null ? of : of.left(left.toString(), Leaving.HEALTH)).build());
                held.forEach(
                        each -> reviewed(households.get(households.size() - 1).reference(), each.toString()));
                walk("R" + round + i, on, left, held, first, last, dueOn, inTimeOn);
            }

            var measured = measured("FOS-12", last.toString());

            assertThat(told(measured.measure().denominator(), measured, false))
                    .as("round %d", round)
                    .containsExactlyInAnyOrderElementsOf(dueOn);
            assertThat(told(measured.measure().numerator(), measured, true))
                    .containsExactlyInAnyOrderElementsOf(inTimeOn);
        }
    }

    /** Every day in its order: on the day on which a year is over it is either done by then or missed, until it is done. */
    private static void walk(
            String reference,
            LocalDate on,
            LocalDate left,
            Set<LocalDate> held,
            LocalDate first,
            LocalDate last,
            List<String> dueOn,
            List<String> inTimeOn) {
        var waiting = new ArrayList<LocalDate>(List.of(on));
        var done = new ArrayList<LocalDate>();
        LocalDate end = left == null || left.isAfter(last) ? last.plusDays(1) : left;
        for (LocalDate today = on; today.isBefore(end); today = today.plusDays(1)) {
            if (held.contains(today)) {
                LocalDate before = waiting.get(waiting.size() - 1);
                if (!today.isAfter(before.plusYears(1))) {
                    done.add(before);
                }
                waiting.add(today);
            }
            for (LocalDate one : waiting) {
                if (one.plusYears(1).equals(today) && !today.isBefore(first)) {
                    dueOn.add(reference + " " + today);
                    if (done.contains(one)) {
                        inTimeOn.add(reference + " " + today);
                    }
                }
            }
        }
    }

    private static List<String> told(List<? extends Member> members, Measured measured, boolean numerator) {
        if (measured.occasions() == null) {
            return List.of();
        }
        var days = numerator
                ? measured.occasions().numerator()
                : measured.occasions().denominator();
        return java.util.stream.IntStream.range(0, members.size())
                .mapToObj(i -> members.get(i).reference() + " " + days.get(i))
                .collect(Collectors.toList());
    }

    private void approved(String reference, String on, String... reviewedOn) {
        households.add(aHousehold(reference).approved(on, 2).build());
        for (String each : reviewedOn) {
            reviewed(reference, each);
        }
    }

    private void reviewed(String reference, String on) {
        reviews.add(new Review(
                household(reference),
                reviews.size() + 1,
                day(on),
                Review.Kind.LATER,
                null,
                Review.Outcome.CONTINUES,
                null));
    }

    private void visited(String reference, String on, Announcement announcement) {
        visits.add(new Visit(household(reference), visits.size() + 1, day(on), announcement, ""));
    }

    private UUID household(String reference) {
        return households.stream()
                .filter(one -> one.reference().equals(reference))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private Measured measured(String line, String on) {
        CareBook nobody = aBook().build();
        Figures figures = FiguresOver.of(
                knownAt -> nobody,
                FosteringFigures.ofSupervision(),
                List.of(FosteringFigures.supervisionOf(SupervisionBook.of(
                        households, reviews, visits, List.of(), completeFrom, completeFrom, today))));
        return figures.measure(AsAt.now(day(on))).line(line);
    }

    private static List<String> references(List<? extends Member> members) {
        return members.stream().map(Member::reference).toList();
    }
}
