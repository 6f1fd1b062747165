package org.hearth.app;

import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Gives what failed unexpectedly a number: people see the number, the server's log has the number and the cause. */
public final class Incidents {
    private static final Logger LOG = Logger.getLogger("org.hearth.incidents");

    private Incidents() {}

    /** @param where the address without its query, which may name somebody */
    public static String log(Throwable cause, String where) {
        String number = UUID.randomUUID().toString().substring(0, 8);
        LOG.log(Level.SEVERE, "Incident " + number + " at " + where, cause);
        return number;
    }
}
