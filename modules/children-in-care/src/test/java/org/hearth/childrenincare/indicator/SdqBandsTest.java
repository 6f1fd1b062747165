package org.hearth.childrenincare.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearth.childrenincare.indicator.Measuring.*;
import static org.hearth.core.testing.Invented.aBook;
import static org.hearth.core.testing.Invented.aChild;

import java.util.Map;
import org.hearth.core.api.care.CareBook;
import org.hearth.core.api.figures.Measure;
import org.hearth.core.testing.ChildBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SdqBandsTest {
    private final SdqBands indicator = new SdqBands();

    @Test
    void the_bands_end_at_13_and_16_and_are_shares_of_those_with_a_score() {
        var book = aBook().with(
                        scored("NORMAL", "13"),
                        scored("BORDER_FROM", "14"),
                        scored("BORDER_TO", "16"),
                        scored("CONCERN", "17"),
                        told("REASON", Map.of("SDQ_REASON", "SDQ2")))
                .build();

        assertThat(numerator(line(indicator, book, DAY, "HEA-08.normal"))).containsExactly("NORMAL");
        assertThat(numerator(line(indicator, book, DAY, "HEA-08.borderline")))
                .containsExactly("BORDER_FROM", "BORDER_TO");
        assertThat(numerator(line(indicator, book, DAY, "HEA-08b"))).containsExactly("CONCERN");
        assertThat(denominator(line(indicator, book, DAY, "HEA-08b")))
                .containsExactly("BORDER_FROM", "BORDER_TO", "CONCERN", "NORMAL");
        assertThat(value(line(indicator, book, DAY, "HEA-08b"))).isEqualTo("25.0");
        assertThat(value(line(indicator, book, DAY, "HEA-08a"))).isEqualTo("80.0");
    }

    /** The share asks what is recorded: a blank is no score. */
    @Test
    void without_a_score_is_who_has_none_recorded_with_a_reason_or_without() {
        var book = aBook().with(
                        scored("SCORED", "10"),
                        told("REASON", Map.of("SDQ_REASON", "SDQ2")),
                        told("NEITHER", Map.of("TEETH_CHECK", "1")),
                        scored("NO_NUMBER", "TEN"),
                        aChild("NO_ROW").startsCare("2022-05-01", "U6", "PR1"))
                .build();

        var completed = line(indicator, book, DAY, "HEA-08a");
        assertThat(denominator(completed)).containsExactly("NEITHER", "REASON", "SCORED");
        assertThat(completed.notKnown()).isEqualTo(2);
        assertThat(line(indicator, book, DAY, "HEA-08b").notKnown()).isEqualTo(3);
    }

    @Test
    void with_no_one_of_the_ages_there_is_no_share() {
        var book = aBook().with(scored("FOUR", "10").born("2020-04-01")).build();

        for (String line : new String[] {"HEA-08a", "HEA-08.normal", "HEA-08.borderline", "HEA-08b"}) {
            assertThat(line(indicator, book, DAY, line).measure()).isInstanceOf(Measure.NotApplicable.class);
        }
    }

    @Test
    void without_rows_nothing_is_known() {
        CareBook book = aBook().with(aChild("NO_ROW").startsCare("2022-05-01", "U6", "PR1"))
                .build();

        assertThat(line(indicator, book, DAY, "HEA-08a").measure()).isInstanceOf(Measure.NotKnown.class);
        assertThat(line(indicator, book, DAY, "HEA-08b").measure()).isInstanceOf(Measure.NotKnown.class);
    }

    /** The bands share out those scored, and those scored are whose scores HEA-07 averages. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void the_bands_do_not_overlap_and_leave_no_score_out(long seed) {
        var book = RandomBooks.of(seed, 300);
        String on = "2026-03-31";
        int scored = headline(new SdqAverage(), book, on).measure().numerator().size();

        assertThat(scored).isPositive();
        assertThat(line(indicator, book, on, "HEA-08a").measure().numerator()).hasSize(scored);
        assertThat(line(indicator, book, on, "HEA-08.normal")
                                .measure()
                                .numerator()
                                .size()
                        + line(indicator, book, on, "HEA-08.borderline")
                                .measure()
                                .numerator()
                                .size()
                        + line(indicator, book, on, "HEA-08b")
                                .measure()
                                .numerator()
                                .size())
                .isEqualTo(scored);
    }

    private static ChildBuilder scored(String reference, String score) {
        return told(reference, Map.of("SDQ_SCORE", score));
    }

    private static ChildBuilder told(String reference, Map<String, String> cells) {
        return aChild(reference).startsCare("2022-05-01", "U6", "PR1").told("OC2", 2025, cells);
    }
}
