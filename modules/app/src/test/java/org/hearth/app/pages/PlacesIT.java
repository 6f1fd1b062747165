package org.hearth.app.pages;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

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

/** How the places of the demo county stand: seen, recorded, settled and counted, by the roles that may, from the home page on. */
@TestMethodOrder(OrderAnnotation.class)
@ResourceLock(Common.COUNTY)
class PlacesIT {
    private static final String NINE_MONTHS = "?from=2025-04-01&to=2025-12-31";
    private static final String IN_MARCH = "?from=2026-03-30";
    private static final LiveServer SERVER = LiveServer.withCounty();

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

    private static int number(JsonPath figures, String number) {
        return figures.getInt("numbers.'%s'.onLastDay".formatted(number));
    }

    private static void looked(Browser browser, String name) {
        browser.picture("places-" + name);
        Axe.findsNothing(browser.page());
        browser.page().setViewportSize(320, 900);
        Axe.fitsItsWidth(browser.page());
        browser.picture("places-" + name + "-narrow");
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
    void at_the_end_of_december_235_places_are_approved_and_each_is_filled_vacant_or_kept() {
        var figures = json("fostering", "/api/fostering/places/figures" + NINE_MONTHS);

        assertThat(figures.getBoolean("known")).isTrue();
        int approved = number(figures, "approved");
        int filled = number(figures, "filled");
        int over = number(figures, "over");
        // others may have registered households of their own meanwhile
        assertThat(approved).isGreaterThanOrEqualTo(235);
        assertThat(filled).isBetween(120, 216);
        assertThat(filled - over + number(figures, "vacant") + number(figures, "not-available"))
                .isEqualTo(approved);
        assertThat(figures.getInt("unsettledOnLastDay")).isBetween(1, 60);
        assertThat(number(figures, "filled-by-others")).isEqualTo(1);
    }

    @Test
    @Order(2)
    void in_march_every_reason_stands_by_itself_one_household_is_over_and_numbers_open_their_lists() {
        String march = "?from=2026-03-31&to=2026-03-31";
        var figures = json("director", "/api/fostering/places/figures" + march);

        assertThat(figures.getMap("parts.notAvailableByReason"))
                .containsKeys("NA1", "NA2", "NA3", "NA4", "NA5", "NA6", "NA7", "NA8", "NA9");
        assertThat(number(figures, "over")).isPositive();
        for (String number : List.of("filled", "vacant", "not-available", "over", "approved")) {
            var list = json("director", "/api/fostering/places/list" + march + "&number=" + number);
            assertThat(list.getList("places", Integer.class).stream()
                            .mapToInt(each -> each)
                            .sum())
                    .as(number)
                    .isEqualTo(number(figures, number));
        }
        as("manager")
                .get("/api/fostering/places/list.csv" + march + "&number=vacant&by=district&part=E07000008")
                .then()
                .statusCode(200)
                .body(containsString("Household,What,From,To,Places"));
        as("analyst").get("/api/fostering/places/figures.xlsx" + march).then().statusCode(200);
    }

    @Test
    @Order(3)
    void days_of_which_the_care_history_does_not_tell_are_not_known_and_never_nought() {
        var later = json("fostering", "/api/fostering/places/figures?from=2026-03-01&to=2026-04-30");

        assertThat(later.getBoolean("known")).isFalse();
        assertThat(later.getMap("numbers")).isEmpty();
        try (var browser = Browser.open(1280, true).signIn(SERVER, "fostering")) {
            browser.page().navigate(SERVER.address() + "/fostering/places/figures?from=2026-03-01&to=2026-04-30");
            assertThat(browser.page().textContent("main")).contains("Not known: where children live is told");
            looked(browser, "figures-not-known");
        }
    }

    @Test
    @Order(4)
    void a_placement_officer_sees_what_is_vacant_and_no_reason_child_or_record() {
        String answer = as("placement-officer")
                .get("/api/fostering/places" + IN_MARCH)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(answer)
                .contains("Not available, ask the fostering team")
                .doesNotContain("allegation", "HC0", "Needs of a child");
        for (String path : List.of("figures", "list?number=filled", "unsettled")) {
            as("placement-officer").get("/api/fostering/places/" + path).then().statusCode(403);
        }
        for (String role : List.of("analyst", "clerk", "member", "practitioner", "administrator")) {
            as(role).get("/api/fostering/places").then().statusCode(403);
        }
        as("analyst").get("/api/fostering/places/list?number=filled").then().statusCode(403);
        try (var browser = Browser.open(1280, true).signIn(SERVER, "placement-officer")) {
            Page page = browser.page();
            browser.follow("main a[href='/fostering/places']");
            page.navigate(SERVER.address() + "/fostering/places" + IN_MARCH + "&with=not-available&show=table");
            assertThat(page.textContent("main"))
                    .contains("Not available, ask the fostering team")
                    .doesNotContain("HC0", "Needs of a child");
            looked(browser, "table-for-placement-officer");
            Browser.follow(page.locator("main tbody a").first());
            assertThat(page.textContent("main"))
                    .contains("Day by day")
                    .doesNotContain("Places kept out of use", "Who is or was there");
            looked(browser, "household-for-placement-officer");
        }
    }

    @Test
    @Order(5)
    void what_cannot_be_asked_is_refused_with_its_field() {
        as("fostering")
                .get("/api/fostering/places?from=soon")
                .then()
                .statusCode(422)
                .body("field", equalTo("from"));
        as("fostering")
                .get("/api/fostering/places?with=ghosts")
                .then()
                .statusCode(422)
                .body("field", equalTo("with"));
        as("fostering").get("/api/fostering/places?colour=red").then().statusCode(422);
        as("fostering")
                .get("/api/fostering/places/list?number=beds")
                .then()
                .statusCode(422)
                .body("field", equalTo("number"));
    }

    @Test
    @Order(6)
    void a_manager_goes_from_home_to_the_grid_its_table_a_household_and_the_lists_by_keyboard() {
        try (var browser = Browser.open(1280, true).signIn(SERVER, "manager")) {
            Page page = browser.page();
            browser.follow("main a[href='/fostering/places']");
            page.navigate(SERVER.address() + "/fostering/places" + IN_MARCH);
            assertThat(page.locator("main thead th").count()).isEqualTo(14);
            assertThat(page.textContent("main")).contains("A letter for each place", "Beside it, in no place:");
            looked(browser, "grid");
            Browser.follow(page.locator("main a", new Page.LocatorOptions().setHasText("table of days in words"))
                    .first());
            assertThat(page.textContent("main")).contains("Needs of a child already placed");
            looked(browser, "table");
            Browser.follow(page.locator("main tbody a").first());
            assertThat(page.textContent("h1")).contains("Places of ");
            looked(browser, "household");

            page.navigate(SERVER.address() + "/fostering/places");
            browser.follow("main a[href='/fostering/places/figures']");
            page.navigate(SERVER.address() + "/fostering/places/figures" + NINE_MONTHS);
            assertThat(page.textContent("main"))
                    .contains("places filled on an average day", "Beside these numbers", "Vacant by district");
            looked(browser, "figures");
            Browser.follow(
                    page.locator("main a[href*='number=vacant'][href*='by=']").first());
            assertThat(page.textContent("h1")).contains("Mainstream, vacant:");
            looked(browser, "list");
        }
    }

    @Test
    @Order(7)
    void a_worker_keeps_places_out_of_use_records_another_councils_child_and_sends_two_on_holiday() {
        LocalDate today = LocalDate.now(UkTime.ZONE);
        String household = registered("PLC-01");
        registered("PLC-02");
        try (var browser = Browser.open(1280, true).signIn(SERVER, "fostering")) {
            Page page = browser.page();
            page.navigate(SERVER.address() + "/fostering/household?id=" + household);
            Browser.follow(
                    page.locator("main a[href*='/fostering/places/household']").first());
            assertThat(page.textContent("main")).contains("2 vacant of 2 places approved");
            Browser.follow(
                    page.locator("main a[href*='/fostering/places/hold']").first());
            send(page);
            assertThat(page.textContent(".govuk-error-summary")).contains("Enter the first day on which it holds.");
            day(page, "from", today);
            page.selectOption("[name$=reason]", "NA3");
            page.fill("[name$=places]", "1");
            send(page);
            assertThat(page.textContent(".govuk-error-summary"))
                    .contains("Enter the day on which it will be looked at");
            looked(browser, "hold-refused");
            day(page, "reviewOn", today.plusDays(30));
            send(page);
            assertThat(page.textContent("main")).contains("1 not available, 1 vacant", "Household circumstances");

            Browser.follow(
                    page.locator("main a[href*='/fostering/places/resident']").first());
            page.fill("[name$=council]", "Peterborough");
            page.fill("[name$=reference]", "X77");
            day(page, "from", today);
            looked(browser, "resident");
            send(page);
            assertThat(page.textContent("main")).contains("1 filled, 1 not available", "another council's child");
            looked(browser, "household-with-holds");
            Browser.follow(
                    page.locator("main a[href*='/fostering/places/resident']").first());
            page.fill("[name$=council]", "Norfolk");
            page.fill("[name$=reference]", "X78");
            day(page, "from", today);
            send(page);
            assertThat(page.textContent(".govuk-error-summary"))
                    .contains("PLC-01 has no vacant place", "1 of 2 filled, 1 not available, ask the fostering team");

            page.navigate(SERVER.address() + "/fostering/places/holiday");
            send(page);
            assertThat(page.textContent(".govuk-error-summary")).contains("Choose the households that are on holiday.");
            day(page, "from", today.plusDays(20));
            day(page, "until", today.plusDays(30));
            page.getByLabel("PLC-01", new Page.GetByLabelOptions().setExact(true))
                    .check();
            page.getByLabel("PLC-02", new Page.GetByLabelOptions().setExact(true))
                    .check();
            looked(browser, "holiday");
            send(page);
            assertThat(page.textContent("body")).contains("2 households are recorded as on holiday");
        }
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
    @Order(8)
    void stays_are_settled_with_reasons_one_or_many_and_undone() {
        try (var browser = Browser.open(1280, true).signIn(SERVER, "fostering")) {
            Page page = browser.page();
            page.navigate(SERVER.address() + "/fostering/places/settle");
            assertThat(page.textContent("main"))
                    .contains("Lives at the postcode of the placement since", "To be looked at one by one");
            looked(browser, "settle");
            int before = json("fostering", "/api/fostering/places/unsettled")
                    .getList("$")
                    .size();
            page.locator("main [type=checkbox]").first().check();
            send(page);
            assertThat(page.textContent("body")).contains("1 stay is settled.");
            assertThat(json("fostering", "/api/fostering/places/unsettled").getList("$"))
                    .hasSize(before - 1);

            Browser.follow(
                    page.locator("main a[href*='/fostering/places/stay']").first());
            String stay = page.url();
            send(page);
            assertThat(page.textContent(".govuk-error-summary")).contains("Choose where the child lived.");
            looked(browser, "stay");
            page.getByLabel("Not one of ours").check();
            send(page);
            page.navigate(stay);
            assertThat(page.textContent("main")).contains("What was decided", "Not one of ours");
            page.getByLabel("Undo what was decided").check();
            send(page);
            assertThat(page.textContent(".govuk-error-summary")).contains("Enter why what was decided before is wrong");
            page.fill("[name$=why]", "The carers' file says otherwise.");
            page.getByLabel("Undo what was decided").check();
            send(page);
            assertThat(json("fostering", "/api/fostering/places/unsettled").getList("$"))
                    .hasSize(before - 1);
        }
    }

    @Test
    @Order(9)
    void what_was_kept_beyond_its_day_is_listed_to_be_checked_with_the_carer() {
        try (var browser = Browser.open(1280, true).signIn(SERVER, "fostering")) {
            Page page = browser.page();
            page.navigate(SERVER.address() + "/fostering/places");
            browser.follow("main a[href='/fostering/places/check']");
            assertThat(page.textContent("main")).contains("Expired: it was meant until 17 April 2026", "Invented");
            looked(browser, "check");
        }
    }

    @Test
    @Order(10)
    void every_opening_and_decision_is_in_the_audit() {
        String audit = as("auditor")
                .get("/api/audit?size=200")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(audit).contains("places.settled", "places.settling-undone", "places.household-viewed");
    }

    @Test
    @Order(11)
    void a_temporary_approval_counts_down_and_is_extended_once() {
        as("placement-officer").get("/api/fostering/places/temporary").then().statusCode(403);
        var listed = json("fostering", "/api/fostering/places/temporary");
        assertThat(listed.getList("household", String.class)).contains("INV-T001", "INV-T002", "INV-T003");
        LocalDate today = UkTime.today(java.time.Clock.systemUTC());
        try (var browser = Browser.open(1280, true).signIn(SERVER, "fostering")) {
            Page page = browser.page();
            page.navigate(SERVER.address() + "/fostering/places/granted");
            assertThat(page.textContent("main")).contains("It was extended and cannot be again.");
            looked(browser, "granted");
            Browser.follow(page.locator("main a", new Page.LocatorOptions().setHasText("INV-T001")));
            assertThat(page.textContent("main")).contains("Temporarily approved", "76 days more");
            looked(browser, "temporary-household");
            Browser.follow(page.locator("main a[href*='/fostering/temporary']"));
            page.locator("main input[type=radio]").first().check();
            day(page, "decidedOn", today.plusDays(1));
            send(page);
            assertThat(page.textContent(".govuk-error-summary")).contains("It cannot have been extended on");
            day(page, "decidedOn", today);
            looked(browser, "temporary");
            send(page);
            assertThat(page.textContent("main")).contains("The temporary approval is extended", "132 days more");
        }
    }
}
