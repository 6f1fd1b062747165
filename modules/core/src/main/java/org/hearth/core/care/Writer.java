package org.hearth.core.care;

import java.sql.SQLException;
import org.hearth.core.api.care.CareRecords;
import org.hearth.core.api.care.Location;
import org.hearth.core.api.care.Source;
import org.hearth.platform.api.db.Batch;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

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
            told(handle, changes);
            differences(handle, changes);
            closings(handle, changes);
        });
    }

    /** The source covers these spans from now on. */
    void cover(String source, Spans.Held before, CareRecords.Covers now) {
        jdbi.useHandle(handle -> {
            Batch.run(
                    handle,
                    """
                    insert into core.coverage_version (id, recorded_from, source, tells, first_day, until_day)
                    values (?, ?, ?, ?, ?, ?)""",
                    batch -> {
                        for (Spans.Span span : Spans.of(now)) {
                            batch.set(id())
                                    .set(recording)
                                    .set(source)
                                    .set(span.tells())
                                    .set(span.period().from())
                                    .set(span.period().to())
                                    .add();
                        }
                    });
            var changes = new Changes();
            before.spans().forEach(span -> changes.close(span.version(), null));
            closings(handle, changes);
        });
    }

    private void children(Handle handle, Changes changes) {
        if (changes.children.isEmpty()) {
            return;
        }
        Batch.run(handle, "insert into core.child (id, recorded_from, restricted) values (?, ?, 0)", batch -> {
            for (Changes.NewChild child : changes.children) {
                batch.set(child.id()).set(recording).add();
            }
        });
        Batch.run(
                handle,
                "insert into core.child_identifier (id, recorded_from, child, kind, identifier) values (?, ?, ?, 'council', ?)",
                batch -> {
                    for (Changes.NewChild child : changes.children) {
                        batch.set(id())
                                .set(recording)
                                .set(child.id())
                                .set(child.reference())
                                .add();
                    }
                });
    }

    private void identifiers(Handle handle, Changes changes) {
        if (changes.identifiers.isEmpty()) {
            return;
        }
        Batch.run(
                handle,
                """
                insert into core.child_identifier (id, recorded_from, child, kind, identifier, used_from, used_to, stated_by)
                values (?, ?, ?, ?, ?, ?, ?, ?)""",
                batch -> {
                    for (IdentifierRow row : changes.identifiers) {
                        batch.set(id())
                                .set(recording)
                                .set(row.child())
                                .set(row.identifier().kind())
                                .set(row.identifier().number())
                                .set(row.identifier().usedFrom())
                                .set(row.identifier().usedTo())
                                .set(row.statedBy())
                                .add();
                    }
                });
    }

    private void persons(Handle handle, Changes changes) {
        if (changes.persons.isEmpty()) {
            return;
        }
        Batch.run(
                handle,
                """
                insert into core.person_version (id, recorded_from, child, stated_by, sex, born, ethnicity,
                  pupil_number, mother, mother_since, source_kind, source_where, by_person)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                batch -> {
                    for (PersonRow row : changes.persons) {
                        batch.set(id())
                                .set(recording)
                                .set(row.child())
                                .set(row.statedBy())
                                .set(row.sex())
                                .set(row.born())
                                .set(row.ethnicity())
                                .set(row.pupilNumber())
                                .set(row.mother())
                                .set(row.motherSince());
                        source(batch, row.source())
                                .set(PersonRow.names(row.byPerson()))
                                .add();
                    }
                });
    }

    private void uascs(Handle handle, Changes changes) {
        if (changes.uascs.isEmpty()) {
            return;
        }
        Batch.run(
                handle,
                """
                insert into core.uasc_version (id, recorded_from, child, stated_by, ceased_on, source_kind, source_where)
                values (?, ?, ?, ?, ?, ?, ?)""",
                batch -> {
                    for (UascRow row : changes.uascs) {
                        batch.set(id())
                                .set(recording)
                                .set(row.child())
                                .set(row.statedBy())
                                .set(row.ceasedOn());
                        source(batch, row.source()).add();
                    }
                });
    }

    private void episodes(Handle handle, Changes changes) {
        if (changes.episodes.isEmpty()) {
            return;
        }
        Batch.run(
                handle,
                """
                insert into core.episode_version (id, recorded_from, record, child, stated_by, key_started_on,
                  key_sequence, sequence_on_day, started_on, ended_on, held_until, start_reason, legal_status, need,
                  place, provider, end_reason, change_reason, home_postcode, placement_postcode, urn, home, side,
                  area_authority, tenths, at_a_distance, edition, source_kind, source_where, by_person)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                batch -> {
                    for (EpisodeRow row : changes.episodes) {
                        episode(batch, row);
                    }
                });
    }

    private void episode(Batch batch, EpisodeRow row) throws SQLException {
        EpisodeFacts facts = row.facts();
        Location location = row.location();
        batch.set(id())
                .set(recording)
                .set(row.record())
                .set(row.child())
                .set(row.statedBy())
                .set(row.keyStartedOn())
                .set(row.keySequence())
                .set(row.sequence())
                .set(facts.startedOn())
                .set(facts.endedOn())
                .set(facts.heldUntil())
                .set(facts.startReason())
                .set(facts.legalStatus())
                .set(facts.need())
                .set(facts.place())
                .set(facts.provider())
                .set(facts.endReason())
                .set(facts.changeReason())
                .set(facts.homePostcode())
                .set(facts.placementPostcode())
                .set(facts.urn())
                .set(facts.home())
                .set(location.side().name())
                .set(location.areaAuthority())
                .set(location.tenths())
                .set(location.atADistance() == null ? null : (Integer) (location.atADistance() ? 1 : 0))
                .set(location.edition());
        source(batch, row.source()).set(EpisodeRow.names(row.byPerson())).add();
    }

    private void told(Handle handle, Changes changes) {
        if (changes.told.isEmpty()) {
            return;
        }
        Batch.run(
                handle,
                """
                insert into core.told_version (id, recorded_from, child, stated_by, module, return_year, part, told)
                values (?, ?, ?, ?, ?, ?, ?, ?)""",
                batch -> {
                    for (ToldRow row : changes.told) {
                        batch.set(id())
                                .set(recording)
                                .set(row.child())
                                .set(row.statedBy())
                                .set(row.module())
                                .set(row.year())
                                .set(row.part())
                                .set(row.text())
                                .add();
                    }
                });
    }

    private void differences(Handle handle, Changes changes) {
        if (changes.differences.isEmpty()) {
            return;
        }
        Batch.run(
                handle,
                """
                insert into core.difference (id, recorded_from, child, record, field, ours, theirs, source, source_where,
                  answer)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                batch -> {
                    for (DifferenceRow row : changes.differences) {
                        batch.set(id())
                                .set(recording)
                                .set(row.child())
                                .set(row.record())
                                .set(row.field())
                                .set(row.ours())
                                .set(row.theirs())
                                .set(row.source())
                                .set(row.sourceWhere())
                                .set(row.answer())
                                .add();
                    }
                });
    }

    private void closings(Handle handle, Changes changes) {
        if (changes.closings.isEmpty()) {
            return;
        }
        Batch.run(handle, "insert into core.closing (version, recording, child) values (?, ?, ?)", batch -> {
            for (Changes.Closing closing : changes.closings) {
                batch.set(closing.version()).set(recording).set(closing.child()).add();
            }
        });
    }

    private static Batch source(Batch batch, Source source) throws SQLException {
        return batch.set(source.kind()).set(source.where());
    }
}
