package org.hearth.core.api.figures;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.hearth.platform.api.pages.Days;

/**
 * Whether a line's quarters show more than chance: eight quarters running on one side of their median, or one outside the
 * control limits, is "special cause" (committee-pack.md section 8). It is reckoned from the values as they are printed,
 * and what it rests on is printed too, so that a reader can check it.
 *
 * <p>The limits are those of the chart of individual values: the mean, and 2.66 times the mean moving range on either
 * side, 2.66 being three times 1/1.128 (W. A. Shewhart's limits for ranges of two; D. J. Wheeler, Understanding Variation,
 * 1993). They are not drawn below 0 nor, for a percentage, above 100. A quarter on the median itself belongs to neither
 * side: it does not lengthen a run and does not break it. A quarter without a value ends what came before it. What ended before
 * the last quarter is told with its day, and is a special cause no more.
 *
 * @param quarters how many it rests on
 * @param median   to as many places as the line is printed, and one at least; {@code null} like the limits where there are too few
 * @param words    the flag in words: {@code no}, {@code yes: 31 December 2024 is above the upper limit}
 */
public record RunChart(
        int quarters, BigDecimal median, BigDecimal lower, BigDecimal upper, boolean special, String words) {

    public static final int RUN = 8;

    /** For limits; with fewer, a single odd quarter decides where they lie. */
    public static final int LEAST = 12;

    /** For a run: at most half of the quarters lie on one side of their own median. */
    public static final int LEAST_FOR_RUN = 2 * RUN;

    /** The quarters looked at: five years. */
    public static final int MOST = 20;

    /** How what is more than the usual ups and downs is told, to the last digit. */
    public static final String RULE_IN_FULL =
            ("A quarter is more than the usual ups and downs where it lies outside the limits,"
                            + " or ends %d quarters running on one side of the median of those printed; quarters on the median are"
                            + " passed over. The limits are the mean of the quarters, less and plus 2.66 times the mean difference from"
                            + " one quarter to the next. At least %d quarters are needed, and %d for a run.")
                    .formatted(RUN, LEAST, LEAST_FOR_RUN);

    private static final BigDecimal LIMIT = new BigDecimal("2.66");
    private static final BigDecimal HUNDRED = new BigDecimal(100);

    /** @param value as printed; {@code null} where there is none, or it is withheld */
    public record Quarter(LocalDate day, BigDecimal value) {}

    /** @param all in the order of their days, a quarter apart */
    public static RunChart of(Unit unit, List<Quarter> all) {
        List<Quarter> held = held(unit, all);
        int size = held.size();
        if (size < LEAST) {
            String words = "too few quarters: %d held, %d needed".formatted(size, LEAST);
            return new RunChart(size, null, null, null, false, words);
        }
        int places = Math.max(1, unit.places());
        BigDecimal median = median(held).setScale(places, RoundingMode.HALF_UP);
        BigDecimal mean = mean(held.stream().map(Quarter::value).toList());
        BigDecimal away = mean(ranges(held)).multiply(LIMIT);
        BigDecimal lower = mean.subtract(away).max(BigDecimal.ZERO).setScale(places, RoundingMode.HALF_UP);
        BigDecimal upper = mean.add(away).setScale(places, RoundingMode.HALF_UP);
        if (unit == Unit.PERCENT && upper.compareTo(HUNDRED) > 0) {
            upper = HUNDRED.setScale(places);
        }
        LocalDate last = held.get(size - 1).day();
        var found = new ArrayList<Cause>();
        Cause run = run(held, median);
        if (run != null) {
            found.add(run);
        }
        Cause outside = outside(held, lower, upper);
        if (outside != null) {
            found.add(outside);
        }
        var now = found.stream().filter(cause -> cause.to().equals(last)).toList();
        return new RunChart(size, median, lower, upper, !now.isEmpty(), words(now, found, size));
    }

    /** @param to the last quarter of it */
    private record Cause(LocalDate to, String words) {}

    private static String words(List<Cause> now, List<Cause> found, int size) {
        if (!now.isEmpty()) {
            return "yes: " + words(now);
        }
        String past = found.isEmpty() ? "" : "; earlier: " + words(found);
        return size < LEAST_FOR_RUN
                ? "%s; too few quarters for a run: %d held, %d needed%s"
                        .formatted(
                                found.isEmpty() ? "none outside the limits" : "last quarter within the limits",
                                size,
                                LEAST_FOR_RUN,
                                past)
                : past.isEmpty() ? "no" : "not now" + past;
    }

    private static String words(List<Cause> causes) {
        return causes.stream().map(Cause::words).collect(Collectors.joining("; "));
    }

    /** The last ones that have a value each. */
    private static List<Quarter> held(Unit unit, List<Quarter> all) {
        var held = new ArrayList<Quarter>();
        for (Quarter one : all) {
            if (one.value() == null) {
                held.clear();
            } else {
                held.add(new Quarter(one.day(), one.value().setScale(unit.places(), RoundingMode.HALF_UP)));
            }
        }
        return held.subList(Math.max(0, held.size() - MOST), held.size());
    }

    /** The latest run; {@code null} for none. Quarters on the median after it do not end it. */
    private static Cause run(List<Quarter> held, BigDecimal median) {
        Cause latest = null;
        int length = 0;
        int side = 0;
        for (Quarter one : held) {
            int now = one.value().compareTo(median);
            if (now == 0) {
                if (latest != null && length >= RUN) {
                    latest = new Cause(one.day(), latest.words());
                }
                continue;
            }
            length = now == side ? length + 1 : 1;
            side = now;
            if (length >= RUN) {
                latest = new Cause(
                        one.day(),
                        "%d quarters running %s the median, to %s"
                                .formatted(length, side > 0 ? "above" : "below", Days.inWords(one.day())));
            }
        }
        return latest;
    }

    private static Cause outside(List<Quarter> held, BigDecimal lower, BigDecimal upper) {
        Cause latest = null;
        for (Quarter one : held) {
            if (one.value().compareTo(upper) > 0) {
                latest = new Cause(one.day(), "%s is above the upper limit".formatted(Days.inWords(one.day())));
            } else if (one.value().compareTo(lower) < 0) {
                latest = new Cause(one.day(), "%s is below the lower limit".formatted(Days.inWords(one.day())));
            }
        }
        return latest;
    }

    private static List<BigDecimal> ranges(List<Quarter> held) {
        var ranges = new ArrayList<BigDecimal>();
        for (int i = 1; i < held.size(); i++) {
            ranges.add(held.get(i).value().subtract(held.get(i - 1).value()).abs());
        }
        return ranges;
    }

    private static BigDecimal mean(List<BigDecimal> values) {
        BigDecimal sum = values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return sum.divide(BigDecimal.valueOf(values.size()), MathContext.DECIMAL64);
    }

    private static BigDecimal median(List<Quarter> held) {
        var sorted = held.stream().map(Quarter::value).sorted().toList();
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(half)
                : sorted.get(half - 1).add(sorted.get(half)).divide(BigDecimal.valueOf(2));
    }
}
