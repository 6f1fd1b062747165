package org.hearth.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hearth.fostering.api.EnquiryHistory;
import org.hearth.fostering.api.EnquiryHistory.Happened;
import org.junit.jupiter.api.Test;

/** The invented recruitment has the shape of published ones, and every approval is one of the invented households. */
class DemoRecruitmentTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 15);

    private final List<EnquiryHistory> all = DemoRecruitment.enquiries(DemoHouseholds.service(), TODAY);

    private static Optional<Happened> step(EnquiryHistory of, String kind) {
        return of.steps().stream().filter(step -> step.kind().equals(kind)).findFirst();
    }

    private List<EnquiryHistory> with(String kind) {
        return all.stream().filter(one -> step(one, kind).isPresent()).toList();
    }

    @Test
    void about_six_in_a_hundred_enquiries_become_an_application() {
        assertThat(all).hasSizeBetween(2500, 3700);
        assertThat(100.0 * with("applied").size() / all.size()).isBetween(5.0, 7.0);
    }

    @Test
    void every_approval_is_one_of_the_register_and_every_one_of_five_years_is_told() {
        Function<EnquiryHistory, Happened> decided = one -> step(one, "decided").orElseThrow();
        var approved = with("decided").stream()
                .map(decided)
                .filter(step -> step.code().equals("APPROVED"))
                .map(step -> step.household() + " " + step.on())
                .toList();
        Set<String> registered = DemoHouseholds.service().stream()
                .flatMap(household -> household.spells().stream()
                        .filter(spell -> spell.joined().equals("approved"))
                        .map(spell -> household.reference() + " " + spell.approvedOn()))
                .collect(Collectors.toSet());
        long old = DemoHouseholds.service().stream()
                .flatMap(household -> household.spells().stream())
                .filter(spell ->
                        spell.joined().equals("approved") && !spell.approvedOn().isBefore(LocalDate.of(2022, 5, 15)))
                .count();

        assertThat(approved).doesNotHaveDuplicates().isSubsetOf(registered).hasSizeGreaterThanOrEqualTo((int) old);
    }

    @Test
    void most_are_recommended_within_eight_months_and_some_are_not() {
        var panels = with("panel");
        long late = panels.stream()
                .filter(one -> step(one, "panel")
                        .orElseThrow()
                        .on()
                        .isAfter(step(one, "applied").orElseThrow().on().plusMonths(8)))
                .count();

        assertThat(late).isPositive();
        assertThat((double) late / panels.size()).isLessThan(0.4);
    }

    @Test
    void nothing_lies_ahead_and_each_state_is_alive() {
        assertThat(all.stream().flatMap(one -> one.steps().stream()))
                .filteredOn(step -> !step.kind().equals("panel-booked"))
                .allMatch(step -> !step.on().isAfter(TODAY));
        var ends = Set.of("decided", "withdrawn", "not-taken-on");
        var open = all.stream()
                .filter(one -> one.steps().stream().noneMatch(step -> ends.contains(step.kind())))
                .toList();
        assertThat(open).hasSizeBetween(20, 200);
        assertThat(open).anyMatch(one -> one.steps().isEmpty());
        assertThat(open).anyMatch(one -> step(one, "applied").isPresent());
        assertThat(open).anyMatch(one -> step(one, "stage-2-started").isPresent());
        assertThat(open).anyMatch(one -> step(one, "panel-booked").isPresent());
        assertThat(with("paused")).isNotEmpty();
        assertThat(with("decided"))
                .anyMatch(one -> step(one, "decided").orElseThrow().code().equals("REFUSED"));
        assertThat(ChronoUnit.DAYS.between(
                        DemoRecruitment.FIRST, all.get(all.size() - 1).day()))
                .isGreaterThan(1800);
    }

    @Test
    void it_is_the_same_every_time_and_says_that_it_is_invented() {
        assertThat(DemoRecruitment.enquiries(DemoHouseholds.service(), TODAY)).isEqualTo(all);
        assertThat(all).allMatch(one -> one.reference().startsWith("INV-E"));
    }
}
