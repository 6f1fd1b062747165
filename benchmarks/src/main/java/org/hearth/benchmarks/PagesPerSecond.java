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
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/**
 * Asks a running Hearth, signed in, for pages turn and turn about, and prints the requests for each second of each, as a share
 * of those of {@code /ready}: a page of the same layout with a sentence on it.
 */
final class PagesPerSecond {
    private static final String BASELINE = "/ready";
    private static final int CLIENTS = 2;
    private static final int ROUNDS = 5;
    private static final Duration WARM = Duration.ofSeconds(15);
    private static final Duration EACH = Duration.ofSeconds(8);

    private final String base;
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    PagesPerSecond(String base) {
        this.base = base;
    }

    /** @param pages beside the baseline */
    void print(List<String> pages) throws Exception {
        Map<String, List<Double>> taken = new TreeMap<>();
        var all = new ArrayList<>(List.of(BASELINE));
        all.addAll(pages);
        for (String page : all) {
            perSecond(page, WARM);
        }
        for (int round = 0; round < ROUNDS; round++) {
            for (String page : all) {
                taken.computeIfAbsent(page, none -> new ArrayList<>()).add(perSecond(page, EACH));
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

    void signIn(String name, String password) throws Exception {
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
