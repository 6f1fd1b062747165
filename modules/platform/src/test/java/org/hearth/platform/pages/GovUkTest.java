package org.hearth.platform.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GovUkTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
            Campaign (optional) | This holds 300 characters and may hold 100. Shorten it. | Campaign: This holds 300 characters and may hold 100. Shorten it.
            Received on         | 31 2 2026 is not a real date. Enter a day.              | Received on: 31 2 2026 is not a real date. Enter a day.
            Bedrooms            | "many" is not a whole number. Enter one.                | Bedrooms: "many" is not a whole number. Enter one.
            Name                | Enter the person's name, as they write it.              | Enter the person's name, as they write it.
            -                   | This holds 300 characters and may hold 100. Shorten it. | This holds 300 characters and may hold 100. Shorten it.""")
    void what_is_said_alike_of_any_field_names_it_in_the_summary(String label, String message, String shown) {
        assertThat(GovUk.named(label, message)).isEqualTo(shown);
    }
}
