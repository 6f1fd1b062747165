package org.hearth.platform.db;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;

/** Gives the server's {@link Jdbi} over the JTA data source, and the clock that the edges ask. */
@ApplicationScoped
class DatabaseProducer {

    @Resource(lookup = "jdbc/hearth")
    private DataSource source;

    @Produces
    @Singleton
    Jdbi jdbi() {
        return Mapping.over(source);
    }

    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }
}
