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
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hearth.core.api.care.CareBook;
import org.hearth.core.api.care.CareBooks;
import org.hearth.core.api.care.ChildHistory;
import org.hearth.core.api.figures.Asked;
import org.hearth.core.api.figures.Books;
import org.hearth.core.api.figures.Definition;
import org.hearth.core.api.figures.Figures;
import org.hearth.core.api.figures.Indicator;
import org.hearth.core.api.figures.Measure;
import org.hearth.core.api.figures.Measured;
import org.hearth.core.api.figures.Over;
import org.hearth.core.api.figures.ReturnColumn;
import org.hearth.core.api.time.AsAt;
import org.hearth.core.api.time.Coverage;
import org.hearth.platform.api.RuleBroken;

/** Gathers the modules' indicators at start and measures them, all of one asking on the same books. */
@ApplicationScoped
class MeasuredFigures implements Figures {
    private final CareRows care;
    private final Iterable<Indicator<?>> found;
    private final Iterable<Books<?>> others;
    private final LatelyMeasured lately = new LatelyMeasured();
    private List<Books<?>> books;
    private Catalogue catalogue;

    /** For the container's proxy. */
    MeasuredFigures() {
        this(null, List.of(), List.of());
    }

    @Inject
    MeasuredFigures(CareBooks care, @Any Instance<Indicator<?>> found, @Any Instance<Books<?>> others) {
        this(care, (Iterable<Indicator<?>>) found, others);
    }

    /** @param others the books of other modules, beside the care book */
    MeasuredFigures(CareBooks care, Iterable<Indicator<?>> found, Iterable<Books<?>> others) {
        this.care = new CareRows(care);
        this.found = found;
        this.others = others;
    }

    @PostConstruct
    void gather() {
        var all = new ArrayList<Books<?>>();
        all.add(care);
        others.forEach(all::add);
        books = List.copyOf(all);
        catalogue = new Catalogue(found, books);
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
        return held(new Reading(asAt.knownAt()), asAt);
    }

    @Override
    public Map<LocalDate, Sheet> measure(List<LocalDate> days, Instant knownAt) {
        var reading = new Reading(knownAt);
        var sheets = new LinkedHashMap<LocalDate, Sheet>();
        for (LocalDate day : days) {
            sheets.computeIfAbsent(day, asked -> held(reading, new AsAt(asked, knownAt)));
        }
        return sheets;
    }

    @Override
    public List<Measured> measure(String ref, AsAt asAt) {
        return measured(definition(ref), new Reading(asAt.knownAt()), asAt, Over.YEAR_TO_DATE);
    }

    @Override
    public boolean isOfChildren(String ref) {
        definition(ref);
        return catalogue.findOfCare(ref) != null;
    }

    @Override
    public Optional<Books.Lists> lists(String ref) {
        definition(ref);
        return catalogue.find(ref).books().lists();
    }

    @Override
    public Set<ReturnColumn> restsOn(String ref) {
        definition(ref);
        return catalogue.find(ref).indicator().restsOn();
    }

    @Override
    public List<String> because(String ref, ChildHistory child, AsAt asAt) {
        definition(ref);
        return catalogue.find(ref).indicator().because(child, Asked.on(asAt));
    }

    @Override
    public List<Counted> countedIn(UUID child, AsAt asAt) {
        CareBook book = care.at(asAt.knownAt());
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
        for (Measuring<CareBook> measuring : catalogue.ofCare()) {
            List<Measured> ofAll = measuring.measure(book, asked);
            List<Measured> ofOne = measuring.measure(alone, asked);
            for (int i = 0; i < ofAll.size(); i++) {
                counted.add(counted(measuring.definition(), child, ofAll.get(i), ofOne.get(i)));
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
        var reading = new Reading(knownAt);
        var answers = new LinkedHashMap<LocalDate, List<Measured>>();
        for (LocalDate day : days) {
            answers.computeIfAbsent(day, asked -> measured(definition, reading, new AsAt(asked, knownAt), over));
        }
        return new Series(definition, answers, catalogue.find(ref).restsOn(reading));
    }

    @Override
    public Sheet measure(CareBook book, LocalDate day) {
        var reading = Reading.of(care, book);
        return sheet(catalogue.ofCare(), reading, new AsAt(day, null));
    }

    @Override
    public List<Measured> measure(String ref, CareBook book, LocalDate day) {
        definition(ref);
        Measuring<CareBook> measuring = catalogue.findOfCare(ref);
        if (measuring == null) {
            throw new RuleBroken("ref", "%s counts no children: it cannot be supposed otherwise.".formatted(ref));
        }
        return measuring.measure(book, Asked.on(new AsAt(day, null)));
    }

    private Sheet held(Reading reading, AsAt asAt) {
        return lately.of(reading.of(books), asAt, () -> sheet(catalogue.all(), reading, asAt));
    }

    /** One indicator's lines; over the quarter only those that are counted over one. */
    private List<Measured> measured(Definition definition, Reading reading, AsAt asAt, Over over) {
        Measuring<?> measuring = catalogue.find(definition.ref());
        List<Measured> answers = lately.held(reading.of(List.of(measuring.books())), asAt)
                .map(sheet -> over == Over.QUARTER ? sheet.quarter() : sheet.answers())
                .orElseGet(() -> measuring.measure(reading, Asked.on(asAt, over)));
        return answers.stream()
                .filter(answer -> definition.lines().contains(answer.line()))
                .filter(answer -> over == Over.YEAR_TO_DATE
                        || definition.periodOf(answer.line()).isOfQuarters())
                .toList();
    }

    private Sheet sheet(List<? extends Measuring<?>> indicators, Reading reading, AsAt asAt) {
        Coverage held = care.coverage(reading.of(care));
        var answers = new ArrayList<Measured>();
        var quarter = new ArrayList<Measured>();
        var otherwise = new HashMap<String, Coverage>();
        for (Measuring<?> measuring : indicators) {
            answers.addAll(measuring.measure(reading, Asked.on(asAt)));
            Definition definition = measuring.definition();
            if (measuring.isOfQuarters()) {
                measuring.measure(reading, Asked.on(asAt, Over.QUARTER)).stream()
                        .filter(answer -> definition.periodOf(answer.line()).isOfQuarters())
                        .forEach(quarter::add);
            }
            Coverage restsOn = measuring.restsOn(reading);
            if (!restsOn.equals(held)) {
                otherwise.put(definition.ref(), restsOn);
            }
        }
        return new Sheet(asAt, answers, quarter, held, otherwise);
    }
}
