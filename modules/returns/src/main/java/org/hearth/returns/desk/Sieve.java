package org.hearth.returns.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import org.hearth.core.api.care.CareBooks;
import org.hearth.core.api.care.ChildHistory;
import org.hearth.core.api.figures.Definition;
import org.hearth.core.api.figures.Figures;
import org.hearth.core.api.figures.Line;
import org.hearth.core.api.figures.ReturnColumn;
import org.hearth.core.api.people.Allocations;
import org.hearth.core.api.people.Teams;
import org.hearth.core.api.time.AsAt;
import org.hearth.core.api.time.Period;
import org.hearth.core.api.time.ReportingYear;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.time.UkTime;
import org.hearth.returns.api.RuleFindingFilter;
import org.hearth.returns.api.RuleFindingFilter.Age;
import org.hearth.returns.api.RuleFindingFilter.Work;
import org.hearth.returns.desk.FoundQueries.Narrow;

/** What of a filter the tables of findings cannot answer by themselves: whose child it is, and who counts it. */
@ApplicationScoped
class Sieve {
    private CareBooks books;
    private Allocations allocations;
    private Teams teams;
    private Figures figures;
    private Clock clock;

    Sieve() {}

    @Inject
    Sieve(CareBooks books, Allocations allocations, Teams teams, Figures figures, Clock clock) {
        this.books = books;
        this.allocations = allocations;
        this.teams = teams;
        this.figures = figures;
        this.clock = clock;
    }

    boolean isNeeded(RuleFindingFilter wanted) {
        Work work = wanted.work();
        return work.worker() != null || work.figure() != null || work.team() != null || work.age() != null;
    }

    /** @throws RuleBroken if there is no such figure */
    Predicate<Narrow> of(RuleFindingFilter wanted) {
        Age age = wanted.work().age();
        LocalDate day = day(wanted);
        Predicate<Narrow> ofAge = age == null ? one -> true : one -> age.includes(days(one, day));
        return ofAge.and(ofWorker(wanted)).and(ofTeam(wanted)).and(inFigure(wanted));
    }

    /** The day as it stood on: today where none is asked for. */
    LocalDate day(RuleFindingFilter wanted) {
        return wanted.known() == null ? UkTime.today(clock) : wanted.known();
    }

    static int days(Narrow one, LocalDate until) {
        LocalDate last = one.fixedAt() == null ? until : UkTime.dayOf(one.fixedAt());
        return (int) Math.max(0, ChronoUnit.DAYS.between(UkTime.dayOf(one.since()), last));
    }

    private Predicate<Narrow> ofTeam(RuleFindingFilter wanted) {
        String team = wanted.work().team();
        if (team == null) {
            return one -> true;
        }
        Map<String, Set<String>> of = teams(wanted.known());
        return Work.NOBODY.equals(team)
                ? one -> !of.containsKey(one.child())
                : one -> of.getOrDefault(one.child(), Set.of()).stream().anyMatch(team::equalsIgnoreCase);
    }

    /** The team that a person works in today; {@code null} for none. */
    String teamOf(String person) {
        return teams.on(UkTime.today(clock)).get(person.toLowerCase(Locale.ROOT));
    }

    /** The teams of those who work with a child on the day, by the child's number in capitals; {@code null} is today. */
    Map<String, Set<String>> teams(LocalDate day) {
        Map<String, String> of = teams.on(day == null ? UkTime.today(clock) : day);
        Map<String, Set<String>> byNumber = new HashMap<>();
        workers(day)
                .forEach((child, workers) -> workers.forEach(worker -> {
                    String team = of.get(worker.toLowerCase(Locale.ROOT));
                    if (team != null) {
                        byNumber.computeIfAbsent(child, any -> new TreeSet<>()).add(team);
                    }
                }));
        return byNumber;
    }

    private Predicate<Narrow> ofWorker(RuleFindingFilter wanted) {
        String worker = wanted.work().worker();
        if (worker == null) {
            return one -> true;
        }
        Map<String, List<String>> workers = workers(wanted.known());
        if (Work.NOBODY.equals(worker)) {
            return one -> !workers.containsKey(one.child());
        }
        return one -> workers.getOrDefault(one.child(), List.of()).stream().anyMatch(worker::equalsIgnoreCase);
    }

    private Predicate<Narrow> inFigure(RuleFindingFilter wanted) {
        String figure = wanted.work().figure();
        if (figure == null) {
            return one -> true;
        }
        Definition definition = definition(figure);
        List<Line> lines =
                definition.ref().equalsIgnoreCase(figure) ? definition.lines() : List.of(line(definition, figure));
        LocalDate on =
                wanted.work().on() == null ? dayOf(wanted) : wanted.work().on();
        Set<String> counted = Spoils.counted(figures.measure(AsAt.now(on)), definition, lines);
        Set<ReturnColumn> restsOn = figures.restsOn(definition.ref());
        return one -> counted.contains(one.child()) && Spoils.isAny(RuleColumns.of(one.rule(), one.year()), restsOn);
    }

    private Definition definition(String figure) {
        String ref = figure.split("[.]")[0];
        return figures.definitionsOfChildren().stream()
                .filter(one -> one.ref().equalsIgnoreCase(ref))
                .findFirst()
                .orElseThrow(() -> none(
                        figure,
                        figures.definitionsOfChildren().stream()
                                .map(Definition::ref)
                                .toList()));
    }

    private static Line line(Definition definition, String figure) {
        return definition.lines().stream()
                .filter(one -> one.key().equalsIgnoreCase(figure))
                .findFirst()
                .orElseThrow(() ->
                        none(figure, definition.lines().stream().map(Line::key).toList()));
    }

    private static RuleBroken none(String figure, List<String> known) {
        return new RuleBroken(
                "figure", "There is no figure %s. Choose one of %s.".formatted(figure, String.join(", ", known)));
    }

    /** The last day of the filter's year, or of the newest, of which rows are held. */
    LocalDate dayOf(RuleFindingFilter wanted) {
        return wanted.year() != null
                ? dayOf(wanted.year())
                : books.book().coverage().spans().stream()
                        .map(span -> span.isOpen() ? UkTime.today(clock) : span.lastDay())
                        .max(Comparator.naturalOrder())
                        .orElseGet(() -> UkTime.today(clock));
    }

    /** The last day of the year of which rows are held; 31 March where there is none. */
    LocalDate dayOf(int year) {
        var asked = new ReportingYear(year);
        return books.book().coverage().spans().stream()
                .map(span -> lastIn(asked, span))
                .filter(day -> asked.period().includes(day))
                .max(Comparator.naturalOrder())
                .orElse(asked.lastDay());
    }

    private static LocalDate lastIn(ReportingYear year, Period span) {
        return span.includes(year.lastDay()) || span.isOpen() ? year.lastDay() : span.lastDay();
    }

    /** Who works with a child on the day, by the child's number in capitals; {@code null} is today. */
    Map<String, List<String>> workers(LocalDate day) {
        Map<UUID, List<String>> of = allocations.workersOn(day == null ? UkTime.today(clock) : day);
        Map<String, List<String>> byNumber = new HashMap<>();
        for (ChildHistory child : books.book().children()) {
            List<String> workers = of.get(child.id());
            if (workers != null) {
                byNumber.put(child.reference().toUpperCase(Locale.ROOT), workers);
            }
        }
        return byNumber;
    }
}
