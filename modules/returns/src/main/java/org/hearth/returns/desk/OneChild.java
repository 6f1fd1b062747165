package org.hearth.returns.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearth.core.api.care.Care;
import org.hearth.core.api.care.CareBook;
import org.hearth.core.api.care.CareBooks;
import org.hearth.core.api.care.ChildChecks;
import org.hearth.core.api.care.ChildHistory;
import org.hearth.core.api.care.Details;
import org.hearth.core.api.care.Episode;
import org.hearth.core.api.care.HistoryLine;
import org.hearth.core.api.care.PersonField;
import org.hearth.core.api.care.PersonsWords;
import org.hearth.core.api.time.ReportingYear;
import org.hearth.platform.api.pages.Days;
import org.hearth.returns.api.Severity;
import org.hearth.returns.checking.Table;
import org.hearth.returns.desk.AsWritten.Faulted;
import org.hearth.returns.desk.AsWritten.LastYear;
import org.hearth.returns.keeping.HeldRows;
import org.hearth.returns.keeping.KeptFile;
import org.hearth.returns.reading.ReadDate;

/**
 * What the rules find of one child in the whole return as it would be written now: of the newest year that is held and names
 * the child all that they find, of the years before it what is new. Only of years that are held, since of others nobody
 * knows what is missing. It reads what it needs for that ({@link NeededRows}) and not the whole return.
 */
@ApplicationScoped
class OneChild implements ChildChecks {
    private static final String LAST_YEAR_TOO =
            " The records have put it right in last year's return as well: it goes when that return is loaded as it is written now.";

    private AsWritten asWritten;
    private CheckedAsWritten checks;
    private PersonsWords words;
    private CareBooks books;
    private Care care;
    private Details details;
    private HeldRows held;

    OneChild() {}

    @Inject
    OneChild(
            AsWritten asWritten,
            CheckedAsWritten checks,
            PersonsWords words,
            CareBooks books,
            Care care,
            Details details,
            HeldRows held) {
        this.asWritten = asWritten;
        this.checks = checks;
        this.words = words;
        this.books = books;
        this.care = care;
        this.details = details;
        this.held = held;
    }

    @Override
    public Told about(UUID child) {
        CareBook book = books.book();
        ChildHistory history = book.children().stream()
                .filter(one -> one.id().equals(child))
                .findFirst()
                .orElse(null);
        if (history == null) {
            return Told.nothing();
        }
        List<HistoryLine> lines = care.history(child);
        List<Details.Line> detailLines = details.history(child);
        var needed = new NeededRows(history, pupilNumbers(detailLines), held, words, book);
        UnaryOperator<PersonsWords> beforeLatest = now -> new WordsBefore(now, child, lines, detailLines);
        var before = new WordsBefore(needed.own().words(), child, lines, detailLines);
        List<Integer> years = years(history, before, needed.own().rows().files());
        if (years.isEmpty()) {
            return Told.nothing();
        }
        List<Result> found = new ArrayList<>();
        int mended = 0;
        var open = checks.open(needed, child);
        for (int year : years) {
            boolean newest = year == years.get(0);
            boolean told = newest || mayHaveChanged(year, before);
            if (!told && !open.areIn(year)) {
                continue;
            }
            List<Faulted> now = asWritten.faults(year, UnaryOperator.identity(), LastYear.AS_HELD, needed);
            Set<String> remaining = now.isEmpty()
                    ? Set.of()
                    : identities(asWritten.faults(year, UnaryOperator.identity(), LastYear.AS_WRITTEN, needed));
            mended += open.mended(year, now, remaining);
            if (told) {
                Set<String> then = before.differs() && !now.isEmpty()
                        ? identities(asWritten.faults(year, beforeLatest, LastYear.AS_HELD, needed))
                        : null;
                found.addAll(results(year, newest, now, then, remaining));
            }
        }
        return new Told(years.get(0), told(found), mended);
    }

    private static Set<String> pupilNumbers(List<Details.Line> lines) {
        return lines.stream()
                .flatMap(line -> Stream.of(line.was(), line.is()))
                .map(fields -> fields.get(PersonField.PUPIL_NUMBER))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private record Result(boolean isNew, int year, Faulted faulted, boolean lastYearToo) {}

    /**
     * @param all       whether what is not new is told as well
     * @param then      what was found before the latest recording; {@code null} when that is the same
     * @param remaining what is found beside last year's return as it is written
     */
    private static List<Result> results(
            int year, boolean all, List<Faulted> now, Set<String> then, Set<String> remaining) {
        return now.stream()
                .map(one -> new Result(
                        then != null && !then.contains(one.identity()), year, one, !remaining.contains(one.identity())))
                .filter(one -> all || one.isNew())
                .toList();
    }

    private static Set<String> identities(List<Faulted> faults) {
        var identities = new HashSet<String>();
        faults.forEach(one -> identities.add(one.identity()));
        return identities;
    }

    /** Those of which Episodes are held and that name the child, now or before the latest recording; the newest first. */
    private static List<Integer> years(ChildHistory child, WordsBefore before, List<KeptFile> files) {
        List<Episode> episodes = Stream.concat(
                        child.episodes().stream(),
                        before.said().stream().map(HistoryLine::was).filter(was -> was != null))
                .toList();
        var years = new TreeSet<Integer>(Comparator.reverseOrder());
        files.stream()
                .filter(file -> file.module().equals(Table.EPISODES.name()))
                .map(KeptFile::yearEnds)
                .filter(year -> episodes.stream().anyMatch(episode -> touches(episode, year))
                        || child.told().stream().anyMatch(row -> row.year() == year))
                .forEach(years::add);
        return List.copyOf(years);
    }

    private static boolean mayHaveChanged(int year, WordsBefore before) {
        return before.changedWhoItIs()
                || before.said().stream()
                        .flatMap(line -> Stream.of(line.was(), line.is()))
                        .anyMatch(episode -> episode != null && touches(episode, year));
    }

    private static boolean touches(Episode episode, int year) {
        var span = new ReportingYear(year);
        LocalDate until = episode.endedOn() == null ? episode.heldUntil() : episode.endedOn();
        return !episode.startedOn().isAfter(span.lastDay()) && (until == null || !until.isBefore(span.firstDay()));
    }

    private static String where(Faulted faulted) {
        String module = faulted.fault().module();
        if (module.equals(Table.EPISODES.name())) {
            LocalDate start = ReadDate.of(faulted.start()).day();
            return start == null ? "Episode" : "Episode from " + Days.inWords(start);
        }
        if (module.equals(Table.HEADER.name())) {
            return "Who the child is";
        }
        if (module.equals(Table.UASC.name())) {
            return "Came alone (UASC)";
        }
        return faulted.row().line() == null
                ? module
                : "%s, line %d as sent".formatted(module, faulted.row().line());
    }

    private List<Asked> told(List<Result> found) {
        Set<String> explained =
                checks.explained(found.stream().map(Result::faulted).toList());
        return found.stream()
                .sorted(Comparator.comparing((Result one) -> !one.isNew())
                        .thenComparing(one -> -one.year())
                        .thenComparing(one -> one.faulted().fault().severity() != Severity.ERROR))
                .map(one -> new Asked(
                        one.isNew(),
                        explained.contains(one.faulted().about()),
                        one.year(),
                        one.faulted().fault().rule(),
                        one.faulted().fault().severity() == Severity.QUESTION,
                        where(one.faulted()),
                        one.faulted().fault().message() + (one.lastYearToo() ? LAST_YEAR_TOO : "")))
                .toList();
    }
}
