package org.hearth.core.figures;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hearth.core.api.care.CareBooks;
import org.hearth.core.api.figures.Benchmarks;
import org.hearth.core.api.figures.Books;
import org.hearth.core.api.figures.Comparators;
import org.hearth.core.api.figures.Figures;
import org.hearth.core.api.figures.Indicator;
import org.hearth.core.api.figures.Population;
import org.hearth.core.api.figures.Target;
import org.hearth.core.api.figures.Targets;
import org.hearth.core.api.places.Places;
import org.hearth.core.places.NamesOfCouncils;

/** The served figures, population and comparators, put together by hand for tests without a server. */
public final class FiguresOfBooks {
    private static final String COUNCIL = "E10000003";

    private FiguresOfBooks() {}

    public static Figures of(CareBooks books, List<? extends Indicator<?>> indicators) {
        return FiguresOver.of(books, List.copyOf(indicators));
    }

    /** @param others the books of other modules */
    public static Figures of(CareBooks books, List<? extends Indicator<?>> indicators, List<Books<?>> others) {
        return FiguresOver.of(books, List.copyOf(indicators), others);
    }

    public static Population population() {
        return new PublishedPopulation(COUNCIL, Optional.empty());
    }

    public static Comparators comparators() {
        return new PublishedComparators(COUNCIL);
    }

    public static Benchmarks benchmarks(Comparators published) {
        return new HeldBenchmarks(published, COUNCIL, Optional.empty());
    }

    /** As if each had been set before anything was measured. */
    public static Targets targets(List<Targets.Asked> asked) {
        var all = asked.stream()
                .map(one -> new Target(
                        one.line(),
                        1,
                        one.from(),
                        one.low(),
                        one.high(),
                        one.tolerance(),
                        one.toleranceAbove(),
                        one.minimum() == null ? Target.MINIMUM : one.minimum(),
                        one.setBy(),
                        one.why(),
                        Instant.EPOCH,
                        "nobody"))
                .toList();
        return new Targets() {
            @Override
            public List<Target> all() {
                return all;
            }

            @Override
            public Target set(Asked more, int seen, String by) {
                throw new UnsupportedOperationException();
            }
        };
    }

    public static Places places() {
        return NamesOfCouncils.of(COUNCIL);
    }
}
