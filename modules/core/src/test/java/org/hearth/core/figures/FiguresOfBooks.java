package org.hearth.core.figures;

import java.util.List;
import java.util.Optional;
import org.hearth.core.api.care.CareBooks;
import org.hearth.core.api.figures.Comparators;
import org.hearth.core.api.figures.Figures;
import org.hearth.core.api.figures.Indicator;
import org.hearth.core.api.figures.Population;
import org.hearth.core.api.places.Places;
import org.hearth.core.places.NamesOfCouncils;

/** The served figures, population and comparators, put together by hand for tests without a server. */
public final class FiguresOfBooks {
    private static final String COUNCIL = "E10000003";

    private FiguresOfBooks() {}

    public static Figures of(CareBooks books, List<? extends Indicator<?>> indicators) {
        return FiguresOver.of(books, List.copyOf(indicators));
    }

    public static Population population() {
        return new PublishedPopulation(COUNCIL, Optional.empty());
    }

    public static Comparators comparators() {
        return new PublishedComparators(COUNCIL);
    }

    public static Places places() {
        return NamesOfCouncils.of(COUNCIL);
    }
}
