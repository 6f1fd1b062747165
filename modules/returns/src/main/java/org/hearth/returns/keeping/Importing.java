package org.hearth.returns.keeping;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.hearth.core.api.care.CareRecords;
import org.hearth.core.api.care.Received;
import org.hearth.platform.api.audit.Audit;
import org.hearth.platform.api.db.Transactions;
import org.hearth.platform.api.jobs.JobRunner.Progress;
import org.hearth.platform.api.time.UkTime;
import org.hearth.returns.api.Finding;
import org.hearth.returns.api.Receipt.State;
import org.hearth.returns.merging.HeldYears;
import org.hearth.returns.merging.Merge;
import org.hearth.returns.merging.Merged;
import org.hearth.returns.reading.Arrival;
import org.hearth.returns.reading.Cells;
import org.hearth.returns.reading.ModuleDefinition;
import org.hearth.returns.reading.ModuleDefinitions;
import org.hearth.returns.reading.Sheet;
import org.hearth.returns.reading.SheetReader;
import org.hearth.returns.reading.Spool;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * One import from its spooled files to being current. It is written in chunks that no reader sees; what counts is one
 * short transaction at the end, in which the held files, the children and the questions are switched together. It may be
 * begun again at any point: what an attempt before it left is taken away first.
 */
final class Importing {
    static final String SOURCE = "return";
    private static final int MOST_TRIES = 10;

    private final Jdbi jdbi;
    private final Transactions transactions;
    private final CareRecords care;
    private final Predicate<String> unknownPostcode;
    private final Audit audit;
    private final Rows rows;
    private final Vanishing vanishing;
    private final Lease lease;
    private final Path folder;
    private final long limit;

    Importing(
            Jdbi jdbi,
            Transactions transactions,
            CareRecords care,
            Predicate<String> unknownPostcode,
            Audit audit,
            Clock clock,
            Path folder,
            long limit) {
        this.jdbi = jdbi;
        this.transactions = transactions;
        this.care = care;
        this.unknownPostcode = unknownPostcode;
        this.audit = audit;
        this.rows = new Rows(jdbi, transactions);
        this.vanishing = new Vanishing(jdbi, transactions);
        this.lease = new Lease(jdbi, transactions, clock);
        this.folder = folder;
        this.limit = limit;
    }

    Lease lease() {
        return lease;
    }

    /**
     * Does what is left to do for the upload; under the lease.
     *
     * @param arrival what it holds, when that has just been looked at; {@code null} to look at the spooled files anew
     */
    void run(UUID id, Arrival arrival, Progress progress) {
        Upload upload = find(id);
        if (upload.state() != State.STAGED) {
            return;
        }
        care.staged(SOURCE).forEach(care::discard);
        if (!upload.allRead()) {
            Arrival holds = arrival != null ? arrival : reopen(upload);
            if (holds == null || !readAll(upload, holds, progress)) {
                return;
            }
        } else {
            vanishing.listAgain(upload);
        }
        if (vanishing.mayReplace(find(id))) {
            makeCurrent(find(id), progress);
        }
        Spool.discard(folder);
    }

    private Upload find(UUID id) {
        return jdbi.withHandle(handle -> Uploads.find(handle, id)).orElseThrow();
    }

    private Arrival reopen(Upload upload) {
        if (!Spool.exists(folder)) {
            refuse(upload, "The server stopped while this was being read, and its files are gone. Send it again.");
            return null;
        }
        try {
            return Arrival.of(Spool.reopen(folder, limit), upload.yearEnds());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void refuse(Upload upload, String reason) {
        transactions.doInNewAnew(() -> {
            boolean moved =
                    jdbi.withHandle(handle -> Uploads.move(handle, upload.id(), upload.state(), State.REFUSED, reason));
            if (moved) {
                audit.record(
                        upload.sentBy(),
                        "return.refused",
                        upload.id().toString(),
                        Map.of("year", Integer.toString(upload.yearEnds())));
            }
        });
        Spool.discard(folder);
    }

    /** @return whether anything in it can be used */
    private boolean readAll(Upload upload, Arrival arrival, Progress progress) {
        forget(upload.id());
        int lines = Math.max(1, arrival.lines());
        int number = writeFindings(upload, arrival.findings());
        int used = 0;
        boolean anotherYear = false;
        for (Sheet sheet : arrival.sheets()) {
            if (!sheet.tells()) {
                continue;
            }
            long file = transactions.inNew(() -> jdbi.withHandle(handle -> Uploads.newFile(
                    handle,
                    upload.id(),
                    sheet.module().name(),
                    sheet.name(),
                    Cells.pack(sheet.columns()).replace('\0', '\uFFFD'),
                    sheet.isXml())));
            int done = used;
            Rows.Writer writer = rows
            .new Writer(
                    upload.id(),
                    file,
                    number,
                    () -> step(
                            progress, done, lines, "Reading " + sheet.module().name()));
            SheetReader.Outcome outcome = read(sheet, upload.yearEnds(), writer);
            number = writer.nextNumber();
            used += outcome.rows();
            if (outcome.whole()) {
                transactions.doInNewAnew(() -> jdbi.useHandle(handle -> Uploads.outcome(handle, file, outcome)));
                vanishing.list(upload, file, sheet.module().name(), writer.keys());
            } else {
                rows.remove(file);
                anotherYear |= outcome.anotherYear();
            }
        }
        if (anotherYear) {
            removeFiles(upload.id());
            refuse(
                    upload,
                    "Its episodes seem to be of another year, so nothing of it was taken. Choose their year and send it again.");
            return false;
        }
        boolean any =
                !jdbi.withHandle(handle -> Uploads.files(handle, upload.id())).isEmpty();
        if (!any) {
            refuse(
                    upload,
                    "Nothing in it could be used as a module of the return. What is wrong with each file is listed.");
            return false;
        }
        transactions.doInNewAnew(() -> jdbi.useHandle(handle -> Uploads.allRead(handle, upload.id())));
        return true;
    }

    private SheetReader.Outcome read(Sheet sheet, int year, Rows.Writer writer) {
        try {
            SheetReader.Outcome outcome = SheetReader.read(sheet, year, unknownPostcode, writer);
            writer.write();
            return outcome;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes away what an earlier attempt left. */
    void forget(UUID upload) {
        rows.removeFindings(upload);
        removeFiles(upload);
    }

    private void removeFiles(UUID upload) {
        jdbi.withHandle(handle -> Uploads.files(handle, upload)).forEach(file -> rows.remove(file.id()));
    }

    int writeFindings(Upload upload, List<Finding> findings) {
        Rows.Writer writer = rows.new Writer(upload.id(), 0, 0, () -> {});
        findings.forEach(writer::finding);
        writer.write();
        return writer.nextNumber();
    }

    private void step(Progress progress, int done, int total, String message) {
        lease.keep();
        progress.stopIfCancelled();
        progress.at(done, total, message);
    }

    /** Puts what is held together once more, for what core was not told when it was sent; under the lease. */
    void putTogetherAgain(String by, Progress progress) {
        care.staged(SOURCE).forEach(care::discard);
        List<KeptFile> files = jdbi.withHandle(Uploads::held);
        untilCurrent(() -> stageAndSwitch(
                files,
                by,
                "all returns held, put together again",
                handle -> audit.record(by, "return.together", "all", Map.of("files", String.valueOf(files.size()))),
                progress));
    }

    /** The spans that core should know of when the files are held. */
    static CareRecords.Covers covers(HeldYears years) {
        return new CareRecords.Covers(years.coverage(), years.unaccompaniedCoverage(), years.toldCoverage());
    }

    private void makeCurrent(Upload upload, Progress progress) {
        untilCurrent(() -> {
            List<KeptFile> sent = jdbi.withHandle(handle -> Uploads.files(handle, upload.id()));
            return stageAndSwitch(
                    afterwards(jdbi.withHandle(Uploads::held), sent),
                    upload.sentBy(),
                    "return %d, upload %s".formatted(upload.yearEnds(), upload.id()),
                    handle -> hold(upload, sent, handle),
                    progress);
        });
    }

    private static void untilCurrent(BooleanSupplier once) {
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            if (once.getAsBoolean()) {
                return;
            }
        }
        throw new IllegalStateException(
                "Other records kept changing while this was being put together. It will be tried again.");
    }

    /** @param switched what is switched with it, in the same transaction */
    private boolean stageAndSwitch(
            List<KeptFile> files, String by, String why, Consumer<Handle> switched, Progress progress) {
        HeldYears years = years(files);
        UUID edition = UUID.randomUUID();
        Rows.QuestionWriter questions = rows.new QuestionWriter(edition);
        var merge = new Merge(years);
        var merged = new Pulled<Received>(new HeldChildren(jdbi, files), child -> {
            Merged one = merge.child(child);
            questions.add(one.questions());
            return one.child();
        });
        long recording = care.stage(
                SOURCE, merged, by, why, covers(years), done -> step(progress, done, 0, "Putting the years together"));
        boolean on = false;
        try {
            questions.write();
            on = transactions.inNewAnew(() -> switchOn(edition, recording, switched));
        } finally {
            if (!on) {
                care.discard(recording);
            }
        }
        rows.removeQuestions(jdbi.withHandle(Importing::edition));
        return on;
    }

    /** The one short step. */
    private boolean switchOn(UUID edition, long recording, Consumer<Handle> switched) {
        return jdbi.withHandle(handle -> {
            lease.hold(handle);
            if (!care.makeCurrent(recording)) {
                return false;
            }
            handle.execute("update returns.present set edition = ? where id = 1", edition);
            switched.accept(handle);
            return true;
        });
    }

    private void hold(Upload upload, List<KeptFile> sent, Handle handle) {
        sent.forEach(file -> Uploads.hold(handle, file));
        Uploads.move(handle, upload.id(), State.STAGED, State.CURRENT, null);
        Uploads.supersede(handle);
        audit.record(
                upload.sentBy(),
                "return.imported",
                upload.id().toString(),
                Map.of(
                        "year", String.valueOf(upload.yearEnds()),
                        "modules", sent.stream().map(KeptFile::module).collect(Collectors.joining(" ")),
                        "rows",
                                String.valueOf(sent.stream()
                                        .mapToInt(file -> file.accepted() + file.refused())
                                        .sum()),
                        "confirmedBy", upload.saidYes() == null ? "" : upload.saidYes()));
    }

    static UUID edition(Handle handle) {
        return handle.createQuery("select edition from returns.present where id = 1")
                .mapTo(UUID.class)
                .findOne()
                .orElse(null);
    }

    private static List<KeptFile> afterwards(List<KeptFile> held, List<KeptFile> sent) {
        var after = new ArrayList<>(sent);
        held.stream()
                .filter(file -> sent.stream()
                        .noneMatch(other -> other.yearEnds() == file.yearEnds()
                                && other.module().equals(file.module())))
                .forEach(after::add);
        return after;
    }

    static HeldYears years(List<KeptFile> files) {
        return new HeldYears(
                years(files, ModuleDefinition.EPISODES),
                years(files, ModuleDefinition.HEADER).navigableKeySet(),
                years(files, ModuleDefinition.UASC),
                ModuleDefinitions.all().stream()
                        .filter(ModuleDefinition::isTold)
                        .collect(Collectors.toMap(ModuleDefinition::name, module -> years(files, module.name()))));
    }

    /** Each year of which the module is among the files, with the last day of which it tells. */
    private static NavigableMap<Integer, LocalDate> years(List<KeptFile> files, String module) {
        return files.stream()
                .filter(file -> file.module().equals(module))
                .collect(Collectors.toMap(
                        KeptFile::yearEnds,
                        file -> HeldYears.lastDay(file.yearEnds(), UkTime.dayOf(file.sentAt())),
                        (one, other) -> one,
                        TreeMap::new));
    }

    /** An iterator that makes each item from another's. */
    private record Pulled<T>(
            HeldChildren from, java.util.function.Function<org.hearth.returns.merging.ChildRows, T> each)
            implements java.util.Iterator<T> {
        @Override
        public boolean hasNext() {
            return from.hasNext();
        }

        @Override
        public T next() {
            return each.apply(from.next());
        }
    }
}
