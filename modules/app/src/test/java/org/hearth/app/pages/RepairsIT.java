package org.hearth.app.pages;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.hearth.app.testing.Browser;
import org.hearth.app.testing.LiveServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Questions that two years of returns leave, and an analyst who answers them one at a time. */
@TestMethodOrder(OrderAnnotation.class)
@Tag("slow")
class RepairsIT {
    private static final String EPISODES =
            "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN\n";
    private static final String WHY = "Read in the case file.";
    private static LiveServer server;

    @BeforeAll
    static void start() {
        server = LiveServer.with("repairs", Map.of());
        send(
                2025,
                row("LC1", "01/05/2024", "S", "01/08/2024", "X1"),
                row("LC1", "20/08/2024", "P", "", ""),
                row("LC2", "05/06/2024", "S", "", ""),
                row("LC3", "05/06/2024", "S", "", ""),
                row("LC3", "05/08/2024", "P", "", ""));
        send(2026, row("LC1", "20/08/2024", "P", "", ""), row("LC3", "05/08/2024", "P", "", ""));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static RequestSpecification as(String role) {
        return given().baseUri(server.address()).auth().preemptive().basic(role, LiveServer.PASSWORD);
    }

    private static String row(String child, String decom, String rne, String dec, String rec) {
        return "%s,%s,%s,C2,N1,U6,PR1,%s,%s,,,,\n".formatted(child, decom, rne, dec, rec);
    }

    private static void send(int year, String... rows) {
        as("analyst")
                .multiPart("year", String.valueOf(year))
                .multiPart(
                        "files",
                        "episodes.csv",
                        (EPISODES + String.join("", rows)).getBytes(StandardCharsets.UTF_8),
                        "text/csv")
                .post("/api/returns")
                .then()
                .statusCode(201);
    }

    private static JsonPath questions(String filter) {
        Response answer = as("analyst").get("/api/returns/questions?" + filter);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.header("X-Total-Count"))
                .isEqualTo(String.valueOf(answer.jsonPath().getList("$").size()));
        return answer.jsonPath();
    }

    private static Response answer(String id, Map<String, String> said) {
        return as("analyst")
                .contentType("application/json")
                .body(said)
                .post("/api/returns/questions/" + id + "/answer");
    }

    @Test
    @Order(1)
    void a_question_says_what_could_be_put_right_and_what_that_would_change() {
        assertThat(questions("kind=gap&state=open").getList("child")).containsExactly("LC1");
        JsonPath looked = as("analyst")
                .get("/api/returns/questions/" + questions("kind=gap").getString("[0].id"))
                .jsonPath();

        assertThat(looked.getList("proposals.choice")).containsExactly("lasted-until", "began-then", "left-between");
        assertThat(looked.getString("proposals[0].corrections[0].to")).isEqualTo("20 August 2024");
        assertThat(looked.getString("proposals[0].effects[0].then"))
                .contains("19 more, 1 August 2024 to 19 August 2024");
        assertThat(looked.getList("proposals[2].missing")).containsExactly("endReason");
        assertThat(looked.getString("stamp")).isNotEmpty();
    }

    @Test
    @Order(2)
    void a_proposal_is_accepted_on_its_page_and_the_childs_history_says_so() {
        try (var browser = Browser.wide(1280).signIn(server, "analyst")) {
            Page page = browser.page();
            page.navigate(server.address() + "/");
            browser.follow("a[href='/returns/questions']");
            browser.picture("questions");
            page.navigate(server.address() + "/returns/questions?kind=gap");
            browser.follow("main table a[href*='/returns/question?id=']");
            browser.picture("question");
            assertThat(page.textContent("main"))
                    .contains("The first lasted until 20 August 2024", "STA-05", "19 more", "Asked about");

            browser.follow("main form [type=submit] >> nth=-1");
            assertThat(page.textContent(".govuk-error-summary")).contains("No reason is given");
            page.fill("textarea", WHY);
            browser.follow("main form [type=submit] >> nth=-1");
            assertThat(page.textContent(".govuk-error-summary")).contains("Nothing is chosen");
            assertThat(page.inputValue("textarea")).as("nothing typed is lost").isEqualTo(WHY);

            page.getByLabel("1. The first lasted until").check();
            browser.follow("main form [type=submit] >> nth=-1");
            browser.picture("question-repaired");
            assertThat(page.textContent("main"))
                    .contains(
                            "The record is put right",
                            "Repaired",
                            WHY,
                            "Ended on: was 1 August 2024, is 20 August 2024");
            browser.follow("main a:has-text('How the record came to be known')");
            browser.picture("question-history");
            assertThat(page.textContent("main")).contains("Proposal accepted.", WHY, "accepting a proposal");
        }
        assertThat(questions("kind=gap&state=open").getList("$")).isEmpty();
        assertThat(questions("kind=gap&state=repaired").getString("[0].answer.why"))
                .isEqualTo(WHY);
    }

    @Test
    @Order(3)
    void what_only_a_person_knows_is_entered_and_its_effects_shown_before_it_is_saved() {
        String id = questions("kind=not-sent-again&child=LC2").getString("[0].id");
        try (var browser = Browser.wide(1280).signIn(server, "analyst")) {
            Page page = browser.page();
            page.navigate(server.address() + "/children/child?reference=LC2");
            browser.follow("main a[href='/returns/question?id=" + id + "']");
            assertThat(page.textContent("main")).contains("shown once you give what it asks for");
            page.fill("[id$=endedOn-day]", "1");
            page.fill("[id$=endedOn-month]", "2");
            page.fill("[id$=endedOn-year]", "2024");
            page.selectOption("[name$=endReason]", "E4A");
            browser.follow("main form [type=submit] >> nth=0");
            assertThat(page.textContent(".govuk-error-summary")).contains("before it started");
            page.fill("[id$=endedOn-year]", "2025");
            browser.follow("main form [type=submit] >> nth=0");
            browser.picture("question-asking");
            assertThat(page.textContent("main"))
                    .contains("CIC-01 Children in care, 31 March 2025", "CIC-04")
                    .doesNotContain("shown once you give");

            page.getByLabel("Care ended on another day").check();
            page.fill("textarea", WHY);
            browser.follow("main form [type=submit] >> nth=-1");
            assertThat(page.textContent("main")).contains("is 1 February 2025");
        }
    }

    @Test
    @Order(4)
    void an_answer_rests_on_what_was_seen_and_the_same_twice_is_one() {
        String id = questions("kind=overlap&child=LC3").getString("[0].id");
        JsonPath seen = as("analyst").get("/api/returns/questions/" + id).jsonPath();
        var accepting = Map.of("choice", "ends-then", "stamp", seen.getString("stamp"), "why", WHY);
        String episode = as("analyst")
                .get("/api/children/LC3?asAt=2026-03-31")
                .jsonPath()
                .getString("periods[0].placements[0].episodes[0].episode");
        long version = as("analyst")
                .get("/api/children/LC3/episodes/" + episode)
                .jsonPath()
                .getLong("version");
        as("analyst")
                .contentType("application/json")
                .body(Map.of("fields", Map.of("provider", "PR4"), "why", "by hand", "expectedVersion", version))
                .post("/api/children/LC3/episodes/" + episode + "/correction")
                .then()
                .statusCode(200);

        Response late = answer(id, accepting);
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.jsonPath().getString("detail")).contains("has changed since");
        var again = Map.of("choice", "ends-then", "stamp", late.jsonPath().getString("now.stamp"), "why", WHY);
        assertThat(answer(id, again).statusCode()).isEqualTo(201);
        assertThat(answer(id, again).statusCode()).isEqualTo(201);
        assertThat(answer(id, Map.of("choice", "leave", "why", "No.")).statusCode())
                .isEqualTo(422);

        as("analyst").delete("/api/returns/questions/" + id + "/answer").then().statusCode(204);
        assertThat(answer(id, Map.of("choice", "leave", "why", WHY)).jsonPath().getString("state"))
                .isEqualTo("left");
        assertThat(questions("state=left").getList("child")).containsExactly("LC3");
    }

    @Test
    @Order(5)
    void the_same_return_again_asks_nothing_that_is_answered() {
        send(2026, row("LC3", "05/08/2024", "P", "", ""), row("LC1", "20/08/2024", "P", "", ""));

        assertThat(questions("state=open&kind=gap").getList("$")).isEmpty();
        assertThat(questions("state=left").getList("child")).containsExactly("LC3");
    }

    @Test
    @Order(6)
    void the_list_is_taken_away_as_a_file_and_others_are_not_let_in() {
        String csv = as("analyst")
                .get("/api/returns/questions.csv?state=repaired")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(csv).startsWith("Child,Kind,First place").contains("LC1", WHY, "Repaired");
        as("analyst").get("/api/returns/questions?kind=no-such").then().statusCode(422);
        as("analyst").get("/api/returns/questions?state=shut").then().statusCode(422);
        as("clerk").get("/api/returns/questions").then().statusCode(403);
        as("manager").get("/api/returns/questions.csv").then().statusCode(403);
        String id = questions("state=left").getString("[0].id");
        assertThat(as("practitioner").get("/api/returns/questions").jsonPath().getList("$"))
                .as("no child here is allocated to them")
                .isEmpty();
        as("practitioner").get("/api/returns/questions/" + id).then().statusCode(404);
        as("practitioner")
                .contentType("application/json")
                .body(Map.of("choice", "leave", "why", WHY))
                .post("/api/returns/questions/" + id + "/answer")
                .then()
                .statusCode(404);
    }

    @Test
    @Order(7)
    void the_log_tells_who_answered_what_without_the_reason() {
        String audit = as("auditor").get("/api/audit?size=500").asString();

        assertThat(audit)
                .contains(
                        "question.repaired", "question.left", "question.asked-again", "episode.corrected", "care.ended")
                .doesNotContain("case file");
        assertThat(server.crashes()).isEmpty();
    }
}
