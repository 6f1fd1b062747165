package org.hearth.app.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hearth.app.testing.Axe;
import org.hearth.app.testing.Browser;
import org.hearth.app.testing.Common;
import org.hearth.app.testing.Keyboard;
import org.hearth.app.testing.LiveServer;
import org.hearth.platform.api.time.UkTime;
import org.hearth.platform.documents.PdfRules;
import org.hearth.platform.documents.TaggedPdf;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** From draft to published: written, signed, cleared and proofed, by those whose part it is. */
@Tag("slow")
@Tag("storage")
@ResourceLock(Common.COUNTY)
class ClearanceIT {
    private static final int LONG = 180_000;

    private static LiveServer server;
    private static Council council;

    @BeforeAll
    static void open() {
        server = LiveServer.withCounty();
        council = new Council(server);
    }

    @Test
    void a_clearance_is_asked_for_given_re_opened_and_let_pass_by_keyboard_alone() {
        String paper = council.makesPaper("2026-06-23", "2026-03-31");
        String row = server.address() + "/packs/implication?id=" + paper + "&row=legal";
        String table = server.address() + "/packs/clearance?id=" + paper;
        try (var browser = Browser.wide(1280).signIn(server, "clerk")) {
            var page = browser.page();
            var keys = new Keyboard(page);
            page.navigate(server.address() + "/packs/pack?id=" + paper);
            keys.enter("a[href$='/packs/clearance?id=" + paper + "']");
            assertThat(page.url()).isEqualTo(table);
            assertThat(page.textContent("main")).contains("Not requested");
            keys.enter("a[href$='&row=legal']");
            assertThat(page.url()).isEqualTo(row);
            keys.choose("REQUESTED");
            keys.type("[name$='officer']", "Sam May");
            keys.enter("[name$='send']");
            assertThat(page.url()).isEqualTo(table);
            assertThat(page.textContent("main")).contains("Requested").contains("Sam May");
            browser.picture("clearance-requested");
        }
        try (var browser = Browser.wide(1280).signIn(server, "clearing-officer")) {
            var page = browser.page();
            var keys = new Keyboard(page);
            page.navigate(row);
            keys.choose("CLEARED");
            keys.type("[name$='officer']", "Sam May");
            keys.type("[name$='post']", "Senior lawyer");
            keys.type("[name$='behalfOf']", "Head of Legal");
            keys.enter("[name$='send']");
            assertThat(page.url()).isEqualTo(table);
            assertThat(page.textContent("main")).contains("Cleared").contains("on behalf of Head of Legal");
        }
        council.types(paper, "/front-sheet", Map.of("implication.legal", "The council must publish this report."));
        try (var browser = Browser.wide(1280).signIn(server, "clearing-officer")) {
            var page = browser.page();
            var keys = new Keyboard(page);
            page.navigate(table);
            assertThat(page.textContent("main"))
                    .contains("Changed since it was cleared: \"Statutory, legal and risk implications\"");
            browser.picture("clearance-reopened");
        }
        try (var browser = Browser.open(1280, true).signIn(server, "monitoring-officer")) {
            var page = browser.page();
            var keys = new Keyboard(page);
            String proof = server.address() + "/packs/proof?id=" + paper;
            page.navigate(proof);
            assertThat(page.textContent("main")).contains("It needs to be cleared again.");
            browser.picture("proof");
            Axe.findsNothing(page);
            String override = page.locator("tr:has-text('It needs to be cleared again') a[href*='/packs/override']")
                    .getAttribute("href");
            keys.enter("a[href='" + override + "']");
            assertThat(page.url()).isEqualTo(server.address() + override);
            keys.type("[name$='reason']", "I advised on these words myself.");
            browser.picture("override");
            keys.enter("[type=submit]");
            assertThat(page.url()).isEqualTo(proof);
            assertThat(page.textContent("main"))
                    .contains("Let pass by monitoring-officer: I advised on these words myself.");
        }
    }

    @Test
    void each_has_their_part_and_no_other() {
        String paper = council.makesPaper("2026-06-23", "2026-03-31");

        for (String role : List.of("finance", "clearing-officer", "monitoring-officer")) {
            for (String file : List.of("public.pdf", "exempt.pdf")) {
                assertThat(council.file(role, "/api/packs/" + paper + "/" + file))
                        .isNotEmpty();
            }
            for (String file : List.of("working-paper.pdf")) {
                council.as(role).get("/api/packs/" + paper + "/" + file).then().statusCode(403);
            }
            council.as(role)
                    .contentType("application/json")
                    .body(Map.of("title", "Mine"))
                    .put("/api/packs/" + paper + "/front-sheet")
                    .then()
                    .statusCode(403);
        }
        council.as("member").get("/api/packs/" + paper + "/proof").then().statusCode(403);
        council.as("clerk")
                .contentType("application/json")
                .body(Map.of("check", "clearance.settled", "mark", "x", "reason", "because I say so"))
                .post("/api/packs/" + paper + "/proof/overrides")
                .then()
                .statusCode(403);
        council.as("manager")
                .contentType("application/json")
                .body(Map.of("words", "More homes were found near home."))
                .put("/api/packs/" + paper + "/commentary/near-home.why")
                .then()
                .statusCode(204);
        council.as("finance")
                .contentType("application/json")
                .body(Map.of("status", "CLEARED", "officer", "A", "post", "B"))
                .post("/api/packs/" + paper + "/clearance/legal")
                .then()
                .statusCode(422)
                .body("detail", containsString("Ask them."));
    }

    @Test
    void a_front_sheet_that_somebody_else_saved_meanwhile_is_not_saved_over() {
        String paper = council.makesPaper("2026-06-23", "2026-03-31");
        String sheet = "/api/packs/" + paper + "/front-sheet";
        council.as("clerk")
                .contentType("application/json")
                .body(Map.of("purpose", Map.of("words", "What changed.")))
                .put(sheet)
                .then()
                .statusCode(422)
                .body("field", equalTo("purpose"))
                .body("detail", containsString("the revision that you read"));
        council.as("clerk")
                .contentType("application/json")
                .body(Map.of("purpose", Map.of("words", "What changed.", "revision", 0)))
                .put(sheet)
                .then()
                .statusCode(204);
        council.as("analyst")
                .contentType("application/json")
                .body(Map.of("purpose", Map.of("words", "What is new.", "revision", 0)))
                .put(sheet)
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("field", endsWith("purpose"))
                .body("detail", containsString("Someone else saved this"));
        council.as("clerk")
                .get("/api/packs/" + paper)
                .then()
                .body("frontSheet.find { it.key == 'purpose' }.words", equalTo("What changed."));
    }

    @Test
    void the_childrens_page_is_approved_by_one_who_did_not_write_it_and_signed_as_it_was_read() {
        String paper = council.makesPaper("2026-06-23", "2026-03-31");
        String page = server.address() + "/packs/childrens-page?id=" + paper;
        council.types(
                paper,
                "/commentary/childrens-page.well.for-children",
                Map.of("words", "More of you stay in one home."));
        var today = LocalDate.now(UkTime.ZONE);
        try (var browser = Browser.open(1280, true).signIn(server, "clerk")) {
            browser.page().navigate(page);
            assertThat(browser.page().textContent("main"))
                    .contains("Not approved yet", "another person writes down the group's approval")
                    .doesNotContain("Save the approval");
            browser.picture("childrens-page-own");
            Axe.findsNothing(browser.page());
            browser.page().navigate(server.address() + "/packs/commentary?id=" + paper);
            assertThat(browser.page().textContent("main")).contains("Not approved yet.", "the approval of a group");
            browser.picture("chase-to-approve");
        }
        try (var browser = Browser.open(1280, true).signIn(server, "manager")) {
            var keys = new Keyboard(browser.page());
            browser.page().navigate(page);
            keys.type("[name$=group]", "the Children in Care Council");
            keys.type("[id$=on-day]", String.valueOf(today.getDayOfMonth()));
            keys.type("[id$=on-month]", String.valueOf(today.getMonthValue()));
            keys.type("[id$=on-year]", String.valueOf(today.getYear()));
            keys.enter("[name$=approve]");
            browser.page().navigate(page);
            assertThat(browser.page().textContent("main")).contains("Approved by the Children in Care Council on");
            browser.picture("childrens-page-approved");
            keys.type("[name$=reason]", "They want to read it again.");
            keys.enter("[name$=takeBack]");
            assertThat(browser.page().textContent("main"))
                    .contains("An approval was taken back.", "They want to read it again.", "Not approved yet");
        }
        council.as("director")
                .get("/api/packs/" + paper + "/childrens-page")
                .then()
                .statusCode(200)
                .body("approved", equalTo(false))
                .body("since", equalTo(today.toString()))
                .body("takenBack", containsString("They want to read it again."));
    }

    @Test
    void what_members_say_at_their_briefing_is_written_down_by_keyboard() {
        String paper = council.makesPaper("2026-06-23", "2026-03-31");
        council.fillsIn(paper);
        council.says("clerk", paper, "/stage", Map.of("to", "DRAFTING", "reason", "For the briefing."));
        council.says("clerk", paper, "/stage", Map.of("to", "HEAD_OF_SERVICE"));
        council.says("manager", paper, "/stage", Map.of("to", "DIRECTOR"));
        try (var browser = Browser.open(1280, true).signIn(server, "director")) {
            browser.page().navigate(server.address() + "/packs/stage?id=" + paper);
            assertThat(browser.page().textContent("main"))
                    .contains("Read before you sign", "the public paper", "the exempt paper");
            browser.picture("stage-director");
            Axe.findsNothing(browser.page());
        }
        council.says("director", paper, "/stage", Map.of("to", "CLEARANCE"));
        council.says("clerk", paper, "/stage", Map.of("to", "MEMBER_BRIEFING"));
        try (var browser = Browser.open(1280, true).signIn(server, "clerk")) {
            var keys = new Keyboard(browser.page());
            browser.page().navigate(server.address() + "/packs/stage?id=" + paper);
            keys.enter("[name$=writeDown]");
            assertThat(browser.page().textContent("main")).contains("Enter who said it");
            browser.picture("briefing-refused");
            Axe.findsNothing(browser.page());
            keys.type("[name$=saidBy]", "Councillor Jo Day, lead member");
            keys.type("[name$=comment]", "Say more of schools.");
            keys.enter("[name$=writeDown]");
            assertThat(browser.page().textContent("main"))
                    .contains("The comment is written down", "Councillor Jo Day, lead member", "Say more of schools.");
            browser.picture("briefing");
        }
        council.as("clerk")
                .get("/api/packs/" + paper + "/briefing")
                .then()
                .statusCode(200)
                .body("comment", contains("Say more of schools."));
        council.as("member").get("/api/packs/" + paper + "/briefing").then().statusCode(403);
        council.says("clerk", paper, "/stage", Map.of("to", "READY"));
        council.as("clerk")
                .contentType("application/json")
                .body(Map.of("saidBy", "Councillor Jo Day", "comment", "One thing more."))
                .post("/api/packs/" + paper + "/briefing")
                .then()
                .statusCode(422)
                .body("detail", containsString("stands at \"Ready to publish\""));
    }

    @Test
    void what_is_withheld_is_read_and_accepted_by_keyboard_by_one_who_did_not_write_it() {
        String paper = council.makesPaper("2026-06-23", "2026-03-31");
        String disclosure = "/api/packs/" + paper + "/disclosure";
        String page = server.address() + "/packs/disclosure?id=" + paper;
        council.as("member").get(disclosure).then().statusCode(403);
        council.as("manager")
                .contentType("application/json")
                .body(Map.of("hash", "x"))
                .post(disclosure + "/acceptance")
                .then()
                .statusCode(403);
        council.as("analyst")
                .contentType("application/json")
                .body(Map.of("hash", "x"))
                .post(disclosure + "/acceptance")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("detail", containsString("changed since you read it"));
        try (var browser = Browser.wide(1280).signIn(server, "clerk")) {
            browser.page().navigate(page);
            assertThat(browser.page().textContent("main"))
                    .contains("Not accepted yet", "Ask one of them.", "Small number")
                    .doesNotContain("Accept what is withheld");
        }
        try (var browser = Browser.open(1280, true).signIn(server, "analyst")) {
            var keys = new Keyboard(browser.page());
            browser.page().navigate(server.address() + "/packs/proof?id=" + paper);
            keys.enter("a[href='/packs/disclosure?id=" + paper + "']");
            browser.picture("disclosure");
            Axe.findsNothing(browser.page());
            keys.enter("[type=submit]");
            assertThat(browser.page().textContent("main")).contains("Accepted by analyst");
            browser.picture("disclosure-accepted");
        }
        List<String> cells = council.as("clerk")
                .get(disclosure)
                .then()
                .statusCode(200)
                .body("accepted.by", equalTo("analyst"))
                .extract()
                .path("withheld.why");
        assertThat(council.get("clerk", disclosure + ".csv").lines())
                .hasSize(cells.size() + 1)
                .first()
                .asString()
                .startsWith("Section,Table,Row,Column,Figure at,Rule,Reason,Why,Accepted by");

        council.types(paper, "/front-sheet", Map.of("public-interest", "Children could be recognised."));
        council.as("clerk").get(disclosure).then().body("accepted", equalTo(null));
    }

    @Test
    void a_paper_is_published_from_ready_alone_and_another_form_may_be_chosen() {
        String paper = council.as("clerk")
                .contentType("application/json")
                .body(Map.of("meeting", "2026-06-23", "asAt", "2026-03-31", "template", "peterborough"))
                .post("/api/packs")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        council.as("clerk")
                .get("/api/packs/" + paper)
                .then()
                .body("frontSheet.key", hasItem("cabinet-member"))
                .body("stage", equalTo("DRAFTING"));
        council.asksToPublish(paper).then().statusCode(422).body("detail", containsString("It stands at \"Drafting\""));
        council.as("clerk")
                .contentType("application/json")
                .body(Map.of("meeting", "2026-06-23", "asAt", "2026-03-31", "template", "brighton"))
                .post("/api/packs")
                .then()
                .statusCode(422)
                .body("detail", containsString("cambridgeshire or peterborough"));

        council.publishes(paper);

        council.as("member").get("/api/packs/" + paper).then().statusCode(200).body("stage", equalTo("PUBLISHED"));
        council.says(
                "monitoring-officer",
                paper,
                "/stage",
                Map.of("to", "WITHDRAWN", "reason", "A table of this report was wrong."));
        try (var browser = Browser.wide(1280).signIn(server, "member")) {
            browser.page().navigate(server.address() + "/packs/pack?id=" + paper);
            assertThat(browser.page().textContent("main"))
                    .contains("This paper was withdrawn on", "A table of this report was wrong.")
                    .doesNotContain("Public paper, PDF");
            browser.picture("paper-withdrawn-member");
        }
        council.as("member")
                .get("/api/packs/" + paper + "/public.pdf")
                .then()
                .statusCode(404)
                .body("detail", containsString("A table of this report was wrong."));
        council.as("member")
                .get("/api/packs/" + paper)
                .then()
                .body("paper.state", equalTo("withdrawn"))
                .body("commentary.size()", equalTo(0));
    }

    @Test
    void after_the_last_lawful_day_a_paper_is_published_by_a_chosen_way_and_corrected_with_a_reason() {
        String yesterday = LocalDate.now(UkTime.ZONE).minusDays(1).toString();
        var made = council.as("clerk")
                .contentType("application/json")
                .body(Map.of("meeting", yesterday, "asAt", "2026-03-31"))
                .post("/api/packs");
        made.then().statusCode(201).body("note", containsString("so one was planned with the paper"));
        String paper = made.path("id");
        council.fillsIn(paper);
        council.as("clerk").get("/api/packs/" + paper).then().body("late", equalTo(true));
        council.as("clerk")
                .contentType("application/json")
                .post("/api/packs/" + paper + "/publish")
                .then()
                .statusCode(422)
                .body("field", equalTo("route"));
        try (var browser = Browser.open(1280, true).signIn(server, "clerk")) {
            var page = browser.page();
            var keys = new Keyboard(page);
            page.navigate(server.address() + "/packs/publish?id=" + paper);
            assertThat(page.textContent("main"))
                    .contains(
                            "corporate-parenting-%s-v1-public.pdf".formatted(yesterday),
                            "Latest lawful day to publish");
            browser.picture("publish-late");
            Axe.findsNothing(page);
            keys.choose("SUPPLEMENT");
            keys.type("[name$='reason']", "The figures came after the agenda.");
            keys.enter("[type=submit]");
            assertThat(page.textContent("main")).contains("The paper is published");
            givesACopy(paper, page, keys, browser);
            page.navigate(server.address() + "/packs/publish?id=" + paper);
            assertThat(page.textContent("main"))
                    .contains("corporate-parenting-%s-v1-public.pdf".formatted(yesterday), "SHA-256", "Agenda item");
            browser.picture("publish-record");
            Axe.findsNothing(page);

            page.navigate(server.address() + "/packs/version?id=" + paper);
            browser.picture("correct-or-supplement");
            Axe.findsNothing(page);
            keys.choose("CORRECTION");
            keys.type("[name$='reason']", "A sentence was wrong.");
            keys.enter("[type=submit]");
            assertThat(page.textContent("main")).contains("The version is made");
            assertThat(page.textContent("main")).contains("Version 2, draft");

            keys.enter("a[href*='/packs/version']");
            assertThat(page.textContent("main")).contains("It can be changed until this version is published");
            assertThat(page.inputValue("[name$='reason']")).isEqualTo("A sentence was wrong.");
            browser.picture("reason-of-a-correction");
            Axe.findsNothing(page);
            page.fill("[name$='reason']", "");
            keys.enter("[type=submit]");
            assertThat(page.textContent(".govuk-error-summary")).contains("Say what is corrected or added, and why.");
            browser.picture("reason-of-a-correction-refused");
            Axe.findsNothing(page);
        }
        copiesAreNumberedAndNamed(paper);
        aMemberReadsACopyOfTheirOwn(paper);
        council.as("clerk")
                .contentType("application/json")
                .body(Map.of("to", "MINUTED"))
                .post("/api/packs/" + paper + "/stage")
                .then()
                .statusCode(422)
                .body("detail", containsString("are not written"));
    }

    private static void givesACopy(String paper, Page page, Keyboard keys, Browser browser) {
        keys.enter("a[href='/packs/copies?id=" + paper + "']");
        assertThat(page.textContent("main")).contains("No copy was given.");
        keys.enter("[type=submit]");
        assertThat(page.textContent("main")).contains("Enter the name of the one person who gets this copy.");
        browser.picture("copies-refused");
        Axe.findsNothing(page);
        keys.type("[name$='recipient']", "Councillor Jo Day");
        keys.type("[name$='post']", "Member of the committee");
        keys.enter("[type=submit]");
        assertThat(page.textContent("main")).contains("Copy 1 (PDF)", "Councillor Jo Day");
        browser.picture("copies");
        Axe.findsNothing(page);
        page.navigate(server.address() + "/packs/pack?id=" + paper);
        assertThat(page.textContent("main")).contains("Numbered copies of the exempt appendix", "Councillor Jo Day");
    }

    private static void copiesAreNumberedAndNamed(String paper) {
        String copies = "/api/packs/" + paper + "/copies";
        byte[] master = council.file("clerk", "/api/packs/" + paper + "/exempt.pdf");
        for (int time = 0; time < 2; time++) {
            council.as("clerk")
                    .contentType("application/json")
                    .header("Idempotency-Key", "copy-of-" + paper)
                    .body(Map.of("recipient", "Sam May", "post", "Lead member"))
                    .post(copies)
                    .then()
                    .statusCode(201)
                    .header("Location", endsWith(copies + "/2/exempt.pdf"))
                    .body("number", equalTo(2));
        }
        council.as("clerk")
                .get(copies)
                .then()
                .statusCode(200)
                .body("recipient", contains("Councillor Jo Day", "Sam May"));
        council.as("clerk")
                .contentType("application/json")
                .body(Map.of("recipient", "x".repeat(81), "post", "Lead member"))
                .post(copies)
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("field", equalTo("recipient"));
        council.as("member").get(copies).then().statusCode(403);
        council.as("director").get(copies + "/2/exempt.pdf").then().statusCode(403);
        council.as("clerk").get(copies + "/3/exempt.pdf").then().statusCode(404);

        byte[] copy = council.file("clerk", copies + "/2/exempt.pdf");
        assertThat(PdfRules.brokenForAccess(copy)).isEmpty();
        assertThat(PdfRules.brokenForArchive(copy)).isEmpty();
        assertThat(TaggedPdf.read(copy)).isEqualTo(TaggedPdf.read(master));
        assertThat(council.file("clerk", "/api/packs/" + paper + "/exempt.pdf")).isEqualTo(master);
    }

    @Test
    void an_agenda_is_published_kept_as_it_was_and_published_again_with_what_changed() {
        var planned = council.as("clerk")
                .contentType("application/json")
                .body(Map.of(
                        "meetsOn",
                        LocalDate.now(UkTime.ZONE).plusDays(200).toString(),
                        "beginsAt",
                        "14:00",
                        "venue",
                        "New Shire Hall"))
                .post("/api/meetings");
        planned.then().statusCode(201);
        String meeting = planned.path("id");
        String versions = "/api/meetings/" + meeting + "/agenda/versions";
        council.as("member")
                .contentType("application/json")
                .post(versions)
                .then()
                .statusCode(403);
        try (var browser = Browser.open(1280, true).signIn(server, "clerk")) {
            var page = browser.page();
            var keys = new Keyboard(page);
            page.navigate(server.address() + "/meetings/meeting?id=" + meeting);
            assertThat(page.textContent("main")).contains("The agenda is not published yet.");
            keys.enter("[value='Publish the agenda']");
            assertThat(page.textContent(".govuk-error-summary")).contains("is exempt and gives no paragraph");
            givesItsParagraph(meeting);
            page.navigate(server.address() + "/meetings/meeting?id=" + meeting);
            keys.enter("[value='Publish the agenda']");
            assertThat(page.textContent("main"))
                    .contains("Version 1 (PDF)")
                    .doesNotContain("Publishing keeps the front");
        }
        byte[] first = council.file("member", versions + "/1/agenda.pdf");
        assertThat(PdfRules.brokenForAccess(first)).isEmpty();
        assertThat(PdfRules.brokenForArchive(first)).isEmpty();
        council.as("clerk")
                .contentType("application/json")
                .post(versions)
                .then()
                .statusCode(422)
                .body("detail", containsString("stands as it was published"));
        council.as("clerk")
                .contentType("application/json")
                .body(Map.of("kind", "other", "title", "A petition"))
                .post("/api/meetings/" + meeting + "/items")
                .then()
                .statusCode(201);
        try (var browser = Browser.open(1280, true).signIn(server, "clerk")) {
            var page = browser.page();
            page.navigate(server.address() + "/meetings/meeting?id=" + meeting);
            assertThat(page.textContent("main")).contains("Since the agenda was published this changed", "is new.");
            new Keyboard(page).enter("[value='Publish the agenda']");
            browser.picture("agenda-published");
            Axe.findsNothing(page);
        }
        council.as("member")
                .get(versions)
                .then()
                .statusCode(200)
                .body("version", contains(1, 2))
                .body("[1].changed", hasItem(containsString("A petition")));
        assertThat(council.file("member", versions + "/1/agenda.pdf")).isEqualTo(first);
        assertThat(PdfRules.brokenForAccess(council.file("member", versions + "/2/agenda.pdf")))
                .isEmpty();
        council.as("member").get(versions + "/3/agenda.html").then().statusCode(404);
        council.as("clerk")
                .contentType("application/json")
                .body(Map.of("reason", "It was planned for a test.", "revision", 0))
                .post("/api/meetings/" + meeting + "/cancellation")
                .then()
                .statusCode(200);
    }

    /** A member reads the exempt appendix in a copy of their own and in no other form, over the interface and on the page. */
    private static void aMemberReadsACopyOfTheirOwn(String paper) {
        String own = "/api/packs/" + paper + "/copies/own/exempt.pdf";
        council.as("clerk").get(own).then().statusCode(403);
        byte[] copy = council.file("member", own);
        assertThat(council.file("member", own)).isEqualTo(copy);
        assertThat(PdfRules.brokenForAccess(copy)).isEmpty();
        assertThat(PdfRules.brokenForArchive(copy)).isEmpty();
        council.as("clerk")
                .get("/api/packs/" + paper + "/copies")
                .then()
                .statusCode(200)
                .body("recipient", contains("Councillor Jo Day", "Sam May", "member"))
                .body("number", contains(1, 2, 3))
                .body("own", contains(false, false, true));
        for (String file : List.of("exempt.pdf", "exempt.html", "exempt-tables.xlsx")) {
            council.as("member").get("/api/packs/" + paper + "/" + file).then().statusCode(403);
        }
        council.as("member")
                .get("/api/packs/" + paper)
                .then()
                .statusCode(200)
                .body("files.name", contains("public.pdf", "public-tables.xlsx", "public.html"));

        try (var browser = Browser.open(1280, true).signIn(server, "member")) {
            var page = browser.page();
            page.navigate(server.address() + "/packs/pack?id=" + paper);
            assertThat(page.textContent("main")).contains("Your numbered copy of the exempt appendix, PDF");
            assertThat(page.querySelectorAll("main a").stream().map(link -> link.getAttribute("href")))
                    .anyMatch(href -> href.endsWith(own))
                    .noneMatch(href -> href.endsWith(paper + "/exempt.pdf")
                            || href.endsWith("exempt.html")
                            || href.endsWith("exempt-tables.xlsx"));
            browser.picture("paper-of-a-member");
            Axe.findsNothing(page);
        }
    }

    private void givesItsParagraph(String meeting) {
        var exempt = council.as("clerk").get("/api/meetings/" + meeting).jsonPath();
        String item = "agenda.find { it.openness == 'exempt' }.";
        council.as("clerk")
                .contentType("application/json")
                .body(Map.of(
                        "number", exempt.getInt(item + "number"),
                        "kind", exempt.getString(item + "kind"),
                        "title", exempt.getString(item + "title"),
                        "leadPost", "Head of service",
                        "openness", "exempt",
                        "exemptParagraph", 1,
                        "revision", exempt.getInt(item + "revision")))
                .put("/api/meetings/" + meeting + "/items/" + exempt.getString(item + "id"))
                .then()
                .statusCode(204);
    }
}
