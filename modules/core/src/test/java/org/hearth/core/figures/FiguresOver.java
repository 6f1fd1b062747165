package org.hearth.core.figures;

import java.util.List;
import org.hearth.core.api.care.CareBooks;
import org.hearth.core.api.figures.Books;
import org.hearth.core.api.figures.Figures;
import org.hearth.core.api.figures.Indicator;

/** The figures service as it runs, over a test's books and indicators, for modules that bring indicators. */
public final class FiguresOver {
    private FiguresOver() {}

    public static Figures of(CareBooks books, Iterable<Indicator<?>> indicators) {
        return of(books, indicators, List.of());
    }

    /** @param others the books of other modules */
    public static Figures of(CareBooks books, Iterable<Indicator<?>> indicators, Iterable<Books<?>> others) {
        var figures = new MeasuredFigures(books, indicators, others);
        figures.gather();
        return figures;
    }
}
