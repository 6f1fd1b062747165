package org.hearth.childrenincare.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearth.childrenincare.indicator.Measuring.*;
import static org.hearth.core.testing.Invented.aBook;
import static org.hearth.core.testing.Invented.aChild;

import java.util.List;
import org.hearth.core.api.figures.Measure;
import org.junit.jupiter.api.Test;

class UnaccompaniedChildrenTest {
    private final UnaccompaniedChildren indicator = new UnaccompaniedChildren();

    UnaccompaniedChildrenTest() {
        indicator.population = CAMBRIDGESHIRE;
    }

    @Test
    void the_status_counts_until_the_day_it_ends() {
        var book = aBook().with(
                        aChild("ALONE").unaccompanied().startsCare("2024-05-01", "K3", "PR4"),
                        aChild("TOMORROW").unaccompaniedUntil("2025-04-01").startsCare("2024-05-01", "K3", "PR4"),
                        aChild("TODAY").unaccompaniedUntil("2025-03-31").startsCare("2024-05-01", "K3", "PR4"),
                        aChild("OTHER").startsCare("2024-05-01", "U6", "PR1"))
                .build();

        var count = line(indicator, book, DAY, "CIC-06.count");
        var share = line(indicator, book, DAY, "CIC-06.share");

        assertThat(numerator(count)).containsExactly("ALONE", "TOMORROW");
        assertThat(value(share)).isEqualTo("50.0");
        assertThat(denominator(share)).containsExactly("ALONE", "OTHER", "TODAY", "TOMORROW");
    }

    @Test
    void who_has_left_care_is_not_counted() {
        var book = aBook().with(aChild().unaccompanied()
                        .startsCare("2024-05-01", "K3", "PR4")
                        .leaves(DAY, "E5"))
                .build();

        assertThat(value(line(indicator, book, DAY, "CIC-06.count"))).isZero();
        assertThat(line(indicator, book, DAY, "CIC-06.share").measure()).isInstanceOf(Measure.NotApplicable.class);
    }

    /** DfE 2025 for Cambridgeshire: 101 unaccompanied children; 101 of 142,924 is 0.07%. */
    @Test
    void the_share_of_the_population_has_two_places() {
        var book = aBook().with(java.util.stream.IntStream.range(0, 101)
                        .mapToObj(i ->
                                aChild("C%03d".formatted(i)).unaccompanied().startsCare("2024-05-01", "K3", "PR4"))
                        .toArray(org.hearth.core.testing.ChildBuilder[]::new))
                .build();

        assertThat(value(line(indicator, book, DAY, "CIC-06.of-population"))).isEqualTo("0.07");
    }

    @Test
    void without_the_file_that_tells_the_answer_is_not_known_and_names_it() {
        var book = aBook().tellingWhoCameAlone("2023-04-01", "2024-03-31")
                .with(
                        aChild("ALONE").unaccompaniedUntil("2026-01-01").startsCare("2024-02-01", "K3", "PR4"),
                        aChild("OTHER").startsCare("2024-02-01", "U6", "PR1"))
                .build();

        assertThat(value(line(indicator, book, "2024-03-31", "CIC-06.count"))).isEqualTo("1");
        for (String key : List.of("CIC-06.count", "CIC-06.share", "CIC-06.of-population")) {
            assertThat(line(indicator, book, DAY, key).measure())
                    .isEqualTo(new Measure.NotKnown(
                            "Of 1 of the 2 children it is not known whether they came alone.",
                            "the UASC file of the 2024/25 return"));
        }
        assertThat(indicator.coverage(book, book.coverage())).isEqualTo(book.unaccompaniedCoverage());
    }

    @Test
    void a_status_without_an_end_is_known_as_far_as_files_are_held() {
        var alone = aChild("ALONE").unaccompanied().startsCare("2022-05-01", "K3", "PR4");
        var book = aBook().tellingWhoCameAlone("2023-04-01", "2024-03-31")
                .with(alone)
                .build();

        assertThat(value(line(indicator, book, "2023-03-31", "CIC-06.count"))).isEqualTo("1");
        assertThat(value(line(indicator, book, "2024-03-31", "CIC-06.count"))).isEqualTo("1");
        assertThat(line(indicator, book, "2024-04-01", "CIC-06.count").measure())
                .isInstanceOf(Measure.NotKnown.class);
    }

    @Test
    void no_children_at_all_is_a_count_of_none_and_a_share_of_none_of_the_population() {
        assertThat(value(line(indicator, aBook().build(), DAY, "CIC-06.count"))).isZero();
        assertThat(value(line(indicator, aBook().build(), DAY, "CIC-06.of-population")))
                .isEqualTo("0.00");
    }
}
