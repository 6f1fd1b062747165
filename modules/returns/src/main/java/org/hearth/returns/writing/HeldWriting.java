package org.hearth.returns.writing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hearth.core.api.time.ReportingYear;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.audit.Audit;
import org.hearth.platform.api.db.Duplicates;
import org.hearth.platform.api.db.Transactions;
import org.hearth.returns.api.ReturnWriting;
import org.hearth.returns.api.ReturnYears;
import org.hearth.returns.api.Snapshot;
import org.hearth.returns.api.Snapshot.Rows;
import org.hearth.returns.api.WrittenChecks;
import org.hearth.returns.api.WrittenReturn;
import org.hearth.returns.api.WrittenReturn.Comparison;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/** Writes returns out of what is held, and keeps those that are frozen. */
@ApplicationScoped
class HeldWriting implements ReturnWriting {
    private static final int MOST_TRIES = 3;

    private Jdbi jdbi;
    private Transactions transactions;
    private YearsHeld years;
    private WrittenChecks checks;
    private Audit audit;
    private Clock clock;

    HeldWriting() {}

    @Inject
    HeldWriting(Jdbi jdbi, Transactions transactions, YearsHeld years, WrittenChecks checks, Audit audit, Clock clock) {
        this.jdbi = jdbi;
        this.transactions = transactions;
        this.years = years;
        this.checks = checks;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public WrittenReturn of(int year) {
        return years.of(ReturnYears.toHold(clock).checked(year));
    }

    @Override
    public Frozen freeze(int year, String by, boolean notReady) {
        WrittenReturn written = of(year);
        if (written.isEmpty()) {
            throw new RuleBroken(
                    "year",
                    "Nothing is known of %s, so there is nothing to freeze. Send the return of that year or of the year before."
                            .formatted(new ReportingYear(year).label()));
        }
        var parts = new Snapshots.Parts();
        String hash = hashed(written, parts);
        Comparison counts = written.compare(0);
        WrittenChecks.Counts found = checks.counts(written);
        if (!notReady && !isLatest(year, hash)) {
            refuseUnready(written, found);
        }
        for (int tries = 1; ; tries++) {
            try {
                return transactions.inNew(() -> keep(written, hash, parts.parts(), counts, found, by));
            } catch (JdbiException e) {
                // another froze the year at the same moment: the next try finds what was kept
                if (tries == MOST_TRIES || !Duplicates.caused(e)) {
                    throw e;
                }
            }
        }
    }

    private boolean isLatest(int year, String hash) {
        return snapshots(year).stream()
                .findFirst()
                .filter(latest -> latest.hash().equals(hash))
                .isPresent();
    }

    private static void refuseUnready(WrittenReturn written, WrittenChecks.Counts found) {
        List<String> why = new ArrayList<>();
        if (found.openErrors() + found.openQuestions() > 0) {
            why.add("%,d %s and %,d %s are open in it"
                    .formatted(
                            found.openErrors(),
                            found.openErrors() == 1 ? "error" : "errors",
                            found.openQuestions(),
                            found.openQuestions() == 1 ? "question" : "questions"));
        }
        if (!written.missing().isEmpty()) {
            why.add("nothing is held of " + String.join(", ", written.missing()));
        }
        if (!why.isEmpty()) {
            throw new RuleBroken(
                    "notReady",
                    "The return is not ready to send: %s. Say that it is to be frozen all the same, or put that right first."
                            .formatted(String.join("; ", why)));
        }
    }

    private static String hashed(WrittenReturn written, OutputStream to) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            written.zip(new DigestOutputStream(to, sha));
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException every) {
            throw new IllegalStateException(every);
        }
    }

    private Frozen keep(
            WrittenReturn written,
            String hash,
            List<byte[]> parts,
            Comparison counts,
            WrittenChecks.Counts found,
            String by) {
        return jdbi.withHandle(handle -> {
            List<Snapshot> before = Snapshots.ofYear(handle, written.year());
            if (!before.isEmpty() && before.get(0).hash().equals(hash)) {
                return new Frozen(before.get(0), false);
            }
            Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            var snapshot = new Snapshot(
                    UUID.randomUUID(),
                    written.year(),
                    before.isEmpty() ? 1 : before.get(0).number() + 1,
                    hash,
                    parts.stream().mapToLong(part -> part.length).sum(),
                    now,
                    by,
                    counts.modules().stream()
                            .map(module -> new Rows(module.module(), module.rows()))
                            .toList(),
                    counts.differing(),
                    found.openErrors(),
                    found.openQuestions(),
                    found.explained(),
                    true,
                    true);
            Snapshots.insert(handle, snapshot, parts);
            audit.record(
                    by,
                    "return.frozen",
                    snapshot.id().toString(),
                    Map.of(
                            "year", String.valueOf(snapshot.year()),
                            "hash", hash,
                            "rows", String.valueOf(snapshot.rowsInAll()),
                            "differing", String.valueOf(snapshot.differing()),
                            "open", String.valueOf(snapshot.openErrors() + snapshot.openQuestions())));
            return new Frozen(snapshot, true);
        });
    }

    @Override
    public List<Snapshot> snapshots(int year) {
        int checked = ReturnYears.toHold(clock).checked(year);
        return jdbi.withHandle(handle -> Snapshots.ofYear(handle, checked));
    }

    @Override
    public Optional<Snapshot> snapshot(int year, UUID id) {
        return jdbi.withHandle(handle -> Snapshots.find(handle, year, id));
    }

    @Override
    public void content(Snapshot snapshot, OutputStream to) {
        jdbi.useHandle(handle -> Snapshots.content(handle, snapshot.id(), to));
    }
}
