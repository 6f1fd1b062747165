package org.hearth.benchmarks;

import java.io.IOException;
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
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;

/**
 * Asks a running Hearth with the demo county for a paper, both of its PDFs and both workbooks, from the request to the last
 * byte (figures measured and frozen, small numbers withheld, the PDFs tagged). Each paper is for a meeting of its own. Aim:
 * under 6 s; how often longer that is than JasperReports alone, LargePackBenchmark tells. The first is told apart: straight
 * after the start of a server it is the first paper of a fresh one. How much the frozen figures take in the database is read
 * from the audit log, where it stands with each paper that was made.
 *
 * <pre>
 * mvn
 * java -Xmx1g -cp ... org.hearth.benchmarks.PackBenchmark http://localhost:9080 hearth-demo
 * </pre>
 */
public final class PackBenchmark {
    private static final int WARM_UP = 5;
    private static final int MEASURED = 9;
    private static final LocalDate AS_AT = LocalDate.of(2026, 3, 31);
    private static final Pattern ID = Pattern.compile("\"id\"\\s*:\\s*\"([^\"]+)\"");

    private static final Pattern FROZEN = Pattern.compile("bytes[\"\\\\:]+(\\d+)");

    private final HttpClient http = HttpClient.newHttpClient();
    private final String base;
    private final String authorization;
    private LocalDate meeting = LocalDate.of(2026, 6, 1);
    private final String password;
    private int pages;
    private long bytes;

    private PackBenchmark(String base, String password) {
        this.base = base;
        this.password = password;
        this.authorization = authorization("clerk", password);
    }

    private static String authorization(String who, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((who + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    public static void main(String[] arguments) throws Exception {
        var benchmark = new PackBenchmark(
                arguments.length > 0 ? arguments[0] : "http://localhost:9080",
                arguments.length > 1 ? arguments[1] : "hearth-demo");
        System.out.printf("first paper and its files: %.2f s%n", benchmark.paper());
        for (int i = 0; i < WARM_UP; i++) {
            benchmark.paper();
        }
        List<Double> whole = new ArrayList<>();
        for (int i = 0; i < MEASURED; i++) {
            whole.add(benchmark.paper());
        }
        double taken = whole.stream().sorted().toList().get(MEASURED / 2);
        System.out.printf(
                "paper, its two PDFs and two workbooks, %d pages, median of %d: %.2f s (aim: under 6)%n",
                benchmark.pages, MEASURED, taken);
        System.out.printf(
                "the last paper's frozen figures in the database: %,d bytes; its files: %,d bytes%n",
                benchmark.frozen(), benchmark.bytes);
    }

    private double paper() throws IOException, InterruptedException {
        meeting = meeting.plusDays(1);
        long start = System.nanoTime();
        HttpResponse<String> made = http.send(
                request("/api/packs")
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(
                                "{\"meeting\":\"%s\",\"asAt\":\"%s\"}".formatted(meeting, AS_AT)))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        var id = ID.matcher(made.body());
        if (made.statusCode() != 201 || !id.find()) {
            throw new IllegalStateException(made.statusCode() + " " + made.body());
        }
        List<byte[]> files = new ArrayList<>();
        for (String file : List.of("public.pdf", "exempt.pdf", "public-tables.xlsx", "exempt-tables.xlsx")) {
            HttpResponse<byte[]> answer = http.send(
                    request("/api/packs/" + id.group(1) + "/" + file).GET().build(),
                    HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(file + ": " + answer.statusCode());
            }
            files.add(answer.body());
        }
        double taken = (System.nanoTime() - start) / 1e9;
        pages = 0;
        bytes = 0;
        for (byte[] file : files.subList(0, 2)) {
            try (var document = Loader.loadPDF(file)) {
                pages += document.getNumberOfPages();
            }
        }
        files.forEach(file -> bytes += file.length);
        return taken;
    }

    /** As the audit log tells it of the newest paper. */
    private long frozen() throws IOException, InterruptedException {
        HttpResponse<String> log = http.send(
                HttpRequest.newBuilder(URI.create(base + "/api/audit?what=pack.created&size=1"))
                        .header("Authorization", authorization("auditor", password))
                        .GET()
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        var found = FROZEN.matcher(log.body());
        return found.find() ? Long.parseLong(found.group(1)) : 0;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path))
                .timeout(Duration.ofMinutes(5))
                .header("Authorization", authorization);
    }
}
