package org.hearth.fostering.forecast;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.hearth.core.api.time.Period;
import org.hearth.core.api.time.ReportingYear;
import org.hearth.fostering.household.Approval;
import org.hearth.fostering.household.FosteringType;
import org.hearth.fostering.household.Household;
import org.hearth.fostering.household.HouseholdKind;
import org.hearth.fostering.household.Joining;
import org.hearth.fostering.household.Leaving;
import org.hearth.fostering.household.Sexes;
import org.hearth.fostering.household.Terms;
import org.hearth.fostering.recruitment.Enquiry;
import org.hearth.fostering.recruitment.FirstContact;
import org.hearth.fostering.recruitment.Step;
import org.hearth.fostering.recruitment.StepKind;

/**
 * A service from a seed: who asked, how far they came and when, who was approved, moved in from elsewhere, was varied and left,
 * four to six years long, with rates and times of its own. It shares no code with the forecast and knows nothing of how that is
 * made. Cut off at a day it tells what was known then.
 */
final class InventedService {
    private static final LocalDate BEGINNING = LocalDate.of(2018, 4, 1);

    private final Random random;
    private final List<Enquiry> enquiries = new ArrayList<>();
    private final List<Household> households = new ArrayList<>();

    /** A day in the last of its years, on which the forecast is asked. */
    final LocalDate day;

    final LocalDate end;
    private final double leavesInAYear;
    private final double variesInAYear;

    InventedService(long seed) {
        // seeds that follow one another begin alike
        random = new Random(seed * 0x9E3779B97F4A7C15L);
        int years = 4 + random.nextInt(2);
        LocalDate last = BEGINNING.plusYears(years);
        day = last.plusDays(random.nextInt(300));
        end = ReportingYear.of(day).lastDay();
        leavesInAYear = between(0.05, 0.14);
        variesInAYear = between(0.01, 0.08);
        for (int n = 80 + random.nextInt(170); n > 0; n--) {
            household(BEGINNING.minusDays(1 + random.nextInt(3000)), Joining.APPROVED, UUID.randomUUID(), true);
        }
        moveIn(between(0.2, 3));
        recruit(between(0.8, 2.2), new Rates());
    }

    private final class Rates {
        final double visited = between(0.15, 0.3);
        final double applied = between(0.4, 0.65);
        final double second = between(0.7, 0.9);
        final double assessed = between(0.7, 0.9);
        final double approved = between(0.85, 1);
        final double slow = between(0.8, 1.3);
    }

    private void moveIn(double inAYear) {
        for (LocalDate on = BEGINNING; !on.isAfter(end); on = on.plusDays(1)) {
            if (random.nextDouble() < inAYear / 365) {
                household(on, Joining.TRANSFERRED_IN, UUID.randomUUID(), false);
            }
        }
    }

    private void recruit(double inADay, Rates rates) {
        int number = 0;
        for (LocalDate on = BEGINNING; !on.isAfter(end); on = on.plusDays(1)) {
            for (double more = random.nextDouble(); more > Math.exp(-inADay); more *= random.nextDouble()) {
                enquire("E%05d".formatted(++number), on, rates);
            }
        }
    }

    private void enquire(String reference, LocalDate asked, Rates rates) {
        var steps = new ArrayList<Step>();
        UUID household = new UUID(7, reference.hashCode());
        LocalDate at = after(asked, 4, 18, 1);
        if (random.nextDouble() > rates.visited) {
            end(steps, after(asked, 6, 60, 1));
        } else {
            step(steps, StepKind.VISITED, at);
            if (random.nextDouble() > rates.applied) {
                end(steps, after(at, 5, 80, 1));
            } else {
                at = after(at, 8, 55, 1);
                step(steps, StepKind.APPLIED, at);
                at = assess(steps, at, household, rates);
            }
        }
        enquiries.add(enquiry(reference, asked, steps));
    }

    private LocalDate assess(List<Step> steps, LocalDate applied, UUID household, Rates rates) {
        if (random.nextDouble() > rates.second) {
            end(steps, after(applied, 15, 120, rates.slow));
            return applied;
        }
        LocalDate at = after(applied, 30, 80, rates.slow);
        step(steps, StepKind.STAGE_2_STARTED, at);
        if (random.nextDouble() > rates.assessed) {
            end(steps, after(at, 20, 200, rates.slow));
            return at;
        }
        at = after(at, 80, 200, rates.slow);
        step(steps, StepKind.ASSESSED, at);
        at = after(at, 7, 30, 1);
        step(steps, StepKind.PANEL, at);
        at = after(at, 3, 20, 1);
        boolean approved = random.nextDouble() < rates.approved;
        steps.add(new Step(
                steps.size() + 1,
                StepKind.DECIDED,
                at,
                null,
                approved ? "APPROVED" : "REFUSED",
                approved ? household : null,
                approved ? 1 : null,
                ""));
        if (approved) {
            household(at, Joining.APPROVED, household, false);
        }
        return at;
    }

    private static void step(List<Step> steps, StepKind kind, LocalDate on) {
        steps.add(new Step(steps.size() + 1, kind, on, null, kind == StepKind.PANEL ? "FOR" : null, null, null, ""));
    }

    private static void end(List<Step> steps, LocalDate on) {
        steps.add(new Step(steps.size() + 1, StepKind.WITHDRAWN, on, null, "AW3", null, null, ""));
    }

    private static Enquiry enquiry(String reference, LocalDate asked, List<Step> steps) {
        return new Enquiry(
                new UUID(1, reference.hashCode()),
                reference,
                new FirstContact(asked, "SEARCH", "", "", HouseholdKind.MAINSTREAM),
                List.of(),
                steps,
                List.of(),
                List.of());
    }

    private void household(LocalDate from, Joining how, UUID id, boolean before) {
        LocalDate to = null;
        LocalDate varied = null;
        // who stood at the beginning did not leave before it
        for (LocalDate on = before ? BEGINNING : from.plusDays(1); on.isBefore(end.plusDays(2)); on = on.plusDays(1)) {
            if (random.nextDouble() < leavesInAYear / 365) {
                to = on;
                break;
            }
            if (varied == null && random.nextDouble() < variesInAYear / 365) {
                varied = on;
            }
        }
        int places = 1 + random.nextInt(3);
        var terms = new ArrayList<Terms>();
        if (varied == null || !varied.isAfter(from)) {
            terms.add(terms(new Period(from, to), places));
        } else {
            terms.add(terms(new Period(from, varied), places));
            terms.add(terms(new Period(varied, to), places == 1 || random.nextBoolean() ? places + 1 : places - 1));
        }
        households.add(new Household(
                id,
                "F%05d".formatted(households.size() + 1),
                null,
                List.of(new Approval(
                        HouseholdKind.MAINSTREAM,
                        new Period(from, to),
                        how,
                        to == null ? null : Leaving.RETIRED,
                        terms))));
    }

    private static Terms terms(Period period, int places) {
        return new Terms(
                period, places, EnumSet.of(FosteringType.SHORT_TERM), 0, 17, Sexes.ANY, false, Set.of(), "", "");
    }

    /** Long ones are rarer than short ones. */
    private LocalDate after(LocalDate on, int least, int most, double slower) {
        double share = random.nextDouble() * (0.3 + 0.7 * random.nextDouble());
        return on.plusDays(Math.round(slower * (least + share * (most - least))));
    }

    private double between(double low, double high) {
        return low + random.nextDouble() * (high - low);
    }

    /** As the register stood at the end of the day. */
    List<Household> householdsOn(LocalDate known) {
        return households.stream()
                .filter(household ->
                        !household.approvals().get(0).period().from().isAfter(known))
                .map(household -> cut(household, known))
                .toList();
    }

    private static Household cut(Household household, LocalDate known) {
        Approval approval = household.approvals().get(0);
        boolean left = !approval.period().isOpen() && !approval.period().to().isAfter(known);
        LocalDate to = left ? approval.period().to() : null;
        var terms = approval.terms().stream()
                .filter(one -> !one.period().from().isAfter(known))
                .toList();
        var held = new ArrayList<Terms>(terms.subList(0, terms.size() - 1));
        Terms last = terms.get(terms.size() - 1);
        held.add(terms(new Period(last.period().from(), to), last.places()));
        return new Household(
                household.id(),
                household.reference(),
                null,
                List.of(new Approval(
                        approval.kind(),
                        new Period(approval.period().from(), to),
                        approval.joined(),
                        left ? approval.left() : null,
                        held)));
    }

    List<Enquiry> enquiriesOn(LocalDate known) {
        return enquiries.stream()
                .filter(enquiry -> !enquiry.since().isAfter(known))
                .map(enquiry -> enquiry(
                        enquiry.reference(),
                        enquiry.since(),
                        enquiry.steps().stream()
                                .filter(step -> !step.on().isAfter(known))
                                .toList()))
                .toList();
    }

    Forecaster forecasterOn(LocalDate known) {
        return new Forecaster(householdsOn(known), enquiriesOn(known), BEGINNING, null);
    }

    /** Counted day by day, not by the account: approved at the end of the year less approved at its beginning. */
    int gained(boolean places) {
        LocalDate before = ReportingYear.of(day).firstDay().minusDays(1);
        return standing(end, places) - standing(before, places);
    }

    private int standing(LocalDate on, boolean places) {
        return households.stream()
                .map(household -> household.approvals().get(0))
                .mapToInt(approval -> {
                    int held = approval.placesOn(on);
                    return places ? held : Math.min(1, held);
                })
                .sum();
    }
}
