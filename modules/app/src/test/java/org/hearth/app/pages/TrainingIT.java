package org.hearth.app.pages;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import com.microsoft.playwright.Page;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.HashMap;
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

/** Whose training is late: seen, recorded and corrected by the roles that may, on pages and in the interface. */
@TestMethodOrder(OrderAnnotation.class)
@ResourceLock(Common.COUNTY)
class TrainingIT {
    private static final LiveServer SERVER = LiveServer.withCounty();
    private static final String LIST = "/api/fostering/supervision";

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
        browser.picture("training-" + name);
        Axe.findsNothing(browser.page());
        browser.page().setViewportSize(320, 900);
        Axe.fitsItsWidth(browser.page());
        Axe.findsNothing(browser.page());
        browser.picture("training-" + name + "-narrow");
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

    @Test
    @Order(1)
    void the_demo_county_has_every_state_of_training_alive() {
        for (String show :
                List.of("standards-late", "standards-due", "courses-late", "courses-due", "training-not-known")) {
            assertThat(json("director", LIST + "?show=" + show).getInt("total"))
                    .as(show)
                    .isPositive();
        }
        int all = json("fostering", LIST + "?show=all").getInt("total");
        assertThat(json("fostering", LIST + "?show=courses-late").getInt("total"))
                .isLessThan(all / 2);
        as("manager")
                .get("/api/fostering/training.csv?show=all")
                .then()
                .statusCode(200)
                .body(startsWith("Household,Carer,Training,State,Last completed,"))
                .body(containsString("Complete"))
                .body(containsString("Not due yet"))
                .body(containsString("Late"))
                .body(containsString("In date"))
                .body(containsString("Runs out soon"))
                .body(containsString("Out of date"))
                .body(containsString("None recorded"))
                .body(containsString("Not known"))
                .body(not(containsString("Invented-Carer")));
    }

    @Test
    @Order(2)
    void who_may_not_see_it_does_not_and_who_may_only_read_cannot_record() {
        String id = json("director", LIST + "?show=all").getString("households[0].id");
        String of = "/api/fostering/households/" + id + "/training";
        for (String role :
                List.of("analyst", "clerk", "member", "placement-officer", "practitioner", "administrator")) {
            as(role).get(of).then().statusCode(403);
            as(role).get("/api/fostering/training.csv").then().statusCode(403);
        }
        as("director").get(of).then().statusCode(200).body("id", equalTo(id)).body(not(containsString("Invented")));
        as("director").body(Map.of()).post(of).then().statusCode(403);
        as("director").body(Map.of()).post(of + "/1").then().statusCode(403);
        as("fostering")
                .get("/api/fostering/households/00000000-0000-0000-0000-000000000000/training")
                .then()
                .statusCode(404);
        as("fostering").get("/api/fostering/training.csv?colour=red").then().statusCode(422);
    }

    private static String registered(String reference, String kind) {
        return as("fostering")
                .body(Map.of(
                        "reference",
                        reference,
                        "kind",
                        kind,
                        "approvedOn",
                        "2026-04-01",
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
    @Order(3)
    void a_manager_goes_from_the_list_to_the_household_and_its_carers() {
        try (var browser = Browser.open(1280, true).signIn(SERVER, "manager")) {
            Page page = browser.page();
            page.navigate(SERVER.address() + "/fostering/supervision");
            assertThat(page.textContent("main"))
                    .contains(
                            "approval: 12 months, national standard",
                            "18 months, national standard",
                            "First aid 36 months",
                            "Training standards late",
                            "Mandatory course out of date or none recorded");
            looked(browser, "list");
            browser.follow("main a[href*='show=courses-late']");
            looked(browser, "courses-late");
            Browser.follow(page.locator("main tbody a").first());
            browser.follow("main a[href*='/fostering/supervision/carers']");
            assertThat(page.textContent("main")).contains("Training of the carers", "How each carer stands today");
            looked(browser, "carers");
        }
    }

    @Test
    @Order(4)
    void a_worker_records_training_of_a_carer_corrects_it_and_withdraws_what_was_a_mistake() {
        LocalDate today = LocalDate.now(UkTime.ZONE);
        String household = registered("TRA-01", "family-and-friends");
        try (var browser = Browser.open(1280, true).signIn(SERVER, "fostering")) {
            Page page = browser.page();
            page.navigate(SERVER.address() + "/fostering/supervision/carers?id=" + household);
            assertThat(page.textContent("main")).contains("No carer is recorded", "No training is recorded.");
            looked(browser, "nobody");
            carer(page, household, "First Invented");
            carer(page, household, "Second Invented");
            assertThat(page.textContent("main")).contains("Training standards", "Mandatory courses");
            looked(browser, "on-the-record");
            browser.follow("main a[href*='/fostering/supervision/carers']");
            assertThat(page.textContent("main")).contains("Due 1 October 2027", "None recorded");

            browser.follow("main a[href*='/fostering/supervision/training?']");
            send(page);
            assertThat(page.textContent(".govuk-error-summary")).contains("Choose which carer completed it.");
            looked(browser, "form-refused");
            page.getByLabel("First Invented").check();
            page.getByLabel("First aid").check();
            day(page, "doneOn", today);
            looked(browser, "form");
            send(page);
            assertThat(page.textContent("main")).contains("In date");
            looked(browser, "carers-recorded");

            Browser.follow(page.locator("main td a[href*='/fostering/supervision/training']"));
            day(page, "certificateUntil", today.plusDays(30));
            page.check("[name$=verb][value=wrong]");
            page.fill("[name$=why]", "The certificate says so.");
            looked(browser, "form-change");
            send(page);
            assertThat(page.textContent("main")).contains("Runs out soon");

            Browser.follow(page.locator("main td a[href*='/fostering/supervision/training']"));
            page.getByLabel("This was entered by mistake").check();
            page.fill("[name$=why]", "It was another carer.");
            send(page);
            assertThat(page.textContent("main")).contains("No training is recorded.");
        }
    }

    @Test
    @Order(5)
    void the_interface_records_corrects_and_refuses_with_the_field() {
        String household = registered("TRA-02", "mainstream");
        String of = "/api/fostering/households/" + household + "/training";
        try (var browser = Browser.open(1280, true).signIn(SERVER, "fostering")) {
            carer(browser.page(), household, "Only Invented");
        }
        var told = new HashMap<String, Object>(Map.of("carer", 1, "what", "first-aid", "doneOn", "2026-03-01"));
        as("fostering").body(told).post(of).then().statusCode(422).body("field", equalTo("revision"));
        told.put("revision", 2);
        told.put("what", "juggling");
        as("fostering").body(told).post(of).then().statusCode(422).body("field", equalTo("what"));
        told.put("what", "first-aid");
        as("fostering")
                .body(told)
                .post(of)
                .then()
                .statusCode(200)
                .body("revision", equalTo(3))
                .body("carers[0].training[0].until", equalTo("2029-03-01"))
                .body("carers[0].approvedOn", equalTo("2026-04-01"))
                .body("carers[0].standings.find { it.what == 'first-aid' }.state", equalTo("in-date"))
                .body("carers[0].standings.find { it.what == 'tsd' }.due", equalTo("2027-04-01"));
        as("fostering").body(told).post(of).then().statusCode(422).body("field", equalTo("doneOn"));
        told.put("doneOn", "2026-03-02");
        as("fostering").body(told).post(of).then().statusCode(409);
        told.put("revision", 3);
        told.put("correction", true);
        as("fostering").body(told).post(of + "/1").then().statusCode(422).body("field", equalTo("why"));
        told.put("why", "The certificate says so.");
        as("fostering")
                .body(told)
                .post(of + "/1")
                .then()
                .statusCode(200)
                .body("carers[0].training[0].until", equalTo("2029-03-02"));
        as("fostering").body(told).post(of + "/9").then().statusCode(404);
        as("fostering")
                .body(Map.of("mistake", true, "why", "It was another carer.", "revision", 4))
                .post(of + "/1")
                .then()
                .statusCode(200)
                .body("carers[0].training.size()", equalTo(0));
    }

    @Test
    @Order(6)
    void the_figure_tells_which_carers_and_their_households_open() {
        assertThat(as("manager")
                        .get("/api/indicators/FOS-15/members?asAt=2026-03-31")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString())
                .contains(" carer 1");
        try (var browser = Browser.open(1280, true).signIn(SERVER, "manager")) {
            Page page = browser.page();
            page.navigate(SERVER.address() + "/scorecard?asAt=2026-03-31");
            assertThat(page.textContent("main")).contains("FOS-15", "FOS-15.in-date");
            page.navigate(SERVER.address() + "/indicators/members?ref=FOS-15&asAt=2026-03-31");
            looked(browser, "members");
            Browser.follow(
                    page.locator("main a[href*='/fostering/household?id=']").first());
            assertThat(page.textContent("main")).contains("Training of its carers");
        }
    }

    @Test
    @Order(7)
    void every_opening_and_recording_is_in_the_audit() {
        assertThat(as("auditor")
                        .get("/api/audit?size=200")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString())
                .contains("training.recorded", "training.corrected", "training.withdrawn", "training csv");
    }
}
