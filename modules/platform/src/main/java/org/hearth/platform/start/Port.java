package org.hearth.platform.start;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/**
 * The port that Hearth is to listen on. Where it is taken the server would only warn, and go on without being reachable.
 * After a slow start this server may itself listen already, so that only another Hearth, which answers, is known for sure.
 */
final class Port {
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final int number;

    Port(int number) {
        this.number = number;
    }

    /** Whether somebody answers there as Hearth does: by sending a stranger to sign in. */
    boolean isTakenByAnother() {
        try (var probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(number));
            return false;
        } catch (IOException taken) {
            return sendsStrangersToSignIn();
        }
    }

    private boolean sendsStrangersToSignIn() {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + number + "/"))
                .timeout(PATIENCE)
                .build();
        try {
            var answer =
                    HttpClient.newBuilder().connectTimeout(PATIENCE).build().send(request, BodyHandlers.discarding());
            return answer.statusCode() == 302
                    && answer.headers()
                            .firstValue("Location")
                            .filter(to -> to.contains("/sign-in"))
                            .isPresent();
        } catch (IOException noAnswer) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
