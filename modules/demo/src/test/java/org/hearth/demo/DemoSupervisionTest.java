package org.hearth.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hearth.fostering.api.HouseholdHistory;
import org.hearth.fostering.api.SupervisionHistory;
import org.hearth.fostering.api.SupervisionHistory.Reviewed;
import org.hearth.fostering.api.SupervisionHistory.Visited;
import org.junit.jupiter.api.Test;

/** The invented reviews and visits have every case in them, and nothing that could not have been. */
class DemoSupervisionTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 15);

    private final List<SupervisionHistory> all = DemoSupervision.histories(DemoHouseholds.service(), TODAY);
    private final Map<String, HouseholdHistory> households = DemoHouseholds.service().stream()
            .collect(Collectors.toMap(HouseholdHistory::reference, Function.identity()));

    @Test
    void each_day_lies_within_an_approval_and_before_today() {
        assertThat(all).allSatisfy(one -> {
            assertThat(one.reviews()).extracting(Reviewed::heldOn).allMatch(day -> approved(one, day));
            assertThat(one.visits()).extracting(Visited::on).allMatch(day -> approved(one, day));
            assertThat(one.workers()).allMatch(worker -> approved(one, worker.from()));
            assertThat(one.visits()).extracting(Visited::on).doesNotHaveDuplicates();
        });
    }

    private boolean approved(SupervisionHistory of, LocalDate day) {
        return day.isBefore(TODAY)
                && households.get(of.household()).spells().stream()
                        .anyMatch(spell -> !day.isBefore(spell.approvedOn())
                                && (spell.leftOn() == null || day.isBefore(spell.leftOn())));
    }

    @Test
    void some_reviews_are_late_some_never_were_held_and_most_are_in_time() {
        var now = all.stream()
                .filter(one -> approved(one, TODAY.minusDays(1))
                        && !households
                                .get(one.household())
                                .spells()
                                .get(0)
                                .approvedOn()
                                .isAfter(TODAY.minusYears(2)))
                .toList();
        long never = now.stream().filter(one -> one.reviews().isEmpty()).count();
        long late = now.stream()
                .filter(one -> !one.reviews().isEmpty())
                .filter(one ->
                        one.reviews().get(one.reviews().size() - 1).heldOn().isBefore(TODAY.minusYears(1)))
                .count();

        assertThat(never).isBetween(2L, 10L);
        assertThat(late).isBetween(5L, now.size() / 3L);
    }

    @Test
    void there_is_each_outcome_announcement_and_reason_and_first_reviews_that_wait_for_panel() {
        assertThat(all.stream().flatMap(one -> one.reviews().stream()))
                .extracting(Reviewed::outcome)
                .contains("continues", "terms-changed", "not-suitable");
        assertThat(all.stream().flatMap(one -> one.reviews().stream()))
                .anyMatch(review -> review.first() && review.panelOn() == null)
                .anyMatch(review -> review.first() && review.panelOn() != null);
        assertThat(all.stream().flatMap(one -> one.visits().stream()))
                .extracting(Visited::announcement)
                .contains("announced", "unannounced", "not-recorded");
        assertThat(all.stream().flatMap(one -> one.visits().stream()))
                .extracting(Visited::notHeld)
                .contains("NH1", "NH2", "NH3", "NH4", "NH0", null);
        assertThat(all)
                .anyMatch(one -> one.workers().isEmpty())
                .anyMatch(one -> one.workers().size() == 2);
    }

    @Test
    void it_is_the_same_every_time_and_a_later_day_adds_to_it() {
        assertThat(DemoSupervision.histories(DemoHouseholds.service(), TODAY)).isEqualTo(all);
        var later = DemoSupervision.histories(DemoHouseholds.service(), TODAY.plusDays(60)).stream()
                .collect(Collectors.toMap(SupervisionHistory::household, Function.identity()));
        assertThat(all.stream().mapToInt(one -> one.visits().size()).sum())
                .isLessThan(later.values().stream()
                        .mapToInt(one -> one.visits().size())
                        .sum());
    }
}
