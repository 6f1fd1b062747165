package org.hearth.core.care;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.hearth.core.api.care.Episode;
import org.hearth.core.api.care.PersonsWords;
import org.hearth.platform.api.db.Transactions;
import org.jdbi.v3.core.Jdbi;

/** One statement for each question, of what is known now. */
@ApplicationScoped
class SpokenWords implements PersonsWords {
    private static final int FETCH = 2000;
    private static final Comparator<OfEpisode> IN_ORDER = Comparator.comparing(
                    (OfEpisode word) -> word.episode().child())
            .thenComparing(OfEpisode::episode, Episode.IN_ORDER)
            .thenComparing(word -> word.episode().id());

    private Jdbi jdbi;
    private Transactions transactions;
    private Recordings recordings;

    SpokenWords() {}

    @Inject
    SpokenWords(Jdbi jdbi, Transactions transactions, Recordings recordings) {
        this.jdbi = jdbi;
        this.transactions = transactions;
        this.recordings = recordings;
    }

    @Override
    public List<OfEpisode> episodes() {
        return transactions.inOne(() -> jdbi.withHandle(handle -> handle
                .createQuery(Versions.EPISODES + " and v.by_person is not null")
                .bind("turn", recordings.head().turn())
                .map(Versions.episodes())
                .list()
                .stream()
                .map(row -> new OfEpisode(row.episode(), row.byPerson(), row.keyStartedOn(), row.keySequence()))
                .sorted(IN_ORDER)
                .toList()));
    }

    @Override
    public List<OfChild> details() {
        return read(" and v.by_person is not null");
    }

    @Override
    public List<OfChild> everyone() {
        return read("");
    }

    /** Of two sources the one that spoke last, and a person's word before either, as a book has it. */
    private List<OfChild> read(String condition) {
        Map<UUID, PersonRow> told = new TreeMap<>();
        transactions.doInOne(() -> jdbi.useHandle(handle -> handle.createQuery(Versions.PERSONS + condition)
                .bind("turn", recordings.head().turn())
                .setFetchSize(FETCH)
                .map(Versions.persons())
                .forEach(row -> told.merge(row.child(), row, SpokenWords::heard))));
        return told.values().stream()
                .map(row -> new OfChild(row.child(), row.texts(), row.byPerson()))
                .toList();
    }

    private static PersonRow heard(PersonRow one, PersonRow other) {
        return one.statedBy() == null || other.statedBy() != null && one.id() > other.id() ? one : other;
    }
}
