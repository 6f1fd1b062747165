package org.hearth.app.pages;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.nullValue;

import com.microsoft.playwright.Page;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import org.hearth.app.testing.Axe;
import org.hearth.app.testing.Browser;
import org.hearth.app.testing.Common;
import org.hearth.app.testing.LiveServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Are we gaining or losing homes: a manager of the demo county opens every number of nine months, down to its list. */
@ResourceLock(value = Common.COUNTY, mode = ResourceAccessMode.READ)
class NetGainIT {
    private static final String NINE_MONTHS = "?from=2025-04-01&to=2025-12-31";
    private static final LiveServer SERVER = LiveServer.withCounty();

    private static RequestSpecification as(String role) {
        return given().baseUri(SERVER.address()).auth().preemptive().basic(role, LiveServer.PASSWORD);
    }

    private static JsonPath netGain(String query) {
        return as("fostering")
                .get("/api/fostering/net-gain" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** Others may have registered households too; none of them joined or left in these months. */
    @Test
    void nine_months_gained_twelve_households_and_twenty_seven_places_and_the_year_before_twenty_nine() {
        var nine = netGain(NINE_MONTHS);

        assertThat(nine.getString("kinds[0].kind")).isEqualTo("mainstream");
        for (String number : List.of("joined=17", "left=5", "net=12", "leftAsSuccess=1", "lost=4", "unexplained=0")) {
            assertNumber(nine, "kinds[0].numbers.households.", number);
        }
        for (String number : List.of("joined=36", "left=9", "net=27", "unexplained=0")) {
            assertNumber(nine, "kinds[0].numbers.places.", number);
        }
        assertThat(netGain("?from=2024-04-01&to=2025-03-31").getInt("kinds[0].numbers.places.net"))
                .isEqualTo(29);
        assertThat(nine.getList("kinds[0].months")).hasSize(13);
        assertThat(nine.getList("kinds.find { it.kind == 'supported-lodgings' }.numbers.places"))
                .isNull();
        assertThat(nine.getInt("kinds.find { it.kind == 'family-and-friends' }.numbers.childrenNamed.closing"))
                .isPositive();
    }

    private static void assertNumber(JsonPath answer, String at, String number) {
        String[] parts = number.split("=");
        assertThat(answer.getInt(at + parts[0])).as(at + parts[0]).isEqualTo(Integer.parseInt(parts[1]));
    }

    @Test
    void a_number_opens_its_list_in_the_interface_and_as_a_file() {
        var left = as("director")
                .get("/api/fostering/net-gain/households" + NINE_MONTHS + "&line=left&unit=places")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        assertThat(left.getList("household")).hasSize(5);
        assertThat(left.getList("amount", Integer.class).stream()
                        .mapToInt(each -> each)
                        .sum())
                .isEqualTo(-9);
        assertThat(left.getList("why"))
                .contains("Became special guardian of the child they fostered", "Change in family circumstances");
        String csv = as("manager")
                .get("/api/fostering/net-gain/households.csv" + NINE_MONTHS + "&line=joined")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(csv).startsWith("Household,Day,Line,Why,Amount,Unit").contains("Transferred from another service");
        String all = as("analyst")
                .get("/api/fostering/net-gain.csv" + NINE_MONTHS)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(all)
                .startsWith("Table,Kind,Part,From,To,Unit,Opening,Joined")
                .doesNotContain("INV-");
        as("analyst").get("/api/fostering/net-gain.xlsx" + NINE_MONTHS).then().statusCode(200);
    }

    @Test
    void what_cannot_be_asked_is_refused_with_its_field() {
        as("fostering")
                .get("/api/fostering/net-gain?from=2025-12-31&to=2025-04-01")
                .then()
                .statusCode(422)
                .body("field", equalTo("to"))
                .body("detail", containsString("The last day, 1 April 2025, is before the first, 31 December 2025."));
        as("fostering")
                .get("/api/fostering/net-gain?from=soon")
                .then()
                .statusCode(422)
                .body("field", equalTo("from"));
        as("fostering").get("/api/fostering/net-gain?colour=red").then().statusCode(422);
        as("fostering")
                .get("/api/fostering/net-gain/households" + NINE_MONTHS + "&unit=beds")
                .then()
                .statusCode(422)
                .body("field", equalTo("unit"));
    }

    @Test
    void an_analyst_gets_numbers_without_lists_and_others_nothing() {
        as("analyst")
                .get("/api/fostering/net-gain" + NINE_MONTHS)
                .then()
                .statusCode(200)
                .body("doubts", nullValue());
        as("analyst").get("/api/fostering/net-gain/households").then().statusCode(403);
        for (String role : List.of("placement-officer", "practitioner", "clerk", "member", "administrator")) {
            as(role).get("/api/fostering/net-gain").then().statusCode(403);
        }
        try (var browser = Browser.wide(1280).signIn(SERVER, "analyst")) {
            Page page = browser.page();
            page.navigate(SERVER.address() + "/fostering/net-gain" + NINE_MONTHS);
            assertThat(page.textContent("main")).contains("+12 households", "+27 places");
            assertThat(page.locator("main table a").count()).isZero();
            assertThat(page.textContent("main")).doesNotContain("INV-");
        }
    }

    @Test
    void a_manager_opens_numbers_down_to_the_households_by_keyboard_width_and_print() {
        try (var browser = Browser.open(1280, true).signIn(SERVER, "manager")) {
            Page page = browser.page();
            browser.follow("main a[href='/fostering/net-gain']");
            assertThat(page.textContent("h1")).contains("Net gain of fostering households");
            page.navigate(SERVER.address() + "/fostering/net-gain" + NINE_MONTHS);
            assertThat(page.textContent("main"))
                    .contains("+12 households", "+27 places", "It balances", "Month by month", "How it is counted");
            browser.picture("net-gain");
            Axe.findsNothing(page);
            page.setViewportSize(320, 900);
            Axe.fitsItsWidth(page);
            browser.picture("net-gain-narrow");
            page.setViewportSize(1280, 900);

            Browser.follow(page.locator("main a[href*='line=successes'][href*='unit=places']")
                    .first());
            assertThat(page.textContent("h1")).contains("Mainstream, left as a success for a child: 2 places");
            browser.picture("net-gain-list");
            Axe.findsNothing(page);
            Browser.follow(page.locator("main tbody a").first());
            assertThat(page.textContent("h1")).startsWith("INV-");
        }
    }

    @Test
    void each_kind_has_its_own_account_and_its_own_unit() {
        try (var browser = Browser.open(1280, true).signIn(SERVER, "fostering")) {
            Page page = browser.page();
            page.navigate(SERVER.address() + "/fostering/net-gain" + NINE_MONTHS);
            page.selectOption("[name=kind]", "family-and-friends");
            Browser.follow(page.locator("main form [type=submit]").first());
            assertThat(page.textContent("main")).contains("Children named").doesNotContain("Places (beds)");
            page.navigate(SERVER.address() + "/fostering/net-gain" + NINE_MONTHS + "&kind=supported-lodgings");
            assertThat(page.textContent("main")).contains("Supported lodgings").doesNotContain("Places (beds)");
            Axe.findsNothing(page);
        }
    }

    @Test
    void every_opening_is_in_the_audit() {
        as("manager")
                .get("/api/fostering/net-gain/households" + NINE_MONTHS + "&line=net")
                .then()
                .statusCode(200);

        as("auditor").get("/api/audit?size=100").then().statusCode(200).body(containsString("net-gain.listed"));
    }

    @Test
    void the_year_that_goes_on_is_forecast_with_its_range_its_parts_and_whom_they_count() {
        var told = as("analyst")
                .get("/api/fostering/net-gain/forecast?day=2025-12-31")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        assertThat(told.getList("missing")).isEmpty();
        assertThat(told.getString("end")).isEqualTo("2026-03-31");
        assertThat(told.getDouble("parts[0].households")).isEqualTo(12);
        assertThat(told.getDouble("parts[0].places")).isEqualTo(27);
        assertThat(told.getInt("households.low")).isLessThanOrEqualTo(told.getInt("households.high"));
        assertThat(told.getList("parts.households", Double.class).stream()
                        .filter(part -> part != null)
                        .mapToDouble(part -> part)
                        .sum())
                .isCloseTo(told.getDouble("households.expected"), within(0.01));
        assertThat(told.getList("before")).isNotEmpty();

        int inHand = told.getInt("parts.find { it.stage == 'stage-2' }.inHand");
        as("fostering")
                .get("/api/fostering/net-gain/forecast/enquiries?day=2025-12-31&list=stage-2")
                .then()
                .statusCode(200)
                .body("size()", equalTo(inHand));
        as("fostering")
                .get("/api/fostering/net-gain/forecast/enquiries.csv?day=2025-12-31&list=approved")
                .then()
                .statusCode(200)
                .body(containsString("INV-E"));
        as("director")
                .get("/api/fostering/net-gain/forecast/households?day=2025-12-31&list=otherwise")
                .then()
                .statusCode(200);
        as("director")
                .get("/api/fostering/net-gain/forecast/enquiries?list=stage-2")
                .then()
                .statusCode(403);
        as("analyst")
                .get("/api/fostering/net-gain/forecast/households?list=leaving")
                .then()
                .statusCode(403);
        as("placement-officer").get("/api/fostering/net-gain/forecast").then().statusCode(403);
        as("fostering")
                .get("/api/fostering/net-gain/forecast?day=2090-01-01")
                .then()
                .statusCode(422)
                .body("field", equalTo("day"));
        as("fostering")
                .get("/api/fostering/net-gain/forecast/enquiries?list=dreams")
                .then()
                .statusCode(422)
                .body("field", equalTo("list"));
        as("fostering")
                .get("/api/fostering/net-gain/forecast.csv?day=2025-12-31")
                .then()
                .statusCode(200)
                .body(containsString("Stage 2: assessment"), containsString("Earlier forecast"));
        as("fostering")
                .get("/api/fostering/net-gain/forecast?day=2019-06-30")
                .then()
                .statusCode(200)
                .body("households", nullValue(), "missing.size()", greaterThan(0));
    }

    @Test
    void the_page_of_the_net_gain_leads_to_the_forecast_and_on_to_those_in_hand() {
        try (var browser = Browser.open(1280, true).signIn(SERVER, "fostering")) {
            Page page = browser.page();
            page.navigate(SERVER.address() + "/fostering/net-gain");
            browser.picture("net-gain-coming");
            browser.follow("main a[href^='/fostering/net-gain/forecast']");
            page.navigate(SERVER.address() + "/fostering/net-gain/forecast?day=2025-12-31");
            assertThat(page.textContent("main"))
                    .contains(
                            "Net gain so far, to the end of 31 December 2025", "+12.0", "+27.0", "Eight times in ten");
            Axe.findsNothing(page);
            browser.picture("forecast");
            page.setViewportSize(320, 900);
            Axe.fitsItsWidth(page);
            browser.picture("forecast-narrow");
            page.setViewportSize(1280, 900);
            browser.follow("main a[href*='list=stage-2']");
            assertThat(page.textContent("h1")).contains("Stage 2: assessment");
            Axe.findsNothing(page);
            browser.picture("forecast-list");
            page.navigate(SERVER.address() + "/fostering/net-gain/forecast?kind=supported-lodgings");
            Axe.findsNothing(page);
            browser.picture("forecast-not-known");
        }
    }

    @Test
    void whom_to_recruit_for_is_told_in_numbers_and_named_only_to_those_who_may_see_them() {
        var told = as("fostering")
                .get("/api/fostering/recruit-to-need")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        int withAgencies = told.getList("children.withAgencies", Integer.class).stream()
                .mapToInt(Integer::intValue)
                .sum();

        assertThat(withAgencies).isPositive();
        assertThat(told.getList("inAssessment")).isNotEmpty();
        as("analyst")
                .get("/api/fostering/recruit-to-need/children?lack=agency")
                .then()
                .statusCode(200)
                .body("size()", equalTo(withAgencies));
        as("fostering").get("/api/fostering/recruit-to-need/children").then().statusCode(403);
        for (String list : List.of("enquiries", "enquiries.csv")) {
            as("director").get("/api/fostering/recruit-to-need/" + list).then().statusCode(403);
        }
        as("fostering")
                .get("/api/fostering/recruit-to-need/enquiries?stage=stage-2")
                .then()
                .statusCode(200)
                .body("[0].reference", containsString("INV-E"), "[0].stage", equalTo("stage-2"));
        as("placement-officer").get("/api/fostering/recruit-to-need").then().statusCode(403);
        as("analyst")
                .get("/api/fostering/recruit-to-need/children?ages=many")
                .then()
                .statusCode(422)
                .body("field", equalTo("ages"));
        for (String csv : List.of("recruit-to-need.csv", "recruit-to-need/children.csv")) {
            as("manager").get("/api/fostering/" + csv).then().statusCode(200);
        }
        as("fostering")
                .get("/api/fostering/recruit-to-need/enquiries.csv?stage=stage-2")
                .then()
                .statusCode(200)
                .body(containsString("INV-E"));
        try (var browser = Browser.open(1280, true).signIn(SERVER, "manager")) {
            Page page = browser.page();
            browser.follow("main a[href='/fostering/recruit-to-need']");
            assertThat(page.textContent("main")).contains("whom others' homes take", "In assessment by stage and kind");
            Axe.findsNothing(page);
            browser.picture("recruit-to-need");
            page.setViewportSize(320, 900);
            Axe.fitsItsWidth(page);
            page.setViewportSize(1280, 900);
            Browser.follow(
                    page.locator("main a[href*='/recruit-to-need/children']").first());
            Axe.findsNothing(page);
            browser.picture("recruit-to-need-children");
            page.navigate(SERVER.address() + "/fostering/recruit-to-need/enquiries?stage=stage-2");
            Axe.findsNothing(page);
        }
    }
}
