package org.hearth.childrenincare.figures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.hearth.childrenincare.asking.Asking;
import org.hearth.childrenincare.asking.Span;
import org.hearth.core.api.care.CareBooks;
import org.hearth.core.api.care.ChildHistory;
import org.hearth.core.api.figures.Comparators;
import org.hearth.core.api.figures.Definition;
import org.hearth.core.api.figures.Figures;
import org.hearth.core.api.figures.Measured;
import org.hearth.core.api.people.Visibility;
import org.hearth.core.api.time.AsAt;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.audit.Audit;
import org.hearth.platform.api.people.RowScope;

/** The one way to figures and the lists behind them, for page and API alike. */
@ApplicationScoped
class Scorecards {
    static final String MEMBERS = "members";

    @Inject
    Figures figures;

    @Inject
    Comparators comparators;

    @Inject
    CareBooks books;

    @Inject
    Visibility visibility;

    @Inject
    Audit audit;

    private final Clock clock = Clock.systemUTC();

    /**
     * Which list behind which figure.
     *
     * @param line {@code null} for the headline
     * @param part {@code numerator} or {@code denominator}; {@code null} is the numerator
     * @param dimension with {@code key} one part of the breakdown instead; both {@code null} otherwise
     */
    record Behind(String ref, String line, String part, String dimension, String key) {
        boolean isDenominator() {
            return "denominator".equals(part);
        }
    }

    /**
     * Who is behind a figure.
     *
     * @param answer     the line asked for
     * @param counted    how many the figure counts
     * @param references of those in this person's lists, in order; "restricted" where who it is may not be shown
     */
    record Members(Definition definition, Measured answer, String partName, int counted, List<String> references) {

        /** Who they are, in words: a part of a breakdown, or what stands above or below the line. */
        String who(Behind behind) {
            if (partName != null) {
                return partName;
            }
            return behind.isDenominator()
                    ? answer.line().denominator()
                    : answer.line().numerator();
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
        for (Definition definition : figures.definitions()) {
            var coverage = Span.around(sheet.coverageOf(definition.ref()), asAt.day());
            for (var line : definition.lines()) {
                lines.add(IndicatorLine.of(definition.ref(), sheet.line(line.key()), coverage));
            }
        }
        return lines;
    }

    Scorecard scorecard(AsAt asAt) {
        return Scorecard.of(figures, comparators, asAt);
    }

    Scorecard exported(AsAt asAt, String format) {
        var details = asked(asAt);
        details.put("format", format);
        audit.record("scorecard.exported", null, details);
        return scorecard(asAt);
    }

    /** Whether the lists behind the figures may be opened: not by those who see aggregates only. */
    boolean mayOpenLists() {
        RowScope scope = visibility.of(MEMBERS).scope();
        return scope == RowScope.ALL || scope == RowScope.OWN;
    }

    /** @throws RuleBroken for an indicator, line or part there is not */
    Members members(Behind behind, AsAt asAt) {
        return members(behind, asAt, null);
    }

    /** As {@link #members(Behind, AsAt)}, taken away as a file. */
    Members exported(Behind behind, AsAt asAt, String format) {
        return members(behind, asAt, format);
    }

    private Members members(Behind behind, AsAt asAt, String format) {
        if (behind.part() != null
                && !behind.part().isBlank()
                && !"numerator".equals(behind.part())
                && !behind.isDenominator()) {
            throw new RuleBroken(
                    "part", "The part is \"%s\". Write numerator or denominator.".formatted(shown(behind.part())));
        }
        Definition definition = figures.definition(behind.ref());
        Measured answer = answer(definition, behind.line(), asAt);
        List<ChildHistory> counted;
        String partName = null;
        if (behind.dimension() != null && !behind.dimension().isBlank()) {
            Measured.Part part = part(answer, behind);
            counted = part.members();
            partName = part.name();
        } else {
            counted = behind.isDenominator()
                    ? answer.measure().denominator()
                    : answer.measure().numerator();
        }
        var view = visibility.of(MEMBERS);
        var references = counted.stream()
                .filter(view::includes)
                .map(child -> view.reveals(child) ? child.reference() : "restricted")
                .toList();
        record(behind, answer, asAt, references.size(), format);
        return new Members(definition, answer, partName, counted.size(), references);
    }

    private Measured answer(Definition definition, String line, AsAt asAt) {
        String ref = definition.ref();
        String key = line == null || line.isBlank() ? ref : line.startsWith(ref) ? line : ref + "." + line;
        return figures.measure(ref, asAt).stream()
                .filter(measured -> measured.line().key().equals(key))
                .findFirst()
                .orElseThrow(() -> new RuleBroken(
                        "line",
                        "%s has no %s. Choose one of %s."
                                .formatted(
                                        ref,
                                        key.equals(ref) ? "headline" : "line " + shown(line),
                                        definition.lines().stream()
                                                .map(known -> known.key())
                                                .toList())));
    }

    private static Measured.Part part(Measured answer, Behind behind) {
        return answer.parts(behind.dimension()).stream()
                .filter(part -> part.key().equals(behind.key()))
                .findFirst()
                .orElseThrow(() -> new RuleBroken(
                        "key",
                        "%s has no part %s of %s on this day."
                                .formatted(answer.line().key(), shown(behind.key()), shown(behind.dimension()))));
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
        details.put("rows", String.valueOf(rows));
        if (format != null) {
            details.put("format", format);
        }
        audit.record(format == null ? "members.listed" : "members.exported", null, details);
    }

    private static String shown(String text) {
        if (text == null) {
            return "";
        }
        return text.length() > 40 ? text.substring(0, 40) + "..." : text;
    }
}
