package org.hearth.childrenincare.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearth.childrenincare.indicator.Measuring.*;
import static org.hearth.core.testing.Invented.aBook;
import static org.hearth.core.testing.Invented.aChild;
import static org.hearth.core.testing.Invented.anEpisode;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NeedsTest {
    private final Needs indicator = new Needs();

    @Test
    void everyone_stands_under_the_need_with_which_care_began() {
        var book = aBook().with(
                        aChild("A").with(anEpisode().need("N1")),
                        aChild("B").with(anEpisode().need("N8")),
                        aChild("C").with(anEpisode().need("N8")))
                .build();

        assertThat(parts(headline(indicator, book, DAY), "need"))
                .isEqualTo(Map.of("N1", List.of("A"), "N8", List.of("B", "C")));
        assertThat(headline(indicator, book, DAY).parts("need").get(0).name()).isEqualTo("Abuse or neglect");
    }

    /** A child who comes into care again may come for another reason. */
    @Test
    void the_day_care_begins_again_its_own_need_counts() {
        var book = aBook().with(aChild("AGAIN")
                        .with(
                                anEpisode().from("2024-05-01").need("N1").to("2024-10-01", "E4A"),
                                anEpisode().from(DAY).need("N4")))
                .build();

        assertThat(parts(headline(indicator, book, "2024-09-30"), "need")).containsOnlyKeys("N1");
        assertThat(value(headline(indicator, book, "2025-03-30"))).isZero();
        assertThat(parts(headline(indicator, book, DAY), "need")).containsOnlyKeys("N4");
    }

    @Test
    void a_row_without_a_need_is_answered_by_another_of_the_same_care_and_else_not_known() {
        var book = aBook().with(
                        aChild("TOLD")
                                .with(
                                        anEpisode()
                                                .from("2024-05-01")
                                                .need("N5")
                                                .to("2024-10-01"),
                                        anEpisode()
                                                .from("2024-10-01")
                                                .because("P")
                                                .need(null)),
                        aChild("BEFORE")
                                .with(
                                        anEpisode()
                                                .from("2024-05-01")
                                                .need("N5")
                                                .to("2024-10-01", "E4A"),
                                        anEpisode().from("2024-11-01").need(null)),
                        aChild("ODD").with(anEpisode().need("N9")))
                .build();

        var profile = headline(indicator, book, DAY);

        assertThat(parts(profile, "need"))
                .isEqualTo(Map.of("N5", List.of("TOLD"), "not-known", List.of("BEFORE", "ODD")));
        assertThat(profile.notKnown()).isEqualTo(2);
    }

    @Test
    void with_no_one_in_care_every_need_stands_there_with_no_one_in_it() {
        assertThat(headline(indicator, aBook().build(), DAY).parts("need"))
                .hasSize(9)
                .allMatch(part -> part.members().isEmpty());
    }
}
