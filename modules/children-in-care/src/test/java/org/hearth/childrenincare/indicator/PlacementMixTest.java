package org.hearth.childrenincare.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearth.childrenincare.indicator.Measuring.*;
import static org.hearth.core.testing.Invented.aBook;
import static org.hearth.core.testing.Invented.aChild;

import org.hearth.core.api.care.ChildHistory;
import org.hearth.core.api.figures.Measure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlacementMixTest {
    private final PlacementMix indicator = new PlacementMix();

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "U1, foster-kin",
        "U3, foster-kin",
        "U4, foster-other",
        "U6, foster-other",
        "A3, adoption",
        "A6, adoption",
        "P1, parents",
        "P2, independent",
        "P3, community-other",
        "K1, childrens-homes",
        "K2, childrens-homes",
        "K3, supported",
        "H5, supported",
        "R1, residential-other",
        "R3, residential-other",
        "R5, custody",
        "S1, residential-school",
        "T0, temporary",
        "T4, temporary",
        "Z1, other",
        "Z14, other"
    })
    void each_code_belongs_to_one_group(String code, String group) {
        var book = aBook().with(aChild().startsCare("2024-05-01", code, "PR1")).build();

        assertThat(parts(headline(indicator, book, DAY), "placement")).containsOnlyKeys(group);
        assertThat(value(line(indicator, book, DAY, "PLA-01." + group))).isEqualTo("100.0");
    }

    @Test
    void a_child_in_hospital_counts_in_the_placement_before_it() {
        var book = aBook().with(aChild("WARD")
                        .startsCare("2024-05-01", "U1", "PR1")
                        .next("2025-03-20", "P", null)
                        .in("T1", null)
                        .and())
                .build();

        assertThat(numerator(line(indicator, book, DAY, "PLA-01.foster-kin"))).containsExactly("WARD");
        assertThat(numerator(line(indicator, book, DAY, "PLA-01.temporary"))).isEmpty();
    }

    @Test
    void a_blank_is_not_other() {
        var book = aBook().with(
                        aChild("BLANK").startsCare("2024-05-01", null, null),
                        aChild("OTHER").startsCare("2024-05-01", "Z1", null))
                .build();

        var other = line(indicator, book, DAY, "PLA-01.other");

        assertThat(numerator(other)).containsExactly("OTHER");
        assertThat(denominator(other)).containsExactly("BLANK", "OTHER");
        assertThat(other.notKnown()).isEqualTo(1);
        assertThat(parts(headline(indicator, book, DAY), "placement"))
                .containsEntry("not-recorded", java.util.List.of("BLANK"));
    }

    @Test
    void the_groups_together_are_the_children_in_care() {
        var book = RandomBooks.of(3, 200);
        var all = headline(indicator, book, DAY);

        assertThat(all.parts("placement").stream()
                        .flatMap(part -> ChildHistory.of(part.members()).stream())
                        .toList())
                .containsExactlyInAnyOrderElementsOf(
                        ChildHistory.of(all.measure().numerator()))
                .isNotEmpty();
    }

    @Test
    void with_no_one_in_care_there_is_no_share() {
        assertThat(line(indicator, aBook().build(), DAY, "PLA-01.parents").measure())
                .isInstanceOf(Measure.NotApplicable.class);
    }

    @Test
    void the_day_a_child_moves_counts_where_the_child_moves_to() {
        var book = aBook().with(
                        aChild("MOVES").startsCare("2024-05-01", "U6", "PR1").moves(DAY, "K2", "PR4"))
                .build();

        assertThat(numerator(line(indicator, book, "2025-03-30", "PLA-01.foster-other")))
                .containsExactly("MOVES");
        assertThat(numerator(line(indicator, book, DAY, "PLA-01.foster-other"))).isEmpty();
        assertThat(numerator(line(indicator, book, DAY, "PLA-01.childrens-homes")))
                .containsExactly("MOVES");
    }
}
