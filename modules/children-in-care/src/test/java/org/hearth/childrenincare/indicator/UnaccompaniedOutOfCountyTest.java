package org.hearth.childrenincare.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearth.childrenincare.indicator.Measuring.*;
import static org.hearth.core.testing.Invented.aBook;
import static org.hearth.core.testing.Invented.aChild;
import static org.hearth.core.testing.Invented.anEpisode;

import org.hearth.core.api.figures.Measure;
import org.junit.jupiter.api.Test;

class UnaccompaniedOutOfCountyTest {
    private final UnaccompaniedOutOfCounty indicator = new UnaccompaniedOutOfCounty();

    @Test
    void of_those_who_came_alone_those_outside_count() {
        var book = aBook().with(
                        aChild("OUT").unaccompanied().with(anEpisode().outside("E06000032", 300)),
                        aChild("NEXT_DOOR").unaccompanied().with(anEpisode().nextDoor("E06000031", 100)),
                        aChild("IN").unaccompanied().with(anEpisode().inside(20)),
                        aChild("OTHER_OUT").with(anEpisode().outside("E06000032", 300)))
                .build();

        assertThat(numerator(headline(indicator, book, DAY))).containsExactly("NEXT_DOOR", "OUT");
        assertThat(denominator(headline(indicator, book, DAY))).containsExactly("IN", "NEXT_DOOR", "OUT");
        assertThat(value(headline(indicator, book, DAY))).isEqualTo("66.7");
    }

    @Test
    void the_day_the_status_ends_the_child_counts_no_more() {
        var book = aBook().with(
                        aChild("ENDS").unaccompaniedUntil(DAY).with(anEpisode().outside("E06000032", 300)),
                        aChild("GOES_ON").unaccompanied().with(anEpisode().inside(20)))
                .build();

        assertThat(value(headline(indicator, book, "2025-03-30"))).isEqualTo("50.0");
        assertThat(value(headline(indicator, book, DAY))).isEqualTo("0.0");
    }

    @Test
    void with_no_one_who_came_alone_there_is_no_share() {
        var book = aBook().with(aChild().startsCare("2024-05-01", "U6", "PR1")).build();

        assertThat(headline(indicator, book, DAY).measure()).isInstanceOf(Measure.NotApplicable.class);
    }

    @Test
    void an_unknown_place_stays_below_the_line_and_without_any_the_answer_is_not_known() {
        var some = aBook().with(
                        aChild("SOMEWHERE").unaccompanied().with(anEpisode()),
                        aChild("IN").unaccompanied().with(anEpisode().inside(20)))
                .build();
        var none = aBook().with(aChild("SOMEWHERE").unaccompanied().with(anEpisode()))
                .build();

        assertThat(value(headline(indicator, some, DAY))).isEqualTo("0.0");
        assertThat(headline(indicator, some, DAY).notKnown()).isEqualTo(1);
        assertThat(headline(indicator, none, DAY).measure()).isInstanceOf(Measure.NotKnown.class);
    }

    @Test
    void without_the_file_that_tells_who_came_alone_the_answer_is_not_known_and_names_it() {
        var book = aBook().notTellingWhoCameAlone()
                .with(aChild().startsCare("2024-05-01", "U6", "PR1"))
                .build();

        assertThat(headline(indicator, book, DAY).measure())
                .isInstanceOfSatisfying(Measure.NotKnown.class, not -> assertThat(not.wouldTell())
                        .isEqualTo("the UASC file of the 2024/25 return"));
        assertThat(indicator.coverage(book, book.coverage()).isEmpty()).isTrue();
    }
}
