package org.hearth.childrenincare.leaver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearth.core.testing.Invented.aChild;

import java.util.Map;
import org.hearth.childrenincare.leaver.LeaverYear.InTouch;
import org.hearth.core.api.care.ChildHistory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LeaverYearTest {

    @Test
    void each_year_tells_of_one_birthday() {
        ChildHistory young = aChild("Y1")
                .told("OC3", 2025, Map.of("IN_TOUCH", "YES", "ACTIV", "F2", "ACCOM", "U1"))
                .told("OC3", 2026, Map.of("IN_TOUCH", "DIED", "ACTIV", "0", "ACCOM", "0"))
                .build();

        assertThat(young.told(LeaverYear.KIND))
                .extracting(LeaverYear::inTouch)
                .containsExactly(InTouch.YES, InTouch.DIED);
        assertThat(young.told(LeaverYear.KIND).get(1).activityInWords()).isEqualTo("does not apply");
        assertThat(young.told(LeaverYear.KIND).get(1).accommodationInWords()).isEqualTo("does not apply");
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "F1 | full time, higher education",
                "P5 | part time, training or employment",
                "F3 | full time, apprenticeship, training or employment",
                "G6 | not in education, training or employment: pregnancy or parenting",
                "F9 | F9, no code",
                "Z | Z, no code",
                "- | -"
            })
    void what_they_did_is_said_in_words(String code, String words) {
        assertThat(Activity.inWords(code)).isEqualTo(words);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "Z1 | with former foster carers, suitable",
                "S2 | no fixed abode, not suitable",
                "U | U, no code",
                "U3 | U3, no code",
                "- | -"
            })
    void where_they_lived_is_said_in_words(String code, String words) {
        assertThat(Accommodation.inWords(code)).isEqualTo(words);
    }

    @Test
    void a_blank_is_no_answer() {
        var told = aChild("Y1")
                .told("OC3", 2025, Map.of("ACTIV", "F2"))
                .build()
                .told(LeaverYear.KIND)
                .get(0);

        assertThat(told.inTouch()).isNull();
        assertThat(told.accommodationInWords()).isNull();
    }
}
