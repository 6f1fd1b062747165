package org.hearth.platform.documents;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Shape;
import java.awt.geom.Dimension2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import net.sf.jasperreports.charts.util.DrawChartRendererImpl;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.renderers.DimensionRenderable;
import org.hearth.platform.api.documents.Block;
import org.hearth.platform.api.documents.Palette;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.CategoryLabelPositions;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.labels.CategoryItemLabelGenerator;
import org.jfree.chart.labels.ItemLabelAnchor;
import org.jfree.chart.labels.ItemLabelPosition;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.AbstractCategoryItemRenderer;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.LineAndShapeRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.renderer.category.WaterfallBarRenderer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.category.CategoryDataset;
import org.jfree.data.category.DefaultCategoryDataset;

/**
 * A chart drawn in lines and letters, never as a bitmap. Values are printed beside what they measure, so that the chart
 * reads in black and white; long names of categories lay the bars on their side, so that none is cut.
 */
final class ChartPicture extends DrawChartRendererImpl implements DimensionRenderable {
    private static final long serialVersionUID = 1L;
    private static final double UPRIGHT_HEIGHT = 250;
    private static final double TALLEST = 370;
    private static final float SMALL = 9f;

    private final int width;
    private final int height;

    ChartPicture(Lettering lettering, Block.Chart chart, int width) {
        this(new Drawn(lettering, chart, width), width);
    }

    private ChartPicture(Drawn drawn, int width) {
        super(drawn.chart(), null);
        this.width = width;
        this.height = drawn.height();
    }

    int height() {
        return height;
    }

    @Override
    public Dimension2D getDimension(JasperReportsContext context) {
        return new Dimension(width, height);
    }

    private static final class Drawn {
        private final Lettering lettering;
        private final Block.Chart asked;
        private final int width;
        private final boolean lying;

        Drawn(Lettering lettering, Block.Chart asked, int width) {
            this.lettering = lettering;
            this.asked = asked;
            this.width = width;
            this.lying = asked.kind() != Block.Kind.LINE && namesAreLong();
        }

        private int count() {
            return asked.categories().size();
        }

        /** Whether a category's name, or the values of its bars, would not fit under upright bars. */
        private boolean namesAreLong() {
            double slot = (width - 70.0) / Math.max(1, count());
            if (asked.kind().isStacked() && names().stream().anyMatch(name -> name.length() > 9)) {
                // a bar that lies has more room for the values of its parts
                return true;
            }
            double bars = asked.kind() == Block.Kind.BAR ? asked.series().size() : 1;
            return names().stream().anyMatch(name -> longestWord(name) > slot - 4 || area(name) > slot * 2.2)
                    || slot / bars < 30;
        }

        private double area(String name) {
            return lettering.width(name, SMALL, false);
        }

        private double longestWord(String name) {
            double longest = 0;
            for (String word : name.split("\\s+")) {
                longest = Math.max(longest, lettering.width(word, SMALL, false));
            }
            return longest;
        }

        int height() {
            if (!lying) {
                return (int) UPRIGHT_HEIGHT;
            }
            double bars = asked.kind() == Block.Kind.BAR ? asked.series().size() : 1.4;
            return (int) Math.min(TALLEST, Math.max(130, 60 + count() * (bars * 15 + 9)));
        }

        JFreeChart chart() {
            CategoryDataset data = data();
            var names = new CategoryAxis();
            names.setTickLabelFont(lettering.regular(SMALL));
            names.setTickLabelPaint(Color.decode(Palette.TEXT));
            names.setMaximumCategoryLabelLines(4);
            // under the gaps between bars too
            names.setMaximumCategoryLabelWidthRatio(1.25f);
            names.setAxisLinePaint(Color.decode(Palette.QUIET));
            names.setTickMarksVisible(false);
            names.setCategoryMargin(asked.kind() == Block.Kind.BAR ? 0.25 : 0.3);
            names.setLowerMargin(0.01);
            names.setUpperMargin(0.01);
            if (lying) {
                names.setMaximumCategoryLabelWidthRatio(0.9f);
            } else if (names().stream().anyMatch(name -> longestWord(name) > (width - 60.0) / count() - 2)) {
                names.setCategoryLabelPositions(CategoryLabelPositions.UP_90);
                names.setMaximumCategoryLabelLines(1);
                names.setMaximumCategoryLabelWidthRatio(4f);
            }
            var plot = new CategoryPlot(data, names, values(), renderer(data));
            plot.setOrientation(lying ? PlotOrientation.HORIZONTAL : PlotOrientation.VERTICAL);
            if (lying) {
                // first category first, and the scale at the foot
                plot.setRangeAxisLocation(AxisLocation.BOTTOM_OR_RIGHT);
                names.setCategoryLabelPositions(CategoryLabelPositions.STANDARD);
            }
            plot.setBackgroundPaint(Color.WHITE);
            plot.setOutlineVisible(false);
            plot.setRangeGridlinePaint(Color.decode(Palette.GRID));
            plot.setRangeGridlineStroke(new BasicStroke(0.6f));
            plot.setAxisOffset(new RectangleInsets(2, 2, 2, 2));
            var chart = new JFreeChart(null, lettering.bold(11), plot, false);
            chart.setBackgroundPaint(Color.WHITE);
            chart.setPadding(new RectangleInsets(2, 0, 2, 6));
            if (asked.series().size() > 1) {
                var legend = new ChartLegend(plot);
                legend.setItemFont(lettering.regular(10));
                legend.setItemPaint(Color.decode(Palette.TEXT));
                chart.addSubtitle(legend);
            }
            return chart;
        }

        private CategoryDataset data() {
            var data = new DefaultCategoryDataset();
            for (int series = 0; series < asked.series().size(); series++) {
                List<BigDecimal> values = asked.series().get(series).values();
                for (int category = 0; category < count(); category++) {
                    data.addValue(
                            asked.isBuiltUp()
                                    ? asked.step(category)
                                    : category < values.size() ? values.get(category) : null,
                            new Key(
                                    series,
                                    lettering.printable(
                                            asked.series().get(series).name())),
                            new Key(category, name(category)));
                }
            }
            return data;
        }

        private String name(int category) {
            return lettering.printable(asked.named(category));
        }

        private List<String> names() {
            return IntStream.range(0, count()).mapToObj(this::name).toList();
        }

        private NumberAxis values() {
            var axis = new NumberAxis(asked.unit() == null ? "" : lettering.printable(asked.unit()));
            axis.setLabelFont(lettering.regular(10));
            axis.setLabelPaint(Color.decode(Palette.TEXT));
            axis.setTickLabelFont(lettering.regular(SMALL));
            axis.setTickLabelPaint(Color.decode(Palette.QUIET));
            axis.setAxisLineVisible(false);
            axis.setTickMarksVisible(false);
            // for the value above the highest: names that stand upright and a scale not from 0 leave less height for it
            axis.setUpperMargin(asked.kind() == Block.Kind.LINE ? 0.25 : 0.16);
            axis.setNumberFormatOverride(
                    new java.text.DecimalFormat("#,##0.##", java.text.DecimalFormatSymbols.getInstance(Locale.UK)));
            double least = extreme(true);
            double most = extreme(false);
            boolean fromZero = asked.kind() != Block.Kind.LINE || least < 0 || most - least > 0.3 * most;
            axis.setAutoRangeIncludesZero(fromZero);
            if (!fromZero) {
                axis.setLowerMargin(0.25);
                axis.setLabel((axis.getLabel() + " (scale does not start at 0)").strip());
            }
            if (wholeNumbers()) {
                axis.setStandardTickUnits(NumberAxis.createIntegerTickUnits());
            }
            if (asked.kind() == Block.Kind.SHARES_BAR) {
                // a little more, since shares are rounded one by one
                axis.setRange(0, 100.5);
            } else if (most == least && most == 0) {
                axis.setRange(0, 1);
            }
            return axis;
        }

        private double extreme(boolean least) {
            var values = asked.series().stream()
                    .flatMap(series -> series.values().stream())
                    .filter(Objects::nonNull)
                    .mapToDouble(BigDecimal::doubleValue);
            return (least ? values.min() : values.max()).orElse(0);
        }

        private boolean wholeNumbers() {
            return asked.series().stream()
                    .flatMap(series -> series.values().stream())
                    .filter(Objects::nonNull)
                    .allMatch(value -> value.stripTrailingZeros().scale() <= 0);
        }

        private AbstractCategoryItemRenderer renderer(CategoryDataset data) {
            AbstractCategoryItemRenderer renderer =
                    switch (asked.kind()) {
                        case BAR -> bars(new BarRenderer());
                        case WATERFALL -> asked.isBuiltUp() ? steps() : bars(new BarRenderer());
                        case STACKED_BAR, SHARES_BAR -> bars(new ChartBars.Stacked(lettering.regular(SMALL)));
                        case LINE -> lines();
                    };
            for (int series = 0; series < asked.series().size(); series++) {
                renderer.setSeriesPaint(series, Color.decode(Palette.series(series)));
            }
            renderer.setDefaultItemLabelFont(lettering.regular(SMALL));
            renderer.setDefaultItemLabelPaint(Color.decode(Palette.TEXT));
            renderer.setDefaultItemLabelsVisible(true);
            renderer.setDefaultItemLabelGenerator(new Label(asked));
            return renderer;
        }

        private BarRenderer bars(BarRenderer bars) {
            bars.setBarPainter(asked.series().size() > 1 ? new ChartBars.Hatched() : new StandardBarPainter());
            bars.setShadowVisible(false);
            bars.setItemMargin(0.06);
            bars.setMaximumBarWidth(0.16);
            bars.setDrawBarOutline(asked.kind().isStacked());
            bars.setDefaultOutlinePaint(Color.WHITE);
            bars.setDefaultPositiveItemLabelPosition(
                    lying
                            ? new ItemLabelPosition(ItemLabelAnchor.OUTSIDE3, TextAnchor.CENTER_LEFT)
                            : new ItemLabelPosition(ItemLabelAnchor.OUTSIDE12, TextAnchor.BOTTOM_CENTER));
            return bars;
        }

        /** The last bar stands on the axis again. */
        private BarRenderer steps() {
            Color stands = Color.decode(Palette.series(0));
            var steps = new WaterfallBarRenderer(
                    stands, Color.decode(Palette.series(1)), Color.decode(Palette.series(2)), stands);
            bars(steps);
            steps.setDefaultNegativeItemLabelPosition(steps.getDefaultPositiveItemLabelPosition());
            return steps;
        }

        private LineAndShapeRenderer lines() {
            var lines = new Lines(asked);
            float[][] dashes = {null, {6, 3}, {2, 2}, {8, 3, 2, 3}, {12, 3}, {4, 4}};
            for (int series = 0; series < asked.series().size(); series++) {
                float[] dash = dashes[series % dashes.length];
                lines.setSeriesStroke(
                        series,
                        dash == null
                                ? new BasicStroke(2f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND)
                                : new BasicStroke(2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, dash, 0));
                lines.setSeriesShape(series, marker(series));
            }
            lines.setDefaultPositiveItemLabelPosition(
                    new ItemLabelPosition(ItemLabelAnchor.OUTSIDE12, TextAnchor.BOTTOM_CENTER));
            return lines;
        }

        private static Shape marker(int series) {
            var triangle = new Path2D.Double();
            triangle.moveTo(0, -4.5);
            triangle.lineTo(4.5, 4);
            triangle.lineTo(-4.5, 4);
            triangle.closePath();
            var diamond = new Path2D.Double();
            diamond.moveTo(0, -5);
            diamond.lineTo(5, 0);
            diamond.lineTo(0, 5);
            diamond.lineTo(-5, 0);
            diamond.closePath();
            return switch (series % 4) {
                case 0 -> new Ellipse2D.Double(-3.5, -3.5, 7, 7);
                case 1 -> new Rectangle2D.Double(-3.5, -3.5, 7, 7);
                case 2 -> triangle;
                default -> diamond;
            };
        }
    }

    /**
     * Prints a value where its own line does not run: above a peak, below a trough, and at the free side of a marker that it
     * passes. And below where the marker of another line stands close above.
     */
    private static final class Lines extends LineAndShapeRenderer {
        private static final long serialVersionUID = 1L;
        private static final double CLOSE = 0.12;

        private final transient Block.Chart chart;

        Lines(Block.Chart chart) {
            super(true, true);
            this.chart = chart;
        }

        @Override
        public ItemLabelPosition getPositiveItemLabelPosition(int series, int category) {
            var data = getPlot().getDataset();
            double span = getPlot().getRangeAxis().getRange().getLength();
            double own = data.getValue(series, category).doubleValue();
            for (int other = 0; other < chart.series().size(); other++) {
                Number value = data.getValue(other, category);
                double above = value == null ? -1 : (value.doubleValue() - own) / span;
                if (other != series && above >= 0 && above < CLOSE && (above > 0 || other < series)) {
                    return new ItemLabelPosition(ItemLabelAnchor.OUTSIDE6, TextAnchor.TOP_CENTER);
                }
            }
            return besideItsLine(series, category);
        }

        private ItemLabelPosition besideItsLine(int series, int category) {
            int before = slope(series, category - 1, category);
            int after = slope(series, category, category + 1);
            if (before < 0 && after >= 0 || before <= 0 && after > 0 && has(series, category - 1)) {
                return new ItemLabelPosition(ItemLabelAnchor.OUTSIDE6, TextAnchor.TOP_CENTER);
            }
            if (after > 0) {
                return new ItemLabelPosition(ItemLabelAnchor.OUTSIDE11, TextAnchor.BOTTOM_RIGHT);
            }
            if (after < 0 && before <= 0) {
                return new ItemLabelPosition(ItemLabelAnchor.OUTSIDE1, TextAnchor.BOTTOM_LEFT);
            }
            return super.getPositiveItemLabelPosition(series, category);
        }

        private boolean has(int series, int category) {
            return category >= 0
                    && category < chart.categories().size()
                    && getPlot().getDataset().getValue(series, category) != null;
        }

        /** Whether the line rises from one to the other; 0 where it is level, or is not there. */
        private int slope(int series, int from, int to) {
            if (!has(series, from) || !has(series, to)) {
                return 0;
            }
            var data = getPlot().getDataset();
            return Double.compare(
                    data.getValue(series, to).doubleValue(),
                    data.getValue(series, from).doubleValue());
        }
    }

    /** Two categories or series may be called the same and are still two. */
    private record Key(int index, String name) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            return Integer.compare(index, other.index);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /** The value as it was given, so that the chart says what its table says; of several lines only their ends. */
    private record Label(Block.Chart chart) implements CategoryItemLabelGenerator {
        @Override
        public String generateLabel(CategoryDataset data, int series, int category) {
            BigDecimal value = value(series, category);
            if (value == null
                    || chart.kind().isStacked() && value.signum() == 0
                    || chart.kind() == Block.Kind.LINE && chart.series().size() > 1 && !isEnd(series, category)) {
                return null;
            }
            return String.format(Locale.UK, "%,." + Math.max(0, value.scale()) + "f", value);
        }

        private BigDecimal value(int series, int category) {
            List<BigDecimal> values = chart.series().get(series).values();
            return category < values.size() ? values.get(category) : null;
        }

        private boolean isEnd(int series, int category) {
            boolean first = true;
            boolean last = true;
            for (int other = 0; other < chart.categories().size(); other++) {
                if (value(series, other) != null) {
                    first &= other >= category;
                    last &= other <= category;
                }
            }
            return first || last;
        }

        @Override
        public String generateRowLabel(CategoryDataset data, int row) {
            return data.getRowKey(row).toString();
        }

        @Override
        public String generateColumnLabel(CategoryDataset data, int column) {
            return data.getColumnKey(column).toString();
        }
    }
}
