package org.hearth.returns.keeping;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.hearth.core.api.care.CareRecords;
import org.hearth.core.api.time.Coverage;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.audit.Audit;
import org.hearth.platform.api.db.Duplicates;
import org.hearth.platform.api.db.Transactions;
import org.hearth.platform.api.jobs.JobRunner.JobCancelled;
import org.hearth.platform.api.jobs.JobRunner.Progress;
import org.hearth.platform.api.jobs.Jobs;
import org.hearth.platform.api.people.Person;
import org.hearth.returns.api.Finding;
import org.hearth.returns.api.FindingFilter;
import org.hearth.returns.api.HeldModule;
import org.hearth.returns.api.Part;
import org.hearth.returns.api.Question;
import org.hearth.returns.api.Receipt;
import org.hearth.returns.api.Receipt.State;
import org.hearth.returns.api.ReturnInUse;
import org.hearth.returns.api.ReturnYears;
import org.hearth.returns.api.Returns;
import org.hearth.returns.api.SentFile;
import org.hearth.returns.reading.Arrival;
import org.hearth.returns.reading.Names;
import org.hearth.returns.reading.Spool;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/** The returns as they are kept. Plain Java: the server's bean of it is {@link ReturnsBean}. */
class KeptReturns implements Returns {
    static final String JOB = "returns.import";

    /** Above this many lines an upload becomes a job. */
    static final int LARGE = 20_000;

    private static final Duration WAIT_FOR_TURN = Duration.ofSeconds(20);
    private static final Duration WAIT_IN_JOB = Duration.ofMinutes(30);

    private final Jdbi jdbi;
    private final Transactions transactions;
    private final CareRecords care;
    private final Predicate<String> unknownPostcode;
    private final Audit audit;
    private final Jobs jobs;
    private final Clock clock;
    private final Path folder;
    private final long limit;
    private final Telling tell;
    private final Queries queries;
    private final Receipts receipts;

    /**
     * @param unknownPostcode whether a postcode directory is loaded that does not hold it
     * @param folder where uploads are spooled, one folder each
     * @param limit  bytes of one upload
     * @param tell   hears of each upload that has become current
     */
    KeptReturns(
            Jdbi jdbi,
            Transactions transactions,
            CareRecords care,
            Predicate<String> unknownPostcode,
            Audit audit,
            Jobs jobs,
            Clock clock,
            Path folder,
            long limit,
            Consumer<ReturnInUse> tell) {
        this.jdbi = jdbi;
        this.transactions = transactions;
        this.care = care;
        this.unknownPostcode = unknownPostcode;
        this.audit = audit;
        this.jobs = jobs;
        this.clock = clock;
        this.folder = folder;
        this.limit = limit;
        this.tell = new Telling(jdbi, tell);
        this.queries = new Queries(jdbi);
        this.receipts = new Receipts(jdbi, queries);
    }

    @Override
    public Receipt receive(int year, List<SentFile> files, String by, String key) {
        ReturnYears.toHold(clock).checked(year);
        if (files.isEmpty()) {
            throw new RuleBroken(
                    "files", "No file was sent. Choose the return's CSV files, its XML, or one zip of them.");
        }
        String requestKey = key == null || key.isBlank() ? null : shortened(by + " " + key);
        UUID id = UUID.randomUUID();
        var spool = new Spool(folder.resolve(id.toString()), limit);
        boolean taken = false;
        try {
            for (SentFile file : files) {
                try (InputStream in = file.content().open()) {
                    spool.add(Names.shown(file.name()), in);
                }
            }
            Optional<Upload> before = askedBefore(requestKey, year, spool.hash());
            if (before.isPresent()) {
                return receipts.waitFor(before.get().id());
            }
            Optional<Upload> same = jdbi.withHandle(handle -> Uploads.whollyHeld(handle, year, spool.hash()));
            if (same.isPresent()) {
                return receipts.of(same.get().id());
            }
            var upload = new Upload(id, year, by, clock.instant(), State.STAGED, spool.hash(), null, false, null, null);
            UUID twin = insertOrFindTwin(upload, requestKey);
            if (twin != null) {
                return receipts.waitFor(twin);
            }
            taken = true;
            return take(upload, spool);
        } catch (IOException e) {
            throw new UncheckedIOException("The upload could not be read to its end. Send it again.", e);
        } finally {
            if (!taken) {
                spool.discard();
            }
        }
    }

    /** @throws RuleBroken when the key came with another year or other files */
    private Optional<Upload> askedBefore(String requestKey, int year, String hash) {
        if (requestKey == null) {
            return Optional.empty();
        }
        Optional<Upload> before = jdbi.withHandle(handle -> Uploads.byKey(handle, requestKey));
        if (before.isPresent()
                && (before.get().yearEnds() != year || !hash.equals(before.get().contentHash()))) {
            throw new RuleBroken(
                    "Idempotency-Key",
                    "This form or key was sent before with another year or other files. Open the page again, or send a new key.");
        }
        return before;
    }

    /**
     * The twin was in flight a moment ago, but may be in use or refused by the time it is looked for: so it is looked for by
     * what it holds, not by its state.
     *
     * @return {@code null} when it was inserted; else the upload that was there before it
     */
    private UUID insertOrFindTwin(Upload upload, String requestKey) {
        try {
            transactions.doInNew(() -> jdbi.useHandle(handle -> Uploads.insert(handle, upload, requestKey)));
            return null;
        } catch (UnableToExecuteStatementException e) {
            if (!Duplicates.caused(e)) {
                throw e;
            }
            return askedBefore(requestKey, upload.yearEnds(), upload.contentHash())
                    .or(() -> jdbi.withHandle(handle -> Uploads.last(handle, upload.yearEnds(), upload.contentHash())))
                    .map(Upload::id)
                    .orElseThrow(() -> e);
        }
    }

    private Receipt take(Upload upload, Spool spool) throws IOException {
        Arrival arrival;
        try {
            arrival = Arrival.of(spool, upload.yearEnds());
        } catch (IOException | RuntimeException e) {
            importing(upload.id()).refuse(upload, "Its files could not be looked at. Send it again.");
            throw e;
        }
        Importing importing = importing(upload.id());
        if (arrival.sheets().isEmpty()) {
            importing.writeFindings(upload, arrival.findings());
            importing.refuse(
                    upload,
                    "Nothing in it could be used as a module of the return. What is wrong with each file is listed.");
            return receipts.of(upload.id());
        }
        if (arrival.lines() > LARGE || !importing.lease().take(WAIT_FOR_TURN)) {
            return asJob(upload.id(), upload.sentBy());
        }
        runAtOnce(importing, upload.id(), arrival);
        return receipts.of(upload.id());
    }

    /** @param arrival as in {@link Importing#run} */
    private void runAtOnce(Importing importing, UUID upload, Arrival arrival) {
        try {
            importing.run(upload, arrival, new AtOnce());
        } catch (RuntimeException e) {
            fail(importing, upload, e);
            throw e;
        } finally {
            importing.lease().give();
        }
        tell.ifCurrent(upload);
    }

    private Receipt asJob(UUID upload, String by) {
        transactions.doInNew(() -> {
            UUID job = jobs.submit(JOB, upload.toString(), by, upload.toString());
            jdbi.useHandle(handle -> Uploads.job(handle, upload, job));
        });
        return receipts.of(upload);
    }

    private Importing importing(UUID upload) {
        return new Importing(
                jdbi, transactions, care, unknownPostcode, audit, clock, folder.resolve(upload.toString()), limit);
    }

    /** What the job does; may be called again after a crash. */
    void runJob(UUID upload, Progress progress) {
        Importing importing = importing(upload);
        if (!importing.lease().take(WAIT_IN_JOB)) {
            throw new IllegalStateException(
                    "Another import has been running for more than half an hour. Send this one again when it is done.");
        }
        try {
            importing.run(upload, null, progress);
        } catch (JobCancelled e) {
            jdbi.withHandle(handle -> Uploads.find(handle, upload))
                    .ifPresent(found -> importing.refuse(found, Receipt.STOPPED));
            importing.forget(upload);
            throw e;
        } catch (RuntimeException e) {
            fail(importing, upload, e);
            throw e;
        } finally {
            importing.lease().give();
        }
        tell.ifCurrent(upload);
    }

    /** An import that broke off leaves what was current; the upload says that it came to nothing. */
    private void fail(Importing importing, UUID upload, RuntimeException e) {
        if (e instanceof Lease.Lost) {
            return;
        }
        try {
            jdbi.withHandle(handle -> Uploads.find(handle, upload))
                    .filter(found -> found.state() == State.STAGED)
                    .ifPresent(
                            found -> importing.refuse(
                                    found,
                                    "It could not be stored, and nothing of it was used. Send it again; if it happens again tell an administrator."));
        } catch (RuntimeException also) {
            e.addSuppressed(also);
        }
    }

    @Override
    public Receipt confirm(UUID upload, String by) {
        boolean moved = transactions.inNewAnew(() -> jdbi.withHandle(handle -> {
            boolean waited = Uploads.move(handle, upload, State.WAITING_FOR_YES, State.STAGED, null);
            if (waited) {
                Uploads.saidYes(handle, upload, by);
                audit.record(by, "return.confirmed", upload.toString(), Map.of());
            }
            return waited;
        }));
        if (!moved) {
            throw new RuleBroken(
                    "This upload does not wait for a yes. Look at the list of returns for what became of it.");
        }
        int rows = jdbi.withHandle(handle -> Uploads.files(handle, upload)).stream()
                .mapToInt(file -> file.accepted() + file.refused())
                .sum();
        Importing importing = importing(upload);
        if (rows > LARGE || !importing.lease().take(WAIT_FOR_TURN)) {
            return asJob(upload, by);
        }
        runAtOnce(importing, upload, null);
        return receipts.of(upload);
    }

    @Override
    public Receipt decline(UUID upload, String by) {
        boolean moved = transactions.inNewAnew(() -> jdbi.withHandle(handle -> {
            boolean waited = Uploads.move(
                    handle,
                    upload,
                    State.WAITING_FOR_YES,
                    State.REFUSED,
                    "%s said no; nothing was replaced.".formatted(by));
            if (waited) {
                audit.record(by, "return.declined", upload.toString(), Map.of());
            }
            return waited;
        }));
        if (!moved) {
            throw new RuleBroken(
                    "This upload does not wait for a yes. Look at the list of returns for what became of it.");
        }
        return receipts.of(upload);
    }

    /** Sees to uploads that a crash left half done: they go on as a job, or are refused with the reason. */
    void takeUpAgain() {
        for (Upload upload : jdbi.withHandle(Uploads::staged)) {
            if (upload.allRead() || Spool.exists(folder.resolve(upload.id().toString()))) {
                asJob(upload.id(), upload.sentBy());
            } else if (!Lease.isHeld(jdbi, clock)) {
                importing(upload.id())
                        .refuse(
                                upload,
                                "The server stopped while this was being read, and its files are gone. Send it again.");
            }
        }
    }

    /**
     * Sees to it that core knows of every module that is held: what was sent before core kept the other modules is put
     * together once more, as a job.
     */
    void tellWhatIsHeld() {
        List<KeptFile> files = jdbi.withHandle(Uploads::held);
        if (!files.isEmpty() && !care.tells(Importing.SOURCE, Importing.covers(Importing.years(files)))) {
            jobs.submit(TogetherJob.KIND, "all", Person.HEARTH.name(), "all");
        }
    }

    /** What that job does. */
    void putTogetherAgain(Progress progress) {
        Importing importing = importing(UUID.randomUUID());
        if (!importing.lease().take(WAIT_IN_JOB)) {
            throw new IllegalStateException("Another import has been running for more than half an hour.");
        }
        try {
            importing.putTogetherAgain(Person.HEARTH.name(), progress);
        } finally {
            importing.lease().give();
        }
    }

    @Override
    public Optional<Receipt> find(UUID upload) {
        return receipts.find(upload);
    }

    @Override
    public Part<Receipt> uploads(int page, int size) {
        return receipts.page(page, size);
    }

    @Override
    public List<HeldModule> held() {
        return jdbi.withHandle(Uploads::heldModules);
    }

    @Override
    public Coverage coverage() {
        return Importing.years(jdbi.withHandle(Uploads::held)).coverage();
    }

    @Override
    public Part<Finding> findings(UUID upload, FindingFilter wanted, int page, int size) {
        return queries.findings(upload, wanted, page, size);
    }

    @Override
    public Part<Vanished> vanished(UUID upload, int page, int size) {
        return queries.vanished(upload, page, size);
    }

    @Override
    public Part<Question> questions(Question.Kind kind, int page, int size) {
        return queries.questions(kind, page, size);
    }

    @Override
    public boolean rowsAsSent(UUID upload, String module, OutputStream to) {
        Optional<KeptFile> file = jdbi.withHandle(handle -> Uploads.files(handle, upload)).stream()
                .filter(one -> one.module().equalsIgnoreCase(module))
                .findFirst();
        file.ifPresent(one -> transactions.doInNew(() -> RowsAsSent.write(jdbi, one, to)));
        return file.isPresent();
    }

    private static String shortened(String key) {
        return key.length() <= 300 ? key : key.substring(0, 300);
    }
}
