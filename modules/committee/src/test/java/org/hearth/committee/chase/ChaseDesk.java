package org.hearth.committee.chase;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.hearth.committee.meeting.ClerksDesk;
import org.hearth.committee.meeting.Concerned;
import org.hearth.committee.paper.Papers;
import org.hearth.platform.api.people.People;
import org.hearth.platform.api.people.Permissions;
import org.hearth.platform.api.people.Person;
import org.hearth.platform.api.people.Role;
import org.hearth.platform.api.people.RowScope;
import org.hearth.platform.testing.TestDatabase;

/** All that chasing takes, beside a desk of papers. */
public final class ChaseDesk {
    public final SectionOwners owners;
    public final ChaseList list;
    public final Reminders reminders;

    private final ClerksDesk clerks;
    private final Papers papers;
    private Instant now = Instant.parse("2026-05-20T09:00:00Z");

    public ChaseDesk(TestDatabase database, Papers papers, ClerksDesk clerks) {
        this.papers = papers;
        this.clerks = clerks;
        var clock = new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now;
            }
        };
        owners = new SectionOwners(
                new SectionOwnerTable(database.jdbi()),
                papers,
                new Known(),
                new Writers(),
                clerks.wording,
                clerks.transactions,
                clerks.audit,
                () -> clerks.asking,
                clock);
        list = new ChaseList(owners, clerks.meetings);
        reminders = new Reminders(
                new RemindedTable(database.jdbi()),
                list,
                clerks.transactions,
                clerks.audit,
                () -> clerks.asking,
                clock);
    }

    public ChaseDesk at(String instant) {
        now = Instant.parse(instant);
        return this;
    }

    public Concerned concerned() {
        var concerned = new OwnersConcerned();
        concerned.owners = owners;
        concerned.papers = papers;
        return concerned;
    }

    /** Of somebody who never signed in since roles are kept, they are not known. */
    private static final class Known implements People {
        @Override
        public Set<String> known() {
            return Set.of("manager", "analyst", "member", "jo.day");
        }

        @Override
        public Optional<Set<Role>> roles(String name) {
            return Role.of(name).map(Set::of);
        }
    }

    /** The row "pack-commentary" of the permission table, which a test of the application reads. */
    private static final class Writers implements Permissions {
        private static final Set<Role> WRITE = Set.of(Role.ANALYST, Role.CLERK, Role.DIRECTOR, Role.MANAGER);

        @Override
        public RowScope scope(Person person, String resource, Action action) {
            return person.roles().stream().anyMatch(WRITE::contains) ? RowScope.ALL : RowScope.NONE;
        }

        @Override
        public void require(String resource, Action action) {
            throw new UnsupportedOperationException("nothing of chasing requires by itself");
        }
    }

    public static void clear(TestDatabase database) {
        database.jdbi().useHandle(handle -> {
            handle.execute("delete from committee.section_owner");
            handle.execute("delete from committee.reminded");
        });
    }
}
