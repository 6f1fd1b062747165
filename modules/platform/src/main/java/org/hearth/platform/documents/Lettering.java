package org.hearth.platform.documents;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** The one typeface of documents: what it can show, and how wide words come out in it. */
final class Lettering {
    static final String FAMILY = "Liberation Sans";

    private static final FontRenderContext METRICS = new FontRenderContext(null, true, true);
    private static final int SURELY_SHOWN = 0x180;

    private final Font regular;
    private final Font bold;

    Lettering() {
        regular = load("fonts/LiberationSans-Regular.ttf");
        bold = load("fonts/LiberationSans-Bold.ttf");
    }

    private static Font load(String resource) {
        try (InputStream from = Templates.resource(resource)) {
            return Font.createFont(Font.TRUETYPE_FONT, from);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (java.awt.FontFormatException e) {
            throw new IllegalStateException("The typeface " + resource + " cannot be read.", e);
        }
    }

    Font regular(float points) {
        return regular.deriveFont(points);
    }

    Font bold(float points) {
        return bold.deriveFont(points);
    }

    /** In points. */
    double width(String words, float points, boolean isBold) {
        return (isBold ? bold(points) : regular(points))
                .getStringBounds(words, METRICS)
                .getWidth();
    }

    /** What can be printed of what was said; a character the typeface lacks becomes a question mark. */
    String printable(String said) {
        String kept = Wording.printable(said);
        if (kept.codePoints().allMatch(this::shows)) {
            return kept;
        }
        var shown = new StringBuilder();
        kept.codePoints().forEach(each -> shown.appendCodePoint(shows(each) ? each : '?'));
        return shown.toString();
    }

    /** What becomes a question mark, each character once. */
    List<Integer> unprintable(String said) {
        return Wording.printable(said)
                .codePoints()
                .filter(each -> !shows(each))
                .distinct()
                .boxed()
                .toList();
    }

    private boolean shows(int character) {
        return character == '\n'
                || character < SURELY_SHOWN && character >= ' '
                || regular.canDisplay(character) && bold.canDisplay(character);
    }
}
