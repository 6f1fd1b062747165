package org.hearth.app.pages;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.specification.RequestSpecification;
import java.util.LinkedHashSet;
import java.util.Map;
import org.hearth.app.testing.Browser;
import org.hearth.app.testing.Common;
import org.hearth.app.testing.LiveServer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the proof finds leads to the box or table that it is about, for everyone who reads the proof. */
@Tag("slow")
@ResourceLock(Common.COUNTY)
class ProofLinksIT {
    private static LiveServer server;
    private static String paper;

    @BeforeAll
    static void aPaperWithFaults() {
        server = LiveServer.withCounty();
        paper = as("clerk")
                .body(Map.of("meeting", "2026-09-29", "asAt", "2026-03-31"))
                .post("/api/packs")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        as("clerk")
                .body(Map.of("words", "Of 87654 LAC placements none moved, as the chart below shows."))
                .put("/api/packs/" + paper + "/commentary/near-home.why")
                .then()
                .statusCode(204);
    }

    private static RequestSpecification as(String role) {
        return given().baseUri(server.address())
                .auth()
                .preemptive()
                .basic(role, LiveServer.PASSWORD)
                .contentType("application/json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"clerk", "monitoring-officer"})
    void each_finding_leads_to_a_place_that_is_there(String role) {
        try (var browser = Browser.wide(1280).signIn(server, role)) {
            var page = browser.page();
            page.navigate(server.address() + "/packs/proof?id=" + paper);
            var links = new LinkedHashSet<String>();
            page.locator("main table th a").all().forEach(link -> links.add(link.getAttribute("href")));
            assertThat(links).hasSizeGreaterThan(5).anyMatch(link -> link.contains("#"));
            for (String link : links) {
                // from elsewhere, since a browser that is on the page already asks nothing
                page.navigate("about:blank");
                var answer = page.navigate(server.address() + link);
                assertThat(answer.status()).as(link).isEqualTo(200);
                int at = link.indexOf('#');
                if (at >= 0) {
                    assertThat(page.locator("main [id='" + link.substring(at + 1) + "']")
                                    .count())
                            .as("the place that %s leads to", link)
                            .isEqualTo(1);
                }
            }
        }
    }

    @Test
    void each_table_of_the_paper_is_a_place_on_the_page_that_shows_it() {
        try (var browser = Browser.wide(1280).signIn(server, "clerk")) {
            var page = browser.page();
            page.navigate(server.address() + "/packs/side-by-side?all=yes&id=" + paper);

            assertThat(page.locator("main [id^='section-']").count()).isGreaterThan(8);
            assertThat(page.locator("main [id^='table-']").count()).isGreaterThan(15);
        }
    }
}
