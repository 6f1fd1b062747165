package org.hearth.fostering.netgain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearth.core.testing.Invented.day;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.hearth.core.api.figures.Target;
import org.hearth.core.api.figures.Targets;
import org.hearth.fostering.testing.CountyOf2016;
import org.junit.jupiter.api.Test;

/** Are we where we meant to be: by what has come and gone, whether or not a forecast can be made. */
class SinceAprilTest {
    private final NetGains gains = NetGains.of(CountyOf2016.households());

    /** Of ten households for the year to 31 March 2017, and of twenty after it. */
    private static final Targets TARGETS = new Targets() {
        @Override
        public List<Target> all() {
            return List.of(target(1, "2016-04-01", "10"), target(2, "2017-04-01", "20"));
        }

        @Override
        public Target set(Asked asked, int seen, String by) {
            throw new UnsupportedOperationException();
        }
    };

    private static Target target(int revision, String from, String low) {
        return new Target(
                "FOS-03.mainstream",
                revision,
                day(from),
                new BigDecimal(low),
                null,
                BigDecimal.ONE,
                null,
                0,
                "the committee",
                "invented",
                Instant.parse("2016-03-01T09:00:00Z"),
                "an analyst");
    }

    @Test
    void what_was_gained_since_april_stands_beside_the_target_of_that_year() {
        var year = SinceApril.of(gains, TARGETS, day("2016-12-31"));

        assertThat(year.inSentences())
                .isEqualTo(
                        "From 1 April 2016 to 31 December 2016: +12 households. The target for the year is a net gain of 10 households.");
        assertThat(year.inShort()).isEqualTo("+12 households since 1 April; target 10.");
        assertThat(SinceApril.of(gains, TARGETS, day("2017-04-01")).inShort()).endsWith("; target 20.");
    }

    @Test
    void where_no_target_is_set_that_is_said() {
        var year = SinceApril.of(gains, Targets.NONE, day("2016-12-31"));

        assertThat(year.inSentences()).endsWith("+12 households. No target is set for the year.");
        assertThat(year.inShort()).isEqualTo("+12 households since 1 April.");
    }
}
