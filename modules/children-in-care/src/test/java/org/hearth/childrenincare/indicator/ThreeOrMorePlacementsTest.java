package org.hearth.childrenincare.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearth.childrenincare.indicator.Measuring.*;
import static org.hearth.core.testing.Invented.aBook;
import static org.hearth.core.testing.Invented.aChild;
import static org.hearth.core.testing.Invented.anEpisode;

import org.hearth.core.api.figures.Measure;
import org.junit.jupiter.api.Test;

class ThreeOrMorePlacementsTest {
    private final ThreeOrMorePlacements indicator = new ThreeOrMorePlacements();

    @Test
    void the_first_and_the_last_of_the_year_count() {
        var book = aBook().with(
                        aChild("THREE")
                                .startsCare("2023-05-01", "U6", "PR1")
                                .moves("2024-08-01", "K2", "PR4")
                                .moves("2025-01-01", "U6", "PR4"),
                        aChild("TWO").startsCare("2023-05-01", "U6", "PR1").moves("2024-08-01", "K2", "PR4"))
                .build();

        assertThat(numerator(headline(indicator, book, DAY))).containsExactly("THREE");
        assertThat(value(headline(indicator, book, DAY))).isEqualTo("50.0");
    }

    @Test
    void what_ended_on_the_first_of_april_was_last_year_and_what_began_on_the_31st_of_march_is_this_year() {
        var book = aBook().with(
                        aChild("ENDED")
                                .startsCare("2023-05-01", "U6", "PR1")
                                .moves("2024-04-01", "K2", "PR4")
                                .moves("2025-01-01", "U6", "PR4"),
                        aChild("BEGAN")
                                .startsCare("2023-05-01", "U6", "PR1")
                                .moves("2024-04-02", "K2", "PR4")
                                .moves("2025-03-31", "U6", "PR4"))
                .build();

        assertThat(numerator(headline(indicator, book, DAY))).containsExactly("BEGAN");
    }

    /** TV-10: a stay in hospital and the return from it. */
    @Test
    void a_hospital_stay_and_the_return_are_one_placement_with_the_carer() {
        var book = aBook().with(aChild().startsCare("2024-05-01", "U6", "PR1")
                        .next("2024-08-01", "P", null)
                        .in("T1", null)
                        .and()
                        .next("2024-08-20", "P", null)
                        .in("U6", "PR1")
                        .and()
                        .next("2024-10-01", "P", null)
                        .in("T1", null)
                        .and()
                        .next("2024-10-20", "P", null)
                        .in("U6", "PR1")
                        .and())
                .build();

        assertThat(numerator(headline(indicator, book, DAY))).isEmpty();
    }

    /** TV-11: placed for adoption with the carer the child lives with. */
    @Test
    void adoption_by_the_carer_is_no_move() {
        var book = aBook().with(aChild().startsCare("2024-05-01", "K2", "PR4")
                        .moves("2024-08-01", "U5", "PR1")
                        .next("2024-12-01", "T", "PLACE")
                        .in("A5", "PR1")
                        .and())
                .build();

        assertThat(numerator(headline(indicator, book, DAY))).isEmpty();
        assertThat(value(line(new PlacementMix(), book, DAY, "PLA-01.adoption")))
                .isEqualTo("100.0");
    }

    /** TV-12 as far as days can tell: a stay that begins and ends on one day is not counted. */
    @Test
    void a_stay_within_one_day_is_not_counted() {
        var book = aBook().with(aChild().startsCare("2024-05-01", "U6", "PR1")
                        .moves("2024-08-01", "K2", "PR4")
                        .moves("2024-08-01", "U4", "PR1"))
                .build();

        assertThat(numerator(headline(indicator, book, DAY))).isEmpty();
    }

    /** TV-13. */
    @Test
    void who_left_before_the_end_of_the_year_is_not_measured() {
        var book = aBook().with(aChild().startsCare("2024-05-01", "U6", "PR1")
                        .moves("2024-08-01", "K2", "PR4")
                        .moves("2025-01-01", "U6", "PR4")
                        .leaves("2025-03-20", "E4A"))
                .build();

        assertThat(headline(indicator, book, DAY).measure()).isInstanceOf(Measure.NotApplicable.class);
    }

    @Test
    void two_periods_of_care_are_pooled_and_short_breaks_are_not() {
        var book = aBook().with(
                        aChild("POOLED")
                                .startsCare("2023-05-01", "U6", "PR1")
                                .moves("2024-05-01", "K2", "PR4")
                                .leaves("2024-06-01", "E4A")
                                .with(anEpisode().from("2024-08-01").in("U4", "PR1")),
                        aChild("BREAKS")
                                .with(
                                        anEpisode()
                                                .from("2024-05-01")
                                                .to("2024-05-03", "E8")
                                                .under("V3"),
                                        anEpisode()
                                                .from("2024-06-01")
                                                .to("2024-06-03", "E8")
                                                .under("V3"),
                                        anEpisode().from("2024-08-01").in("U4", "PR1")))
                .build();

        assertThat(numerator(headline(indicator, book, DAY))).containsExactly("POOLED");
    }

    /** GEN-17: what no later return tells of is not known to go on into another year. */
    @Test
    void a_placement_last_told_of_in_an_earlier_year_is_not_one_of_this_year() {
        var book = aBook().with(aChild("TWO")
                        .with(
                                anEpisode()
                                        .from("2023-05-01")
                                        .heldUntil("2024-03-31")
                                        .in("U4", "PR1"),
                                anEpisode().from("2024-06-01").to("2024-09-01").in("U6", "PR1"),
                                anEpisode().from("2024-09-01").because("P").in("U4", "PR4")))
                .build();

        assertThat(numerator(headline(indicator, book, DAY))).isEmpty();
        assertThat(numerator(headline(indicator, book, "2024-03-31"))).isEmpty();
    }

    @Test
    void changes_of_legal_status_are_no_moves() {
        var book = aBook().with(aChild().startsCare("2024-05-01", "U6", "PR1")
                        .legalStatusBecomes("2024-08-01", "C1")
                        .legalStatusBecomes("2024-10-01", "C2")
                        .legalStatusBecomes("2025-01-01", "E1"))
                .build();

        assertThat(numerator(headline(indicator, book, DAY))).isEmpty();
    }

    @Test
    void it_is_measured_only_at_the_end_of_the_year() {
        assertThat(indicator.definition().validOn().includes(java.time.LocalDate.of(2025, 3, 31)))
                .isTrue();
        assertThat(indicator.definition().validOn().includes(java.time.LocalDate.of(2025, 9, 30)))
                .isFalse();
        assertThat(indicator.definition().validOn().lastOnOrBefore(java.time.LocalDate.of(2025, 9, 30)))
                .isEqualTo("2025-03-31");
    }

    @Test
    void with_no_one_in_care_there_is_no_share() {
        assertThat(headline(indicator, aBook().build(), DAY).measure()).isInstanceOf(Measure.NotApplicable.class);
    }

    /** Half a year's rows would give a low share: without the whole year the figures service answers not known (GEN-17). */
    @Test
    void the_whole_year_must_be_held() {
        var needs = new ThreeOrMorePlacements()
                .needs(org.hearth.core.api.figures.Asked.on(
                        org.hearth.core.api.time.AsAt.now(org.hearth.core.testing.Invented.day(DAY))));

        assertThat(needs.from()).isEqualTo("2024-04-01");
        assertThat(needs.lastDay()).isEqualTo("2025-03-31");
    }
}
