package org.hearth.core.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegisteredNamesTest {
    private final RegisteredNames names =
            new RegisteredNames(Clock.fixed(Instant.parse("2026-06-01T09:00:00Z"), ZoneOffset.UTC));

    @ParameterizedTest
    @CsvSource({
        "E10000003, Cambridgeshire County Council",
        "E10000012, Essex County Council",
        "E08000035, Leeds",
        "E06000066, Somerset"
    })
    void a_council_is_called_by_its_own_name(String code, String name) {
        assertThat(names.nameOf(code)).contains(name);
    }

    @Test
    void a_code_that_no_council_has_has_no_name() {
        assertThat(names.nameOf("E99999999")).isEmpty();
    }
}
