package org.hearth.benchmarks;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

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
    private static final String BASELINE = "/ready";
    private static final int CLIENTS = 2;
    private static final int ROUNDS = 5;
    private static final Duration WARM = Duration.ofSeconds(15);
    private static final Duration EACH = Duration.ofSeconds(8);

    private final String base;
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    private PlacesPageBenchmark(String base) {
        this.base = base;
    }

    public static void main(String[] arguments) throws Exception {
        var benchmark = new PlacesPageBenchmark(arguments.length > 0 ? arguments[0] : "http://localhost:9080");
        benchmark.signIn("fostering", arguments.length > 1 ? arguments[1] : "hearth-demo");
        Map<String, List<Double>> taken = new TreeMap<>();
        benchmark.register(arguments.length > 1 ? arguments[1] : "hearth-demo");
        List<String> pages = List.of(BASELINE, GRID, GRID + "&show=table");
        for (String page : pages) {
            benchmark.perSecond(page, WARM);
        }
        for (int round = 0; round < ROUNDS; round++) {
            for (String page : pages) {
                taken.computeIfAbsent(page, none -> new ArrayList<>()).add(benchmark.perSecond(page, EACH));
            }
        }
        double baseline = median(taken.get(BASELINE));
        taken.forEach((page, rates) -> System.out.printf(
                "%-48s %7.1f requests/s, %3.0f%% of %s (%s)%n",
                page,
                median(rates),
                100 * median(rates) / baseline,
                BASELINE,
                rates.stream().map("%.0f"::formatted).collect(Collectors.joining(" "))));
    }

    private double perSecond(String page, Duration during) throws Exception {
        var pool = Executors.newFixedThreadPool(CLIENTS);
        try {
            long start = System.nanoTime();
            long end = start + during.toNanos();
            List<Callable<Integer>> clients = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                clients.add(() -> {
                    int done = 0;
                    while (System.nanoTime() < end) {
                        HttpResponse<String> answer = http.send(
                                HttpRequest.newBuilder(URI.create(base + page)).build(),
                                HttpResponse.BodyHandlers.ofString());
                        if (answer.statusCode() != 200 || !answer.body().contains("</html>")) {
                            throw new IllegalStateException(page + ": " + answer.statusCode());
                        }
                        done++;
                    }
                    return done;
                });
            }
            int done = 0;
            for (var client : pool.invokeAll(clients)) {
                done += client.get();
            }
            return done * 1e9 / (System.nanoTime() - start);
        } finally {
            pool.shutdownNow();
        }
    }

    /** As many as are missing from 300; one that is there already is refused and stays. */
    private void register(String password) throws Exception {
        String basic = "Basic "
                + Base64.getEncoder().encodeToString(("fostering:" + password).getBytes(StandardCharsets.UTF_8));
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

    private void signIn(String name, String password) throws Exception {
        String form = Map.of(
                        "sign-in_SUBMIT", "1",
                        "jakarta.faces.ViewState", "stateless",
                        "name", name,
                        "password", password,
                        "enter", "Sign in")
                .entrySet()
                .stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(URI.create(base + "/sign-in"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Origin", base)
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 302) {
            throw new IllegalStateException("%s could not sign in: %d".formatted(name, answer.statusCode()));
        }
    }

    private static double median(List<Double> rates) {
        return rates.stream().sorted().toList().get(rates.size() / 2);
    }
}
