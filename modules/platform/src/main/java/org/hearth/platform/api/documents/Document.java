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
 * @param firstPage the number of its first page: 1, or where it begins in the run of a longer whole such as an agenda
 * @param blocks   in reading order
 */
public record Document(
        String title,
        String subject,
        String marking,
        String footer,
        boolean madeUp,
        LocalDate dated,
        int firstPage,
        List<Block> blocks) {
    /** @throws IllegalArgumentException if its pages begin before 1 */
    public Document {
        if (firstPage < 1) {
            throw new IllegalArgumentException("Pages are numbered from 1, not from %d.".formatted(firstPage));
        }
        blocks = List.copyOf(blocks);
    }

    /** On its own, its pages numbered from 1. */
    public Document(
            String title,
            String subject,
            String marking,
            String footer,
            boolean madeUp,
            LocalDate dated,
            List<Block> blocks) {
        this(title, subject, marking, footer, madeUp, dated, 1, blocks);
    }

    /** The same with its pages numbered on from the ones before it. */
    public Document beginningOn(int page) {
        return new Document(title, subject, marking, footer, madeUp, dated, page, blocks);
    }
}
