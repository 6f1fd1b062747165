package org.hearth.platform.api.documents;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/**
 * The sheet on which a chart is drawn as SVG. Each series has its own colour, pattern, dashes and marker, the same in the
 * legend as in the plot, so that a chart reads without colour. All words are escaped here.
 */
final class SvgDrawing {
    static final int WIDTH = 720;

    /** Above the plot. */
    static final int TOP = 16;

    /** About as wide as a letter of the text. */
    static final int LETTER = 7;

    private static final String[] DASHES = {"", "8 4", "3 3", "10 3 3 3", "14 4", "5 5"};
    private static final int[] TURNED = {0, 45, 135, 90, 45, 0};

    private final String id;
    private final StringBuilder svg = new StringBuilder(4096);

    /** @param id unique on the page */
    SvgDrawing(String id) {
        this.id = id;
    }

    void open(String title, String description, int height) {
        append(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-labelledby=\"%1$s-title %1$s-desc\""
                        + " viewBox=\"0 0 %2$d %3$d\" width=\"100%%\" class=\"app-chart\" focusable=\"false\""
                        + " font-family=\"arial, sans-serif\" font-size=\"13\" fill=\"%4$s\">",
                id, WIDTH, height, Palette.TEXT);
        append("<title id=\"%s-title\">%s</title>", id, escape(title));
        append("<desc id=\"%s-desc\">%s</desc>", id, escape(description));
    }

    /** What is drawn from here on stands so much lower. */
    void moveDown(int by) {
        append("<g transform=\"translate(0 %d)\">", by);
    }

    String close() {
        return svg.append("</g></svg>").toString();
    }

    void patterns(int many) {
        svg.append("<defs>");
        for (int series = 1; series < many; series++) {
            append(
                    "<pattern id=\"%s-p%d\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\""
                            + " patternTransform=\"rotate(%d)\"><rect width=\"6\" height=\"6\" fill=\"%s\"/>"
                            + "<path d=\"M0 0V6%s\" stroke=\"#FFFFFF\" stroke-width=\"1.5\"/></pattern>",
                    id,
                    series,
                    TURNED[series % TURNED.length],
                    Palette.series(series),
                    series % TURNED.length == 4 ? "M0 0H6" : "");
        }
        svg.append("</defs>");
    }

    /** A bar, or a sample of one. */
    void bar(double x, double y, double width, double height, int series) {
        append(
                "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" fill=\"%s\"/>",
                number(x), number(y), number(width), number(height), fill(series));
    }

    private String fill(int series) {
        return series == 0 ? Palette.series(0) : "url(#%s-p%d)".formatted(id, series);
    }

    /** @param path as SVG writes it: {@code M0 0L10 20} */
    void stroke(String path, int series) {
        String dash = DASHES[series % DASHES.length];
        append(
                "<path d=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2.5\"%s/>",
                path, Palette.series(series), dash.isEmpty() ? "" : " stroke-dasharray=\"" + dash + "\"");
    }

    void marker(double x, double y, int series) {
        String shape =
                switch (series % 4) {
                    case 0 -> "M%s %sm-4 0a4 4 0 1 0 8 0a4 4 0 1 0-8 0";
                    case 1 -> "M%s %sm-4-4h8v8h-8z";
                    case 2 -> "M%s %sm0-5l5 9h-10z";
                    default -> "M%s %sm0-5l5 5l-5 5l-5-5z";
                };
        append("<path d=\"" + shape + "\" fill=\"%s\"/>", number(x), number(y), Palette.series(series));
    }

    /** @param anchor start, middle or end */
    void text(double x, double y, String anchor, String words) {
        append("<text x=\"%s\" y=\"%s\" text-anchor=\"%s\">%s</text>", number(x), number(y), anchor, escape(words));
    }

    /** Small, and readable on a line that it crosses. */
    void small(double x, double y, String anchor, String words) {
        append(
                "<text x=\"%s\" y=\"%s\" text-anchor=\"%s\" font-size=\"12\" stroke=\"#FFFFFF\" stroke-width=\"3\""
                        + " paint-order=\"stroke\">%s</text>",
                number(x), number(y), anchor, escape(words));
    }

    void box(double x, double y, double width, double height) {
        append(
                "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" fill=\"#FFFFFF\"/>",
                number(x), number(y), number(width), number(height));
    }

    /** @param width of the line; the axis is wider and darker than the grid */
    void rule(String path, String colour, String width) {
        append("<path d=\"%s\" stroke=\"%s\" stroke-width=\"%s\"/>", path, colour, width);
    }

    static String number(double value) {
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
