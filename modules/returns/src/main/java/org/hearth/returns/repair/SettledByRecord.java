package org.hearth.returns.repair;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearth.core.api.care.CareBooks;
import org.hearth.core.api.care.ChildHistory;
import org.hearth.core.api.care.Details;
import org.hearth.core.api.care.Episode;
import org.hearth.core.api.care.EpisodeField;
import org.hearth.core.api.care.PersonField;
import org.hearth.core.api.care.PersonsWords;
import org.hearth.core.api.care.PersonsWords.OfChild;
import org.hearth.core.api.care.PersonsWords.OfEpisode;
import org.hearth.core.api.care.Recorded;
import org.hearth.returns.api.AskedQuestion;
import org.hearth.returns.api.Question;
import org.hearth.returns.api.Question.Kind;
import org.hearth.returns.api.Repairs.Given;

/**
 * Questions that nobody has answered and to which the record gives the answer all the same: a person has stated what they
 * ask about, in a correction or by accepting a repair of another question, and nothing is left to propose. They are open
 * again as soon as that is taken back.
 */
@ApplicationScoped
class SettledByRecord {
    private static final Set<EpisodeField> DATES = EnumSet.of(
            EpisodeField.STARTED_ON, EpisodeField.START_REASON, EpisodeField.ENDED_ON, EpisodeField.END_REASON);

    private PersonsWords words;
    private CareBooks books;
    private Proposers proposers;

    SettledByRecord() {}

    @Inject
    SettledByRecord(PersonsWords words, CareBooks books, Proposers proposers) {
        this.words = words;
        this.books = books;
        this.proposers = proposers;
    }

    /** What persons have said of one child, with all that is known of it. */
    private record Spoken(ChildHistory child, Map<UUID, OfEpisode> episodes, OfChild details) {
        Map<UUID, Recorded> recorded() {
            Map<UUID, Recorded> recorded = new HashMap<>();
            episodes.forEach((id, word) -> recorded.put(
                    id, new Recorded(word.episode(), 0, null, null, null, word.stated(), word.toldStart())));
            return recorded;
        }
    }

    interface Rows {
        List<AskedQuestion> openAbout(List<String> children);
    }

    /** @param rows gives the questions about children that nobody has answered */
    Set<UUID> among(Rows rows) {
        Map<String, Spoken> spoken = spoken();
        if (spoken.isEmpty()) {
            return Set.of();
        }
        var settled = new HashSet<UUID>();
        for (AskedQuestion one : rows.openAbout(List.copyOf(spoken.keySet()))) {
            if (one.question().id() != null
                    && isSettled(one.question(), spoken.get(one.question().child()))) {
                settled.add(one.question().id());
            }
        }
        return settled;
    }

    private Map<String, Spoken> spoken() {
        Map<UUID, List<OfEpisode>> episodes = words.episodes().stream()
                .collect(Collectors.groupingBy(word -> word.episode().child()));
        Map<UUID, OfChild> details = words.details().stream().collect(Collectors.toMap(OfChild::child, one -> one));
        Map<String, Spoken> spoken = new HashMap<>();
        books.book().children().stream()
                .filter(child -> episodes.containsKey(child.id()) || details.containsKey(child.id()))
                .forEach(child -> spoken.put(
                        child.reference(),
                        new Spoken(
                                child,
                                episodes.getOrDefault(child.id(), List.of()).stream()
                                        .collect(Collectors.toMap(
                                                word -> word.episode().id(), word -> word)),
                                details.get(child.id()))));
        return spoken;
    }

    private boolean isSettled(Question question, Spoken spoken) {
        if (question.kind() == Kind.PERSON_DIFFERS) {
            return spoken.details() != null
                    && spoken.details().stated().stream()
                            .map(PersonField::column)
                            .anyMatch(question.told().about()::equals);
        }
        if (question.kind() == Kind.NOT_SENT_AGAIN && question.second() != null) {
            return false; // a return lacks a row: only that return can tell
        }
        var about = new Subject(
                question,
                spoken.child(),
                spoken.recorded(),
                new Details.Known(spoken.child().id(), 0, null, null, null, Map.of(), Set.of()),
                Given.NOTHING);
        List<Episode> asked = asked(question, about);
        if (question.kind() == Kind.HOME_DIFFERS) {
            return asked.size() == 2
                    && isStated(asked, spoken, Set.of(EpisodeField.HOME_POSTCODE))
                    && Objects.equals(asked.get(0).homePostcode(), asked.get(1).homePostcode());
        }
        return isStated(asked, spoken, DATES)
                && proposers.offers(about).stream().allMatch(Offer::changesNothing);
    }

    private static List<Episode> asked(Question question, Subject about) {
        List<Episode> asked = new ArrayList<>();
        Stream.of(about.first(), about.second(), question.second() == null ? Optional.<Episode>empty() : about.copied())
                .flatMap(Optional::stream)
                .filter(episode -> !asked.contains(episode))
                .forEach(asked::add);
        return asked;
    }

    private static boolean isStated(List<Episode> asked, Spoken spoken, Set<EpisodeField> fields) {
        return asked.stream()
                .map(episode -> spoken.episodes().get(episode.id()))
                .filter(Objects::nonNull)
                .anyMatch(word -> word.stated().stream().anyMatch(fields::contains));
    }
}
