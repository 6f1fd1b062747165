package org.hearth.core.care;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hearth.core.api.care.Episode;
import org.hearth.core.api.care.EpisodeField;
import org.hearth.core.api.care.Location;
import org.hearth.core.api.care.Source;

/**
 * A version of an episode.
 *
 * @param id           of the version; 0 before it is written
 * @param recordedFrom the recording that made it known
 * @param record       of the episode, the same over its versions
 * @param statedBy     the bulk source that lists it; {@code null} when only a person does
 * @param keyStartedOn the DECOM by which that source knows it, which a person's correction does not alter
 * @param keySequence  which of the source's rows with that DECOM
 * @param byPerson     the fields a person has stated
 */
record EpisodeRow(
        long id,
        long recordedFrom,
        UUID record,
        UUID child,
        String statedBy,
        LocalDate keyStartedOn,
        Integer keySequence,
        int sequence,
        EpisodeFacts facts,
        Location location,
        Source source,
        Set<EpisodeField> byPerson) {

    boolean isHandMade() {
        return statedBy == null;
    }

    Episode episode() {
        return episode(child);
    }

    /** @param sameChild an equal id that is to be held once for all the child's episodes */
    Episode episode(UUID sameChild) {
        return new Episode(
                record,
                sameChild,
                facts.startedOn(),
                facts.endedOn(),
                facts.heldUntil(),
                facts.startReason(),
                facts.legalStatus(),
                facts.need(),
                facts.place(),
                facts.provider(),
                facts.endReason(),
                facts.changeReason(),
                facts.homePostcode(),
                facts.placementPostcode(),
                facts.urn(),
                facts.home(),
                sequence,
                location,
                source);
    }

    /** A new version in a person's words, who states these fields. */
    EpisodeRow toldBy(Source who, EpisodeFacts now, Location where, Set<EpisodeField> stated) {
        var all = EnumSet.noneOf(EpisodeField.class);
        all.addAll(byPerson);
        all.addAll(stated);
        return new EpisodeRow(0, 0, record, child, statedBy, keyStartedOn, keySequence, sequence, now, where, who, all);
    }

    /** A new version that differs only in where the placement is, as derived anew. */
    EpisodeRow locatedAt(Location where) {
        return locatedAt(where, 0);
    }

    /** @param replaced the id of the version it stands for until it is written */
    EpisodeRow locatedAt(Location where, long replaced) {
        return new EpisodeRow(
                replaced,
                0,
                record,
                child,
                statedBy,
                keyStartedOn,
                keySequence,
                sequence,
                facts,
                where,
                source,
                byPerson);
    }

    /** Whether another version would tell the same; by whom and when it was recorded is no matter. */
    boolean tellsTheSame(EpisodeRow other) {
        return sequence == other.sequence
                && facts.equals(other.facts)
                && source.equals(other.source)
                && byPerson.equals(other.byPerson)
                && java.util.Objects.equals(statedBy, other.statedBy)
                && java.util.Objects.equals(keyStartedOn, other.keyStartedOn)
                && java.util.Objects.equals(keySequence, other.keySequence);
    }

    static String names(Set<EpisodeField> fields) {
        return fields.isEmpty() ? null : fields.stream().map(EpisodeField::key).collect(Collectors.joining(","));
    }

    static Set<EpisodeField> fields(String names) {
        if (names == null || names.isEmpty()) {
            return Set.of();
        }
        var fields = EnumSet.noneOf(EpisodeField.class);
        for (String name : names.split(",")) {
            EpisodeField.of(name).ifPresent(fields::add);
        }
        return fields;
    }
}
