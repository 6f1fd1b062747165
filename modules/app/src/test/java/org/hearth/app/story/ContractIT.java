package org.hearth.app.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.response.Response;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.hearth.app.testing.LiveServer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What others rely on when they ask over the interface: names, types, statuses, and how it says no. */
@Tag("storage")
@ResourceLock(MadeUpCounty.LOCK)
class ContractIT {
    private static final String DAY = "2026-03-31";
    private static final List<String> OF_A_LINE = List.of(
            "ref",
            "line",
            "name",
            "unit",
            "value",
            "numerator",
            "denominator",
            "direction",
            "breakdown",
            "coverage",
            "notMeasured");

    @TempDir
    static Path folder;

    private static LiveServer server;
    private static Council county;
    private static Response sent;

    @BeforeAll
    static void a_county_has_sent_three_years() {
        server = MadeUpCounty.server();
        county = new Council(server);
        sent = MadeUpCounty.lastSent();
    }

    @Test
    void a_return_that_is_sent_is_answered_with_what_was_read() {
        sent.then()
                .statusCode(201)
                .header("Location", containsString("/api/returns/"))
                .body("year", equalTo(2026))
                .body("modules.module", hasItem("Episodes"))
                .body("modules.find { it.module == 'Episodes' }.file", equalTo("episodes.csv"));
        Map<String, Object> episodes = sent.path("modules.find { it.module == 'Episodes' }");
        assertThat((int) episodes.get("accepted") + (int) episodes.get("refused"))
                .isEqualTo(episodes.get("rows"))
                .isNotEqualTo(0);
        assertThat(sent.<List<Object>>path("findings")).isNotNull();
    }

    @Test
    void figures_come_as_lines_with_all_their_parts() {
        Response answer = county.as("analyst").get("/api/indicators?asAt=" + DAY + "&known=");
        List<Map<String, Object>> lines =
                answer.then().statusCode(200).extract().path("$");

        assertThat(lines).allSatisfy(line -> assertThat(line.keySet()).containsAll(OF_A_LINE));
        assertThat(lines)
                .extracting(line -> line.get("ref"))
                .contains(
                        "CIC-01", "CIC-02", "CIC-03", "CIC-04", "CIC-05", "CIC-06", "CIC-07", "CIC-08", "CIC-09",
                        "CIC-10", "CIC-11", "CIC-14", "CIC-15", "PLA-01", "PLA-02", "PLA-03", "PLA-04", "PLA-05",
                        "PLA-06", "PLA-07", "PLA-08", "OOC-01", "OOC-02", "OOC-03", "OOC-04", "OOC-05", "STA-01",
                        "STA-02", "STA-03", "STA-04", "STA-05", "STA-06", "CPL-01", "CPL-12", "MIS-01", "MIS-02",
                        "MIS-03", "PER-05", "PER-07", "HEA-03", "HEA-04", "HEA-05", "HEA-06", "HEA-07", "HEA-08",
                        "HEA-09", "HEA-11", "CIC-16", "PER-02", "PER-03");
        assertThat(lines).extracting(line -> line.get("line")).contains("PLA-03.in-house");
        Map<String, Object> outside = answer.path("find { it.ref == 'OOC-01' && it.line == null }");
        assertThat(outside.get("unit")).isEqualTo("%");
        assertThat(outside.get("direction")).isEqualTo("lower");
        assertThat(outside.get("coverage").toString()).contains("from=2023-04-01", "to=2026-03-31");
        assertThat(outside.get("notMeasured")).isNull();
        double share = 100.0 * (int) outside.get("numerator") / (int) outside.get("denominator");
        assertThat(new BigDecimal(outside.get("value").toString()).doubleValue())
                .isBetween(share - 0.051, share + 0.051);
        assertThat(answer.asString())
                .as("a percentage has one place, also when it is whole")
                .containsPattern(
                        "\"ref\":\"OOC-01\",\"line\":null,\"name\":\"[^\"]+\",\"unit\":\"%\",\"value\":\\d+\\.\\d,");
    }

    @ParameterizedTest
    @CsvSource({
        "CIC-01, numerator, ''",
        "OOC-01, numerator, ''",
        "OOC-01, denominator, ''",
        "PLA-03, numerator, in-house",
        "PLA-03, numerator, PLA-03.in-house",
        "PLA-03, denominator, PLA-03.in-house",
        "CIC-08, numerator, ''",
        "CIC-14, numerator, CIC-14.home-planned",
        "CIC-14, denominator, sgo",
        "CIC-15, denominator, ''",
        "PLA-05, denominator, share",
        "STA-03, denominator, ''",
        "STA-03, numerator, STA-03.residential",
        "STA-05, numerator, ''",
        "PER-07, numerator, ''",
        "PLA-07, numerator, share"
    })
    void the_list_behind_a_figure_is_as_long_as_the_figure_says(String ref, String part, String line) {
        List<String> members = county.as("analyst")
                .get("/api/indicators/%s/members?asAt=%s&part=%s&line=%s".formatted(ref, DAY, part, line))
                .then()
                .statusCode(200)
                .extract()
                .path("$");
        String key = line.isEmpty() ? "null" : "'" + ref + "." + line.replace(ref + ".", "") + "'";
        Object counted = county.as("analyst")
                .get("/api/indicators?asAt=" + DAY)
                .path("find { it.ref == '%s' && it.line == %s }.%s".formatted(ref, key, part));

        assertThat(members).hasSize((int) counted).doesNotContainNull();
    }

    @Test
    void the_list_of_children_is_paged_and_each_child_can_be_asked_for() {
        Response first = county.as("analyst").get("/api/children?asAt=" + DAY + "&page=1&size=7");
        List<String> seven = first.then().statusCode(200).extract().path("children.reference");
        int total = first.path("total");

        assertThat(seven).hasSize(7);
        county.as("analyst")
                .get("/api/children?asAt=" + DAY + "&page=&size=")
                .then()
                .statusCode(200)
                .body("total", equalTo(total))
                .body("page", equalTo(1));
        county.as("analyst")
                .get("/api/children?asAt=" + DAY + "&page=99999")
                .then()
                .statusCode(200)
                .body("children.size()", equalTo(0));
        county.as("analyst")
                .get("/api/children/" + seven.get(0) + "?asAt=" + DAY)
                .then()
                .statusCode(200)
                .body("reference", equalTo(seven.get(0)));
    }

    @Test
    void a_paper_comes_as_seven_files_to_those_who_may_read_them() {
        String paper = county.makesPaper("2026-07-21", DAY);
        for (String file : List.of("public.pdf", "exempt.pdf")) {
            assertThat(new String(county.file("clerk", "/api/packs/" + paper + "/" + file), 0, 5))
                    .isEqualTo("%PDF-");
        }
        for (String file : List.of("public-tables.xlsx", "exempt-tables.xlsx")) {
            assertThat(new String(county.file("clerk", "/api/packs/" + paper + "/" + file), 0, 2))
                    .isEqualTo("PK");
        }
        for (String file : List.of("public.html", "exempt.html")) {
            county.as("clerk")
                    .get("/api/packs/" + paper + "/" + file)
                    .then()
                    .statusCode(200)
                    .contentType(startsWith("text/html"))
                    .header("Content-Disposition", startsWith("attachment"))
                    .body(startsWith("<!DOCTYPE html>"));
        }
        assertThat(new String(county.file("director", "/api/packs/" + paper + "/working-paper.pdf"), 0, 5))
                .isEqualTo("%PDF-");
        county.as("clerk")
                .get("/api/packs/" + paper + "/working-paper.pdf")
                .then()
                .statusCode(403);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/indicators?asAt=rubbish, 400, asAt",
        "/api/indicators?known=rubbish, 400, known",
        "/api/children?asAt=31-31-2026, 400, asAt",
        "/api/children?page=abc, 400, page",
        "/api/children?size=many, 400, size",
        "/api/children?page=0, 422, page",
        "/api/children?size=100000, 422, size",
        "/api/children?side=left, 422, side",
        "/api/children?far=yes, 422, far",
        "/api/children.csv?q=, 422, q",
        "/api/children?asAt=1850-01-01, 422, asAt",
        "/api/indicators/OOC-01/members?part=half, 422, part",
        "/api/indicators/PLA-03/members?line=nowhere, 422, line"
    })
    void what_cannot_be_asked_is_refused_with_the_field_and_what_to_write(String path, int status, String field) {
        county.as("analyst")
                .get(path)
                .then()
                .statusCode(status)
                .contentType(startsWith("application/problem+json"))
                .body("status", equalTo(status))
                .body("field", equalTo(field))
                .body("detail", not(containsString("Exception")));
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/nowhere, 404",
        "GET, /api/children/NOBODY1, 404",
        "GET, /api/indicators/CIC-99/members, 404",
        "GET, /api/packs/no-id, 404",
        "GET, /api/children/..%2f..%2f, 400",
        "GET, /api/children/%2e%2e%2f, 400",
        "GET, /api/packs/00000000-0000-0000-0000-000000000000/public.pdf, 404",
        "GET, /api/returns/00000000-0000-0000-0000-000000000000/findings, 404",
        "GET, /api/jobs/00000000-0000-0000-0000-000000000000, 404",
        "DELETE, /api/children, 405",
        "PUT, /api/packs, 405",
        "GET, /api/audit, 403"
    })
    void every_no_is_a_problem_in_words(String method, String path, int status) {
        Response answer = county.as("analyst").urlEncodingEnabled(false).request(method, path);

        answer.then()
                .statusCode(status)
                .contentType(startsWith("application/problem+json"))
                .body("status", equalTo(status))
                .body("detail", not(containsString("RESTEASY")));
        if (status == 405) {
            assertThat(answer.header("Allow")).contains("GET");
        }
    }

    @Test
    void a_body_that_is_no_form_and_one_that_is_no_json_are_refused_as_such() {
        county.as("analyst")
                .header("Content-Type", "multipart/form-data")
                .body("no boundary, no part".getBytes())
                .post("/api/returns")
                .then()
                .statusCode(400)
                .contentType(startsWith("application/problem+json"));
        county.as("clerk")
                .contentType("application/json")
                .body("{\"meeting\":")
                .post("/api/packs")
                .then()
                .statusCode(400)
                .contentType(startsWith("application/problem+json"));
        county.as("clerk")
                .contentType("text/plain")
                .body("23 June")
                .post("/api/packs")
                .then()
                .statusCode(415)
                .body("detail", containsString("Content-Type"));
        county.as("clerk")
                .header("Content-Type", "no-type-at-all")
                .body("23 June".getBytes())
                .post("/api/packs")
                .then()
                .statusCode(400)
                .contentType(startsWith("application/problem+json"))
                .body("detail", containsString("Content-Type"));
        county.as("analyst")
                .multiPart("files", "episodes.csv", "CHILD\n".getBytes(), "text/csv")
                .post("/api/returns")
                .then()
                .statusCode(422)
                .body("field", equalTo("year"));
    }

    @Test
    void a_key_sent_with_other_files_is_refused_and_takes_nothing() throws Exception {
        Path other = Files.writeString(folder.resolve("header.csv"), "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\n");
        county.as("analyst")
                .header("Idempotency-Key", "one")
                .multiPart("year", "2026")
                .multiPart("files", Reference.madeUpCounty(2026).get(2).toFile(), "text/csv")
                .post("/api/returns")
                .then()
                .statusCode(201);
        String held = county.get("analyst", "/api/returns/held");

        county.as("analyst")
                .header("Idempotency-Key", "one")
                .multiPart("year", "2026")
                .multiPart("files", other.toFile(), "text/csv")
                .post("/api/returns")
                .then()
                .statusCode(422)
                .body("field", equalTo("Idempotency-Key"));
        assertThat(county.get("analyst", "/api/returns/held")).isEqualTo(held);
    }

    @Test
    void a_request_with_credentials_of_its_own_is_a_sign_in_that_the_auditor_sees_once() {
        county.get("manager", "/api/indicators?asAt=" + DAY);
        county.get("manager", "/api/indicators?asAt=" + DAY);

        List<String> who = county.as("auditor")
                .get("/api/audit?what=person.signed-in&who=manager")
                .then()
                .statusCode(200)
                .extract()
                .path("lines.who");
        assertThat(who).containsExactly("manager");
    }

    @Test
    void a_return_is_written_again_byte_for_byte_for_those_who_may_have_it() {
        byte[] zip = county.file("analyst", "/api/returns/2026/export.zip");

        assertThat(county.file("analyst", "/api/returns/2026/export.zip")).isEqualTo(zip);
        assertThat(new String(zip, StandardCharsets.ISO_8859_1))
                .startsWith("PK")
                .contains("header.csv", "episodes.csv");
        county.as("analyst")
                .get("/api/returns/2026/differences")
                .then()
                .statusCode(200)
                .header("X-Total-Count", "0");
        county.as("clerk").get("/api/returns/2026/export.zip").then().statusCode(403);
    }

    @Test
    void the_description_tells_what_is_sent_what_comes_and_how_it_says_no() {
        Response description = county.as("analyst").accept("application/json").get("/openapi");

        description
                .then()
                .statusCode(200)
                .body("info.title", equalTo("Hearth"))
                .body("components.securitySchemes.password.scheme", equalTo("basic"));
        Map<String, Object> send = description.path("paths.'/api/returns'.post");
        assertThat(send.toString()).contains("201", "202", "400", "401", "403", "422", "SentReturn");
        assertThat(description.path("components.schemas.SentReturn").toString()).contains("year", "files", "binary");
        // beside its operations a path may hold the parameters that all of them take
        Map<String, Map<String, Object>> paths = description.path("paths");
        paths.forEach((path, parts) -> parts.forEach((method, part) -> {
            if (!method.equals("parameters")) {
                assertThat(((Map<?, ?>) ((Map<?, ?>) part).get("responses")).keySet())
                        .as("%s %s", method, path)
                        .hasSizeGreaterThan(1);
            }
        }));
        assertThat(description.<List<String>>path("paths.'/api/children'.get.parameters.name"))
                .contains("asAt", "page", "size", "age", "status", "group", "provider", "side", "over20");
        assertThat(server.log()).as("what the server finds wrong with it").doesNotContain("CWWKO1650E");
        Map<String, Object> problem = description.path("components.schemas.Problem.properties");
        assertThat(problem).containsKeys("title", "status", "detail", "field");
    }
}
