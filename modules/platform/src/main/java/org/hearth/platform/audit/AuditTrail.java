package org.hearth.platform.audit;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hearth.platform.api.db.Transactions;
import org.hearth.platform.db.Mapping;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/**
 * The chain of lines. A line is told at any time in a transaction and written at its very end: only then is the head
 * row locked, so that the lines of all writers stand in one order, nobody waits for a head that another holds during
 * long work, and since nothing is locked after the head, writers cannot wait for each other in a ring.
 */
class AuditTrail {
    private final Jdbi jdbi;
    private final Transactions transactions;
    private final Clock clock;

    AuditTrail(Jdbi jdbi, Transactions transactions, Clock clock) {
        this.jdbi = jdbi;
        this.transactions = transactions;
        this.clock = clock;
    }

    private record Told(Instant at, String by, String what, String subject, String details) {}

    /** The number and hash of the last line; number 0 when there is none. */
    public record Head(long lineNumber, String hash) {}

    void tell(String by, String what, String subject, Map<String, String> details) {
        Told told = new Told(
                Mapping.stored(clock.instant()),
                AuditDetails.plain(by, 200),
                AuditDetails.plain(what, 100),
                AuditDetails.plain(subject, 200),
                AuditDetails.json(details));
        transactions.atTheEnd(AuditTrail.class, told, this::write);
    }

    private void write(List<Told> lines) {
        jdbi.useHandle(handle -> {
            // the update takes the lock, and only then is the head read
            handle.createUpdate("update platform.audit_head set line_number = line_number + :more where id = 1")
                    .bind("more", lines.size())
                    .execute();
            Head head = head(handle);
            long number = head.lineNumber() - lines.size();
            String hash = head.hash();
            List<AuditLine> sealed = new ArrayList<>(lines.size());
            for (Told told : lines) {
                AuditLine line = new AuditLine(
                                ++number, told.at(), told.by(), told.what(), told.subject(), told.details(), null)
                        .sealedAfter(hash);
                hash = line.hash();
                sealed.add(line);
            }
            var batch = handle.prepareBatch(
                    "insert into platform.audit (line_number, recorded_at, by_whom, what, subject, details, hash)"
                            + " values (:lineNumber, :recordedAt, :byWhom, :what, :subject, :details, :hash)");
            sealed.forEach(line -> batch.bindMethods(line).add());
            batch.execute();
            handle.createUpdate("update platform.audit_head set hash = :hash where id = 1")
                    .bind("hash", hash)
                    .execute();
        });
    }

    static Head head(Handle handle) {
        return handle.createQuery("select line_number, hash from platform.audit_head where id = 1")
                .map(ConstructorMapper.of(Head.class))
                .findOne()
                .orElseThrow(() -> new IllegalStateException(
                        "The head of the audit is gone, so no line can be added. Run the check described in"
                                + " docs/operating.md, Audit, and restore the database from its backup."));
    }
}
