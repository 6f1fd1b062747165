package org.hearth.platform.start;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
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

    @ParameterizedTest
    @CsvSource({
        "404, a page with CONTEXT_ROOT_NOT_FOUND in it, false",
        "404, somebody else's page, true",
        "302, '', true",
        "200, Hearth, true"
    })
    void who_listens_is_known_by_what_is_answered(int status, String body, boolean another) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(0), 0);
        server.createContext("/", exchange -> {
            byte[] page = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, page.length == 0 ? -1 : page.length);
            exchange.getResponseBody().write(page);
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
