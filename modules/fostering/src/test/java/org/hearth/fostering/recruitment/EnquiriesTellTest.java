package org.hearth.fostering.recruitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hearth.core.testing.Invented.day;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** An old enquiry that is typed today does not make all enquiries of its time known. */
class EnquiriesTellTest {
    private static final Optional<Instant> FIRST = Optional.of(Instant.parse("2026-06-30T23:30:00Z"));

    private static EnquiriesTell set(String day, boolean invented) {
        return EnquiriesTell.of(
                name -> Optional.ofNullable(
                        Map.of("HEARTH_FOSTERING_ENQUIRIES_COMPLETE_FROM", day).get(name)),
                invented);
    }

    private static EnquiriesTell unset(boolean invented) {
        return EnquiriesTell.of(name -> Optional.empty(), invented);
    }

    @Test
    void unless_the_council_says_so_they_are_complete_from_the_uk_day_on_which_the_first_was_recorded() {
        assertThat(unset(false).from(FIRST)).isEqualTo(day("2026-07-01"));
        assertThat(unset(false).from(Optional.empty())).isNull();
    }

    @Test
    void they_are_complete_from_the_day_that_the_council_says() {
        assertThat(set(" 2020-04-01", false).from(FIRST)).isEqualTo(day("2020-04-01"));
        assertThat(set("2020-04-01", true).from(FIRST)).isEqualTo(day("2020-04-01"));
    }

    @Test
    void those_of_the_invented_county_are_all_there_ever_were() {
        assertThat(unset(true).from(FIRST)).isNull();
    }

    @Test
    void a_setting_that_is_no_day_is_refused_with_its_name() {
        assertThatThrownBy(() -> set("April", false))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(
                        "HEARTH_FOSTERING_ENQUIRIES_COMPLETE_FROM is \"April\", which is no day. Write it as 2016-04-01.");
    }
}
