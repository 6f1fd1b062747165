package org.hearth.core.api.figures;

import java.util.List;

/**
 * An indicator: its definition and its sum side by side, a pure function over a book. One class each, an application
 * scoped bean in its module's {@code indicator} package; the catalogue, the scorecard and the pack pick it up.
 *
 * @param <B> the book it reads
 */
public interface Indicator<B> {
    Definition definition();

    Class<B> book();

    /** One answer for each line of the definition, in its order. Called only on covered days on which it is valid. */
    List<Measured> measure(B book, Asked asked);
}
