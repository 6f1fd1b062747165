package org.hearth.returns.writing;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hearth.platform.api.db.Batch;
import org.hearth.returns.api.Snapshot;
import org.hearth.returns.api.Snapshot.Rows;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** The tables of snapshots; rows are only ever added. */
final class Snapshots {
    private static final String SNAPSHOT =
            """
            select id, year_ends, snapshot_number, hash, size_in_bytes, made_at, made_by, differing, open_errors,
              open_questions, explained, up_to_date, of_frozen from returns.snapshot where year_ends = :year
            """;

    private Snapshots() {}

    /** Newest first. */
    static List<Snapshot> ofYear(Handle handle, int year) {
        List<Snapshot> found = handle.createQuery(SNAPSHOT + "order by snapshot_number desc")
                .bind("year", year)
                .map((row, context) -> snapshot(row, context))
                .list();
        return withRows(handle, found);
    }

    static Optional<Snapshot> find(Handle handle, int year, UUID id) {
        List<Snapshot> found = handle.createQuery(SNAPSHOT + "and id = :id")
                .bind("year", year)
                .bind("id", id)
                .map((row, context) -> snapshot(row, context))
                .list();
        return withRows(handle, found).stream().findFirst();
    }

    private static Snapshot snapshot(ResultSet row, StatementContext context) throws SQLException {
        return new Snapshot(
                context.findColumnMapperFor(UUID.class).orElseThrow().map(row, 1, context),
                row.getInt(2),
                row.getInt(3),
                row.getString(4),
                row.getLong(5),
                context.findColumnMapperFor(Instant.class).orElseThrow().map(row, 6, context),
                row.getString(7),
                List.of(),
                row.getInt(8),
                row.getInt(9),
                row.getInt(10),
                row.getInt(11),
                row.getBoolean(12),
                row.getBoolean(13));
    }

    private static List<Snapshot> withRows(Handle handle, List<Snapshot> snapshots) {
        if (snapshots.isEmpty()) {
            return snapshots;
        }
        record OfSnapshot(UUID snapshot, Rows rows) {}
        Map<UUID, List<Rows>> rows = handle
                .createQuery(
                        "select snapshot, module, rows_written from returns.snapshot_module where snapshot in (<ids>) order by snapshot, number")
                .bindList("ids", snapshots.stream().map(Snapshot::id).toList())
                .map((row, context) -> new OfSnapshot(
                        context.findColumnMapperFor(UUID.class).orElseThrow().map(row, 1, context),
                        new Rows(row.getString(2), row.getInt(3))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        OfSnapshot::snapshot, Collectors.mapping(OfSnapshot::rows, Collectors.toList())));
        return snapshots.stream()
                .map(one -> new Snapshot(
                        one.id(),
                        one.year(),
                        one.number(),
                        one.hash(),
                        one.size(),
                        one.madeAt(),
                        one.madeBy(),
                        rows.getOrDefault(one.id(), List.of()),
                        one.differing(),
                        one.openErrors(),
                        one.openQuestions(),
                        one.explained(),
                        one.upToDate(),
                        one.ofFrozen()))
                .toList();
    }

    static void insert(Handle handle, Snapshot snapshot, List<byte[]> parts) {
        handle.createUpdate(
                        """
                        insert into returns.snapshot (id, year_ends, snapshot_number, hash, size_in_bytes, made_at, made_by,
                          differing, open_errors, open_questions, explained, up_to_date, of_frozen)
                        values (:id, :year, :number, :hash, :size, :madeAt, :madeBy, :differing, :openErrors,
                          :openQuestions, :explained, :upToDate, :ofFrozen)""")
                .bindMethods(snapshot)
                .execute();
        Batch.run(
                handle,
                "insert into returns.snapshot_module (snapshot, number, module, rows_written) values (?, ?, ?, ?)",
                batch -> {
                    int number = 0;
                    for (Rows rows : snapshot.rows()) {
                        batch.set(snapshot.id())
                                .set(number++)
                                .set(rows.module())
                                .set(rows.rows())
                                .add();
                    }
                });
        for (int number = 0; number < parts.size(); number++) {
            handle.execute(
                    "insert into returns.snapshot_part (snapshot, number, content) values (?, ?, ?)",
                    snapshot.id(),
                    number,
                    parts.get(number));
        }
    }

    /** The zip as it was kept, one part in memory at a time. */
    static void content(Handle handle, UUID snapshot, OutputStream to) {
        try {
            for (int number = 0; ; number++) {
                Optional<byte[]> part = handle.createQuery(
                                "select content from returns.snapshot_part where snapshot = :snapshot and number = :number")
                        .bind("snapshot", snapshot)
                        .bind("number", number)
                        .mapTo(byte[].class)
                        .findOne();
                if (part.isEmpty()) {
                    return;
                }
                to.write(part.get());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Gathers bytes in parts of a size that a database takes well. */
    static final class Parts extends OutputStream {
        private static final int PART = 1 << 20;

        private final List<byte[]> parts = new ArrayList<>();
        private byte[] part = new byte[PART];
        private int used;

        @Override
        public void write(int one) {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            int done = 0;
            while (done < length) {
                int some = Math.min(length - done, PART - used);
                System.arraycopy(bytes, from + done, part, used, some);
                used += some;
                done += some;
                if (used == PART) {
                    parts.add(part);
                    part = new byte[PART];
                    used = 0;
                }
            }
        }

        List<byte[]> parts() {
            if (used > 0) {
                parts.add(java.util.Arrays.copyOf(part, used));
                used = 0;
            }
            return parts;
        }
    }
}
