package org.hearth.childrenincare.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearth.childrenincare.indicator.Measuring.*;
import static org.hearth.core.testing.Invented.aBook;
import static org.hearth.core.testing.Invented.aChild;
import static org.hearth.core.testing.Invented.anEpisode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChildrenInCareTest {
    private final ChildrenInCare indicator = new ChildrenInCare();

    /** TV-08 and TV-09. */
    @Test
    void who_comes_on_the_day_is_counted_and_who_leaves_is_not() {
        var book = aBook().with(
                        aChild("COMES").startsCare("2025-03-31", "U6", "PR1"),
                        aChild("LEAVES").startsCare("2024-05-01", "U6", "PR1").leaves("2025-03-31", "E17"),
                        aChild("STAYS").startsCare("2024-05-01", "U6", "PR1").leaves("2025-04-01", "E17"))
                .build();

        assertThat(numerator(headline(indicator, book, DAY))).containsExactly("COMES", "STAYS");
    }

    @Test
    void children_at_home_placed_for_adoption_on_remand_and_unaccompanied_count() {
        var book = aBook().with(
                        aChild("HOME").startsCare("2024-05-01", "P1", "PR0"),
                        aChild("ADOPTION").startsCare("2024-05-01", "A6", "PR1"),
                        aChild("REMAND").with(anEpisode().under("J1").in("R5", "PR3")),
                        aChild("ALONE").unaccompanied().startsCare("2024-05-01", "K3", "PR4"))
                .build();

        assertThat(headline(indicator, book, DAY).measure().numerator()).hasSize(4);
    }

    @ParameterizedTest
    @CsvSource({"V3", "V4"})
    void short_breaks_do_not_count(String legalStatus) {
        var book = aBook().with(aChild("SHORT").with(anEpisode().under(legalStatus)))
                .build();

        assertThat(value(headline(indicator, book, DAY))).isZero();
    }

    @Test
    void a_restricted_record_is_counted() {
        var book = aBook().with(aChild("SECRET").restricted().startsCare("2024-05-01", "U6", "PR1"))
                .build();

        assertThat(value(headline(indicator, book, DAY))).isEqualByComparingTo("1");
    }

    /** An earlier return left the child in care, a later one is silent. */
    @Test
    void a_child_of_whom_nothing_more_is_told_does_not_stay_in_care_for_ever() {
        var book = aBook().with(aChild("SILENT").with(anEpisode().heldUntil("2025-03-31")))
                .build();

        assertThat(value(headline(indicator, book, "2025-03-31"))).isEqualByComparingTo("1");
        assertThat(value(headline(indicator, book, "2025-04-01"))).isZero();
    }

    @Test
    void with_no_one_in_care_the_count_is_none() {
        assertThat(value(headline(new ChildrenInCare(), aBook().build(), DAY))).isZero();
    }
}
