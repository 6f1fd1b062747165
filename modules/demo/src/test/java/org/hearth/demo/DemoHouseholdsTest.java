package org.hearth.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.hearth.fostering.api.HouseholdHistory;
import org.hearth.fostering.api.HouseholdHistory.Held;
import org.hearth.fostering.api.HouseholdHistory.Spell;
import org.junit.jupiter.api.Test;

/** The invented service has the shape of a published one: counted here by hand, not by what it is to show. */
class DemoHouseholdsTest {
    private static final LocalDate APRIL = LocalDate.of(2025, 4, 1);
    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 1);

    private final List<Spell> mainstream = DemoHouseholds.service().stream()
            .flatMap(household -> household.spells().stream())
            .filter(spell -> spell.kind().equals("mainstream"))
            .toList();

    @Test
    void it_has_150_mainstream_households_and_235_places_at_the_end_of_december() {
        assertThat(on(JANUARY.minusDays(1))).hasSize(150);
        assertThat(places(JANUARY.minusDays(1))).isEqualTo(235);
    }

    @Test
    void in_nine_months_seventeen_joined_with_36_places_and_five_left_with_nine_and_the_year_before_gained_29() {
        Predicate<LocalDate> inNineMonths = day -> day != null && !day.isBefore(APRIL) && day.isBefore(JANUARY);

        var joined = mainstream.stream()
                .filter(spell -> inNineMonths.test(spell.approvedOn()))
                .toList();
        var left = mainstream.stream()
                .filter(spell -> inNineMonths.test(spell.leftOn()))
                .toList();
        assertThat(joined).hasSize(17);
        assertThat(joined.stream()
                        .mapToInt(spell -> spell.terms().get(0).places())
                        .sum())
                .isEqualTo(36);
        assertThat(left).hasSize(5);
        assertThat(left.stream()
                        .mapToInt(spell -> spell.terms().get(0).places())
                        .sum())
                .isEqualTo(9);
        assertThat(places(APRIL.minusDays(1))).isEqualTo(208);
        assertThat(places(APRIL.minusYears(1).minusDays(1))).isEqualTo(208 - 29);
    }

    @Test
    void it_is_the_same_every_time_and_says_that_it_is_invented() {
        assertThat(DemoHouseholds.service()).isEqualTo(DemoHouseholds.service());
        assertThat(DemoHouseholds.service())
                .extracting(HouseholdHistory::reference)
                .allMatch(one -> one.startsWith("INV-"));
    }

    @Test
    void it_has_successes_transfers_variations_a_return_other_kinds_and_an_unknown_district() {
        var all = DemoHouseholds.service();

        assertThat(mainstream).extracting(Spell::leaving).contains("adopted", "became-guardian", "retired");
        assertThat(mainstream).extracting(Spell::joined).contains("transferred-in");
        assertThat(mainstream).anyMatch(spell -> spell.terms().size() > 1);
        assertThat(all).anyMatch(household -> household.spells().size() > 1);
        assertThat(all).extracting(HouseholdHistory::district).anyMatch(Objects::isNull);
        assertThat(all.stream()
                        .flatMap(household -> household.spells().stream())
                        .map(Spell::kind)
                        .distinct())
                .containsExactlyInAnyOrder("mainstream", "short-breaks", "supported-lodgings");
    }

    private List<Spell> on(LocalDate day) {
        return mainstream.stream()
                .filter(spell -> !spell.approvedOn().isAfter(day)
                        && (spell.leftOn() == null || spell.leftOn().isAfter(day)))
                .toList();
    }

    private int places(LocalDate day) {
        return on(day).stream()
                .mapToInt(spell -> spell.terms().stream()
                        .filter(held -> !held.from().isAfter(day))
                        .reduce((earlier, later) -> later)
                        .map(Held::places)
                        .orElseThrow())
                .sum();
    }
}
