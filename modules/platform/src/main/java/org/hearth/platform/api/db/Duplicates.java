package org.hearth.platform.api.db;

import java.sql.SQLException;

/** Tells a row that is already there from other failures of the database. */
public final class Duplicates {
    private static final String UNIQUE_VIOLATION = "23505";

    private Duplicates() {}

    /** Whether somewhere beneath it a unique constraint refused a row. */
    public static boolean caused(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && UNIQUE_VIOLATION.equals(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }
}
