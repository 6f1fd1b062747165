package org.hearth.platform.documents;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;

/** White lines over a coloured area, a different way for each series, so that areas differ without colour. */
final class Hatching {
    private static final double STEP = 6;

    private Hatching() {}

    /** The first series stays plain. */
    static void draw(Graphics2D on, Rectangle2D area, int series) {
        int way = series % 6;
        if (way == 0 || area.getWidth() < 0.5 || area.getHeight() < 0.5) {
            return;
        }
        Shape clip = on.getClip();
        on.clip(area);
        on.setColor(Color.WHITE);
        on.setStroke(new BasicStroke(1f));
        double reach = area.getHeight();
        if (way == 1 || way == 4) {
            for (double x = area.getMinX() - reach; x < area.getMaxX(); x += STEP) {
                on.draw(new Line2D.Double(x, area.getMaxY(), x + reach, area.getMinY()));
            }
        }
        if (way == 2 || way == 4) {
            for (double x = area.getMinX() - reach; x < area.getMaxX(); x += STEP) {
                on.draw(new Line2D.Double(x, area.getMinY(), x + reach, area.getMaxY()));
            }
        }
        if (way == 3) {
            for (double y = area.getMinY() + STEP / 2; y < area.getMaxY(); y += STEP) {
                on.draw(new Line2D.Double(area.getMinX(), y, area.getMaxX(), y));
            }
        }
        if (way == 5) {
            for (double x = area.getMinX() + STEP / 2; x < area.getMaxX(); x += STEP) {
                on.draw(new Line2D.Double(x, area.getMinY(), x, area.getMaxY()));
            }
        }
        on.setClip(clip);
    }
}
