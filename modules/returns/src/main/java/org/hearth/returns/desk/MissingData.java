package org.hearth.returns.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearth.core.api.care.CareBook;
import org.hearth.core.api.care.CareBooks;
import org.hearth.core.api.figures.Definition;
import org.hearth.core.api.figures.Figures;
import org.hearth.core.api.figures.ReturnColumn;
import org.hearth.core.api.people.Allocations;
import org.hearth.core.api.people.Teams;
import org.hearth.core.api.people.Visibility;
import org.hearth.core.api.time.ReportingYear;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.time.UkTime;
import org.hearth.returns.api.RuleFindingFilter.Work;
import org.hearth.returns.desk.Gaps.Gap;

/**
 * The missing-data screen's rows: which record, which field, whose it is, which figures rest on it, and for how long it has
 * been missing. From what is held, so that what no rule asks about is seen too, and a correction mends it at once.
 */
@ApplicationScoped
public class MissingData {
    static final String RESOURCE = "missing-data";
    private static final String RESTRICTED = "restricted";

    private CareBooks books;
    private Allocations allocations;
    private Teams teams;
    private Figures figures;
    private Visibility visibility;
    private Clock clock;

    MissingData() {}

    @Inject
    MissingData(
            CareBooks books,
            Allocations allocations,
            Teams teams,
            Figures figures,
            Visibility visibility,
            Clock clock) {
        this.books = books;
        this.allocations = allocations;
        this.teams = teams;
        this.figures = figures;
        this.visibility = visibility;
        this.clock = clock;
    }

    /**
     * Which are wanted; {@code null} leaves a part open.
     *
     * @param asAt    records of this day's reporting year, up to the day; {@code null} for the last day of which rows are held
     * @param worker  a sign-in name, or {@link Work#NOBODY} for children without a worker
     * @param figure  an indicator that rests on the column
     * @param child   the council's number, the whole of it
     * @param days    missing for at least so many days
     */
    public record Wanted(
            LocalDate asAt,
            ReturnColumn column,
            String worker,
            String figure,
            String child,
            Integer days,
            String kind,
            String team) {}

    /**
     * One fact that is missing.
     *
     * @param child   {@code restricted} where who it is may not be shown
     * @param shown   whether who it is may be shown
     * @param from    when the row began; {@code null} for a fact of the child, and for a row that is about the whole year
     * @param module  in whose rows it is missing; {@code null} for a fact of the child or of a row of care
     * @param episode the row of care; {@code null} for any other
     * @param kind    {@code blank} or {@code not-known}
     * @param since   since when it has been missing
     * @param days    until the day asked for
     * @param workers whose own child it is; empty for nobody
     * @param teams   in which these work
     * @param figures that rest on the column, by ref
     */
    public record Row(
            String child,
            boolean shown,
            ReturnColumn column,
            LocalDate from,
            String module,
            UUID episode,
            String kind,
            String words,
            LocalDate since,
            int days,
            List<String> workers,
            List<String> teams,
            List<String> figures) {}

    /**
     * @param byColumn how many of these there are of each column, in the return's order
     * @param rows     longest missing first
     */
    public record Found(LocalDate day, Map<ReturnColumn, Integer> byColumn, List<Row> rows) {}

    /** @throws RuleBroken if there is no such figure */
    public Found find(Wanted wanted) {
        CareBook book = books.book();
        LocalDate day = wanted.asAt() == null ? lastDayHeld(book) : wanted.asAt();
        LocalDate today = UkTime.today(clock);
        Map<UUID, List<String>> workers = allocations.workersOn(today);
        Map<String, String> teamOf = teams.on(today);
        Map<ReturnColumn, List<String>> spoilt = spoilt();
        Visibility.View view = visibility.of(RESOURCE);
        List<Row> rows = Gaps.of(book, day).stream()
                .filter(gap -> view.includes(gap.child()))
                .map(gap -> row(gap, view.reveals(gap.child()), day, workers, teamOf, spoilt))
                .filter(sieve(wanted))
                .sorted(Comparator.comparing(Row::days)
                        .reversed()
                        .thenComparing(Row::child)
                        .thenComparing(Row::column)
                        .thenComparing(Row::since))
                .toList();
        return new Found(
                day,
                rows.stream()
                        .collect(Collectors.groupingBy(
                                Row::column, () -> new EnumMap<>(ReturnColumn.class), Collectors.summingInt(row -> 1))),
                rows);
    }

    /** How many facts are missing in the records that the present person sees. */
    public int count() {
        CareBook book = books.book();
        Visibility.View view = visibility.of(RESOURCE);
        return (int) Gaps.of(book, lastDayHeld(book)).stream()
                .filter(gap -> view.includes(gap.child()))
                .count();
    }

    /** The columns that can be missing, in the return's order. */
    public static List<ReturnColumn> columns() {
        return Stream.concat(ofCare().stream(), ToldGaps.columns().stream()).toList();
    }

    private static List<ReturnColumn> ofCare() {
        return List.of(
                ReturnColumn.HEADER_SEX,
                ReturnColumn.HEADER_DOB,
                ReturnColumn.HEADER_ETHNIC,
                ReturnColumn.EPISODES_RNE,
                ReturnColumn.EPISODES_LS,
                ReturnColumn.EPISODES_CIN,
                ReturnColumn.EPISODES_PLACE,
                ReturnColumn.EPISODES_PLACE_PROVIDER,
                ReturnColumn.EPISODES_REC,
                ReturnColumn.EPISODES_REASON_PLACE_CHANGE,
                ReturnColumn.EPISODES_HOME_POST,
                ReturnColumn.EPISODES_PL_POST);
    }

    private Predicate<Row> sieve(Wanted wanted) {
        String figure = wanted.figure();
        List<String> known =
                figures.definitionsOfChildren().stream().map(Definition::ref).toList();
        if (figure != null && !known.contains(figure)) {
            throw new RuleBroken(
                    "figure", "There is no figure %s. Choose one of %s.".formatted(figure, String.join(", ", known)));
        }
        return row -> (wanted.column() == null || row.column() == wanted.column())
                && (wanted.worker() == null || isOf(row.workers(), wanted.worker()))
                && (wanted.team() == null || isOf(row.teams(), wanted.team()))
                && (figure == null || row.figures().contains(figure))
                && (wanted.child() == null || row.shown() && row.child().equalsIgnoreCase(wanted.child()))
                && (wanted.days() == null || row.days() >= wanted.days())
                && (wanted.kind() == null || row.kind().equals(wanted.kind()));
    }

    private static boolean isOf(List<String> names, String name) {
        return Work.NOBODY.equals(name) ? names.isEmpty() : names.stream().anyMatch(name::equalsIgnoreCase);
    }

    private Row row(
            Gap gap,
            boolean shown,
            LocalDate day,
            Map<UUID, List<String>> workers,
            Map<String, String> teamOf,
            Map<ReturnColumn, List<String>> spoilt) {
        List<String> own = workers.getOrDefault(gap.child().id(), List.of());
        return new Row(
                shown ? gap.child().reference() : RESTRICTED,
                shown,
                gap.column(),
                gap.episode() != null
                        ? gap.episode().startedOn()
                        : gap.told() == null
                                        || gap.since()
                                                .equals(ReportingYear.of(day).firstDay())
                                ? null
                                : gap.since(),
                gap.told() == null ? null : gap.told().module(),
                gap.episode() == null ? null : gap.episode().id(),
                gap.kind().key(),
                gap.kind().words(),
                gap.since(),
                (int) Math.max(0, ChronoUnit.DAYS.between(gap.since(), day)),
                own,
                own.stream()
                        .map(worker -> teamOf.get(worker.toLowerCase(Locale.ROOT)))
                        .filter(Objects::nonNull)
                        .distinct()
                        .sorted()
                        .toList(),
                spoilt.getOrDefault(gap.column(), List.of()));
    }

    private Map<ReturnColumn, List<String>> spoilt() {
        Map<ReturnColumn, List<String>> spoilt = new EnumMap<>(ReturnColumn.class);
        for (ReturnColumn column : columns()) {
            spoilt.put(
                    column,
                    figures.definitionsOfChildren().stream()
                            .map(Definition::ref)
                            .filter(ref -> figures.restsOn(ref).contains(column))
                            .toList());
        }
        return spoilt;
    }

    private LocalDate lastDayHeld(CareBook book) {
        LocalDate today = UkTime.today(clock);
        return book.coverage().spans().stream()
                .map(span -> span.isOpen() || span.lastDay().isAfter(today) ? today : span.lastDay())
                .max(Comparator.naturalOrder())
                .orElse(today);
    }
}
