package org.hearth.core.api.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * How many children the council would look after at another's rate: that rate times its own children aged 0 to 17, over
 * 10,000 (committee-pack.md section 9). It is computed, never typed, and stands with the population it rests on: a report
 * of 2020 gave 560 children for a rate of 34, which takes some 165,000 children where the council had 133,000.
 *
 * @param rate       of children in care for each 10,000 children aged 0 to 17, as published
 * @param population of the council itself
 */
public record EquivalentNumber(BigDecimal rate, Population.Estimate population) {

    private static final BigDecimal SCALE = new BigDecimal(10_000);

    /** In whole children, rounded half up. */
    public long children() {
        return rate.multiply(BigDecimal.valueOf(population.children()))
                .divide(SCALE, 0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    /** {@code 958 at 67 for each 10,000 of 142,924 children (ONS mid-year estimate, 2024)}. */
    public String words() {
        return "%,d at %s for each 10,000 of %,d children (%s)"
                .formatted(children(), rate.toPlainString(), population.children(), population.words());
    }

    /** Of the rate of children in care only; empty for any other line. */
    public static Optional<EquivalentNumber> of(Comparators.Comparator other, Population.Estimate population) {
        return other.unit() == Unit.PER_10_000
                ? Optional.of(new EquivalentNumber(other.value(), population))
                : Optional.empty();
    }
}
