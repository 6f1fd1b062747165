package org.hearth.platform.api.documents;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A chart for a page, drawn on the server as SVG: the same blocks, colours, patterns and rules as in a PDF. It says what
 * it shows in its title and description, holds no script and no inline style (a strict content policy allows neither),
 * and prints its values, so that it reads without colour. The page shows the same figures in a table beside it.
 */
public final class SvgChart {
    private static final int WIDTH = 720;
    private static final int LEFT = 46;
    private static final int TOP = 16;
    private static final int LETTER = 7;
    private static final int PLOT_HEIGHT = 240;
    private static final String[] DASHES = {"", "8 4", "3 3", "10 3 3 3", "14 4", "5 5"};

    private final Block.Chart chart;
    private final String id;
    private final StringBuilder svg = new StringBuilder(4096);

    private SvgChart(Block.Chart chart, String id) {
        this.chart = chart;
        this.id = id;
    }

    /**
     * The chart as an {@code <svg>} element, to be written into a page unescaped: everything the chart says has been
     * escaped here.
     *
     * @param id unique on the page; letters, digits and hyphens
     * @return an empty text when there are fewer than two values to show
     * @throws IllegalArgumentException if the id holds anything else
     */
    public static String of(Block.Chart chart, String id) {
        if (!id.matches("[A-Za-z][A-Za-z0-9-]*")) {
            throw new IllegalArgumentException("The id \"%s\" has to be letters, digits and hyphens.".formatted(id));
        }
        long values = chart.series().stream()
                .flatMap(series -> series.values().stream())
                .filter(Objects::nonNull)
                .count();
        return values < 2 ? "" : new SvgChart(chart, id).draw();
    }

    private String draw() {
        boolean lying = chart.kind() != Block.Kind.LINE;
        int legend = chart.series().size() > 1 ? legendRows() * 22 + 6 : 0;
        int height = lying ? legend + TOP + barsHeight() + 34 : legend + TOP + PLOT_HEIGHT + 54;
        append(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-labelledby=\"%1$s-title %1$s-desc\""
                        + " viewBox=\"0 0 %2$d %3$d\" width=\"100%%\" class=\"app-chart\" focusable=\"false\""
                        + " font-family=\"arial, sans-serif\" font-size=\"13\" fill=\"%4$s\">",
                id, WIDTH, height, Palette.TEXT);
        append("<title id=\"%s-title\">%s</title>", id, escape(chart.title()));
        append("<desc id=\"%s-desc\">%s</desc>", id, escape(chart.alternative()));
        patterns();
        if (legend > 0) {
            legend();
        }
        append("<g transform=\"translate(0 %d)\">", legend);
        if (lying) {
            bars();
        } else {
            lines();
        }
        return svg.append("</g></svg>").toString();
    }

    private void patterns() {
        svg.append("<defs>");
        for (int series = 1; series < chart.series().size(); series++) {
            append(
                    "<pattern id=\"%s-p%d\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\""
                            + " patternTransform=\"rotate(%d)\"><rect width=\"6\" height=\"6\" fill=\"%s\"/>"
                            + "<path d=\"M0 0V6%s\" stroke=\"#FFFFFF\" stroke-width=\"1.5\"/></pattern>",
                    id,
                    series,
                    new int[] {0, 45, 135, 90, 45, 0}[series % 6],
                    Palette.series(series),
                    series % 6 == 4 ? "M0 0H6" : "");
        }
        svg.append("</defs>");
    }

    private String fill(int series) {
        return series == 0 ? Palette.series(0) : "url(#%s-p%d)".formatted(id, series);
    }

    private int legendRows() {
        int rows = 1;
        int x = 0;
        for (Block.Series series : chart.series()) {
            int width = 50 + series.name().length() * LETTER;
            if (x > 0 && x + width > WIDTH) {
                rows++;
                x = 0;
            }
            x += width;
        }
        return rows;
    }

    private void legend() {
        int x = 0;
        int y = 4;
        for (int index = 0; index < chart.series().size(); index++) {
            String name = chart.series().get(index).name();
            int width = 50 + name.length() * LETTER;
            if (x > 0 && x + width > WIDTH) {
                x = 0;
                y += 22;
            }
            if (chart.kind() == Block.Kind.LINE) {
                line(x, y + 7, x + 26, y + 7, index);
                marker(x + 13, y + 7, index);
            } else {
                append("<rect x=\"%d\" y=\"%d\" width=\"26\" height=\"13\" fill=\"%s\"/>", x, y, fill(index));
            }
            append("<text x=\"%d\" y=\"%d\">%s</text>", x + 32, y + 12, escape(name));
            x += width;
        }
    }

    private int barsHeight() {
        int bars = chart.kind() == Block.Kind.BAR ? chart.series().size() : 1;
        int lines = names().stream().mapToInt(List::size).max().orElse(1);
        return chart.categories().size() * Math.max(bars * 20 + 12, lines * 16 + 8);
    }

    /** The names of the categories, each broken into lines no longer than the margin they stand in. */
    private List<List<String>> names() {
        return IntStream.range(0, chart.categories().size())
                .mapToObj(category ->
                        broken(chart.categories().get(category) + (isMissing(category) ? " (not shown)" : ""), 26))
                .toList();
    }

    /** A bar that is missing is not a bar of nought. */
    private boolean isMissing(int category) {
        return chart.kind() == Block.Kind.BAR && chart.series().size() == 1 && value(0, category) == null;
    }

    private static List<String> broken(String name, int longest) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (String word : name.strip().split("\\s+")) {
            if (line.length() > 0 && line.length() + 1 + word.length() > longest) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() > 0 ? " " : "").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    private void bars() {
        List<List<String>> names = names();
        int margin = Math.min(
                320,
                12
                        + LETTER
                                * names.stream()
                                        .flatMap(List::stream)
                                        .mapToInt(String::length)
                                        .max()
                                        .orElse(0));
        double plot = WIDTH - margin - 60;
        boolean stacked = chart.kind() == Block.Kind.STACKED_BAR;
        double most = Math.max(1e-9, stacked ? mostStacked() : most());
        int slot = chart.categories().isEmpty()
                ? 0
                : barsHeight() / chart.categories().size();
        for (int category = 0; category < chart.categories().size(); category++) {
            int top = TOP + category * slot;
            List<String> name = names.get(category);
            for (int line = 0; line < name.size(); line++) {
                append(
                        "<text x=\"%d\" y=\"%s\" text-anchor=\"end\">%s</text>",
                        margin - 8,
                        number(top + slot / 2.0 + 5 + (line - (name.size() - 1) / 2.0) * 16),
                        escape(name.get(line)));
            }
            if (stacked) {
                stack(category, margin, top + slot / 2 - 11, plot / most);
            } else {
                cluster(category, margin, top, slot, plot / most);
            }
        }
        append(
                "<path d=\"M%d %dV%d\" stroke=\"%s\" stroke-width=\"1.5\"/>",
                margin, TOP, TOP + barsHeight(), Palette.QUIET);
        unit(margin, TOP + barsHeight() + 22);
    }

    private void cluster(int category, int left, int top, int slot, double scale) {
        int bars = chart.series().size();
        double start = top + (slot - bars * 20) / 2.0;
        for (int series = 0; series < bars; series++) {
            BigDecimal value = value(series, category);
            if (value != null) {
                double width = Math.max(0, value.doubleValue()) * scale;
                double y = start + series * 20;
                rect(left, y, width, 18, series);
                append("<text x=\"%s\" y=\"%s\">%s</text>", number(left + width + 6), number(y + 14), said(value));
            }
        }
    }

    private void stack(int category, int left, int y, double scale) {
        double x = left;
        for (int series = 0; series < chart.series().size(); series++) {
            BigDecimal value = value(series, category);
            if (value == null || value.signum() <= 0) {
                continue;
            }
            double width = value.doubleValue() * scale;
            rect(x, y, Math.max(0, width - 1), 22, series);
            double label = said(value).length() * (LETTER + 1) + 6.0;
            if (width > label + 4) {
                append(
                        "<rect x=\"%s\" y=\"%d\" width=\"%s\" height=\"16\" fill=\"#FFFFFF\"/>"
                                + "<text x=\"%s\" y=\"%d\" text-anchor=\"middle\">%s</text>",
                        number(x + (width - label) / 2),
                        y + 3,
                        number(label),
                        number(x + width / 2),
                        y + 16,
                        said(value));
            }
            x += width;
        }
    }

    private void rect(double x, double y, double width, double height, int series) {
        append(
                "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" fill=\"%s\"/>",
                number(x), number(y), number(width), number(height), fill(series));
    }

    private void lines() {
        double most = most();
        double least = least();
        boolean fromZero = least < 0 || most - least > 0.3 * most || most == 0;
        double floor = fromZero ? Math.min(0, least) : least - (most - least) * 0.15 - 0.01 * most;
        double ceiling = most + Math.max((most - floor) * 0.12, 1e-6);
        double step = step((ceiling - floor) / 5);
        floor = Math.floor(floor / step) * step;
        double scale = PLOT_HEIGHT / (ceiling - floor);
        for (double tick = floor; tick <= ceiling; tick += step) {
            double y = TOP + PLOT_HEIGHT - (tick - floor) * scale;
            append("<path d=\"M%d %sH%d\" stroke=\"%s\"/>", LEFT, number(y), WIDTH, Palette.GRID);
            append(
                    "<text x=\"%d\" y=\"%s\" text-anchor=\"end\" fill=\"%s\">%s</text>",
                    LEFT - 6,
                    number(y + 4),
                    Palette.QUIET,
                    said(BigDecimal.valueOf(tick).setScale(step < 1 ? 1 : 0, RoundingMode.HALF_UP)));
        }
        double slot = (WIDTH - LEFT - 10.0) / Math.max(1, chart.categories().size());
        int longest = (int) Math.max(3, slot / LETTER);
        int every = (int) Math.max(1, Math.ceil(chart.categories().size() * 30.0 / (WIDTH - LEFT)));
        for (int category = 0; category < chart.categories().size(); category += every) {
            List<String> name = broken(chart.categories().get(category), longest * every);
            for (int line = 0; line < name.size(); line++) {
                append(
                        "<text x=\"%s\" y=\"%d\" text-anchor=\"middle\" font-size=\"12\">%s</text>",
                        number(x(category, slot)), TOP + PLOT_HEIGHT + 18 + line * 14, escape(name.get(line)));
            }
        }
        for (int series = 0; series < chart.series().size(); series++) {
            plot(series, slot, floor, scale);
        }
        append(
                "<text x=\"0\" y=\"%d\" font-size=\"12\">%s%s</text>",
                TOP + PLOT_HEIGHT + 50, unitWords(), fromZero ? "" : " (scale does not start at 0)");
    }

    private static double x(int category, double slot) {
        return LEFT + slot * (category + 0.5);
    }

    private void plot(int series, double slot, double floor, double scale) {
        var path = new StringBuilder();
        boolean pen = false;
        int first = -1;
        int last = -1;
        for (int category = 0; category < chart.categories().size(); category++) {
            BigDecimal value = value(series, category);
            if (value == null) {
                pen = false;
                continue;
            }
            first = first < 0 ? category : first;
            last = category;
            path.append(pen ? 'L' : 'M')
                    .append(number(x(category, slot)))
                    .append(' ')
                    .append(number(y(value, floor, scale)));
            pen = true;
        }
        append(
                "<path d=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2.5\"%s/>",
                path, Palette.series(series), dash(series));
        for (int category = 0; category < chart.categories().size(); category++) {
            BigDecimal value = value(series, category);
            if (value != null) {
                double y = y(value, floor, scale);
                marker(x(category, slot), y, series);
                if (chart.series().size() == 1 || category == first || category == last) {
                    append(
                            "<text x=\"%s\" y=\"%s\" text-anchor=\"middle\" font-size=\"12\" stroke=\"#FFFFFF\""
                                    + " stroke-width=\"3\" paint-order=\"stroke\">%s</text>",
                            number(x(category, slot)),
                            number(isJustBelowAnother(series, category, scale) ? y + 19 : y - 9),
                            said(value));
                }
            }
        }
    }

    /** Then its value is printed under its marker, out of the other's way. */
    private boolean isJustBelowAnother(int series, int category, double scale) {
        double own = value(series, category).doubleValue();
        for (int other = 0; other < chart.series().size(); other++) {
            BigDecimal value = value(other, category);
            double above = value == null ? -1 : (value.doubleValue() - own) * scale;
            if (other != series && above >= 0 && above < 30 && (above > 0 || other < series)) {
                return true;
            }
        }
        return false;
    }

    private static double y(BigDecimal value, double floor, double scale) {
        return TOP + PLOT_HEIGHT - (value.doubleValue() - floor) * scale;
    }

    private void line(double x1, double y1, double x2, double y2, int series) {
        append(
                "<path d=\"M%s %sL%s %s\" stroke=\"%s\" stroke-width=\"2.5\"%s/>",
                number(x1), number(y1), number(x2), number(y2), Palette.series(series), dash(series));
    }

    private static String dash(int series) {
        String dash = DASHES[series % DASHES.length];
        return dash.isEmpty() ? "" : " stroke-dasharray=\"" + dash + "\"";
    }

    private void marker(double x, double y, int series) {
        String shape =
                switch (series % 4) {
                    case 0 -> "M%s %sm-4 0a4 4 0 1 0 8 0a4 4 0 1 0-8 0";
                    case 1 -> "M%s %sm-4-4h8v8h-8z";
                    case 2 -> "M%s %sm0-5l5 9h-10z";
                    default -> "M%s %sm0-5l5 5l-5 5l-5-5z";
                };
        append("<path d=\"" + shape + "\" fill=\"%s\"/>", number(x), number(y), Palette.series(series));
    }

    private void unit(int x, int y) {
        append("<text x=\"%d\" y=\"%d\" font-size=\"12\">%s</text>", x, y, unitWords());
    }

    private String unitWords() {
        return chart.unit() == null ? "" : escape(chart.unit());
    }

    private double most() {
        return values().mapToDouble(BigDecimal::doubleValue).max().orElse(0);
    }

    private double least() {
        return values().mapToDouble(BigDecimal::doubleValue).min().orElse(0);
    }

    private Stream<BigDecimal> values() {
        return chart.series().stream()
                .flatMap(series -> series.values().stream())
                .filter(Objects::nonNull);
    }

    private double mostStacked() {
        double most = 0;
        for (int category = 0; category < chart.categories().size(); category++) {
            double sum = 0;
            for (int series = 0; series < chart.series().size(); series++) {
                BigDecimal value = value(series, category);
                sum += value == null ? 0 : Math.max(0, value.doubleValue());
            }
            most = Math.max(most, sum);
        }
        return most;
    }

    private BigDecimal value(int series, int category) {
        List<BigDecimal> values = chart.series().get(series).values();
        return category < values.size() ? values.get(category) : null;
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

    private static String said(BigDecimal value) {
        return String.format(Locale.UK, "%,." + Math.max(0, value.scale()) + "f", value);
    }

    private static String number(double value) {
        return new BigDecimal(value)
                .setScale(1, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    private void append(String words, Object... values) {
        svg.append(String.format(Locale.ROOT, words, values));
    }

    private static String escape(String said) {
        return said.replaceAll("[\\p{Cntrl}&&[^\n\t]]", "")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
