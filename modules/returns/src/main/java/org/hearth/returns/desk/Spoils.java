package org.hearth.returns.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.hearth.core.api.care.CareBooks;
import org.hearth.core.api.care.ChildHistory;
import org.hearth.core.api.figures.Definition;
import org.hearth.core.api.figures.Figures;
import org.hearth.core.api.figures.Figures.Counted;
import org.hearth.core.api.figures.Figures.Sheet;
import org.hearth.core.api.figures.Line;
import org.hearth.core.api.figures.ReturnColumn;
import org.hearth.core.api.time.AsAt;
import org.hearth.returns.api.RuleFinding;
import org.hearth.returns.api.RuleFindingFilter;
import org.hearth.returns.api.Spoiling;
import org.hearth.returns.desk.FoundQueries.Narrow;
import org.jdbi.v3.core.Jdbi;

/** From rules to columns, from columns to figures, from figures to children. */
@ApplicationScoped
class Spoils implements Spoiling {
    private Figures figures;
    private CareBooks books;
    private FoundQueries queries;
    private Sieve sieve;

    Spoils() {}

    @Inject
    Spoils(Jdbi jdbi, Figures figures, CareBooks books, Clock clock, Sieve sieve) {
        this.figures = figures;
        this.books = books;
        this.queries = new FoundQueries(jdbi, clock);
        this.sieve = sieve;
    }

    @Override
    public Set<ReturnColumn> columns(String rule, int year) {
        return RuleColumns.of(rule, year);
    }

    @Override
    public List<String> figures(String rule, int year) {
        Set<ReturnColumn> faulted = columns(rule, year);
        return figures.definitionsOfChildren().stream()
                .map(Definition::ref)
                .filter(ref -> isAny(faulted, figures.restsOn(ref)))
                .toList();
    }

    @Override
    public LocalDate dayOf(int year) {
        return sieve.dayOf(year);
    }

    @Override
    public List<Spoilt> of(RuleFinding finding, LocalDate on) {
        Set<ReturnColumn> faulted = columns(finding.rule(), finding.year());
        UUID child = finding.child().isEmpty() ? null : child(finding.child());
        List<Counted> counted = child == null ? List.of() : figures.countedIn(child, AsAt.now(on));
        var spoilt = new ArrayList<Spoilt>();
        for (Definition definition : figures.definitionsOfChildren()) {
            Set<ReturnColumn> by = both(faulted, figures.restsOn(definition.ref()));
            if (!by.isEmpty()) {
                spoilt.add(new Spoilt(
                        definition,
                        by,
                        counted.stream()
                                .filter(one -> one.definition().ref().equals(definition.ref()))
                                .toList()));
            }
        }
        return spoilt;
    }

    @Override
    public List<OfFigure> byFigure(RuleFindingFilter wanted, LocalDate on) {
        List<Narrow> found = queries.narrow(wanted, sieve.of(wanted));
        if (found.isEmpty()) {
            return List.of();
        }
        Sheet sheet = figures.measure(AsAt.now(on == null ? sieve.dayOf(wanted) : on));
        var all = new ArrayList<OfFigure>();
        for (Definition definition : figures.definitionsOfChildren()) {
            Set<ReturnColumn> restsOn = figures.restsOn(definition.ref());
            List<Narrow> here = found.stream()
                    .filter(one -> isAny(columns(one.rule(), one.year()), restsOn))
                    .toList();
            if (!here.isEmpty()) {
                Set<String> counted = counted(sheet, definition, definition.lines());
                Set<String> children = new HashSet<>();
                here.forEach(one -> children.add(one.child()));
                children.retainAll(counted);
                all.add(new OfFigure(definition, here.size(), children.size()));
            }
        }
        all.sort(Comparator.comparingInt(OfFigure::children).reversed().thenComparing(one -> one.definition()
                .ref()));
        return all;
    }

    private UUID child(String number) {
        return books.book().children().stream()
                .filter(one -> one.reference().equalsIgnoreCase(number))
                .map(ChildHistory::id)
                .findFirst()
                .orElse(null);
    }

    /** Who stands above or below any of the lines, by number in capitals. */
    static Set<String> counted(Sheet sheet, Definition definition, List<Line> lines) {
        Set<String> counted = new HashSet<>();
        for (Line line : lines) {
            var measure = sheet.line(line.key()).measure();
            measure.numerator().forEach(one -> counted.add(one.reference().toUpperCase(Locale.ROOT)));
            measure.denominator().forEach(one -> counted.add(one.reference().toUpperCase(Locale.ROOT)));
        }
        return counted;
    }

    static boolean isAny(Set<ReturnColumn> these, Set<ReturnColumn> those) {
        return these.stream().anyMatch(those::contains);
    }

    private static Set<ReturnColumn> both(Set<ReturnColumn> these, Set<ReturnColumn> those) {
        var both = EnumSet.noneOf(ReturnColumn.class);
        these.stream().filter(those::contains).forEach(both::add);
        return both;
    }
}
