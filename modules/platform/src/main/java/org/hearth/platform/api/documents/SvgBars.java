package org.hearth.platform.api.documents;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;

/** Lying bars, side by side or on one another, with the names of the categories before them. */
record SvgBars(Block.Chart chart, ChartValues values) {
    private static final int BAR = 20;
    private static final int LINE = 16;
    private static final int LONGEST_NAME = 26;
    private static final int UNDER = 34;

    /** What stands, what came and what went each have a pattern. */
    static final int SIGNS = 3;

    SvgBars(Block.Chart chart) {
        this(chart, new ChartValues(chart));
    }

    int height() {
        return SvgDrawing.TOP + plotHeight() + UNDER;
    }

    void draw(SvgDrawing drawing) {
        List<List<String>> names = names();
        int longest = names.stream()
                .flatMap(List::stream)
                .mapToInt(String::length)
                .max()
                .orElse(0);
        int margin = Math.min(320, 12 + SvgDrawing.LETTER * longest);
        double plot = SvgDrawing.WIDTH - margin - 60;
        boolean stacked = chart.kind().isStacked();
        double most = chart.isBuiltUp() ? values.mostBuiltUp() : stacked ? values.mostStacked() : values.most();
        double scale = plot / Math.max(1e-9, most);
        double level = 0;
        int slot = slot();
        for (int category = 0; category < names.size(); category++) {
            int top = SvgDrawing.TOP + category * slot;
            name(drawing, names.get(category), margin - 8, top + slot / 2.0 + 5);
            if (chart.isBuiltUp()) {
                level = step(drawing, category, level, margin, top + slot / 2 - 11, scale);
            } else if (stacked) {
                stack(drawing, category, margin, top + slot / 2 - 11, scale);
            } else {
                cluster(drawing, category, margin, top + (slot - chart.series().size() * BAR) / 2.0, scale);
            }
        }
        int foot = SvgDrawing.TOP + plotHeight();
        drawing.rule("M%d %dV%d".formatted(margin, SvgDrawing.TOP, foot), Palette.QUIET, "1.5");
        drawing.small(margin, foot + 22, "start", chart.unit() == null ? "" : chart.unit());
    }

    private int plotHeight() {
        return names().size() * slot();
    }

    /** The height of one category. */
    private int slot() {
        int bars = chart.kind() == Block.Kind.BAR ? chart.series().size() : 1;
        int lines = names().stream().mapToInt(List::size).max().orElse(1);
        return Math.max(bars * BAR + 12, lines * LINE + 8);
    }

    /** The names of the categories, each broken into lines no longer than the margin they stand in. */
    private List<List<String>> names() {
        return IntStream.range(0, chart.categories().size())
                .mapToObj(category -> SvgChart.broken(chart.named(category), LONGEST_NAME))
                .toList();
    }

    private static void name(SvgDrawing drawing, List<String> name, int right, double middle) {
        for (int line = 0; line < name.size(); line++) {
            drawing.text(right, middle + (line - (name.size() - 1) / 2.0) * LINE, "end", name.get(line));
        }
    }

    private void cluster(SvgDrawing drawing, int category, int left, double top, double scale) {
        for (int series = 0; series < chart.series().size(); series++) {
            BigDecimal value = values.at(series, category);
            if (value != null) {
                double width = Math.max(0, value.doubleValue()) * scale;
                double y = top + series * BAR;
                drawing.bar(left, y, width, 18, series);
                drawing.text(left + width + 6, y + 14, "start", ChartValues.said(value));
            }
        }
    }

    /** From where the bar before ended; the first and the last stand on the axis. @return where it ends */
    private double step(SvgDrawing drawing, int category, double level, int left, int y, double scale) {
        boolean isLast = category == chart.categories().size() - 1;
        double step = chart.step(category).doubleValue();
        double from = isLast ? 0 : level;
        double to = from + step;
        int sign = category == 0 || isLast ? 0 : step < 0 ? 2 : 1;
        drawing.bar(left + Math.min(from, to) * scale, y, Math.abs(step) * scale, 22, sign);
        drawing.text(left + Math.max(from, to) * scale + 6, y + 16, "start", ChartValues.said(values.at(0, category)));
        return to;
    }

    /** A number stands in its part where it fits. */
    private void stack(SvgDrawing drawing, int category, int left, int y, double scale) {
        double x = left;
        for (int series = 0; series < chart.series().size(); series++) {
            BigDecimal value = values.at(series, category);
            if (value == null || value.signum() <= 0) {
                continue;
            }
            double width = value.doubleValue() * scale;
            drawing.bar(x, y, Math.max(0, width - 1), 22, series);
            String said = ChartValues.said(value);
            double label = said.length() * (SvgDrawing.LETTER + 1) + 6.0;
            if (width > label + 4) {
                drawing.box(x + (width - label) / 2, y + 3, label, LINE);
                drawing.text(x + width / 2, y + 16, "middle", said);
            }
            x += width;
        }
    }
}
