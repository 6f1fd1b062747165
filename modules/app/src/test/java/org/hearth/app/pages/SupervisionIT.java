package org.hearth.app.pages;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
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

/** Whose review or visit is late: seen, recorded and corrected by the roles that may, from the home page on. */
@TestMethodOrder(OrderAnnotation.class)
@ResourceLock(Common.COUNTY)
class SupervisionIT {
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
        browser.picture("supervision-" + name);
        Axe.findsNothing(browser.page());
        browser.page().setViewportSize(320, 900);
        Axe.fitsItsWidth(browser.page());
        browser.picture("supervision-" + name + "-narrow");
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
    void the_demo_county_has_late_reviews_late_visits_none_unannounced_and_some_not_known() {
        for (String show :
                List.of("reviews-late", "visits-late", "unannounced-late", "not-known", "not-reported", "no-worker")) {
            assertThat(json("director", LIST + "?show=" + show).getInt("total"))
                    .as(show)
                    .isPositive();
        }
        var late = json("manager", LIST + "?show=reviews-late&size=200");
        List<Integer> days = late.getList("households.review.daysLate", Integer.class);
        assertThat(days).allMatch(each -> each > 0).isSortedAccordingTo((one, other) -> other - one);
        int all = json("fostering", LIST + "?show=all").getInt("total");
        assertThat(days.size()).isLessThan(all);
        as("manager")
                .get(LIST + ".csv?show=visits-late")
                .then()
                .statusCode(200)
                .body(startsWith("Household,Kind,Supervising worker,Last review,Review due"));
    }

    @Test
    @Order(2)
    void who_may_not_see_it_does_not_and_who_may_only_read_cannot_record() {
        String id = json("director", LIST + "?show=all").getString("households[0].id");
        String of = "/api/fostering/households/" + id;
        for (String role :
                List.of("analyst", "clerk", "member", "placement-officer", "practitioner", "administrator")) {
            as(role).get(LIST).then().statusCode(403);
            as(role).get(of + "/supervision").then().statusCode(403);
        }
        as("director").get(of + "/supervision").then().statusCode(200).body("id", equalTo(id));
        as("director").body(Map.of()).post(of + "/visits").then().statusCode(403);
        as("fostering")
                .get("/api/fostering/households/00000000-0000-0000-0000-000000000000/supervision")
                .then()
                .statusCode(404);
    }

    @Test
    @Order(3)
    void what_cannot_be_asked_or_recorded_is_refused_with_its_field_and_what_was_overtaken_too() {
        refused(LIST + "?show=red", "show");
        refused(LIST + "?within=0", "within");
        refused(LIST + "?kind=supported-lodgings", "kind");
        as("fostering").get(LIST + "?colour=red").then().statusCode(422);
        String of = "/api/fostering/households/" + registered("SUP-01");
        var visit = new HashMap<String, Object>(Map.of("on", "2026-03-01", "held", true, "announcement", "announced"));
        as("fostering").body(visit).post(of + "/visits").then().statusCode(422).body("field", equalTo("revision"));
        visit.put("revision", 1);
        as("fostering")
                .body(visit)
                .post(of + "/visits")
                .then()
                .statusCode(422)
                .body("field", equalTo("on"))
                .body("detail", containsString("SUP-01 was not approved on 1 March 2026"));
        visit.put("on", "2026-04-20");
        as("fostering").body(visit).post(of + "/visits").then().statusCode(200).body("revision", equalTo(2));
        visit.put("on", "2026-04-21");
        as("fostering").body(visit).post(of + "/visits").then().statusCode(409);
        as("fostering")
                .body(Map.of("from", "2026-04-01", "worker", "PRACTITIONER", "revision", 2))
                .post(of + "/workers")
                .then()
                .statusCode(200)
                .body("worker", equalTo("practitioner"));
    }

    private static void refused(String path, String field) {
        as("fostering").get(path).then().statusCode(422).body("field", equalTo(field));
    }

    private static String registered(String reference) {
        return as("fostering")
                .body(Map.of(
                        "reference",
                        reference,
                        "kind",
                        "mainstream",
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

    @Test
    @Order(4)
    void a_manager_goes_from_home_to_whose_review_is_late_and_to_the_household() {
        try (var browser = Browser.open(1280, true).signIn(SERVER, "manager")) {
            Page page = browser.page();
            browser.follow("main a[href*='/fostering/supervision']");
            assertThat(page.textContent("main"))
                    .contains("review 12 months, regulations", "visit 6 weeks, local limit", "Late by ");
            looked(browser, "list");
            page.navigate(SERVER.address() + "/fostering/supervision?show=not-known");
            looked(browser, "not-known");
            page.navigate(SERVER.address() + "/fostering/supervision?show=reviews-late&worker=nobody");
            assertThat(page.textContent("main")).contains("No household to show.");
            looked(browser, "empty");
            page.navigate(SERVER.address() + "/fostering/supervision?within=soon");
            assertThat(page.textContent(".govuk-error-summary")).contains("\"soon\" is not a whole number");
            looked(browser, "refused");
            page.navigate(SERVER.address() + "/fostering/supervision?show=reviews-late");
            Browser.follow(page.locator("main tbody a").first());
            assertThat(page.textContent("h1")).contains("Reviews and visits");
            looked(browser, "household");
        }
    }

    @Test
    @Order(5)
    void a_worker_records_a_visit_a_review_and_who_supervises_and_corrects_what_was_wrong() {
        LocalDate today = LocalDate.now(UkTime.ZONE);
        String household = registered("SUP-02");
        try (var browser = Browser.open(1280, true).signIn(SERVER, "fostering")) {
            Page page = browser.page();
            page.navigate(SERVER.address() + "/fostering/household?id=" + household);
            assertThat(page.textContent("main")).contains("Nobody recorded");
            looked(browser, "on-the-record");
            browser.follow("main a[href*='/fostering/supervision/household']");
            assertThat(page.textContent("main")).contains("No visit is recorded.");

            browser.follow("main a[href*='/fostering/supervision/worker']");
            day(page, "from", LocalDate.of(2026, 4, 1));
            page.fill("[name$=worker]", "Fostering");
            looked(browser, "worker");
            send(page);
            assertThat(page.textContent("main")).contains("fostering");

            browser.follow("main a[href*='/fostering/supervision/visit']");
            send(page);
            assertThat(page.textContent(".govuk-error-summary")).contains("Enter the day of the visit.");
            day(page, "on", today);
            page.getByLabel("It was to be made and was not").check();
            page.getByLabel("Unannounced", new Page.GetByLabelOptions().setExact(true))
                    .check();
            send(page);
            assertThat(page.textContent(".govuk-error-summary")).contains("Choose why the visit was not made.");
            looked(browser, "visit-refused");
            page.selectOption("[name$=notHeld]", "NH3");
            send(page);
            assertThat(page.textContent("main")).contains("Not made", "Nobody was at home");

            browser.follow("main a[href*='/fostering/supervision/review?']");
            day(page, "heldOn", today);
            page.getByLabel("First review").check();
            page.getByLabel("Approval continues", new Page.GetByLabelOptions().setExact(true))
                    .check();
            looked(browser, "review");
            send(page);
            assertThat(page.textContent("main")).contains("To be reported");
            looked(browser, "household-recorded");

            Browser.follow(page.locator("main td a[href*='/fostering/supervision/visit']"));
            page.getByLabel("This was entered by mistake").check();
            send(page);
            assertThat(page.textContent(".govuk-error-summary")).contains("Enter why what was recorded is wrong");
            looked(browser, "visit-withdrawn");
            page.fill("[name$=why]", "It was another household.");
            page.getByLabel("This was entered by mistake").check();
            send(page);
            assertThat(page.textContent("main")).contains("No visit is recorded.");
        }
    }

    @Test
    @Order(6)
    void a_place_that_is_to_be_checked_with_the_carer_names_the_worker() {
        try (var browser = Browser.open(1280, true).signIn(SERVER, "fostering")) {
            browser.page().navigate(SERVER.address() + "/fostering/places/check");
            assertThat(browser.page().textContent("main")).contains("Supervising worker", "Invented");
            browser.picture("supervision-check");
        }
    }

    @Test
    @Order(7)
    void a_notice_sets_the_day_on_which_the_household_leaves_and_the_conversation_stands_beside_it() {
        LocalDate today = LocalDate.now(UkTime.ZONE);
        String household = registered("SUP-03");
        try (var browser = Browser.open(1280, true).signIn(SERVER, "fostering")) {
            Page page = browser.page();
            page.navigate(SERVER.address() + "/fostering/household?id=" + household);
            browser.follow("main a[href*='/fostering/farewell']");
            send(page);
            assertThat(page.textContent(".govuk-error-summary")).contains("Enter the day on which the notice");
            looked(browser, "farewell-refused");
            day(page, "noticeOn", today);
            page.getByLabel("Offered and declined").check();
            day(page, "conversationOn", today);
            send(page);
            assertThat(page.textContent("main")).contains("takes effect on", "Offered and declined");
            looked(browser, "farewell");
            browser.follow("main a[href*='/fostering/leaving?'][href*='on=']");
            assertThat(page.inputValue("[name$='on-day']"))
                    .isEqualTo(String.valueOf(today.plusDays(28).getDayOfMonth()));
            page.getByLabel("Health", new Page.GetByLabelOptions().setExact(true))
                    .check();
            send(page);
            assertThat(page.textContent("main")).contains("leaves on");
        }
    }

    @Test
    @Order(8)
    void every_opening_and_recording_is_in_the_audit() {
        assertThat(as("auditor")
                        .get("/api/audit?size=200")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString())
                .contains(
                        "supervision.listed",
                        "supervision.exported",
                        "supervision.household-viewed",
                        "supervision.visit-withdrawn",
                        "supervision.worker-named");
    }
}
