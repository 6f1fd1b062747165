package org.hearth.platform.documents;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemSource;
import org.jfree.chart.block.Arrangement;
import org.jfree.chart.block.Block;
import org.jfree.chart.block.BlockContainer;
import org.jfree.chart.block.BorderArrangement;
import org.jfree.chart.block.ColumnArrangement;
import org.jfree.chart.block.FlowArrangement;
import org.jfree.chart.block.LabelBlock;
import org.jfree.chart.title.LegendGraphic;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.VerticalAlignment;

/** A key whose areas carry the hatching of their series. */
final class ChartLegend extends LegendTitle {
    private static final long serialVersionUID = 1L;

    ChartLegend(LegendItemSource source) {
        super(source, new FlowArrangement(HorizontalAlignment.LEFT, VerticalAlignment.CENTER, 14, 3), (Arrangement)
                new ColumnArrangement());
        setPosition(RectangleEdge.TOP);
        setHorizontalAlignment(HorizontalAlignment.LEFT);
        setMargin(new RectangleInsets(0, 0, 8, 0));
    }

    @Override
    protected Block createLegendItemBlock(LegendItem item) {
        var sign = new Sign(item);
        var words = new LabelBlock(item.getLabel(), getItemFont(), getItemPaint());
        words.setPadding(new RectangleInsets(1, 6, 1, 2));
        var block = new BlockContainer(new BorderArrangement());
        block.add(sign, RectangleEdge.LEFT);
        block.add(words);
        return block;
    }

    private static final class Sign extends LegendGraphic {
        private static final long serialVersionUID = 1L;
        private final int series;
        private final boolean area;

        Sign(LegendItem item) {
            super(
                    item.isShapeVisible() && !item.isLineVisible()
                            ? new Rectangle2D.Double(-9, -5, 18, 10)
                            : item.getShape(),
                    item.getFillPaint());
            series = item.getSeriesIndex();
            area = item.isShapeVisible() && !item.isLineVisible();
            setShapeFilled(item.isShapeFilled());
            setShapeOutlineVisible(false);
            setLine(item.getLine());
            setLineStroke(item.getLineStroke());
            setLinePaint(item.getLinePaint());
            setLineVisible(item.isLineVisible());
            setShapeVisible(item.isShapeVisible());
            setPadding(new RectangleInsets(1, 1, 1, 1));
        }

        @Override
        public void draw(Graphics2D on, Rectangle2D where) {
            super.draw(on, where);
            if (area) {
                Hatching.draw(
                        on, new Rectangle2D.Double(where.getCenterX() - 9, where.getCenterY() - 5, 18, 10), series);
            }
        }

        @Override
        public Object draw(Graphics2D on, Rectangle2D where, Object parameters) {
            draw(on, where);
            return null;
        }
    }
}
