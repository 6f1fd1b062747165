package org.hearth.platform.documents;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RectangularShape;
import org.jfree.chart.labels.CategoryItemLabelGenerator;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.StackedBarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.text.TextUtils;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.category.CategoryDataset;

/** How bars are painted: hatched where several series stand side by side or on one another, their values beside or on them. */
final class ChartBars {
    private ChartBars() {}

    static final class Hatched extends StandardBarPainter {
        private static final long serialVersionUID = 1L;

        @Override
        public void paintBar(
                Graphics2D on,
                BarRenderer renderer,
                int series,
                int category,
                RectangularShape bar,
                RectangleEdge base) {
            super.paintBar(on, renderer, series, category, bar, base);
            Hatching.draw(on, bar.getBounds2D(), series);
        }
    }

    /** Puts each value on a white patch in the middle of its part of the bar, where that has room for it. */
    static final class Stacked extends StackedBarRenderer {
        private static final long serialVersionUID = 1L;
        private final Font font;

        Stacked(Font font) {
            this.font = font;
        }

        @Override
        protected void drawItemLabel(
                Graphics2D on,
                CategoryDataset data,
                int series,
                int category,
                CategoryPlot plot,
                CategoryItemLabelGenerator generator,
                Rectangle2D bar,
                boolean negative) {
            String label = generator.generateLabel(data, series, category);
            if (label == null) {
                return;
            }
            on.setFont(font);
            Rectangle2D size = TextUtils.getTextBounds(label, on, on.getFontMetrics());
            double width = size.getWidth() + 4;
            double height = size.getHeight();
            if (bar.getWidth() < width + 2 || bar.getHeight() < height + 1) {
                return;
            }
            on.setColor(Color.WHITE);
            on.fill(new Rectangle2D.Double(bar.getCenterX() - width / 2, bar.getCenterY() - height / 2, width, height));
            on.setColor(Color.decode(org.hearth.platform.api.documents.Palette.TEXT));
            TextUtils.drawAlignedString(
                    label, on, (float) bar.getCenterX(), (float) bar.getCenterY(), TextAnchor.CENTER);
        }
    }
}
