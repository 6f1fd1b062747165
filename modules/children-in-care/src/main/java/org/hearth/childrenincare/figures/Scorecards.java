package org.hearth.childrenincare.figures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.TreeMap;
import org.hearth.childrenincare.asking.Asking;
import org.hearth.childrenincare.asking.Span;
import org.hearth.core.api.care.CareBooks;
import org.hearth.core.api.care.ChildHistory;
import org.hearth.core.api.figures.Comparators;
import org.hearth.core.api.figures.Definition;
import org.hearth.core.api.figures.Figures;
import org.hearth.core.api.figures.Measure;
import org.hearth.core.api.figures.Measured;
import org.hearth.core.api.people.Visibility;
import org.hearth.core.api.time.AsAt;
import org.hearth.core.api.time.Coverage;
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
     * @param coverage   the spans for which the rows are held on which the figure rests
     * @param isOfAll    whether everyone in care stands in the figure, so that those who could not be sorted do too
     */
    record Members(
            Definition definition,
            Measured answer,
            String partName,
            int counted,
            List<String> references,
            Coverage coverage,
            boolean isOfAll) {

        /** Whether there is a figure, be it of nobody: not so where it is not known or not measured on the day. */
        boolean isTold() {
            return !(answer.measure() instanceof Measure.NotKnown)
                    && !(answer.measure() instanceof Measure.NotMeasured);
        }

        /** Who they are, in words: a part of a breakdown, or what stands above or below the line. */
        String who(Behind behind) {
            if (partName != null) {
                return partName;
            }
            return behind.isDenominator()
                    ? answer.line().denominator()
                    : answer.line().numerator();
        }

        /** For how many it is not known, as the scorecard says beside the figure; {@code null} for none. */
        String notKnown(Behind behind) {
            if (answer.notKnown() == 0) {
                return null;
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
        for (Definition definition : figures.definitions()) {
            var coverage = Span.around(sheet.coverageOf(definition.ref()), asAt.day());
            for (var line : definition.lines()) {
                lines.add(IndicatorLine.of(definition.ref(), sheet.line(line.key()), coverage));
            }
        }
        return lines;
    }

    boolean isIndicator(String ref) {
        return figures.definitions().stream()
                .anyMatch(definition -> definition.ref().equals(ref));
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
                    "part", "The part is \"%s\". Write numerator or denominator.".formatted(shown(behind.part())));
        }
        Definition definition = figures.definition(behind.ref());
        var sheet = figures.measure(asAt);
        Measured answer = answer(sheet, definition, behind.line());
        var coverage = sheet.coverageOf(definition.ref());
        boolean isOfAll = isOfAll(answer, sheet);
        var none = new Members(definition, answer, null, 0, List.of(), coverage, isOfAll);
        if (!none.isTold()) {
            return none;
        }
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
        return new Members(definition, answer, partName, counted.size(), references, coverage, isOfAll);
    }

    private static boolean isOfAll(Measured answer, Figures.Sheet sheet) {
        var inCare = sheet.line("CIC-01").measure().numerator();
        return !inCare.isEmpty() && new HashSet<>(answer.measure().numerator()).containsAll(inCare);
    }

    private Members recorded(Behind behind, AsAt asAt, String format, Members members) {
        record(behind, members.answer(), asAt, members.references().size(), format);
        return members;
    }

    private static Measured answer(Figures.Sheet sheet, Definition definition, String line) {
        String ref = definition.ref();
        String key = line == null || line.isBlank() ? ref : line.startsWith(ref) ? line : ref + "." + line;
        return sheet.answers().stream()
                .filter(measured -> definition.lines().contains(measured.line()))
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
