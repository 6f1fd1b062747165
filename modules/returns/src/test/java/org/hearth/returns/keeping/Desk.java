package org.hearth.returns.keeping;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.hearth.core.api.care.CareRecords;
import org.hearth.platform.api.audit.Audit;
import org.hearth.platform.api.db.DatabaseKind;
import org.hearth.platform.api.db.Transactions;
import org.hearth.platform.api.jobs.JobRunner.Progress;
import org.hearth.platform.api.jobs.Jobs;
import org.hearth.platform.testing.TestDatabase;
import org.hearth.returns.api.FindingFilter;
import org.hearth.returns.api.Question;
import org.hearth.returns.api.Receipt;
import org.hearth.returns.api.ReturnInUse;
import org.hearth.returns.api.Returns;
import org.hearth.returns.api.SentFile;

/** The returns with a database of their own and everything around them pretended. */
public final class Desk implements AutoCloseable {
    public final TestDatabase database;
    final FakeCare care;
    public final List<String> audited = new ArrayList<>();
    final Map<UUID, String> jobs = new HashMap<>();
    public final List<ReturnInUse> inUse = new ArrayList<>();
    Consumer<ReturnInUse> told = inUse::add;
    final Path folder;
    final KeptReturns returns;
    public Instant now = Instant.parse("2026-11-21T12:00:00Z");

    public static Desk open() {
        return new Desk(TestDatabase.create(), new FakeCare(), 200L << 20);
    }

    static Desk open(FakeCare care) {
        return new Desk(TestDatabase.create(), care, 200L << 20);
    }

    static Desk on(DatabaseKind kind) {
        return new Desk(TestDatabase.on(kind), new FakeCare(), 200L << 20);
    }

    static Desk withLimit(long bytes) {
        return new Desk(TestDatabase.create(), new FakeCare(), bytes);
    }

    private Desk(TestDatabase database, FakeCare care, long limit) {
        this.database = database;
        this.care = care;
        try {
            folder = Files.createTempDirectory("returns");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        returns = sameDatabaseAgain(care, limit);
    }

    /** As after a restart. */
    KeptReturns sameDatabaseAgain(FakeCare records, long limit) {
        return with(database.transactions(), records, limit);
    }

    KeptReturns with(Transactions transactions, CareRecords records, long limit) {
        return new KeptReturns(
                database.jdbi(),
                transactions,
                records,
                postcode -> false,
                new Audited(),
                new Queue(),
                clock(),
                folder,
                limit,
                fact -> told.accept(fact));
    }

    /** Over records that are kept elsewhere than in memory. */
    public Returns over(CareRecords records) {
        return with(database.transactions(), records, 200L << 20);
    }

    /** Runs every job that was asked for and not yet run. */
    public void runJobs(Returns over) {
        List<String> asked = List.copyOf(jobs.values());
        jobs.clear();
        asked.forEach(subject -> ((KeptReturns) over).runJob(UUID.fromString(subject), quiet()));
    }

    public Clock clock() {
        return new Clock() {
            @Override
            public java.time.ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return Clock.fixed(now, zone);
            }

            @Override
            public Instant instant() {
                return now;
            }
        };
    }

    public Receipt send(int year, SentFile... files) {
        now = now.plusSeconds(1);
        return returns.receive(year, List.of(files), "analyst", null);
    }

    Receipt sendFolder(int year, Path from) {
        now = now.plusSeconds(1);
        return returns.receive(year, csvIn(from), "analyst", null);
    }

    public static List<SentFile> csvIn(Path from) {
        try (var files = Files.list(from)) {
            return files.filter(file -> file.toString().endsWith(".csv"))
                    .sorted()
                    .map(SentFile::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static SentFile file(String name, String... lines) {
        return SentFile.of(name, (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    List<Question> questions() {
        return returns.questions(null, 1, 100_000).items();
    }

    List<org.hearth.returns.api.Finding> findings(Receipt receipt) {
        return returns.findings(receipt.id(), FindingFilter.ALL, 1, 100_000).items();
    }

    @Override
    public void close() {
        database.close();
        try (var left = Files.walk(folder)) {
            left.sorted(java.util.Comparator.reverseOrder())
                    .forEach(path -> path.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void runJobs() {
        runJobs(returns);
    }

    public static Progress quiet() {
        return new Progress() {
            @Override
            public void at(int done, int total, String message) {}

            @Override
            public void stopIfCancelled() {}
        };
    }

    public Audit audit() {
        return new Audited();
    }

    private final class Audited implements Audit {
        @Override
        public void record(String what, String subject, Map<String, String> details) {
            audited.add(what + " " + details);
        }

        @Override
        public void record(String by, String what, String subject, Map<String, String> details) {
            audited.add(by + " " + what + " " + new java.util.TreeMap<>(details));
        }
    }

    private final class Queue implements Jobs {
        @Override
        public UUID submit(String kind, String subject, String by, String key) {
            UUID id = UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8));
            jobs.put(id, subject);
            return id;
        }

        @Override
        public Optional<Job> find(UUID id) {
            return Optional.empty();
        }

        @Override
        public void cancel(UUID id) {
            jobs.remove(id);
        }
    }
}
