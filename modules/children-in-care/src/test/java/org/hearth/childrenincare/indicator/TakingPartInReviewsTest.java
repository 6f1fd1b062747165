package org.hearth.childrenincare.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearth.childrenincare.indicator.Measuring.*;
import static org.hearth.core.testing.Invented.aBook;
import static org.hearth.core.testing.Invented.aChild;

import java.util.Map;
import org.hearth.core.api.figures.Measure;
import org.hearth.core.testing.BookBuilder;
import org.hearth.core.testing.ChildBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TakingPartInReviewsTest {
    private final TakingPartInReviews indicator = new TakingPartInReviews();

    private static BookBuilder held() {
        return aBook().holding("Reviews", "2024-04-01", "2025-03-31");
    }

    private static ChildBuilder reviewed(String reference, String on, String code) {
        return aChild(reference)
                .startsCare("2020-05-01", "U6", "PR1")
                .told("Reviews", 2025, code == null ? Map.of("REVIEW", on) : Map.of("REVIEW", on, "REVIEW_CODE", code));
    }

    @ParameterizedTest(name = "{0}: counted {1}, took part {2}")
    @CsvSource({
        "PN0, false, false",
        "PN1, true, true",
        "PN2, true, true",
        "PN3, true, true",
        "PN4, true, false",
        "PN5, true, true",
        "PN6, true, true",
        "PN7, true, false",
        "PN8, false, false"
    })
    void each_code_says_whether_the_child_was_heard(String code, boolean counted, boolean tookPart) {
        var answer = headline(
                indicator, held().with(reviewed("C1", "2024-06-01", code)).build(), DAY);

        assertThat(denominator(answer).contains("C1")).isEqualTo(counted);
        assertThat(numerator(answer).contains("C1")).isEqualTo(tookPart);
        assertThat(answer.notKnown()).isEqualTo(code.equals("PN8") ? 1 : 0);
    }

    @Test
    void a_blank_is_not_a_no() {
        var answer = headline(
                indicator,
                held().with(reviewed("BLANK", "2024-06-01", null), reviewed("SPOKE", "2024-06-01", "PN1"))
                        .build(),
                DAY);

        assertThat(value(answer)).isEqualTo("100.0");
        assertThat(answer.notKnown()).isEqualTo(1);
    }

    @Test
    void a_child_counts_from_the_fourth_birthday_on_and_one_of_unknown_age_by_the_code() {
        var book = held().with(
                        reviewed("FOUR", "2024-06-01", "PN1").born("2020-06-01"),
                        reviewed("THREE", "2024-06-01", "PN1").born("2020-06-02"),
                        reviewed("NOT_KNOWN", "2024-06-01", "PN7").born(null))
                .build();

        assertThat(denominator(headline(indicator, book, DAY))).containsExactly("FOUR", "NOT_KNOWN");
    }

    @Test
    void reviews_outside_the_period_or_outside_care_are_left_out_and_one_on_the_last_day_is_not() {
        var book = held().with(
                        reviewed("BEFORE", "2024-03-31", "PN1"),
                        reviewed("FIRST", "2024-04-01", "PN1"),
                        reviewed("LEAVING", "2024-06-01", "PN1").leaves("2024-06-01", "E4A"),
                        reviewed("GONE", "2024-06-02", "PN1").leaves("2024-06-01", "E4A"),
                        reviewed("LAST", "2025-03-31", "PN1"))
                .build();

        assertThat(denominator(headline(indicator, book, DAY))).containsExactly("FIRST", "LAST", "LEAVING");
    }

    @Test
    void without_a_review_there_is_nothing_to_measure() {
        assertThat(headline(indicator, held().build(), DAY).measure()).isInstanceOf(Measure.NotApplicable.class);
    }
}
