package org.hearth.platform.repeats;

import java.sql.SQLException;

/** Tells a row that is already there from other failures of the database. */
final class Duplicates {
    private Duplicates() {}

    /** Whether somewhere beneath it a unique constraint refused a row. */
    static boolean caused(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && "23505".equals(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }
}
