package org.hearth.platform.db;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import javax.sql.DataSource;

/**
 * Brings the tables up to date before anything else of the application starts. Others that begin work at start observe
 * the same event with a priority above {@value #PRIORITY}.
 */
@ApplicationScoped
public class MigrationsAtStart {
    static final int PRIORITY = 100;

    @Resource(lookup = "jdbc/migrations")
    private DataSource source;

    private volatile boolean done;

    void run(@Observes @Priority(PRIORITY) @Initialized(ApplicationScoped.class) Object started) {
        Migrations.run(source);
        done = true;
    }

    /** The tables are as this version needs them. */
    public boolean done() {
        return done;
    }
}
