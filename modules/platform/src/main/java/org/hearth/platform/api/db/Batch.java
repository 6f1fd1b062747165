package org.hearth.platform.api.db;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.Update;

/**
 * Many rows of one statement, in the caller's transaction and with values kept as everywhere else. Jdbi's own batches
 * are the rule; this is for imports, where looking up how to bind each of millions of values took longer than writing
 * them. Values are given in the order of the question marks.
 */
public final class Batch {
    private final PreparedStatement statement;
    private final boolean postgres;
    private int at;
    private int rows;

    private Batch(Connection connection, String sql) throws SQLException {
        this.statement = connection.prepareStatement(sql);
        this.postgres = DatabaseKind.of(connection) == DatabaseKind.POSTGRESQL;
    }

    @FunctionalInterface
    public interface Filling {
        void with(Batch batch) throws SQLException;
    }

    /** Fills the batch and sends it; one that no row was added to sends nothing. */
    public static void run(Handle handle, String sql, Filling filling) {
        try {
            var batch = new Batch(handle.getConnection(), sql);
            try (PreparedStatement closed = batch.statement) {
                filling.with(batch);
                if (batch.rows > 0) {
                    tellLogger(handle, sql);
                    closed.executeBatch();
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The rows could not be written.", e);
        }
    }

    /** Whoever listens to what Jdbi executes hears of this too. */
    private static void tellLogger(Handle handle, String sql) {
        try (Update told = handle.createUpdate(sql)) {
            handle.getConfig(SqlStatements.class).getSqlLogger().logBeforeExecution(told.getContext());
        }
    }

    public Batch set(String value) throws SQLException {
        statement.setString(++at, value);
        return this;
    }

    public Batch set(long value) throws SQLException {
        statement.setLong(++at, value);
        return this;
    }

    public Batch set(int value) throws SQLException {
        statement.setInt(++at, value);
        return this;
    }

    public Batch set(Integer value) throws SQLException {
        if (value == null) {
            statement.setNull(++at, Types.INTEGER);
            return this;
        }
        return set(value.intValue());
    }

    public Batch set(LocalDate value) throws SQLException {
        statement.setDate(++at, value == null ? null : Date.valueOf(value));
        return this;
    }

    public Batch set(UUID value) throws SQLException {
        if (postgres) {
            statement.setObject(++at, value, Types.OTHER);
        } else {
            statement.setString(++at, value == null ? null : value.toString());
        }
        return this;
    }

    public Batch set(byte[] value) throws SQLException {
        statement.setBytes(++at, value);
        return this;
    }

    /** The row is whole; the next one begins. */
    public void add() throws SQLException {
        statement.addBatch();
        at = 0;
        rows++;
    }
}
