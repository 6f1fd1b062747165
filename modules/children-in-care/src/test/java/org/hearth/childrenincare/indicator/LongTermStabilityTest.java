package org.hearth.childrenincare.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearth.childrenincare.indicator.Measuring.*;
import static org.hearth.core.testing.Invented.aBook;
import static org.hearth.core.testing.Invented.aChild;
import static org.hearth.core.testing.Invented.anEpisode;

import org.hearth.core.api.figures.Measure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LongTermStabilityTest {
    private final LongTermStability indicator = new LongTermStability();

    /** TV-14: ten years old, in care since 1 September 2014, in the placement since 1 April 2015. */
    @Test
    void thirty_months_and_twenty_four_are_counted_to_the_day() {
        var book = aBook().covering("2014-04-01", "2017-04-30")
                .with(aChild("TV14")
                        .born("2006-06-01")
                        .startsCare("2014-09-01", "K2", "PR4")
                        .moves("2015-04-01", "U6", "PR1"))
                .build();

        assertThat(headline(indicator, book, "2017-02-28").measure()).isInstanceOf(Measure.NotApplicable.class);
        assertThat(denominator(headline(indicator, book, "2017-03-01"))).containsExactly("TV14");
        assertThat(denominator(headline(indicator, book, "2017-03-31"))).containsExactly("TV14");
        assertThat(numerator(headline(indicator, book, "2017-03-31"))).isEmpty();
        assertThat(numerator(headline(indicator, book, "2017-04-01"))).containsExactly("TV14");
    }

    @ParameterizedTest(name = "born {0}: measured {1}")
    @CsvSource({"2009-03-31, false", "2009-04-01, true"})
    void the_sixteenth_birthday_ends_it(String born, boolean measured) {
        var book = aBook().with(aChild().born(born).startsCare("2021-05-01", "U6", "PR1"))
                .build();

        assertThat(headline(indicator, book, DAY).measure() instanceof Measure.Share)
                .isEqualTo(measured);
    }

    /** TV-11: the two together are one placement where the carer adopts. */
    @Test
    void adoption_by_the_carer_goes_on_with_the_placement() {
        var book = aBook().with(aChild().startsCare("2021-05-01", "U5", "PR1")
                        .next("2025-01-01", "T", "PLACE")
                        .in("A5", "PR1")
                        .and())
                .build();

        assertThat(numerator(headline(indicator, book, DAY))).containsExactly("C1");
    }

    @Test
    void an_adoption_placement_and_the_one_just_before_it_together_make_two_years() {
        var book = aBook().with(
                        aChild("TOGETHER")
                                .startsCare("2021-05-01", "K2", "PR4")
                                .moves("2023-03-31", "U6", "PR1")
                                .moves("2025-01-01", "A6", "PR1"),
                        aChild("SHORT")
                                .startsCare("2021-05-01", "K2", "PR4")
                                .moves("2023-04-01", "U6", "PR1")
                                .moves("2025-01-01", "A6", "PR1"),
                        aChild("NO_ADOPTION")
                                .startsCare("2021-05-01", "K2", "PR4")
                                .moves("2023-03-31", "U6", "PR1")
                                .moves("2025-01-01", "U4", "PR1"))
                .build();

        var share = headline(indicator, book, DAY);

        assertThat(denominator(share)).containsExactly("NO_ADOPTION", "SHORT", "TOGETHER");
        assertThat(numerator(share)).containsExactly("TOGETHER");
    }

    @Test
    void a_break_in_care_starts_the_count_again() {
        var book = aBook().with(aChild().startsCare("2021-05-01", "U6", "PR1")
                        .leaves("2023-05-01", "E4A")
                        .with(anEpisode().from("2023-05-02")))
                .build();

        assertThat(headline(indicator, book, DAY).measure()).isInstanceOf(Measure.NotApplicable.class);
    }

    @Test
    void where_the_start_of_care_is_not_held_the_length_is_not_known() {
        var book = aBook().with(
                        aChild("HELD").startsCare("2021-05-01", "U6", "PR1"),
                        aChild("NOT_HELD").with(anEpisode().from("2019-05-01").because("P")))
                .build();

        var share = headline(indicator, book, DAY);

        assertThat(denominator(share)).containsExactly("HELD");
        assertThat(share.notKnown()).isEqualTo(1);
        assertThat(share.others()).isZero();
    }

    @Test
    void how_many_of_the_age_have_not_been_in_care_for_so_long_is_told_beside_it() {
        var book = aBook().with(
                        aChild("LONG").startsCare("2021-05-01", "U6", "PR1"),
                        aChild("SHORT").startsCare("2024-05-01", "U6", "PR1"),
                        aChild("SIXTEEN").born("2008-01-01").startsCare("2024-05-01", "U6", "PR1"))
                .build();

        var share = headline(indicator, book, DAY);

        assertThat(denominator(share)).containsExactly("LONG");
        assertThat(share.others()).isEqualTo(1);
    }

    @Test
    void when_no_one_s_is_held_the_answer_is_not_known_and_names_the_returns() {
        var book = aBook().covering("2024-04-01", "2025-03-31")
                .with(aChild("NOT_HELD").with(anEpisode().from("2023-05-01").because("P")))
                .build();

        var measure = (Measure.NotKnown) headline(indicator, book, DAY).measure();

        assertThat(measure.wouldTell()).isEqualTo("the returns to 2023/24 and before");
    }

    @Test
    void a_temporary_stay_does_not_break_the_placement() {
        var book = aBook().with(aChild("AWAY")
                        .startsCare("2021-05-01", "U6", "PR1")
                        .next("2025-03-20", "P", null)
                        .in("T1", null)
                        .and())
                .build();

        assertThat(numerator(headline(indicator, book, DAY))).containsExactly("AWAY");
    }

    @Test
    void with_no_one_in_care_there_is_no_share() {
        assertThat(headline(indicator, aBook().build(), DAY).measure()).isInstanceOf(Measure.NotApplicable.class);
    }
}
