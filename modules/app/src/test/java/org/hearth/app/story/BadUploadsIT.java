package org.hearth.app.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.oneOf;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.hearth.app.testing.Browser;
import org.hearth.app.testing.LiveServer;
import org.hearth.app.testing.Visitor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * What an analyst sends when it is not what was meant: each time the server says what happened, which value, where, and
 * what to do, and keeps nothing by halves. The files that are refused whole come first.
 */
@ResourceLock(Uploads.LOCK)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BadUploadsIT {
    private static final String EPISODES =
            "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN\n";
    private static LiveServer server;

    @TempDir
    Path folder;

    private static String held;
    private static List<Path> kept;

    @BeforeAll
    static void open() {
        server = Uploads.server();
        held = held();
        kept = kept();
    }

    private static String held() {
        return new Council(server).get("analyst", "/api/returns/held");
    }

    /** The files of uploads that the server has. */
    private static List<Path> kept() {
        Path folder = server.dataDir().resolve("uploads");
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Response sends(String name, byte[] content) {
        return new Council(server)
                .as("analyst")
                .multiPart("year", "2026")
                .multiPart("files", name, content, "text/csv")
                .post("/api/returns");
    }

    private static Response sends(String name, String content) {
        return sends(name, content.getBytes(StandardCharsets.UTF_8));
    }

    private static void isRefusedSaying(Response answer, String file, String... words) {
        answer.then().statusCode(422).contentType("application/problem+json");
        assertThat(answer.jsonPath().getString("detail")).contains("Nothing in it could be used");
        assertThat(answer.jsonPath().getList("findings.file")).containsOnly(file);
        assertThat(answer.jsonPath().getString("findings[0].message")).contains(words);
        assertThat(held()).as("what is held, as before").isEqualTo(held);
        assertThat(kept()).as("files of uploads, as before").isEqualTo(kept);
    }

    @Test
    @Order(1)
    void a_file_of_another_kind_is_named_with_the_module_it_is_nearest_to() {
        Response answer = sends("reviews of homes.csv", "CHILD,DOB,REVIEWED,SCORE\nLC1,01/01/2015,05/05/2025,4\n");

        isRefusedSaying(answer, "reviews of homes.csv", "Reviews", "REVIEW_CODE");
    }

    @Test
    @Order(1)
    void an_empty_file_is_to_be_exported_again() {
        isRefusedSaying(sends("episodes.csv", ""), "episodes.csv", "empty", "Export it again");
    }

    @Test
    @Order(1)
    void a_spreadsheet_renamed_is_told_for_what_it_is() throws IOException {
        isRefusedSaying(
                sends("episodes.csv", zip("[Content_Types].xml", new byte[100])),
                "episodes.csv",
                "spreadsheet",
                "whatever its name says",
                "Save each sheet as CSV UTF-8");
    }

    @Test
    @Order(1)
    void an_archive_that_swells_is_not_unpacked() throws IOException {
        isRefusedSaying(
                sends("return.zip", zip("episodes.csv", new byte[80 << 20])),
                "return.zip",
                "far larger than files of a return can be",
                "Pack the CSV files again");
    }

    @Test
    @Order(1)
    @Tag("slow")
    void three_hundred_megabytes_are_refused_with_the_limit_and_the_size() {
        byte[] start =
                "--b\r\nContent-Disposition: form-data; name=\"year\"\r\n\r\n2026\r\n--b\r\nContent-Disposition: form-data; name=\"files\"; filename=\"episodes.csv\"\r\nContent-Type: text/csv\r\n\r\n"
                        .concat(EPISODES)
                        .getBytes(StandardCharsets.UTF_8);
        byte[] end = "\r\n--b--\r\n".getBytes(StandardCharsets.UTF_8);
        HttpResponse<String> answer = Visitor.basic(server, "analyst")
                .send(
                        java.net.http.HttpRequest.newBuilder(server.at("/api/returns"))
                                .header("Content-Type", "multipart/form-data; boundary=b")
                                .POST(BodyPublishers.ofInputStream(
                                        () -> new SequenceInputStream(Collections.enumeration(List.of(
                                                new java.io.ByteArrayInputStream(start),
                                                rows(300L << 20),
                                                new java.io.ByteArrayInputStream(end)))))),
                        Map.of());

        assertThat(answer.statusCode()).isIn(413, 422);
        assertThat(JsonPath.from(answer.body()).getString("detail")).contains("200 MB", "HEARTH_UPLOAD_LIMIT_MB");
        assertThat(held()).as("what is held, as before").isEqualTo(held);
    }

    private static InputStream rows(long bytes) {
        byte[] row =
                "LC10001,05/04/2025,S,C2,N1,U6,PR1,,,,PE21 7NF,LN1 2TZ,SC459295\n".getBytes(StandardCharsets.UTF_8);
        return new InputStream() {
            private long at;

            @Override
            public int read() {
                return at < bytes ? row[(int) (at++ % row.length)] : -1;
            }
        };
    }

    @Test
    @Order(2)
    void over_the_page_the_file_that_is_none_is_answered_beside_the_return() throws IOException {
        Path file = folder.resolve("episodes.csv");
        Files.write(file, zip("[Content_Types].xml", new byte[100]));
        try (var browser = Browser.wide(1000)) {
            browser.signIn(server, "analyst");
            var page = browser.page();
            page.navigate(server.address() + "/returns/upload");
            page.locator("select").first().selectOption("2026");
            page.setInputFiles("input[type=file]", file);
            browser.follow("input[value='Load the return'], button:has-text('Load the return')");

            page.locator("text=Save each sheet as CSV UTF-8").first().waitFor();
            assertThat(page.locator("main").innerText()).contains("Not taken", "episodes.csv", "spreadsheet");
            browser.picture("bad-upload-spreadsheet");
        }
    }

    @Test
    @Order(3)
    void rows_that_a_spreadsheet_spoilt_are_refused_one_by_one_and_the_others_go_in() {
        Response answer = sends(
                "episodes.csv",
                EPISODES
                        + "LC10001,05/04/2025,S,C2,N1,U6,PR1,,,,PE21 7NF,LN1 2TZ,SC459295\n"
                        + "LC10002,31-Mar-26,S,C2,N1,U6,PR1,,,,PE21 7NF,LN1 2TZ,SC459295\n"
                        + "LC10003,45012,S,C2,N1,U6,PR1,,,,PE21 7NF,LN1 2TZ,SC459295\n"
                        + "1.2E+09,05/04/2025,S,C2,N1,U6,PR1,,,,PE21 7NF,LN1 2TZ,SC459295\n"
                        + "LC10004,05/04/2025,S,C2,N1,U6,PR1,,,,PE21 7NF,XX99 9XX,SC459295\n");

        answer.then().statusCode(201);
        JsonPath told = answer.jsonPath();
        assertThat(told.getInt("modules[0].rows")).isEqualTo(5);
        assertThat(told.getInt("modules[0].accepted")).isEqualTo(2);
        assertThat(told.getInt("modules[0].refused")).isEqualTo(3);
        assertThat(at(told, 3)).contains("DECOM", "31-Mar-26").anyMatch(text -> text.contains("write 31/03/2026"));
        assertThat(at(told, 4)).contains("DECOM", "45012").anyMatch(text -> text.contains("spreadsheet's number"));
        assertThat(at(told, 5))
                .contains("CHILD", "1.2E+09")
                .anyMatch(text -> text.contains("Format the column as text"));
        assertThat(at(told, 6))
                .contains("PL_POST", "XX99 9XX")
                .anyMatch(text -> text.contains("in whose area the placement lies"));
        assertThat(new Council(server)
                        .as("analyst")
                        .get("/api/returns")
                        .jsonPath()
                        .getInt("[0].findingsInAll"))
                .isEqualTo(told.getInt("findingsInAll"))
                .isGreaterThanOrEqualTo(4);
    }

    /** File, column, value and message of what is said of a line. */
    private static List<String> at(JsonPath told, int line) {
        Map<String, Object> finding = told.param("line", line).getMap("findings.find { it.line == line }");
        assertThat(finding.get("file")).isEqualTo("episodes.csv");
        return List.of(
                finding.get("column").toString(),
                finding.get("value").toString(),
                finding.get("message").toString());
    }

    @Test
    @Order(4)
    void where_a_postcode_that_does_not_exist_lies_is_not_known_and_no_distance_is_told() {
        String child = new Council(server).get("analyst", "/api/children/LC10004");

        assertThat(child).contains("\"area\":\"Area not known\"").doesNotContain("miles");
    }

    @Test
    @Order(5)
    void the_same_upload_twice_at_once_is_one_import() throws Exception {
        var before = new Council(server).get("analyst", "/api/returns").split("\"id\"").length;
        int round = 0;
        for (String key : new String[] {UUID.randomUUID().toString(), null, null}) {
            String rows =
                    EPISODES + "LC1000%d,05/04/2024,S,C2,N1,U6,PR1,,,,PE21 7NF,LN1 2TZ,SC459295\n".formatted(++round)
                            + "LC20001,06/04/2024,P,C2,N1,U6,PR1,,,,PE21 7NF,LN1 2TZ,SC459295\n";
            List<Response> answers = twiceAtOnce(key, rows);
            assertThat(answers).extracting(Response::statusCode).containsOnly(round == 1 ? 201 : 202);
            assertThat(answers)
                    .extracting(answer -> answer.jsonPath().getString("id"))
                    .containsOnly(answers.get(0).jsonPath().getString("id"));
        }
        assertThat(new Council(server).get("analyst", "/api/returns").split("\"id\""))
                .hasSize(before + 3);
    }

    @Test
    @Order(5)
    void the_same_unfit_upload_twice_at_once_is_refused_with_the_reason_both_times() throws Exception {
        for (int round = 0; round < 5; round++) {
            String rows =
                    EPISODES + "LC3000%d,05/04/2025,S,C2,N1,U6,PR1,,,,PE21 7NF,LN1 2TZ,SC459295\n".formatted(round);
            assertThat(twiceAtOnce(null, rows)).allSatisfy(answer -> {
                assertThat(answer.statusCode()).isEqualTo(422);
                assertThat(answer.jsonPath().getString("findings[0].message")).isNotBlank();
            });
        }
    }

    @Test
    @Order(6)
    @Tag("storage")
    void a_faulty_return_names_file_line_column_and_value_of_each_finding() {
        Path wrong = Reference.folder("made-up-county/2026-with-errors");
        var council = new Council(server);
        String id = council.sends(2026, List.of(wrong.resolve("header.csv"), wrong.resolve("episodes.csv")))
                .then()
                .statusCode(oneOf(201, 202))
                .extract()
                .path("id");
        List<Map<String, Object>> findings = council.as("analyst")
                .get("/api/returns/" + id + "/findings")
                .then()
                .statusCode(200)
                .extract()
                .path("$");
        assertThat(findings).isNotEmpty().allSatisfy(finding -> {
            assertThat(finding).containsKeys("code", "severity", "module", "file", "line", "column");
            assertThat(finding.get("line")).isInstanceOf(Integer.class);
            assertThat((String) finding.get("message")).isNotBlank();
        });
        // the rest of them tell how many more rows have what was told of the first
        assertThat(findings)
                .filteredOn(finding -> finding.containsKey("child"))
                .hasSizeGreaterThan(20)
                .allSatisfy(finding -> assertThat(finding).containsKey("value"));
    }

    /** The server writes such files for its own faults; a refusal is none, and holds what somebody sent. */
    @Test
    @Order(7)
    void no_refusal_leaves_a_crash_file() {
        assertThat(server.crashes())
                .noneMatch(crash -> crash.contains("RuleBroken") || crash.contains("UnableToExecuteStatement"));
    }

    private static List<Response> twiceAtOnce(String key, String rows) throws Exception {
        var pool = Executors.newFixedThreadPool(2);
        var go = new CountDownLatch(1);
        List<Future<Response>> sending = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            sending.add(pool.submit(() -> {
                go.await();
                var request = new Council(server)
                        .as("analyst")
                        .multiPart("year", "2025")
                        .multiPart("files", "episodes.csv", rows.getBytes(StandardCharsets.UTF_8), "text/csv");
                return (key == null ? request : request.header("Idempotency-Key", key)).post("/api/returns");
            }));
        }
        go.countDown();
        List<Response> answers = new ArrayList<>();
        for (Future<Response> one : sending) {
            answers.add(one.get());
        }
        pool.shutdown();
        return answers;
    }

    private static byte[] zip(String entry, byte[] content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(content);
        }
        return bytes.toByteArray();
    }
}
