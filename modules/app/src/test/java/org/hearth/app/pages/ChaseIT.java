package org.hearth.app.pages;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import com.microsoft.playwright.Page;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import org.hearth.app.testing.Axe;
import org.hearth.app.testing.Browser;
import org.hearth.app.testing.Common;
import org.hearth.app.testing.Keyboard;
import org.hearth.app.testing.LiveServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Who writes a section, and two people who write in it at once. */
@ResourceLock(Common.COUNTY)
class ChaseIT {
    private static final String SECTION = "health.checks";
    private static LiveServer server;
    private static String paper;

    @BeforeAll
    static void aPaper() {
        server = LiveServer.withCounty();
        paper = as("clerk")
                .body(Map.of("meeting", "2026-10-06", "asAt", "2026-03-31"))
                .post("/api/packs")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    @AfterAll
    static void nobodyIsNamed() {
        name("", "").then().statusCode(204);
    }

    private static RequestSpecification as(String role) {
        return given().baseUri(server.address())
                .auth()
                .preemptive()
                .basic(role, LiveServer.PASSWORD)
                .contentType("application/json");
    }

    private static io.restassured.response.Response name(String post, String person) {
        int revision = as("clerk")
                .get("/api/pack-sections")
                .jsonPath()
                .getInt("find { it.section == '%s' }.revision".formatted(SECTION));
        return as("clerk")
                .body(Map.of("post", post, "person", person, "revision", revision))
                .put("/api/pack-sections/" + SECTION + "/owner");
    }

    @Test
    void who_is_named_stands_in_the_list_in_its_file_and_on_their_home_page() {
        name("Designated nurse", "director").then().statusCode(204);

        as("manager")
                .get("/api/packs/" + paper + "/chase")
                .then()
                .statusCode(200)
                .body("find { it.section == '%s' }.owner".formatted(SECTION), equalTo("Designated nurse"))
                .body("find { it.section == 'near-home.where-our-children-live' }.missing", hasItem("What changed"));
        as("manager")
                .get("/api/packs/" + paper + "/chase.csv")
                .then()
                .statusCode(200)
                .header("Content-Type", containsString("text/csv"))
                .body(containsString("Designated nurse,director,"))
                .body(containsString("invented for demonstration"));
        as("member").get("/api/packs/" + paper + "/chase").then().statusCode(403);
        as("manager")
                .body(Map.of("post", "Me", "revision", 1))
                .put("/api/pack-sections/" + SECTION + "/owner")
                .then()
                .statusCode(403);
        try (var browser = Browser.wide(1280).signIn(server, "director")) {
            browser.page().navigate(server.address() + "/");
            assertThat(browser.page().textContent("main")).contains("Yours to write");
        }
    }

    @Test
    void a_reminder_that_was_sent_is_written_down_by_keyboard_and_listed() {
        String address = server.address() + "/packs/commentary?id=" + paper;
        try (var browser = Browser.open(1280, true).signIn(server, "clerk")) {
            var keys = new Keyboard(browser.page());
            browser.page().navigate(address);
            keys.enter("[name$=writeDown]");
            assertThat(browser.page().textContent("main")).contains("Choose the reminder that you sent.");
            browser.picture("reminder-refused");
            Axe.findsNothing(browser.page());
            keys.choose(browser.page()
                    .locator("[id$=sending] input[type=radio]")
                    .first()
                    .getAttribute("value"));
            keys.enter("[name$=writeDown]");
            assertThat(browser.page().textContent("main"))
                    .contains("It is written down that you reminded", "Reminders that were sent");
            browser.picture("reminders-sent");
            Axe.findsNothing(browser.page());
        }
        as("clerk")
                .get("/api/packs/" + paper + "/reminders")
                .then()
                .statusCode(200)
                .body("[0].by", equalTo("clerk"));
        as("clerk")
                .body(Map.of("post", "Nobody of this post"))
                .post("/api/packs/" + paper + "/reminders")
                .then()
                .statusCode(422)
                .body("field", equalTo("post"));
        as("manager")
                .body(Map.of("post", "Head of Service"))
                .post("/api/packs/" + paper + "/reminders")
                .then()
                .statusCode(403);
    }

    @Test
    void who_saves_second_sees_what_the_first_wrote_loses_nothing_and_chooses() {
        String address = server.address() + "/packs/commentary?id=" + paper + "&section=" + SECTION;
        String why = "[name$=" + whyBox() + "]";
        try (var first = Browser.wide(1280).signIn(server, "manager");
                var second = Browser.wide(320).signIn(server, "clerk")) {
            first.page().navigate(address);
            second.page().navigate(address);
            assertThat(second.page().locator("main table").count())
                    .as("its tables")
                    .isPositive();
            save(first.page(), why, "More checks were made in time.");

            save(second.page(), why, "Dentists had no places.");
            assertThat(second.page().textContent("main"))
                    .contains("Nothing is saved yet", "Saved by somebody else", "More checks were made in time.");
            assertThat(second.page().inputValue(why)).isEqualTo("Dentists had no places.");

            save(second.page(), why, "More checks were made in time; dentists had no places.");
            assertThat(second.page().textContent("body")).contains("Saved: ");
        }
        as("clerk")
                .get("/api/packs/" + paper)
                .then()
                .body("commentary.words", hasItem("More checks were made in time; dentists had no places."));
    }

    private static String whyBox() {
        String key = as("clerk")
                .get("/api/packs/" + paper)
                .jsonPath()
                .getString("commentary.find { it.section == '%s' && it.key.endsWith('.why') }.key".formatted(SECTION));
        return key.replace('.', '-');
    }

    private static void save(Page page, String box, String words) {
        page.fill(box, words);
        Browser.follow(page.locator("[name$=save]"));
    }
}
