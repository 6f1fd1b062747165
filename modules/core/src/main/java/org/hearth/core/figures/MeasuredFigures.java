package org.hearth.core.figures;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hearth.core.api.care.CareBook;
import org.hearth.core.api.care.CareBooks;
import org.hearth.core.api.figures.Asked;
import org.hearth.core.api.figures.Definition;
import org.hearth.core.api.figures.Figures;
import org.hearth.core.api.figures.Indicator;
import org.hearth.core.api.figures.Measured;
import org.hearth.core.api.figures.Over;
import org.hearth.core.api.time.AsAt;
import org.hearth.core.api.time.Coverage;

/** Gathers the modules' indicators at start and measures them, all of one asking on one book. */
@ApplicationScoped
class MeasuredFigures implements Figures {
    private final CareBooks books;
    private final Iterable<Indicator<?>> found;
    private Catalogue catalogue;

    MeasuredFigures() {
        this(null, List.of());
    }

    @Inject
    MeasuredFigures(CareBooks books, @Any Instance<Indicator<?>> found) {
        this(books, (Iterable<Indicator<?>>) found);
    }

    MeasuredFigures(CareBooks books, Iterable<Indicator<?>> found) {
        this.books = books;
        this.found = found;
    }

    @PostConstruct
    void gather() {
        catalogue = new Catalogue(found);
    }

    /** Two indicators of one name are found out when Hearth starts, not when someone asks. */
    void atStart(@Observes @Priority(200) @Initialized(ApplicationScoped.class) Object started) {
        definitions();
    }

    @Override
    public List<Definition> definitions() {
        return catalogue.definitions();
    }

    @Override
    public Sheet measure(AsAt asAt) {
        return sheet(books.book(asAt.knownAt()), asAt);
    }

    @Override
    public Map<LocalDate, Sheet> measure(List<LocalDate> days, Instant knownAt) {
        CareBook book = books.book(knownAt);
        var sheets = new LinkedHashMap<LocalDate, Sheet>();
        for (LocalDate day : days) {
            sheets.computeIfAbsent(day, asked -> sheet(book, new AsAt(asked, knownAt)));
        }
        return sheets;
    }

    @Override
    public List<Measured> measure(String ref, AsAt asAt) {
        definition(ref);
        return Measuring.measure(catalogue.find(ref), books.book(asAt.knownAt()), Asked.on(asAt));
    }

    private Sheet sheet(CareBook book, AsAt asAt) {
        var answers = new ArrayList<Measured>();
        var quarter = new ArrayList<Measured>();
        var others = new HashMap<String, Coverage>();
        for (Indicator<CareBook> indicator : catalogue.all()) {
            answers.addAll(Measuring.measure(indicator, book, Asked.on(asAt)));
            Definition definition = indicator.definition();
            if (definition.lines().stream()
                    .anyMatch(line -> definition.periodOf(line).isOfQuarters())) {
                Measuring.measure(indicator, book, Asked.on(asAt, Over.QUARTER)).stream()
                        .filter(answer -> definition.periodOf(answer.line()).isOfQuarters())
                        .forEach(quarter::add);
            }
            Coverage restsOn = indicator.coverage(book, book.coverage());
            if (!restsOn.equals(book.coverage())) {
                others.put(definition.ref(), restsOn);
            }
        }
        return new Sheet(asAt, answers, quarter, book.coverage(), others);
    }
}
