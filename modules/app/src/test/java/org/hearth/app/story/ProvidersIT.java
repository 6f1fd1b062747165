package org.hearth.app.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import com.microsoft.playwright.options.FilePayload;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.hearth.app.testing.Axe;
import org.hearth.app.testing.Browser;
import org.hearth.app.testing.Common;
import org.hearth.app.testing.LiveServer;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.parallel.ResourceLock;

/** The inspectorate's lists: nothing is held, they are loaded, a trial looks numbers up in them, the next takes their place. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@ResourceLock(Common.DESK)
class ProvidersIT {
    private static final LiveServer SERVER = LiveServer.desk();
    private static final Council COUNCIL = new Council(SERVER);
    private static final String HEADER = "URN,Placement code,Placement provider code,Closed date,Setting postcode\n";
    private static final String HOMES = HEADER + "SC123456,K2,PR4,,CB1 1AA\n,K2,PR4,,CB1 1AA\n";
    private static final String AGENCIES = HEADER + "SC654321,\"U1,U4\",PR1/PR4,31/12/2024,CB1 1AB\n";
    private static final String EPISODES =
            """
            CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN
            T1,01/05/2025,S,C2,N1,U6,PR1,,,,,,SC123456
            """;

    private static ValidatableResponse load(String role, Map<String, String> files, String validFrom) {
        var request = COUNCIL.as(role);
        files.forEach((name, content) ->
                request.multiPart("files", name, content.getBytes(StandardCharsets.UTF_8), "text/csv"));
        if (validFrom != null) {
            request.multiPart("validFrom", validFrom);
        }
        return request.post("/api/reference/providers").then();
    }

    private static ValidatableResponse trial() {
        return COUNCIL.as("analyst")
                .multiPart("year", "2026")
                .multiPart("rules", "219")
                .multiPart("files", "e.csv", EPISODES.getBytes(StandardCharsets.UTF_8), "text/csv")
                .post("/api/returns/check")
                .then()
                .statusCode(200);
    }

    @Test
    @Order(1)
    void while_none_is_held_it_says_so_everywhere() {
        COUNCIL.as("administrator")
                .get("/api/reference/providers")
                .then()
                .statusCode(200)
                .body("loaded", equalTo(false))
                .body("inUse", nullValue());
        trial().body("providers.from", equalTo("nowhere")).body("notRun.rule", hasItem("219"));
    }

    @Test
    @Order(2)
    void what_is_no_list_is_refused_in_words_and_nothing_is_held() {
        load("analyst", Map.of("notes.csv", "who,what\nme,this\n"), null)
                .statusCode(422)
                .contentType(startsWith("application/problem+json"))
                .body("detail", containsString("notes.csv is not a list of providers"));
        load("analyst", Map.of("homes.csv", HOMES), "31/02/2026")
                .statusCode(422)
                .body("detail", containsString("31/02/2026"));
        COUNCIL.as("analyst")
                .multiPart("files", "homes.xlsx", new byte[60 << 20], "application/octet-stream")
                .post("/api/reference/providers")
                .then()
                .statusCode(422)
                .body("detail", containsString("larger than 50 MB"));
        load("analyst", Map.of(), "2026-09-01").statusCode(422).body("detail", containsString("No file was sent"));
        load("clerk", Map.of("homes.csv", HOMES), null).statusCode(403);

        COUNCIL.as("analyst").get("/api/reference/providers").then().body("loaded", equalTo(false));
    }

    @Test
    @Order(3)
    void loaded_together_they_are_one_edition_and_the_same_again_changes_nothing() {
        var files = Map.of("homes.csv", HOMES, "agencies.csv", AGENCIES);
        JsonPath first = load("administrator", files, "2026-09-01")
                .statusCode(201)
                .body("files", hasSize(2))
                .body("validFrom", equalTo("2026-09-01"))
                .body("rows", equalTo(2))
                .body("closed", equalTo(1))
                .body("unusable", equalTo(1))
                .body("hash", notNullValue())
                .body("loadedBy", equalTo("administrator"))
                .extract()
                .jsonPath();

        load("analyst", files, null).statusCode(200).body("edition", equalTo(first.getString("edition")));

        COUNCIL.as("analyst")
                .get("/api/reference/providers")
                .then()
                .body("loaded", equalTo(true))
                .body("inUse.edition", equalTo(first.getString("edition")))
                .body("remarks[0].file", equalTo("homes.csv"))
                .body("remarks[0].line", equalTo(3))
                .body("remarks[0].used", equalTo(false))
                .body("remarks[0].reason", containsString("URN"))
                .body("former", hasSize(0));
        trial().body("providers.from", equalTo("held"))
                .body("providers.edition", equalTo(first.getString("edition")))
                .body("providers.settings", equalTo(2))
                .body("notRun.rule", not(hasItem("219")));
        assertThat(COUNCIL.get("auditor", "/api/audit?what=providers.imported")).contains("providers.imported");
    }

    @Test
    @Order(4)
    void a_trial_with_a_list_of_its_own_uses_that() {
        COUNCIL.as("analyst")
                .multiPart("year", "2026")
                .multiPart("files", "e.csv", EPISODES.getBytes(StandardCharsets.UTF_8), "text/csv")
                .multiPart("providers", "mine.csv", AGENCIES.getBytes(StandardCharsets.UTF_8), "text/csv")
                .post("/api/returns/check")
                .then()
                .statusCode(200)
                .body("providers.from", equalTo("sent"))
                .body("providers.files", equalTo(List.of("mine.csv")));
    }

    @Test
    @Order(5)
    void on_the_page_the_next_takes_their_place_and_the_former_stays_readable() {
        try (var browser = Browser.wide(1280).signIn(SERVER, "analyst")) {
            var page = browser.page();
            page.navigate(SERVER.address() + "/reference/providers");
            page.locator("main [type=file]").setInputFiles(new FilePayload("plan.pdf", "text/csv", bytes("%PDF-1.7")));
            Browser.follow(page.locator("main form [type=submit]").last());
            browser.picture("providers-refused");
            assertThat(page.textContent("main")).contains("plan.pdf is a PDF");

            page.locator("main [type=file]").setInputFiles(new FilePayload("next.csv", "text/csv", bytes(AGENCIES)));
            Browser.follow(page.locator("main form [type=submit]").last());
            browser.picture("providers-loaded");
            assertThat(page.textContent("main")).contains("next.csv", "homes.csv", "SC654321", "31 December 2024");
            Axe.fitsItsWidth(page);

            page.getByText("homes.csv").first().click();
            page.waitForURL("**/reference/providers?edition=*");
            page.fill("[name=urn]", "sc123456");
            Browser.follow(page.locator("main form [type=submit]").first());
            assertThat(page.url()).contains("edition=", "urn=sc123456");
            assertThat(page.textContent("main")).contains("A former edition", "1 setting", "homes.csv, line 2");

            page.navigate(SERVER.address() + "/reference/list");
            assertThat(page.textContent("main")).contains("1 setting, 1 of them closed", "next.csv");
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
