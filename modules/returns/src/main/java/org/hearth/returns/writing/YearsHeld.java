package org.hearth.returns.writing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hearth.core.api.care.CareBook;
import org.hearth.core.api.care.CareBooks;
import org.hearth.core.api.care.ChildHistory;
import org.hearth.core.api.care.PersonsWords;
import org.hearth.core.api.care.PersonsWords.OfChild;
import org.hearth.core.api.care.PersonsWords.OfEpisode;
import org.hearth.core.api.time.ReportingYear;
import org.hearth.returns.keeping.HeldRows;
import org.hearth.returns.keeping.KeptFile;
import org.hearth.returns.merging.ChildRows;
import org.hearth.returns.reading.ModuleDefinition;

/**
 * Gathers what a year is written from, all of one moment. Held are the words of persons and nothing else: rows as sent are
 * read from the database whenever they are written, and never change there.
 */
@ApplicationScoped
class YearsHeld implements Rewriting {
    private static final int MOST_TRIES = 5;

    private HeldRows held;
    private CareBooks books;
    private PersonsWords words;

    YearsHeld() {}

    @Inject
    YearsHeld(HeldRows held, CareBooks books, PersonsWords words) {
        this.held = held;
        this.books = books;
        this.words = words;
    }

    Written of(int ends) {
        return of(ends, words);
    }

    @Override
    public Written of(int ends, PersonsWords said) {
        return of(ends, said, held);
    }

    @Override
    public Written of(int ends, PersonsWords said, HeldRows held) {
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            CareBook book = books.book();
            Written written = of(new ReportingYear(ends), book, said, held);
            if (books.book().version() == book.version()) {
                return written;
            }
        }
        throw new IllegalStateException("Other records kept changing while the return was gathered.");
    }

    private Written of(ReportingYear year, CareBook book, PersonsWords words, HeldRows held) {
        List<KeptFile> files = held.files();
        List<KeptFile> ofYear =
                files.stream().filter(file -> file.yearEnds() == year.ends()).toList();
        if (ofYear.isEmpty()) {
            return new Written(year.ends(), new RowsOfKnownYear(year, book, everyone(words)));
        }
        List<SentModule> sent =
                ofYear.stream().map(file -> new SentModule(file, held)).toList();
        Map<UUID, String> references =
                book.children().stream().collect(Collectors.toMap(ChildHistory::id, ChildHistory::reference));
        Map<String, SaidOfEpisodes> episodes = episodes(year, files, references, words, held);
        var rows = new RowsOfSentYear(
                year, sent, children(year, references, words), episodes, known(year, episodes, references, words));
        return new Written(year.ends(), rows);
    }

    private Map<UUID, OfChild> everyone(PersonsWords words) {
        return words.everyone().stream().collect(Collectors.toMap(OfChild::child, Function.identity()));
    }

    private Map<String, Map<String, String>> children(
            ReportingYear year, Map<UUID, String> references, PersonsWords words) {
        var said = new HashMap<String, Map<String, String>>();
        for (OfChild child : words.details()) {
            String reference = references.get(child.child());
            if (reference != null) {
                said.put(reference, SaidOfChild.stated(child, year));
            }
        }
        return said;
    }

    private Map<String, SaidOfEpisodes> episodes(
            ReportingYear year, List<KeptFile> files, Map<UUID, String> references, PersonsWords words, HeldRows held) {
        Map<String, List<OfEpisode>> byChild = words.episodes().stream()
                .filter(word -> references.containsKey(word.episode().child()))
                .collect(Collectors.groupingBy(
                        word -> references.get(word.episode().child())));
        if (byChild.isEmpty()) {
            return Map.of();
        }
        Map<String, ChildRows> rows = held
                .of(
                        byChild.keySet(),
                        files.stream()
                                .filter(file -> file.module().equals(ModuleDefinition.EPISODES))
                                .toList())
                .stream()
                .collect(Collectors.toMap(ChildRows::child, Function.identity()));
        var said = new HashMap<String, SaidOfEpisodes>();
        byChild.forEach((child, all) -> said.put(
                child,
                SaidOfEpisodes.of(
                        year, all, rows.containsKey(child) ? rows.get(child).episodes() : List.of())));
        return said;
    }

    /** Who they are of whom an episode is added, for a row of Header. */
    private Map<String, Map<String, String>> known(
            ReportingYear year,
            Map<String, SaidOfEpisodes> episodes,
            Map<UUID, String> references,
            PersonsWords words) {
        if (episodes.values().stream().allMatch(said -> said.added().isEmpty())) {
            return Map.of();
        }
        var known = new HashMap<String, Map<String, String>>();
        for (OfChild child : words.everyone()) {
            String reference = references.get(child.child());
            SaidOfEpisodes said = reference == null ? null : episodes.get(reference);
            if (said != null && !said.added().isEmpty()) {
                known.put(reference, SaidOfChild.known(child, year));
            }
        }
        return known;
    }
}
