package org.hearth.app.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.restassured.path.json.JsonPath;
import java.util.List;
import org.hearth.app.testing.Browser;
import org.hearth.app.testing.Common;
import org.hearth.app.testing.LiveServer;
import org.hearth.app.testing.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Putting records right in a browser without script, in the demo county. */
@ResourceLock(Common.COUNTY)
class CorrectingIT {
    private static final LiveServer SERVER = LiveServer.withCounty();
    private static final String DAY = "2026-03-31";

    /** Children from the end of the list, so that others who look at the first find them as they were. */
    private static String child(int fromTheEnd) {
        List<String> all = JsonPath.from(Visitor.basic(SERVER, "analyst")
                        .get("/api/children?asAt=" + DAY + "&size=1000")
                        .body())
                .<String>getList("children.reference")
                .stream()
                .filter(reference -> !reference.equals("restricted"))
                .toList();
        return all.get(all.size() - fromTheEnd);
    }

    @Test
    void an_episode_is_corrected_from_the_childs_page_and_history_says_so() {
        String child = child(1);
        try (var browser = Browser.wide(1280).signIn(SERVER, "analyst")) {
            Page page = browser.page();
            page.navigate(SERVER.address() + "/children/child?reference=" + child);
            browser.picture("before-correcting");
            browser.follow("a[href='/children/history?reference=" + child + "']");
            Browser.follow(page.locator("a:has-text('Correct the episode')").first());
            String before = page.inputValue("[name$=urn]");
            page.fill("[name$=urn]", "SC999999");

            browser.follow("main form [type=submit]");
            assertThat(page.title()).startsWith("Error: ");
            assertThat(page.textContent(".govuk-error-summary")).contains("No reason is given");
            assertThat(page.inputValue("[name$=urn]"))
                    .as("nothing typed is lost")
                    .isEqualTo("SC999999");

            page.fill("[name$=why]", "seen the registration");
            browser.follow("main form [type=submit]");
            browser.picture("corrected");
            assertThat(page.url()).contains("/children/history?reference=" + child);
            assertThat(page.textContent("main")).contains("The episode is corrected", "is SC999999");
            assertThat(page.textContent("main")).contains("seen the registration");
            assertThat(before).isNotEqualTo("SC999999");
        }
    }

    @Test
    void a_correction_with_nothing_changed_is_told_so_and_a_day_that_is_none_leaves_the_child_on_the_page() {
        String child = child(4);
        try (var browser = Browser.wide(1280).signIn(SERVER, "analyst")) {
            Page page = browser.page();
            for (String form : List.of("details", "correct")) {
                page.navigate(SERVER.address() + "/children/history?reference=" + child);
                Browser.follow(
                        page.locator("main a[href*='/children/" + form + "?']").first());
                browser.follow("main form [type=submit]");
                assertThat(page.textContent(".govuk-error-summary")).contains("Nothing was changed");

                String began = form.equals("details") ? "born" : "startedOn";
                page.fill("[name$=" + began + "-day]", "31");
                page.fill("[name$=" + began + "-month]", "2");
                browser.follow("main form [type=submit]");
                assertThat(page.textContent(".govuk-error-summary")).contains("is not a real date");
                assertThat(page.textContent("h1")).endsWith(child);
                assertThat(page.textContent(".govuk-back-link")).endsWith(child);

                page.fill("[name$=" + began + "-day]", "1");
                page.fill("[name$=" + began + "-year]", "1990");
                page.fill("[name$=why]", "to see what it says");
                browser.follow("main form [type=submit]");
                assertThat(page.textContent(".govuk-error-summary"))
                        .contains(
                                form.equals("details")
                                        ? "The 18th birthday would be 1 February 2008"
                                        : "1 February 1990");
            }
        }
    }

    @Test
    void details_are_corrected_and_the_childs_page_shows_them() {
        String child = child(2);
        try (var browser = Browser.wide(1280).signIn(SERVER, "analyst")) {
            Page page = browser.page();
            page.navigate(SERVER.address() + "/children/history?reference=" + child);
            browser.follow("text=Correct who " + child + " is");
            page.fill("[name$=pupilNumber]", "A12345678901B");
            page.fill("[name$=why]", "the school looked it up");
            browser.follow("main form [type=submit]");

            assertThat(page.textContent("main")).contains("The details are corrected");
            page.navigate(SERVER.address() + "/children/child?reference=" + child);
            browser.picture("details-corrected");
            assertThat(page.textContent("main")).contains("A12345678901B");
        }
    }

    @Test
    void two_who_correct_at_once_are_told_of_each_other() {
        String child = child(3);
        try (var first = Browser.wide(1280).signIn(SERVER, "analyst");
                var second = Browser.wide(1280).signIn(SERVER, "analyst")) {
            first.page().navigate(SERVER.address() + "/children/details?reference=" + child);
            second.page().navigate(SERVER.address() + "/children/details?reference=" + child);
            send(first.page(), "UN2", "asked the school");

            send(second.page(), "UN3", "asked the family");
            second.picture("too-late");
            assertThat(second.page().textContent(".govuk-error-summary")).contains("analyst changed this record at");
            assertThat(second.page().textContent("main"))
                    .contains("It says now, where you typed otherwise", "Unique pupil number: UN2");
            assertThat(second.page().inputValue("[name$=pupilNumber]")).isEqualTo("UN3");

            second.follow("main form [type=submit]");
            assertThat(second.page().textContent("main")).contains("The details are corrected");
        }
    }

    @Test
    void a_restricted_record_opens_with_a_reason_and_the_auditor_sees_that_it_did() {
        try (var browser = Browser.wide(1280).signIn(SERVER, "manager")) {
            Page page = browser.page();
            page.navigate(SERVER.address() + "/children/child?reference=" + Restricted.one(SERVER));
            assertThat(page.textContent("h1")).isEqualTo("This record is restricted");
            page.fill("[name$=reason]", "short");
            browser.follow("main form [type=submit]");
            assertThat(page.title()).startsWith("Error: ");

            page.fill("[name$=reason]", "strategy meeting this afternoon");
            browser.follow("main form [type=submit]");
            browser.picture("restricted-opened");
            assertThat(page.textContent("h1")).isEqualTo(Restricted.one(SERVER));
        }
        assertThat(Visitor.basic(SERVER, "auditor").get("/api/audit?size=200").body())
                .contains("child.opened-with-reason", "\"who\":\"manager\"")
                .as("a reason is free text and stands beside the record, not in the log")
                .doesNotContain("strategy meeting");
    }

    private static void send(Page page, String pupilNumber, String why) {
        page.fill("[name$=pupilNumber]", pupilNumber);
        page.fill("[name$=why]", why);
        Browser.follow(page.locator("main form [type=submit]"));
    }
}
