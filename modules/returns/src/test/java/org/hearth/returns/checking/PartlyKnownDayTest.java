package org.hearth.returns.checking;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartlyKnownDayTest {

    @ParameterizedTest
    @CsvSource({
        "17/06/2001, 2001-06-17",
        "1/6/2001, 2001-06-01",
        "ZZ/05/2021, 2021-05-31",
        "ZZ/2/2024, 2024-02-29",
        "ZZ/02/2023, 2023-02-28",
        "zz/04/2023, 2023-04-30",
        "ZZ/ZZ/1993, 1993-12-31",
        "01/ZZ/1993, 1993-12-31",
        "1/ZZ/1993, 1993-12-31",
        "05/ZZ/2020, 2020-12-05",
        "ZZ/ZZ/ZZZZ, 2000-12-31",
        "ZZ/02/ZZZZ, 2000-02-29",
        "01/01/ZZZZ, 2000-01-01",
        "29/02/ZZZZ, 2000-02-29",
        "01/ZZ/ZZZZ, 2000-12-31"
    })
    void unknown_parts_are_filled_in_with_the_latest_day_it_may_be(String cell, String day) {
        assertThat(PartlyKnownDay.latest(Value.of(cell))).hasToString(day);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ZZ", "ZZ/ZZ/ZZ", "ZZ/ZZ", "ZZ/ZZ/2000/", "xx/10/2011", "01/13/2000", "ZZ/13/2000", "30/02/ZZZZ",
                "32/ZZ/2000", "/ZZ/2000", "ZZ//2000", "ZZ/ZZ/", "ZZZZ/ZZ/ZZ", "Z/Z/ZZZZ", "ZZ-ZZ-ZZZZ", "ZZ/01/20"
            })
    void what_is_no_date_even_then_is_unreadable(String cell) {
        assertThat(PartlyKnownDay.latest(Value.of(cell))).isSameAs(Day.UNREADABLE);
    }

    @Test
    void a_blank_stays_blank() {
        assertThat(PartlyKnownDay.latest(Value.BLANK)).isSameAs(Day.BLANK);
    }
}
