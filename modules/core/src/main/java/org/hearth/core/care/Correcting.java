package org.hearth.core.care;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.hearth.core.api.care.EpisodeCorrected;
import org.hearth.core.api.care.EpisodeField;
import org.hearth.core.api.care.RecordChanged;
import org.hearth.core.api.care.Recorded;
import org.hearth.core.api.care.Source;
import org.hearth.core.api.places.Places;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.audit.Audit;
import org.hearth.platform.api.pages.Days;
import org.hearth.platform.api.people.CurrentPerson;
import org.jdbi.v3.core.Jdbi;

/** We were wrong: an episode is told anew. Works within the caller's transaction. */
final class Correcting {
    private final Jdbi jdbi;
    private final Recordings recordings;
    private final ChildRecords known;
    private final Places places;
    private final Audit audit;
    private final CurrentPerson person;
    private final Consumer<Object> tell;

    Correcting(
            Jdbi jdbi,
            Recordings recordings,
            ChildRecords known,
            Places places,
            Audit audit,
            CurrentPerson person,
            Consumer<Object> tell) {
        this.jdbi = jdbi;
        this.recordings = recordings;
        this.known = known;
        this.places = places;
        this.audit = audit;
        this.person = person;
        this.tell = tell;
    }

    Recorded correct(UUID episode, long version, Map<EpisodeField, String> fields, String why, LocalDate today) {
        recordings.hold();
        long turn = recordings.head().turn();
        EpisodeRow was = known.episode(episode, turn)
                .orElseThrow(() -> new RuleBroken("There is no such episode any more. Open the child's page again."));
        Recorded now = recorded(was, recordings.find(was.recordedFrom()).orElseThrow());
        Map<EpisodeField, String> changed = changed(was.facts(), fields);
        if (changed.isEmpty()) {
            return Checks.repeated(now, now.version(), version);
        }
        if (now.version() != version) {
            throw new RecordChanged(now);
        }
        String reason = Checks.why(why);
        List<EpisodeRow> rows = known.episodes(was.child(), turn);
        LocalDate born = known.person(was.child(), turn).map(PersonRow::born).orElse(null);
        EpisodeFacts facts = facts(was, changed, rows, born, today);
        EpisodeRow told = was.toldBy(Source.ofPerson(person.get().name()), facts, was.location(), changed.keySet());
        var changes = new Changes();
        EpisodeRow is = Homes.replace(rows, was, told, places, changes);
        askAnew(is, changed, turn, changes);
        Recordings.Recording recording = recordings.begin(person.get().name(), reason);
        new Writer(jdbi, recording.id()).write(changes);
        audit.record(
                "episode.corrected",
                known.reference(was.child(), turn),
                Map.of(
                        "episode",
                        episode.toString(),
                        "fields",
                        changed.keySet().stream().map(EpisodeField::key).collect(Collectors.joining(","))));
        tell.accept(new EpisodeCorrected(was.episode(), is.episode(), List.copyOf(changed.keySet())));
        return new Recorded(
                is.episode(),
                recording.id(),
                recording.madeAt(),
                recording.by(),
                recording.why(),
                is.byPerson(),
                is.keyStartedOn());
    }

    static Recorded recorded(EpisodeRow row, Recordings.Recording recording) {
        return new Recorded(
                row.episode(),
                row.recordedFrom(),
                recording.madeAt(),
                recording.by(),
                recording.why(),
                row.byPerson(),
                row.keyStartedOn());
    }

    /** The fields that would be another than they are, as they are kept. */
    static Map<EpisodeField, String> changed(EpisodeFacts facts, Map<EpisodeField, String> fields) {
        var changed = new EnumMap<EpisodeField, String>(EpisodeField.class);
        fields.forEach((field, given) -> {
            // what stands there may be as an old return sent it; only what differs must be well formed
            String asGiven = given == null || given.isBlank() ? null : given.strip();
            if (!Objects.equals(asGiven, facts.text(field))) {
                String text = Checks.text(field, given);
                if (!Objects.equals(text, facts.text(field))) {
                    changed.put(field, text);
                }
            }
        });
        return changed;
    }

    /**
     * What would be known of the episode.
     *
     * @param rows all of the child as they are known
     * @throws RuleBroken naming the field, if it would be what cannot be
     */
    static EpisodeFacts facts(
            EpisodeRow was, Map<EpisodeField, String> changed, List<EpisodeRow> rows, LocalDate born, LocalDate today) {
        for (EpisodeField needed :
                List.of(EpisodeField.STARTED_ON, EpisodeField.LEGAL_STATUS, EpisodeField.START_REASON)) {
            if (changed.containsKey(needed)) {
                Checks.required(needed, changed.get(needed));
            }
        }
        EpisodeFacts is = was.facts().with(changed);
        if (changed.containsKey(EpisodeField.STARTED_ON)) {
            Checks.day("startedOn", is.startedOn(), born, today);
            Checks.beforeEighteen("startedOn", is.startedOn(), born);
        }
        if (is.endedOn() != null && is.endedOn().isBefore(is.startedOn())) {
            throw new RuleBroken(
                    changed.containsKey(EpisodeField.ENDED_ON) ? "endedOn" : "startedOn",
                    "It would end on %s, before it started on %s. Enter an end on or after the start."
                            .formatted(Days.inWords(is.endedOn()), Days.inWords(is.startedOn())));
        }
        // after the start: who typed an end before it is not helped by hearing of the birth
        if (changed.containsKey(EpisodeField.ENDED_ON) && is.endedOn() != null) {
            Checks.day("endedOn", is.endedOn(), born, today);
            Checks.notAfterEighteen("endedOn", is.endedOn(), born);
        }
        if (changed.containsKey(EpisodeField.ENDED_ON) || changed.containsKey(EpisodeField.END_REASON)) {
            if ((is.endedOn() == null) != (is.endReason() == null)) {
                throw new RuleBroken(
                        is.endedOn() == null ? "endedOn" : "endReason",
                        "An episode that ended has both a day and a reason, an open one has neither. Enter both or clear both.");
            }
        }
        Checks.noNewOverlap(
                was.facts(),
                is,
                rows.stream()
                        .filter(row -> !row.record().equals(was.record())
                                && row.episode().isShortBreak() == was.episode().isShortBreak())
                        .map(EpisodeRow::facts)
                        .toList());
        return is;
    }

    /** An open question about a corrected field goes away where the person has come round, else it is asked anew. */
    private void askAnew(EpisodeRow is, Map<EpisodeField, String> changed, long turn, Changes changes) {
        for (DifferenceRow asked : known.differences(is.child(), turn)) {
            EpisodeField field = EpisodeField.of(asked.field()).orElse(null);
            if (asked.isOpen() && asked.record().equals(is.record()) && changed.containsKey(field)) {
                changes.close(asked.id(), is.child());
                if (!Objects.equals(asked.theirs(), changed.get(field))) {
                    changes.differences.add(asked.withOurs(changed.get(field)));
                }
            }
        }
    }
}
