package org.hearth.committee.paper;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.hearth.committee.clearance.ClearanceSheet;
import org.hearth.committee.clearance.ClearanceStatus;
import org.hearth.committee.frozen.Frozen;
import org.hearth.committee.frozen.Vocabulary;
import org.hearth.committee.meeting.ClerksDesk;
import org.hearth.committee.proof.EveryCheck;
import org.hearth.committee.rendering.Rendering;
import org.hearth.committee.stage.Stage;
import org.hearth.committee.wording.Wording;
import org.hearth.core.api.care.CareBook;
import org.hearth.core.api.care.CareBooks;
import org.hearth.core.api.figures.Figures;
import org.hearth.core.api.pack.DataStatus;
import org.hearth.core.api.pack.PackSection;
import org.hearth.core.api.time.Coverage;
import org.hearth.platform.api.audit.Audit;
import org.hearth.platform.api.documents.Documents;
import org.hearth.platform.api.people.CurrentPerson;
import org.hearth.platform.api.people.Person;
import org.hearth.platform.api.people.Role;
import org.hearth.platform.api.settings.Settings;
import org.hearth.platform.testing.TestDatabase;

/** All that work on papers takes, over a test's database. The analyst sits at it unless a test seats another. */
final class Desk {
    static final LocalDate MARCH = LocalDate.of(2026, 3, 31);
    static final LocalDate MEETING = LocalDate.of(2026, 6, 23);

    /** What the council has set, by name. */
    final Map<String, String> set = new TreeMap<>();

    final List<String> audited = new CopyOnWriteArrayList<>();

    /** The same with what stands beside each. */
    final List<Map<String, String>> auditedWith = new CopyOnWriteArrayList<>();

    final Papers papers;
    final Making making;
    final Typing typing;
    final Publishing publishing;
    final Clearing clearing;
    final Approving approving;
    final Staging staging;
    final Overriding overriding;
    final Accepting accepting;
    final Briefing briefing;
    /** A themed report: of the first section. */
    static final String FIRST_ALONE = "first-alone";

    final ExemptCopies copies;
    final PaperTable table;
    final DataDesk data;

    /** What the modules that check data say of them; none does unless a test seats one. */
    final List<DataStatus> checkers = new CopyOnWriteArrayList<>();

    /** Where the meetings are planned and minuted. */
    final ClerksDesk clerks;

    /** Called where a publication is written and not yet committed. */
    Runnable whilePublishing = () -> {};

    Person asking = new Person("analyst", Set.of(Role.ANALYST));

    private Instant now = Instant.parse("2026-06-01T09:00:00Z");

    Desk(TestDatabase database, County county) {
        this(database, county, county, List.of(county), new PrintedDocuments());
    }

    /** @param county whose children are held now, which may be others than a section counts */
    Desk(TestDatabase database, County county, Figures figures, List<PackSection> sections, Documents documents) {
        var audit = new Audit() {
            @Override
            public void record(String what, String subject, Map<String, String> details) {
                audited.add(what);
                auditedWith.add(details);
                if (what.equals("pack.published")) {
                    whilePublishing.run();
                }
            }

            @Override
            public void record(String by, String what, String subject, Map<String, String> details) {
                audited.add(what);
            }
        };
        var definition = new PackDefinition() {
            @Override
            List<PackSection> sections() {
                return sections;
            }

            @Override
            List<Pack> packs() {
                return List.of(
                        new Pack(Frozen.WHOLE_PACK, "Every topic", "", Map.of(), keys(sections)),
                        new Pack(
                                FIRST_ALONE,
                                "The first topic",
                                "A report of one topic",
                                Map.of("recommendations", "note the first topic."),
                                keys(sections.subList(0, 1))));
            }

            @Override
            List<PackSection> sections(String pack) {
                return choose(get(pack).sections(), sections);
            }

            private List<String> keys(List<PackSection> of) {
                return of.stream().map(PackSection::key).toList();
            }
        };
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
                return nextMinute();
            }
        };
        CareBooks books = knownAt -> new CareBook(county.everyKnown(), Coverage.NONE, 1);
        CurrentPerson person = () -> asking;
        table = new PaperTable(database.jdbi());
        var transactions = database.transactions();
        clerks = new ClerksDesk(database);
        clerks.along.add(new DraftsMoveAlong(table, audit, person));
        clerks.fixed.add(new PublishedItems(table));
        var proofing =
                EveryCheck.with(documents, books, clock, List.of(new ToldInWords(), new OnTheAgenda(clerks.run)));
        var settings = new SomeSettings();
        var writing = new Writing(table, books, settings, proofing, clerks.run);
        var wording = new Wording(books, new PublicWords(settings));
        var readers = new Readers(new PaperPermissions(() -> asking), person);
        var checks = new DataChecks(definition, checkers);
        var reading = new Reading(table, transactions, writing, person, clock);
        typing = new Typing(table, transactions, clerks.run, writing, wording, audit, person, clock);
        papers = new Papers(table, definition, writing, readers, documents, clerks.meetings, audit, clock, reading);
        making = new Making(
                table,
                transactions,
                figures,
                definition,
                writing,
                typing,
                clerks.meetings,
                audit,
                person,
                clock,
                checks,
                Vocabulary.OURS);
        data = new DataDesk(table, transactions, writing, audit, person, clock, checks);
        clearing = new Clearing(table, transactions, writing, audit, person, clock);
        approving = new Approving(table, transactions, writing, audit, person, clock);
        staging = new Staging(table, transactions, writing, clerks.meetings, audit, person, clock, reading);
        overriding = new Overriding(table, transactions, writing, audit, person, clock);
        copies = new ExemptCopies(
                table,
                new ExemptCopyTable(database.jdbi()),
                transactions,
                documents,
                Desk::stamped,
                wording,
                audit,
                person,
                clock);
        briefing = new Briefing(table, new BriefingTable(database.jdbi()), wording, transactions, audit, person, clock);
        accepting = new Accepting(table, transactions, writing, audit, person, clock);
        publishing = new Publishing(table, transactions, writing, documents, wording, audit, person, clock);
    }

    private static byte[] stamped(byte[] pdf, List<String> lines) {
        return (String.join("\n", lines) + "\n" + new String(pdf, StandardCharsets.UTF_8))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** From now on it is morning of that day. */
    Desk on(LocalDate day) {
        now = day.atTime(9, 0).toInstant(ZoneOffset.UTC);
        return this;
    }

    private synchronized Instant nextMinute() {
        now = now.plus(Duration.ofMinutes(1));
        return now;
    }

    static void clear(TestDatabase database) {
        for (String kept : List.of(
                "rendering",
                "data_at_freeze",
                "data_accepted",
                "typed",
                "told",
                "frozen",
                "paper",
                "clearance",
                "stage",
                "overridden",
                "author",
                "accepted",
                "wrote",
                "opened",
                "briefing_comment",
                "exempt_copy")) {
            database.jdbi().useHandle(handle -> handle.execute("delete from committee." + kept));
        }
        ClerksDesk.clear(database);
    }

    /** A draft in which everything is typed that publication asks for. */
    UUID ready() {
        var id = making.make(MEETING, MARCH);
        fill(id);
        return id;
    }

    /** Types what a draft asks for, and has it signed, cleared and made ready. */
    void fill(UUID id) {
        var typed = new LinkedHashMap<String, String>();
        for (String field : List.of("name", "post", "email", "tel")) {
            typed.put("officer-" + field, "Invented officer");
        }
        typed.put("member-names", "Invented councillors");
        typed.put("member-email", "None");
        typed.put("member-tel", "None");
        typed.put("public-interest", "Children could be recognised.");
        typed.put("implication.legal", "The council has a duty to find enough homes near by.");
        typed.put("exempt-decided-by", "Invented monitoring officer, 1 June 2026");
        typing.frontSheet(id, typed, Map.of());
        typing.commentary(id, "county.why", "None", null);
        signedAndCleared(id);
    }

    /**
     * From drafting to ready: signed by the head of service and the director; cleared by the officers of the functions where
     * something is said, and said to need no clearance where nothing is; what is withheld accepted.
     */
    void signedAndCleared(UUID id) {
        signed(id);
        papers.view(paper(id)).clearances().unsettled().forEach(row -> {
            if (row.spared()) {
                as(Role.ANALYST, () -> says(id, row, ClearanceStatus.NOT_NEEDED, "", "Nothing to clear this time."));
            } else {
                as(Role.ANALYST, () -> says(id, row, ClearanceStatus.REQUESTED, "Sam May", ""));
                var clears = row.implication().clearers().stream().sorted().findFirst();
                as(clears.orElseThrow(), () -> says(id, row, ClearanceStatus.CLEARED, "Sam May", ""));
            }
        });
        accepted(id);
        as(Role.ANALYST, () -> staging.move(id, Stage.READY, "", null));
    }

    /** By someone who wrote none of it. */
    void accepted(UUID id) {
        as(
                Role.MONITORING_OFFICER,
                () -> accepting.accept(id, accepting.of(paper(id)).hash()));
    }

    /** What was typed since is signed and cleared as well. */
    void signedAgain(UUID id) {
        as(Role.ANALYST, () -> staging.move(id, Stage.DRAFTING, "It reads otherwise now.", null));
        signedAndCleared(id);
    }

    void signed(UUID id) {
        as(Role.ANALYST, () -> staging.move(id, Stage.HEAD_OF_SERVICE, "", null));
        as(Role.MANAGER, () -> staging.move(id, Stage.DIRECTOR, "", null));
        as(Role.DIRECTOR, () -> {
            reads(id);
            staging.move(id, Stage.CLEARANCE, "", null);
        });
    }

    /** All that is signed, by the person who sits at the desk. */
    void reads(UUID id) {
        papers.file(paper(id), Rendering.PUBLIC);
        if (papers.view(paper(id)).files().stream().anyMatch(file -> file.name().equals(Rendering.EXEMPT.file()))) {
            papers.file(paper(id), Rendering.EXEMPT);
        }
    }

    private void says(UUID id, ClearanceSheet.Row row, ClearanceStatus status, String officer, String note) {
        String post = officer.isEmpty() ? "" : "Lawyer";
        clearing.say(id, row.implication().key(), new Clearing.Saying(status, officer, post, "", note, null));
    }

    /** One after another: the desk has one chair. */
    void as(Role role, Runnable work) {
        var before = asking;
        asking = new Person(role.key(), Set.of(role));
        try {
            work.run();
        } finally {
            asking = before;
        }
    }

    UUID published() {
        var id = ready();
        publishing.publish(id);
        return id;
    }

    /** A published paper's next version, with its figures measured again. */
    UUID corrected(UUID id) {
        return making.follow(id, Follow.Kind.CORRECTION, "A table was wrong.", true);
    }

    Paper paper(UUID id) {
        return papers.find(id).orElseThrow();
    }

    private final class SomeSettings implements Settings {
        @Override
        public String council() {
            return "E10000003";
        }

        @Override
        public String councilName() {
            return set.getOrDefault("council", "Invented County Council");
        }

        @Override
        public Path dataDir() {
            return Path.of("target");
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
        public Optional<Path> postcodesFile() {
            return Optional.empty();
        }

        @Override
        public Optional<String> get(String name) {
            return Optional.ofNullable(set.get(name));
        }
    }
}
