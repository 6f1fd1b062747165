package org.hearth.core.figures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearth.core.api.figures.Comparators.Kind;
import org.hearth.core.api.figures.Figures;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.audit.Audit;
import org.hearth.platform.api.db.Batch;
import org.hearth.platform.api.db.Duplicates;
import org.hearth.platform.api.db.Transactions;
import org.hearth.platform.api.time.UkTime;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Loaded figures in the database. They are asked for often and change seldom, so they are kept in memory meanwhile. */
@ApplicationScoped
class KeptComparators implements LoadedComparators {
    private static final int LARGEST = 5 << 20;
    private static final int LONGEST_NAME = 250;

    /** So old may be what another node has replaced. */
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(2);

    private Jdbi jdbi;
    private Transactions transactions;
    private Figures figures;
    private Audit audit;
    private Clock clock;
    private Present present;

    private record Present(int number, List<LoadedFigure> figures, Instant asked) {}

    KeptComparators() {}

    @Inject
    KeptComparators(Jdbi jdbi, Transactions transactions, Figures figures, Audit audit, Clock clock) {
        this.jdbi = jdbi;
        this.transactions = transactions;
        this.figures = figures;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public synchronized List<LoadedFigure> figures() {
        Instant now = clock.instant();
        if (present == null || present.asked.plus(LOOK_AGAIN).isBefore(now)) {
            int number = jdbi.withHandle(KeptComparators::last);
            present = new Present(
                    number, present != null && present.number == number ? present.figures : read(number), now);
        }
        return present.figures;
    }

    private static int last(Handle handle) {
        return handle.createQuery("select coalesce(max(number), 0) from core.comparator_file")
                .mapTo(Integer.class)
                .one();
    }

    private List<LoadedFigure> read(int upTo) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select file_line, line, area, area_code, period, belongs_to, published, kind, source"
                                + " from core.comparator where file_number <= :number order by file_number, file_line")
                .bind("number", upTo)
                .map((row, context) -> new LoadedFigure(
                        row.getInt(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getDate(6).toLocalDate(),
                        row.getString(7),
                        Kind.valueOf(row.getString(8)),
                        row.getString(9)))
                .list());
    }

    @Override
    public List<LoadedFile> files() {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select number, file_name, hash, figures, loaded_at, loaded_by from core.comparator_file"
                                + " order by number desc")
                .map(ConstructorMapper.of(LoadedFile.class))
                .list());
    }

    @Override
    public Loaded load(String fileName, InputStream file, String by) {
        if (fileName == null || fileName.isBlank()) {
            throw new RuleBroken("file", "No file was sent. Choose a CSV of published figures.");
        }
        byte[] content = content(file);
        String hash = hash(content);
        Optional<LoadedFile> before = files().stream().findFirst();
        if (before.isPresent() && before.get().hash().equals(hash)) {
            return new Loaded(before.get(), false);
        }
        List<LoadedFigure> read = ComparatorFile.read(content, figures.definitions(), UkTime.today(clock));
        var next = new LoadedFile(
                before.map(LoadedFile::number).orElse(0) + 1,
                fileName.length() > LONGEST_NAME ? fileName.substring(0, LONGEST_NAME) : fileName,
                hash,
                read.size(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                by);
        try {
            transactions.doInOne(() -> insert(next, read));
        } catch (RuntimeException e) {
            if (Duplicates.caused(e)) {
                throw new RuleBroken("file", "Someone else loaded figures at the same time. Load the file again.");
            }
            throw e;
        }
        synchronized (this) {
            present = null;
        }
        return new Loaded(next, true);
    }

    private void insert(LoadedFile file, List<LoadedFigure> read) {
        jdbi.useHandle(handle -> {
            handle.createUpdate(
                            "insert into core.comparator_file (number, file_name, hash, figures, loaded_at, loaded_by)"
                                    + " values (:number, :fileName, :hash, :figures, :loadedAt, :loadedBy)")
                    .bindMethods(file)
                    .execute();
            Batch.run(
                    handle,
                    "insert into core.comparator (file_number, file_line, line, area, area_code, period, belongs_to,"
                            + " published, kind, source) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    batch -> {
                        for (LoadedFigure one : read) {
                            batch.set(file.number())
                                    .set(one.fileLine())
                                    .set(one.line())
                                    .set(one.area())
                                    .set(one.areaCode())
                                    .set(one.period())
                                    .set(one.belongsTo())
                                    .set(one.published())
                                    .set(one.kind().name())
                                    .set(one.source())
                                    .add();
                        }
                    });
        });
        audit.record(
                file.loadedBy(),
                "comparators.loaded",
                file.hash(),
                Map.of("file", String.valueOf(file.number()), "figures", String.valueOf(file.figures())));
    }

    private static byte[] content(InputStream file) {
        try {
            byte[] content = file.readNBytes(LARGEST + 1);
            if (content.length > LARGEST) {
                throw new RuleBroken("file", "The file is larger than 5 MB. Load it in parts.");
            }
            return content;
        } catch (IOException e) {
            throw new RuleBroken("file", "The file did not arrive whole. Load it again.");
        }
    }

    private static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException every) {
            throw new IllegalStateException(every);
        }
    }
}
