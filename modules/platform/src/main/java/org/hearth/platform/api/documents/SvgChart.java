package org.hearth.platform.api.documents;

import java.util.ArrayList;
import java.util.List;

/**
 * A chart for a page, drawn on the server as SVG: the same blocks, colours, patterns and rules as in a PDF. It says what
 * it shows in its title and description, holds no script and no inline style (a strict content policy allows neither),
 * and prints its values, so that it reads without colour. The page shows the same figures in a table beside it.
 */
public final class SvgChart {
    private SvgChart() {}

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
        if (new ChartValues(chart).known() < 2) {
            return "";
        }
        var drawing = new SvgDrawing(id);
        var legend = new SvgLegend(chart);
        if (chart.kind() == Block.Kind.LINE) {
            var lines = new SvgLines(chart);
            begin(chart, drawing, legend, lines.height());
            lines.draw(drawing);
        } else {
            var bars = new SvgBars(chart);
            begin(chart, drawing, legend, bars.height());
            bars.draw(drawing);
        }
        return drawing.close();
    }

    private static void begin(Block.Chart chart, SvgDrawing drawing, SvgLegend legend, int plot) {
        drawing.open(chart.title(), chart.alternative(), legend.height() + plot);
        drawing.patterns(chart.isBuiltUp() ? SvgBars.SIGNS : chart.series().size());
        legend.draw(drawing);
        drawing.moveDown(legend.height());
    }

    /** A name in lines that are no longer than asked, broken between words. */
    static List<String> broken(String name, int longest) {
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
}
