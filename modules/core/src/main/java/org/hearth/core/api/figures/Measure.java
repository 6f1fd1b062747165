package org.hearth.core.api.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.hearth.core.api.people.Member;

/**
 * The answer of one line at one date. Lists hold one entry for each thing counted: where events are counted a child may
 * stand in a list more than once. A share's numerator lies inside its denominator, so it cannot pass 100%.
 */
public sealed interface Measure
        permits Measure.Count,
                Measure.Share,
                Measure.Rate,
                Measure.Net,
                Measure.Sum,
                Measure.Balance,
                Measure.Proportion,
                Measure.DailyAverage,
                Measure.Ratio,
                Measure.Median,
                Measure.Mean,
                Measure.None {

    /** Exact to the places of {@code unit}, rounded half up; {@code null} where there is no figure. */
    default BigDecimal value(Unit unit) {
        return value(unit, unit.places());
    }

    /** The same to other places, never rounded twice. A number of children or events has no places. */
    BigDecimal value(Unit unit, int places);

    List<? extends Member> numerator();

    /** Empty for a count. */
    List<? extends Member> denominator();

    /** A number of children, households or events. */
    record Count(List<? extends Member> numerator) implements Measure {
        public Count {
            numerator = List.copyOf(numerator);
        }

        @Override
        public List<? extends Member> denominator() {
            return List.of();
        }

        @Override
        public BigDecimal value(Unit unit, int places) {
            return BigDecimal.valueOf(numerator.size());
        }
    }

    /** A part of a whole, in percent. Use {@link #share}, which answers not applicable for an empty whole. */
    record Share(List<? extends Member> numerator, List<? extends Member> denominator) implements Measure {
        public Share {
            numerator = List.copyOf(numerator);
            denominator = List.copyOf(denominator);
            if (numerator.size() > denominator.size()) {
                throw new IllegalArgumentException("a share cannot pass 100%");
            }
        }

        @Override
        public BigDecimal value(Unit unit, int places) {
            return quotient(numerator.size() * 100L, denominator.size(), places);
        }
    }

    /** A number for each 10,000 (or, in percent, for each 100) of a population that is not a list of ours. */
    record Rate(List<? extends Member> numerator, long population, String populationSource) implements Measure {
        public Rate {
            numerator = List.copyOf(numerator);
        }

        @Override
        public List<? extends Member> denominator() {
            return List.of();
        }

        @Override
        public BigDecimal value(Unit unit, int places) {
            long scale = unit == Unit.PER_10_000 ? 10_000L : 100L;
            return quotient(numerator.size() * scale, population, places);
        }
    }

    /** What came less what went; negative is a net loss. */
    record Net(List<? extends Member> numerator, List<? extends Member> denominator) implements Measure {
        public Net {
            numerator = List.copyOf(numerator);
            denominator = List.copyOf(denominator);
        }

        @Override
        public BigDecimal value(Unit unit, int places) {
            return BigDecimal.valueOf((long) numerator.size() - denominator.size());
        }
    }

    /**
     * What those counted have together, such as the places of households: no number of members.
     *
     * @param numerator those who have some
     */
    record Sum(List<? extends Member> numerator, long total) implements Measure {
        public Sum {
            numerator = List.copyOf(numerator);
        }

        @Override
        public List<? extends Member> denominator() {
            return List.of();
        }

        @Override
        public BigDecimal value(Unit unit, int places) {
            return BigDecimal.valueOf(total);
        }
    }

    /**
     * What those who came brought, such as places, less what those who went took; negative is a net loss.
     *
     * @param numerator   those who brought some
     * @param denominator those who took some
     * @param came        all that was brought
     * @param went        all that was taken
     */
    record Balance(List<? extends Member> numerator, List<? extends Member> denominator, long came, long went)
            implements Measure {
        public Balance {
            numerator = List.copyOf(numerator);
            denominator = List.copyOf(denominator);
        }

        @Override
        public BigDecimal value(Unit unit, int places) {
            return BigDecimal.valueOf(came - went);
        }
    }

    /**
     * What some have of what all have together, in percent, such as places that are filled; over 100 where more is used than
     * there is.
     */
    record Proportion(List<? extends Member> numerator, List<? extends Member> denominator, long part, long whole)
            implements Measure {
        public Proportion {
            numerator = List.copyOf(numerator);
            denominator = List.copyOf(denominator);
        }

        @Override
        public BigDecimal value(Unit unit, int places) {
            return quotient(part * 100, whole, places);
        }
    }

    /**
     * The average over days of how much those counted have on each.
     *
     * @param total of all days
     */
    record DailyAverage(List<? extends Member> numerator, long total, long days) implements Measure {
        public DailyAverage {
            numerator = List.copyOf(numerator);
        }

        @Override
        public List<? extends Member> denominator() {
            return List.of();
        }

        @Override
        public BigDecimal value(Unit unit, int places) {
            return quotient(total, days, places);
        }
    }

    /** One number over another that does not contain it. */
    record Ratio(List<? extends Member> numerator, List<? extends Member> denominator) implements Measure {
        public Ratio {
            numerator = List.copyOf(numerator);
            denominator = List.copyOf(denominator);
        }

        @Override
        public BigDecimal value(Unit unit, int places) {
            return quotient(numerator.size(), denominator.size(), places);
        }
    }

    /**
     * The middle of a quantity that each of those counted has: half of them have as much or less.
     *
     * @param numerator those for whom the quantity is known, whose middle it is
     * @param exact     not yet rounded
     */
    record Median(List<? extends Member> numerator, BigDecimal exact) implements Measure {
        public Median {
            numerator = List.copyOf(numerator);
        }

        @Override
        public List<? extends Member> denominator() {
            return List.of();
        }

        @Override
        public BigDecimal value(Unit unit, int places) {
            return exact.setScale(places, RoundingMode.HALF_UP);
        }
    }

    /**
     * The average of a quantity over those counted.
     *
     * @param numerator those for whom the quantity is known, whose average it is
     * @param total     the sum of their quantities
     */
    record Mean(List<? extends Member> numerator, BigDecimal total) implements Measure {
        public Mean {
            numerator = List.copyOf(numerator);
        }

        @Override
        public List<? extends Member> denominator() {
            return List.of();
        }

        @Override
        public BigDecimal value(Unit unit, int places) {
            return total.divide(BigDecimal.valueOf(numerator.size()), places, RoundingMode.HALF_UP);
        }
    }

    /** There is no one to measure. Not 0. */
    record NotApplicable() implements None {}

    /** The definition does not hold on this day; it did on {@code lastValid}. */
    record NotMeasured(String why, LocalDate lastValid) implements None {}

    /** The rows that would tell are not held; {@code wouldTell} names the return. */
    record NotKnown(String why, String wouldTell) implements None {

        /** Both in whole sentences: "Rows are held for ... only. The 2025/26 return would tell." */
        public String sentences() {
            return "%s %s%s would tell."
                    .formatted(why, wouldTell.substring(0, 1).toUpperCase(Locale.UK), wouldTell.substring(1));
        }
    }

    /** No figure. */
    sealed interface None extends Measure permits NotApplicable, NotMeasured, NotKnown {
        @Override
        default BigDecimal value(Unit unit, int places) {
            return null;
        }

        @Override
        default List<? extends Member> numerator() {
            return List.of();
        }

        @Override
        default List<? extends Member> denominator() {
            return List.of();
        }
    }

    static Measure share(List<? extends Member> numerator, List<? extends Member> denominator) {
        return denominator.isEmpty() ? new NotApplicable() : new Share(numerator, denominator);
    }

    /** Not applicable where there is nothing to have a part of. */
    static Measure proportion(List<? extends Member> some, List<? extends Member> all, long part, long whole) {
        return whole <= 0 ? new NotApplicable() : new Proportion(some, all, part, whole);
    }

    /** Not applicable where there is no one. */
    static Measure mean(List<? extends Member> those, BigDecimal total) {
        return those.isEmpty() ? new NotApplicable() : new Mean(those, total);
    }

    private static BigDecimal quotient(long dividend, long divisor, int places) {
        return BigDecimal.valueOf(dividend).divide(BigDecimal.valueOf(divisor), places, RoundingMode.HALF_UP);
    }
}
