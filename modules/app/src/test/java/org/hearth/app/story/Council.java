package org.hearth.app.story;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.oneOf;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hearth.app.testing.LiveServer;

/** What a council's people do over the interface of a running server, in words. */
final class Council {
    private final LiveServer server;

    Council(LiveServer server) {
        this.server = server;
    }

    RequestSpecification as(String role) {
        return given().baseUri(server.address()).auth().preemptive().basic(role, LiveServer.PASSWORD);
    }

    Response sends(int year, List<Path> files) {
        var request = as("analyst").multiPart("year", Integer.toString(year));
        for (Path file : files) {
            request.multiPart("files", file.toFile(), "text/csv");
        }
        return request.post("/api/returns");
    }

    /** {@code id}, {@code state} and {@code reason} of the upload that was sent last. */
    Map<String, String> lastUpload() {
        return as("analyst")
                .get("/api/returns?size=1")
                .then()
                .statusCode(200)
                .extract()
                .path("[0]");
    }

    /** The states of the jobs that brought an upload in. */
    List<String> jobsOf(String upload) {
        return as("analyst")
                .get("/api/jobs")
                .then()
                .statusCode(200)
                .extract()
                .path("findAll { it.subject == '%s' }.state".formatted(upload));
    }

    String get(String role, String path) {
        return as(role).get(path).then().statusCode(200).extract().body().asString();
    }

    byte[] file(String role, String path) {
        return as(role).get(path).then().statusCode(200).extract().body().asByteArray();
    }

    /** Everything the interface says of children, figures and questions: equal texts are an equal county. */
    String wholeStory() {
        var story = new StringBuilder();
        for (String day : List.of("2024-03-31", "2025-03-31", "2025-09-30", "2026-03-31")) {
            story.append(get("analyst", "/api/children.csv?asAt=" + day)).append('\n');
            story.append(get("analyst", "/api/indicators?asAt=" + day)).append('\n');
        }
        return story.append(get("analyst", "/api/returns/questions?size=1000")).toString();
    }

    Object figure(String line, String day, String known) {
        String query = "/api/indicators?asAt=" + day + (known == null ? "" : "&known=" + known);
        return as("analyst")
                .get(query)
                .then()
                .statusCode(200)
                .extract()
                .path("find { it.ref == '%s' && it.line == null }.value".formatted(line));
    }

    String makesPaper(String meeting, String asAt) {
        return as("clerk")
                .contentType("application/json")
                .body("{\"meeting\":\"%s\",\"asAt\":\"%s\"}".formatted(meeting, asAt))
                .post("/api/packs")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** Types what is asked for, and publishes. */
    void publishes(String paper) {
        fillsIn(paper);
        asksToPublish(paper).then().statusCode(200);
    }

    /** The meetings of these stories may be over on the day they are told, so what is published is a supplement. */
    Response asksToPublish(String paper) {
        return as("clerk")
                .contentType("application/json")
                .body(Map.of("route", "SUPPLEMENT", "reason", "The figures came after the agenda."))
                .post("/api/packs/" + paper + "/publish");
    }

    /** All that comes before publishing: types wherever the paper asks for words, has it signed, cleared, accepted and made ready. */
    void fillsIn(String paper) {
        List<Map<String, String>> open = as("clerk")
                .get("/api/packs/" + paper)
                .then()
                .statusCode(200)
                .extract()
                .path("toPutRight");
        for (var gap : open) {
            String where = gap.get("where");
            if (where.equals("front-sheet")) {
                types(paper, "/front-sheet", Map.of(gap.get("field"), "None"));
            } else if (where.equals("commentary")) {
                types(paper, "/commentary/" + gap.get("field"), Map.of("words", "Nothing to add this quarter."));
            }
        }
        types(
                paper,
                "/front-sheet",
                Map.of("implication.legal", "The council has a duty to find enough homes near by."));
        acceptsData(paper);
        says("clerk", paper, "/stage", Map.of("to", "HEAD_OF_SERVICE"));
        says("manager", paper, "/stage", Map.of("to", "DIRECTOR"));
        reads("director", paper);
        says("director", paper, "/stage", Map.of("to", "CLEARANCE"));
        clears(paper);
        accepts("analyst", paper);
        says("clerk", paper, "/stage", Map.of("to", "READY"));
    }

    /** The public and the exempt paper, as who signs them does; a paper that is public has no other. */
    void reads(String role, String paper) {
        file(role, "/api/packs/" + paper + "/public.html");
        as(role).get("/api/packs/" + paper + "/exempt.html").then().statusCode(oneOf(200, 422));
    }

    /** The data with what was open against them, where anything was. */
    void acceptsData(String paper) {
        boolean open = as("analyst")
                .get("/api/packs/" + paper + "/data")
                .then()
                .statusCode(200)
                .extract()
                .path("toAccept");
        if (open) {
            says("analyst", paper, "/data/acceptance", Map.of("reason", "Nothing that is open changes a figure."));
        }
    }

    /** What is withheld, as it stands now. */
    void accepts(String role, String paper) {
        String hash = as(role).get("/api/packs/" + paper + "/disclosure")
                .then()
                .statusCode(200)
                .extract()
                .path("hash");
        says(role, paper, "/disclosure/acceptance", Map.of("hash", hash));
    }

    /** Legal is asked and clears; of the rest nothing is said, so that none need be asked. */
    private void clears(String paper) {
        List<String> implications = as("clerk")
                .get("/api/packs/" + paper + "/clearance")
                .then()
                .statusCode(200)
                .extract()
                .path("findAll { it.implication != 'legal' }.implication");
        for (String implication : implications) {
            says(
                    "clerk",
                    paper,
                    "/clearance/" + implication,
                    Map.of("status", "NOT_NEEDED", "note", "Nothing in it needs to be cleared."));
        }
        says("clerk", paper, "/clearance/legal", Map.of("status", "REQUESTED", "officer", "Sam May"));
        says(
                "clearing-officer",
                paper,
                "/clearance/legal",
                Map.of("status", "CLEARED", "officer", "Sam May", "post", "Senior lawyer"));
    }

    void types(String paper, String path, Map<String, String> words) {
        Object body = path.equals("/front-sheet") ? asRead(paper, words) : words;
        taken(as("clerk").contentType("application/json").body(body).put("/api/packs/" + paper + path));
    }

    /** Each field of the front sheet with the revision at which it stands. */
    private Map<String, Map<String, Object>> asRead(String paper, Map<String, String> words) {
        JsonPath read = as("clerk")
                .get("/api/packs/" + paper)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        var fields = new HashMap<String, Map<String, Object>>();
        words.forEach((field, typed) -> fields.put(
                field,
                Map.of(
                        "words",
                        typed,
                        "revision",
                        read.getInt("frontSheet.find { it.key == '" + field + "' }.revision"))));
        return fields;
    }

    void says(String role, String paper, String path, Map<String, String> what) {
        taken(as(role).contentType("application/json").body(what).post("/api/packs/" + paper + path));
    }

    private static void taken(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(204);
    }
}
