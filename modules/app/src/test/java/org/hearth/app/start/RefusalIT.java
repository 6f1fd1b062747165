package org.hearth.app.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.Map;
import org.hearth.app.testing.LiveServer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("slow")
class RefusalIT {

    @Test
    void without_an_identity_provider_the_server_ends_and_says_what_to_set() throws Exception {
        var settings = Map.of("HEARTH_DEMO", "false", "HEARTH_COUNCIL", "Cambridgeshire");
        try (var server = LiveServer.laidOut("refused", settings)) {
            server.launch();

            assertThat(server.exitCode()).isNotZero();
            assertThat(server.log())
                    .contains("Hearth does not start. No identity provider is set, so nobody could sign in.")
                    .contains("AUTH_KIND=oidc with OIDC_DISCOVERY_URL, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET")
                    .contains("HEARTH_DEMO=true")
                    .contains("HEARTH_COUNCIL is \"Cambridgeshire\"");
            try (var files = Files.list(server.dataDir())) {
                assertThat(files).as("what it has made before it ended").isEmpty();
            }
        }
    }

    @Test
    void on_the_data_folder_of_another_it_ends_and_says_so() throws Exception {
        var first = LiveServer.shared();
        var settings = Map.of("HEARTH_DATA_DIR", first.dataDir().toString());
        try (var second = LiveServer.laidOut("second-on-folder", settings)) {
            second.launch();

            assertThat(second.exitCode()).isNotZero();
            assertThat(second.log())
                    .contains("Hearth does not start. Another Hearth uses this data folder.")
                    .contains("HEARTH_DATA_DIR");
        }
    }

    @Test
    void on_the_port_of_another_it_ends_and_names_the_port() throws Exception {
        String port = String.valueOf(LiveServer.shared().at("/").getPort());
        try (var second = LiveServer.laidOut("second-on-port", Map.of("HEARTH_HTTP_PORT", port))) {
            second.launch();

            assertThat(second.exitCode()).isNotZero();
            assertThat(second.log())
                    .contains("Hearth does not start. Port %s is in use by another Hearth.".formatted(port))
                    .contains("HEARTH_HTTP_PORT");
        }
    }
}
