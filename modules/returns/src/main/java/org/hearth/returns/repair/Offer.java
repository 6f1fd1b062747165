package org.hearth.returns.repair;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.hearth.core.api.care.Episode;
import org.hearth.core.api.care.EpisodeField;
import org.hearth.core.api.care.Mend;
import org.hearth.core.api.care.Mend.Verb;
import org.hearth.core.api.care.PersonField;

/**
 * A proposal while it is made: what would be known of which episodes, or of who the child is, and why one may think so. A
 * field whose value the person must give is asked for, never guessed.
 */
final class Offer {
    private final String key;
    private final String title;
    private final List<String> because = new ArrayList<>();
    private final Map<Episode, Map<EpisodeField, String>> episodes = new LinkedHashMap<>();
    private final Map<Episode, Set<EpisodeField>> asked = new LinkedHashMap<>();
    private final Map<PersonField, String> details = new EnumMap<>(PersonField.class);
    private Verb verb = Verb.CORRECT;

    private Offer(String key, String title) {
        this.key = key;
        this.title = title;
    }

    static Offer of(String key, String title) {
        return new Offer(key, title);
    }

    /** Care ended and nobody has said so: a change, not a correction. */
    Offer asChange() {
        verb = Verb.CHANGE;
        return this;
    }

    Offer because(String why) {
        because.add(why);
        return this;
    }

    /** @param to {@code null} for blank; what is so already is no correction */
    Offer with(Episode episode, EpisodeField field, String to) {
        if (!Objects.equals(Words.text(episode, field), to)) {
            episodes.computeIfAbsent(episode, one -> new EnumMap<>(EpisodeField.class))
                    .put(field, to);
        }
        return this;
    }

    Offer with(PersonField field, String to) {
        details.put(field, to);
        return this;
    }

    /** The person must give it: the end of care, or why it ended. */
    Offer asking(Episode episode, EpisodeField field) {
        episodes.computeIfAbsent(episode, one -> new EnumMap<>(EpisodeField.class));
        asked.computeIfAbsent(episode, one -> EnumSet.noneOf(EpisodeField.class))
                .add(field);
        return this;
    }

    String key() {
        return key;
    }

    String title() {
        return title;
    }

    List<String> because() {
        return because;
    }

    Map<PersonField, String> details() {
        return details;
    }

    Map<Episode, Map<EpisodeField, String>> episodes() {
        return episodes;
    }

    Set<EpisodeField> asks(Episode episode) {
        return asked.getOrDefault(episode, Set.of());
    }

    Set<EpisodeField> asks() {
        var all = EnumSet.noneOf(EpisodeField.class);
        asked.values().forEach(all::addAll);
        return all;
    }

    boolean changesNothing() {
        return episodes.isEmpty() && details.isEmpty();
    }

    /** In their order, with what the person gave; the caller has seen to it that nothing is missing. */
    List<Mend> mends(Subject about) {
        List<Mend> mends = new ArrayList<>();
        episodes.forEach((episode, fields) -> {
            var all = new EnumMap<EpisodeField, String>(EpisodeField.class);
            all.putAll(fields);
            asks(episode).forEach(field -> all.put(field, about.given(field)));
            mends.add(new Mend(episode.id(), about.version(episode), verb, all));
        });
        return mends;
    }
}
