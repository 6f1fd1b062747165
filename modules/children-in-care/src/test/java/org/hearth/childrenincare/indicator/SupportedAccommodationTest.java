package org.hearth.childrenincare.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearth.childrenincare.indicator.Measuring.*;
import static org.hearth.core.testing.Invented.aBook;
import static org.hearth.core.testing.Invented.aChild;

import java.util.List;
import java.util.Map;
import org.hearth.core.api.figures.Measure;
import org.junit.jupiter.api.Test;

class SupportedAccommodationTest {
    private final SupportedAccommodation indicator = new SupportedAccommodation();

    @Test
    void the_share_is_of_those_aged_16_and_17_and_the_count_of_all() {
        var book = aBook().with(
                        aChild("SIXTEEN").born("2008-06-01").startsCare("2024-10-01", "K3", "PR4"),
                        aChild("OLD_CODE").born("2007-06-01").startsCare("2024-05-01", "H5", "PR4"),
                        aChild("FOSTERED").born("2008-06-01").startsCare("2024-05-01", "U6", "PR1"),
                        aChild("INDEPENDENT").born("2008-06-01").startsCare("2024-05-01", "P2", null),
                        aChild("TOO_YOUNG").born("2010-06-01").startsCare("2024-05-01", "K3", "PR4"),
                        aChild("CHILD").startsCare("2024-05-01", "U6", "PR1"))
                .build();

        var count = line(indicator, book, DAY, "PLA-05.count");
        var share = line(indicator, book, DAY, "PLA-05.share");

        assertThat(numerator(count)).containsExactly("OLD_CODE", "SIXTEEN", "TOO_YOUNG");
        assertThat(parts(count, "age"))
                .isEqualTo(Map.of("10-15", List.of("TOO_YOUNG"), "16-and-over", List.of("OLD_CODE", "SIXTEEN")));
        assertThat(numerator(share)).containsExactly("OLD_CODE", "SIXTEEN");
        assertThat(denominator(share)).containsExactly("FOSTERED", "INDEPENDENT", "OLD_CODE", "SIXTEEN");
        assertThat(value(share)).isEqualTo("50.0");
    }

    /** TV-29: aged 15 in K3 is shown, and is below no line on the 16th birthday's eve. */
    @Test
    void the_16th_birthday_brings_a_child_into_the_share() {
        var book = aBook().with(aChild("TURNS").born("2009-03-31").startsCare("2025-01-01", "K3", "PR4"))
                .build();

        assertThat(line(indicator, book, "2025-03-30", "PLA-05.share").measure())
                .isInstanceOf(Measure.NotApplicable.class);
        assertThat(parts(line(indicator, book, "2025-03-30", "PLA-05.count"), "age"))
                .containsOnlyKeys("10-15");
        assertThat(value(line(indicator, book, DAY, "PLA-05.share"))).isEqualTo("100.0");
    }

    @Test
    void with_no_one_of_that_age_there_is_no_share() {
        var book = aBook().with(aChild().startsCare("2024-05-01", "U6", "PR1")).build();

        assertThat(value(line(indicator, book, DAY, "PLA-05.count"))).isZero();
        assertThat(line(indicator, book, DAY, "PLA-05.share").measure()).isInstanceOf(Measure.NotApplicable.class);
    }

    @Test
    void an_age_or_a_placement_that_is_not_recorded_is_said() {
        var book = aBook().with(
                        aChild("NO_AGE").born(null).startsCare("2024-05-01", "K3", "PR4"),
                        aChild("NO_PLACE").born("2008-06-01").startsCare("2024-05-01", null, null))
                .build();

        assertThat(parts(line(indicator, book, DAY, "PLA-05.count"), "age")).containsOnlyKeys("not-known");
        assertThat(line(indicator, book, DAY, "PLA-05.count").notKnown()).isEqualTo(1);
        assertThat(denominator(line(indicator, book, DAY, "PLA-05.share"))).containsExactly("NO_PLACE");
        assertThat(line(indicator, book, DAY, "PLA-05.share").notKnown()).isEqualTo(2);
    }
}
