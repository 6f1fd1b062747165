package org.hearth.platform.db;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.hearth.platform.start.NoStart;

/**
 * Brings the tables up to date before anything else of the application starts. Others that begin work at start observe
 * the same event with a priority above {@value #PRIORITY}.
 */
@ApplicationScoped
public class MigrationsAtStart {
    static final int PRIORITY = 100;
    private static final String DERBY_BOOTED_ELSEWHERE = "XSDB6";
    private static final String ANOTHER =
            "Another Hearth uses this data folder. Stop that one, or set HEARTH_DATA_DIR to a folder of its own"
                    + " (and HEARTH_HTTP_PORT to another port).";

    @Resource(lookup = "jdbc/migrations")
    private DataSource source;

    private volatile boolean done;

    void run(@Observes @Priority(PRIORITY) @Initialized(ApplicationScoped.class) Object started) {
        try {
            Migrations.run(source);
        } catch (IllegalStateException failed) {
            // a server that listens and cannot answer is worse than none
            NoStart.end(List.of(isHeldByAnother(failed) ? ANOTHER : failed.getMessage()));
        }
        done = true;
    }

    private static boolean isHeldByAnother(Throwable failed) {
        int depth = 0;
        for (Throwable each = failed; each != null && depth < 20; each = each.getCause(), depth++) {
            if (each instanceof SQLException sql) {
                for (SQLException one = sql; one != null; one = one.getNextException()) {
                    if (DERBY_BOOTED_ELSEWHERE.equals(one.getSQLState())) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** The tables are as this version needs them. */
    public boolean done() {
        return done;
    }
}
