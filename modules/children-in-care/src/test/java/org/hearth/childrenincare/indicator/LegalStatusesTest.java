package org.hearth.childrenincare.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearth.childrenincare.indicator.Measuring.*;
import static org.hearth.core.testing.Invented.aBook;
import static org.hearth.core.testing.Invented.aChild;
import static org.hearth.core.testing.Invented.anEpisode;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LegalStatusesTest {
    private final LegalStatuses indicator = new LegalStatuses();

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "C1, interim-care-order",
        "C2, full-care-order",
        "D1, placement-order",
        "E1, placement-order",
        "V2, voluntary",
        "L1, child-protection",
        "L2, child-protection",
        "L3, child-protection",
        "J1, youth-justice",
        "J2, youth-justice",
        "J3, youth-justice"
    })
    void each_status_has_its_group(String status, String group) {
        var book = aBook().with(aChild("C1").with(anEpisode().under(status))).build();

        var profile = headline(indicator, book, DAY);

        assertThat(parts(profile, "legal-status")).isEqualTo(Map.of(group, List.of("C1")));
        assertThat(profile.notKnown()).isZero();
    }

    @Test
    void short_breaks_are_in_no_group() {
        var book = aBook().with(
                        aChild("BREAKS").with(anEpisode().under("V4")),
                        aChild("BREAK").with(anEpisode().under("V3")))
                .build();

        assertThat(value(headline(indicator, book, DAY))).isZero();
    }

    @Test
    void the_day_the_court_decides_the_new_status_counts() {
        var book = aBook().with(aChild("C1")
                        .with(anEpisode().from("2024-05-01").under("C1"))
                        .legalStatusBecomes(DAY, "C2"))
                .build();

        assertThat(parts(headline(indicator, book, "2025-03-30"), "legal-status"))
                .containsOnlyKeys("interim-care-order");
        assertThat(parts(headline(indicator, book, DAY), "legal-status")).containsOnlyKeys("full-care-order");
    }

    /** On a temporary stay the status is that of the day, not of the placement before it. */
    @Test
    void away_for_a_while_the_status_of_the_day_counts() {
        var book = aBook().with(aChild("C1")
                        .with(anEpisode().from("2024-05-01").under("C1"))
                        .next("2025-03-20", "B", null)
                        .in("T1", null)
                        .under("C2")
                        .and())
                .build();

        assertThat(parts(headline(indicator, book, DAY), "legal-status")).containsOnlyKeys("full-care-order");
    }

    @Test
    void a_blank_or_unheard_of_status_is_not_known() {
        var book = aBook().with(
                        aChild("BLANK").with(anEpisode().under(null)),
                        aChild("ODD").with(anEpisode().under("Q9")))
                .build();

        var profile = headline(indicator, book, DAY);

        assertThat(parts(profile, "legal-status")).isEqualTo(Map.of("not-known", List.of("BLANK", "ODD")));
        assertThat(profile.notKnown()).isEqualTo(2);
    }

    @Test
    void with_no_one_in_care_every_group_stands_there_with_no_one_in_it() {
        assertThat(headline(indicator, aBook().build(), DAY).parts("legal-status"))
                .hasSize(7)
                .allMatch(part -> part.members().isEmpty());
    }
}
