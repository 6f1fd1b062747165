package org.hearth.core.places;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.hearth.core.api.places.PostcodeDirectory.Edition;
import org.hearth.platform.api.db.Transactions;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/**
 * Keeps editions in the database, so that every node has the same. An edition is kept for ever, its postcodes until the
 * next one comes.
 */
@ApplicationScoped
class PostcodeEditions {
    private static final int PIECE = 1 << 20;

    private final Jdbi jdbi;
    private final Transactions transactions;

    PostcodeEditions() {
        this(null, null);
    }

    @Inject
    PostcodeEditions(Jdbi jdbi, Transactions transactions) {
        this.jdbi = jdbi;
        this.transactions = transactions;
    }

    /** The number of the current edition; 0 when there is none. */
    public int latest() {
        return jdbi.withHandle(
                handle -> handle.createQuery("select coalesce(max(edition_number), 0) from core.postcode_edition")
                        .mapTo(Integer.class)
                        .one());
    }

    public Optional<Edition> find(int number) {
        return one("edition_number", number);
    }

    public Optional<Edition> withHash(String hash) {
        return one("hash", hash);
    }

    /** Newest first. */
    public List<Edition> all() {
        return jdbi.withHandle(
                handle -> handle.createQuery("select * from core.postcode_edition order by edition_number desc")
                        .map(ConstructorMapper.of(Edition.class))
                        .list());
    }

    private Optional<Edition> one(String column, Object value) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select * from core.postcode_edition where " + column + " = :value")
                        .bind("value", value)
                        .map(ConstructorMapper.of(Edition.class))
                        .findOne());
    }

    /**
     * Stores it as the current edition, whole or not at all.
     *
     * @return its number; empty when another node was faster with the same file or with another
     */
    public Optional<Integer> store(Edition edition, PostcodeTable table) {
        List<byte[]> pieces = pack(table);
        try {
            return Optional.of(transactions.inNew(() -> insert(edition, pieces)));
        } catch (UnableToExecuteStatementException e) {
            if (withHash(edition.hash()).isPresent()) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private int insert(Edition edition, List<byte[]> pieces) {
        int number = latest() + 1;
        jdbi.useHandle(handle -> {
            handle.createUpdate(
                            "insert into core.postcode_edition (edition_number, name, hash, postcodes, without_grid,"
                                    + " terminated, repeated, unusable, loaded_at, loaded_by) values (:number, :name, :hash,"
                                    + " :postcodes, :withoutGrid, :terminated, :repeated, :unusable, :loadedAt, :loadedBy)")
                    .bind("number", number)
                    .bindMethods(edition)
                    .execute();
            var batch = handle.prepareBatch(
                    "insert into core.postcode_piece (edition_number, piece_number, packed) values (?, ?, ?)");
            for (int i = 0; i < pieces.size(); i++) {
                batch.bind(0, number).bind(1, i).bind(2, pieces.get(i)).add();
            }
            batch.execute();
            handle.createUpdate("delete from core.postcode_piece where edition_number < :number")
                    .bind("number", number)
                    .execute();
        });
        return number;
    }

    /** Empty when a newer edition has taken its place meanwhile. */
    public Optional<PostcodeTable> load(int number) {
        List<byte[]> pieces = jdbi.withHandle(handle -> handle.createQuery(
                        "select packed from core.postcode_piece where edition_number = :number order by piece_number")
                .bind("number", number)
                .map((row, context) -> row.getBytes(1))
                .list());
        return pieces.isEmpty() ? Optional.empty() : Optional.of(unpack(pieces));
    }

    private static List<byte[]> pack(PostcodeTable table) {
        var packed = new ByteArrayOutputStream(1 << 22);
        var fast = new Deflater(Deflater.BEST_SPEED);
        try (var out = new DataOutputStream(
                new java.io.BufferedOutputStream(new DeflaterOutputStream(packed, fast, 1 << 16), 1 << 16))) {
            table.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            fast.end();
        }
        byte[] all = packed.toByteArray();
        var pieces = new ArrayList<byte[]>();
        for (int from = 0; from < all.length; from += PIECE) {
            pieces.add(Arrays.copyOfRange(all, from, Math.min(all.length, from + PIECE)));
        }
        return pieces;
    }

    private static PostcodeTable unpack(List<byte[]> pieces) {
        List<InputStream> streams =
                pieces.stream().<InputStream>map(ByteArrayInputStream::new).toList();
        try (var in = new DataInputStream(new java.io.BufferedInputStream(
                new InflaterInputStream(new SequenceInputStream(Collections.enumeration(streams))), 1 << 16))) {
            return PostcodeTable.read(in);
        } catch (IOException e) {
            throw new UncheckedIOException("The postcodes kept in the database cannot be read. Upload them again.", e);
        }
    }
}
