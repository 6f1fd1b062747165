package org.hearth.app.pages;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.Media;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.hearth.app.testing.Axe;
import org.hearth.app.testing.Browser;
import org.hearth.app.testing.Common;
import org.hearth.app.testing.LiveServer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.parallel.ResourceLock;

/** A household's years: registered, its people and home, terms varied and corrected, it leaves and comes again. */
@TestMethodOrder(OrderAnnotation.class)
@ResourceLock(Common.DESK)
class FosteringIT {
    private static final String CARER = "Zoë O'Invented";
    private static LiveServer server;
    private static String household;

    @BeforeAll
    static void start() {
        server = LiveServer.desk();
    }

    private static RequestSpecification as(String role) {
        return given().baseUri(server.address())
                .auth()
                .preemptive()
                .basic(role, LiveServer.PASSWORD)
                .contentType("application/json");
    }

    private static Map<String, Object> mainstream(String reference, int places) {
        return Map.of(
                "reference",
                reference,
                "kind",
                "mainstream",
                "approvedOn",
                "2021-05-04",
                "terms",
                Map.of("places", places, "types", List.of("short-term"), "fromAge", 0, "toAge", 17));
    }

    private static Response register(String reference, int places, String key) {
        return as("fostering")
                .header("Idempotency-Key", key)
                .body(mainstream(reference, places))
                .post("/api/fostering/households");
    }

    private static void send(Page page) {
        Browser.follow(page.locator("main form [type=submit]").last());
    }

    private static void day(Page page, String id, String day, String month, String year) {
        page.fill("[name$='%s-day']".formatted(id), day);
        page.fill("[name$='%s-month']".formatted(id), month);
        page.fill("[name$='%s-year']".formatted(id), year);
    }

    private static void open(Page page, String link) {
        Browser.follow(page.locator("main a", new Page.LocatorOptions().setHasText(link))
                .first());
    }

    /** Kept as a picture, and asked of axe wide and narrow. */
    private static void looked(Browser browser, String name) {
        browser.picture("fostering-" + name);
        Axe.findsNothing(browser.page());
        browser.page().setViewportSize(320, 900);
        Axe.fitsItsWidth(browser.page());
        browser.picture("fostering-" + name + "-narrow");
        browser.page().setViewportSize(1280, 900);
    }

    @Test
    @Order(1)
    void a_worker_registers_a_household_and_tells_who_lives_there() {
        try (var browser = Browser.open(1280, true).signIn(server, "fostering")) {
            Page page = browser.page();
            Browser.follow(page.locator("nav a[href='/fostering/households']"));
            assertThat(page.textContent("main")).contains("No household is registered");
            looked(browser, "empty");
            open(page, "Register a household");
            page.fill("[name$=reference]", "Okafor");
            page.fill("[name$=places]", "11");
            send(page);
            looked(browser, "register-refused");
            assertThat(page.textContent(".govuk-error-summary")).contains("A reference has 2 to 20 letters");
            assertThat(page.inputValue("[name$=places]"))
                    .as("nothing typed is lost")
                    .isEqualTo("11");

            page.fill("[name$=reference]", "f0012");
            page.getByLabel("Short term").check();
            page.fill("[name$=places]", "2");
            page.fill("[name$=toAge]", "10");
            day(page, "approvedOn", "1", "4", "2020");
            looked(browser, "register");
            send(page);
            assertThat(page.textContent("h1")).isEqualTo("F0012");
            household = page.url().substring(page.url().indexOf("id=") + 3);
            looked(browser, "household-new");

            for (String name : List.of(CARER, "Second Invented")) {
                open(page, "Add a person");
                page.getByLabel("Carer", new Page.GetByLabelOptions().setExact(true))
                        .check();
                page.fill("[name$=fullName]", name);
                looked(browser, "person");
                send(page);
            }
            assertThat(page.textContent(".hearth-identity")).contains(CARER + " and Second Invented");
            open(page, "Add a person");
            page.getByLabel("Carer", new Page.GetByLabelOptions().setExact(true))
                    .check();
            page.fill("[name$=fullName]", "Third Invented");
            send(page);
            assertThat(page.textContent(".govuk-error-summary")).contains("two carers");
            page.getByLabel("Other member of the household").check();
            page.fill("[name$=relation]", "Lodger");
            send(page);

            Browser.follow(page.locator("main a[href*='/fostering/address'][href*='from=']"));
            page.fill("[name$=street]", "1 Made-up Row\nInventedton");
            page.fill("[name$=postcode]", "zz9 9zz");
            page.getByLabel("This address is confidential").check();
            looked(browser, "address");
            send(page);
            assertThat(page.textContent("main")).contains("ZZ9 9ZZ", "Confidential");
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(page.getByText("ZZ9 9ZZ").isVisible())
                    .as("never printed")
                    .isFalse();
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
            open(page, "Change what is recorded of the home");
            page.fill("[name$=bedrooms]", "3");
            page.fill("[name$=pets]", "Two dogs");
            looked(browser, "home");
            send(page);
            assertThat(page.textContent("main")).contains("Two dogs");
        }
    }

    @Test
    @Order(2)
    void a_form_with_tick_boxes_that_came_back_with_an_unreal_date_is_sent_again_with_a_real_one() {
        try (var browser = Browser.open(1280, true).signIn(server, "fostering")) {
            Page page = browser.page();
            page.navigate(server.address() + "/fostering/register");
            page.fill("[name$=reference]", "F0001");
            page.fill("[name$=places]", "2");
            page.getByLabel("Short term").check();
            day(page, "approvedOn", "31", "2", "2026");
            send(page);
            assertThat(page.textContent(".govuk-error-summary")).contains("31");
            assertThat(page.getByLabel("Short term").isChecked()).isTrue();
            day(page, "approvedOn", "28", "2", "2026");
            send(page);
            assertThat(page.textContent("main")).contains("The household is registered");
        }
    }

    @Test
    @Order(2)
    void terms_are_varied_corrected_and_the_household_leaves_and_comes_again() {
        try (var browser = Browser.open(1280, true).signIn(server, "fostering")) {
            Page page = browser.page();
            page.navigate(server.address() + "/fostering/household?id=" + household);
            open(page, "Vary the terms");
            day(page, "from", "1", "6", "2023");
            page.fill("[name$=places]", "4");
            looked(browser, "vary");
            send(page);
            assertThat(page.textContent("main"))
                    .contains("These terms allow 4 children", "need an exemption from the council");

            Browser.follow(page.locator("main a[href*='from=2023-06-01']").first());
            page.fill("[name$=places]", "3");
            send(page);
            assertThat(page.textContent(".govuk-error-summary")).contains("Enter why what was recorded is wrong");
            page.fill("[name$=why]", "The decision letter says three.");
            looked(browser, "correct");
            send(page);
            assertThat(page.textContent("main")).doesNotContain("These terms allow");

            open(page, "Record that the household leaves");
            looked(browser, "leaving");
            day(page, "on", "15", "1", "2024");
            page.getByLabel("Became special guardian of the child they fostered")
                    .check();
            send(page);
            assertThat(page.textContent("main")).contains("Success for a child", "not approved today");
            open(page, "Approve the household again");
            page.getByLabel("Short term").check();
            page.fill("[name$=places]", "1");
            day(page, "approvedOn", "1", "2", "2025");
            looked(browser, "approve-again");
            send(page);
            open(page, "Correct this approval");
            looked(browser, "approval");
            day(page, "approvedOn", "3", "2", "2025");
            page.fill("[name$=why]", "The letter is of the third.");
            send(page);
            assertThat(page.textContent("main")).contains("Approved from 3 February 2025");
            page.locator("main summary").last().click();
            assertThat(page.textContent("main")).contains("Approval corrected", "Terms corrected", "Correction");
            looked(browser, "household");

            page.navigate(server.address() + "/fostering/households?asAt=2024-01-14");
            assertThat(page.locator("main tbody tr").last().textContent()).contains("F0012", "3", "0 to 10");
            looked(browser, "list");
            page.navigate(server.address() + "/fostering/households?asAt=2024-02-01");
            assertThat(page.textContent("main")).contains("none matches these filters");
            page.navigate(server.address() + "/fostering/households?asAt=2024-02-01&status=left");
            assertThat(page.textContent("main")).contains("Became special guardian", "Success for a child");
            looked(browser, "list-left");
            page.navigate(server.address() + "/fostering/households?asAt=2024-01-14&known=2026-01-01");
            assertThat(page.textContent("main"))
                    .contains("As it was known on 2 January 2026", "No household is registered");
        }
    }

    @Test
    @Order(3)
    void a_form_from_two_windows_says_who_was_faster_and_loses_nothing() {
        try (var browser = Browser.wide(1280).signIn(server, "fostering");
                var other = Browser.wide(1280).signIn(server, "manager")) {
            browser.page().navigate(server.address() + "/fostering/home?id=" + household);
            other.page().navigate(server.address() + "/fostering/home?id=" + household);
            other.page().fill("[name$=pets]", "One dog");
            send(other.page());
            browser.page().fill("[name$=pets]", "A cat");
            send(browser.page());

            assertThat(browser.page().textContent(".govuk-error-summary"))
                    .contains("Someone else changed", "Recorded since you opened it: ", ", by manager on ");
            assertThat(browser.page().inputValue("[name$=pets]")).isEqualTo("A cat");
        }
    }

    @Test
    @Order(4)
    void the_interface_registers_once_and_says_what_cannot_be() {
        var first = register("F0099", 2, "fostering-it-1");
        first.then().statusCode(201);
        register("F0099", 2, "fostering-it-1").then().statusCode(201).body("id", equalTo(first.path("id")));
        register("F0099", 2, "fostering-it-2")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("field", equalTo("reference"))
                .body("detail", containsString("There is a household F0099 already"));
        register("F0100", 11, "fostering-it-3").then().statusCode(422).body("field", equalTo("places"));
        as("fostering")
                .get("/api/fostering/households/" + first.path("id"))
                .then()
                .statusCode(200)
                .body("revision", equalTo(1))
                .body("approvals[0].terms[0].places", equalTo(2));
        as("fostering")
                .get("/api/fostering/households?asAt=2024-01-01&kind=mainstream")
                .then()
                .statusCode(200)
                .body("total", equalTo(2))
                .body("totals[0].places", equalTo(5));
        as("fostering")
                .get("/api/fostering/households?asAt=2024-01-01&known=2026-01-01")
                .then()
                .statusCode(200)
                .body("total", equalTo(0));
        as("fostering").get("/api/fostering/households?known=soon").then().statusCode(400);
        as("fostering").get("/api/fostering/households?colour=red").then().statusCode(422);
        as("fostering")
                .get("/api/fostering/households/00000000-0000-0000-0000-000000000000")
                .then()
                .statusCode(404);
        String csv = as("fostering")
                .get("/api/fostering/households.csv?asAt=2024-01-01")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(csv).startsWith("Reference,Kind,Status").contains("F0099,Mainstream,Approved,2021-05-04");
        assertThat(csv).doesNotContain("Invented", "ZZ9");
        as("fostering").get("/api/fostering/households.xlsx").then().statusCode(200);
    }

    @Test
    @Order(5)
    void a_file_gives_back_what_did_not_go_in_and_changes_nothing_the_second_time() throws IOException {
        String rows = "ref,kind,approval date,beds,approved for,min age,max age,date left,reason,notes\n"
                + "F0201,Mainstream,01/04/2022,2,Short term;Long term,0,10,,,\n"
                + "F0202,Kinship,13/25/2022,1,Long term,0,17,,,\n"
                + "F0203,Mainstream,01/04/2022,2,Short term,0,10,01/04/2023,Retired,\n";
        try (var browser = Browser.open(1280, true).signIn(server, "fostering")) {
            Page page = browser.page();
            page.navigate(server.address() + "/fostering/import");
            send(page);
            assertThat(page.textContent(".govuk-error-summary")).contains("No file was sent");
            page.locator("main [type=file]")
                    .setInputFiles(
                            new FilePayload("households.csv", "text/csv", rows.getBytes(StandardCharsets.UTF_8)));
            send(page);
            looked(browser, "import");
            assertThat(page.textContent("main"))
                    .contains("2 households are new", "Nothing was read of these columns: notes", "13/25/2022");
            var download =
                    page.waitForDownload(() -> page.locator("[id$=download]").click());
            assertThat(Files.readString(download.path()))
                    .contains("F0202,Kinship,13/25/2022,1,Long term,0,17,,,,3,approved_on,")
                    .doesNotContain("F0201");
        }
        given().baseUri(server.address())
                .auth()
                .preemptive()
                .basic("fostering", LiveServer.PASSWORD)
                .multiPart("file", "households.csv", rows.getBytes(StandardCharsets.UTF_8), "text/csv")
                .post("/api/fostering/households/import")
                .then()
                .statusCode(200)
                .body("registered", equalTo(0))
                .body("unchanged", equalTo(2))
                .body("failed[0].line", equalTo(3))
                .body("failed[0].column", equalTo("approved_on"));
    }

    @Test
    @Order(6)
    void who_may_not_see_carers_is_told_so_and_the_director_reads_without_writing() {
        for (String role : List.of("placement-officer", "analyst", "practitioner", "clerk", "administrator")) {
            as(role).get("/api/fostering/households").then().statusCode(403);
        }
        as("director")
                .body(mainstream("F0101", 2))
                .post("/api/fostering/households")
                .then()
                .statusCode(403);
        try (var browser = Browser.wide(1280).signIn(server, "director")) {
            Page page = browser.page();
            page.navigate(server.address() + "/fostering/household?id=" + household);
            assertThat(page.textContent("main")).contains(CARER).doesNotContain("Vary the terms");
            assertThat(page.locator("main a[href*='/fostering/person']").count())
                    .isZero();
        }
    }

    @Test
    @Order(7)
    void every_view_is_in_the_audit_and_no_name_or_postcode_is() {
        String audit = as("auditor")
                .get("/api/audit?size=1000")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertThat(audit)
                .contains("household.viewed", "households.listed", "households.exported", "terms.corrected", "F0012")
                .doesNotContain("Invented", "ZZ9", "Made-up");
    }
}
