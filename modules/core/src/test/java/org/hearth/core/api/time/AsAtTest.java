package org.hearth.core.api.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.hearth.platform.api.Unreadable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was known when, as it stands in an address. */
class AsAtTest {

    @Test
    void an_instant_is_itself_and_a_day_its_end_in_the_uk() {
        assertThat(AsAt.knownAt(" 2026-06-23T09:00:00Z ")).isEqualTo(Instant.parse("2026-06-23T09:00:00Z"));
        assertThat(AsAt.knownAt("2026-06-23")).isEqualTo(Instant.parse("2026-06-23T23:00:00Z"));
        assertThat(AsAt.knownAt("9999-12-30")).isEqualTo(Instant.parse("9999-12-31T00:00:00Z"));
        assertThat(AsAt.knownAt(" ")).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yesterday",
                "+1000000000-12-31T23:59:59.999999999Z",
                "-1000000000-01-01T00:00:00Z",
                "+10000-01-01T00:00:00Z",
                "0000-12-31T23:59:59Z",
                "9999-12-31",
                "0000-01-01"
            })
    void what_is_no_instant_or_lies_outside_the_years_1_to_9999_is_told_to_be_none(String known) {
        assertThatThrownBy(() -> AsAt.knownAt(known))
                .isInstanceOf(Unreadable.class)
                .hasMessageStartingWith("known is \"")
                .hasMessageEndingWith(
                        "which is no date. Write an instant such as 2026-06-23T09:00:00Z, or a day such as 2026-06-23.");
    }
}
