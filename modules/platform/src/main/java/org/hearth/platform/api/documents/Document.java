package org.hearth.platform.api.documents;

import java.time.LocalDate;
import java.util.List;

/**
 * A whole document, ready to be rendered. The same blocks, title and date always give the same text, tags and images.
 *
 * @param title    stands in the properties and on every page
 * @param subject  one sentence for the properties
 * @param marking  printed on every page, for example the exempt paragraph; empty for a public document
 * @param footer   printed on every page beside the page number
 * @param madeUp   every page says that the people and figures are invented
 * @param dated    the day the document was made, for its properties
 * @param blocks   in reading order
 */
public record Document(
        String title,
        String subject,
        String marking,
        String footer,
        boolean madeUp,
        LocalDate dated,
        List<Block> blocks) {
    public Document {
        blocks = List.copyOf(blocks);
    }
}
