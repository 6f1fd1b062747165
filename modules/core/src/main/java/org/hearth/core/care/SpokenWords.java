package org.hearth.core.care;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hearth.core.api.care.Episode;
import org.hearth.core.api.care.PersonField;
import org.hearth.core.api.care.PersonsWords;
import org.hearth.platform.api.db.Transactions;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/** One statement for each question, of what is known now. */
@ApplicationScoped
class SpokenWords implements PersonsWords {
    private static final int FETCH = 2000;
    private static final String SAID = " and v.by_person is not null";
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
        return transactions.inOneAnew(
                () -> jdbi.withHandle(handle -> episodes(handle.createQuery(Versions.EPISODES + SAID)
                        .bind("turn", recordings.head().turn()))));
    }

    private static List<OfEpisode> episodes(Query query) {
        return query.map(Versions.episodes()).list().stream()
                .map(row -> new OfEpisode(row.episode(), row.byPerson(), row.keyStartedOn(), row.keySequence()))
                .sorted(IN_ORDER)
                .toList();
    }

    @Override
    public List<OfChild> details() {
        return read(SAID);
    }

    @Override
    public List<OfChild> everyone() {
        return read("");
    }

    private List<OfChild> read(String condition) {
        return transactions.inOneAnew(
                () -> jdbi.withHandle(handle -> persons(handle.createQuery(Versions.PERSONS + condition)
                        .bind("turn", recordings.head().turn()))));
    }

    /** Of two sources the one that spoke last, and a person's word before either, as a book has it. */
    private static List<OfChild> persons(Query query) {
        Map<UUID, PersonRow> told = new TreeMap<>();
        query.setFetchSize(FETCH)
                .map(Versions.persons())
                .forEach(row -> told.merge(row.child(), row, SpokenWords::heard));
        return told.values().stream()
                .map(row -> new OfChild(row.child(), row.texts(), row.byPerson()))
                .toList();
    }

    @Override
    public PersonsWords of(Set<UUID> children) {
        if (children.isEmpty()) {
            return new OfSome(List.of(), List.of(), List.of());
        }
        return transactions.inOneAnew(() -> jdbi.withHandle(handle -> {
            long turn = recordings.head().turn();
            return new OfSome(
                    episodes(ofSome(handle, Versions.EPISODES, SAID, children, turn)),
                    persons(ofSome(handle, Versions.PERSONS, SAID, children, turn)),
                    persons(ofSome(handle, Versions.PERSONS, "", children, turn)));
        }));
    }

    private static Query ofSome(Handle handle, String select, String condition, Set<UUID> children, long turn) {
        return handle.createQuery(Versions.by("child", select) + " and v.child in (<children>)" + condition)
                .bind("turn", turn)
                .bindList("children", List.copyOf(children));
    }

    private record OfSome(List<OfEpisode> episodes, List<OfChild> details, List<OfChild> everyone)
            implements PersonsWords {
        @Override
        public PersonsWords of(Set<UUID> children) {
            return new OfSome(
                    episodes.stream()
                            .filter(word -> children.contains(word.episode().child()))
                            .toList(),
                    details.stream()
                            .filter(word -> children.contains(word.child()))
                            .toList(),
                    everyone.stream()
                            .filter(word -> children.contains(word.child()))
                            .toList());
        }

        @Override
        public Set<UUID> withPupilNumbers(Set<String> numbers) {
            return everyone.stream()
                    .filter(word -> numbers.contains(word.fields().getOrDefault(PersonField.PUPIL_NUMBER, "")))
                    .map(OfChild::child)
                    .collect(Collectors.toSet());
        }
    }

    @Override
    public Set<UUID> withPupilNumbers(Set<String> numbers) {
        if (numbers.isEmpty()) {
            return Set.of();
        }
        return transactions.inOneAnew(() -> jdbi.withHandle(handle -> Set.copyOf(handle.createQuery(
                        Versions.by("pupil_number", "select v.child" + Versions.KNOWN.formatted("person_version"))
                                + " and v.pupil_number in (<numbers>)")
                .bind("turn", recordings.head().turn())
                .bindList("numbers", List.copyOf(numbers))
                .mapTo(UUID.class)
                .list())));
    }

    private static PersonRow heard(PersonRow one, PersonRow other) {
        return one.statedBy() == null || other.statedBy() != null && one.id() > other.id() ? one : other;
    }
}
