package org.hearth.core.api.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;

/** Service Director report, Children and Young People Committee, 10 March 2020: indicators.md SX-01. */
class EquivalentNumberTest {
    private static final Population.Estimate ROUNDED = new Population.Estimate(133_000, 2018, "as the papers round it");

    @Test
    void a_rate_of_34_is_452_of_the_133_000_children_and_not_the_560_that_were_printed() {
        assertThat(new EquivalentNumber(new BigDecimal("34"), ROUNDED).children())
                .isEqualTo(452);
    }

    @Test
    void for_560_it_would_take_a_rate_of_42_1_or_some_165_000_children_of_whom_739_would_be_about_45() {
        assertThat(new EquivalentNumber(new BigDecimal("42.1"), ROUNDED).children())
                .isEqualTo(560);
        long implied = 560L * 10_000 / 34;
        assertThat(implied).isBetween(164_000L, 165_000L);
        assertThat(new EquivalentNumber(new BigDecimal("34"), new Population.Estimate(implied, 2018, "implied"))
                        .children())
                .isEqualTo(560);
        assertThat(new BigDecimal(7_390_000).divide(BigDecimal.valueOf(implied), 0, RoundingMode.HALF_UP))
                .isEqualByComparingTo("45");
    }

    @Test
    void it_says_which_population_it_rests_on() {
        var england = new EquivalentNumber(
                new BigDecimal("67"), new Population.Estimate(142_924, 2024, "ONS mid-year estimate"));

        assertThat(england.words())
                .isEqualTo("958 at 67 for each 10,000 of 142,924 children (ONS mid-year estimate, 2024)");
    }
}
