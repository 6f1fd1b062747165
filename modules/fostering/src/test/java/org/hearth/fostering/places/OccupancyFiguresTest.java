package org.hearth.fostering.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearth.core.testing.Invented.day;
import static org.hearth.fostering.places.Made.aService;
import static org.hearth.fostering.testing.InventedHousehold.aHousehold;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.hearth.core.api.time.Period;
import org.hearth.core.api.time.ReportingYear;
import org.hearth.fostering.household.HouseholdKind;
import org.hearth.fostering.household.Sexes;
import org.junit.jupiter.api.Test;

/** Occupancy over a period, counted here day by day and by hand. */
class OccupancyFiguresTest {
    private static final Period JUNE = new Period(day("2024-06-01"), day("2024-07-01"));

    private static OccupancyFigures figures(Made made, Period period) {
        return OccupancyFigures.of(made.build(), HouseholdKind.MAINSTREAM, period);
    }

    /**
     * The published target raises the average number of children placed by 86 to 216, from 130. In 2015/16 120 children stay
     * all year, 20 come on 1 October 2015 and stay to its end, half of its 366 days; in 2020/21, of 365 days, 200 stay all year
     * and 16 places are filled by two children after one another.
     */
    @Test
    void fos_05_the_average_of_daily_counts_rises_by_86_from_130_to_216() {
        var made = aService();
        for (int i = 0; i < 216; i++) {
            String household = "F" + i;
            made.with(household, "2014-04-01", 1);
            if (i < 120) {
                made.child("A" + i, household, "2015-04-01", "2016-04-01");
            } else if (i < 140) {
                made.child("B" + i, household, "2015-10-01", "2016-04-01");
            }
            if (i < 200) {
                made.child("D" + i, household, "2020-04-01", "2021-04-01");
            } else {
                made.child("E" + i, household, "2020-04-01", "2020-11-17");
                made.child("G" + i, household, "2020-11-17", "2021-04-01");
            }
        }
        Period before = ReportingYear.of(day("2016-03-31")).period();
        Period after = ReportingYear.of(day("2021-03-31")).period();

        BigDecimal baseline = figures(made, before).over(PlaceNumber.FILLED).average();
        BigDecimal reached = figures(made, after).over(PlaceNumber.FILLED).average();

        assertThat(baseline)
                .isEqualByComparingTo(dayByDay(made.build(), before))
                .isEqualByComparingTo("130");
        assertThat(reached).isEqualByComparingTo(dayByDay(made.build(), after)).isEqualByComparingTo("216");
        assertThat(reached.subtract(baseline)).isEqualByComparingTo("86");
        assertThat(figures(made, after).over(PlaceNumber.APPROVED).average())
                .as("beds are another number")
                .isEqualByComparingTo("216");
        assertThat(figures(made, before).over(PlaceNumber.APPROVED).average()).isEqualByComparingTo("216");
    }

    private static BigDecimal dayByDay(Occupancy occupancy, Period period) {
        long children = 0;
        long days = 0;
        for (LocalDate day = period.from(); day.isBefore(period.to()); day = day.plusDays(1)) {
            LocalDate on = day;
            children += occupancy.households().stream()
                    .mapToLong(places -> places.occupants().stream()
                            .filter(one -> one.period().includes(on))
                            .count())
                    .sum();
            days++;
        }
        return BigDecimal.valueOf(children).divide(BigDecimal.valueOf(days), 1, java.math.RoundingMode.HALF_UP);
    }

    @Test
    void fos_06_is_raw_of_what_is_approved_and_effective_of_what_can_be_used() {
        var made = aService()
                .with("F1", "2020-04-01", 4)
                .child("C1", "F1", "2024-01-01", null)
                .child("C2", "F1", "2024-06-16", null)
                .notAvailable("F1", "NA1", 1, "2024-06-01", "2024-12-31", null);
        var june = figures(made, JUNE);

        assertThat(june.over(PlaceNumber.FILLED).placeDays()).isEqualTo(45);
        assertThat(june.over(PlaceNumber.FILLED).inWords()).isEqualTo("1.5");
        assertThat(june.utilisation()).isEqualTo("37.5%");
        assertThat(june.effectiveUtilisation()).isEqualTo("50.0%");
        assertThat(figures(aService(), JUNE).utilisation())
                .as("nothing is approved")
                .isEqualTo("-");
    }

    @Test
    void fos_07_vacant_places_by_ages_sex_and_district_add_up_to_all_of_them() {
        var made = aService()
                .with(aHousehold("F1").forAges(0, 4).approved("2020-04-01", 2))
                .with(aHousehold("F2").forAges(11, 17).forSexes(Sexes.GIRLS).approved("2020-04-01", 1))
                .with(aHousehold("F3").livesIn(null).approved("2020-04-01", 1))
                .child("C1", "F1", "2024-01-01", null);
        var june = figures(made, JUNE);

        assertThat(june.onLastDay(PlaceNumber.VACANT).placeDays()).isEqualTo(3);
        assertThat(june.vacantByAges()).hasSize(3).containsKeys("UNDER_5", "OVER_10", "UNDER_5_TO_OVER_10");
        assertThat(june.vacantBySex().get("GIRLS").placeDays()).isEqualTo(1);
        assertThat(june.vacantByDistrict()).containsOnlyKeys("", "E07000008");
        for (var parts : java.util.List.of(june.vacantByAges(), june.vacantBySex(), june.vacantByDistrict())) {
            assertThat(parts.values().stream().mapToLong(Counted::placeDays).sum())
                    .isEqualTo(3);
        }
    }

    @Test
    void fos_08_what_is_not_available_stands_by_its_reason_and_a_reservation_is_one() {
        var made = aService()
                .with("F1", "2020-04-01", 2)
                .with("F2", "2020-04-01", 1)
                .with("F3", "2020-04-01", 1)
                .notAvailable("F1", "NA3", null, "2024-06-01", "2024-12-31", null)
                .reserved("F2", 1, "2024-06-20", "2024-07-10", "C9")
                .notAvailable("F3", "NA2", null, "2024-06-01", "2024-06-14", null);
        var june = figures(made, JUNE);

        assertThat(june.notAvailableByReason()).containsOnlyKeys("NA2", "NA3", "NA5");
        assertThat(june.notAvailableByReason().get("NA3").placeDays()).isEqualTo(2);
        assertThat(june.onLastDay(PlaceNumber.NOT_AVAILABLE).placeDays()).isEqualTo(4);
        assertThat(june.onLastDay(PlaceNumber.TO_BE_CHECKED).members())
                .singleElement()
                .satisfies(
                        one -> assertThat(one.what()).isEqualTo("Break of the carers, expired: check with the carer"));
        assertThat(june.over(PlaceNumber.RESERVED).placeDays()).isEqualTo(11);
    }

    @Test
    void fos_16_and_17_over_placements_and_other_councils_children_are_members_by_themselves() {
        var made = aService()
                .with("F1", "2020-04-01", 1)
                .child("C1", "F1", "2024-01-01", null)
                .resident(Presence.OTHER_COUNCIL, "X1", "F1", "2024-06-21", null);
        var june = figures(made, JUNE);

        assertThat(june.over(PlaceNumber.OVER).placeDays()).isEqualTo(10);
        assertThat(june.onLastDay(PlaceNumber.FILLED).placeDays()).isEqualTo(2);
        assertThat(june.onLastDay(PlaceNumber.FILLED_BY_OURS).placeDays()).isEqualTo(1);
        assertThat(june.onLastDay(PlaceNumber.FILLED_BY_OTHERS).members())
                .singleElement()
                .satisfies(one -> assertThat(one.what()).isEqualTo("X1, another council's child"));
        assertThat(june.utilisation()).isEqualTo("133.3%");
    }

    @Test
    void kinds_are_counted_apart_and_unsettled_stays_stand_beside_and_not_in_the_number() {
        var made = aService()
                .with("F1", "2020-04-01", 1)
                .with(aHousehold("K1").as(HouseholdKind.FAMILY_AND_FRIENDS).approved("2020-04-01", 3))
                .unsettled("C1", "2024-06-16", null, false)
                .unsettled("C2", "2024-01-01", null, true);
        var june = figures(made, JUNE);

        assertThat(june.onLastDay(PlaceNumber.APPROVED).placeDays()).isEqualTo(1);
        assertThat(june.onLastDay(PlaceNumber.FILLED).placeDays()).isZero();
        assertThat(june.unsettledOnLastDay()).extracting(FosterStay::reference).containsExactly("C1");
        assertThat(june.unsettledOver().average()).isEqualByComparingTo("0.5");
        assertThat(OccupancyFigures.of(made.build(), HouseholdKind.FAMILY_AND_FRIENDS, JUNE)
                        .unsettledOnLastDay())
                .extracting(FosterStay::reference)
                .containsExactly("C2");
    }

    @Test
    void a_period_of_which_the_care_history_does_not_tell_every_day_is_not_known() {
        var made = aService().with("F1", "2020-04-01", 1);

        assertThat(figures(made, JUNE).isKnown()).isTrue();
        assertThat(figures(made, new Period(day("2026-03-01"), day("2026-04-01")))
                        .isKnown())
                .isTrue();
        assertThat(figures(made, new Period(day("2026-03-01"), day("2026-04-02")))
                        .isKnown())
                .isFalse();
    }

    @Test
    void the_members_add_up_to_the_number() {
        var made = aService()
                .with("F1", "2020-04-01", 2)
                .child("C1", "F1", "2024-06-05", "2024-06-15")
                .child("C2", "F1", "2024-06-10", null);
        var filled = figures(made, JUNE).over(PlaceNumber.FILLED);

        assertThat(filled.members().stream()
                        .mapToLong(Counted.Member::placeDays)
                        .sum())
                .isEqualTo(filled.placeDays())
                .isEqualTo(10 + 21);
    }
}
