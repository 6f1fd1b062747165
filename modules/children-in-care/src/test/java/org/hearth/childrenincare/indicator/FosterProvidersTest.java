package org.hearth.childrenincare.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearth.childrenincare.indicator.Measuring.*;
import static org.hearth.core.testing.Invented.aBook;
import static org.hearth.core.testing.Invented.aChild;

import org.hearth.core.api.figures.Measure;
import org.junit.jupiter.api.Test;

class FosterProvidersTest {
    private final FosterProviders indicator = new FosterProviders();

    /** Eight fostered; kinship (U1) is in-house and flatters the share: 4 of 8, but 2 of 6 without it. */
    @Test
    void the_share_without_kin_stands_beside_the_in_house_share() {
        var book = aBook().with(
                        aChild("KIN1").startsCare("2024-05-01", "U1", "PR1"),
                        aChild("KIN2").startsCare("2024-05-01", "U3", "PR1"),
                        aChild("OWN1").startsCare("2024-05-01", "U4", "PR1"),
                        aChild("OWN2").startsCare("2024-05-01", "U6", "PR1"),
                        aChild("PRIVATE").startsCare("2024-05-01", "U6", "PR4"),
                        aChild("CHARITY").startsCare("2024-05-01", "U6", "PR5"),
                        aChild("COUNCIL").startsCare("2024-05-01", "U6", "PR2"),
                        aChild("BLANK").startsCare("2024-05-01", "U6", null),
                        aChild("HOME").startsCare("2024-05-01", "K2", "PR1"))
                .build();

        assertThat(numerator(line(indicator, book, DAY, "PLA-03.in-house")))
                .containsExactly("KIN1", "KIN2", "OWN1", "OWN2");
        assertThat(value(line(indicator, book, DAY, "PLA-03.in-house"))).isEqualTo("50.0");
        assertThat(numerator(line(indicator, book, DAY, "PLA-03.agency"))).containsExactly("CHARITY", "PRIVATE");
        assertThat(value(line(indicator, book, DAY, "PLA-03.agency"))).isEqualTo("25.0");
        assertThat(numerator(line(indicator, book, DAY, "PLA-03.other-council")))
                .containsExactly("COUNCIL");
        assertThat(value(line(indicator, book, DAY, "PLA-03.other-council"))).isEqualTo("12.5");
        assertThat(denominator(line(indicator, book, DAY, "PLA-03.in-house-excluding-kin")))
                .containsExactly("BLANK", "CHARITY", "COUNCIL", "OWN1", "OWN2", "PRIVATE");
        assertThat(value(line(indicator, book, DAY, "PLA-03.in-house-excluding-kin")))
                .isEqualTo("33.3");
        assertThat(line(indicator, book, DAY, "PLA-03.agency").notKnown()).isEqualTo(1);
    }

    /** TV-07: 14 in-house of 35 is 40.0%. */
    @Test
    void fourteen_of_thirty_five_is_forty_percent() {
        var children = new org.hearth.core.testing.ChildBuilder[35];
        for (int i = 0; i < 35; i++) {
            children[i] = aChild("C%02d".formatted(i)).startsCare("2024-05-01", "U6", i < 14 ? "PR1" : "PR4");
        }

        assertThat(value(line(indicator, aBook().with(children).build(), DAY, "PLA-03.in-house")))
                .isEqualTo("40.0");
    }

    @Test
    void on_a_holiday_of_the_carers_the_placement_before_it_counts() {
        var book = aBook().with(aChild("AWAY")
                        .startsCare("2024-05-01", "U6", "PR4")
                        .next("2025-03-20", "P", null)
                        .in("T3", null)
                        .and())
                .build();

        assertThat(numerator(line(indicator, book, DAY, "PLA-03.agency"))).containsExactly("AWAY");
    }

    @Test
    void with_no_one_fostered_there_is_no_share() {
        var book = aBook().with(aChild().startsCare("2024-05-01", "K2", "PR4")).build();

        assertThat(line(indicator, book, DAY, "PLA-03.agency").measure()).isInstanceOf(Measure.NotApplicable.class);
    }

    @Test
    void with_only_kin_the_share_without_them_is_not_applicable() {
        var book = aBook().with(aChild().startsCare("2024-05-01", "U1", "PR1")).build();

        assertThat(value(line(indicator, book, DAY, "PLA-03.in-house"))).isEqualTo("100.0");
        assertThat(line(indicator, book, DAY, "PLA-03.in-house-excluding-kin").measure())
                .isInstanceOf(Measure.NotApplicable.class);
    }

    @Test
    void the_day_a_child_moves_counts_the_provider_moved_to() {
        var book = aBook().with(
                        aChild("MOVES").startsCare("2024-05-01", "U6", "PR1").moves(DAY, "U6", "PR4"))
                .build();

        assertThat(numerator(line(indicator, book, "2025-03-30", "PLA-03.in-house")))
                .containsExactly("MOVES");
        assertThat(numerator(line(indicator, book, DAY, "PLA-03.in-house"))).isEmpty();
        assertThat(numerator(line(indicator, book, DAY, "PLA-03.agency"))).containsExactly("MOVES");
    }

    @Test
    void a_blank_provider_is_no_provider_and_is_said() {
        var book = aBook().with(aChild("BLANK").startsCare("2024-05-01", "U6", null))
                .build();

        for (String line : java.util.List.of("PLA-03.in-house", "PLA-03.agency", "PLA-03.other-council")) {
            assertThat(numerator(line(indicator, book, DAY, line))).isEmpty();
            assertThat(denominator(line(indicator, book, DAY, line))).containsExactly("BLANK");
            assertThat(line(indicator, book, DAY, line).notKnown()).isEqualTo(1);
        }
    }
}
