package org.hearth.app.pages;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.HashMap;
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

/**
 * From the first contact to the household in the register, by keyboard, over the interface and from a file. Beside the
 * invented enquiries of the county, whose five years begin later than everything here.
 */
@TestMethodOrder(OrderAnnotation.class)
@ResourceLock(Common.COUNTY)
class RecruitmentIT {
    private static final String AT = "/fostering/recruitment";
    private static LiveServer server;
    private static String enquiry;
    private static String reference;

    @BeforeAll
    static void start() {
        server = LiveServer.withCounty();
    }

    private static RequestSpecification as(String role) {
        return given().baseUri(server.address())
                .auth()
                .preemptive()
                .basic(role, LiveServer.PASSWORD)
                .contentType("application/json");
    }

    private static void send(Page page) {
        Browser.follow(page.locator("main form [type=submit]").last());
    }

    private static void day(Page page, String id, String iso) {
        LocalDate day = LocalDate.parse(iso);
        page.fill("[name$='%s-day']".formatted(id), String.valueOf(day.getDayOfMonth()));
        page.fill("[name$='%s-month']".formatted(id), String.valueOf(day.getMonthValue()));
        page.fill("[name$='%s-year']".formatted(id), String.valueOf(day.getYear()));
    }

    private static void open(Page page, String link) {
        Browser.follow(page.locator("main a", new Page.LocatorOptions().setHasText(link))
                .first());
    }

    /** Kept as a picture, and asked of axe wide and narrow. */
    private static void looked(Browser browser, String name) {
        browser.picture("recruitment-" + name);
        Axe.findsNothing(browser.page());
        browser.page().setViewportSize(320, 900);
        Axe.fitsItsWidth(browser.page());
        browser.picture("recruitment-" + name + "-narrow");
        browser.page().setViewportSize(1280, 900);
    }

    private static void happened(Browser browser, String link, String on, String choice) {
        Page page = browser.page();
        Browser.follow(page.locator("main .hearth-columns a[href*='kind=%s']".formatted(link)));
        day(page, "on", on);
        if (choice != null) {
            page.getByLabel(choice).check();
        }
        looked(browser, "step-" + link);
        send(page);
    }

    @Test
    @Order(1)
    void a_worker_follows_an_enquiry_to_the_household() {
        try (var browser = Browser.open(1280, true).signIn(server, "fostering")) {
            Page page = browser.page();
            Browser.follow(page.locator("nav a[href='/fostering/households']"));
            open(page, "Recruitment");
            assertThat(page.textContent("main")).contains("open enquiries", "Stage 2: assessment");
            looked(browser, "board");
            open(page, "Enter an enquiry");
            page.fill("[name$=fullName]", "Mary O'Invented");
            day(page, "day", "2019-01-07");
            page.fill("[name$=district]", "Cambridge");
            send(page);
            assertThat(page.textContent(".govuk-error-summary")).contains("Choose the source");
            page.selectOption("[name$=source]", "EVENT");
            send(page);
            assertThat(page.textContent(".govuk-error-summary")).contains("first part of a postcode");
            assertThat(page.inputValue("[name$=fullName]"))
                    .as("nothing typed is lost")
                    .isEqualTo("Mary O'Invented");
            looked(browser, "new-refused");
            page.fill("[name$=district]", "cb4 1ab");
            page.fill("[name$=secondName]", "Second Invented");
            page.fill("[name$=email]", "mary.example.invalid");
            send(page);
            assertThat(page.textContent(".govuk-error-summary")).contains("This is no email address");
            page.fill("[name$=email]", "mary@example.invalid");
            send(page);
            assertThat(page.textContent("main")).contains("Of the postcode only CB4 is kept.");
            enquiry = page.url().substring(page.url().indexOf("id=") + 3);
            reference = page.textContent("h1");
            assertThat(page.textContent(".hearth-identity")).contains("Mary O'Invented and Second Invented");
            assertThat(page.textContent("main")).contains("CB4").doesNotContain("1AB");
            looked(browser, "enquiry-new");

            page.navigate(server.address() + AT + "/waiting");
            assertThat(page.textContent("main")).contains("longer than the limit", "Late", reference);
            looked(browser, "waiting");
            open(page, reference);
            happened(browser, "visited", "2019-01-10", null);
            happened(browser, "applied", "2019-02-04", null);
            open(page, "Record a check");
            page.selectOption("[name$=kind]", "DBS");
            page.selectOption("[name$=person]", "1");
            day(page, "sent", "2019-02-05");
            day(page, "received", "2019-02-04");
            send(page);
            assertThat(page.textContent(".govuk-error-summary")).contains("it was asked for on 5 February 2019");
            day(page, "received", "2019-03-01");
            looked(browser, "check");
            send(page);
            happened(browser, "stage-2-started", "2019-03-04", null);
            happened(browser, "paused", "2019-03-10", "Illness or bereavement");
            open(page, "It goes on after the pause");
            day(page, "on", "2019-04-01");
            send(page);
            assertThat(page.textContent("main")).contains("paused for 22 of them", "8 months, national standard");
            happened(browser, "panel-booked", "2019-09-30", null);
            happened(browser, "assessed", "2019-09-16", null);
            Browser.follow(page.locator("main .hearth-columns a[href$='kind=panel']"));
            day(page, "on", "2019-01-30");
            page.getByLabel("Recommended approval").check();
            send(page);
            assertThat(page.textContent(".govuk-error-summary"))
                    .contains("the application was accepted on 4 February 2019");
            day(page, "on", "2019-10-07");
            send(page);
            assertThat(page.textContent("main")).contains("Over the standard");
            looked(browser, "enquiry");
        }
    }

    @Test
    @Order(2)
    void the_decision_registers_the_household_with_its_terms_and_carers() {
        try (var browser = Browser.open(1280, true).signIn(server, "manager")) {
            Page page = browser.page();
            page.navigate(server.address() + AT);
            assertThat(page.textContent("main")).contains(reference);
            page.navigate(server.address() + AT + "/enquiry?id=" + enquiry);
            Browser.follow(page.locator("main .hearth-columns a[href*='/decision']"));
            looked(browser, "decision");
            page.getByLabel("Approved", new Page.GetByLabelOptions().setExact(true))
                    .check();
            day(page, "on", "2019-10-06");
            page.fill("[name$=reference]", "R0001");
            page.fill("[name$=places]", "2");
            page.getByLabel("Short term").check();
            send(page);
            assertThat(page.textContent(".govuk-error-summary")).contains("the panel recommended on 7 October 2019");
            day(page, "on", "2019-10-14");
            send(page);
            assertThat(page.textContent(".govuk-error-summary"))
                    .contains("No check is recorded of the second of the two applicants");
            page.getByLabel("It goes on without these checks").check();
            page.fill("[name$=note]", "Checked by the service that approved her before.");
            looked(browser, "decision-unchecked");
            send(page);
            assertThat(page.textContent("main")).contains("Decision: Approved");
            open(page, "The household that was approved");
            assertThat(page.textContent("h1")).isEqualTo("R0001");
            assertThat(page.textContent("main"))
                    .contains("Mary O'Invented and Second Invented", "approved since 14 October 2019");

            Browser.follow(page.locator("main a[href*='/fostering/approval']").first());
            day(page, "approvedOn", "2019-10-15");
            page.fill("[name$=why]", "The letter is of the fifteenth.");
            send(page);
            page.navigate(server.address() + AT + "/enquiry?id=" + enquiry);
            assertThat(page.textContent(".hearth-identity"))
                    .as("the pipeline reads the day in the register")
                    .contains("15 October 2019");
        }
    }

    @Test
    @Order(3)
    void two_enquiries_of_the_same_people_are_merged_by_a_person_alone() {
        String second = entered("2019-05-01", "Someone Invented", "mary@example.invalid", "recruitment-it-a")
                .then()
                .statusCode(201)
                .extract()
                .path("enquiry.id");
        try (var browser = Browser.open(1280, true).signIn(server, "fostering")) {
            Page page = browser.page();
            page.navigate(server.address() + AT + "/enquiry?id=" + second);
            assertThat(page.textContent("main")).contains("It may be of the same people", "The same email address.");
            looked(browser, "alike");
            open(page, "Say whether they are the same");
            send(page);
            assertThat(page.textContent(".govuk-error-summary")).contains("Choose whether they are the same people");
            looked(browser, "merge");
            page.getByLabel("They are the same people").check();
            send(page);
            assertThat(page.textContent("main")).contains("Merged into another", "It is counted under");
            Browser.follow(page.locator("main a[href*='/step'][href*='no=']").first());
            page.fill("[name$=why]", "They are cousins.");
            looked(browser, "take-back");
            send(page);
            assertThat(page.textContent(".hearth-identity")).contains("Open");
        }
    }

    private static Response entered(String day, String name, String email, String key) {
        return as("fostering")
                .header("Idempotency-Key", key)
                .body(Map.of(
                        "day",
                        day,
                        "source",
                        "SEARCH",
                        "kind",
                        "mainstream",
                        "people",
                        List.of(Map.of("fullName", name, "phone", "", "email", email))))
                .post("/api/fostering/enquiries");
    }

    private static Map<String, Object> step(String kind, String on, String code, int revision) {
        var step = new HashMap<String, Object>(Map.of("kind", kind, "on", on, "revision", revision));
        step.put("code", code);
        return step;
    }

    @Test
    @Order(4)
    void the_interface_enters_once_and_says_what_cannot_be() {
        var first = entered("2019-05-02", "Api Invented", "", "recruitment-it-1");
        first.then().statusCode(201).body("enquiry.state", equalTo("open")).body("people", equalTo(1));
        String id = first.path("enquiry.id");
        entered("2019-05-02", "Api Invented", "", "recruitment-it-1")
                .then()
                .statusCode(201)
                .body("enquiry.id", equalTo(id));
        String at = "/api/fostering/enquiries/" + id;
        as("fostering")
                .body(step("panel", "2019-06-01", "for", 1))
                .post(at + "/steps")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("field", equalTo("kind"))
                .body("detail", containsString("application accepted, which is not recorded"));
        as("fostering")
                .body(step("withdrawn", "2019-06-01", "AW1", 1))
                .post(at + "/steps")
                .then()
                .statusCode(422)
                .body("field", equalTo("code"))
                .body("detail", containsString("AW1 may be given from 1 April 2023 on"));
        as("fostering")
                .body(step("answered", "2019-05-03", null, 1))
                .post(at + "/steps")
                .then()
                .statusCode(200)
                .body("revision", equalTo(2))
                .body("clocks[0].late", equalTo(false));
        as("fostering")
                .body(step("visited", "2019-05-08", null, 1))
                .post(at + "/steps")
                .then()
                .statusCode(409);
        as("fostering")
                .body(Map.of("outcome", "refused", "on", "2019-06-01", "revision", 2))
                .post(at + "/decision")
                .then()
                .statusCode(422)
                .body("detail", containsString("panel's recommendation, which is not recorded"));
        as("fostering").get("/api/fostering/enquiries?colour=red").then().statusCode(422);
        as("fostering")
                .get("/api/fostering/enquiries/00000000-0000-0000-0000-000000000000")
                .then()
                .statusCode(404);
        String csv = as("fostering")
                .get("/api/fostering/enquiries.csv?state=any")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(csv)
                .startsWith("Reference,First contact,Source")
                .contains(reference)
                .doesNotContain("O'Invented", "example.invalid");
    }

    @Test
    @Order(5)
    void a_file_gives_back_what_did_not_go_in_and_changes_nothing_the_second_time() throws IOException {
        String rows = "ref,enquiry date,name,roi date,withdrawal date,reason,notes\n"
                + "Q0201,06/01/2020,First Invented,03/02/2020,,,\n"
                + "Q0202,06/01/2020,Second Invented,05/01/2020,,,\n"
                + "Q0203,06/01/2024,Third Invented,,01/02/2024,AW4,\n";
        try (var browser = Browser.open(1280, true).signIn(server, "fostering")) {
            Page page = browser.page();
            page.navigate(server.address() + AT + "/import");
            send(page);
            assertThat(page.textContent(".govuk-error-summary")).contains("No file was sent");
            page.locator("main [type=file]")
                    .setInputFiles(new FilePayload("enquiries.csv", "text/csv", rows.getBytes(StandardCharsets.UTF_8)));
            send(page);
            looked(browser, "import");
            assertThat(page.textContent("main"))
                    .contains("2 enquiries are new", "Nothing was read of these columns: notes", "applied_on");
            var download =
                    page.waitForDownload(() -> page.locator("[id$=download]").click());
            assertThat(Files.readString(download.path()))
                    .contains("Q0202,06/01/2020")
                    .doesNotContain("Q0201");
        }
        given().baseUri(server.address())
                .auth()
                .preemptive()
                .basic("fostering", LiveServer.PASSWORD)
                .multiPart("file", "enquiries.csv", rows.getBytes(StandardCharsets.UTF_8), "text/csv")
                .post("/api/fostering/enquiries/import")
                .then()
                .statusCode(200)
                .body("entered", equalTo(0))
                .body("unchanged", equalTo(2))
                .body("failed[0].column", equalTo("applied_on"));
    }

    @Test
    @Order(6)
    void numbers_open_their_lists_and_are_labelled_by_their_basis() {
        String year = "?from=2018-04-01&to=2020-03-31";
        try (var browser = Browser.open(1280, true).signIn(server, "manager")) {
            Page page = browser.page();
            page.navigate(server.address() + AT + "/conversion" + year);
            assertThat(page.textContent("main"))
                    .contains("By cohort", "By period", "followed forward to today", "8 months, national standard");
            looked(browser, "conversion");
            Browser.follow(page.locator("main a[href*='line=approvals'][href*='basis=cohort']")
                    .first());
            assertThat(page.textContent("h1")).contains("Approvals, by cohort, 1 April 2018 to 31 March 2020");
            assertThat(page.locator("main tbody tr").count()).isEqualTo(1);
            looked(browser, "list");
            page.navigate(server.address() + AT + "/expected");
            assertThat(page.textContent("main")).contains("Stage 2 took", "applications in hand");
            looked(browser, "expected");
            Browser.follow(page.locator("nav a[href='/fostering/households']"));
            page.navigate(server.address() + "/");
            assertThat(page.textContent("main")).contains("Applications to foster", "How long stage 2 takes");
        }
        as("analyst")
                .get("/api/fostering/recruitment" + year)
                .then()
                .statusCode(200)
                .body("numbers.find { it.basis == 'cohort' && it.line == 'approvals' }.count", equalTo(1))
                .body("numbers.find { it.basis == 'cohort' && it.line == 'recommended' }", nullValue())
                .body("medianDaysToApprove", equalTo(253.0f));
        as("director").get("/api/fostering/recruitment.csv" + year).then().statusCode(200);
    }

    @Test
    @Order(7)
    void nobody_else_sees_an_applicant_and_every_view_is_in_the_audit() {
        for (String role :
                List.of("placement-officer", "practitioner", "director", "analyst", "clerk", "administrator")) {
            as(role).get("/api/fostering/enquiries").then().statusCode(403);
            as(role).get("/api/fostering/enquiries/" + enquiry).then().statusCode(403);
        }
        as("placement-officer").get("/api/fostering/recruitment").then().statusCode(403);
        as("auditor")
                .get("/api/audit?size=200")
                .then()
                .statusCode(200)
                .body(containsString("enquiry.viewed"))
                .body(containsString("enquiry.decided"))
                .body(containsString("recruitment.viewed"));
    }
}
