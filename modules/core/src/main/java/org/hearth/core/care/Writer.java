package org.hearth.core.care;

import org.hearth.core.api.care.CareRecords;
import org.hearth.core.api.care.Location;
import org.hearth.core.api.care.Source;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * Adds versions and closings of one recording, and can do nothing else to them. A version's id is the recording's
 * followed by a running number, so that all of a recording's rows are one range.
 */
final class Writer {
    private static final int BITS = 24;

    private final Jdbi jdbi;
    private final long recording;
    private long next;

    Writer(Jdbi jdbi, long recording) {
        this.jdbi = jdbi;
        this.recording = recording;
        this.next = firstOf(recording);
    }

    /** The lowest id of the recording's versions; the next recording's is one above the highest. */
    static long firstOf(long recording) {
        return recording << BITS;
    }

    private long id() {
        if (next == firstOf(recording + 1)) {
            throw new IllegalStateException(
                    "Recording %d has more than %d rows. Send the return in years.".formatted(recording, 1L << BITS));
        }
        return next++;
    }

    /** In the caller's transaction. */
    void write(Changes changes) {
        jdbi.useHandle(handle -> {
            children(handle, changes);
            identifiers(handle, changes);
            persons(handle, changes);
            uascs(handle, changes);
            episodes(handle, changes);
            differences(handle, changes);
            closings(handle, changes);
        });
    }

    /** The source covers these spans from now on. */
    void cover(String source, Spans.Held before, CareRecords.Covers now) {
        jdbi.useHandle(handle -> {
            PreparedBatch batch = handle.prepareBatch(
                    """
                    insert into core.coverage_version (id, recorded_from, source, tells, first_day, until_day)
                    values (?, ?, ?, ?, ?, ?)""");
            for (Spans.Span span : Spans.of(now)) {
                batch.bind(0, id())
                        .bind(1, recording)
                        .bind(2, source)
                        .bind(3, span.tells())
                        .bind(4, span.period().from())
                        .bind(5, span.period().to())
                        .add();
            }
            if (batch.size() > 0) {
                batch.execute();
            }
            var changes = new Changes();
            before.spans().forEach(span -> changes.close(span.version(), null));
            closings(handle, changes);
        });
    }

    private void children(Handle handle, Changes changes) {
        if (changes.children.isEmpty()) {
            return;
        }
        PreparedBatch who =
                handle.prepareBatch("insert into core.child (id, recorded_from, restricted) values (?, ?, 0)");
        PreparedBatch number = handle.prepareBatch(
                "insert into core.child_identifier (id, recorded_from, child, kind, identifier) values (?, ?, ?, 'council', ?)");
        for (Changes.NewChild child : changes.children) {
            who.bind(0, child.id()).bind(1, recording).add();
            number.bind(0, id())
                    .bind(1, recording)
                    .bind(2, child.id())
                    .bind(3, child.reference())
                    .add();
        }
        who.execute();
        number.execute();
    }

    private void identifiers(Handle handle, Changes changes) {
        if (changes.identifiers.isEmpty()) {
            return;
        }
        PreparedBatch batch = handle.prepareBatch(
                """
                insert into core.child_identifier (id, recorded_from, child, kind, identifier, used_from, used_to, stated_by)
                values (?, ?, ?, ?, ?, ?, ?, ?)""");
        for (IdentifierRow row : changes.identifiers) {
            batch.bind(0, id())
                    .bind(1, recording)
                    .bind(2, row.child())
                    .bind(3, row.identifier().kind())
                    .bind(4, row.identifier().number())
                    .bind(5, row.identifier().usedFrom())
                    .bind(6, row.identifier().usedTo())
                    .bind(7, row.statedBy())
                    .add();
        }
        batch.execute();
    }

    private void persons(Handle handle, Changes changes) {
        if (changes.persons.isEmpty()) {
            return;
        }
        PreparedBatch batch = handle.prepareBatch(
                """
                insert into core.person_version (id, recorded_from, child, stated_by, sex, born, ethnicity,
                  pupil_number, mother, mother_since, source_kind, source_where, by_person)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""");
        for (PersonRow row : changes.persons) {
            batch.bind(0, id())
                    .bind(1, recording)
                    .bind(2, row.child())
                    .bind(3, row.statedBy())
                    .bind(4, row.sex())
                    .bind(5, row.born())
                    .bind(6, row.ethnicity())
                    .bind(7, row.pupilNumber())
                    .bind(8, row.mother())
                    .bind(9, row.motherSince());
            source(batch, 10, row.source())
                    .bind(12, PersonRow.names(row.byPerson()))
                    .add();
        }
        batch.execute();
    }

    private void uascs(Handle handle, Changes changes) {
        if (changes.uascs.isEmpty()) {
            return;
        }
        PreparedBatch batch = handle.prepareBatch(
                """
                insert into core.uasc_version (id, recorded_from, child, stated_by, ceased_on, source_kind, source_where)
                values (?, ?, ?, ?, ?, ?, ?)""");
        for (UascRow row : changes.uascs) {
            batch.bind(0, id())
                    .bind(1, recording)
                    .bind(2, row.child())
                    .bind(3, row.statedBy())
                    .bind(4, row.ceasedOn());
            source(batch, 5, row.source()).add();
        }
        batch.execute();
    }

    private void episodes(Handle handle, Changes changes) {
        if (changes.episodes.isEmpty()) {
            return;
        }
        PreparedBatch batch = handle.prepareBatch(
                """
                insert into core.episode_version (id, recorded_from, record, child, stated_by, key_started_on,
                  key_sequence, sequence_on_day, started_on, ended_on, held_until, start_reason, legal_status, need,
                  place, provider, end_reason, change_reason, home_postcode, placement_postcode, urn, home, side,
                  area_authority, tenths, at_a_distance, edition, source_kind, source_where, by_person)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""");
        for (EpisodeRow row : changes.episodes) {
            EpisodeFacts facts = row.facts();
            Location location = row.location();
            batch.bind(0, id())
                    .bind(1, recording)
                    .bind(2, row.record())
                    .bind(3, row.child())
                    .bind(4, row.statedBy())
                    .bind(5, row.keyStartedOn())
                    .bind(6, row.keySequence())
                    .bind(7, row.sequence())
                    .bind(8, facts.startedOn())
                    .bind(9, facts.endedOn())
                    .bind(10, facts.heldUntil())
                    .bind(11, facts.startReason())
                    .bind(12, facts.legalStatus())
                    .bind(13, facts.need())
                    .bind(14, facts.place())
                    .bind(15, facts.provider())
                    .bind(16, facts.endReason())
                    .bind(17, facts.changeReason())
                    .bind(18, facts.homePostcode())
                    .bind(19, facts.placementPostcode())
                    .bind(20, facts.urn())
                    .bind(21, facts.home())
                    .bind(22, location.side().name())
                    .bind(23, location.areaAuthority())
                    .bind(24, location.tenths())
                    .bind(25, location.atADistance() == null ? null : (Integer) (location.atADistance() ? 1 : 0))
                    .bind(26, location.edition());
            source(batch, 27, row.source())
                    .bind(29, EpisodeRow.names(row.byPerson()))
                    .add();
        }
        batch.execute();
    }

    private void differences(Handle handle, Changes changes) {
        if (changes.differences.isEmpty()) {
            return;
        }
        PreparedBatch batch = handle.prepareBatch(
                """
                insert into core.difference (id, recorded_from, child, record, field, ours, theirs, source, source_where,
                  answer)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""");
        for (DifferenceRow row : changes.differences) {
            batch.bind(0, id())
                    .bind(1, recording)
                    .bind(2, row.child())
                    .bind(3, row.record())
                    .bind(4, row.field())
                    .bind(5, row.ours())
                    .bind(6, row.theirs())
                    .bind(7, row.source())
                    .bind(8, row.sourceWhere())
                    .bind(9, row.answer())
                    .add();
        }
        batch.execute();
    }

    private void closings(Handle handle, Changes changes) {
        if (changes.closings.isEmpty()) {
            return;
        }
        PreparedBatch batch =
                handle.prepareBatch("insert into core.closing (version, recording, child) values (?, ?, ?)");
        for (Changes.Closing closing : changes.closings) {
            batch.bind(0, closing.version())
                    .bind(1, recording)
                    .bind(2, closing.child())
                    .add();
        }
        batch.execute();
    }

    private static PreparedBatch source(PreparedBatch batch, int at, Source source) {
        return batch.bind(at, source.kind()).bind(at + 1, source.where());
    }
}
