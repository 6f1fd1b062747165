package org.hearth.app.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A refusal rolls back what it should and nothing else, and is no crash of the server's. */
class TransactionsIT {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @BeforeAll
    static void the_second_application_is_there() throws Exception {
        for (int i = 0; i < 120; i++) {
            if (get("sound").statusCode() == 200) {
                return;
            }
            Thread.sleep(500);
        }
        throw new IllegalStateException(
                "The second application does not answer: " + get("sound").statusCode());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "sound|committed, nothing",
                "one|rolled back, " + Work.REFUSAL,
                "new|rolled back, " + Work.REFUSAL,
                "one in one|rolled back, " + Work.REFUSAL,
                "new in one|committed, " + Work.REFUSAL
            })
    void what_is_refused_is_rolled_back_with_the_transaction_it_is_part_of(String of, String expected)
            throws Exception {
        HttpResponse<String> answer = get(of);

        assertThat(answer.body()).isEqualTo(expected);
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Test
    void a_refusal_leaves_no_crash_file() throws Exception {
        get("new");

        assertThat(LiveServer.shared().crashes()).noneMatch(crash -> crash.contains(Work.REFUSAL));
    }

    private static HttpResponse<String> get(String of) throws Exception {
        URI address = LiveServer.shared().at("/components/work?of=" + URLEncoder.encode(of, StandardCharsets.UTF_8));
        return CLIENT.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    }
}
