package org.hearth.childrenincare.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearth.childrenincare.indicator.Measuring.*;
import static org.hearth.core.testing.Invented.aBook;
import static org.hearth.core.testing.Invented.aChild;

import org.hearth.core.api.figures.Measure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateInCareTest {

    /** TV-06; the last two as published for 2020 and 2025. */
    @ParameterizedTest(name = "{0} of {1} is {2} per 10,000")
    @CsvSource({"660, 133000, 49.6", "739, 132989, 55.6", "705, 142924, 49.3"})
    void agrees_with_the_published_rate(int children, long population, String rate) {
        var book = aBook().with(java.util.stream.IntStream.range(0, children)
                        .mapToObj(i -> aChild("C%03d".formatted(i)).startsCare("2024-05-01", "U6", "PR1"))
                        .toArray(org.hearth.core.testing.ChildBuilder[]::new))
                .build();
        var indicator = new RateInCare();
        indicator.population = on ->
                java.util.Optional.of(new org.hearth.core.api.figures.Population.Estimate(population, 2024, "made up"));

        assertThat(value(headline(indicator, book, DAY))).isEqualTo(rate);
    }

    @Test
    void the_estimate_is_named() {
        var book = aBook().with(aChild().startsCare("2024-05-01", "U6", "PR1")).build();
        var indicator = new RateInCare();
        indicator.population = CAMBRIDGESHIRE;

        var rate = (Measure.Rate) headline(indicator, book, DAY).measure();

        assertThat(rate.population()).isEqualTo(142_924);
        assertThat(rate.populationSource()).isEqualTo("ONS mid-year estimate, 2024");
    }

    @Test
    void without_an_estimate_the_rate_is_not_known() {
        var book = aBook().with(aChild().startsCare("2022-05-01", "U6", "PR1")).build();
        var indicator = new RateInCare();
        indicator.population = CAMBRIDGESHIRE;

        assertThat(headline(indicator, book, "2023-03-31").measure()).isInstanceOf(Measure.NotKnown.class);
    }

    /** GEN-11: the year that ends on 31 March takes the estimate of the year before; the next begins on 1 April. */
    @Test
    void the_estimate_changes_on_the_first_of_april() {
        var book = aBook().with(aChild().startsCare("2022-05-01", "U6", "PR1")).build();
        var indicator = new RateInCare();
        indicator.population = CAMBRIDGESHIRE;

        assertThat(headline(indicator, book, "2024-03-31").measure()).isInstanceOf(Measure.NotKnown.class);
        assertThat(value(headline(indicator, book, "2024-04-01"))).isEqualTo("0.1");
    }

    @Test
    void with_no_one_in_care_the_rate_is_none() {
        var indicator = new RateInCare();
        indicator.population = CAMBRIDGESHIRE;

        assertThat(value(headline(indicator, aBook().build(), DAY))).isEqualTo("0.0");
    }
}
