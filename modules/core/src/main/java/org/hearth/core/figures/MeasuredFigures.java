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
import java.util.Set;
import java.util.UUID;
import org.hearth.core.api.care.CareBook;
import org.hearth.core.api.care.CareBooks;
import org.hearth.core.api.care.ChildHistory;
import org.hearth.core.api.figures.Asked;
import org.hearth.core.api.figures.Definition;
import org.hearth.core.api.figures.Figures;
import org.hearth.core.api.figures.Indicator;
import org.hearth.core.api.figures.Measure;
import org.hearth.core.api.figures.Measured;
import org.hearth.core.api.figures.Over;
import org.hearth.core.api.figures.ReturnColumn;
import org.hearth.core.api.time.AsAt;
import org.hearth.core.api.time.Coverage;

/** Gathers the modules' indicators at start and measures them, all of one asking on one book. */
@ApplicationScoped
class MeasuredFigures implements Figures {
    private final CareBooks books;
    private final Iterable<Indicator<?>> found;
    private final LatelyMeasured lately = new LatelyMeasured();
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
        return held(books.book(asAt.knownAt()), asAt);
    }

    @Override
    public Map<LocalDate, Sheet> measure(List<LocalDate> days, Instant knownAt) {
        CareBook book = books.book(knownAt);
        var sheets = new LinkedHashMap<LocalDate, Sheet>();
        for (LocalDate day : days) {
            sheets.computeIfAbsent(day, asked -> held(book, new AsAt(asked, knownAt)));
        }
        return sheets;
    }

    @Override
    public List<Measured> measure(String ref, AsAt asAt) {
        return measured(definition(ref), books.book(asAt.knownAt()), asAt, Over.YEAR_TO_DATE);
    }

    @Override
    public Set<ReturnColumn> restsOn(String ref) {
        definition(ref);
        return catalogue.find(ref).restsOn();
    }

    @Override
    public List<String> because(String ref, ChildHistory child, AsAt asAt) {
        definition(ref);
        return catalogue.find(ref).because(child, Asked.on(asAt));
    }

    @Override
    public List<Counted> countedIn(UUID child, AsAt asAt) {
        CareBook book = books.book(asAt.knownAt());
        return book.children().stream()
                .filter(one -> one.id().equals(child))
                .findFirst()
                .map(one -> countedIn(one, book, Asked.on(asAt)))
                .orElse(List.of());
    }

    /** Of whom it is not known a figure only says how many there are: so it is asked of a book of this child alone. */
    private List<Counted> countedIn(ChildHistory child, CareBook book, Asked asked) {
        CareBook alone = book.of(List.of(child));
        var counted = new ArrayList<Counted>();
        for (Indicator<CareBook> indicator : catalogue.all()) {
            List<Measured> ofAll = Measuring.measure(indicator, book, asked);
            List<Measured> ofOne = Measuring.measure(indicator, alone, asked);
            for (int i = 0; i < ofAll.size(); i++) {
                counted.add(counted(indicator.definition(), child, ofAll.get(i), ofOne.get(i)));
            }
        }
        return counted;
    }

    private static Counted counted(Definition definition, ChildHistory child, Measured ofAll, Measured ofOne) {
        boolean told = !(ofAll.measure() instanceof Measure.NotKnown || ofAll.measure() instanceof Measure.NotMeasured);
        return new Counted(
                definition,
                ofAll.line(),
                told,
                ofAll.measure().numerator().contains(child),
                ofAll.measure().denominator().contains(child),
                told && (ofOne.notKnown() > 0 || ofOne.measure() instanceof Measure.NotKnown));
    }

    @Override
    public Series measure(String ref, List<LocalDate> days, Over over, Instant knownAt) {
        Definition definition = definition(ref);
        CareBook book = books.book(knownAt);
        var answers = new LinkedHashMap<LocalDate, List<Measured>>();
        for (LocalDate day : days) {
            answers.computeIfAbsent(day, asked -> measured(definition, book, new AsAt(asked, knownAt), over));
        }
        return new Series(definition, answers, Measuring.restsOn(catalogue.find(ref), book));
    }

    @Override
    public Sheet measure(CareBook book, LocalDate day) {
        return sheet(book, new AsAt(day, null));
    }

    @Override
    public List<Measured> measure(String ref, CareBook book, LocalDate day) {
        definition(ref);
        return Measuring.measure(catalogue.find(ref), book, Asked.on(new AsAt(day, null)));
    }

    private Sheet held(CareBook book, AsAt asAt) {
        return lately.of(book, asAt, () -> sheet(book, asAt));
    }

    /** One indicator's lines; over the quarter only those that are counted over one. */
    private List<Measured> measured(Definition definition, CareBook book, AsAt asAt, Over over) {
        List<Measured> answers = lately.held(book, asAt)
                .map(sheet -> over == Over.QUARTER ? sheet.quarter() : sheet.answers())
                .orElseGet(() -> Measuring.measure(catalogue.find(definition.ref()), book, Asked.on(asAt, over)));
        return answers.stream()
                .filter(answer -> definition.lines().contains(answer.line()))
                .filter(answer -> over == Over.YEAR_TO_DATE
                        || definition.periodOf(answer.line()).isOfQuarters())
                .toList();
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
            Coverage restsOn = Measuring.restsOn(indicator, book);
            if (!restsOn.equals(book.coverage())) {
                others.put(definition.ref(), restsOn);
            }
        }
        return new Sheet(asAt, answers, quarter, book.coverage(), others);
    }
}
