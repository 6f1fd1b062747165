package org.hearth.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import org.hearth.demo.Practice.Away;
import org.hearth.demo.Practice.Plan;
import org.hearth.demo.Practice.Review;
import org.hearth.demo.Practice.Spell;
import org.hearth.demo.Practice.Worker;
import org.junit.jupiter.api.Test;

class PracticeTest {
    private static final World WORLD = World.ofCambridgeshireShape();
    private static final Practice PRACTICE = new Practice(WORLD.seed(), WORLD.until());

    private interface Each {
        void of(Child child, Spell spell);
    }

    private static void everyTimeInCare(Each each) {
        for (Child child : WORLD.children()) {
            Practice.spells(child).forEach(spell -> each.of(child, spell));
        }
    }

    @Test
    void reviews_are_held_in_care_most_of_them_in_time_and_the_code_fits_the_age() {
        var apart = new ArrayList<Boolean>();
        everyTimeInCare((child, spell) -> {
            LocalDate before = null;
            for (Review review : PRACTICE.reviews(child, spell)) {
                assertThat(spell.includes(review.on())).isTrue();
                assertThat(review.code().equals("PN0")).isEqualTo(Practice.age(child, review.on()) < 4);
                if (before != null) {
                    apart.add(!review.on().isAfter(before.plusMonths(6)));
                }
                before = review.on();
            }
        });
        double inTime = 100.0 * apart.stream().filter(one -> one).count() / apart.size();
        assertThat(inTime).isCloseTo(95, within(2.0));
    }

    @Test
    void who_is_missing_is_in_care_found_before_the_placement_ends_and_not_missing_twice_at_once() {
        var times = new ArrayList<Away>();
        everyTimeInCare((child, spell) -> {
            LocalDate found = LocalDate.MIN;
            for (Away away : PRACTICE.away(child, spell)) {
                assertThat(spell.includes(away.from())).isTrue();
                assertThat(away.from()).isAfter(found);
                found = away.found() == null ? LocalDate.MAX : away.found();
                LocalDate ends = child.stayOn(away.from()).to;
                assertThat(ends == null || found.isBefore(ends)).isTrue();
                times.add(away);
            }
        });
        assertThat(times).extracting(Away::type).contains("M", "A");
    }

    @Test
    void a_child_in_care_has_one_worker_after_another_and_is_never_without_one() {
        everyTimeInCare((child, spell) -> {
            LocalDate at = spell.from();
            for (Worker worker : PRACTICE.workers(child, spell)) {
                assertThat(worker.from()).isEqualTo(at);
                assertThat(worker.to()).isAfter(worker.from());
                at = worker.to();
            }
            assertThat(at).isAfterOrEqualTo(spell.to() == null ? WORLD.until() : spell.to());
        });
    }

    @Test
    void a_plan_for_adoption_is_decided_before_the_order_and_matched_before_the_child_moves() {
        var placed = new ArrayList<Plan>();
        everyTimeInCare((child, spell) -> {
            Plan plan = PRACTICE.plan(child, spell);
            if (plan != null) {
                assertThat(plan.decided()).isAfterOrEqualTo(spell.from());
                if (plan.placed() != null) {
                    assertThat(plan.matched()).isBetween(plan.decided(), plan.placed());
                    placed.add(plan);
                }
            }
        });
        assertThat(placed).hasSizeGreaterThan(50);
    }
}
