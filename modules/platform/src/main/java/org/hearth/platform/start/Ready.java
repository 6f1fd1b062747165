package org.hearth.platform.start;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.hearth.platform.api.settings.Settings;
import org.hearth.platform.db.MigrationsAtStart;

/**
 * Ready when the tables are up to date, the database answers now and a page comes out whole. The page is asked for over
 * the server's own address until it has come out once; after that it is not asked for again. The database is asked each
 * time, for it may go away while Hearth runs.
 */
@Readiness
@ApplicationScoped
public class Ready implements HealthCheck {
    /** Words of {@code ready.xhtml} that only a whole page holds. */
    private static final String WHOLE = "Hearth is ready";

    private static final int SECONDS_FOR_THE_DATABASE = 5;

    @Inject
    private MigrationsAtStart migrations;

    @Inject
    private Settings settings;

    @Resource(lookup = "jdbc/migrations")
    private DataSource source;

    private volatile boolean rendered;

    @Override
    public HealthCheckResponse call() {
        String fault = fault();
        var answer = HealthCheckResponse.named("hearth");
        return fault == null
                ? answer.up().build()
                : answer.down().withData("reason", fault).build();
    }

    /** @return what is not as it should be, or {@code null} */
    private String fault() {
        if (!migrations.done()) {
            return "The tables are not up to date yet.";
        }
        if (!databaseAnswers()) {
            return "The database does not answer.";
        }
        if (!rendered) {
            String fault = render();
            rendered = fault == null;
            return fault;
        }
        return null;
    }

    /** By a statement, not by asking the connection: only a statement's failure lets the pool drop its dead connections. */
    private boolean databaseAnswers() {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.setQueryTimeout(SECONDS_FOR_THE_DATABASE);
            try (ResultSet head = statement.executeQuery("select count(*) from platform.audit_head")) {
                return head.next();
            }
        } catch (SQLException gone) {
            return false;
        }
    }

    /** @return what went wrong, or {@code null} */
    private String render() {
        String port = settings.get("HEARTH_HTTP_PORT").orElse("9080");
        URI page = URI.create("http://localhost:" + port + "/ready.xhtml");
        try {
            HttpResponse<String> response = HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(5))
                    .build()
                    .send(
                            HttpRequest.newBuilder(page)
                                    .timeout(Duration.ofSeconds(20))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            return response.statusCode() == 200 && response.body().contains(WHOLE)
                    ? null
                    : "The page %s answered %d and is not whole.".formatted(page.getPath(), response.statusCode());
        } catch (IOException e) {
            return "The page %s could not be had: %s.".formatted(page.getPath(), e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "The server is stopping.";
        }
    }
}
