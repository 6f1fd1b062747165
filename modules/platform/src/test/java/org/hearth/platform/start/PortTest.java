package org.hearth.platform.start;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether somebody else has the port, or this very server already. */
class PortTest {

    @Test
    void a_port_that_nobody_has_is_free() throws IOException {
        int port;
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }

        assertThat(new Port(port).isTakenByAnother()).isFalse();
    }

    /** So does this very server after a slow start, while its application is not there yet. */
    @Test
    void whoever_listens_and_does_not_answer_is_nobody_for_sure() throws IOException {
        try (var silent = new ServerSocket(0)) {
            assertThat(new Port(silent.getLocalPort()).isTakenByAnother()).isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource({"404, '', false", "200, '', false", "302, /elsewhere, false", "302, /sign-in?back=%2F, true"})
    void who_listens_is_known_by_what_is_answered(int status, String to, boolean another) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(0), 0);
        server.createContext("/", exchange -> {
            if (!to.isEmpty()) {
                exchange.getResponseHeaders().add("Location", to);
            }
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        server.start();
        try {
            assertThat(new Port(server.getAddress().getPort()).isTakenByAnother())
                    .isEqualTo(another);
        } finally {
            server.stop(0);
        }
    }
}
