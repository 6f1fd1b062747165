package org.hearth.childrenincare.explorer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hearth.childrenincare.asking.Asking;
import org.hearth.childrenincare.dimension.Dimension;
import org.hearth.childrenincare.dimension.Dimensions;
import org.hearth.childrenincare.figures.Lines;
import org.hearth.core.api.care.CareBooks;
import org.hearth.core.api.figures.Comparators;
import org.hearth.core.api.figures.Definition;
import org.hearth.core.api.figures.DirectionOfTravel;
import org.hearth.core.api.figures.Figures;
import org.hearth.core.api.figures.Line;
import org.hearth.core.api.figures.Over;
import org.hearth.core.api.figures.PublishedElsewhere;
import org.hearth.core.api.time.AsAt;
import org.hearth.core.api.time.MonthEnds;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.audit.Audit;
import org.hearth.platform.api.time.UkTime;

/** The one way to figures in parts, for pages and API alike. All days of an answer are measured on one reading of the book. */
@ApplicationScoped
class Explorer {
    static final String RESOURCE = "explorer";

    /** The standing profile of children in care, in the order of the national tables. */
    static final List<String> PROFILE =
            List.of("age", "sex", "ethnicity", "legal-status", "need", "placement", "provider", "side");

    private static final String IN_CARE = "CIC-01";
    private static final int A_YEAR = 12;

    @Inject
    Figures figures;

    @Inject
    Comparators comparators;

    @Inject
    CareBooks books;

    @Inject
    Dimensions dimensions;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    /**
     * What is asked.
     *
     * @param line {@code null} for the headline
     * @param by   the key of a dimension
     * @param and  the key of another; {@code null} or blank for none
     */
    record Question(String ref, String line, AsAt asAt, Over over, String by, String and) {}

    /** @throws RuleBroken for a day that has not come yet, and for one that no one can mean */
    AsAt asking(String asAt, String known) {
        AsAt asked = Asking.of(asAt, known, books.book().coverage(), clock);
        if (asked.day().isAfter(today())) {
            throw new RuleBroken(
                    "asAt", "%s has not come yet. Ask for %s or an earlier day.".formatted(asked.day(), today()));
        }
        return asked;
    }

    LocalDate lastDayHeld() {
        return Asking.lastHeld(books.book().coverage(), today());
    }

    boolean isHeld() {
        return !books.book().coverage().isEmpty();
    }

    List<Definition> definitions() {
        return figures.definitionsOfChildren();
    }

    List<Dimension> dimensions() {
        return dimensions.all();
    }

    boolean isIndicator(String ref) {
        return definitions().stream().anyMatch(definition -> definition.ref().equals(ref));
    }

    /** That there is no such dimension, and which there are. */
    String noDimension(String key) {
        return dimensions.none(key);
    }

    boolean isDimension(String key) {
        return dimensions.find(key).isPresent();
    }

    /** @throws RuleBroken for an indicator, line, dimension or time there is not */
    InParts inParts(Question asked) {
        Definition definition = figures.definition(asked.ref());
        Line line = Lines.of(definition, asked.line());
        Lines.check(definition, line, asked.over());
        Dimension by = dimension("by", asked.by());
        Dimension and = asked.and() == null || asked.and().isBlank() ? null : dimension("and", asked.and());
        if (by.equals(and)) {
            throw new RuleBroken(
                    "and", "Both dimensions are \"%s\". Choose another as the second, or none.".formatted(by.key()));
        }
        LocalDate day = asked.asAt().day();
        LocalDate earlier = and == null ? DirectionOfTravel.comparedWith(definition.periodOf(line), day) : null;
        var days = and == null ? MonthEnds.endingAt(day, MonthEnds.A_YEAR_AND_ONE) : List.of(day);
        Set<LocalDate> all = new LinkedHashSet<>(days);
        if (earlier != null) {
            all.add(earlier);
        }
        var knownAt = asked.asAt().knownAt();
        var series = figures.measure(asked.ref(), List.copyOf(all), asked.over(), knownAt);
        return InParts.of(books.book(knownAt), series, line, asked.asAt(), asked.over(), days, earlier, by, and);
    }

    /** As {@link #inParts}, read by a person or another program; the opening of a working paper is written down. */
    InParts opened(Question asked) {
        return recorded("explorer.opened", asked, inParts(asked), new TreeMap<>());
    }

    /** As {@link #inParts}, taken away as a file. */
    InParts exported(Question asked, String format) {
        return recorded("explorer.exported", asked, inParts(asked), new TreeMap<>(Map.of("format", format)));
    }

    private InParts recorded(String what, Question asked, InParts parts, SortedMap<String, String> details) {
        details.putAll(details(asked.asAt()));
        details.put("line", parts.line().key());
        details.put("by", parts.by().key());
        if (parts.isCrossed()) {
            details.put("and", parts.and().key());
        }
        if (asked.over() == Over.QUARTER) {
            details.put("over", Asking.key(asked.over()));
        }
        audit.record(what, null, details);
        return parts;
    }

    /** Children in care on the day in each dimension of the profile, and a year before. */
    List<InParts> profile(AsAt asAt) {
        LocalDate before = MonthEnds.likeDay(asAt.day(), A_YEAR);
        var days = List.of(before, asAt.day());
        var series = figures.measure(IN_CARE, days, Over.YEAR_TO_DATE, asAt.knownAt());
        var book = books.book(asAt.knownAt());
        Line line = series.definition().line(IN_CARE);
        var tables = new ArrayList<InParts>();
        for (String key : PROFILE) {
            tables.add(
                    InParts.of(book, series, line, asAt, Over.YEAR_TO_DATE, days, before, dimension("by", key), null));
        }
        return tables;
    }

    List<InParts> profileOpened(AsAt asAt) {
        audit.record("profile.opened", null, details(asAt));
        return profile(asAt);
    }

    List<InParts> profileExported(AsAt asAt, String format) {
        var details = details(asAt);
        details.put("format", format);
        audit.record("profile.exported", null, details);
        return profile(asAt);
    }

    PublishedElsewhere published(InParts parts) {
        return PublishedElsewhere.beside(
                comparators,
                parts.definition().periodOf(parts.line()),
                parts.line().key(),
                parts.over(),
                parts.asAt().day());
    }

    private Dimension dimension(String field, String key) {
        return dimensions.find(key).orElseThrow(() -> new RuleBroken(field, dimensions.none(key)));
    }

    private LocalDate today() {
        return UkTime.today(clock);
    }

    private static TreeMap<String, String> details(AsAt asAt) {
        var details = new TreeMap<String, String>();
        details.put("asAt", asAt.day().toString());
        if (asAt.knownAt() != null) {
            details.put("known", asAt.knownAt().toString());
        }
        return details;
    }
}
