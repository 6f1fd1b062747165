package org.hearth.childrenincare.figures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hearth.childrenincare.asking.Asking;
import org.hearth.childrenincare.asking.Span;
import org.hearth.childrenincare.dimension.Cut;
import org.hearth.childrenincare.dimension.Dimensions;
import org.hearth.childrenincare.health.HealthYear;
import org.hearth.core.api.care.CareBooks;
import org.hearth.core.api.care.ChildHistory;
import org.hearth.core.api.figures.Benchmarks;
import org.hearth.core.api.figures.Books;
import org.hearth.core.api.figures.Comparators;
import org.hearth.core.api.figures.Definition;
import org.hearth.core.api.figures.Figures;
import org.hearth.core.api.figures.Line;
import org.hearth.core.api.figures.Measure;
import org.hearth.core.api.figures.Measured;
import org.hearth.core.api.figures.Over;
import org.hearth.core.api.figures.Population;
import org.hearth.core.api.figures.Targets;
import org.hearth.core.api.people.Member;
import org.hearth.core.api.people.Visibility;
import org.hearth.core.api.time.AsAt;
import org.hearth.core.api.time.Coverage;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.audit.Audit;
import org.hearth.platform.api.people.CurrentPerson;
import org.hearth.platform.api.people.Permissions;
import org.hearth.platform.api.people.RowScope;

/** The one way to figures and the lists behind them, for page and API alike. */
@ApplicationScoped
class Scorecards {
    static final String MEMBERS = "members";
    private static final String EXPLORER = "explorer";

    @Inject
    Figures figures;

    @Inject
    Comparators comparators;

    @Inject
    Benchmarks benchmarks;

    @Inject
    Targets targets;

    @Inject
    Population population;

    @Inject
    CareBooks books;

    @Inject
    Visibility visibility;

    @Inject
    Permissions permissions;

    @Inject
    CurrentPerson person;

    @Inject
    Dimensions dimensions;

    @Inject
    Audit audit;

    private final Clock clock = Clock.systemUTC();

    /**
     * Which list behind which figure.
     *
     * @param line {@code null} for the headline
     * @param part {@code numerator} or {@code denominator}; {@code null} is the numerator
     * @param dimension with {@code key} one part of the breakdown instead; both {@code null} otherwise
     * @param over      for what happens, over which days it is counted
     * @param cut       only those who stand in this part of the figure; {@code null} for all
     */
    record Behind(String ref, String line, String part, String dimension, String key, Over over, Cut cut) {
        Behind(String ref, String line, String part, String dimension, String key) {
            this(ref, line, part, dimension, key, Over.YEAR_TO_DATE, null);
        }

        boolean isDenominator() {
            return "denominator".equals(part);
        }
    }

    /**
     * Who is behind a figure.
     *
     * @param answer     the line asked for
     * @param listed     those counted, in order; a child stands as often as counted
     * @param references of those in this person's lists, in order; "restricted" where who it is may not be shown
     * @param coverage   the spans for which the rows are held on which the figure rests
     * @param isOfAll    whether everyone in care stands in the figure, so that those who could not be sorted do too
     */
    record Members(
            Definition definition,
            Measured answer,
            String partName,
            List<? extends Member> listed,
            List<String> references,
            Coverage coverage,
            boolean isOfAll) {

        /** How many the figure counts. */
        int counted() {
            return listed.size();
        }

        /** Whether there is a figure, be it of nobody: not so where it is not known or not measured on the day. */
        boolean isTold() {
            return !(answer.measure() instanceof Measure.NotKnown)
                    && !(answer.measure() instanceof Measure.NotMeasured);
        }

        /** Who they are, in words: a part of a breakdown, or what stands above or below the line. */
        String who(Behind behind) {
            if (partName != null && behind.cut() == null) {
                return partName;
            }
            String all = behind.isDenominator()
                    ? answer.line().denominator()
                    : answer.line().numerator();
            return partName == null ? all : "%s. %s".formatted(all, partName);
        }

        /** For how many it is not known, as the scorecard says beside the figure; {@code null} for none. */
        String notKnown(Behind behind) {
            if (answer.notKnown() == 0) {
                return null;
            }
            if (behind.cut() != null) {
                return "In the whole figure it is not known for %,d.".formatted(answer.notKnown());
            }
            boolean isNumerator = partName == null && !behind.isDenominator();
            return (isNumerator && !isOfAll
                            ? "It is not known for %,d more; they are not in this list."
                            : "It is not known for %,d.")
                    .formatted(answer.notKnown());
        }
    }

    AsAt asking(String asAt, String known) {
        return Asking.of(asAt, known, books.book().coverage(), clock);
    }

    LocalDate lastDayHeld() {
        return Asking.lastHeld(books.book().coverage(), LocalDate.now(clock));
    }

    List<IndicatorLine> lines(AsAt asAt) {
        var sheet = figures.measure(asAt);
        var lines = new ArrayList<IndicatorLine>();
        for (Definition definition : known()) {
            var coverage = Span.around(sheet.coverageOf(definition.ref()), asAt.day());
            for (var line : definition.lines()) {
                lines.add(IndicatorLine.of(definition.ref(), sheet.line(line.key()), coverage));
            }
        }
        return lines;
    }

    boolean isIndicator(String ref) {
        return known().stream().anyMatch(definition -> definition.ref().equals(ref));
    }

    /** Those whose numbers the person may know. */
    private List<Definition> known() {
        return figures.definitions().stream().filter(this::mayKnow).toList();
    }

    private boolean mayKnow(Definition definition) {
        return figures.lists(definition.ref())
                .filter(Books.Lists::isClosed)
                .map(this::mayOpen)
                .orElse(true);
    }

    Scorecard scorecard(AsAt asAt) {
        return Scorecard.of(figures, comparators, targets, asAt).only(this::mayKnow);
    }

    /** Of one row: its quarters, and what is published of others. */
    Outlook outlook(Scorecard.Row row, AsAt asAt) {
        return Outlook.of(
                figures,
                benchmarks,
                population,
                row.definition(),
                row.measured().line(),
                asAt);
    }

    Scorecard exported(AsAt asAt, String format) {
        var details = asked(asAt);
        details.put("format", format);
        audit.record("scorecard.exported", null, details);
        return scorecard(asAt);
    }

    /** Whether the lists behind the figures may be opened: not by those who see aggregates only. */
    boolean mayOpenLists() {
        return mayOpen(MEMBERS);
    }

    /** Likewise those of the health figures, which tell of a child's health by naming the child. */
    boolean mayOpenHealthLists() {
        return mayOpen(HealthYear.RESOURCE);
    }

    /** Whether lists may be opened that are not of children. */
    boolean mayOpen(Books.Lists lists) {
        return permissions.may(person.get(), lists.resource(), Permissions.Action.VIEW);
    }

    private boolean mayOpen(String resource) {
        RowScope scope = visibility.of(resource).scope();
        return scope == RowScope.ALL || scope == RowScope.OWN;
    }

    /** Whether figures may be split into parts that nobody has withheld. */
    boolean mayExplore() {
        return permissions.may(person.get(), EXPLORER, Permissions.Action.VIEW);
    }

    /**
     * To be read on a page, which says itself why there is no figure.
     *
     * @throws RuleBroken for an indicator, line or part there is not
     */
    Members opened(Behind behind, AsAt asAt) {
        return recorded(behind, asAt, null, read(behind, asAt));
    }

    /**
     * As {@link #opened}, for one who takes what is not told for nobody.
     *
     * @throws RuleBroken likewise, and where the figure is not known or not measured on the day (GEN-17)
     */
    Members members(Behind behind, AsAt asAt) {
        return recorded(behind, asAt, null, told(read(behind, asAt), asAt.day()));
    }

    /** As {@link #members}, taken away as a file. */
    Members exported(Behind behind, AsAt asAt, String format) {
        return recorded(behind, asAt, format, told(read(behind, asAt), asAt.day()));
    }

    private static Members told(Members members, LocalDate day) {
        String key = members.answer().line().key();
        if (members.answer().measure() instanceof Measure.NotKnown notKnown) {
            throw new RuleBroken(
                    "asAt",
                    "%s on %s is not known, so neither is who stands behind it. %s It takes %s to tell; send that first, or ask for another day."
                            .formatted(
                                    key,
                                    day,
                                    notKnown.why(),
                                    notKnown.wouldTell().replaceAll(",$", "")));
        }
        if (members.answer().measure() instanceof Measure.NotMeasured notMeasured) {
            throw new RuleBroken(
                    "asAt",
                    "%s is not measured on %s. %s Ask for %s, the last day on which it is."
                            .formatted(key, day, notMeasured.why(), notMeasured.lastValid()));
        }
        return members;
    }

    private Members read(Behind behind, AsAt asAt) {
        if (behind.part() != null
                && !behind.part().isBlank()
                && !"numerator".equals(behind.part())
                && !behind.isDenominator()) {
            throw new RuleBroken(
                    "part",
                    "The part is \"%s\". Write numerator or denominator.".formatted(Asking.shown(behind.part())));
        }
        if (behind.cut() != null) {
            permissions.require(EXPLORER, Permissions.Action.VIEW);
        }
        Definition definition = figures.definition(behind.ref());
        if (isOfHealth(definition.ref())) {
            permissions.require(HealthYear.RESOURCE, Permissions.Action.VIEW);
        }
        var lists = figures.lists(definition.ref());
        lists.ifPresent(opened -> permissions.require(opened.resource(), Permissions.Action.VIEW));
        var sheet = figures.measure(asAt);
        Measured answer = answer(sheet, definition, behind);
        var coverage = sheet.coverageOf(definition.ref());
        boolean isOfAll = isOfAll(answer, sheet);
        var none = new Members(definition, answer, null, List.of(), List.of(), coverage, isOfAll);
        if (!none.isTold()) {
            return none;
        }
        List<? extends Member> counted;
        String partName = null;
        if (behind.cut() != null) {
            var found = behind.cut().of(books.book(asAt.knownAt()), answer, asAt.day(), dimensions);
            counted = behind.isDenominator()
                    ? found.cell().denominator()
                    : found.cell().numerator();
            partName = found.words();
        } else if (behind.dimension() != null && !behind.dimension().isBlank()) {
            Measured.Part part = part(answer, behind);
            counted = part.members();
            partName = part.name();
        } else {
            counted = behind.isDenominator()
                    ? answer.measure().denominator()
                    : answer.measure().numerator();
        }
        var references =
                lists.isPresent() ? counted.stream().map(Member::reference).toList() : children(counted, definition);
        return new Members(definition, answer, partName, counted, references, coverage, isOfAll);
    }

    private List<String> children(List<? extends Member> counted, Definition definition) {
        var view = visibility.of(resource(definition.ref()));
        return ChildHistory.of(counted).stream()
                .filter(view::includes)
                .map(child -> view.reveals(child) ? child.reference() : "restricted")
                .toList();
    }

    /** How the lists of a figure are opened that counts no children; empty where it does. */
    Optional<Books.Lists> lists(Definition definition) {
        return figures.lists(definition.ref());
    }

    /** @param key of an indicator or of a line */
    static boolean isOfHealth(String key) {
        return key.startsWith("HEA-");
    }

    private static String resource(String ref) {
        return isOfHealth(ref) ? HealthYear.RESOURCE : MEMBERS;
    }

    /**
     * Why each of those of a list counts as it does, by reference, for those whose records this person may read; empty where
     * the definition says all.
     */
    Map<String, List<String>> because(Members members, AsAt asAt) {
        if (!figures.isOfChildren(members.definition().ref())) {
            return Map.of();
        }
        var view = visibility.of(resource(members.definition().ref()));
        var why = new HashMap<String, List<String>>();
        for (ChildHistory child : ChildHistory.of(members.listed())) {
            if (view.includes(child) && view.reveals(child)) {
                List<String> said = figures.because(members.definition().ref(), child, asAt);
                if (!said.isEmpty()) {
                    why.put(child.reference(), said);
                }
            }
        }
        return why;
    }

    private static boolean isOfAll(Measured answer, Figures.Sheet sheet) {
        var inCare = sheet.line("CIC-01").measure().numerator();
        return !inCare.isEmpty() && new HashSet<>(answer.measure().numerator()).containsAll(inCare);
    }

    private Members recorded(Behind behind, AsAt asAt, String format, Members members) {
        record(behind, members.answer(), asAt, members.references().size(), format);
        return members;
    }

    private static Measured answer(Figures.Sheet sheet, Definition definition, Behind behind) {
        Line line = Lines.orFirst(definition, behind.line());
        Lines.check(definition, line, behind.over());
        return sheet.line(line.key(), behind.over());
    }

    private static Measured.Part part(Measured answer, Behind behind) {
        return answer.parts(behind.dimension()).stream()
                .filter(part -> part.key().equals(behind.key()))
                .findFirst()
                .orElseThrow(() -> new RuleBroken(
                        "key",
                        "%s has no part %s of %s on this day."
                                .formatted(
                                        answer.line().key(),
                                        Asking.shown(behind.key()),
                                        Asking.shown(behind.dimension()))));
    }

    private static TreeMap<String, String> asked(AsAt asAt) {
        var details = new TreeMap<String, String>();
        details.put("asAt", asAt.day().toString());
        if (asAt.knownAt() != null) {
            details.put("known", asAt.knownAt().toString());
        }
        return details;
    }

    private void record(Behind behind, Measured answer, AsAt asAt, int rows, String format) {
        var details = asked(asAt);
        details.put("line", answer.line().key());
        details.put("part", behind.isDenominator() ? "denominator" : "numerator");
        if (behind.dimension() != null && !behind.dimension().isBlank()) {
            details.put("part", behind.dimension() + "=" + behind.key());
        }
        if (behind.cut() != null) {
            details.putAll(behind.cut().details());
        }
        if (behind.over() == Over.QUARTER) {
            details.put("over", Asking.key(behind.over()));
        }
        details.put("rows", String.valueOf(rows));
        if (format != null) {
            details.put("format", format);
        }
        audit.record(format == null ? "members.listed" : "members.exported", null, details);
    }
}
