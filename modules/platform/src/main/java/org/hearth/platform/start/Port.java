package org.hearth.platform.start;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** The port that Hearth is to listen on. The server would only warn where it is taken, and go on without being reachable. */
final class Port {
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final int number;

    Port(int number) {
        this.number = number;
    }

    boolean isTakenByAnother() {
        try (var probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(number));
            return false;
        } catch (IOException taken) {
            return !isThisServer();
        }
    }

    /** After a slow start this server listens already, and says by its own page that no application is there yet. */
    private boolean isThisServer() {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + number + "/"))
                .timeout(PATIENCE)
                .build();
        try {
            var answer =
                    HttpClient.newBuilder().connectTimeout(PATIENCE).build().send(request, BodyHandlers.ofString());
            return answer.statusCode() == 404 && answer.body().contains("CONTEXT_ROOT_NOT_FOUND");
        } catch (IOException noAnswer) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
