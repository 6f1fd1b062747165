package org.hearth.platform.api.db;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.Update;

/**
 * Many rows of one insert, in the caller's transaction and with values kept as everywhere else. Jdbi's own batches are
 * the rule; this is for imports, where looking up how to bind each of millions of values took longer than writing them.
 * Values are given in the order of the question marks.
 *
 * <p>Derby begins and ends a statement for each row of a batch, which costs more than half of the row itself; there,
 * rows go {@value #TOGETHER} to a statement. PostgreSQL's driver does so by itself.
 */
public final class Batch {
    private static final int TOGETHER = 10;

    private final Connection connection;
    private final String sql;
    private final boolean postgres;
    private final List<Object> waiting = new ArrayList<>();
    private int rowsWaiting;
    private PreparedStatement one;
    private PreparedStatement several;
    private int rows;

    private Batch(Connection connection, String sql) throws SQLException {
        this.connection = connection;
        this.sql = sql.strip();
        this.postgres = DatabaseKind.of(connection) == DatabaseKind.POSTGRESQL;
    }

    @FunctionalInterface
    public interface Filling {
        void with(Batch batch) throws SQLException;
    }

    /** No value of the column; JDBC wants to know of which kind. */
    private enum None {
        TEXT(Types.VARCHAR),
        NUMBER(Types.INTEGER),
        DAY(Types.DATE),
        ID(Types.OTHER),
        BYTES(Types.VARBINARY);

        private final int type;

        None(int type) {
            this.type = type;
        }
    }

    /**
     * Fills the batch and sends it; one that no row was added to sends nothing.
     *
     * @param insert ends with one row of values in brackets
     */
    public static void run(Handle handle, String insert, Filling filling) {
        try {
            var batch = new Batch(handle.getConnection(), insert);
            try {
                filling.with(batch);
                if (batch.rows > 0) {
                    tellLogger(handle, insert);
                    batch.send();
                }
            } finally {
                batch.close();
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

    public Batch set(String value) {
        return keep(value == null ? None.TEXT : value);
    }

    public Batch set(long value) {
        return keep(value);
    }

    public Batch set(int value) {
        return keep(value);
    }

    public Batch set(Integer value) {
        return keep(value == null ? None.NUMBER : value);
    }

    public Batch set(LocalDate value) {
        return keep(value == null ? None.DAY : Date.valueOf(value));
    }

    public Batch set(boolean value) {
        return keep(value);
    }

    public Batch set(UUID value) {
        if (value == null) {
            return keep(postgres ? None.ID : None.TEXT);
        }
        return keep(postgres ? value : value.toString());
    }

    public Batch set(byte[] value) {
        return keep(value == null ? None.BYTES : value);
    }

    private Batch keep(Object value) {
        waiting.add(value);
        return this;
    }

    /** The row is whole; the next one begins. */
    public void add() throws SQLException {
        rows++;
        if (++rowsWaiting == TOGETHER || postgres) {
            if (rowsWaiting == 1) {
                bind(one(), 0, waiting.size());
            } else {
                bind(several(), 0, waiting.size());
            }
            forget();
        }
    }

    private void send() throws SQLException {
        int width = rowsWaiting == 0 ? 0 : waiting.size() / rowsWaiting;
        for (int row = 0; row < rowsWaiting; row++) {
            bind(one(), row * width, (row + 1) * width);
        }
        forget();
        if (several != null) {
            several.executeBatch();
        }
        if (one != null) {
            one.executeBatch();
        }
    }

    private void forget() {
        waiting.clear();
        rowsWaiting = 0;
    }

    private PreparedStatement one() throws SQLException {
        if (one == null) {
            one = connection.prepareStatement(sql);
        }
        return one;
    }

    private PreparedStatement several() throws SQLException {
        if (several == null) {
            String row = sql.substring(sql.toLowerCase(Locale.ROOT).lastIndexOf("values") + "values".length());
            several = connection.prepareStatement(sql + ("," + row).repeat(TOGETHER - 1));
        }
        return several;
    }

    private void bind(PreparedStatement statement, int from, int to) throws SQLException {
        for (int i = from; i < to; i++) {
            Object value = waiting.get(i);
            int at = i - from + 1;
            if (value instanceof String text) {
                statement.setString(at, text);
            } else if (value instanceof None none) {
                statement.setNull(at, none.type);
            } else if (value instanceof Long number) {
                statement.setLong(at, number);
            } else if (value instanceof Integer number) {
                statement.setInt(at, number);
            } else if (value instanceof Boolean flag) {
                statement.setBoolean(at, flag);
            } else if (value instanceof Date day) {
                statement.setDate(at, day);
            } else if (value instanceof byte[] bytes) {
                statement.setBytes(at, bytes);
            } else {
                statement.setObject(at, value, Types.OTHER);
            }
        }
        statement.addBatch();
    }

    private void close() throws SQLException {
        try (PreparedStatement first = one;
                PreparedStatement second = several) {
            waiting.clear();
        }
    }
}
