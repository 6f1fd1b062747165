package org.hearth.app.states;

import static io.restassured.RestAssured.given;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hearth.app.pages.Restricted;
import org.hearth.app.testing.LiveServer;
import org.hearth.demo.DemoFiles;

/**
 * The demo county with what the looks need in it: a child, a restricted one, a paper, a job, differences to settle and
 * findings of the rules.
 */
final class County {
    private static final String DAY = "2026-03-31";
    private static final int DIFFERENCES = 51;
    private static County known;

    final String child;
    final String episode;
    final String restricted;
    final String paper;

    /** What names one block of the paper's proof in an address. */
    final String blocked;

    final String sent;
    final String job;
    final String difference;
    final String explained;
    final String question;
    final String figureOfNone;
    final String figureOfOne;
    final MeetingsHeld meetings;
    final HouseholdsHeld households;
    final RecruitmentHeld recruitment;
    final ConcernsHeld concerns;

    private final LiveServer server;

    static synchronized County of(LiveServer server) {
        if (known == null) {
            known = new County(server);
        }
        return known;
    }

    private County(LiveServer server) {
        this.server = server;
        List<String> revealed =
                json("analyst", "/api/children?asAt=" + DAY + "&size=1000").getList("children.reference");
        child = revealed.get(0);
        episode = json("analyst", "/api/children/" + child + "?asAt=" + DAY)
                .getString("periods[0].placements[0].episodes[0].episode");
        Path files = files();
        restricted = Restricted.one(server);
        disagree(files, revealed);
        difference = json("analyst", "/api/differences").getString("[0].id");
        sent = json("analyst", "/api/returns").getString("[0].id");
        job = json("administrator", "/api/jobs").getString("[0].id");
        paper = as("clerk")
                .contentType("application/json")
                .body("{\"meeting\":\"2026-06-23\",\"asAt\":\"%s\"}".formatted(DAY))
                .post("/api/packs")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        // so that the page for children and young people is in the paper and waits for an approval
        as("clerk")
                .contentType("application/json")
                .body(Map.of("words", "More of you stay in one home."))
                .put("/api/packs/" + paper + "/commentary/childrens-page.well.for-children")
                .then()
                .statusCode(204);
        JsonPath proof = json("clerk", "/api/packs/" + paper + "/proof");
        String block = "find { it.state == 'BLOCK' && it.kind == 'CLEARANCE' }.";
        blocked = "&check=" + proof.getString(block + "check") + "&mark=" + proof.getString(block + "mark");
        explained = explained();
        question = json("analyst", "/api/returns/questions?state=open&size=1").getString("[0].id");
        as("analyst")
                .contentType("application/json")
                .body(Map.of("worker", "practitioner", "team", "North team"))
                .post("/api/teams")
                .then()
                .statusCode(200);
        assign("practitioner", "person", "/api/findings/assignment?rule=141");
        assign("North team", "team", "/api/findings/assignment?rule=141&assigned=practitioner&child=FAULT9");
        as("analyst")
                .contentType("application/json")
                .body("{\"how\":\"email\"}")
                .post("/api/findings/chases?assigned=practitioner")
                .then()
                .statusCode(200);
        figureOfNone = figureOf(0);
        figureOfOne = figureOf(1);
        meetings = new MeetingsHeld(() -> as("clerk"));
        households = new HouseholdsHeld(server, () -> as("fostering"), child);
        recruitment = new RecruitmentHeld(server, () -> as("fostering"));
        concerns = new ConcernsHeld(server, () -> as("manager"));
    }

    private RequestSpecification as(String role) {
        return given().baseUri(server.address()).auth().preemptive().basic(role, LiveServer.PASSWORD);
    }

    private JsonPath json(String role, String path) {
        return as(role).get(path).then().statusCode(200).extract().jsonPath();
    }

    private static Path files() {
        try {
            Path folder = Files.createTempDirectory("hearth-county");
            DemoFiles.write(folder, 1);
            return folder.resolve("2026");
        } catch (IOException unwritten) {
            throw new UncheckedIOException(unwritten);
        }
    }

    /** A person corrects the ethnicity of many, and the return comes again and says as before. */
    private void disagree(Path files, List<String> revealed) {
        for (String reference : revealed.subList(1, DIFFERENCES + 1)) {
            JsonPath seen = json("analyst", "/api/children/" + reference + "/details");
            String other = "WBRI".equals(seen.getString("fields.ethnicity")) ? "WOTH" : "WBRI";
            as("analyst")
                    .contentType("application/json")
                    .body(Map.of(
                            "fields",
                            Map.of("ethnicity", other),
                            "why",
                            "asked the family",
                            "expectedVersion",
                            seen.getLong("version")))
                    .post("/api/children/" + reference + "/details/correction")
                    .then()
                    .statusCode(200);
        }
        List<String> lines = lines(files.resolve("header.csv"));
        String header = String.join("\n", lines) + "\n\n";
        Response sent = as("analyst")
                .multiPart("year", "2026")
                .multiPart("files", "header.csv", header.getBytes(java.nio.charset.StandardCharsets.UTF_8), "text/csv")
                .multiPart(
                        "files",
                        "episodes.csv",
                        (String.join("\n", lines(files.resolve("episodes.csv"))) + "\n" + faulty())
                                .getBytes(java.nio.charset.StandardCharsets.UTF_8),
                        "text/csv")
                .post("/api/returns");
        sent.then().statusCode(201);
    }

    /** One of the findings of the rules, with a reason. */
    private String explained() {
        String id = json("analyst", "/api/findings?rule=141&state=open&size=1").getString("[0].id");
        as("analyst")
                .contentType("application/json")
                .body(Map.of("explanation", "Seen with the case file: the row is right as it stands."))
                .post("/api/findings/" + id + "/explanation")
                .then()
                .statusCode(201);
        return id;
    }

    /** Of what rule 141 finds, all but a few are somebody's to mend. */
    private void assign(String toWhom, String kind, String address) {
        as("analyst")
                .contentType("application/json")
                .body(Map.of(
                        "kind",
                        kind,
                        "to",
                        toWhom,
                        "due",
                        LocalDate.now(org.hearth.platform.api.time.UkTime.ZONE)
                                .plusDays(7)
                                .toString(),
                        "others",
                        kind.equals("team"),
                        "confirm",
                        true))
                .post(address)
                .then()
                .statusCode(200);
    }

    /** Rows of nobody in the county, on days that are none: left out, and at fault by rule 141. */
    private static String faulty() {
        return IntStream.rangeClosed(1, DIFFERENCES)
                .mapToObj("FAULT%d,32/05/2025,S,C2,N1,U6,PR1,,,,,,\n"::formatted)
                .collect(Collectors.joining());
    }

    private String figureOf(int counted) {
        List<Map<String, Object>> lines =
                json("analyst", "/api/indicators?asAt=" + DAY).getList("$");
        return lines.stream()
                .filter(line -> Integer.valueOf(counted).equals(line.get("numerator")))
                .findFirst()
                .map(line -> "ref=" + line.get("ref") + (line.get("line") == null ? "" : "&line=" + line.get("line"))
                        + "&asAt=" + DAY)
                .orElse(null);
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
