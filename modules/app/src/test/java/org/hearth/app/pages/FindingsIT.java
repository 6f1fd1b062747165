package org.hearth.app.pages;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.hearth.app.testing.Browser;
import org.hearth.app.testing.LiveServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** An analyst at the desk: what the rules find in two years, why it is right, and what a better return mends. */
@TestMethodOrder(OrderAnnotation.class)
class FindingsIT {
    private static final String EPISODES =
            "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN\n";
    private static final String WORDS = "The court has not told why it ended.";
    private static LiveServer server;

    @BeforeAll
    static void start() {
        server = LiveServer.with("findings", Map.of());
        send(2025, ended("LC1", "05/04/2024", "06/06/2024", ""), ended("LC3", "05/04/2024", "06/06/2024", "E4A"));
        send(2026, ended("LC1", "05/04/2024", "06/06/2025", ""), ended("LC2", "05/04/2025", "06/06/2025", ""));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static RequestSpecification as(String role) {
        return given().baseUri(server.address()).auth().preemptive().basic(role, LiveServer.PASSWORD);
    }

    /** The reason for ending may be missing: rule 148. */
    private static String ended(String child, String decom, String dec, String reason) {
        return "%s,%s,S,C2,N1,U6,PR1,%s,%s,,,,\n".formatted(child, decom, dec, reason);
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

    private static JsonPath found(String filter) {
        Response answer = as("analyst").get("/api/findings?rule=148" + filter);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.header("X-Total-Count"))
                .isEqualTo(String.valueOf(answer.jsonPath().getList("$").size()));
        return answer.jsonPath();
    }

    @Test
    @Order(1)
    void a_return_is_checked_before_its_sender_is_answered() {
        JsonPath found = found("&year=2026");

        assertThat(found.getList("child")).containsExactly("LC1", "LC2");
        assertThat(found.getList("state")).containsOnly("open");
        assertThat(found.getList("line")).containsExactly(2, 3);
        assertThat(found.getString("[0].module")).isEqualTo("Episodes");
        assertThat(found.getString("[0].message")).contains("REC is blank");
        assertThat(found.getString("[0].since"))
                .isEqualTo(LocalDate.now(ZoneId.of("Europe/London")).toString());
        assertThat(found("&asAt=2026-01-01").getList("$")).isEmpty();
    }

    @Test
    @Order(2)
    void a_finding_explained_on_its_page_is_explained_in_the_other_year_too() {
        try (var browser = Browser.wide(1280).signIn(server, "analyst")) {
            Page page = browser.page();
            page.navigate(server.address() + "/");
            browser.follow("a[href='/returns/findings?year=2026&state=open']");
            page.navigate(server.address() + "/returns/findings?year=2025&rule=148");
            browser.follow("main table a[href*='/returns/finding?id=']");
            assertThat(page.textContent("main")).contains("LC1", "Open", "REC is blank");
            assertThat(page.locator("main a[href='/children/child?reference=LC1']")
                            .count())
                    .isEqualTo(1);

            page.fill("textarea", "no");
            browser.follow("main form [type=submit] >> nth=0");
            assertThat(page.textContent(".govuk-error-summary")).contains("No explanation is given");
            page.fill("textarea", WORDS);
            browser.follow("main form [type=submit] >> nth=0");
            browser.picture("finding-explained");
            assertThat(page.textContent("main")).contains("The finding is explained", WORDS);
        }

        JsonPath nextYear = found("&year=2026&state=explained");
        assertThat(nextYear.getList("child")).containsExactly("LC1");
        assertThat(nextYear.getString("[0].explanation.words")).isEqualTo(WORDS);
        assertThat(nextYear.getString("[0].explanation.by")).isEqualTo("analyst");
    }

    @Test
    @Order(3)
    void a_better_return_fixes_what_it_mends_and_leaves_the_rest() {
        send(2026, ended("LC1", "05/04/2024", "06/06/2025", ""), ended("LC2", "05/04/2025", "06/06/2025", "E4A"));

        assertThat(found("&year=2026").getList("state")).containsExactly("explained");
        JsonPath fixed = found("&year=2026&state=fixed");
        assertThat(fixed.getList("child")).containsExactly("LC2");
        as("analyst")
                .contentType("application/json")
                .body(Map.of("explanation", "Never mind."))
                .post("/api/findings/" + fixed.getString("[0].id") + "/explanation")
                .then()
                .statusCode(422);
    }

    @Test
    @Order(4)
    void the_pages_say_what_the_rule_wants_and_what_stands_against_sending() {
        try (var browser = Browser.wide(1280).signIn(server, "analyst")) {
            Page page = browser.page();
            page.navigate(server.address() + "/returns/list");
            browser.follow("main a[href='/returns/ready']");
            browser.picture("ready");
            assertThat(page.textContent("main")).contains("Not ready to send: 10 modules are not held", "Header");
            send(2018, ended("LC9", "05/04/2017", "06/06/2017", "E4A"));
            page.navigate(server.address() + "/returns/ready?year=2018");
            page.locator("summary:has-text('Rules that could not be run')").click();
            browser.picture("ready-not-run");
            assertThat(page.textContent("main")).contains("No text of this rule for 2017/18 is held.");
            page.navigate(server.address() + "/returns/rule?code=148");
            browser.picture("rule");
            assertThat(page.textContent("main")).contains("What to do", "Episodes", "DEC, REC");
            page.navigate(server.address() + "/returns/findings?year=2026");
            browser.picture("findings");
        }
    }

    @Test
    @Order(5)
    void what_is_listed_can_be_taken_away_as_a_file() {
        String csv = as("analyst")
                .get("/api/findings.csv?year=2026&rule=148")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(csv.lines().toList()).hasSize(2).first().asString().startsWith("Return year ends,Rule,Stage");
        assertThat(csv).contains("LC1", WORDS).doesNotContain("LC2");
        byte[] workbook = as("analyst")
                .get("/api/findings.xlsx")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        assertThat(new String(workbook, 0, 2, StandardCharsets.ISO_8859_1)).isEqualTo("PK");
    }

    @Test
    @Order(6)
    void what_is_no_filter_is_refused_and_others_are_not_let_in() {
        for (String wrong : new String[] {"color=red", "rule=9999", "year=26", "state=shut", "asAt=soon", "module=X"}) {
            as("analyst").get("/api/findings?" + wrong).then().statusCode(422);
        }
        as("clerk").get("/api/findings").then().statusCode(403);
        as("manager").get("/api/findings.csv").then().statusCode(403);
    }

    @Test
    @Order(7)
    void an_explanation_is_withdrawn_and_the_log_tells_of_it_without_its_words() {
        String id = found("&year=2025").getString("[0].id");
        as("analyst").delete("/api/findings/" + id + "/explanation").then().statusCode(204);

        assertThat(found("&year=2026").getList("state")).containsExactly("open");
        String audit = as("auditor").get("/api/audit?size=200").asString();
        assertThat(audit)
                .contains("findings.listed", "finding.explained", "finding.explanation-withdrawn", id)
                .doesNotContain("court has not told");
        assertThat(server.crashes()).isEmpty();
    }
}
