package org.hearth.app.pages;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import com.microsoft.playwright.Page;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.hearth.app.testing.Browser;
import org.hearth.app.testing.Common;
import org.hearth.app.testing.Keyboard;
import org.hearth.app.testing.LiveServer;
import org.hearth.platform.api.pages.Days;
import org.hearth.platform.api.time.UkTime;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * The clerk's year: meetings planned, moved and minuted, actions closed, questions answered; and what others see of it.
 * Nobody else plans a meeting at the desk.
 */
@TestMethodOrder(OrderAnnotation.class)
@ResourceLock(Common.DESK)
class MeetingsIT {
    private static LiveServer server;
    private static LocalDate today;
    private static String past;
    private static String coming;

    @BeforeAll
    static void start() {
        server = LiveServer.desk();
        today = LocalDate.now(UkTime.ZONE);
    }

    private static RequestSpecification as(String role) {
        return given().baseUri(server.address())
                .auth()
                .preemptive()
                .basic(role, LiveServer.PASSWORD)
                .contentType("application/json");
    }

    private static Response plan(LocalDate day) {
        return as("clerk")
                .body(Map.of("meetsOn", day.toString(), "beginsAt", "14:00", "venue", "Council Chamber"))
                .post("/api/meetings");
    }

    /** Nobody else plans here, so that a day to come is free and no bank holiday: a Tuesday in spring of the second year. */
    private static LocalDate aTuesday() {
        LocalDate day = today.plusDays(60);
        while (day.getDayOfWeek() != java.time.DayOfWeek.TUESDAY
                || day.getMonthValue() == 12
                || day.getMonthValue() == 1) {
            day = day.plusDays(1);
        }
        return day;
    }

    /** The one that the first test plans; where that failed, the others have one all the same. */
    private static String coming() {
        if (coming == null) {
            coming = plan(aTuesday()).then().statusCode(201).extract().path("id");
        }
        return coming;
    }

    @Test
    @Order(1)
    void the_clerk_plans_a_meeting_by_keyboard_and_is_asked_about_an_odd_day() {
        try (var browser = Browser.wide(1280).signIn(server, "clerk")) {
            Page page = browser.page();
            var keys = new Keyboard(page);
            page.navigate(server.address() + "/meetings/list");
            assertThat(page.textContent("main")).contains("No meeting is planned");
            keys.enter("a[href*=\"/meetings/new\"]");

            keys.type("[id$=meetsOn-day]", "25");
            keys.type("[id$=meetsOn-month]", "12");
            keys.type("[id$=meetsOn-year]", "2028");
            keys.type("[id$=venue]", "Council Chamber");
            keys.type("[id$=membership]", "Chair");
            keys.enter("[type=submit]");
            browser.picture("meeting-odd-day");
            assertThat(page.textContent("main"))
                    .contains(
                            "Monday 25 December 2028 is a bank holiday (Christmas Day)",
                            "Friday 15 December 2028",
                            "Keep 25 December 2028 all the same");
            assertThat(page.inputValue("[id$=membership]"))
                    .as("nothing typed is lost")
                    .isEqualTo("Chair");

            LocalDate day = aTuesday();
            keys.type("[id$=meetsOn-day]", String.valueOf(day.getDayOfMonth()));
            keys.type("[id$=meetsOn-month]", String.valueOf(day.getMonthValue()));
            keys.type("[id$=meetsOn-year]", String.valueOf(day.getYear()));
            keys.enter("[type=submit]");

            browser.picture("meeting-planned");
            assertThat(page.textContent("h1")).isEqualTo("Meeting on " + Days.inWords(day));
            assertThat(page.textContent("main"))
                    .contains("The meeting is planned", "Data freeze", "Analyst", "Performance report and scorecard");
            coming = page.url().replaceAll(".*id=", "");
        }
    }

    @Test
    @Order(2)
    void the_clerk_moves_it_by_keyboard_and_reads_whom_to_tell() {
        LocalDate day = aTuesday().plusDays(1);
        try (var browser = Browser.wide(1280).signIn(server, "clerk")) {
            Page page = browser.page();
            var keys = new Keyboard(page);
            page.navigate(server.address() + "/meetings/meeting?id=" + coming());
            keys.enter("a[href*=\"/meetings/move\"]");
            browser.picture("meeting-move");
            keys.type("[id$=meetsOn-day]", String.valueOf(day.getDayOfMonth()));
            keys.type("[id$=meetsOn-month]", String.valueOf(day.getMonthValue()));
            keys.type("[id$=meetsOn-year]", String.valueOf(day.getYear()));
            keys.type("[id$=reason]", "The chamber is let.");
            keys.enter("[type=submit]");

            browser.picture("meeting-moved");
            assertThat(page.textContent("main"))
                    .contains(
                            "Meeting on " + Days.inWords(day),
                            "The chamber is let.",
                            "Whom to tell",
                            "Members and substitutes",
                            "leads item");
        }
        as("clerk")
                .get("/api/meetings/" + coming() + "/deadlines")
                .then()
                .statusCode(200)
                .body("stage", equalTo(java.util.List.of("freeze", "drafting", "clearance", "publication")))
                .body("holder[0]", equalTo("Analyst"))
                .body("standing[0]", equalTo("due"));
    }

    @Test
    @Order(3)
    void a_past_meeting_is_minuted_and_its_action_closed_at_the_next_one_by_keyboard() {
        past = plan(today.minusDays(20)).then().statusCode(201).extract().path("id");
        try (var browser = Browser.wide(1280).signIn(server, "clerk")) {
            Page page = browser.page();
            var keys = new Keyboard(page);
            assertThat(page.textContent("main")).contains("Committee meetings: late", "Minutes: Committee clerk");
            browser.picture("home-clerk-late");
            page.navigate(server.address() + "/meetings/meeting?id=" + past);
            keys.enter("a[href*=\"/meetings/minutes\"]");
            keys.type("[id$=attendance]", "Four members");
            keys.type("textarea[id*=resolution]", "A chair was elected.");
            keys.enter("[type=submit]");
            browser.picture("meeting-minuted");
            assertThat(page.textContent("main")).contains("The minutes are saved", "A chair was elected.", "Held");

            keys.enter("a[href*=\"/actions/action\"]");
            keys.type("[id$=words]", "Bring the reasons for moves.");
            keys.type("[id$=ownerPost]", "Head of Service");
            keys.type("[id$=dueOn-day]", String.valueOf(today.minusDays(1).getDayOfMonth()));
            keys.type("[id$=dueOn-month]", String.valueOf(today.minusDays(1).getMonthValue()));
            keys.type("[id$=dueOn-year]", String.valueOf(today.minusDays(1).getYear()));
            keys.enter("[type=submit]");
            assertThat(page.textContent("main")).contains("The action is in the log", "A1");

            page.navigate(server.address() + "/");
            keys.enter("a[href*=\"status=overdue\"]");
            browser.picture("actions-overdue");
            keys.enter("table a[href*=\"/actions/action\"]");
            keys.enter("#close\\:closeIt");
            assertThat(page.textContent(".govuk-error-summary")).contains("done or dropped");
            keys.reach("[type=radio]");
            page.keyboard().press("Space");
            keys.type("[id$=outcome]", "They are in the report.");
            keys.enter("#close\\:closeIt");
            browser.picture("action-closed");
            assertThat(page.textContent("main")).contains("The action is closed", "Done", "They are in the report.");
        }
        try (var browser = Browser.wide(1280).signIn(server, "member")) {
            browser.page().navigate(server.address() + "/meetings/meeting?id=" + coming());
            browser.picture("meeting-member");
            assertThat(browser.page().textContent("main"))
                    .contains("They are in the report.", "five clear days")
                    .doesNotContain("Analyst", "Whom to tell", "Move to another day");
        }
    }

    @Test
    @Order(4)
    void a_member_reads_what_is_public_and_changes_nothing() {
        String waiting = asked(Map.of());
        String answered = asked(Map.of());
        change(answered, Map.of("answer", "It holds.", "answeredOn", today.toString()));

        as("member").get("/api/questions").then().statusCode(200).body("id", equalTo(java.util.List.of(answered)));
        as("member").get("/api/questions/" + waiting).then().statusCode(404);
        as("member").get("/api/meetings").then().statusCode(200).body("$", hasSize(2));
        as("member")
                .get("/api/meetings/" + past)
                .then()
                .body("attendance", nullValue())
                .body("agenda.resolution", everyItem(nullValue()));
        as("member").get("/api/meetings/" + past + "/deadlines").then().body("holder", everyItem(nullValue()));
        for (String role : new String[] {"member", "analyst", "manager", "director"}) {
            as(role).body(Map.of()).post("/api/meetings").then().statusCode(403);
            as(role).body(Map.of()).put("/api/actions/" + past).then().statusCode(403);
        }
        as("practitioner").get("/api/meetings").then().statusCode(403);
    }

    private static String asked(Map<String, Object> more) {
        var question = new HashMap<String, Object>(
                Map.of("meeting", past, "askedBy", "Member", "question", "Is that figure right?"));
        question.putAll(more);
        return as("clerk")
                .body(question)
                .post("/api/questions")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static void change(String id, Map<String, Object> more) {
        var question = new HashMap<String, Object>(
                Map.of("askedBy", "Member", "question", "Is that figure right?", "revision", 0));
        question.putAll(more);
        as("clerk").body(question).put("/api/questions/" + id).then().statusCode(204);
    }

    @Test
    @Order(5)
    void the_interface_says_in_words_what_it_refuses() {
        plan(today.minusDays(20))
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("field", equalTo("meetsOn"))
                .body("detail", containsString("already"));
        as("clerk")
                .body(Map.of("beginsAt", "14:00", "venue", "Elsewhere"))
                .put("/api/meetings/" + coming())
                .then()
                .statusCode(422)
                .body("field", equalTo("revision"));
        as("clerk")
                .body(Map.of("beginsAt", "14:00", "venue", "Elsewhere", "revision", 0))
                .put("/api/meetings/" + coming())
                .then()
                .statusCode(422)
                .body("detail", containsString("Someone else changed this"));
        plan(LocalDate.of(2029, 3, 13))
                .then()
                .statusCode(201)
                .body("publishBy", nullValue())
                .body("warnings[0]", containsString("the bank holidays of 2029 are not held"));
        as("clerk").get("/api/meetings/no-such").then().statusCode(404);
        String key = "meetings-it-" + past;
        var body = Map.of("meeting", past, "action", "Once only.", "owner", "Head", "due", today.toString());
        String once = as("clerk")
                .header("Idempotency-Key", key)
                .body(body)
                .post("/api/actions")
                .path("id");
        String again = as("clerk")
                .header("Idempotency-Key", key)
                .body(body)
                .post("/api/actions")
                .path("id");
        assertThat(again).isEqualTo(once);
    }

    @Test
    @Order(6)
    void the_log_goes_out_as_a_file_with_every_column() {
        String csv = as("clerk")
                .get("/api/actions.csv?status=closed")
                .then()
                .statusCode(200)
                .header("Content-Disposition", containsString("action-log.csv"))
                .extract()
                .asString();

        assertThat(csv.lines().toList()).hasSize(2);
        assertThat(csv)
                .startsWith("Ref,Meeting,Minute,Action,Owner,Due,Status,Outcome,Closed at meeting")
                .contains("A1," + today.minusDays(20), "They are in the report.");
    }

    @Test
    @Order(7)
    void an_item_of_the_programme_is_planned_and_the_year_view_shows_it() {
        try (var browser = Browser.wide(1280).signIn(server, "clerk")) {
            Page page = browser.page();
            var keys = new Keyboard(page);
            LocalDate day = aTuesday().plusDays(1);
            boolean before = day.isBefore(LocalDate.of(day.getYear(), 5, 8));
            int year = before ? day.getYear() - 1 : day.getYear();
            page.navigate(server.address() + "/meetings/programme?year=" + year);
            page.selectOption("select[name*=item]", "virtual-school");
            page.selectOption("select[name*=meeting]", coming());
            browser.follow("main form [type=submit] >> nth=-1");
            browser.picture("programme");
            assertThat(page.textContent("main")).contains("It is on the agenda of that meeting", "Head of Fostering");
            page.navigate(server.address() + "/meetings/list?year=" + year);
            browser.picture("meetings-year");
            page.navigate(server.address() + "/meetings/meeting?id=" + coming());
            assertThat(page.textContent("main")).contains("Virtual school annual report");
        }
    }
}
