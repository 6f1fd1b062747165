package org.hearth.fostering.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hearth.core.api.time.Period;
import org.hearth.fostering.household.Approval;
import org.hearth.fostering.household.Household;
import org.hearth.fostering.household.HouseholdKind;
import org.hearth.fostering.household.Leaving;
import org.hearth.platform.api.pages.Days;
import org.junit.jupiter.api.Test;

class ForecasterTest {
    private static final HouseholdKind MAINSTREAM = HouseholdKind.MAINSTREAM;
    private final InventedService service = new InventedService(7);
    private final LocalDate day = service.day;

    private static Forecast known(Outlook outlook) {
        assertThat(outlook).isInstanceOf(Outlook.Known.class);
        return ((Outlook.Known) outlook).forecast();
    }

    @Test
    void the_same_question_has_the_same_answer_and_another_day_another() {
        var forecast = known(service.forecasterOn(day).on(day, MAINSTREAM, true));

        assertThat(known(service.forecasterOn(day).on(day, MAINSTREAM, true))).isEqualTo(forecast);
        assertThat(known(service.forecasterOn(day).on(day.minusDays(1), MAINSTREAM, true)))
                .isNotEqualTo(forecast);
    }

    @Test
    void its_parts_make_what_is_expected_as_they_are_printed() {
        var forecast = known(service.forecasterOn(day).on(day, MAINSTREAM, true));

        assertThat(forecast.parts().stream()
                        .map(Forecast.Part::households)
                        .filter(part -> part != null)
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(forecast.households().expected());
        assertThat(forecast.parts().stream().map(Forecast.Part::places).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(forecast.places().expected());
        assertThat(forecast.households().low()).isLessThan(forecast.households().rounded());
        assertThat(forecast.households().high())
                .isGreaterThan(forecast.households().rounded());
        assertThat(forecast.pipeline()).hasSizeGreaterThan(10);
    }

    @Test
    void what_happened_after_the_day_changes_nothing() {
        var then = known(service.forecasterOn(day).on(day, MAINSTREAM, true));
        var later = known(service.forecasterOn(service.end).on(day, MAINSTREAM, false));

        assertThat(later.parts()).isEqualTo(then.parts());
        assertThat(later.households()).isEqualTo(then.households());
        assertThat(later.places()).isEqualTo(then.places());
    }

    @Test
    void on_the_last_day_of_the_year_what_came_is_all_that_comes() {
        var forecast = known(service.forecasterOn(service.end).on(service.end, MAINSTREAM, true));

        assertThat(forecast.households().low()).isEqualTo(service.gained(false));
        assertThat(forecast.households().high()).isEqualTo(service.gained(false));
        assertThat(forecast.places().low()).isEqualTo(service.gained(true));
        assertThat(forecast.places().expected()).isEqualByComparingTo(BigDecimal.valueOf(service.gained(true)));
    }

    @Test
    void those_whose_last_day_is_recorded_are_among_the_leavers_and_named() {
        LocalDate last = day.plusDays(10);
        var households = new ArrayList<Household>();
        int leaving = 0;
        for (Household each : service.householdsOn(day)) {
            Approval approval = each.approvals().get(0);
            boolean goes = approval.period().isOpen() && leaving < 40;
            leaving += goes ? 1 : 0;
            households.add(goes ? leavesOn(each, last) : each);
        }
        var forecaster = new Forecaster(households, service.enquiriesOn(day), LocalDate.of(2018, 4, 1), null);

        var forecast = known(forecaster.on(day, MAINSTREAM, true));

        assertThat(forecast.leaving())
                .hasSize(40)
                .extracting(Forecast.Leaving::on)
                .containsOnly(last);
        assertThat(leavers(forecast)).isEqualByComparingTo("-40.0");
        assertThat(leavers(known(forecaster.on(day, MAINSTREAM, false))))
                .as("on a day before it was known")
                .isGreaterThan(new BigDecimal("-40.0"));
    }

    @Test
    void a_household_that_is_approved_to_the_end_of_31_march_does_not_leave_in_the_year() {
        assertThat(known(leavingFrom(service.end).on(day, MAINSTREAM, true)).leaving())
                .extracting(Forecast.Leaving::on)
                .containsExactly(service.end);
        assertThat(known(leavingFrom(service.end.plusDays(1)).on(day, MAINSTREAM, true))
                        .leaving())
                .isEmpty();
    }

    @Test
    void of_a_past_day_it_does_not_look_who_has_a_last_day_since() {
        var forecast = known(leavingFrom(service.end).on(day, MAINSTREAM, false));

        assertThat(forecast.ahead()).isFalse();
        assertThat(forecast.leaving()).isEmpty();
        assertThat(known(leavingFrom(service.end).on(day, MAINSTREAM, true)).ahead())
                .isTrue();
    }

    /** One household is approved no longer from the day on. */
    private Forecaster leavingFrom(LocalDate from) {
        var households = new ArrayList<>(service.householdsOn(day));
        for (int i = 0; i < households.size(); i++) {
            if (households.get(i).approvals().get(0).period().isOpen()) {
                households.set(i, leavesOn(households.get(i), from));
                break;
            }
        }
        return new Forecaster(households, service.enquiriesOn(day), LocalDate.of(2018, 4, 1), null);
    }

    private static BigDecimal leavers(Forecast forecast) {
        return forecast.parts().stream()
                .filter(part -> part.line() == Forecast.Line.LEAVERS)
                .findFirst()
                .orElseThrow()
                .households();
    }

    private static Household leavesOn(Household household, LocalDate last) {
        Approval approval = household.approvals().get(0);
        return new Household(
                household.id(),
                household.reference(),
                null,
                List.of(new Approval(
                        approval.kind(),
                        new Period(approval.period().from(), last),
                        approval.joined(),
                        Leaving.RETIRED,
                        approval.terms())));
    }

    @Test
    void of_too_short_a_history_it_says_what_is_missing_and_no_number() {
        LocalDate early = LocalDate.of(2019, 10, 1);

        assertThat(service.forecasterOn(early).on(early, MAINSTREAM, true))
                .isEqualTo(
                        new Outlook.NotKnown(
                                List.of(
                                        "Enquiries of this kind are all recorded from 1 April 2018 on, and it takes those of the 2 years before 1 October 2019.",
                                        "Fostering households are all recorded from 1 April 2018 on, and it takes those of the 2 years before 1 October 2019.")));
        assertThat(new Forecaster(List.of(), List.of(), null, null).on(early, MAINSTREAM, true))
                .isEqualTo(new Outlook.NotKnown(List.of(
                        "Enquiries of this kind are not recorded yet.", "Fostering households are not recorded yet.")));
    }

    @Test
    void who_asked_before_every_enquiry_was_recorded_makes_no_history() {
        LocalDate typed = day.minusYears(1);
        var onlyOpenOnes =
                new Forecaster(service.householdsOn(day), service.enquiriesOn(day), LocalDate.of(2018, 4, 1), typed);

        assertThat(onlyOpenOnes.on(day, MAINSTREAM, true))
                .isEqualTo(new Outlook.NotKnown(List.of(
                        "Enquiries of this kind are all recorded from %s on, and it takes those of the 2 years before %s."
                                .formatted(Days.inWords(typed), Days.inWords(day)))));
        assertThat(onlyOpenOnes.before(service.end.plusDays(1), MAINSTREAM)).isEmpty();
    }

    @Test
    void it_rests_on_enquiries_from_the_day_on_which_all_are_recorded() {
        LocalDate from = day.minusYears(2).minusDays(40);
        var forecast = known(
                new Forecaster(service.householdsOn(day), service.enquiriesOn(day), LocalDate.of(2018, 4, 1), from)
                        .on(day, MAINSTREAM, true));

        assertThat(forecast.rests().enquiriesFrom()).isEqualTo(from);
        assertThat(forecast.rests().pipeline()).isEqualTo(Period.ofDays(from, day));
        assertThat(forecast.rests().enquiries())
                .allSatisfy(enquiry -> assertThat(enquiry.since()).isAfterOrEqualTo(from));
    }

    @Test
    void of_too_few_approvals_it_says_how_many() {
        var few = new Forecaster(
                service.householdsOn(day),
                service.enquiriesOn(day).stream()
                        .filter(enquiry -> enquiry.approvedOn() == null)
                        .toList(),
                LocalDate.of(2018, 4, 1),
                null);

        assertThat(((Outlook.NotKnown) few.on(day, MAINSTREAM, true)).missing())
                .first()
                .asString()
                .startsWith("0 households were approved from an enquiry in the 3 years before, and it takes 5");
    }

    @Test
    void of_a_kind_that_has_no_places_only_households_are_told_or_what_is_missing() {
        assertThat(service.forecasterOn(day).on(day, HouseholdKind.SUPPORTED_LODGINGS, true))
                .isInstanceOf(Outlook.NotKnown.class);
    }

    @Test
    void earlier_forecasts_stand_beside_what_happened_quarter_by_quarter_of_years_that_are_over() {
        var past = service.forecasterOn(service.end).before(service.end.plusDays(1), MAINSTREAM);

        assertThat(past).hasSizeGreaterThanOrEqualTo(6);
        assertThat(past).allSatisfy(one -> {
            assertThat(one.forecast().day()).isBefore(one.forecast().end());
            assertThat(one.forecast().day().plusDays(1).getDayOfMonth()).isEqualTo(1);
        });
        var last = past.get(past.size() - 1);
        assertThat(last.forecast().end()).isEqualTo(service.end);
        assertThat(last.households()).isEqualTo(service.gained(false));
        assertThat(last.places()).isEqualTo(service.gained(true));
        assertThat(last.isHeld()).isEqualTo(last.forecast().households().holds(last.households()));
        assertThat(service.forecasterOn(service.end).before(service.end, MAINSTREAM))
                .as("the year is not over on its last day")
                .hasSize(past.size() - 3);
    }
}
