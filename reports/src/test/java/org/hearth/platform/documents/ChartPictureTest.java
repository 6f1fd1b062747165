package org.hearth.platform.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.hearth.platform.api.documents.Block;
import org.hearth.platform.api.documents.Block.Kind;
import org.hearth.platform.api.documents.Block.Series;
import org.hearth.platform.api.documents.Palette;
import org.junit.jupiter.api.Test;

/** What can be seen of a chart and not read from it. */
class ChartPictureTest {
    private static final int SCALE = 4;
    /** In letters of 9 points a figure is 6.2 points high. */
    private static final int A_FIGURE = 6 * SCALE;
    /** Past the scale and its name. */
    private static final int SCALE_ENDS = 60 * SCALE;

    /** Thirteen months stand upright under it and leave little height; the scale does not start at 0. */
    @Test
    void the_value_above_the_highest_is_printed_whole() throws Exception {
        var months = new ArrayList<String>();
        for (int month = 0; month < 13; month++) {
            months.add("September " + (2012 + month));
        }
        var image = drawn(new Block.Chart(
                Kind.LINE,
                "Children in care for every 10,000",
                "It is 48.3 here and 67 in England.",
                "per 10,000",
                months,
                List.of(level("This council", "48.3"), level("East of England", "49"), level("England", "67"))));

        assertThat(lettersUnderTheKey(image)).isGreaterThanOrEqualTo(A_FIGURE);
    }

    /** What came stands on the level of what stood, and what went hangs from where that ended: neither reaches the axis. */
    @Test
    void the_bars_of_an_account_begin_where_the_one_before_ended() throws Exception {
        var image = drawn(new Block.Chart(
                Kind.WATERFALL,
                "Households",
                "There were 60, and there are 70.",
                "households",
                List.of("At start", "Joined", "Left", "At end"),
                List.of(new Series("Households", Samples.numbers("60", "30", "20", "70")))));

        int[] start = span(image, Palette.series(0), 0.0, 0.5);
        int[] came = span(image, Palette.series(1), 0.0, 1.0);
        int[] went = span(image, Palette.series(2), 0.0, 1.0);
        int[] end = span(image, Palette.series(0), 0.6, 1.0);

        assertThat(came[1]).as("what came begins at what stood").isCloseTo(start[0], within(2 * SCALE));
        assertThat(went[0]).as("what went begins where that ended").isCloseTo(came[0], within(2 * SCALE));
        assertThat(went[1]).as("what stands is as high as what went leads to").isCloseTo(end[0], within(2 * SCALE));
        assertThat(end[1]).as("on the axis").isCloseTo(start[1], within(2 * SCALE));
        assertThat((double) (came[1] - came[0]) / (start[1] - start[0])).isCloseTo(0.5, within(0.03));
    }

    /** The highest and the lowest point of a colour between two parts of the width. */
    private static int[] span(BufferedImage image, String colour, double from, double to) {
        int wanted = Color.decode(colour).getRGB();
        int[] span = {Integer.MAX_VALUE, -1};
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = (int) (from * image.getWidth()); x < to * image.getWidth(); x++) {
                if (image.getRGB(x, y) == wanted) {
                    span[0] = Math.min(span[0], y);
                    span[1] = Math.max(span[1], y);
                }
            }
        }
        assertThat(span[1]).as(colour).isPositive();
        return span;
    }

    private static BufferedImage drawn(Block.Chart chart) throws Exception {
        var picture = new ChartPicture(new Lettering(), chart, Pieces.UPRIGHT);
        var image = new BufferedImage(Pieces.UPRIGHT * SCALE, picture.height() * SCALE, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setPaint(Color.WHITE);
        pen.fillRect(0, 0, image.getWidth(), image.getHeight());
        pen.scale(SCALE, SCALE);
        picture.render(null, pen, new Rectangle2D.Double(0, 0, Pieces.UPRIGHT, picture.height()));
        pen.dispose();
        return image;
    }

    /** How many rows of points the letters take that stand next under those of the key to the series. */
    private static int lettersUnderTheKey(BufferedImage image) {
        int y = next(image, 0, true);
        y = next(image, y, false);
        int top = next(image, y, true);
        return next(image, top, false) - top;
    }

    private static int next(BufferedImage image, int from, boolean letters) {
        int y = from;
        while (hasLetters(image, y) != letters) {
            y++;
        }
        return y;
    }

    private static Series level(String name, String value) {
        return new Series(name, Samples.numbers(Collections.nCopies(13, value).toArray(new String[0])));
    }

    private static boolean hasLetters(BufferedImage image, int y) {
        for (int x = SCALE_ENDS; x < image.getWidth(); x++) {
            var point = new Color(image.getRGB(x, y));
            if (point.getRed() < 60 && point.getGreen() < 60 && point.getBlue() < 60) {
                return true;
            }
        }
        return false;
    }
}
