package org.hearth.childrenincare.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearth.childrenincare.indicator.Measuring.*;
import static org.hearth.core.testing.Invented.aBook;
import static org.hearth.core.testing.Invented.aChild;
import static org.hearth.core.testing.Invented.anEpisode;

import org.hearth.core.api.figures.Measure;
import org.hearth.core.testing.ChildBuilder;
import org.junit.jupiter.api.Test;

class AdoptedTest {
    private final Adopted indicator = new Adopted();

    @Test
    void both_adoption_reasons_count_of_all_who_left() {
        var book = aBook().with(
                        left("UNOPPOSED", "2024-08-01", "E11"),
                        left("DISPENSED", "2024-08-01", "E12"),
                        left("GUARDIAN", "2024-08-01", "E45"),
                        left("HOME", "2024-08-01", "E4A"),
                        aChild("PLACED").startsCare("2024-05-01", "A6", "PR1"))
                .build();

        assertThat(numerator(headline(indicator, book, DAY))).containsExactly("DISPENSED", "UNOPPOSED");
        assertThat(denominator(headline(indicator, book, DAY))).hasSize(4).doesNotContain("PLACED");
        assertThat(value(headline(indicator, book, DAY))).isEqualTo("50.0");
    }

    /** County self-assessment 2017, section 12: 30 orders in the eight months to November 2016 were 18.3%: 30 of 164. */
    @Test
    void the_published_share_is_reached_by_its_orders() {
        var children = new ChildBuilder[164];
        for (int i = 0; i < children.length; i++) {
            children[i] = left("C%03d".formatted(i), "2024-08-01", i < 30 ? "E12" : "E4A");
        }

        assertThat(value(headline(indicator, aBook().with(children).build(), "2024-11-30")))
                .isEqualTo("18.3");
    }

    @Test
    void the_first_of_april_and_the_day_itself_are_in_the_year_to_date() {
        var book = aBook().with(
                        left("DAY_BEFORE", "2024-03-31", "E12"),
                        left("FIRST", "2024-04-01", "E12"),
                        left("LAST", DAY, "E12"),
                        left("DAY_AFTER", "2025-04-01", "E12"))
                .build();

        assertThat(numerator(headline(indicator, book, DAY))).containsExactly("FIRST", "LAST");
    }

    @Test
    void with_no_one_leaving_there_is_no_share() {
        assertThat(headline(indicator, aBook().build(), DAY).measure()).isInstanceOf(Measure.NotApplicable.class);
    }

    @Test
    void a_record_that_stops_without_a_reason_is_no_leaving() {
        var book = aBook().with(
                        left("ADOPTED", "2024-08-01", "E12"),
                        aChild("SILENT")
                                .with(anEpisode().from("2023-05-01").in("A6").heldUntil("2024-08-01")))
                .build();

        assertThat(value(headline(indicator, book, DAY))).isEqualTo("100.0");
    }

    private static ChildBuilder left(String reference, String on, String reason) {
        return aChild(reference).startsCare("2022-05-01", "U6", "PR1").leaves(on, reason);
    }
}
