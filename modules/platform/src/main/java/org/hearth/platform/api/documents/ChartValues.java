package org.hearth.platform.api.documents;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/** The numbers of a chart; those that are missing are {@code null}. */
record ChartValues(Block.Chart chart) {
    private static final double HUNDRED = 100;

    BigDecimal at(int series, int category) {
        List<BigDecimal> values = chart.series().get(series).values();
        return category < values.size() ? values.get(category) : null;
    }

    long known() {
        return all().count();
    }

    double most() {
        return all().mapToDouble(BigDecimal::doubleValue).max().orElse(0);
    }

    double least() {
        return all().mapToDouble(BigDecimal::doubleValue).min().orElse(0);
    }

    /** The longest of the bars that stand on one another; of shares no less than the whole. */
    double mostStacked() {
        double most = chart.kind() == Block.Kind.SHARES_BAR ? HUNDRED : 0;
        for (int category = 0; category < chart.categories().size(); category++) {
            double sum = 0;
            for (int series = 0; series < chart.series().size(); series++) {
                BigDecimal value = at(series, category);
                sum += value == null ? 0 : Math.max(0, value.doubleValue());
            }
            most = Math.max(most, sum);
        }
        return most;
    }

    /** The furthest that an account comes. */
    double mostBuiltUp() {
        double most = 0;
        double level = 0;
        int last = chart.categories().size() - 1;
        for (int category = 0; category <= last; category++) {
            level = (category == last ? 0 : level) + chart.step(category).doubleValue();
            most = Math.max(most, level);
        }
        return most;
    }

    /** As it is printed: {@code 1,200}, {@code 46.0}. */
    static String said(BigDecimal value) {
        return String.format(Locale.UK, "%,." + Math.max(0, value.scale()) + "f", value);
    }

    private Stream<BigDecimal> all() {
        return chart.series().stream()
                .flatMap(series -> series.values().stream())
                .filter(Objects::nonNull);
    }
}
