package org.hearth.app.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.hearth.app.testing.LiveServer;
import org.hearth.app.testing.Visitor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ReadyIT {

    @Test
    @Tag("slow")
    void is_down_once_the_database_has_gone() throws Exception {
        try (var server = LiveServer.onPostgres("database-lost", Map.of())) {
            var nobody = Visitor.nobody(server);
            assertThat(nobody.get("/health/ready").statusCode()).isEqualTo(200);

            server.loseDatabase();

            var answer = nobody.get("/health/ready");
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.body()).contains("The database does not answer.");
            assertThat(nobody.get("/health/live").statusCode()).isEqualTo(200);
        }
    }
}
