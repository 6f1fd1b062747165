package org.hearth.app.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.microsoft.playwright.Page;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.hearth.app.testing.Axe;
import org.hearth.app.testing.Browser;
import org.hearth.app.testing.LiveServer;
import org.hearth.demo.DemoFiles;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The invented county's returns go in, come out, and go in again; one is corrected, compared and frozen. */
@Tag("slow")
@TestMethodOrder(OrderAnnotation.class)
class ExportIT {
    private static LiveServer server;
    private static Council county;
    private static String corrected;
    private static String snapshot;
    private static byte[] frozen;

    @BeforeAll
    static void send_every_year() throws IOException {
        server = LiveServer.with("export", Map.of());
        county = new Council(server);
        Path folder = Files.createTempDirectory("hearth-export");
        DemoFiles.write(folder, 1);
        for (int year : DemoFiles.YEARS) {
            try (Stream<Path> files = Files.list(folder.resolve(String.valueOf(year)))) {
                taken(county.sends(year, files.sorted().toList()));
            }
        }
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static void taken(Response answer) {
        assertThat(answer.statusCode()).as(answer.body().asString()).isEqualTo(201);
    }

    private static byte[] zip(int year) {
        return county.file("analyst", "/api/returns/" + year + "/export.zip");
    }

    private static Map<String, String> unzip(byte[] bytes) throws IOException {
        var files = new LinkedHashMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    @Test
    @Order(1)
    void what_is_exported_may_be_imported_and_changes_nothing() throws IOException {
        String story = county.wholeStory();
        String differences = county.get("analyst", "/api/differences");
        var first = new LinkedHashMap<Integer, byte[]>();
        for (int year : DemoFiles.YEARS) {
            first.put(year, zip(year));
            county.as("analyst")
                    .get("/api/returns/" + year + "/differences")
                    .then()
                    .statusCode(200)
                    .header("X-Total-Count", "0")
                    .body("$", empty());
        }

        first.forEach((year, zip) -> taken(county.as("analyst")
                .multiPart("year", year.toString())
                .multiPart("files", "export.zip", zip, "application/zip")
                .post("/api/returns")));

        assertThat(county.wholeStory()).isEqualTo(story);
        assertThat(county.get("analyst", "/api/differences")).isEqualTo(differences);
        for (int year : DemoFiles.YEARS) {
            assertThat(zip(year)).as("second export of %d", year).isEqualTo(first.get(year));
        }
        assertThat(unzip(first.get(2026)).keySet())
                .startsWith("header.csv", "episodes.csv", "reviews.csv")
                .doesNotContain("dolo.csv");
    }

    @Test
    @Order(2)
    void each_file_is_had_by_itself_and_what_there_is_not_is_told() throws IOException {
        assertThat(county.file("analyst", "/api/returns/2026/export/episodes.csv"))
                .isEqualTo(unzip(zip(2026)).get("episodes.csv").getBytes(StandardCharsets.UTF_8));
        county.as("analyst")
                .get("/api/returns/2026/export")
                .then()
                .statusCode(200)
                .body("sent", equalTo(true))
                .body("modules[1].module", equalTo("Episodes"))
                .body("modules.changed.sum()", equalTo(0));
        county.as("analyst").get("/api/returns/2026/export/dolo.csv").then().statusCode(404);
        county.as("analyst")
                .get("/api/returns/1999/export.zip")
                .then()
                .statusCode(422)
                .body("detail", containsString("1999"));
        county.as("analyst").get("/api/returns/soon/export.zip").then().statusCode(422);
        county.as("analyst").get("/api/returns/2018/export.zip").then().statusCode(422);
        for (String role : List.of("clerk", "manager", "director", "auditor")) {
            county.as(role).get("/api/returns/2026/export.zip").then().statusCode(403);
        }
        county.as("clerk")
                .post("/api/returns/2026/snapshots?notReady=true")
                .then()
                .statusCode(403);
    }

    @Test
    @Order(3)
    void what_is_corrected_is_written_and_told_beside_what_was_sent() throws IOException {
        corrected = county.as("analyst")
                .get("/api/children?asAt=2026-03-31&size=10")
                .then()
                .statusCode(200)
                .extract()
                .path("children.reference[0]");
        JsonPath details = JsonPath.from(county.get("analyst", "/api/children/" + corrected + "/details"));
        String other = "WBRI".equals(details.getString("fields.ethnicity")) ? "WOTH" : "WBRI";
        county.as("analyst")
                .contentType("application/json")
                .body(Map.of(
                        "fields", Map.of("ethnicity", other),
                        "why", "asked the family",
                        "expectedVersion", details.getLong("version")))
                .post("/api/children/" + corrected + "/details/correction")
                .then()
                .statusCode(200);

        county.as("analyst")
                .get("/api/returns/2026/differences?module=header")
                .then()
                .statusCode(200)
                .header("X-Total-Count", "1")
                .body("$", hasSize(1))
                .body("[0].child", equalTo(corrected))
                .body("[0].what", equalTo("changed"))
                .body("[0].cells[0].column", equalTo("ETHNIC"))
                .body("[0].cells[0].now", equalTo(other));
        assertThat(county.get("analyst", "/api/returns/2026/differences.csv"))
                .contains("Header," + corrected + ",changed,")
                .contains(",ETHNIC,");
        assertThat(unzip(zip(2026)).get("header.csv").lines().filter(line -> line.startsWith(corrected + ",")))
                .singleElement()
                .asString()
                .contains("," + other + ",");
    }

    @Test
    @Order(4)
    void it_is_frozen_once_however_often_it_is_asked_for() {
        frozen = zip(2026);
        county.as("analyst").post("/api/returns/2026/snapshots").then().statusCode(422);
        JsonPath made = county.as("analyst")
                .post("/api/returns/2026/snapshots?notReady=true")
                .then()
                .statusCode(201)
                .body("number", equalTo(1))
                .body("hash", equalTo(sha256(frozen)))
                .body("differing", equalTo(1))
                .body("by", equalTo("analyst"))
                .extract()
                .jsonPath();
        snapshot = made.getString("id");

        county.as("analyst")
                .post("/api/returns/2026/snapshots?notReady=true")
                .then()
                .statusCode(200)
                .body("id", equalTo(snapshot));
        county.as("analyst").get("/api/returns/2026/snapshots").then().body("$", hasSize(1));
    }

    @Test
    @Order(5)
    void the_page_shows_what_is_written_how_it_differs_and_freezes_it() {
        county.as("analyst")
                .contentType("application/json")
                .body(Map.of(
                        "fields", Map.of("ethnicity", "REFU"),
                        "why", "asked again",
                        "expectedVersion",
                                JsonPath.from(county.get("analyst", "/api/children/" + corrected + "/details"))
                                        .getLong("version")))
                .post("/api/children/" + corrected + "/details/correction")
                .then()
                .statusCode(200);
        try (var browser = Browser.open(1100, true).signIn(server, "analyst")) {
            Page page = browser.page();
            page.navigate(server.address() + "/returns/list");
            Browser.follow(page.getByText("Write the return"));

            assertThat(page.textContent("h1")).contains("2025/26");
            assertThat(page.textContent("main")).contains("1 row differs", corrected, "ETHNIC", "REFU", "Freeze it");
            Browser.follow(page.getByText("Freeze the return", new Page.GetByTextOptions().setExact(true)));
            assertThat(page.textContent(".govuk-error-summary")).contains("not ready to send");
            page.check("main input[type=checkbox][value=yes]");
            Browser.follow(page.getByText("Freeze the return", new Page.GetByTextOptions().setExact(true)));
            assertThat(page.textContent("main")).contains("The return is frozen as snapshot 2");
            Browser.follow(page.getByText("Freeze the return", new Page.GetByTextOptions().setExact(true)));
            assertThat(page.textContent("main"))
                    .contains("Nothing was frozen: the return is, byte for byte, the one of snapshot 2");
            Axe.fitsItsWidth(page);
            Axe.findsNothing(page);
        }
    }

    @Test
    @Order(6)
    void the_first_snapshot_is_what_it_was() {
        assertThat(zip(2026)).isNotEqualTo(frozen);
        assertThat(county.file("analyst", "/api/returns/2026/snapshots/" + snapshot + "/export.zip"))
                .isEqualTo(frozen);
        county.as("analyst")
                .get("/api/returns/2025/snapshots/" + snapshot)
                .then()
                .statusCode(404);
        for (String line :
                List.of("return.frozen", "return.written", "snapshot.downloaded", "return.differences-listed")) {
            assertThat(county.get("auditor", "/api/audit?what=" + line)).contains("\"" + line + "\"");
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException every) {
            throw new IllegalStateException(every);
        }
    }
}
