package org.hearth.benchmarks;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Sends generated returns to a running Hearth and takes the time until they are in use: 5,000 rows beside last year's,
 * cold and warm, then 260,000 rows. Aims: under 2 s warm; under 20 s with less than 1 GB of memory (the server's own
 * limit, -Xmx512m, sees to that).
 *
 * <pre>
 * HEARTH_DATA_DIR=/some/empty/folder HEARTH_DEMO_COUNTY=false mvn
 * java -cp benchmarks/target/classes org.hearth.benchmarks.ImportBenchmark http://localhost:9080 hearth-demo
 * </pre>
 */
public final class ImportBenchmark {
    private static final String BOUNDARY = "hearth-benchmark";
    private static final List<String> NEEDS = List.of("N1", "N2", "N3", "N4", "N5");
    private static final List<String> PLACES = List.of("U1", "U4", "U6", "K2", "K3", "P1");

    private final HttpClient http = HttpClient.newHttpClient();
    private final String base;
    private final String authorization;

    private ImportBenchmark(String base, String password) {
        this.base = base;
        this.authorization =
                "Basic " + Base64.getEncoder().encodeToString(("analyst:" + password).getBytes(StandardCharsets.UTF_8));
    }

    public static void main(String[] arguments) throws Exception {
        var benchmark = new ImportBenchmark(
                arguments.length > 0 ? arguments[0] : "http://localhost:9080",
                arguments.length > 1 ? arguments[1] : "hearth-demo");
        benchmark.time("5,000 rows, the first", 2024, 2_000, 3_000, 1);
        benchmark.time("5,000 rows with last year's", 2025, 2_000, 3_000, 2);
        for (int again = 3; again < 8; again++) {
            benchmark.time("5,000 rows with last year's, warm", 2025, 2_000, 3_000, again);
        }
        benchmark.time("260,000 rows", 2026, 100_000, 160_000, 1);
    }

    private void time(String what, int year, int children, int episodes, int seed) throws Exception {
        byte[] header = header(year, children);
        byte[] rows = episodes(year, children, episodes, seed);
        long start = System.nanoTime();
        HttpResponse<String> answer = http.send(
                request("/api/returns")
                        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                        .POST(HttpRequest.BodyPublishers.ofByteArrays(
                                multipart(String.valueOf(year), Map.of("header.csv", header, "episodes.csv", rows))))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() == 202) {
            waitFor(answer.headers().firstValue("Location").orElseThrow());
        } else if (answer.statusCode() != 201) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
        System.out.printf("%s: %.2f s%n", what, (System.nanoTime() - start) / 1e9);
    }

    private void waitFor(String job) throws Exception {
        URI here = URI.create(job);
        while (true) {
            String state = http.send(request(here.getPath()).GET().build(), HttpResponse.BodyHandlers.ofString())
                    .body();
            if (state.contains("\"DONE\"")) {
                return;
            }
            if (state.contains("\"FAILED\"") || state.contains("\"CANCELLED\"")) {
                throw new IllegalStateException(state);
            }
            Thread.sleep(100);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path))
                .timeout(Duration.ofMinutes(10))
                .header("Authorization", authorization);
    }

    private static List<byte[]> multipart(String year, Map<String, byte[]> files) {
        List<byte[]> parts = new ArrayList<>();
        parts.add(
                text("--%s\r\nContent-Disposition: form-data; name=\"year\"\r\n\r\n%s\r\n".formatted(BOUNDARY, year)));
        files.forEach((name, content) -> {
            parts.add(text(
                    "--%s\r\nContent-Disposition: form-data; name=\"files\"; filename=\"%s\"\r\nContent-Type: text/csv\r\n\r\n"
                            .formatted(BOUNDARY, name)));
            parts.add(content);
            parts.add(text("\r\n"));
        });
        parts.add(text("--%s--\r\n".formatted(BOUNDARY)));
        return parts;
    }

    private static byte[] header(int year, int children) {
        var dice = new Random(7);
        var rows = new StringBuilder("CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\r\n");
        for (int child = 0; child < children; child++) {
            String sex = dice.nextBoolean() ? year < 2025 ? "1" : "M" : year < 2025 ? "2" : "F";
            rows.append("B%06d,%s,%s,WBRI,UN4,,\r\n"
                    .formatted(child, sex, day(LocalDate.of(2008, 1, 1).plusDays(dice.nextInt(4_000)))));
        }
        return text(rows.toString());
    }

    /** One episode for each child, and more for some: all begin in the year, and the last is open. */
    private static byte[] episodes(int year, int children, int episodes, int seed) {
        var dice = new Random(seed);
        var rows = new StringBuilder(
                "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN\r\n");
        int left = episodes - children;
        for (int child = 0; child < children; child++) {
            int more = Math.min(left, child % 5 * 2 / 3);
            left -= more;
            LocalDate from = LocalDate.of(year - 1, 4, 1).plusDays(child % 300);
            String need = NEEDS.get(child % NEEDS.size());
            for (int i = 0; i <= more; i++) {
                LocalDate to = from.plusDays(5 + i);
                rows.append("B%06d,%s,%s,C2,%s,%s,PR1,%s,%s,,PE21 7NF,LN1 2TZ,SC459295\r\n"
                        .formatted(
                                child,
                                day(from),
                                i == 0 ? "S" : "P",
                                need,
                                PLACES.get(dice.nextInt(PLACES.size())),
                                i == more ? "" : day(to),
                                i == more ? "" : "X1"));
                from = to;
            }
        }
        return text(rows.toString());
    }

    private static String day(LocalDate day) {
        return "%02d/%02d/%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
