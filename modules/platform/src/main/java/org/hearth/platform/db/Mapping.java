package org.hearth.platform.db;

import java.sql.Connection;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.TimeZone;
import java.util.UUID;
import javax.sql.DataSource;
import org.hearth.platform.api.db.DatabaseKind;
import org.jdbi.v3.core.Handles;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.argument.Arguments;
import org.jdbi.v3.core.config.ConfigRegistry;

/**
 * How Java values are kept, the same on both databases. A {@link UUID} is {@code uuid} on PostgreSQL and
 * {@code varchar(36)} on Derby ({@code ${uuid}} in a changelog); an {@link Instant} is a {@code timestamp} that holds
 * UTC to the microsecond; a {@link LocalDate} is a {@code date}; bytes are {@code bytea} and {@code blob} ({@code ${bytes}}).
 */
public final class Mapping {

    private Mapping() {}

    /** A Jdbi over the source that never commits or rolls back by itself. */
    public static Jdbi over(DataSource source) {
        return mapped(Jdbi.create(source));
    }

    /** A Jdbi over one connection, which stays open. */
    public static Jdbi over(Connection connection) {
        return mapped(Jdbi.create(connection));
    }

    private static Jdbi mapped(Jdbi jdbi) {
        DatabaseKind kind = jdbi.withHandle(handle -> DatabaseKind.of(handle.getConnection()));
        jdbi.getConfig(Handles.class).setForceEndTransactions(false);
        jdbi.getConfig(Arguments.class)
                .setUntypedNullArgument((position, statement, context) -> statement.setObject(position, null));
        jdbi.registerArgument(new Uuids(kind));
        jdbi.registerArgument(new Bytes(kind));
        jdbi.registerArgument(new Instants());
        jdbi.registerArgument(new Dates());
        jdbi.registerColumnMapper(UUID.class, (row, column, context) -> {
            Object value = row.getObject(column);
            return value == null ? null : value instanceof UUID id ? id : UUID.fromString(value.toString());
        });
        jdbi.registerColumnMapper(Instant.class, (row, column, context) -> {
            Timestamp value = row.getTimestamp(column, utc());
            return value == null ? null : value.toInstant();
        });
        jdbi.registerColumnMapper(LocalDate.class, (row, column, context) -> {
            java.sql.Date value = row.getDate(column);
            return value == null ? null : value.toLocalDate();
        });
        return jdbi;
    }

    /** The instant as it comes back from storage: whole microseconds. */
    public static Instant stored(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS);
    }

    private static Calendar utc() {
        return new GregorianCalendar(TimeZone.getTimeZone(ZoneOffset.UTC));
    }

    private static final class Uuids extends AbstractArgumentFactory<UUID> {
        private final DatabaseKind kind;

        Uuids(DatabaseKind kind) {
            super(kind == DatabaseKind.POSTGRESQL ? Types.OTHER : Types.VARCHAR);
            this.kind = kind;
        }

        @Override
        protected Argument build(UUID value, ConfigRegistry config) {
            return kind == DatabaseKind.POSTGRESQL
                    ? (position, statement, context) -> statement.setObject(position, value)
                    : (position, statement, context) -> statement.setString(position, value.toString());
        }
    }

    private static final class Bytes extends AbstractArgumentFactory<byte[]> {
        Bytes(DatabaseKind kind) {
            super(kind == DatabaseKind.POSTGRESQL ? Types.BINARY : Types.BLOB);
        }

        @Override
        protected Argument build(byte[] value, ConfigRegistry config) {
            return (position, statement, context) -> statement.setBytes(position, value);
        }
    }

    private static final class Instants extends AbstractArgumentFactory<Instant> {
        Instants() {
            super(Types.TIMESTAMP);
        }

        @Override
        protected Argument build(Instant value, ConfigRegistry config) {
            return (position, statement, context) ->
                    statement.setTimestamp(position, Timestamp.from(stored(value)), utc());
        }
    }

    private static final class Dates extends AbstractArgumentFactory<LocalDate> {
        Dates() {
            super(Types.DATE);
        }

        @Override
        protected Argument build(LocalDate value, ConfigRegistry config) {
            return (position, statement, context) -> statement.setDate(position, java.sql.Date.valueOf(value));
        }
    }
}
