package org.hearth.benchmarks;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/**
 * Registers 300 invented households with places, and asks a running Hearth, signed in as a fostering worker, for
 * the grid of places (50 households and 13 weeks, filters, audit line), for its equal as a table, and, turn and turn about, for a
 * page of the same layout with a sentence on it; takes requests for each second. Aim: the grid reaches over 50% of the
 * baseline.
 *
 * <pre>
 * mvn
 * java -cp benchmarks/target/classes org.hearth.benchmarks.PlacesPageBenchmark http://localhost:9080 hearth-demo
 * </pre>
 */
public final class PlacesPageBenchmark {
    private static final String GRID = "/fostering/places?from=2026-01-05";
    private static final int HOUSEHOLDS = 300;

    private PlacesPageBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        String base = arguments.length > 0 ? arguments[0] : "http://localhost:9080";
        String password = arguments.length > 1 ? arguments[1] : "hearth-demo";
        var pages = new PagesPerSecond(base);
        pages.signIn("fostering", password);
        register(base, password);
        pages.print(List.of(GRID, GRID + "&show=table"));
    }

    /** As many as are missing from 300; one that is there already is refused and stays. */
    private static void register(String base, String password) throws Exception {
        String basic = "Basic "
                + Base64.getEncoder().encodeToString(("fostering:" + password).getBytes(StandardCharsets.UTF_8));
        var http = HttpClient.newHttpClient();
        for (int i = 1; i <= HOUSEHOLDS; i++) {
            String household =
                    "{\"reference\":\"BENCH-%03d\",\"kind\":\"mainstream\",\"approvedOn\":\"2020-04-01\",\"terms\":"
                                    .formatted(i)
                            + "{\"places\":%d,\"types\":[\"short-term\"],\"fromAge\":0,\"toAge\":17}}"
                                    .formatted(1 + i % 3);
            HttpResponse<String> answer = http.send(
                    HttpRequest.newBuilder(URI.create(base + "/api/fostering/households"))
                            .header("Content-Type", "application/json")
                            .header("Authorization", basic)
                            .POST(HttpRequest.BodyPublishers.ofString(household))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 201 && answer.statusCode() != 422) {
                throw new IllegalStateException("%d: %s".formatted(answer.statusCode(), answer.body()));
            }
        }
    }
}
