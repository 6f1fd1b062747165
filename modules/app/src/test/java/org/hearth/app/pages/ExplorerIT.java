package org.hearth.app.pages;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import com.microsoft.playwright.Page;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hearth.app.testing.Browser;
import org.hearth.app.testing.Common;
import org.hearth.app.testing.LiveServer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An analyst takes figures apart, in the demo county: on the page, over the interface, and to the lists behind. */
@ResourceLock(value = Common.COUNTY, mode = ResourceAccessMode.READ)
@Tag("slow")
class ExplorerIT {
    private static final String DAY = "2026-03-31";
    private static final LiveServer SERVER = LiveServer.withCounty();

    private static RequestSpecification as(String role) {
        return given().baseUri(SERVER.address()).auth().preemptive().basic(role, LiveServer.PASSWORD);
    }

    private static JsonPath parts(String path) {
        return as("analyst")
                .get("/api/indicators/" + path)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    @ParameterizedTest(name = "{0} by {1}")
    @CsvSource({
        "CIC-07, age",
        "CIC-08, ethnicity",
        "CIC-09, legal-status",
        "CIC-10, need",
        "PLA-01, placement",
        "OOC-01, side"
    })
    void the_parts_of_children_in_care_are_those_of_the_profile_figures(String ref, String dimension) {
        Map<String, Integer> split =
                numbers(parts("CIC-01/by/%s?asAt=%s".formatted(dimension, DAY)).getList("parts"), "numerator");
        List<Map<String, Object>> breakdown = as("analyst")
                .get("/api/indicators?asAt=" + DAY)
                .path("find { it.ref == '%s' && it.line == null }.breakdown.findAll { it.dimension == '%s' }"
                        .formatted(ref, dimension));

        assertThat(breakdown).isNotEmpty();
        assertThat(split).containsAllEntriesOf(numbers(breakdown, "value"));
        assertThat(split.values().stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(
                        parts("CIC-01/by/%s?asAt=%s".formatted(dimension, DAY)).getInt("numerator"));
    }

    private static Map<String, Integer> numbers(List<Map<String, Object>> parts, String what) {
        return parts.stream()
                .collect(Collectors.toMap(part -> (String) part.get("key"), part -> (Integer) part.get(what)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CIC-01/by/age?and=sex",
                "OOC-01/by/placement?and=side",
                "CIC-04/by/time-in-care?and=legal-status&line=events",
                "CIC-03/by/host?and=need&line=persons&over=quarter",
                "STA-03/by/provider?and=age",
                "HEA-03/by/age?and=sex",
                "CIC-16/by/age?and=sex"
            })
    void the_list_behind_each_number_is_as_long_as_it_says(String question) {
        JsonPath table = parts(question + "&asAt=" + DAY);
        String ref = question.substring(0, 6);
        String by = question.replaceAll(".*/by/([^?]+).*", "$1");
        String and = question.replaceAll(".*and=([^&]+).*", "$1");
        String rest = question.replaceAll("^.*and=[^&]+", "");
        List<Map<String, Object>> rows = table.getList("parts");
        int opened = 0;
        for (Map<String, Object> row : rows) {
            @SuppressWarnings("unchecked")
            var cells = (List<Map<String, Object>>) row.get("parts");
            for (Map<String, Object> cell : cells) {
                if ((Integer) cell.get("numerator") > 0 && opened++ < 12) {
                    List<String> members = as("analyst")
                            .get("/api/indicators/%s/members?asAt=%s&by=%s&in=%s&and=%s&andIn=%s%s"
                                    .formatted(ref, DAY, by, row.get("key"), and, cell.get("key"), rest))
                            .then()
                            .statusCode(200)
                            .extract()
                            .path("$");
                    assertThat(members).hasSize((Integer) cell.get("numerator"));
                }
            }
        }
        assertThat(opened).isPositive();
    }

    @Test
    void it_comes_with_month_ends_and_says_what_it_is() {
        JsonPath table = parts("OOC-01/by/age?asAt=" + DAY);

        assertThat(table.getString("unit")).isEqualTo("%");
        assertThat(table.getString("period")).isEqualTo("on the day");
        assertThat(table.getString("judged")).contains("31 March 2026");
        assertThat(table.getString("marking")).startsWith("Working paper, not for publication");
        assertThat(table.getList("parts[0].months.day")).hasSize(13).endsWith(DAY);
        assertThat(table.getList("parts[0].parts")).isEmpty();
        assertThat(table.getString("dimension.name")).isEqualTo("Age");
        assertThat(parts("CIC-01/by/age?asAt=2010-03-31").getString("wouldTell"))
                .contains("2009/10 return");
        assertThat(parts("STA-01/by/age?asAt=2025-09-30").getString("lastValid"))
                .isEqualTo("2025-03-31");
    }

    @ParameterizedTest
    @CsvSource({
        "NO-99/by/age, 404, no such indicator",
        "CIC-01/by/shoe-size, 404, There is no dimension",
        "CIC-01/by/age?and=shoe-size, 422, There is no dimension",
        "CIC-01/by/age?and=age, 422, Both dimensions",
        "CIC-01/by/age?line=none, 422, no line",
        "CIC-01/by/age?over=quarter, 422, not counted over a quarter",
        "CIC-01/by/age?over=decade, 422, Write quarter or year-to-date",
        "CIC-01/by/age?asAt=2027-11-01, 422, 2027-11-01",
        "CIC-01/by/age?asAt=soon, 400, soon",
        "CIC-01/members?by=age&in=99, 422, no such part",
        "CIC-01/members?by=shoe-size&in=9, 422, There is no dimension"
    })
    void what_there_is_not_is_answered_in_words(String path, int status, String words) {
        as("analyst").get("/api/indicators/" + path).then().statusCode(status).body(containsString(words));
    }

    @Test
    void it_is_for_analyst_manager_and_director_alone() {
        for (String path : new String[] {
            "/api/indicators/CIC-01/by/age",
            "/api/indicators/CIC-01/by/age.csv",
            "/api/indicators/CIC-01/by/age.xlsx",
            "/api/dimensions",
            "/api/profile",
            "/api/profile.csv",
            "/api/profile.xlsx"
        }) {
            for (String role : new String[] {"analyst", "manager", "director"}) {
                as(role).get(path).then().statusCode(200);
            }
            for (String role : new String[] {"practitioner", "clerk", "member", "auditor", "commissioning"}) {
                as(role).get(path).then().statusCode(403);
            }
        }
        as("practitioner")
                .get("/api/indicators/CIC-01/members?by=age&in=1-4&asAt=" + DAY)
                .then()
                .statusCode(403);
        as("practitioner")
                .get("/api/indicators/CIC-01/members?asAt=" + DAY)
                .then()
                .statusCode(200);
    }

    @Test
    void the_files_hold_the_table_and_the_log_says_who_took_it() {
        String csv = as("analyst")
                .get("/api/indicators/CIC-01/by/age.csv?and=sex&asAt=" + DAY)
                .then()
                .statusCode(200)
                .header("Content-Disposition", containsString("made-up-cic-01-by-age-sex-2026-03-31.csv"))
                .extract()
                .asString();
        assertThat(csv.lines().findFirst().orElseThrow())
                .isEqualTo(
                        "Figure,Name,Day,Period,Age,Sex,Value,Unit,Counted,Of,Why there is no value,Marking,Rows held,Made up");
        assertThat(csv).contains("Working paper, not for publication");
        for (String book :
                List.of("/api/indicators/CIC-04/by/age.xlsx?line=persons&over=quarter", "/api/profile.xlsx")) {
            byte[] workbook =
                    as("manager").get(book).then().statusCode(200).extract().asByteArray();
            assertThat(new String(workbook, 0, 2, StandardCharsets.ISO_8859_1)).isEqualTo("PK");
        }
        as("auditor")
                .get("/api/audit?size=200")
                .then()
                .body(containsString("explorer.exported"))
                .body(containsString("profile.exported"));
    }

    @Test
    void the_interface_is_described() {
        as("analyst")
                .get("/api/dimensions")
                .then()
                .body("key", hasItems("age", "legal-status", "side", "time-in-care"));
        String described =
                as("analyst").accept("application/json").get("/openapi").asString();
        assertThat(described).contains("/indicators/{ref}/by/{dimension}", "FigureInParts", "/profile.xlsx");
    }

    @Test
    void an_analyst_asks_splits_again_and_opens_the_children_of_a_cell() {
        try (var browser = Browser.wide(1280).signIn(SERVER, "analyst")) {
            Page page = browser.page();
            page.navigate(SERVER.address() + "/");
            browser.follow("main a[href='/explorer']");
            assertThat(page.textContent("main")).contains("Choose a figure", "Working paper, not for publication");
            page.selectOption("#line", "OOC-01");
            page.selectOption("#by", "placement");
            browser.follow("main form [type=submit]");
            browser.picture("explorer-one");
            assertThat(page.textContent("h1")).contains("by placement");
            assertThat(page.locator("main table").first().textContent()).contains("31 December 2025", "All");

            page.selectOption("#and", "legal-status");
            browser.follow("main form [type=submit]");
            browser.picture("explorer-two");
            String counted = page.locator("main table td .hearth-ref a").first().textContent();
            browser.follow("main table td .hearth-ref a >> nth=0");
            assertThat(page.textContent("main"))
                    .contains(counted.replaceAll("\\D.*", "") + " in the figure", "Placement: ", "Legal status: ");
            browser.picture("explorer-list");
            browser.follow(".govuk-back-link");
            assertThat(page.textContent("h1")).contains("by placement and legal status");

            page.navigate(SERVER.address() + "/explorer?line=CIC-04.persons&by=age&over=quarter&asAt=" + DAY);
            assertThat(page.textContent("main"))
                    .contains("in the quarter, since 1 January 2026", "on the last day in care");
            browser.follow("main a[href*='/scorecard']");
            assertThat(page.textContent("main")).contains("Measured on", "in the same quarter last year");
            browser.picture("figure-with-quarter");
            browser.follow("main a[href*='/explorer']");
            assertThat(page.textContent("h1")).contains("Children who left care by age");
        }
    }

    @Test
    void a_manager_reads_and_prints_the_profile() {
        try (var browser = Browser.wide(1280).signIn(SERVER, "manager")) {
            Page page = browser.page();
            page.navigate(SERVER.address() + "/profile?asAt=" + DAY);
            browser.picture("profile");
            assertThat(page.textContent("main"))
                    .contains(
                            "Age",
                            "Sex",
                            "Ethnic group",
                            "Legal status",
                            "Category of need",
                            "Placement provider",
                            "Area")
                    .contains("31 March 2025", "Working paper, not for publication");
            assertThat(page.locator("main table").count()).isEqualTo(8);
            String girls = page.locator("main table:has(caption:text-is('Sex')) td a >> nth=1")
                    .textContent();
            browser.follow("main table:has(caption:text-is('Sex')) td a >> nth=1");
            assertThat(page.textContent("main"))
                    .contains(girls.replaceAll("\\D.*", "") + " in the figure", "Sex: Female");
        }
    }

    @Test
    void who_may_not_split_figures_is_not_shown_the_way() {
        try (var browser = Browser.wide(1280).signIn(SERVER, "practitioner")) {
            Page page = browser.page();
            page.navigate(SERVER.address() + "/scorecard?line=CIC-01");
            assertThat(page.locator("a[href*='/explorer']").count()).isZero();
            assertThat(page.navigate(SERVER.address() + "/indicators/members?ref=CIC-01&by=age&in=1-4")
                            .status())
                    .isEqualTo(404);
            assertThat(page.navigate(SERVER.address() + "/explorer").status()).isEqualTo(403);
        }
        as("analyst").get("/api/indicators/CIC-01/by/age").then().body("ref", equalTo("CIC-01"));
    }
}
