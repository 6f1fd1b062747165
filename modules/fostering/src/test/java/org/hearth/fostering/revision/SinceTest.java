package org.hearth.fostering.revision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SinceTest {
    private static final List<Since.Made> MADE = List.of(
            new Since.Made(3, "Left", Instant.parse("2026-05-01T10:05:00Z"), "manager"),
            new Since.Made(2, "Home changed", Instant.parse("2026-05-01T09:00:00Z"), "fostering"),
            new Since.Made(1, "Registered", Instant.parse("2026-04-01T09:00:00Z"), "fostering"));

    @Test
    void who_was_overtaken_reads_what_was_recorded_since_by_whom_and_when() {
        assertThat(Since.told("Someone else changed it.", MADE, 1))
                .isEqualTo(
                        "Someone else changed it. Recorded since you opened it: Home changed, by fostering on 1 May 2026 at 10:00; Left, by manager on 1 May 2026 at 11:05.");
    }

    @Test
    void where_nothing_was_recorded_since_or_it_is_not_known_what_was_read_the_refusal_stands_alone() {
        assertThat(Since.told("It is gone.", MADE, 3)).isEqualTo("It is gone.");
        assertThat(Since.told("It is gone.", MADE, -1)).isEqualTo("It is gone.");
    }
}
