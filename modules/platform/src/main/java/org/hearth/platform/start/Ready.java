package org.hearth.platform.start;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.hearth.platform.api.settings.Settings;
import org.hearth.platform.db.MigrationsAtStart;

/**
 * Ready when the settings let it start, the tables are up to date and a page comes out whole. The page is asked for over
 * the server's own address until it has come out once; after that it is not asked for again.
 */
@Readiness
@ApplicationScoped
public class Ready implements HealthCheck {
    /** Words of {@code ready.xhtml} that only a whole page holds. */
    private static final String WHOLE = "Hearth is ready";

    @Inject
    private StartUp startUp;

    @Inject
    private MigrationsAtStart migrations;

    @Inject
    private Settings settings;

    private volatile boolean rendered;

    @Override
    public HealthCheckResponse call() {
        var answer = HealthCheckResponse.named("hearth");
        if (!startUp.refusals().isEmpty()) {
            return answer.down()
                    .withData("reason", String.join(" ", startUp.refusals()))
                    .build();
        }
        if (!migrations.done()) {
            return answer.down()
                    .withData("reason", "The tables are not up to date yet.")
                    .build();
        }
        if (!rendered) {
            String fault = render();
            if (fault != null) {
                return answer.down().withData("reason", fault).build();
            }
            rendered = true;
        }
        return answer.up().build();
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
