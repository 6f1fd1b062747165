package org.hearth.core.care;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.hearth.core.api.care.EpisodeField;
import org.hearth.core.api.care.Location;
import org.hearth.core.api.care.PersonField;
import org.hearth.core.api.care.Received;
import org.hearth.core.api.care.Source;
import org.hearth.core.api.care.ToldSheet;
import org.hearth.core.api.places.Places;
import org.hearth.core.api.time.Coverage;

/**
 * What changes when a bulk source says anew what it knows of a child. What it says again changes nothing; what it says
 * no longer is closed. The rule of which source wins is, for every field: what a person stated stays until someone
 * settles the question that the difference raises; everything else is as the source says. Works on one child at a time
 * and asks no database.
 */
final class Comparison {
    private static final Set<EpisodeField> ENDING =
            EnumSet.of(EpisodeField.ENDED_ON, EpisodeField.END_REASON, EpisodeField.CHANGE_REASON);

    private final String source;
    private final Coverage coverage;
    private final Places places;
    private final String edition;

    /** @param coverage the spans the source tells of */
    Comparison(String source, Coverage coverage, Places places) {
        this.source = source;
        this.coverage = coverage;
        this.places = places;
        this.edition = places.edition().orElse(null);
    }

    /** Someone not held yet. */
    void firstSeen(Received said, Changes changes) {
        UUID child = Ids.next();
        changes.children.add(new Changes.NewChild(child, said.reference()));
        compare(Held.nothing(child, said.reference()), said, changes);
    }

    /** The source no longer names the child. */
    void notNamed(Held held, Changes changes) {
        compare(held, new Received(held.reference(), null, null, List.of()), changes);
    }

    void compare(Held held, Received said, Changes changes) {
        person(held, said.person(), changes);
        pupilNumbers(held, said.person(), changes);
        unaccompanied(held, said.uasc(), changes);
        episodes(held, said.episodes(), changes);
        told(held, said.told(), changes);
    }

    private void person(Held held, Received.Person said, Changes changes) {
        PersonRow before = held.person();
        PersonRow now = said == null ? null : told(held.child(), said);
        if (before != null && !before.byPerson().isEmpty()) {
            now = besideAPersonsWord(held, before, now, changes);
        } else if (now == null && before != null && !source.equals(before.statedBy())) {
            return;
        }
        if (before != null && (now == null || !before.tellsTheSame(now))) {
            changes.close(before.id(), held.child());
        }
        if (now != null && (before == null || !before.tellsTheSame(now))) {
            changes.persons.add(now);
        }
    }

    /** Where a person has said what the number is, the numbers stay as that person left them. */
    private void pupilNumbers(Held held, Received.Person said, Changes changes) {
        boolean ours = held.person() != null && held.person().byPerson().contains(PersonField.PUPIL_NUMBER);
        if (!ours) {
            PupilNumbers.told(
                    held.child(), source, held.pupilNumbers(), said == null ? List.of() : said.pupilNumbers(), changes);
        }
    }

    private PersonRow told(UUID child, Received.Person said) {
        return new PersonRow(
                0,
                0,
                child,
                source,
                said.sex(),
                said.born(),
                said.ethnicity(),
                said.pupilNumber(),
                said.mother(),
                said.motherSince(),
                said.source(),
                Set.of());
    }

    /**
     * What a person stated stays; what the source says of the rest is taken.
     *
     * @param theirs {@code null} when the source says nothing of the child any more
     */
    private PersonRow besideAPersonsWord(Held held, PersonRow ours, PersonRow theirs, Changes changes) {
        var texts = new EnumMap<PersonField, String>(PersonField.class);
        if (theirs != null) {
            texts.putAll(theirs.texts());
        }
        for (PersonField field : ours.byPerson()) {
            String our = ours.text(field);
            String their = theirs == null ? null : theirs.text(field);
            if (their == null || their.equals(our)) {
                agree(held, held.child(), field.key(), changes);
            } else {
                ask(held, held.child(), field.key(), our, their, theirs.source().where(), changes);
            }
            texts.put(field, our);
        }
        return PersonRow.of(held.child(), texts, null, ours.source(), ours.byPerson());
    }

    private void unaccompanied(Held held, Received.Uasc said, Changes changes) {
        UascRow before = held.uasc();
        UascRow now = said == null ? null : new UascRow(0, 0, held.child(), source, said.ceasedOn(), said.source());
        if (before != null && (now == null ? source.equals(before.statedBy()) : !before.tellsTheSame(now))) {
            changes.close(before.id(), held.child());
        }
        if (now != null && (before == null || !before.tellsTheSame(now))) {
            changes.uascs.add(now);
        }
    }

    /** What one return tells in one module is replaced whole. */
    private void told(Held held, List<ToldSheet> said, Changes changes) {
        List<ToldRow> now = new ArrayList<>();
        said.forEach(sheet -> now.addAll(ToldRow.of(held.child(), source, sheet)));
        for (ToldRow before : held.told()) {
            if (!now.removeIf(before::tellsTheSame)) {
                changes.close(before.id(), held.child());
            }
        }
        changes.told.addAll(now);
    }

    private record Key(LocalDate startedOn, int sequence) {}

    private void episodes(Held held, List<Received.Stay> said, Changes changes) {
        Map<Key, EpisodeRow> byKey = new HashMap<>();
        for (EpisodeRow row : held.episodes()) {
            if (!row.isHandMade()) {
                byKey.put(new Key(row.keyStartedOn(), row.keySequence()), row);
            }
        }
        Set<UUID> found = new HashSet<>();
        Map<LocalDate, Integer> onDay = new HashMap<>();
        List<Key> unmatchedKeys = new ArrayList<>();
        List<Received.Stay> unmatched = new ArrayList<>();
        List<Told> all = new ArrayList<>();
        for (Received.Stay stay : said) {
            Key key = new Key(stay.startedOn(), onDay.merge(stay.startedOn(), 0, (before, first) -> before + 1));
            EpisodeRow row = byKey.get(key);
            if (row == null) {
                unmatchedKeys.add(key);
                unmatched.add(stay);
            } else {
                found.add(row.record());
                all.add(said(held, row, key, stay, changes));
            }
        }
        for (int i = 0; i < unmatched.size(); i++) {
            EpisodeRow row = startedByAPersonsWordOn(unmatched.get(i).startedOn(), held, found);
            if (row != null) {
                found.add(row.record());
            }
            all.add(said(held, row, unmatchedKeys.get(i), unmatched.get(i), changes));
        }
        for (EpisodeRow row : held.episodes()) {
            if (!found.contains(row.record()) && staysUnsaid(held, row, changes)) {
                all.add(new Told(row, row));
            }
        }
        record(held, all, changes);
    }

    /** An episode as it was held, {@code null} for a new one, and as it is told now, not yet located. */
    private record Told(EpisodeRow before, EpisodeRow now) {}

    /** Where a placement is hangs on the home of its period of care, so it is worked out when all rows are known. */
    private void record(Held held, List<Told> all, Changes changes) {
        Homes homesBefore = Homes.of(held.episodes());
        Homes homes = Homes.of(all.stream().map(Told::now).toList());
        for (Told told : all) {
            EpisodeRow before = told.before();
            boolean sameHome = before != null && Objects.equals(homesBefore.of(before), homes.of(told.now()));
            if (sameHome && before.tellsTheSame(told.now())) {
                continue;
            }
            if (before != null) {
                changes.close(before.id(), held.child());
            }
            changes.episodes.add(told.now().locatedAt(location(before, sameHome, told.now(), homes)));
        }
    }

    /** An episode the source does not know by this DECOM, but a person has said that it started that day. */
    private static EpisodeRow startedByAPersonsWordOn(LocalDate day, Held held, Set<UUID> found) {
        for (EpisodeRow row : held.episodes()) {
            if (row.byPerson().contains(EpisodeField.STARTED_ON)
                    && row.facts().startedOn().equals(day)
                    && !found.contains(row.record())) {
                return row;
            }
        }
        return null;
    }

    private Told said(Held held, EpisodeRow before, Key key, Received.Stay stay, Changes changes) {
        EpisodeFacts facts = EpisodeFacts.of(stay);
        Source where = stay.source();
        Set<EpisodeField> byPerson = Set.of();
        if (before != null) {
            agree(held, before.record(), DifferenceRow.WHOLE, changes);
            facts = inTheSameHome(before.facts(), facts);
            if (!before.byPerson().isEmpty()) {
                facts = besideAPersonsWord(held, before, facts, where.where(), changes);
                byPerson = before.byPerson();
                where = before.source();
            }
        }
        return new Told(
                before,
                new EpisodeRow(
                        0,
                        0,
                        before == null ? Ids.next() : before.record(),
                        held.child(),
                        source,
                        key.startedOn(),
                        key.sequence(),
                        key.sequence(),
                        facts,
                        Location.UNKNOWN,
                        where,
                        byPerson));
    }

    private static EpisodeFacts inTheSameHome(EpisodeFacts before, EpisodeFacts now) {
        boolean same = before.home() != null
                && Objects.equals(before.placementPostcode(), now.placementPostcode())
                && Objects.equals(before.urn(), now.urn());
        return same
                ? new EpisodeFacts(
                        now.startedOn(),
                        now.endedOn(),
                        now.heldUntil(),
                        now.startReason(),
                        now.legalStatus(),
                        now.need(),
                        now.place(),
                        now.provider(),
                        now.endReason(),
                        now.changeReason(),
                        now.homePostcode(),
                        now.placementPostcode(),
                        now.urn(),
                        before.home())
                : now;
    }

    private EpisodeFacts besideAPersonsWord(
            Held held, EpisodeRow before, EpisodeFacts theirs, String where, Changes changes) {
        var ours = new EnumMap<EpisodeField, String>(EpisodeField.class);
        boolean endsLater = theirs.endedOn() == null
                && theirs.heldUntil() != null
                && before.facts().endedOn() != null
                && before.facts().endedOn().isAfter(theirs.heldUntil());
        for (EpisodeField field : before.byPerson()) {
            String our = before.facts().text(field);
            String their = theirs.text(field);
            ours.put(field, our);
            // the source spoke before it ended, so it says nothing of the end
            boolean silent = endsLater && ENDING.contains(field);
            if (silent || Objects.equals(our, their)) {
                agree(held, before.record(), field.key(), changes);
            } else {
                ask(held, before.record(), field.key(), our, their, where, changes);
            }
        }
        return theirs.with(ours);
    }

    /** @return whether it stays all the same, as a person has told of it */
    private boolean staysUnsaid(Held held, EpisodeRow row, Changes changes) {
        boolean itsTime = coverage.includes(row.facts().startedOn());
        if (row.byPerson().isEmpty()) {
            changes.close(row.id(), held.child());
            return false;
        }
        if (!row.isHandMade() || itsTime) {
            ask(held, row.record(), DifferenceRow.WHOLE, row.facts().startedOn().toString(), null, null, changes);
        }
        return true;
    }

    private void agree(Held held, UUID record, String field, Changes changes) {
        for (DifferenceRow asked : held.differences()) {
            if (asked.isOpen() && asked.isAbout(record, field)) {
                changes.close(asked.id(), held.child());
            }
        }
    }

    private void ask(Held held, UUID record, String field, String ours, String theirs, String where, Changes changes) {
        for (DifferenceRow asked : held.differences()) {
            if (asked.isAbout(record, field) && asked.asksTheSame(ours, theirs, where)) {
                return;
            }
        }
        agree(held, record, field, changes);
        changes.differences.add(
                new DifferenceRow(0, 0, held.child(), record, field, ours, theirs, source, where, null));
    }

    private Location location(EpisodeRow before, boolean sameHome, EpisodeRow now, Homes homes) {
        EpisodeFacts facts = now.facts();
        boolean same = sameHome
                && Objects.equals(before.location().edition(), edition)
                && Objects.equals(before.facts().placementPostcode(), facts.placementPostcode())
                && before.facts().startedOn().equals(facts.startedOn());
        return same ? before.location() : homes.locate(now, places);
    }
}
