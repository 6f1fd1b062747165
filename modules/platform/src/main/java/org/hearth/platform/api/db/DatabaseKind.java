package org.hearth.platform.api.db;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;

/** The databases Hearth runs on. The same SQL serves both; this is for the few places where it cannot. */
public enum DatabaseKind {
    DERBY,
    POSTGRESQL;

    /**
     * @throws IllegalStateException if it is any other
     */
    public static DatabaseKind of(Connection connection) {
        try {
            String product = connection.getMetaData().getDatabaseProductName();
            String name = product.toLowerCase(Locale.ROOT);
            if (name.contains("derby")) {
                return DERBY;
            }
            if (name.contains("postgresql")) {
                return POSTGRESQL;
            }
            throw new IllegalStateException(
                    "Hearth runs on PostgreSQL or Derby, and this is " + product + ". Set DB_KIND to one of them.");
        } catch (SQLException e) {
            throw new IllegalStateException("The database does not say what it is.", e);
        }
    }
}
