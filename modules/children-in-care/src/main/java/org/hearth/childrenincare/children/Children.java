package org.hearth.childrenincare.children;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.hearth.childrenincare.asking.Asking;
import org.hearth.core.api.care.CareBook;
import org.hearth.core.api.care.CareBooks;
import org.hearth.core.api.care.ChildHistory;
import org.hearth.core.api.codes.Codes;
import org.hearth.core.api.figures.Figures;
import org.hearth.core.api.figures.Measure;
import org.hearth.core.api.people.Visibility;
import org.hearth.core.api.places.Places;
import org.hearth.core.api.time.AsAt;
import org.hearth.core.api.time.Coverage;
import org.hearth.platform.api.audit.Audit;
import org.hearth.platform.api.people.RowScope;

/**
 * The one way to the children, for page, API and exports alike: whom the present person may see, and an audit line for
 * each list, export and view.
 */
@ApplicationScoped
class Children {
    static final String RESOURCE = "children";

    @Inject
    CareBooks books;

    @Inject
    Visibility visibility;

    @Inject
    Figures figures;

    @Inject
    Places places;

    @Inject
    Codes codes;

    @Inject
    Audit audit;

    private final Clock clock = Clock.systemUTC();
    private final AtomicReference<RowsOfDay> last = new AtomicReference<>();

    /** What a list is asked for, read once. */
    record Question(AsAt asAt, ChildrenFilter filter, ChildrenSort sort) {}

    AsAt asking(String asAt, String known) {
        return asking(asAt, known, coverage());
    }

    /** The same where the caller holds the coverage already. */
    AsAt asking(String asAt, String known, Coverage coverage) {
        return Asking.of(asAt, known, coverage, clock);
    }

    LocalDate lastDayHeld() {
        return lastDayHeld(coverage());
    }

    LocalDate lastDayHeld(Coverage coverage) {
        return Asking.lastHeld(coverage, LocalDate.now(clock));
    }

    Coverage coverage() {
        return books.book().coverage();
    }

    Codes codes() {
        return codes;
    }

    /** Why the day cannot be told of, or empty when it can. */
    Optional<Measure.NotKnown> notKnown(AsAt asAt) {
        return figures.measure("CIC-01", asAt).get(0).measure() instanceof Measure.NotKnown notKnown
                ? Optional.of(notKnown)
                : Optional.empty();
    }

    /** On a day outside the coverage the list is empty, and {@link #notKnown} says why. */
    ChildrenList list(Question asked) {
        var list = read(asked);
        audit.record("children.listed", null, details(asked, list));
        return list;
    }

    ChildrenList export(Question asked, String format) {
        var list = read(asked);
        var details = details(asked, list);
        details.put("format", format);
        audit.record("children.exported", null, details);
        return list;
    }

    /** Whether the present person's lists hold only the children allocated to them. */
    boolean own() {
        return visibility.of(RESOURCE).scope() == RowScope.OWN;
    }

    /** For an empty list: what taking away each part of the filter would give. */
    List<ChildrenList.Relaxed> relaxations(Question asked) {
        return ChildrenList.relaxations(told(asked.asAt()), visibility.of(RESOURCE), asked.filter());
    }

    /** The child by reference, in either case, if there is one and it stands in this person's lists. */
    Optional<ChildHistory> find(String reference, AsAt asAt) {
        String wanted = reference.strip().toUpperCase(Locale.ROOT);
        var view = visibility.of(RESOURCE);
        return book(asAt).children().stream()
                .filter(child -> child.reference().toUpperCase(Locale.ROOT).equals(wanted))
                .filter(view::includes)
                .findFirst();
    }

    boolean reveals(ChildHistory child) {
        return visibility.of(RESOURCE).reveals(child);
    }

    /** @param child one that {@link #reveals} */
    ChildStory view(ChildHistory child, AsAt asAt) {
        var story = ChildStory.of(book(asAt), child, asAt.day(), codes, places, resource -> visibility
                .of(resource)
                .reveals(child));
        audit.record(
                "child.viewed",
                child.reference(),
                Map.of(
                        "asAt",
                        asAt.day().toString(),
                        "told",
                        story.told().stream().map(ToldSubject::key).collect(Collectors.joining(" "))));
        return story;
    }

    String councilName(String code, LocalDate on) {
        return places.councilName(code, on);
    }

    private ChildrenList read(Question asked) {
        return ChildrenList.of(told(asked.asAt()), visibility.of(RESOURCE), asked.filter(), asked.sort());
    }

    private RowsOfDay told(AsAt asAt) {
        CareBook book = book(asAt);
        if (asAt.knownAt() != null) {
            return RowsOfDay.of(book, asAt.day(), codes);
        }
        RowsOfDay told = last.get();
        if (told == null || !told.tells(book, asAt.day())) {
            told = RowsOfDay.of(book, asAt.day(), codes);
            last.set(told);
        }
        return told;
    }

    private CareBook book(AsAt asAt) {
        return books.book(asAt.knownAt());
    }

    private static Map<String, String> details(Question asked, ChildrenList list) {
        var details = new TreeMap<String, String>();
        details.put("asAt", asked.asAt().day().toString());
        if (asked.asAt().knownAt() != null) {
            details.put("known", asked.asAt().knownAt().toString());
        }
        details.put("filter", asked.filter().inOneLine());
        details.put("rows", String.valueOf(list.rows().size()));
        return details;
    }
}
