package org.hearth.app.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.List;
import org.hearth.app.testing.Browser;
import org.hearth.app.testing.Common;
import org.hearth.app.testing.Keyboard;
import org.hearth.app.testing.LiveServer;
import org.hearth.platform.api.pages.Days;
import org.hearth.platform.api.time.UkTime;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * A quarter by keyboard, each by who does it: planned, heard, frozen, chased, written, signed, cleared, accepted, proofed, published. The
 * meeting is today, so the paper is its supplement. Minutes and corrections by keyboard have tests of their own.
 */
@Tag("slow")
@ResourceLock(Common.COUNTY)
class QuarterIT {
    /** What a clerk can do in half an hour at half a minute each: committee-pack.md 16, line 8. */
    private static final int MOST_STEPS_OF_THE_CLERK = 60;

    private static final List<String> NOT_ASKED =
            List.of("resource", "procurement", "equality", "engagement", "localism", "public-health", "environment");

    private final Keyboard.Steps clerks = new Keyboard.Steps();
    private final Keyboard.Steps others = new Keyboard.Steps();
    private LiveServer server;
    private String meeting;
    private String paper;

    @Test
    void a_quarter_goes_from_hand_to_hand_by_keyboard_alone_and_the_clerk_is_done_in_half_an_hour() {
        server = LiveServer.withCounty();
        plans(LocalDate.now(UkTime.ZONE));
        hears();
        freezes();
        writes();
        acceptsData();
        goesOn("clerk", "HEAD_OF_SERVICE");
        goesOn("manager", "DIRECTOR");
        reads();
        goesOn("director", "CLEARANCE");
        clears();
        accepts();
        goesOn("clerk", "READY");
        proofs();
        publishes();
        System.out.println("The quarter by keyboard. Clerk: " + clerks + ". Others: " + others + ".");
        assertThat(clerks.pages()).isLessThanOrEqualTo(MOST_STEPS_OF_THE_CLERK);
    }

    private void plans(LocalDate day) {
        as("clerk", "/meetings/list", clerks, (page, keys) -> {
            keys.enter("a[href*='/meetings/new']");
            date(keys, "meetsOn", day);
            keys.type("[id$=venue]", "Council Chamber");
            keys.enter("[type=submit]");
            if (page.locator("[name=allTheSame]").count() > 0) {
                keys.reach("[name=allTheSame]");
                page.keyboard().press("Space");
                keys.enter("[type=submit]");
            }
            assertThat(page.textContent("h1")).isEqualTo("Meeting on " + Days.inWords(day));
            meeting = page.url().replaceAll(".*id=", "");
        });
    }

    private void hears() {
        as("manager", "/voice/list", others, (page, keys) -> {
            keys.enter("a[href*='/voice/said']");
            keys.type("[id$=said]", "We want to know sooner when our social worker changes.");
            keys.type("[id$=by]", "Children in Care Council");
            date(keys, "saidOn", LocalDate.now(UkTime.ZONE).minusDays(30));
            keys.type("[id$=ownerPost]", "Head of Service");
            keys.type("[id$=response]", "Every change is now told two weeks before.");
            keys.enter("[type=submit]");
            assertThat(page.textContent("main")).contains("It is written down", "Answered");
        });
    }

    private void freezes() {
        as("clerk", "/packs/list", clerks, (page, keys) -> {
            keys.enter("a[href*='/packs/new']");
            keys.choose(meeting);
            keys.enter("[type=submit]");
            paper = page.url().replaceAll(".*id=", "");
            assertThat(page.textContent("main")).contains("What is to do", "Who has it now");
        });
    }

    private void writes() {
        as("clerk", "/packs/pack?id=" + paper, clerks, (page, keys) -> {
            keys.enter("a[href*='/packs/front-sheet']");
            fillIn(page, keys, "None");
        });
        as("clerk", "/packs/commentary?id=" + paper, clerks, (page, keys) -> {
            assertThat(page.textContent("main")).as("what is chased").contains("Reminders to send", "Please write");
            keys.enter("a[href*='/packs/owner'][href$='section=near-home.where-our-children-live']");
            keys.type("[id$=post]", "Head of Service");
            keys.type("[id$=who]", "manager");
            keys.enter("[type=submit]");
            assertThat(page.textContent("main")).contains("Head of Service (manager)");
        });
        as("manager", "/", others, (page, keys) -> assertThat(page.textContent("main"))
                .as("what is theirs to write")
                .contains("Yours to write", "Where our children live"));
        as("manager", "/packs/commentary?id=" + paper, others, (page, keys) -> {
            keys.enter("table a[href*='section=']");
            while (page.locator("[name$=saveAndGoOn]").count() > 0) {
                fillWords(page, keys, "[name$=saveAndGoOn]");
            }
            fillWords(page, keys, "[name$=save]");
            assertThat(page.locator("main .govuk-tag").allTextContents())
                    .as("what is still to write")
                    .doesNotContain("Not begun", "Begun", "Late");
        });
        as("clerk", "/packs/clearance?id=" + paper, clerks, (page, keys) -> {
            keys.enter("a[href$='&row=legal']");
            keys.type("[name$=words]", "The council has a duty to find enough homes near by.");
            keys.enter("[name$=save]");
            NOT_ASKED.forEach(row -> {
                page.navigate(server.address() + "/packs/clearance?id=" + paper);
                keys.enter("a[href$='&row=" + row + "']");
                keys.choose("NOT_NEEDED");
                keys.type("[name$=note]", "Nothing in it needs to be cleared.");
                keys.enter("[name$=send]");
            });
        });
    }

    private void clears() {
        String row = "/packs/implication?id=" + paper + "&row=legal";
        as("clerk", row, clerks, (page, keys) -> {
            keys.choose("REQUESTED");
            keys.type("[name$=officer]", "Sam May");
            keys.enter("[name$=send]");
            assertThat(page.textContent("main")).contains("Requested");
        });
        as("clearing-officer", row, others, (page, keys) -> {
            keys.choose("CLEARED");
            keys.type("[name$=officer]", "Sam May");
            keys.type("[name$=post]", "Senior lawyer");
            keys.enter("[name$=send]");
            assertThat(page.textContent("main")).contains("Cleared");
        });
    }

    private void acceptsData() {
        as("analyst", "/packs/pack?id=" + paper, others, (page, keys) -> {
            keys.enter("a[href*='/packs/data']");
            assertThat(page.textContent("main")).contains("Not accepted yet");
            keys.type("[id$=reason]", "Nothing that is open changes a figure of this paper.");
            keys.enter("[type=submit]");
            assertThat(page.textContent("main")).contains("Accepted by analyst");
        });
    }

    private void accepts() {
        as("analyst", "/packs/pack?id=" + paper, others, (page, keys) -> {
            keys.enter("a[href*='/packs/disclosure']");
            assertThat(page.textContent("main")).contains("Not accepted yet");
            keys.enter("[type=submit]");
            assertThat(page.textContent("main")).contains("Accepted by analyst");
        });
    }

    private void reads() {
        as("director", "/packs/stage?id=" + paper, others, (page, keys) -> {
            for (String file : List.of("public.pdf", "exempt.pdf")) {
                page.waitForDownload(() -> keys.enter("a[href$='/" + file + "']"));
            }
            page.reload();
            assertThat(page.textContent("main")).as("what was read").doesNotContain("not opened as it stands now");
        });
    }

    private void goesOn(String role, String stage) {
        as(role, "/packs/stage?id=" + paper, role.equals("clerk") ? clerks : others, (page, keys) -> {
            keys.choose(stage);
            keys.enter("[type=submit]");
            assertThat(page.locator(".govuk-error-summary").allTextContents()).isEmpty();
        });
    }

    private void proofs() {
        as("clerk", "/packs/pack?id=" + paper, clerks, (page, keys) -> {
            keys.enter("a[href*='/packs/proof']");
            assertThat(page.locator("main .govuk-tag--red").allTextContents())
                    .as("what blocks")
                    .isEmpty();
            keys.enter("a[href*='/packs/side-by-side']");
            assertThat(page.textContent("main")).contains("Only what differs is shown.");
        });
    }

    private void publishes() {
        as("clerk", "/packs/publish?id=" + paper, clerks, (page, keys) -> {
            keys.choose("SUPPLEMENT");
            keys.type("[name$=reason]", "The figures came after the agenda.");
            keys.enter("[type=submit]");
            assertThat(page.textContent("main")).contains("The paper is published", "Public paper, PDF");
        });
    }

    private interface Work {
        void at(Page page, Keyboard keys);
    }

    private void as(String role, String address, Keyboard.Steps steps, Work work) {
        try (var browser = Browser.wide(1280).signIn(server, role)) {
            browser.page().navigate(server.address() + address);
            work.at(browser.page(), new Keyboard(browser.page(), steps));
        }
    }

    private static void fillWords(Page page, Keyboard keys, String button) {
        assertThat(page.locator("main h2").allTextContents()).contains("Figures", "Words");
        write(page, keys, "Nothing to add this quarter.");
        keys.enter(button);
        assertThat(page.locator(".govuk-error-summary").allTextContents()).isEmpty();
    }

    private static void fillIn(Page page, Keyboard keys, String words) {
        write(page, keys, words);
        keys.enter("[type=submit]");
        assertThat(page.locator(".govuk-error-summary").allTextContents()).isEmpty();
    }

    /** Whatever has to be written and is not. */
    private static void write(Page page, Keyboard keys, String words) {
        for (var field : page.locator("main textarea, main input[type=text]").all()) {
            String label = page.locator("label[for=\"" + field.getAttribute("id") + "\"]")
                    .textContent();
            if (field.inputValue().isBlank() && !label.contains("(optional)")) {
                keys.type("[id='" + field.getAttribute("id") + "']", words);
            }
        }
    }

    private static void date(Keyboard keys, String field, LocalDate day) {
        keys.type("[id$=" + field + "-day]", String.valueOf(day.getDayOfMonth()));
        keys.type("[id$=" + field + "-month]", String.valueOf(day.getMonthValue()));
        keys.type("[id$=" + field + "-year]", String.valueOf(day.getYear()));
    }
}
