package org.hearth.platform.db;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import liquibase.Contexts;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.UpdateSummaryEnum;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.resource.ClassLoaderResourceAccessor;
import liquibase.ui.LoggerUIService;
import org.hearth.platform.api.db.DatabaseKind;

/**
 * Brings the database to the present shape: for every module on the class path with {@code db/<module>/changelog.xml},
 * in the modules' order, its schema (the module's name with underscores) and its change sets. Running it again changes
 * nothing; several nodes starting at once wait for each other on Liquibase's lock.
 */
public final class Migrations {
    private static final Logger LOG = Logger.getLogger(Migrations.class.getName());

    /** From the ground up: a module may refer to tables of those before it. */
    static final List<String> MODULES =
            List.of("platform", "core", "children-in-care", "fostering", "returns", "committee", "demo");

    /** Held, so that its level is: Liquibase tells every step, and only what goes wrong is wanted. */
    private static final Logger LIQUIBASE = Logger.getLogger("liquibase");

    private Migrations() {}

    /**
     * @param source gives connections that may commit by themselves
     * @throws IllegalStateException naming the module whose changes could not be made
     */
    public static void run(DataSource source) {
        LIQUIBASE.setLevel(Level.WARNING);
        ClassLoader loader = Migrations.class.getClassLoader();
        for (String module : MODULES) {
            String changelog = "db/" + module + "/changelog.xml";
            if (loader.getResource(changelog) == null) {
                continue;
            }
            long began = System.nanoTime();
            try (Connection connection = source.getConnection()) {
                connection.setAutoCommit(true);
                DatabaseKind kind = DatabaseKind.of(connection);
                createSchema(connection, kind, module.replace('-', '_'));
                update(connection, kind, changelog, loader);
            } catch (Exception e) {
                throw new IllegalStateException(
                        "The tables of " + module + " could not be brought up to date: " + e.getMessage()
                                + ". Hearth does not start until they are. See docs/operating.md, Storage.",
                        e);
            }
            LOG.fine(() -> "%s up to date in %d ms".formatted(module, (System.nanoTime() - began) / 1_000_000));
        }
    }

    private static void createSchema(Connection connection, DatabaseKind kind, String schema) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            if (kind == DatabaseKind.POSTGRESQL) {
                statement.execute("create schema if not exists " + schema);
                return;
            }
            String found = "select 1 from sys.sysschemas where schemaname = '" + schema.toUpperCase(Locale.ROOT) + "'";
            try (var rows = statement.executeQuery(found)) {
                if (rows.next()) {
                    return;
                }
            }
            statement.execute("create schema " + schema);
        }
    }

    private static void update(Connection connection, DatabaseKind kind, String changelog, ClassLoader loader)
            throws Exception {
        Scope.child(Map.of(Scope.Attr.ui.name(), new LoggerUIService()), () -> {
            Database database =
                    DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection));
            try (ClassLoaderResourceAccessor files = new ClassLoaderResourceAccessor(loader)) {
                Liquibase liquibase = new Liquibase(changelog, files, database);
                liquibase.setChangeLogParameter("uuid", kind == DatabaseKind.POSTGRESQL ? "uuid" : "varchar(36)");
                liquibase.setChangeLogParameter("bytes", kind == DatabaseKind.POSTGRESQL ? "bytea" : "blob");
                liquibase.setShowSummary(UpdateSummaryEnum.OFF);
                liquibase.update(new Contexts());
            } finally {
                // Liquibase commits what it has done and leaves an empty transaction open
                database.rollback();
            }
        });
    }
}
