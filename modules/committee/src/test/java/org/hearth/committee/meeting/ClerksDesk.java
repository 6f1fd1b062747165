package org.hearth.committee.meeting;

import static org.hearth.core.testing.Invented.aChild;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.hearth.committee.paper.PublicWords;
import org.hearth.committee.wording.Wording;
import org.hearth.core.api.care.CareBook;
import org.hearth.core.api.care.CareBooks;
import org.hearth.core.api.care.ChildHistory;
import org.hearth.core.api.time.Coverage;
import org.hearth.platform.api.audit.Audit;
import org.hearth.platform.api.db.Transactions;
import org.hearth.platform.api.people.CurrentPerson;
import org.hearth.platform.api.people.Permissions;
import org.hearth.platform.api.people.Person;
import org.hearth.platform.api.people.Role;
import org.hearth.platform.api.people.RowScope;
import org.hearth.platform.api.settings.Settings;
import org.hearth.platform.api.time.UkTime;
import org.hearth.platform.testing.TestDatabase;

/** All that work on meetings takes, over a test's database. The clerk sits at it unless a test seats another. */
public final class ClerksDesk {
    public static final String CPC = Committees.CORPORATE_PARENTING;
    public static final Meeting.Details DETAILS =
            new Meeting.Details("14:00", "Council Chamber", "Chair\nTwo invented members", null);

    /** What goes with a meeting that is moved. */
    public final List<MovesAlong> along = new CopyOnWriteArrayList<>();

    /** What draws the agendas. */
    final WrittenOut files = new WrittenOut();

    /** Where something is published that keeps its item in its place. */
    public final List<FixedItems> fixed = new CopyOnWriteArrayList<>();

    public final List<String> audited = new CopyOnWriteArrayList<>();
    public final Committees committees;
    public final Meetings meetings;
    public final Agenda agenda;
    public final PageRun run;
    public final AgendaVersions versions;
    public final Minutes minutes;
    public final MeetingReaders readers;
    public final Wording wording;
    public final Transactions transactions;
    public final Audit audit;

    public Person asking = new Person("clerk", Set.of(Role.CLERK));

    private final Map<String, String> set = new TreeMap<>();
    private LocalDate today = LocalDate.of(2026, 5, 12);
    private int minute;

    public ClerksDesk(TestDatabase database) {
        audit = new Audit() {
            @Override
            public void record(String what, String subject, Map<String, String> details) {
                audited.add(what);
            }

            @Override
            public void record(String by, String what, String subject, Map<String, String> details) {
                audited.add(what);
            }
        };
        CareBooks books = knownAt -> new CareBook(List.of(child("LC70827")), Coverage.NONE, 1);
        CurrentPerson person = () -> asking;
        transactions = database.transactions();
        wording = new Wording(books, new PublicWords(new SomeSettings(set)));
        readers = new MeetingReaders(new MeetingPermissions(), person);
        var committeeTable = new CommitteeTable(database.jdbi());
        var meetingTable = new MeetingTable(database.jdbi());
        var agendaTable = new AgendaTable(database.jdbi());
        committees = new Committees(committeeTable, wording, transactions, audit);
        meetings = new Meetings(
                meetingTable,
                agendaTable,
                committeeTable,
                committees,
                wording,
                new SomeSettings(set),
                transactions,
                audit,
                person,
                new DeskClock(),
                along);
        agenda = new Agenda(agendaTable, meetings, committeeTable, wording, transactions, audit, fixed);
        versions = new AgendaVersions(
                new AgendaVersionTable(database.jdbi()),
                meetings,
                agenda,
                new AgendaFiles(meetings, agenda, committees, files, new SomeSettings(set), audit),
                committeeTable,
                transactions,
                audit,
                person,
                new DeskClock());
        run = new PageRun(meetings, agendaTable, audit);
        minutes = new Minutes(meetingTable, agendaTable, meetings, wording, transactions, audit);
    }

    /** Takes away what a test left; the committee that comes with Hearth stays. */
    public static void clear(TestDatabase database) {
        for (String kept : List.of(
                "member_question",
                "action_entry",
                "agenda_version",
                "title_kept_back",
                "agenda_item",
                "meeting_move",
                "meeting")) {
            database.jdbi().useHandle(handle -> handle.execute("delete from committee." + kept));
        }
        database.jdbi().useHandle(handle -> {
            handle.execute("delete from committee.committee where code <> '" + CPC + "'");
            handle.execute("update committee.committee set last_action = 0, revision = 0");
        });
    }

    public ClerksDesk on(String day) {
        today = LocalDate.parse(day);
        return this;
    }

    public void setting(String name, String value) {
        set.put(name, value);
    }

    public UUID planned(String day) {
        return meetings.plan(CPC, LocalDate.parse(day), DETAILS);
    }

    public Meeting meeting(UUID id) {
        return meetings.get(id);
    }

    private static ChildHistory child(String reference) {
        return aChild(reference).startsCare("2024-05-01", "U6", "PR1").build();
    }

    /** A minute later at each look, so that two moves never share their instant. */
    private final class DeskClock extends Clock {
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
            minute = (minute + 1) % 600;
            return today.atTime(LocalTime.of(10, 0))
                    .plusMinutes(minute)
                    .atZone(UkTime.ZONE)
                    .toInstant();
        }
    }

    /** The rows "meetings" and "meetings-in-hand" of the permission table, which a test of the application reads. */
    private static final class MeetingPermissions implements Permissions {
        private static final Set<Role> IN_HAND = Set.of(Role.CLERK, Role.ANALYST, Role.MANAGER, Role.DIRECTOR);

        @Override
        public RowScope scope(Person person, String resource, Action action) {
            boolean may = action == Action.WRITE
                    ? person.is(Role.CLERK)
                    : person.roles().stream().anyMatch(IN_HAND::contains)
                            || person.is(Role.MEMBER) && resource.equals("meetings");
            return may ? RowScope.AGGREGATES : RowScope.NONE;
        }

        @Override
        public void require(String resource, Action action) {
            throw new UnsupportedOperationException("nothing of meetings requires by itself");
        }
    }

    private record SomeSettings(Map<String, String> set) implements Settings {
        @Override
        public String council() {
            return "E10000003";
        }

        @Override
        public String councilName() {
            return "Invented County Council";
        }

        @Override
        public java.nio.file.Path dataDir() {
            return java.nio.file.Path.of("target");
        }

        @Override
        public boolean demo() {
            return true;
        }

        @Override
        public boolean demoCounty() {
            return true;
        }

        @Override
        public String demoPassword() {
            return "";
        }

        @Override
        public Optional<java.nio.file.Path> postcodesFile() {
            return Optional.empty();
        }

        @Override
        public Optional<String> get(String name) {
            return Optional.ofNullable(set.get(name));
        }
    }
}
