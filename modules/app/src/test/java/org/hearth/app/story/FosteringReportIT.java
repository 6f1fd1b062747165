package org.hearth.app.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.hearth.app.testing.Common;
import org.hearth.app.testing.LiveServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * The report that those who govern the fostering service get every three months, of the demo county; its files are left in
 * {@code target/fostering-report} for whoever wants to look through them.
 */
@ResourceLock(Common.COUNTY)
class FosteringReportIT {
    private static final List<String> PAGES =
            List.of("Fostering", "Fostering places", "Recruiting foster carers", "Reviews and visits of foster homes");
    private static final LiveServer SERVER = LiveServer.withCounty();
    private static final Council COUNCIL = new Council(SERVER);

    /** April to December 2025 has the shape of the reference: 17 households joined and 5 left. */
    @Test
    void it_tells_of_homes_places_enquiries_reviews_and_visits_and_of_nothing_kept_in_confidence() throws IOException {
        String report = made(Map.of("meeting", "2026-02-10", "asAt", "2025-12-31", "pack", "fostering"));

        String page = page(report, "public.html");
        assertThat(page)
                .contains("Fostering: homes and places, those who ask to foster, reviews and visits")
                .contains("17 joined and 5 left")
                .contains("first made from 1 April 2024 to 31 December 2024")
                .contains("visits to foster homes that were due since 1 April");
        PAGES.forEach(title -> assertThat(page).contains(">" + title + "<"));
        assertThat(page).doesNotContainIgnoringCase("allegation").doesNotContain("could not be written");
        assertThat(page(report, "exempt.html")).contains("by why").doesNotContain("FOS-13");
        keep(report, "report");
    }

    @Test
    void the_committees_paper_has_the_same_pages() throws IOException {
        String paper = made(Map.of("meeting", "2026-06-23", "asAt", "2026-03-31"));

        String page = page(paper, "public.html");
        PAGES.forEach(title -> assertThat(page).contains(">" + title + "<"));
        keep(paper, "paper");
    }

    private static String made(Map<String, String> asked) {
        return COUNCIL.as("clerk")
                .contentType("application/json")
                .body(asked)
                .post("/api/packs")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String page(String paper, String file) {
        return new String(COUNCIL.file("clerk", "/api/packs/" + paper + "/" + file), StandardCharsets.UTF_8);
    }

    private static void keep(String paper, String name) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "fostering-report"));
        for (String file : List.of("public.pdf", "exempt.pdf", "public.html")) {
            Files.write(folder.resolve(name + "-" + file), COUNCIL.file("clerk", "/api/packs/" + paper + "/" + file));
        }
    }
}
