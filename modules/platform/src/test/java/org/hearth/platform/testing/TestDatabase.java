package org.hearth.platform.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.hearth.platform.api.db.DatabaseKind;
import org.hearth.platform.api.db.Transactions;
import org.hearth.platform.db.Mapping;
import org.hearth.platform.db.Migrations;
import org.jdbi.v3.core.Jdbi;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * An empty database of its own with every module's tables that are on the class path. In-memory Derby unless the system
 * property {@code hearth.test.db}, or the environment's {@code HEARTH_TEST_DB}, says {@code postgresql}; then a fresh
 * database in one PostgreSQL process that all tests of the run share. The tables are made once in each process and copied
 * after that. Close it to give its memory back.
 */
public final class TestDatabase implements AutoCloseable {
    private static final String TEMPLATE = "hearth_template";

    private static EmbeddedPostgres postgres;
    private static Path derbyTemplate;

    private final DatabaseKind kind;
    private final String name;
    private final ThreadBoundSource source;
    private final Jdbi jdbi;

    private TestDatabase(DatabaseKind kind, String name, DataSource plain) {
        this.kind = kind;
        this.name = name;
        this.source = new ThreadBoundSource(plain);
        this.jdbi = Mapping.over(source);
    }

    /** On the database that this run of the tests asks for. */
    public static TestDatabase create() {
        return on(chosen());
    }

    public static TestDatabase on(DatabaseKind kind) {
        String name = "t" + UUID.randomUUID().toString().replace("-", "");
        return new TestDatabase(kind, name, kind == DatabaseKind.POSTGRESQL ? onPostgres(name) : onDerby(name));
    }

    public static DatabaseKind chosen() {
        String asked = Optional.ofNullable(System.getProperty("hearth.test.db"))
                .or(() -> Optional.ofNullable(System.getenv("HEARTH_TEST_DB")))
                .orElse("derby");
        return "postgresql".equalsIgnoreCase(asked) ? DatabaseKind.POSTGRESQL : DatabaseKind.DERBY;
    }

    public DatabaseKind kind() {
        return kind;
    }

    /** Connections that take part in {@link #transactions()} of their thread, and otherwise commit each statement. */
    public DataSource source() {
        return source;
    }

    public Jdbi jdbi() {
        return jdbi;
    }

    public Transactions transactions() {
        return source;
    }

    @Override
    public void close() {
        try {
            if (kind == DatabaseKind.DERBY) {
                drop(name);
            } else {
                inPostgres("drop database if exists " + name + " with (force)");
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The test database could not be dropped.", e);
        }
    }

    private static DataSource onDerby(String name) {
        try {
            EmbeddedDataSource copied = derby(name);
            copied.setConnectionAttributes("createFrom=" + derbyTemplate());
            copied.getConnection().close();
        } catch (SQLException e) {
            throw new IllegalStateException("No test database could be made.", e);
        }
        return derby(name);
    }

    private static EmbeddedDataSource derby(String name) {
        System.setProperty("derby.stream.error.field", "org.hearth.platform.testing.DerbyLog.NOWHERE");
        EmbeddedDataSource source = new EmbeddedDataSource();
        source.setDatabaseName("memory:" + name);
        return source;
    }

    private static void drop(String name) throws SQLException {
        EmbeddedDataSource end = derby(name);
        end.setConnectionAttributes("drop=true");
        try {
            end.getConnection().close();
        } catch (SQLException e) {
            // Derby says that a database was dropped by throwing 08006
            if (!"08006".equals(e.getSQLState())) {
                throw e;
            }
        }
    }

    /** A folder from which a database with its tables is copied; it is deleted when the process ends. */
    private static synchronized Path derbyTemplate() throws SQLException {
        if (derbyTemplate == null) {
            EmbeddedDataSource source = derby(TEMPLATE);
            source.setCreateDatabase("create");
            Migrations.run(source);
            try {
                Path folder = Files.createTempDirectory(TEMPLATE);
                Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
                try (Connection connection = source.getConnection();
                        CallableStatement backup = connection.prepareCall("call syscs_util.syscs_backup_database(?)")) {
                    backup.setString(1, folder.toString());
                    backup.execute();
                }
                derbyTemplate = folder.resolve(TEMPLATE);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            drop(TEMPLATE);
        }
        return derbyTemplate;
    }

    private static void delete(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(each -> each.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DataSource onPostgres(String name) {
        try {
            postgres();
            inPostgres("create database " + name + " template " + TEMPLATE);
        } catch (SQLException e) {
            throw new IllegalStateException("No database could be made in the embedded PostgreSQL.", e);
        }
        return postgres(name);
    }

    private static void inPostgres(String statement) throws SQLException {
        try (Connection connection = postgres().getPostgresDatabase().getConnection();
                Statement asked = connection.createStatement()) {
            asked.execute(statement);
        }
    }

    private static DataSource postgres(String name) {
        PGSimpleDataSource source = (PGSimpleDataSource) postgres().getDatabase("postgres", name);
        source.setReWriteBatchedInserts(true);
        return source;
    }

    private static synchronized EmbeddedPostgres postgres() {
        if (postgres == null) {
            try {
                postgres = EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "off")
                        .setServerConfig("max_connections", "100")
                        .start();
                inPostgres("create database " + TEMPLATE);
            } catch (IOException e) {
                throw new UncheckedIOException("The embedded PostgreSQL did not start.", e);
            } catch (SQLException e) {
                throw new IllegalStateException("No database could be made in the embedded PostgreSQL.", e);
            }
            Migrations.run(postgres(TEMPLATE));
        }
        return postgres;
    }
}
