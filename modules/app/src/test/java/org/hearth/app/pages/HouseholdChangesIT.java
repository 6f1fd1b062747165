package org.hearth.app.pages;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import com.microsoft.playwright.Page;
import io.restassured.path.json.JsonPath;
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

/** What changes in a household asks for a review, an exemption for a second look, and a year for its counts. */
@TestMethodOrder(OrderAnnotation.class)
@ResourceLock(Common.COUNTY)
class HouseholdChangesIT {
    private static final LiveServer SERVER = LiveServer.withCounty();
    private static final String DUE = "/api/fostering/supervision";

    private static RequestSpecification as(String role) {
        return given().baseUri(SERVER.address())
                .auth()
                .preemptive()
                .basic(role, LiveServer.PASSWORD)
                .contentType("application/json");
    }

    private static JsonPath json(String role, String path) {
        return as(role).get(path).then().statusCode(200).extract().jsonPath();
    }

    private static void looked(Browser browser, String name) {
        browser.picture("changes-" + name);
        Axe.findsNothing(browser.page());
        browser.page().setViewportSize(320, 900);
        Axe.fitsItsWidth(browser.page());
        Axe.findsNothing(browser.page());
        browser.picture("changes-" + name + "-narrow");
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

    private static String registered(String reference) {
        return as("fostering")
                .body(Map.of(
                        "reference",
                        reference,
                        "kind",
                        "mainstream",
                        "approvedOn",
                        "2024-03-04",
                        "terms",
                        Map.of("places", 2, "types", List.of("short-term"), "fromAge", 0, "toAge", 17)))
                .post("/api/fostering/households")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static void carer(Page page, String household, String name) {
        page.navigate(SERVER.address() + "/fostering/person?id=" + household);
        page.getByLabel("Carer", new Page.GetByLabelOptions().setExact(true)).check();
        page.fill("[name$=fullName]", name);
        send(page);
    }

    @Test
    @Order(1)
    void the_demo_county_has_households_that_need_a_review_after_each_kind_of_change() {
        var needed = json("director", DUE + "?show=review-needed&size=50");
        assertThat(needed.getList("households.reference", String.class))
                .contains("INV-0006", "INV-0047", "INV-0088")
                .doesNotContain("INV-0012");
        assertThat(needed.getList("households.reviewNeeded.because", List.class))
                .contains(List.of("carer-left"), List.of("moved"), List.of("adult-came"));
        try (var browser = Browser.open(1280, true).signIn(SERVER, "fostering")) {
            Page page = browser.page();
            page.navigate(SERVER.address() + "/fostering/supervision");
            browser.follow("main a[href*='show=review-needed']");
            assertThat(page.textContent("main"))
                    .contains("because a carer left", "because the household moved", "who waits longest first");
            looked(browser, "review-needed");
            Browser.follow(page.locator("main th a").first());
            assertThat(page.textContent("main")).contains("Review after a change", "Review needed");
            looked(browser, "supervision");
        }
    }

    @Test
    @Order(2)
    void one_of_two_carers_leaves_and_a_review_is_needed_until_it_is_recorded() {
        LocalDate today = LocalDate.now(UkTime.ZONE);
        String household = registered("CHG-01");
        String of = "/api/fostering/households/" + household;
        try (var browser = Browser.open(1280, true).signIn(SERVER, "fostering")) {
            Page page = browser.page();
            carer(page, household, "Invented Stayer");
            page.navigate(SERVER.address() + "/fostering/carer-leaves?id=" + household);
            assertThat(page.textContent("main")).contains("Two carers are not recorded");
            looked(browser, "carer-alone");
            carer(page, household, "Invented Leaver");
            browser.follow("main a[href*='/fostering/carer-leaves']");
            send(page);
            assertThat(page.textContent(".govuk-error-summary")).contains("Choose which carer left.");
            looked(browser, "carer-refused");
            page.getByLabel("Invented Leaver").check();
            day(page, "on", today.minusDays(3));
            page.getByLabel("The carers separated").check();
            send(page);

            assertThat(page.textContent("main"))
                    .contains("the carers separated", "Review needed", "because a carer left", "0 filled of 2 approved")
                    .contains("Approved");
            assertThat(page.textContent(".hearth-identity"))
                    .contains("Invented Stayer")
                    .doesNotContain("Invented Leaver");
            looked(browser, "household");
        }
        int revision = json("fostering", of + "/supervision").getInt("revision");
        as("fostering")
                .body(Map.of(
                        "heldOn",
                        today.minusDays(4).toString(),
                        "kind",
                        "first",
                        "outcome",
                        "continues",
                        "revision",
                        revision))
                .post(of + "/reviews")
                .then()
                .statusCode(200)
                .body(containsString("carer-left"));
        as("fostering")
                .body(Map.of(
                        "heldOn",
                        today.minusDays(3).toString(),
                        "kind",
                        "later",
                        "outcome",
                        "terms-changed",
                        "revision",
                        revision + 1))
                .post(of + "/reviews")
                .then()
                .statusCode(200)
                .body(not(containsString("carer-left")));
    }

    @Test
    @Order(3)
    void an_exemption_that_names_who_has_gone_is_to_be_reassessed_wherever_it_stands() {
        try (var browser = Browser.open(1280, true).signIn(SERVER, "fostering")) {
            Page page = browser.page();
            page.navigate(SERVER.address() + "/fostering/places/granted");
            assertThat(page.textContent("main"))
                    .contains("To be reassessed, because X007 does not live there any more", "To look at");
            looked(browser, "granted");
            Browser.follow(page.locator("main tr:has-text('X007') th a").first());
            assertThat(page.textContent("main")).contains("To be reassessed");
            Browser.follow(page.locator("main tr:has-text('X007') a[href*='/fostering/places/grant?']")
                    .first());
            assertThat(page.textContent("main")).contains("Name the children whom it is still for");
            looked(browser, "grant");
            page.goBack();
            browser.follow("main a[href*='/fostering/household?']");
            assertThat(page.textContent("main")).contains("Places and bedrooms today", "To be reassessed");
            looked(browser, "household-exempt");
        }
    }

    @Test
    @Order(4)
    void a_years_counts_open_their_lists_and_tell_allegations_to_those_alone_who_may_see_them() {
        String counts = "/api/fostering/collection.csv?year=2026";
        as("manager")
                .get(counts)
                .then()
                .statusCode(200)
                .body(containsString("Allegations about foster carers,Received"))
                .body(containsString("Approved places,Mainstream,2026-03-31,2026-03-31,places,"));
        as("fostering")
                .get(counts)
                .then()
                .statusCode(200)
                .body(containsString("Not included"))
                .body(not(containsString("Allegations about foster carers,Received")))
                .body(not(containsString("allegation or concern about standards")));
        as("fostering").get("/api/fostering/collection.xlsx").then().statusCode(200);
        as("fostering")
                .get("/api/fostering/collection.csv?year=soon")
                .then()
                .statusCode(422)
                .body(containsString("year"));
        for (String role : List.of("analyst", "clerk", "member", "placement-officer", "practitioner")) {
            as(role).get(counts).then().statusCode(403);
        }
        try (var browser = Browser.open(1280, true).signIn(SERVER, "fostering")) {
            Page page = browser.page();
            page.navigate(SERVER.address() + "/fostering/households");
            browser.follow("main a[href*='/fostering/collection']");
            page.selectOption("[name=year]", "2026");
            send(page);
            assertThat(page.textContent("main")).contains("1 April 2025 to 31 March 2026", "Not included.");
            looked(browser, "collection");
            var links = page.locator("main td a").evaluateAll("all => all.map(one => one.getAttribute('href'))");
            for (String part : List.of("net-gain/households", "places/list", "recruitment/enquiries")) {
                String href = ((List<?>) links)
                        .stream()
                                .map(String::valueOf)
                                .filter(one -> one.contains(part))
                                .findFirst()
                                .orElseThrow();
                assertThat(page.navigate(SERVER.address() + href).status())
                        .as(href)
                        .isEqualTo(200);
                assertThat(page.locator("main tbody tr").count()).as(href).isPositive();
            }
            page.navigate(SERVER.address() + "/fostering/collection?year=soon");
            assertThat(page.textContent(".govuk-error-summary")).contains("is no year that can be asked for");
            looked(browser, "collection-refused");
        }
        try (var browser = Browser.open(1280, true).signIn(SERVER, "manager")) {
            browser.page().navigate(SERVER.address() + "/fostering/collection?year=2026");
            looked(browser, "collection-manager");
        }
    }
}
