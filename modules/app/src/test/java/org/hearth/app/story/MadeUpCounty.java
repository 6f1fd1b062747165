package org.hearth.app.story;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.hearth.app.testing.Common;
import org.hearth.app.testing.LiveServer;

/** A server of the whole run to which the made-up county has sent its three years. */
final class MadeUpCounty {
    /** Taken, in a {@code @ResourceLock}, by every class that uses it. */
    static final String LOCK = "the made-up county";

    private static final Common SERVER = new Common(() -> LiveServer.with("made-up-county", settings()));
    private static Response last;

    private MadeUpCounty() {}

    /** Skips the test, saying so, where the folder of reference files is absent. */
    static Map<String, String> settings() {
        return Map.of(
                "HEARTH_COUNCIL",
                "E10000019",
                "HEARTH_POSTCODES_FILE",
                Reference.folder("reference/postcodes-sample.csv").toString());
    }

    static synchronized LiveServer server() {
        settings();
        LiveServer server = SERVER.get();
        if (last == null) {
            for (int year : List.of(2024, 2025)) {
                new Council(server)
                        .sends(year, Reference.madeUpCounty(year))
                        .then()
                        .statusCode(201);
            }
            last = new Council(server).sends(2026, Reference.madeUpCounty(2026));
        }
        return server;
    }

    /** What the server answered to the last year. */
    static synchronized Response lastSent() {
        return last;
    }
}
