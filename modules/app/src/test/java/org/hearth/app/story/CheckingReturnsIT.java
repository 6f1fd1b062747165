package org.hearth.app.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import com.microsoft.playwright.options.FilePayload;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.hearth.app.testing.Axe;
import org.hearth.app.testing.Browser;
import org.hearth.app.testing.LiveServer;
import org.junit.jupiter.api.Test;

/** Files of a return tried before they are sent, over the interface and the page. */
class CheckingReturnsIT {
    private static final LiveServer SERVER = LiveServer.shared();
    private static final Council COUNCIL = new Council(SERVER);
    private static final String EPISODES =
            """
            CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN
            T1,01/05/2025,S,C2,N1,U6,PR1,01/04/2025,X1,,,,
            T1,31/04/2025,P,C2,N9,U6,,,X1,,,,
            """;

    private static RequestSpecification trial(String year, String episodes) {
        return COUNCIL.as("analyst")
                .multiPart("year", year)
                .multiPart("files", "stays.csv", episodes.getBytes(StandardCharsets.UTF_8), "text/csv");
    }

    @Test
    void each_fault_has_rule_module_file_line_columns_child_and_words() {
        trial("2026", EPISODES)
                .multiPart("rules", "356, 147,141")
                .post("/api/returns/check")
                .then()
                .statusCode(200)
                .body("findings.rule", equalTo(List.of("356", "141")))
                .body("findings[0].severity", equalTo("error"))
                .body("findings[0].module", equalTo("Episodes"))
                .body("findings[0].file", equalTo("stays.csv"))
                .body("findings[0].line", equalTo(2))
                .body("findings[0].columns", equalTo(List.of("DECOM", "DEC")))
                .body("findings[0].child", equalTo("T1"))
                .body("findings[0].message", containsString("01/04/2025"))
                .body("notRun", equalTo(List.of()))
                .body("files[0].rows", equalTo(2));
    }

    @Test
    void a_rule_goes_without_its_stage_in_either_case_a_council_as_it_stands_and_one_date_alone() {
        for (String date : List.of("start", "end")) {
            COUNCIL.as("analyst")
                    .multiPart("year", "2026")
                    .multiPart(
                            "files",
                            "workers.csv",
                            "CHILD,DOB,SW_ID,SW_DECOM,SW_DEC,SW_REASON\nT1,01/01/2015,SW1,01/05/2024,,WRONG\n"
                                    .getBytes(StandardCharsets.UTF_8),
                            "text/csv")
                    .multiPart("rules", "sw13")
                    .multiPart("council", "Norfolk")
                    .multiPart(date, "2020-03-31")
                    .post("/api/returns/check")
                    .then()
                    .statusCode(200)
                    .body("findings.rule", equalTo(List.of("SW13STG1")))
                    .body("notRun", equalTo(List.of()));
        }
    }

    @Test
    void a_rule_that_cannot_be_run_says_what_is_missing() {
        trial("2026", EPISODES)
                .post("/api/returns/check")
                .then()
                .statusCode(200)
                .body("notRun.find { it.rule == '203' }.why", equalTo("Not loaded: Header, last year's return."))
                .body("notRun.find { it.rule == '219' }.why", containsString("list of providers"));
    }

    @Test
    void a_whole_county_with_last_years_files_and_its_providers_is_checked_and_nothing_is_kept() throws IOException {
        String before = COUNCIL.get("analyst", "/api/returns");
        var request = COUNCIL.as("analyst").multiPart("year", "2026").multiPart("council", "E10000019");
        for (Path file : modules(2026)) {
            request.multiPart("files", file.toFile(), "text/csv");
        }
        for (Path file : modules(2025)) {
            request.multiPart("previous", file.toFile(), "text/csv");
        }
        request.multiPart(
                "providers", Reference.folder("made-up-county/providers.csv").toFile(), "text/csv");

        request.post("/api/returns/check")
                .then()
                .statusCode(200)
                .body("files.size()", equalTo(22))
                .body("findings.rule", hasItem("1002"))
                .body("reading", equalTo(List.of()));

        assertThat(COUNCIL.get("analyst", "/api/returns")).isEqualTo(before);
    }

    private static List<Path> modules(int year) throws IOException {
        try (var files = Files.list(Reference.folder("made-up-county/" + year))) {
            return files.filter(file -> file.toString().endsWith(".csv"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void what_is_wrong_with_the_question_is_said_by_its_part() {
        for (var wrong : Map.of(
                        "year", "26",
                        "start", "1 April",
                        "end", "31/02/2026",
                        "rules", "142,9999",
                        "colour", "blue")
                .entrySet()) {
            var request = wrong.getKey().equals("year")
                    ? trial(wrong.getValue(), EPISODES)
                    : trial("2026", EPISODES).multiPart(wrong.getKey(), wrong.getValue());

            request.post("/api/returns/check")
                    .then()
                    .statusCode(422)
                    .contentType(startsWith("application/problem+json"))
                    .body("detail", containsString(wrong.getKey().equals("colour") ? "no such part" : last(wrong)));
        }
        COUNCIL.as("analyst")
                .multiPart("year", "2026")
                .post("/api/returns/check")
                .then()
                .statusCode(422)
                .body("detail", containsString("No file was sent"));
        trial("2026", "who,what\nme,this\n")
                .post("/api/returns/check")
                .then()
                .statusCode(422)
                .body("detail", containsString("stays.csv"));
    }

    private static String last(Map.Entry<String, String> wrong) {
        return wrong.getKey().equals("rules") ? "9999" : wrong.getValue();
    }

    @Test
    void only_analysts_may() {
        COUNCIL.as("clerk")
                .multiPart("year", "2026")
                .multiPart("files", "e.csv", EPISODES.getBytes(StandardCharsets.UTF_8), "text/csv")
                .post("/api/returns/check")
                .then()
                .statusCode(403);
    }

    @Test
    void on_the_page_what_was_found_stands_by_rule_and_each_opens_to_its_rows() {
        try (var browser = Browser.open(1280, true).signIn(SERVER, "analyst")) {
            var page = browser.page();
            page.navigate(SERVER.address() + "/returns/check");
            page.getByLabel("Which year is it for?").selectOption("2026");
            page.getByLabel("This year's files")
                    .setInputFiles(new FilePayload("stays.csv", "text/csv", EPISODES.getBytes(StandardCharsets.UTF_8)));
            browser.follow("[id='check:look']");
            page.getByText("356: The episode ends before it starts. 1 row").click();
            browser.picture("returns-checked");

            assertThat(page.textContent("main"))
                    .contains("The episode ends before it starts.", "stays.csv line 2", "Rules that could not be run");
            Axe.fitsItsWidth(page);
            Axe.findsNothing(page);
        }
    }
}
