package org.hearth.returns.keeping;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hearth.returns.api.HeldModule;
import org.hearth.returns.api.Receipt.State;
import org.hearth.returns.reading.ModuleDefinitions;
import org.hearth.returns.reading.SheetReader;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.StatementContext;

/** The tables of uploads, their files, and which file is held for each year and module. */
final class Uploads {
    private static final String UPLOAD =
            "select id, year_ends, sent_by, sent_at, state, content_hash, job, all_read, said_yes, reason from returns.upload u ";
    private static final String FILE =
            "select f.id, f.upload, u.year_ends, f.module, f.name, f.header_row, f.accepted, f.refused, f.vanished, u.sent_at, f.from_xml"
                    + " from returns.sent_file f join returns.upload u on u.id = f.upload ";

    private Uploads() {}

    static void insert(Handle handle, Upload upload, String requestKey) {
        handle.createUpdate(
                        "insert into returns.upload (id, year_ends, sent_by, sent_at, state, content_hash, in_flight, request_key, all_read)"
                                + " values (:id, :yearEnds, :sentBy, :sentAt, :state, :contentHash, :inFlight, :key, :allRead)")
                .bindMethods(upload)
                .bind("inFlight", Upload.inFlight(upload.yearEnds(), upload.contentHash()))
                .bind("key", requestKey)
                .execute();
    }

    static Optional<Upload> find(Handle handle, UUID id) {
        return handle.createQuery(UPLOAD + "where id = :id")
                .bind("id", id)
                .map(ConstructorMapper.of(Upload.class))
                .findOne();
    }

    static Optional<Upload> byKey(Handle handle, String requestKey) {
        return handle.createQuery(UPLOAD + "where request_key = :key")
                .bind("key", requestKey)
                .map(ConstructorMapper.of(Upload.class))
                .findOne();
    }

    /** The last upload of these bytes for this year, whatever became of it. */
    static Optional<Upload> last(Handle handle, int year, String hash) {
        return handle.createQuery(
                        UPLOAD
                                + "where content_hash = :hash and year_ends = :year order by sent_at desc fetch first 1 rows only")
                .bind("hash", hash)
                .bind("year", year)
                .map(ConstructorMapper.of(Upload.class))
                .findOne();
    }

    /** The upload of these bytes for this year of which every module is held now. */
    static Optional<Upload> whollyHeld(Handle handle, int year, String hash) {
        return handle
                .createQuery(
                        UPLOAD
                                + "where content_hash = :hash and year_ends = :year and state = 'CURRENT' order by sent_at desc")
                .bind("hash", hash)
                .bind("year", year)
                .map(ConstructorMapper.of(Upload.class))
                .list()
                .stream()
                .filter(upload -> files(handle, upload.id()).stream().allMatch(KeptFile::held))
                .findFirst();
    }

    static List<Upload> page(Handle handle, int page, int size) {
        return handle.createQuery(UPLOAD + "order by sent_at desc, id offset :skip rows fetch first :size rows only")
                .bind("skip", (page - 1) * size)
                .bind("size", size)
                .map(ConstructorMapper.of(Upload.class))
                .list();
    }

    static int count(Handle handle) {
        return handle.createQuery("select count(*) from returns.upload")
                .mapTo(Integer.class)
                .one();
    }

    static List<Upload> staged(Handle handle) {
        return handle.createQuery(UPLOAD + "where state = 'STAGED' order by sent_at")
                .map(ConstructorMapper.of(Upload.class))
                .list();
    }

    /** @return whether it stood as said before */
    static boolean move(Handle handle, UUID id, State from, State to, String reason) {
        boolean over = to != State.STAGED && to != State.WAITING_FOR_YES;
        return handle.createUpdate("update returns.upload set state = :to, reason = :reason"
                                + (over ? ", in_flight = null" : "") + " where id = :id and state = :from")
                        .bind("id", id)
                        .bind("from", from.name())
                        .bind("to", to.name())
                        .bind("reason", shortened(reason))
                        .execute()
                == 1;
    }

    private static String shortened(String reason) {
        return reason == null || reason.length() <= 1000 ? reason : reason.substring(0, 997) + "...";
    }

    static void allRead(Handle handle, UUID id) {
        handle.execute("update returns.upload set all_read = true where id = ?", id);
    }

    static void saidYes(Handle handle, UUID id, String by) {
        handle.execute("update returns.upload set said_yes = ? where id = ?", by, id);
    }

    static void job(Handle handle, UUID id, UUID job) {
        handle.execute("update returns.upload set job = ? where id = ?", job, id);
    }

    static long newFile(Handle handle, UUID upload, String module, String name, String headerRow, boolean fromXml) {
        handle.execute("update returns.present set file_ids = file_ids + 1 where id = 1");
        long id = handle.createQuery("select file_ids from returns.present where id = 1")
                .mapTo(Long.class)
                .one();
        handle.execute(
                "insert into returns.sent_file (id, upload, module, name, header_row, from_xml, accepted, refused, vanished) values (?, ?, ?, ?, ?, ?, 0, 0, 0)",
                id,
                upload,
                module,
                name,
                headerRow,
                fromXml);
        return id;
    }

    static void outcome(Handle handle, long file, SheetReader.Outcome outcome) {
        handle.execute(
                "update returns.sent_file set accepted = ?, refused = ? where id = ?",
                outcome.accepted(),
                outcome.refused(),
                file);
    }

    static void vanished(Handle handle, long file, int vanished, Long comparedWith) {
        handle.createUpdate(
                        "update returns.sent_file set vanished = :vanished, compared_with = :comparedWith where id = :id")
                .bind("vanished", vanished)
                .bind("comparedWith", comparedWith)
                .bind("id", file)
                .execute();
    }

    /** The file held when the rows that vanish were listed; {@code null} for none. */
    static Long comparedWith(Handle handle, long file) {
        return handle.createQuery("select compared_with from returns.sent_file where id = :id")
                .bind("id", file)
                .map((row, context) -> (Long) row.getObject(1))
                .one();
    }

    static void forget(Handle handle, long file) {
        handle.execute("delete from returns.sent_file where id = ?", file);
    }

    static List<KeptFile> files(Handle handle, UUID upload) {
        return filesOf(handle, List.of(upload)).getOrDefault(upload, List.of());
    }

    /** By upload; one that brought no file that could be used is not among them. */
    static Map<UUID, List<KeptFile>> filesOf(Handle handle, List<UUID> uploads) {
        if (uploads.isEmpty()) {
            return Map.of();
        }
        Set<Long> held = heldIds(handle);
        return inOrder(handle.createQuery(FILE + "where f.upload in (<uploads>)")
                        .bindList("uploads", uploads)
                        .map((row, context) -> file(row, held, context))
                        .list())
                .stream()
                .collect(Collectors.groupingBy(KeptFile::upload));
    }

    /** What is held now. */
    static List<KeptFile> held(Handle handle) {
        Set<Long> held = heldIds(handle);
        return held.isEmpty()
                ? List.of()
                : inOrder(handle.createQuery(FILE + "where f.id in (<held>)")
                        .bindList("held", List.copyOf(held))
                        .map((row, context) -> file(row, held, context))
                        .list());
    }

    /**
     * Asked by itself and never joined: an import that switches takes an upload's row and those held one after the other,
     * and on Derby a reader that holds one row while it waits for the other would stop both.
     */
    private static Set<Long> heldIds(Handle handle) {
        return new HashSet<>(handle.createQuery("select file_id from returns.held")
                .mapTo(Long.class)
                .list());
    }

    private static KeptFile file(ResultSet row, Set<Long> held, StatementContext context) throws SQLException {
        return new KeptFile(
                row.getLong(1),
                context.findColumnMapperFor(UUID.class).orElseThrow().map(row, 2, context),
                row.getInt(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getInt(7),
                row.getInt(8),
                row.getInt(9),
                held.contains(row.getLong(1)),
                context.findColumnMapperFor(Instant.class).orElseThrow().map(row, 10, context),
                (Boolean) row.getObject(11));
    }

    private static List<KeptFile> inOrder(List<KeptFile> files) {
        return files.stream()
                .sorted(Comparator.comparing(KeptFile::yearEnds)
                        .reversed()
                        .thenComparing(file -> ModuleDefinitions.order(file.module())))
                .toList();
    }

    static List<HeldModule> heldModules(Handle handle) {
        List<KeptFile> held = held(handle);
        if (held.isEmpty()) {
            return List.of();
        }
        Map<UUID, Upload> uploads = handle
                .createQuery(UPLOAD + "where id in (<ids>)")
                .bindList("ids", held.stream().map(KeptFile::upload).distinct().toList())
                .map(ConstructorMapper.of(Upload.class))
                .list()
                .stream()
                .collect(Collectors.toMap(Upload::id, upload -> upload));
        return held.stream()
                .map(file -> new HeldModule(
                        file.yearEnds(),
                        file.module(),
                        file.upload(),
                        file.name(),
                        file.accepted() + file.refused(),
                        file.refused(),
                        uploads.get(file.upload()).sentAt(),
                        uploads.get(file.upload()).sentBy()))
                .toList();
    }

    /** Puts the file in the place of whatever held its year and module, and settles the states of both uploads. */
    static void hold(Handle handle, KeptFile file) {
        handle.execute("delete from returns.held where year_ends = ? and module = ?", file.yearEnds(), file.module());
        handle.execute(
                "insert into returns.held (year_ends, module, file_id) values (?, ?, ?)",
                file.yearEnds(),
                file.module(),
                file.id());
    }

    /** Uploads of which nothing is held any more. */
    static void supersede(Handle handle) {
        handle.execute("update returns.upload set state = 'SUPERSEDED' where state = 'CURRENT' and id not in"
                + " (select f.upload from returns.sent_file f join returns.held h on h.file_id = f.id)");
    }
}
