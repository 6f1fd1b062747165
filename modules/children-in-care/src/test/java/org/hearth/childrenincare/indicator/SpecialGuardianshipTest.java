package org.hearth.childrenincare.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearth.childrenincare.indicator.Measuring.*;
import static org.hearth.core.testing.Invented.aBook;
import static org.hearth.core.testing.Invented.aChild;

import org.hearth.core.api.figures.Measure;
import org.hearth.core.testing.ChildBuilder;
import org.junit.jupiter.api.Test;

class SpecialGuardianshipTest {
    private final SpecialGuardianship indicator = new SpecialGuardianship();

    @Test
    void all_four_reasons_count_and_the_old_ones_in_their_years() {
        var book = aBook().with(
                        left("E45", "2024-08-01"),
                        left("E46", "2024-08-01"),
                        left("E47", "2024-08-01"),
                        left("E48", "2024-08-01"),
                        left("E41", "2024-08-01"),
                        left("E43", "2023-08-01"),
                        left("E44", "2023-08-01"))
                .build();

        assertThat(numerator(headline(indicator, book, DAY))).containsExactly("E45", "E46", "E47", "E48");
        assertThat(value(line(indicator, book, DAY, "PER-07.share"))).isEqualTo("80.0");
        assertThat(numerator(headline(indicator, book, "2024-03-31"))).containsExactly("E43", "E44");
    }

    @Test
    void the_first_of_april_and_the_day_itself_are_in_the_year_to_date() {
        var book = aBook().with(
                        aChild("DAY_BEFORE")
                                .startsCare("2022-05-01", "U6", "PR1")
                                .leaves("2024-03-31", "E45"),
                        aChild("FIRST").startsCare("2022-05-01", "U6", "PR1").leaves("2024-04-01", "E45"),
                        aChild("LAST").startsCare("2022-05-01", "U6", "PR1").leaves(DAY, "E45"))
                .build();

        assertThat(numerator(headline(indicator, book, DAY))).containsExactly("FIRST", "LAST");
        assertThat(numerator(headline(indicator, book, "2025-03-30"))).containsExactly("FIRST");
    }

    @Test
    void with_no_one_leaving_the_count_is_none_and_there_is_no_share() {
        assertThat(value(headline(indicator, aBook().build(), DAY))).isZero();
        assertThat(line(indicator, aBook().build(), DAY, "PER-07.share").measure())
                .isInstanceOf(Measure.NotApplicable.class);
    }

    @Test
    void a_reason_that_is_no_code_is_no_leaving() {
        var book = aBook().with(left("E49", "2024-08-01")).build();

        assertThat(value(headline(indicator, book, DAY))).isZero();
        assertThat(line(indicator, book, DAY, "PER-07.share").measure()).isInstanceOf(Measure.NotApplicable.class);
    }

    private static ChildBuilder left(String reason, String on) {
        return aChild(reason).startsCare("2022-05-01", "U6", "PR1").leaves(on, reason);
    }
}
