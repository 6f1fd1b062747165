package org.hearth.app.story;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.hearth.app.testing.Axe;
import org.hearth.app.testing.Browser;
import org.hearth.app.testing.Common;
import org.hearth.app.testing.LiveServer;
import org.hearth.platform.api.time.UkTime;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** The council's targets: the director sets them, the manager reads them, and what was rated before stays rated so. */
@Tag("slow")
@ResourceLock(Common.DESK)
class TargetsIT {
    private static final LiveServer SERVER = LiveServer.desk();

    @Test
    void the_director_sets_the_first_target_by_the_page_and_it_is_rated_by_it() {
        try (var browser = Browser.open(1280, true).signIn(SERVER, "director")) {
            var page = browser.page();
            page.navigate(SERVER.address() + "/reference/target?line=PLA-02");
            page.fill("[name$='low']", "seventy");
            browser.follow("main form [type=submit]");
            assertThat(page.textContent(".govuk-error-summary")).contains("\"seventy\" is not a number");
            Axe.findsNothing(page);

            page.fill("[name$='from-day']", "1");
            page.fill("[name$='from-month']", "4");
            page.fill("[name$='from-year']", "2021");
            page.fill("[name$='low']", "70");
            page.fill("[name$='tolerance']", "5");
            page.fill("[name$='setBy']", "Corporate Parenting Committee");
            page.fill("main textarea", "The plan for fostering");
            browser.follow("main form [type=submit]");
            browser.picture("target-set");

            assertThat(page.textContent("main"))
                    .contains("70.0%", "5.0 points", "1 April 2021", "Corporate Parenting Committee", "director");
            page.navigate(SERVER.address() + "/reference/targets");
            browser.picture("targets");
            assertThat(page.textContent("main")).contains("Children in foster care", "70.0%");
            Axe.findsNothing(page);
        }
    }

    @Test
    void a_change_before_today_is_refused_and_who_read_an_older_one_is_told() {
        post("analyst", target("STA-02", "2021-04-01", 0)).then().statusCode(201);

        var early = post("analyst", target("STA-02", "2022-04-01", 1));
        assertThat(early.statusCode()).isEqualTo(422);
        assertThat(early.asString()).contains("stays rated so");
        String today = LocalDate.now(UkTime.ZONE).toString();
        assertThat(post("analyst", target("STA-02", today, 0)).asString()).contains("Someone else set the target");
        post("analyst", target("STA-02", today, 1)).then().statusCode(201);

        assertThat(as("manager")
                        .get("/api/reference/targets?on=2022-03-31")
                        .jsonPath()
                        .getList("line"))
                .contains("STA-02");
        assertThat(as("manager").get("/api/reference/targets.csv").asString())
                .startsWith("Line,Figure,Good is")
                .contains("STA-02", "analyst");
    }

    @Test
    void the_same_key_sets_once() {
        var body = target("OOC-01", "2021-04-01", 0);
        for (int i = 0; i < 2; i++) {
            as("analyst")
                    .contentType("application/json")
                    .header("Idempotency-Key", "targets-it")
                    .body(body)
                    .post("/api/reference/targets")
                    .then()
                    .statusCode(201);
        }
    }

    @Test
    void the_manager_reads_and_sets_nothing_and_the_clerk_neither() {
        assertThat(as("manager").get("/api/reference/targets").statusCode()).isEqualTo(200);
        assertThat(post("manager", target("STA-01", "2021-04-01", 0)).statusCode())
                .isEqualTo(403);
        assertThat(as("clerk").get("/api/reference/targets").statusCode()).isEqualTo(403);
        try (var browser = Browser.wide(1280).signIn(SERVER, "manager")) {
            browser.page().navigate(SERVER.address() + "/reference/target?line=STA-01");
            assertThat(browser.page().textContent("main")).contains("never had a target");
            assertThat(browser.page().locator("main form").count()).isZero();
        }
    }

    private static Map<String, Object> target(String line, String from, int revision) {
        var body = new HashMap<String, Object>();
        body.put("line", line);
        body.put("from", from);
        body.put("low", 70);
        body.put("tolerance", 5);
        body.put("setBy", "Corporate Parenting Committee");
        body.put("why", "A trial");
        body.put("revision", revision);
        return body;
    }

    private static io.restassured.response.Response post(String role, Map<String, Object> body) {
        return as(role).contentType("application/json").body(body).post("/api/reference/targets");
    }

    private static RequestSpecification as(String role) {
        return given().baseUri(SERVER.address()).auth().preemptive().basic(role, LiveServer.PASSWORD);
    }
}
