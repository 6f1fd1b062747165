package org.hearth.platform.api.documents;

/** Which pattern or line is which series; nothing where there is only one. */
record SvgLegend(Block.Chart chart) {
    private static final int ROW = 22;
    private static final int SAMPLE = 26;

    int height() {
        return chart.series().size() > 1 ? lay(null) * ROW + 6 : 0;
    }

    void draw(SvgDrawing drawing) {
        if (chart.series().size() > 1) {
            lay(drawing);
        }
    }

    /** One after another, in as many rows as it takes. @param drawing {@code null} to count the rows */
    private int lay(SvgDrawing drawing) {
        int rows = 1;
        int x = 0;
        for (int series = 0; series < chart.series().size(); series++) {
            String name = chart.series().get(series).name();
            int width = 50 + name.length() * SvgDrawing.LETTER;
            if (x > 0 && x + width > SvgDrawing.WIDTH) {
                x = 0;
                rows++;
            }
            if (drawing != null) {
                entry(drawing, x, 4 + (rows - 1) * ROW, series, name);
            }
            x += width;
        }
        return rows;
    }

    private void entry(SvgDrawing drawing, int x, int y, int series, String name) {
        if (chart.kind() == Block.Kind.LINE) {
            drawing.stroke("M%d %dH%d".formatted(x, y + 7, x + SAMPLE), series);
            drawing.marker(x + SAMPLE / 2.0, y + 7, series);
        } else {
            drawing.bar(x, y, SAMPLE, 13, series);
        }
        drawing.text(x + 32, y + 12, "start", name);
    }
}
