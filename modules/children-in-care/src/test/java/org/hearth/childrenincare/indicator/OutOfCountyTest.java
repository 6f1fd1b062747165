package org.hearth.childrenincare.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearth.childrenincare.indicator.Measuring.*;
import static org.hearth.core.testing.Invented.aBook;
import static org.hearth.core.testing.Invented.aChild;
import static org.hearth.core.testing.Invented.anEpisode;

import org.hearth.core.api.figures.Measure;
import org.junit.jupiter.api.Test;

class OutOfCountyTest {
    private final OutOfCounty indicator = new OutOfCounty();

    OutOfCountyTest() {
        indicator.places = new org.hearth.childrenincare.NamedCouncils(
                java.util.Map.of("E06000031", "Peterborough", "E06000032", "Luton"));
    }

    /** TV-18 and TV-19: Peterborough adjoins, Luton does not; both are outside. */
    @Test
    void an_adjoining_council_is_outside_too() {
        var book = aBook().with(
                        aChild("NEAR").with(anEpisode().nextDoor("E06000031", 90)),
                        aChild("FAR").with(anEpisode().outside("E06000032", 400)),
                        aChild("HERE").with(anEpisode().inside(300)),
                        aChild("LOST").with(anEpisode()))
                .build();

        var share = headline(indicator, book, DAY);

        assertThat(numerator(share)).containsExactly("FAR", "NEAR");
        assertThat(denominator(share)).containsExactly("FAR", "HERE", "LOST", "NEAR");
        assertThat(value(share)).isEqualTo("50.0");
        assertThat(share.notKnown()).isEqualTo(1);
        assertThat(parts(share, "side"))
                .containsEntry("in", java.util.List.of("HERE"))
                .containsEntry("out", java.util.List.of("FAR", "NEAR"))
                .containsEntry("not-known", java.util.List.of("LOST"));
    }

    @Test
    void hosts_are_named_largest_first() {
        var book = aBook().with(
                        aChild("C1").with(anEpisode().outside("E06000032", 400)),
                        aChild("C2").with(anEpisode().outside("E06000031", 400)),
                        aChild("C3").with(anEpisode().outside("E06000032", 400)),
                        aChild("C4").with(anEpisode().outside("WAL", null)),
                        aChild("C5").with(anEpisode().inside(1)))
                .build();

        assertThat(headline(indicator, book, DAY).parts("host"))
                .extracting(part -> part.name() + " " + part.members().size())
                .containsExactly("Luton 2", "Peterborough 1", "WAL 1");
    }

    @Test
    void on_a_temporary_stay_the_placement_before_it_counts() {
        var book = aBook().with(aChild("WARD")
                        .with(anEpisode().inside(10))
                        .next("2025-03-20", "P", null)
                        .in("T1", null)
                        .outside("E06000032", 400)
                        .and())
                .build();

        assertThat(numerator(headline(indicator, book, DAY))).isEmpty();
    }

    /** The share published for 2017 (SA-2017): 46%. */
    @Test
    void three_hundred_and_twenty_two_of_seven_hundred_is_46_percent() {
        var children = new org.hearth.core.testing.ChildBuilder[700];
        for (int i = 0; i < 700; i++) {
            var episode = anEpisode();
            children[i] =
                    aChild("C%03d".formatted(i)).with(i < 322 ? episode.outside("E06000032", 400) : episode.inside(9));
        }

        assertThat(value(headline(indicator, aBook().with(children).build(), DAY)))
                .isEqualTo("46.0");
    }

    @Test
    void with_no_one_in_care_there_is_no_share() {
        assertThat(headline(indicator, aBook().build(), DAY).measure()).isInstanceOf(Measure.NotApplicable.class);
    }

    /** No directory is loaded, or no row has postcodes: not 0%. */
    @Test
    void where_no_one_s_placement_is_known_the_answer_is_not_known() {
        var book = aBook().with(aChild("C1").with(anEpisode()), aChild("C2").with(anEpisode()))
                .build();

        assertThat(headline(indicator, book, DAY).measure()).isInstanceOf(Measure.NotKnown.class);
        assertThat(headline(indicator, book, DAY).notKnown()).isEqualTo(2);
    }

    @Test
    void the_day_a_child_moves_back_it_counts_no_more() {
        var book = aBook().with(aChild("BACK")
                        .with(anEpisode().outside("E06000032", 400))
                        .next(DAY, "P", "CREQB")
                        .in("U6", "PR1")
                        .inside(30)
                        .and())
                .build();

        assertThat(numerator(headline(indicator, book, "2025-03-30"))).containsExactly("BACK");
        assertThat(numerator(headline(indicator, book, DAY))).isEmpty();
    }
}
