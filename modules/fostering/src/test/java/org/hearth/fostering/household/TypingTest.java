package org.hearth.fostering.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypingTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            999999999999 | 2    | "999999999999" is a larger number than can be meant. Enter one in figures, such as 2.
            nineteen     | 1980 | "nineteen" is not a whole number. Enter one in figures, such as 1980.
            2.5          | 2    | "2.5" is not a whole number. Enter one in figures, such as 2.""")
    void what_is_no_number_that_can_be_meant_is_told_truly_with_one_that_could(String typed, String such, String says) {
        assertThatThrownBy(() -> Typing.whole("places", typed, such)).hasMessage(says);
    }

    @Test
    void a_number_is_read_and_nothing_is_none() {
        assertThat(Typing.whole("places", " 3 ")).isEqualTo(3);
        assertThat(Typing.whole("places", "")).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "W06000015, W06000015, In Wales (W06000015)",
        "E07000008, Cambridge, Cambridge",
        "E09999999, E09999999, E09999999"
    })
    void a_district_without_a_name_is_told_with_its_country(String code, String name, String words) {
        assertThat(DistrictWords.of(code, name)).isEqualTo(words);
    }
}
