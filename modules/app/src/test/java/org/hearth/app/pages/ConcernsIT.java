package org.hearth.app.pages;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.microsoft.playwright.Page;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hearth.app.testing.Axe;
import org.hearth.app.testing.Browser;
import org.hearth.app.testing.Common;
import org.hearth.app.testing.LiveServer;
import org.hearth.platform.api.time.UkTime;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Allegations and concerns: recorded, corrected and closed by a manager, and silent to everybody else. */
@TestMethodOrder(OrderAnnotation.class)
@ResourceLock(Common.COUNTY)
class ConcernsIT {
    private static final LiveServer SERVER = LiveServer.withCounty();
    private static final LocalDate TODAY = LocalDate.now(UkTime.ZONE);

    private static String first;

    private static RequestSpecification as(String role) {
        return given().baseUri(SERVER.address())
                .auth()
                .preemptive()
                .basic(role, LiveServer.PASSWORD)
                .contentType("application/json");
    }

    private static String registered(String reference) {
        return as("fostering")
                .body(Map.of(
                        "reference",
                        reference,
                        "kind",
                        "short-breaks",
                        "approvedOn",
                        "2026-04-01",
                        "terms",
                        Map.of("places", 2, "types", List.of("short-breaks"), "fromAge", 0, "toAge", 17)))
                .post("/api/fostering/households")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static void looked(Browser browser, String name) {
        browser.picture("concerns-" + name);
        Axe.findsNothing(browser.page());
        browser.page().setViewportSize(320, 900);
        Axe.fitsItsWidth(browser.page());
        browser.picture("concerns-" + name + "-narrow");
        browser.page().setViewportSize(1280, 900);
    }

    private static void send(Page page) {
        Browser.follow(page.locator("main form [type=submit]").last());
    }

    private static void day(Page page, String id, LocalDate day) {
        page.fill("[name$='%s-day']".formatted(id), String.valueOf(day.getDayOfMonth()));
        page.fill("[name$='%s-month']".formatted(id), String.valueOf(day.getMonthValue()));
        page.fill("[name$='%s-year']".formatted(id), String.valueOf(day.getYear()));
    }

    private static String page(Browser browser, String path) {
        browser.page().navigate(SERVER.address() + path);
        return browser.page().locator("main").innerHTML();
    }

    private static void recorded(Page page, String household, String kind) {
        page.navigate(SERVER.address() + "/fostering/concerns/record?household=" + household);
        page.getByLabel(kind).check();
        day(page, "receivedOn", TODAY.minusDays(40));
        send(page);
    }

    @Test
    @Order(1)
    void a_manager_records_an_allegation_from_the_home_page_on_and_reads_what_is_missing() {
        first = registered("CNA-01");
        try (var browser = Browser.open(1280, true).signIn(SERVER, "manager")) {
            Page page = browser.page();
            browser.follow("main a[href='/fostering/concerns']");
            assertThat(page.textContent("main")).contains("Over 21 working days", "whether the home may take children");
            looked(browser, "list");
            browser.follow("main a[href='/fostering/concerns/record']");
            send(page);
            assertThat(page.textContent(".govuk-error-summary")).contains("There is no such household");
            looked(browser, "refused");
            recorded(page, "CNA-01", "Allegation");
            assertThat(page.textContent("main"))
                    .contains("Open", "Over 21 working days", "Missing: referral to the designated officer")
                    .contains("No vacant place is available");
            looked(browser, "one");
            page.navigate(SERVER.address() + "/fostering/concerns?household=CNA-01");
            looked(browser, "of-a-household");
            Browser.follow(page.locator("main tbody a").first());
            Browser.follow(page.locator("main a[href*='/fostering/household']").first());
            assertThat(page.textContent("main")).contains("On hold", "Allegations and concerns about it");
            looked(browser, "household");
            Browser.follow(
                    page.locator("main a[href*='/fostering/places/household']").first());
            assertThat(page.textContent("main")).contains("Under review, allegation or concern about standards");
            looked(browser, "places");
        }
    }

    @Test
    @Order(2)
    void to_others_an_allegation_reads_letter_by_letter_as_an_illness_that_managers_keep() {
        String second = registered("CNA-02");
        try (var browser = Browser.open(1280, true).signIn(SERVER, "manager")) {
            recorded(browser.page(), "CNA-02", "Another matter kept in confidence");
        }
        String grid = "/api/fostering/places?kind=short-breaks&from=" + TODAY;
        for (String role : List.of("fostering", "placement-officer")) {
            for (String path : List.of(grid, grid.replace("places?", "places.csv?"))) {
                String told =
                        as(role).get(path).then().statusCode(200).extract().asString();
                assertThat(told).doesNotContain("llegation", "oncern", "CON-");
                assertThat(of(told, "CNA-01", first)).isEqualTo(of(told, "CNA-02", second));
            }
            as(role).get("/api/fostering/concerns").then().statusCode(403);
            as(role).get("/api/fostering/concerns.csv").then().statusCode(403);
        }
        try (var browser = Browser.open(1280, true).signIn(SERVER, "fostering")) {
            for (String path : List.of("/fostering/household?id=", "/fostering/places/household?id=")) {
                String one = page(browser, path + first).replace(first, "").replace("CNA-01", "");
                String other = page(browser, path + second).replace(second, "").replace("CNA-02", "");
                assertThat(one).doesNotContain("llegation", "oncern", "On hold");
                assertThat(withoutTimes(one)).isEqualTo(withoutTimes(other));
            }
            looked(browser, "places-for-a-worker");
            browser.page().navigate(SERVER.address() + "/fostering/concerns");
            assertThat(browser.page().textContent("main")).contains("You cannot see this");
        }
        as("director")
                .get("/api/fostering/concerns?state=red")
                .then()
                .statusCode(422)
                .body("field", equalTo("state"));
        as("director")
                .get("/api/fostering/concerns.csv?household=CNA-01")
                .then()
                .statusCode(200)
                .body(containsString("CNA-01,Allegation"));
    }

    /** When each was registered differs, and what names a form once. */
    private static String withoutTimes(String html) {
        return html.replaceAll("\\d\\d:\\d\\d", "").replaceAll("value=\"[^\"]{20,}\"", "");
    }

    /** What is told of one household, without its names. */
    private static String of(String told, String reference, String id) {
        String line = told.lines()
                .filter(one -> one.startsWith(reference))
                .findFirst()
                .orElse("");
        if (line.isEmpty()) {
            int at = told.indexOf("\"reference\":\"" + reference);
            int end = told.indexOf("]", at);
            line = told.substring(at, end);
        }
        return line.replace(reference, "").replace(id, "");
    }

    @Test
    @Order(3)
    void the_figures_of_allegations_are_told_to_those_alone_who_may_open_the_list() {
        for (String path : List.of("/api/indicators", "/api/scorecard.csv")) {
            String at = path + "?asAt=2026-03-31";
            assertThat(as("manager").get(at).then().statusCode(200).extract().asString())
                    .contains("FOS-13.open-over-21");
            for (String role : List.of("analyst", "placement-officer", "clerk")) {
                assertThat(as(role).get(at).then().statusCode(200).extract().asString())
                        .as(role)
                        .contains("FOS-01")
                        .doesNotContain("FOS-13");
            }
        }
        String members = "/api/indicators/FOS-13/members?asAt=2026-03-31";
        assertThat(as("director").get(members).then().statusCode(200).extract().asString())
                .contains("CON-");
        // as of an indicator that there is not
        as("analyst").get(members).then().statusCode(404);
    }

    @Test
    @Order(4)
    void it_is_closed_and_only_then_may_somebody_say_that_the_home_takes_children_again() {
        try (var browser = Browser.open(1280, true).signIn(SERVER, "manager")) {
            Page page = browser.page();
            page.navigate(SERVER.address() + "/fostering/concerns?household=CNA-01");
            Browser.follow(page.locator("main tbody a").first());
            Browser.follow(
                    page.locator("main a[href*='/fostering/concerns/close']").first());
            day(page, "closedOn", TODAY.minusDays(2));
            send(page);
            assertThat(page.textContent(".govuk-error-summary")).contains("Choose the outcome");
            page.selectOption("[name$=outcome]", "UNFOUNDED");
            looked(browser, "close");
            send(page);
            assertThat(page.textContent("main")).contains("Closed", "whether the home may take children again");
            Browser.follow(
                    page.locator("main a[href*='/fostering/concerns/close']").first());
            day(page, "availableFrom", TODAY);
            send(page);
            assertThat(page.textContent("main")).contains("the home may take children again", "Unfounded");
            looked(browser, "closed");
            Browser.follow(
                    page.locator("main a[href*='/fostering/concerns/record']").first());
            looked(browser, "change");
            page.getByLabel("This was entered by mistake").check();
            send(page);
            assertThat(page.textContent(".govuk-error-summary")).contains("Enter why what was recorded is wrong");
        }
        String audit = as("auditor")
                .get("/api/audit?size=200")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(audit)
                .contains("concern.recorded", "concern.closed", "concern.viewed", "concern.status-viewed", "CON-0")
                .doesNotContain("UNFOUNDED");
    }
}
