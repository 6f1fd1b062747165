package org.hearth.childrenincare.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearth.childrenincare.indicator.Measuring.*;
import static org.hearth.core.testing.Invented.aBook;
import static org.hearth.core.testing.Invented.aChild;
import static org.hearth.core.testing.Invented.anEpisode;

import org.junit.jupiter.api.Test;

class StartedCareTest {
    private final StartedCare indicator = new StartedCare();

    @Test
    void the_first_of_april_and_the_day_itself_are_in_the_year_to_date() {
        var book = aBook().with(
                        aChild("BEFORE").startsCare("2024-03-31", "U6", "PR1"),
                        aChild("FIRST").startsCare("2024-04-01", "U6", "PR1"),
                        aChild("LAST").startsCare("2024-09-30", "U6", "PR1"),
                        aChild("AFTER").startsCare("2024-10-01", "U6", "PR1"))
                .build();

        assertThat(numerator(line(indicator, book, "2024-09-30", "CIC-03.events")))
                .containsExactly("FIRST", "LAST");
    }

    @Test
    void who_starts_twice_is_one_person_and_two_events() {
        var book = aBook().with(aChild().startsCare("2024-05-01", "U6", "PR1")
                        .leaves("2024-06-01", "E4A")
                        .with(anEpisode().from("2024-08-01")))
                .build();

        assertThat(numerator(line(indicator, book, DAY, "CIC-03.persons"))).containsExactly("C1");
        assertThat(numerator(line(indicator, book, DAY, "CIC-03.events"))).containsExactly("C1", "C1");
    }

    @Test
    void a_move_is_no_start() {
        var book = aBook().with(aChild().startsCare("2023-05-01", "U6", "PR1").moves("2024-05-01", "K2", "PR4"))
                .build();

        assertThat(value(line(indicator, book, DAY, "CIC-03.events"))).isZero();
    }

    @Test
    void short_breaks_are_no_start_until_another_status_follows() {
        var book = aBook().with(
                        aChild("SHORT").with(anEpisode().under("V4")),
                        aChild("STAYED")
                                .with(anEpisode()
                                        .from("2024-05-01")
                                        .to("2024-07-01")
                                        .under("V3"))
                                .with(anEpisode()
                                        .from("2024-07-01")
                                        .because("L")
                                        .under("V2")))
                .build();

        assertThat(numerator(line(indicator, book, DAY, "CIC-03.events"))).containsExactly("STAYED");
    }

    @Test
    void a_child_whose_first_row_is_no_start_of_care_did_not_start_then() {
        var book = aBook().with(aChild().with(anEpisode().from("2024-06-01").because("P")))
                .build();

        assertThat(value(line(indicator, book, DAY, "CIC-03.events"))).isZero();
    }

    @Test
    void with_no_one_starting_the_count_is_none() {
        assertThat(value(line(indicator, aBook().build(), DAY, "CIC-03.persons")))
                .isZero();
        assertThat(value(line(indicator, aBook().build(), DAY, "CIC-03.events")))
                .isZero();
    }
}
