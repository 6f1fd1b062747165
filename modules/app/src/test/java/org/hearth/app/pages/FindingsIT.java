package org.hearth.app.pages;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import org.hearth.app.testing.Browser;
import org.hearth.app.testing.Common;
import org.hearth.app.testing.LiveServer;
import org.hearth.platform.api.time.UkTime;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.parallel.ResourceLock;

/** An analyst at the desk: what the rules find in two years, why it is right, and what a better return mends. */
@TestMethodOrder(OrderAnnotation.class)
@ResourceLock(Common.DESK)
class FindingsIT {
    private static final String EPISODES =
            "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN\n";
    private static final String WORDS = "The court has not told why it ended.";
    private static LiveServer server;

    @BeforeAll
    static void start() {
        server = LiveServer.desk();
        send(2025, ended("LC1", "05/04/2024", "06/06/2024", ""), ended("LC3", "05/04/2024", "06/06/2024", "E4A"));
        send(2026, ended("LC1", "05/04/2024", "06/06/2025", ""), ended("LC2", "05/04/2025", "06/06/2025", ""));
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
                .isEqualTo(LocalDate.now(UkTime.ZONE).toString());
        assertThat(found("&asAt=2026-03-31").getList("id")).isEqualTo(found.getList("id"));
        assertThat(found("&asAt=2024-03-31").getList("$")).isEmpty();
        assertThat(found("&known=2026-01-01").getList("$")).isEmpty();
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
            browser.follow("main form[method=post] [type=submit] >> nth=0");
            assertThat(page.textContent(".govuk-error-summary")).contains("No explanation is given");
            page.fill("textarea", WORDS);
            browser.follow("main form[method=post] [type=submit] >> nth=0");
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
        for (String wrong : new String[] {
            "color=red",
            "rule=9999",
            "year=26",
            "state=shut",
            "asAt=soon",
            "known=soon",
            "asAt=2025-03-31&year=2026",
            "module=X"
        }) {
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

    @Test
    @Order(8)
    void a_finding_is_given_to_a_worker_who_sees_it_and_is_reminded() {
        String id = found("&year=2026").getString("[0].id");
        String due = LocalDate.now(UkTime.ZONE).plusDays(3).toString();
        Map<String, String> given = Map.of("kind", "person", "to", "practitioner", "due", due);
        for (int twice = 0; twice < 2; twice++) {
            as("analyst")
                    .contentType("application/json")
                    .body(given)
                    .post("/api/findings/" + id + "/assignment")
                    .then()
                    .statusCode(201);
        }
        as("analyst")
                .contentType("application/json")
                .body(Map.of("how", "phone"))
                .post("/api/findings/" + id + "/chases")
                .then()
                .statusCode(201);

        JsonPath history = as("analyst").get("/api/findings/" + id + "/work").jsonPath();
        assertThat(history.getList("assignments.to")).containsExactly("practitioner");
        assertThat(history.getList("chases.how")).containsExactly("phone");
        assertThat(found("&year=2026&assigned=practitioner").getList("assignment.chased"))
                .containsExactly(1);
        assertThat(as("analyst").get("/api/findings/assignees").jsonPath().getList("open"))
                .containsExactly(1);
        JsonPath mine = as("practitioner").get("/api/findings/mine").jsonPath();
        assertThat(mine.getList("id")).containsExactly(id);
        assertThat(mine.getList("child")).as("not one of theirs").containsOnlyNulls();
        assertThat(mine.getString("[0].message")).doesNotContain("is blank");
        as("practitioner").get("/api/findings/" + id + "/work").then().statusCode(403);
        as("clerk").get("/api/findings/mine").then().statusCode(403);
        try (var browser = Browser.wide(1280).signIn(server, "practitioner")) {
            browser.page().navigate(server.address() + "/");
            browser.follow("a[href='/returns/mine']");
            browser.picture("mine");
            assertThat(browser.page().textContent("main"))
                    .contains("Not shown", "148")
                    .doesNotContain("LC1");
        }
    }

    @Test
    @Order(9)
    void all_of_a_rule_are_given_and_chased_from_the_list() {
        try (var browser = Browser.wide(1280).signIn(server, "analyst")) {
            Page page = browser.page();
            page.navigate(server.address() + "/returns/findings?rule=148");
            browser.follow("main a[href^='/returns/assign']");
            assertThat(page.textContent("main")).contains("with rule 148");
            browser.follow("main form[method=post] [type=submit] >> nth=0");
            assertThat(page.textContent(".govuk-error-summary")).contains("Nobody is named");
            LocalDate due = LocalDate.now(UkTime.ZONE).plusDays(7);
            page.check("input[type=radio][value=team]");
            page.fill("[name$=toWhom]", "North team");
            page.fill("[name$=dueOn-day]", String.valueOf(due.getDayOfMonth()));
            page.fill("[name$=dueOn-month]", String.valueOf(due.getMonthValue()));
            page.fill("[name$=dueOn-year]", String.valueOf(due.getYear()));
            page.check("input[type=checkbox][value=others]");
            page.check("input[type=checkbox][value=yes]");
            browser.picture("assign");
            browser.follow("main form[method=post] [type=submit] >> nth=0");
            assertThat(page.textContent("main")).contains("findings are assigned", "North team");
            page.navigate(server.address() + "/returns/chase");
            browser.picture("chase");
            assertThat(page.textContent("main")).contains("North team", "Never");
            browser.follow("main a[href^='/returns/assign']");
            browser.follow("main form[method=post] >> nth=1 >> [type=submit]");
            assertThat(page.textContent("main")).contains("written down as chased");
            browser.follow("main table a[href*='/returns/finding?id='] >> nth=0");
            browser.picture("finding-assigned");
            assertThat(page.textContent("main")).contains("chased once");
        }
        assertThat(as("analyst").get("/api/findings.csv?rule=148").asString()).contains("Assigned to", "North team");
        String audit = as("auditor").get("/api/audit?size=200").asString();
        assertThat(audit).contains("finding.assigned", "findings.assigned", "findings.chased");
        assertThat(server.crashes()).isEmpty();
    }

    @Test
    @Order(10)
    void a_finding_says_which_figures_it_may_spoil_and_a_figure_which_findings() {
        JsonPath open = found("&year=2026");
        assertThat(open.getList("child")).containsExactly("LC1");
        JsonPath figures = as("analyst")
                .get("/api/findings/" + open.getString("[0].id") + "/figures?on=2025-05-01")
                .jsonPath();
        assertThat(figures.getList("find { it.ref == 'CIC-01' }.columns")).containsExactly("DEC (Episodes)");
        assertThat(figures.getList("find { it.ref == 'CIC-01' }.lines.numerator"))
                .containsExactly(true);
        assertThat(found("&year=2026&figure=CIC-01&on=2025-05-01").getList("child"))
                .containsExactly("LC1");
        assertThat(found("&year=2026&figure=CIC-01&on=2025-06-06").getList("child"))
                .isEmpty();
        assertThat(as("analyst")
                        .get("/api/findings/figures?rule=148&year=2026&state=open&on=2025-05-01")
                        .jsonPath()
                        .getInt("find { it.ref == 'CIC-01' }.children"))
                .isEqualTo(1);
        as("analyst").get("/api/findings?figure=CIC-99").then().statusCode(422);
        try (var browser = Browser.wide(1280).signIn(server, "analyst")) {
            Page page = browser.page();
            page.navigate(server.address() + "/indicators/members?ref=CIC-01&asAt=2025-05-01");
            browser.picture("members-with-findings");
            assertThat(page.textContent("main"))
                    .contains("1 of those listed here has open findings in the return for 2025/26");
            browser.follow("main a[href*='figure=CIC-01']");
            assertThat(page.textContent("main")).contains("LC1");
            browser.follow("main table a[href*='/returns/finding?id=']");
            browser.picture("finding-figures");
            assertThat(page.textContent("main")).contains("Figures it may spoil");
            page.navigate(server.address() + "/returns/rule?code=148");
            browser.picture("rule-figures");
            assertThat(page.textContent("main")).contains("Figures it may spoil");
        }
    }

    @Test
    @Order(11)
    void what_changed_since_yesterday_is_counted_and_listed() {
        JsonPath counted = as("analyst").get("/api/findings/changes?year=2026").jsonPath();
        assertThat(counted.getString("since"))
                .isEqualTo(LocalDate.now(UkTime.ZONE).minusDays(1).toString());
        assertThat(counted.getInt("rules.find { it.rule == '148' }.appeared")).isEqualTo(1);
        Response listed = as("analyst").get("/api/findings/changed?year=2026&rule=148&change=new");
        assertThat(listed.header("X-Total-Count")).isEqualTo("1");
        assertThat(listed.jsonPath().getList("[0].changes")).containsExactly("new", "reassigned");
        as("analyst").get("/api/findings/changes?since=2999-01-01").then().statusCode(422);
        as("analyst").get("/api/findings/changed?change=odd").then().statusCode(422);
        as("manager").get("/api/findings/changes").then().statusCode(403);
        try (var browser = Browser.wide(1280).signIn(server, "analyst")) {
            browser.page().navigate(server.address() + "/");
            browser.follow("a[href='/returns/changes']");
            browser.picture("changes");
            assertThat(browser.page().textContent("main")).contains("148", "LC1", "New");
        }
    }

    @Test
    @Order(12)
    void what_is_missing_in_the_records_is_listed_and_leads_to_the_correction() {
        Response missing = as("analyst").get("/api/missing-data?asAt=2025-05-01&child=LC1");
        assertThat(missing.header("X-Total-Count")).isEqualTo("5");
        JsonPath facts = missing.jsonPath();
        assertThat(facts.getList("column")).containsExactly("SEX", "DOB", "ETHNIC", "HOME_POST", "PL_POST");
        assertThat(facts.getList("days")).containsOnly(391);
        assertThat(facts.getList("find { it.column == 'SEX' }.figures")).containsExactly("CIC-08");
        assertThat(as("analyst")
                        .get("/api/missing-data?asAt=2025-05-01&figure=OOC-03&kind=blank&days=391&worker=none")
                        .jsonPath()
                        .getList("column"))
                .containsExactly("DOB", "HOME_POST", "PL_POST");
        for (String wrong : new String[] {"column=UPN", "days=soon", "figure=CIC-99", "kind=odd", "colour=red"}) {
            as("analyst").get("/api/missing-data?" + wrong).then().statusCode(422);
        }
        assertThat(as("practitioner").get("/api/missing-data").jsonPath().getList("$"))
                .as("of none of their children")
                .isEmpty();
        as("clerk").get("/api/missing-data.csv").then().statusCode(403);
        assertThat(as("manager")
                        .get("/api/missing-data.csv?asAt=2025-05-01")
                        .asString()
                        .lines()
                        .toList())
                .as("five each of LC1 and LC2")
                .hasSize(11)
                .first()
                .asString()
                .startsWith("Child,Module,Column");
        try (var browser = Browser.wide(1280).signIn(server, "analyst")) {
            Page page = browser.page();
            page.navigate(server.address() + "/returns/missing-data?asAt=2025-05-01");
            browser.picture("missing-data");
            browser.follow("main table a[href^='/children/correct'] >> nth=0");
            assertThat(page.textContent("h1")).isNotBlank();
        }
        assertThat(server.crashes()).isEmpty();
    }

    @Test
    @Order(13)
    void findings_are_counted_by_whose_they_are_and_how_old() {
        assertThat(as("analyst")
                        .get("/api/findings/groups?by=assigned&year=2026&rule=148")
                        .jsonPath()
                        .getList("key"))
                .containsExactly("North team");
        assertThat(as("analyst")
                        .get("/api/findings/groups?by=age&rule=148")
                        .jsonPath()
                        .getList("name"))
                .containsExactly("Up to 7 days");
        as("analyst").get("/api/findings/groups?by=colour").then().statusCode(422);
        assertThat(found("&age=longer").getList("$")).isEmpty();
        try (var browser = Browser.wide(1280).signIn(server, "analyst")) {
            Page page = browser.page();
            page.navigate(server.address() + "/returns/teams");
            page.fill("[name$=worker]", "practitioner");
            page.fill("[name$='member:team']", "North team");
            browser.follow("main form[method=post] [type=submit]");
            browser.picture("teams");
            assertThat(page.textContent("main")).contains("The worker is in the team now", "practitioner");
            page.navigate(server.address() + "/returns/findings?group=child");
            browser.picture("findings-by-child");
            browser.follow("main table a[href*='child=LC1']");
            assertThat(page.textContent("main")).contains("LC1").doesNotContain("LC2");
        }
        assertThat(as("practitioner").get("/api/findings/mine").jsonPath().getList("$"))
                .as("what the team has")
                .isNotEmpty();
        assertThat(server.crashes()).isEmpty();
    }
}
