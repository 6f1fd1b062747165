package org.hearth.returns.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearth.core.api.care.CareBooks;
import org.hearth.core.api.care.ChildHistory;
import org.hearth.core.api.care.PersonsWords;
import org.hearth.core.api.places.Places;
import org.hearth.returns.api.Severity;
import org.hearth.returns.api.WrittenChecks;
import org.hearth.returns.api.WrittenReturn;
import org.hearth.returns.checking.Child;
import org.hearth.returns.checking.Value;
import org.hearth.returns.desk.AsWritten.Faulted;
import org.hearth.returns.desk.AsWritten.LastYear;
import org.hearth.returns.keeping.HeldRows;
import org.hearth.returns.keeping.KeptFile;
import org.hearth.returns.providers.Providers;
import org.hearth.returns.providers.Providers.Current;
import org.jdbi.v3.core.Jdbi;

/**
 * Open findings beside the return as it is written now. Only rows about children of whom a person has said anything can be
 * written otherwise than they were sent, so only these children are checked, and once for each state of the records.
 */
@ApplicationScoped
class CheckedAsWritten implements WrittenChecks {
    private static final String OPEN =
            """
            select f.id, f.rule, f.module, f.line, f.child from returns.rule_finding f
            where f.year_ends = :year and f.gone_at is null and f.child <> '' and not exists
              (select 1 from returns.explanation e where e.in_force = f.about)
            """;

    /** Derby, which plans while the table is empty, is told to look up the child; PostgreSQL reads past the comment. */
    private static final String OPEN_OF_ONE =
            """
            select f.id, f.year_ends, f.rule, f.module, f.line
            from returns.rule_finding f --DERBY-PROPERTIES index=RULE_FINDING_CHILD
            where f.child = :child and f.gone_at is null and not exists
              (select 1 from returns.explanation e where e.in_force = f.about)
            """;

    /** A statement takes no list of any length. */
    private static final int TOGETHER = 500;

    private final Map<Integer, Answer> answers = new ConcurrentHashMap<>();
    private AsWritten asWritten;
    private PersonsWords words;
    private CareBooks books;
    private HeldRows held;
    private Places places;
    private Providers providers;
    private Jdbi jdbi;

    CheckedAsWritten() {}

    @Inject
    CheckedAsWritten(
            AsWritten asWritten,
            PersonsWords words,
            CareBooks books,
            HeldRows held,
            Places places,
            Providers providers,
            Jdbi jdbi) {
        this.asWritten = asWritten;
        this.words = words;
        this.books = books;
        this.held = held;
        this.places = places;
        this.providers = providers;
        this.jdbi = jdbi;
    }

    /** @param of what the answer rests on: what is held, and the version of the records */
    private record Answer(String of, Set<String> faults, Set<String> faultsWithLastYear) {}

    private record Open(UUID id, String rule, String module, int line, String child) {
        String identity() {
            return CheckedAsWritten.identity(rule, module, line);
        }
    }

    private static String identity(String rule, String module, int line) {
        return "%s %s %d".formatted(rule, module, line);
    }

    @Override
    public Counts counts(WrittenReturn written) {
        List<Faulted> faults = asWritten.faults(written, child -> true);
        Set<String> explained = explained(faults);
        int errors = 0;
        int questions = 0;
        for (Faulted one : faults) {
            if (!explained.contains(one.about())) {
                errors += one.fault().severity() == Severity.ERROR ? 1 : 0;
                questions += one.fault().severity() == Severity.ERROR ? 0 : 1;
            }
        }
        return new Counts(errors, questions, faults.size() - errors - questions);
    }

    /** What they are about, of those that somebody has explained. */
    Set<String> explained(List<Faulted> faults) {
        List<String> abouts = faults.stream()
                .map(Faulted::about)
                .filter(about -> !about.isEmpty())
                .distinct()
                .toList();
        return jdbi.withHandle(handle -> {
            var explained = new HashSet<String>();
            for (int from = 0; from < abouts.size(); from += TOGETHER) {
                explained.addAll(
                        Explanations.inForce(handle, abouts.subList(from, Math.min(abouts.size(), from + TOGETHER))));
            }
            return explained;
        });
    }

    @Override
    public Map<UUID, Mended> mended(int year) {
        Set<String> children = ofWhomPersonsSpoke();
        List<Open> open = children.isEmpty() ? List.of() : open(year, children);
        if (open.isEmpty()) {
            return Map.of();
        }
        Answer answer = answer(year);
        Map<UUID, Mended> mended = new HashMap<>();
        for (Open one : open) {
            if (!answer.faults.contains(one.identity())) {
                mended.put(one.id, new Mended(false));
            } else if (!answer.faultsWithLastYear.contains(one.identity())) {
                mended.put(one.id, new Mended(true));
            }
        }
        return mended;
    }

    /** What is open in the rows of one child, by year; nothing of someone of whom no person has said anything. */
    record OpenOfOne(Map<Integer, List<String>> byYear) {
        boolean areIn(int year) {
            return byYear.containsKey(year);
        }

        /**
         * How many of them the records have put right since.
         *
         * @param now       what is found of the child in the return as it is written
         * @param remaining the identities of what is found there beside last year's return as it is written
         */
        int mended(int year, List<Faulted> now, Set<String> remaining) {
            Set<String> found = identities(now.stream()
                    .filter(one -> remaining.contains(one.identity()))
                    .toList());
            return (int) byYear.getOrDefault(year, List.of()).stream()
                    .filter(one -> !found.contains(one))
                    .count();
        }
    }

    OpenOfOne open(NeededRows needed, UUID child) {
        PersonsWords said = needed.own().words().of(Set.of(child));
        if (said.episodes().isEmpty() && said.details().isEmpty()) {
            return new OpenOfOne(Map.of());
        }
        return jdbi.withHandle(handle -> handle.createQuery(OPEN_OF_ONE)
                .bind("child", needed.number())
                .reduceRows(new OpenOfOne(new HashMap<>()), (open, row) -> {
                    open.byYear
                            .computeIfAbsent(row.getColumn("year_ends", Integer.class), year -> new ArrayList<>())
                            .add(identity(
                                    row.getColumn("rule", String.class),
                                    row.getColumn("module", String.class),
                                    row.getColumn("line", Integer.class)));
                    return open;
                }));
    }

    private List<Open> open(int year, Set<String> children) {
        return jdbi
                .withHandle(handle -> handle.createQuery(OPEN)
                        .bind("year", year)
                        .map((row, context) -> new Open(
                                context.findColumnMapperFor(UUID.class)
                                        .orElseThrow()
                                        .map(row, 1, context),
                                row.getString(2),
                                row.getString(3),
                                row.getInt(4),
                                row.getString(5)))
                        .list())
                .stream()
                .filter(one -> children.contains(one.child))
                .toList();
    }

    private Answer answer(int year) {
        List<KeptFile> files = held.files();
        String rests = Basis.of(year, files, places, providers.current().map(Current::edition)) + " "
                + books.book().version();
        Answer known = answers.get(year);
        if (known == null || !known.of.equals(rests)) {
            Set<String> children = ofWhomPersonsSpoke();
            Predicate<Child> these = child -> children.contains(child.number().text());
            Set<String> faults = identities(asWritten.faults(year, words, LastYear.AS_HELD, these));
            known = new Answer(
                    rests,
                    faults,
                    faults.isEmpty() ? faults : identities(asWritten.faults(year, words, LastYear.AS_WRITTEN, these)));
            answers.put(year, known);
        }
        return known;
    }

    private static Set<String> identities(List<Faulted> faults) {
        return faults.stream()
                .filter(one -> one.row().line() != null)
                .map(one -> identity(
                        one.fault().rule(), one.fault().module(), one.row().line()))
                .collect(Collectors.toSet());
    }

    /** Their references, as the rules compare them. */
    private Set<String> ofWhomPersonsSpoke() {
        Set<UUID> children = Stream.concat(
                        words.episodes().stream().map(word -> word.episode().child()),
                        words.details().stream().map(PersonsWords.OfChild::child))
                .collect(Collectors.toSet());
        return books.book().children().stream()
                .filter(child -> children.contains(child.id()))
                .map(ChildHistory::reference)
                .map(reference -> Value.of(reference).text())
                .collect(Collectors.toSet());
    }
}
