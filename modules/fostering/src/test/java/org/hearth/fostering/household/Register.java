package org.hearth.fostering.household;

import static org.hearth.core.testing.Invented.day;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.hearth.core.api.care.Location;
import org.hearth.core.api.places.Places;
import org.hearth.platform.api.audit.Audit;
import org.hearth.platform.api.db.DatabaseKind;
import org.hearth.platform.api.people.Person;
import org.hearth.platform.api.people.Role;
import org.hearth.platform.testing.SetClock;
import org.hearth.platform.testing.TestDatabase;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;

/** The register over a database of its own, on 1 May 2026 until the clock is moved. */
public final class Register implements AutoCloseable {
    public static final String CAMBRIDGE = "E07000008";

    public final TestDatabase database;
    public final SetClock clock = new SetClock("2026-05-01T09:00:00Z");
    public final List<Object> told = new ArrayList<>();

    /** Hears of every fact within its transaction. */
    public Consumer<Object> observer = fact -> {};

    public final List<String> audited = new ArrayList<>();
    public final Recordings recordings;
    final HouseholdTable table;
    public final Households households;
    public final People people;
    public final Homes homes;
    public final TemporaryApprovals temporary;
    public final Changes changes;
    final HouseholdImport imports;

    public Register(DatabaseKind kind) {
        database = TestDatabase.on(kind);
        recordings = new Recordings(database.jdbi(), database.transactions(), audit, Register::me, clock);
        table = new HouseholdTable(database.jdbi());
        households = new Households(table, recordings, new Districts(), clock, fact -> {
            told.add(fact);
            observer.accept(fact);
        });
        people = new People(database.jdbi(), households, recordings, clock);
        homes = new Homes(database.jdbi(), table, households, recordings, new Districts());
        temporary = new TemporaryApprovals(table, households, recordings);
        changes = new Changes(table, people);
        imports = new HouseholdImport(households, new Districts(), database.transactions(), audit);
    }

    public final Audit audit = new Audit() {
        @Override
        public void record(String what, String subject, Map<String, String> details) {
            record("fostering", what, subject, details);
        }

        @Override
        public void record(String by, String what, String subject, Map<String, String> details) {
            synchronized (audited) {
                audited.add("%s %s %s %s".formatted(by, what, subject, new TreeMap<>(details)));
            }
        }
    };

    public static Person me() {
        return new Person("fostering", Set.of(Role.FOSTERING));
    }

    /** Two children of 0 to 10, short term. */
    public static AskedTerms terms() {
        return terms(2, 0, 10, FosteringType.SHORT_TERM);
    }

    public static AskedTerms terms(Integer places, Integer fromAge, Integer toAge, FosteringType... types) {
        return new AskedTerms(places, Set.of(types), fromAge, toAge, Sexes.ANY, false, Set.of(), "", "");
    }

    static NewHousehold mainstream(String reference, String approvedOn) {
        return new NewHousehold(
                reference, HouseholdKind.MAINSTREAM, Joining.APPROVED, day(approvedOn), CAMBRIDGE, terms());
    }

    public UUID register(String reference, String approvedOn) {
        return households.register(mainstream(reference, approvedOn));
    }

    public Household get(UUID id) {
        return households.find(id).orElseThrow();
    }

    public int seen(UUID id) {
        return households.revision(id);
    }

    /** "2020-04-01..2021-04-01: 2, 2021-04-01..: 3". */
    static String terms(Approval approval) {
        return String.join(
                ", ",
                approval.terms().stream()
                        .map(one -> "%s..%s: %d"
                                .formatted(
                                        one.period().from(),
                                        one.period().isOpen()
                                                ? ""
                                                : one.period().to().toString(),
                                        one.places()))
                        .toList());
    }

    public int statements(Runnable asking) {
        var count = new AtomicInteger();
        database.jdbi().setSqlLogger(new SqlLogger() {
            @Override
            public void logBeforeExecution(StatementContext context) {
                count.incrementAndGet();
            }
        });
        try {
            asking.run();
        } finally {
            database.jdbi().setSqlLogger(SqlLogger.NOP_SQL_LOGGER);
        }
        return count.get();
    }

    @Override
    public void close() {
        database.close();
    }

    /** Knows Cambridge and no postcode but one. */
    public static final class Districts implements Places {
        @Override
        public Location locate(String homePostcode, String placementPostcode, LocalDate on) {
            return Location.UNKNOWN;
        }

        @Override
        public Location locateArea(String areaAuthority, LocalDate on) {
            return Location.UNKNOWN;
        }

        @Override
        public Optional<Spot> find(String postcode) {
            return postcode.replace(" ", "").equalsIgnoreCase("CB99ZZ")
                    ? Optional.of(new Spot("CB9 9ZZ", 545000, 258000, CAMBRIDGE, "E10000003"))
                    : Optional.empty();
        }

        @Override
        public List<District> districts(LocalDate on) {
            return List.of(new District(CAMBRIDGE, "Cambridge"));
        }

        @Override
        public String councilName(String code, LocalDate on) {
            return code.equals(CAMBRIDGE) ? "Cambridge" : code;
        }

        @Override
        public String responsibleAuthority() {
            return "E10000003";
        }

        @Override
        public Optional<String> edition() {
            return Optional.of("invented 2026");
        }
    }
}
