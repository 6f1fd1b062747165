package org.hearth.childrenincare.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearth.childrenincare.indicator.Measuring.*;
import static org.hearth.core.testing.Invented.aBook;
import static org.hearth.core.testing.Invented.aChild;
import static org.hearth.core.testing.Invented.anEpisode;

import org.junit.jupiter.api.Test;

class CeasedCareTest {
    private final CeasedCare indicator = new CeasedCare();

    /** TV-09: not counted in care on the day, counted as having left in the year. */
    @Test
    void who_leaves_on_the_day_has_left() {
        var book = aBook().with(
                        aChild("LEAVES").startsCare("2024-05-01", "U6", "PR1").leaves("2025-03-31", "E17"),
                        aChild("NEXT_DAY").startsCare("2024-05-01", "U6", "PR1").leaves("2025-04-01", "E17"),
                        aChild("FIRST_DAY")
                                .startsCare("2023-05-01", "U6", "PR1")
                                .leaves("2024-04-01", "E17"),
                        aChild("LAST_YEAR")
                                .startsCare("2023-05-01", "U6", "PR1")
                                .leaves("2024-03-31", "E17"))
                .build();

        assertThat(numerator(line(indicator, book, DAY, "CIC-04.events"))).containsExactly("FIRST_DAY", "LEAVES");
    }

    @Test
    void who_leaves_twice_is_one_person_and_two_events() {
        var book = aBook().with(aChild().startsCare("2024-05-01", "U6", "PR1")
                        .leaves("2024-06-01", "E4A")
                        .with(anEpisode().from("2024-08-01").to("2024-09-01", "E3")))
                .build();

        assertThat(numerator(line(indicator, book, DAY, "CIC-04.persons"))).containsExactly("C1");
        assertThat(numerator(line(indicator, book, DAY, "CIC-04.events"))).containsExactly("C1", "C1");
    }

    @Test
    void a_row_that_another_follows_is_no_leaving() {
        var book = aBook().with(
                        aChild("MOVED").startsCare("2024-05-01", "U6", "PR1").moves("2024-08-01", "K2", "PR4"),
                        aChild("STOPS").with(anEpisode().from("2024-05-01").to("2024-08-01", "X1")),
                        aChild("SILENT").with(anEpisode().from("2023-05-01").heldUntil("2024-12-31")),
                        aChild("SHORT")
                                .with(anEpisode().under("V3").from("2024-05-01").to("2024-08-01", "E8")))
                .build();

        assertThat(value(line(indicator, book, DAY, "CIC-04.events"))).isZero();
    }

    @Test
    void with_no_one_leaving_the_count_is_none() {
        assertThat(value(line(indicator, aBook().build(), DAY, "CIC-04.persons")))
                .isZero();
        assertThat(value(line(indicator, aBook().build(), DAY, "CIC-04.events")))
                .isZero();
    }
}
