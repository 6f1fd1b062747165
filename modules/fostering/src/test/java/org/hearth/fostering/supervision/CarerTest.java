package org.hearth.fostering.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hearth.core.testing.Invented.day;
import static org.hearth.fostering.testing.InventedHousehold.aHousehold;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hearth.fostering.household.Household;
import org.hearth.fostering.household.HouseholdKind;
import org.hearth.fostering.household.Leaving;
import org.hearth.fostering.household.Member;
import org.hearth.fostering.household.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a carer stands with the standards and with courses. Every training is recorded from 1 January 2020 on. */
class CarerTest {
    private static final LocalDate FIRST = day("2020-01-01");

    private Household household = aHousehold("F1").approved("2024-05-01", 2).build();
    private LocalDate joinedOn;
    private LocalDate leftOn;
    private final List<Training> training = new ArrayList<>();

    @ParameterizedTest(name = "{0} approved {1}, completed {2}, on {3}: {4}, due {5}, {6} days late")
    @CsvSource(
            nullValues = "-",
            value = {
                "MAINSTREAM, 2024-05-01, -, 2025-05-01, TO_COME, 2025-05-01, 0",
                "MAINSTREAM, 2024-05-01, -, 2025-05-02, LATE, 2025-05-01, 1",
                "SHORT_BREAKS, 2024-05-01, -, 2025-05-02, LATE, 2025-05-01, 1",
                "FAMILY_AND_FRIENDS, 2024-05-01, -, 2025-11-01, TO_COME, 2025-11-01, 0",
                "FAMILY_AND_FRIENDS, 2024-05-01, -, 2025-11-02, LATE, 2025-11-01, 1",
                "MAINSTREAM, 2024-02-29, -, 2025-02-28, TO_COME, 2025-02-28, 0",
                "MAINSTREAM, 2024-02-29, -, 2025-03-01, LATE, 2025-02-28, 1",
                "MAINSTREAM, 2023-02-28, -, 2024-02-29, LATE, 2024-02-28, 1",
                "FAMILY_AND_FRIENDS, 2023-08-31, -, 2024-02-29, TO_COME, 2025-02-28, 0",
                "MAINSTREAM, 2024-05-01, 2025-05-01, 2025-05-02, COMPLETE, 2025-05-01, 0",
                "MAINSTREAM, 2024-05-01, 2025-06-01, 2025-05-31, LATE, 2025-05-01, 30",
                "MAINSTREAM, 2024-05-01, 2025-06-01, 2025-06-01, COMPLETE, 2025-05-01, 0",
                "MAINSTREAM, 2024-05-01, 2022-01-01, 2024-05-01, COMPLETE, 2025-05-01, 0",
                "MAINSTREAM, 2019-12-31, -, 2020-12-31, TO_COME, 2020-12-31, 0",
                "MAINSTREAM, 2019-12-31, -, 2021-01-01, NOT_KNOWN, 2020-12-31, -",
                "MAINSTREAM, 2020-01-01, -, 2021-01-02, LATE, 2021-01-01, 1"
            })
    void the_standards_are_due_on_a_day_and_late_on_the_next(
            HouseholdKind kind,
            String approved,
            String done,
            String on,
            TrainingStanding.State state,
            String due,
            Long daysLate) {
        household = aHousehold("F1").as(kind).approved(approved, 1).build();
        if (done != null) {
            completed(Training.STANDARDS, done, null);
        }

        var standing = new TrainingStanding(carer(), null, carer().standards(FIRST, day(on)));

        assertThat(standing.state()).isEqualTo(state);
        assertThat(standing.standing().due()).isEqualTo(day(due));
        assertThat(standing.standing().toldDaysLate().orElse(null)).isEqualTo(daysLate);
    }

    @Test
    void who_joined_a_household_later_has_their_own_year_and_who_is_not_there_is_not_asked() {
        joinedOn = day("2025-01-10");
        leftOn = day("2026-02-01");

        assertThat(carer().standards(FIRST, day("2025-01-09")).state()).isEqualTo(Standing.State.NOT_ASKED);
        assertThat(carer().standards(FIRST, day("2025-01-10")).due()).isEqualTo(day("2026-01-10"));
        assertThat(carer().standards(FIRST, day("2026-01-31")).isLate()).isTrue();
        assertThat(carer().standards(FIRST, day("2026-02-01")).state()).isEqualTo(Standing.State.NOT_ASKED);
        assertThat(carer().standardsDue(FIRST, day("2026-04-01")))
                .containsExactly(new Rhythm.Due(day("2026-01-10"), null, Rhythm.Outcome.LATE));
    }

    @Test
    void who_left_before_the_day_on_which_it_was_due_never_reached_it() {
        leftOn = day("2025-05-01");
        assertThat(carer().standardsDue(FIRST, day("2026-04-01"))).isEmpty();

        leftOn = day("2025-05-02");
        assertThat(carer().standardsDue(FIRST, day("2026-04-01"))).hasSize(1);

        leftOn = null;
        household = aHousehold("F1")
                .approved("2024-05-01", 2)
                .left("2025-05-01", Leaving.HEALTH)
                .build();
        assertThat(carer().standardsDue(FIRST, day("2026-04-01"))).isEmpty();
    }

    @Test
    void who_joined_before_the_household_was_approved_is_approved_with_it() {
        joinedOn = day("2010-06-01");

        assertThat(carer().approvedOn(day("2026-01-01"))).contains(day("2024-05-01"));
        assertThat(carer().approvedOn(day("2024-04-30"))).isEmpty();
    }

    @ParameterizedTest(name = "completed on {0}: {1}")
    @CsvSource(
            nullValues = "-",
            value = {"2025-05-01, ON_TIME", "2025-05-02, LATE", "2023-01-01, ON_TIME", "-, LATE", "2025-08-02, LATE"})
    void what_was_due_is_judged_by_the_day_on_which_it_was_completed(String done, Rhythm.Outcome outcome) {
        if (done != null) {
            completed(Training.STANDARDS, done, null);
        }

        assertThat(carer().standardsDue(FIRST, day("2025-08-01")))
                .extracting(Rhythm.Due::on, Rhythm.Due::outcome)
                .containsExactly(tuple(day("2025-05-01"), outcome));
    }

    @Test
    void of_a_carer_of_before_the_records_it_is_known_only_where_it_is_recorded() {
        household = aHousehold("F1").approved("2019-06-01", 2).build();
        assertThat(carer().standardsDue(FIRST, day("2021-01-01")))
                .extracting(Rhythm.Due::outcome)
                .containsExactly(Rhythm.Outcome.NOT_KNOWN);

        completed(Training.STANDARDS, "2019-12-01", null);
        assertThat(carer().standardsDue(FIRST, day("2021-01-01")))
                .extracting(Rhythm.Due::outcome)
                .containsExactly(Rhythm.Outcome.ON_TIME);
    }

    @Test
    void who_completed_the_standards_is_not_asked_again_when_approved_again() {
        household = aHousehold("F1")
                .approved("2020-05-01", 2)
                .left("2022-05-01", Leaving.HEALTH)
                .approved("2024-05-01", 2)
                .build();
        completed(Training.STANDARDS, "2021-03-01", null);

        assertThat(carer().standardsDue(FIRST, day("2026-01-01")))
                .extracting(Rhythm.Due::on)
                .containsExactly(day("2021-05-01"));
        assertThat(carer().standards(FIRST, day("2026-01-01")).state()).isEqualTo(Standing.State.DONE);

        training.clear();
        assertThat(carer().standardsDue(FIRST, day("2026-01-01")))
                .extracting(Rhythm.Due::on)
                .containsExactly(day("2021-05-01"), day("2025-05-01"));
    }

    @Test
    void in_supported_lodgings_nobody_is_asked() {
        household = aHousehold("L1")
                .as(HouseholdKind.SUPPORTED_LODGINGS)
                .approved("2024-05-01", 2)
                .build();

        assertThat(carer().isApprovedOn(day("2026-01-01"))).isFalse();
        assertThat(carer().standards(FIRST, day("2026-01-01")).state()).isEqualTo(Standing.State.NOT_ASKED);
    }

    @ParameterizedTest(name = "first aid of {0}, certificate until {1}, on {2}: {3}, until {4}")
    @CsvSource(
            nullValues = "-",
            value = {
                "2023-05-01, -, 2026-05-01, EXPIRES_SOON, 2026-05-01",
                "2023-05-01, -, 2026-05-02, OUT_OF_DATE, 2026-05-01",
                "2023-05-01, -, 2026-01-31, EXPIRES_SOON, 2026-05-01",
                "2023-05-01, -, 2026-01-30, IN_DATE, 2026-05-01",
                "2024-02-29, -, 2027-02-28, EXPIRES_SOON, 2027-02-28",
                "2024-02-29, -, 2027-03-01, OUT_OF_DATE, 2027-02-28",
                "2025-05-01, 2025-12-31, 2025-12-31, EXPIRES_SOON, 2025-12-31",
                "2025-05-01, 2025-12-31, 2026-01-01, OUT_OF_DATE, 2025-12-31",
                "2025-05-01, 2029-05-01, 2028-05-02, IN_DATE, 2029-05-01",
                "-, -, 2024-05-01, TO_COME, 2024-05-01",
                "-, -, 2024-05-02, NONE_RECORDED, 2024-05-01",
                "2025-06-01, -, 2025-05-31, NONE_RECORDED, 2024-05-01"
            })
    void a_course_is_in_date_through_the_last_day_of_its_certificate(
            String done, String until, String on, TrainingStanding.State state, String due) {
        if (done != null) {
            completed("FIRST_AID", done, until);
        }

        var standing = new TrainingStanding(carer(), firstAid(), carer().course(firstAid(), FIRST, day(on)));

        assertThat(standing.state()).isEqualTo(state);
        assertThat(standing.standing().due()).isEqualTo(day(due));
    }

    @Test
    void of_a_carer_of_before_the_records_a_course_is_not_known_until_every_certificate_of_then_has_run_out() {
        household = aHousehold("F1").approved("2015-05-01", 2).build();
        assertThat(carer().course(firstAid(), FIRST, day("2022-12-31")))
                .isEqualTo(new Standing(Standing.State.NOT_KNOWN, day("2022-12-31"), null, day("2022-12-31")));
        assertThat(carer().course(firstAid(), FIRST, day("2023-01-01")).daysLate())
                .isOne();

        completed("FIRST_AID", "2018-05-01", null);
        assertThat(carer().course(firstAid(), FIRST, day("2021-05-01")).state()).isEqualTo(Standing.State.IN_TIME);
        assertThat(carer().course(firstAid(), FIRST, day("2021-05-02")).state()).isEqualTo(Standing.State.NOT_KNOWN);
        completed("FIRST_AID", "2020-01-01", "2020-12-31");
        assertThat(carer().course(firstAid(), FIRST, day("2021-05-02")).isLate())
                .as("one of the days of which every training is recorded")
                .isTrue();
        assertThat(carer().course(firstAid(), null, day("2021-05-02")).state())
                .as("nothing tells from when on all is recorded")
                .isEqualTo(Standing.State.NOT_KNOWN);
    }

    @Test
    void of_two_certificates_the_one_that_holds_longer_counts() {
        completed("FIRST_AID", "2025-01-01", "2028-12-31");
        completed("FIRST_AID", "2025-06-01", "2025-12-31");

        assertThat(carer().course(firstAid(), FIRST, day("2026-05-01")))
                .isEqualTo(
                        new Standing(Standing.State.IN_TIME, day("2028-12-31"), day("2025-06-01"), day("2026-05-01")));
    }

    @Test
    void of_each_course_the_latest_row_not_after_the_day_is_in_force_and_one_that_is_over_is_not_asked() {
        var rows = List.of(
                new Course("A", "A", day("2020-01-01"), null, 12),
                new Course("A", "A", day("2024-01-01"), null, 24),
                new Course("B", "B", day("2023-01-01"), null, null));

        assertThat(Course.inForce(rows, day("2019-12-31"))).isEmpty();
        assertThat(Course.inForce(rows, day("2023-12-31")))
                .extracting(Course::months)
                .containsExactly(12, null);
        assertThat(Course.inForce(rows, day("2024-01-01")))
                .extracting(Course::months)
                .containsExactly(24, null);
        assertThat(rows.get(2).until(day("2024-01-01"))).isNull();
        assertThat(Course.on(day("2015-06-30"))).extracting(Course::code).doesNotContain("PREVENT");
        assertThat(Course.on(day("2015-07-01"))).extracting(Course::code).contains("PREVENT");
    }

    private static Course firstAid() {
        return Course.of("FIRST_AID", day("2026-05-01")).orElseThrow();
    }

    private void completed(String what, String on, String until) {
        training.add(
                new Training(household.id(), training.size() + 1, 1, what, day(on), until == null ? null : day(until)));
    }

    private Carer carer() {
        return new Carer(
                household, new Member(1, Part.CARER, "An Invented", null, null, "", joinedOn, leftOn, ""), training);
    }
}
