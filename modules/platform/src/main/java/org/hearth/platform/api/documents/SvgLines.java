package org.hearth.platform.api.documents;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** Lines over time: a grid with its scale, the names of the categories under it, and a line with its markers for each series. */
final class SvgLines {
    private static final int LEFT = 46;
    private static final int HEIGHT = 240;
    private static final int UNDER = 54;
    private static final int FOOT = SvgDrawing.TOP + HEIGHT;

    private final Block.Chart chart;
    private final ChartValues values;
    private final boolean fromZero;
    private final double floor;
    private final double ceiling;
    private final double step;
    private final double slot;

    SvgLines(Block.Chart chart) {
        this.chart = chart;
        this.values = new ChartValues(chart);
        double most = values.most();
        double least = values.least();
        fromZero = least < 0 || most - least > 0.3 * most || most == 0;
        double lowest = fromZero ? Math.min(0, least) : least - (most - least) * 0.15 - 0.01 * most;
        ceiling = most + Math.max((most - lowest) * 0.12, 1e-6);
        step = step((ceiling - lowest) / 5);
        floor = Math.floor(lowest / step) * step;
        slot = (SvgDrawing.WIDTH - LEFT - 10.0) / Math.max(1, chart.categories().size());
    }

    int height() {
        return SvgDrawing.TOP + HEIGHT + UNDER;
    }

    void draw(SvgDrawing drawing) {
        grid(drawing);
        names(drawing);
        for (int series = 0; series < chart.series().size(); series++) {
            line(drawing, series);
            numbers(drawing, series);
        }
        String unit = chart.unit() == null ? "" : chart.unit();
        drawing.small(0, FOOT + 50, "start", unit + (fromZero ? "" : " (scale does not start at 0)"));
    }

    private void grid(SvgDrawing drawing) {
        for (double tick = floor; tick <= ceiling; tick += step) {
            var value = BigDecimal.valueOf(tick).setScale(step < 1 ? 1 : 0, RoundingMode.HALF_UP);
            double y = y(value);
            drawing.rule("M%d %sH%d".formatted(LEFT, SvgDrawing.number(y), SvgDrawing.WIDTH), Palette.GRID, "1");
            drawing.text(LEFT - 6, y + 4, "end", ChartValues.said(value));
        }
    }

    /** Every name where there is room, else every second, third ... */
    private void names(SvgDrawing drawing) {
        int longest = (int) Math.max(3, slot / SvgDrawing.LETTER);
        int every = (int) Math.max(1, Math.ceil(chart.categories().size() * 30.0 / (SvgDrawing.WIDTH - LEFT)));
        for (int category = 0; category < chart.categories().size(); category += every) {
            List<String> name = SvgChart.broken(chart.categories().get(category), longest * every);
            for (int line = 0; line < name.size(); line++) {
                drawing.small(x(category), FOOT + 18 + line * 14, "middle", name.get(line));
            }
        }
    }

    /** Broken where a value is missing. */
    private void line(SvgDrawing drawing, int series) {
        var path = new StringBuilder();
        boolean pen = false;
        for (int category = 0; category < chart.categories().size(); category++) {
            BigDecimal value = values.at(series, category);
            if (value != null) {
                path.append(pen ? 'L' : 'M')
                        .append(SvgDrawing.number(x(category)))
                        .append(' ')
                        .append(SvgDrawing.number(y(value)));
            }
            pen = value != null;
        }
        drawing.stroke(path.toString(), series);
    }

    /** A marker for each value; the number beside it for one line, and for several at both ends. */
    private void numbers(SvgDrawing drawing, int series) {
        int first = -1;
        int last = -1;
        for (int category = 0; category < chart.categories().size(); category++) {
            if (values.at(series, category) != null) {
                first = first < 0 ? category : first;
                last = category;
            }
        }
        for (int category = 0; category < chart.categories().size(); category++) {
            BigDecimal value = values.at(series, category);
            if (value != null) {
                double y = y(value);
                drawing.marker(x(category), y, series);
                if (chart.series().size() == 1 || category == first || category == last) {
                    number(drawing, series, category, y);
                }
            }
        }
    }

    /** Where its own line does not run: above a peak, below a trough, and at the free side of a marker that it passes. */
    private void number(SvgDrawing drawing, int series, int category, double y) {
        String said = ChartValues.said(values.at(series, category));
        int before = slope(series, category - 1, category);
        int after = slope(series, category, category + 1);
        boolean trough = before < 0 && after >= 0 || before <= 0 && after > 0 && isThere(series, category - 1);
        if (isJustBelowAnother(series, category) || trough) {
            drawing.small(x(category), y + 19, "middle", said);
        } else if (after > 0) {
            drawing.small(x(category) - 5, y - 7, "end", said);
        } else if (after < 0 && before <= 0) {
            drawing.small(x(category) + 5, y - 7, "start", said);
        } else {
            drawing.small(x(category), y - 9, "middle", said);
        }
    }

    private boolean isThere(int series, int category) {
        return category >= 0 && category < chart.categories().size() && values.at(series, category) != null;
    }

    /** Whether the line rises from one to the other; 0 where it is level, or is not there. */
    private int slope(int series, int from, int to) {
        return isThere(series, from) && isThere(series, to)
                ? values.at(series, to).compareTo(values.at(series, from))
                : 0;
    }

    /** Then its value is printed under its marker, out of the other's way. */
    private boolean isJustBelowAnother(int series, int category) {
        double own = y(values.at(series, category));
        for (int other = 0; other < chart.series().size(); other++) {
            BigDecimal value = values.at(other, category);
            double above = value == null ? -1 : own - y(value);
            if (other != series && above >= 0 && above < 30 && (above > 0 || other < series)) {
                return true;
            }
        }
        return false;
    }

    private double x(int category) {
        return LEFT + slot * (category + 0.5);
    }

    private double y(BigDecimal value) {
        return FOOT - (value.doubleValue() - floor) * HEIGHT / (ceiling - floor);
    }

    /** 1, 2 or 5 times a power of ten, at least as much as asked. */
    private static double step(double asked) {
        double power = Math.pow(10, Math.floor(Math.log10(Math.max(asked, 1e-6))));
        for (int times : new int[] {1, 2, 5}) {
            if (times * power >= asked) {
                return times * power;
            }
        }
        return 10 * power;
    }
}
