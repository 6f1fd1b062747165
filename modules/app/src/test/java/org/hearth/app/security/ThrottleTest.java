package org.hearth.app.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class ThrottleTest {
    private Instant now = Instant.parse("2026-06-01T09:00:00Z");
    private final Throttle throttle = new Throttle(new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    });

    @Test
    void four_mistakes_cost_nothing() {
        fail(4, "clerk", "10.0.0.1");

        assertThat(throttle.delay("clerk", "10.0.0.1")).isZero();
    }

    @Test
    void the_fifth_costs_half_a_minute_and_each_further_one_twice_as_much() {
        fail(5, "clerk", "10.0.0.1");
        assertThat(throttle.delay("clerk", "10.0.0.1")).isEqualTo(Duration.ofSeconds(30));

        now = now.plusSeconds(31);
        assertThat(throttle.delay("clerk", "10.0.0.1")).isZero();
        fail(1, "clerk", "10.0.0.1");
        assertThat(throttle.delay("clerk", "10.0.0.1")).isEqualTo(Duration.ofSeconds(60));
    }

    @Test
    void nobody_waits_longer_than_a_quarter_of_an_hour() {
        fail(19, "clerk", "10.0.0.1");

        assertThat(throttle.delay("clerk", "10.0.0.1")).isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void a_colleague_elsewhere_is_not_locked_out_by_a_few_mistakes() {
        fail(10, "clerk", "10.0.0.1");

        assertThat(throttle.delay("clerk", "10.0.0.2")).isZero();
        assertThat(throttle.delay("analyst", "10.0.0.1")).isZero();
    }

    @Test
    void guessing_one_name_from_many_places_is_slowed_too() {
        for (int place = 0; place < 20; place++) {
            fail(1, "clerk", "10.0.1." + place);
        }

        assertThat(throttle.delay("clerk", "10.9.9.9")).isPositive();
    }

    @Test
    void guessing_many_names_from_one_place_is_slowed_too() {
        for (int name = 0; name < 50; name++) {
            fail(1, "name" + name, "10.0.0.1");
        }

        assertThat(throttle.delay("never tried", "10.0.0.1")).isPositive();
    }

    @Test
    void case_and_blanks_make_no_new_name() {
        fail(3, "clerk", "10.0.0.1");
        fail(2, " CLERK ", "10.0.0.1");

        assertThat(throttle.delay("Clerk", "10.0.0.1")).isPositive();
    }

    @Test
    void the_right_password_forgives() {
        fail(4, "clerk", "10.0.0.1");
        throttle.succeeded("clerk", "10.0.0.1");
        fail(4, "clerk", "10.0.0.1");

        assertThat(throttle.delay("clerk", "10.0.0.1")).isZero();
    }

    @Test
    void an_hour_without_a_mistake_forgives() {
        fail(4, "clerk", "10.0.0.1");
        now = now.plus(Duration.ofMinutes(61));
        fail(1, "clerk", "10.0.0.1");

        assertThat(throttle.delay("clerk", "10.0.0.1")).isZero();
    }

    private void fail(int times, String name, String address) {
        for (int i = 0; i < times; i++) {
            throttle.failed(name, address);
        }
    }
}
