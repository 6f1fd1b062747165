package org.hearth.app.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.hearth.app.testing.LiveServer;
import org.hearth.returns.api.SentFile;
import org.hearth.returns.mutation.Hunt;
import org.hearth.returns.mutation.Mutated;
import org.hearth.returns.mutation.Sample;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whatever is done to a return before it is sent or tried, the server answers in words. */
@Tag("slow")
class MutatedReturnsIT {
    private static final LiveServer SERVER = LiveServer.with("mutated", Map.of("HEARTH_UPLOAD_LIMIT_MB", "2"));
    private static final Council COUNCIL = new Council(SERVER);

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    private static Response send(Mutated sent, String address) {
        RequestSpecification request = COUNCIL.as("analyst").multiPart("year", String.valueOf(sent.year()));
        for (SentFile file : sent.files()) {
            try (InputStream in = file.content().open()) {
                request.multiPart("files", file.name(), in.readAllBytes(), "application/octet-stream");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return request.post(address);
    }

    private static void isAnswered(Response answer, Integer... statuses) {
        assertThat(answer.statusCode()).as(answer.asString()).isIn((Object[]) statuses);
        if (answer.statusCode() == 422) {
            assertThat(answer.contentType()).startsWith("application/problem+json");
            assertThat(answer.jsonPath().getString("detail")).isNotBlank();
        }
    }

    private static void sentAndTried(Mutated sent, long seed) {
        isAnswered(send(sent, "/api/returns/check"), 200, 422);
        isAnswered(send(sent, "/api/returns"), 200, 201, 202, 422);
    }

    @Test
    void three_hundred_are_answered() {
        List<String> failed = new Hunt(Sample.invented(), MutatedReturnsIT::sentAndTried)
                .inOneThread()
                .run(60_000_001, 300);

        assertThat(failed).isEmpty();
    }
}
