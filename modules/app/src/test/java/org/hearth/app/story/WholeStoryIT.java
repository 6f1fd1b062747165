package org.hearth.app.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.hearth.app.testing.LiveServer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

/** A county sends its returns, publishes a paper, corrects a year, and publishes the next: through the interface alone. */
@Tag("storage")
@ResourceLock(MadeUpCounty.LOCK)
class WholeStoryIT {

    @TempDir
    Path folder;

    @Tag("slow")
    @Test
    void the_order_of_loading_does_not_matter_and_sending_again_changes_nothing() {
        Map<String, String> settings = MadeUpCounty.settings();
        String inOrder;
        try (var server = LiveServer.with("story-in-order", settings)) {
            var county = new Council(server);
            for (int year : List.of(2024, 2025, 2026)) {
                county.sends(year, Reference.madeUpCounty(year)).then().statusCode(201);
            }
            inOrder = county.wholeStory();
            county.sends(2025, Reference.madeUpCounty(2025)).then().statusCode(201);

            assertThat(county.wholeStory()).isEqualTo(inOrder);
        }
        try (var server = LiveServer.with("story-out-of-order", settings)) {
            var county = new Council(server);
            for (int year : List.of(2026, 2024, 2025)) {
                county.sends(year, Reference.madeUpCounty(year)).then().statusCode(201);
            }

            assertThat(county.wholeStory()).isEqualTo(inOrder);
        }
    }

    @Test
    void a_correction_leaves_the_published_paper_as_it_was_and_is_named_in_the_next() throws IOException {
        var county = new Council(MadeUpCounty.server());
        Object before = county.figure("CIC-01", "2026-03-31", null);
        String then = Instant.now().toString();
        String first = county.makesPaper("2026-06-23", "2026-03-31");
        assertThat(county.get("member", "/api/packs")).doesNotContain(first);
        assertThat(county.get("director", "/api/packs")).contains(first);
        for (String address :
                List.of("", "/public.pdf", "/copies/own/exempt.pdf", "/public-tables.xlsx", "/public.html")) {
            county.as("member").get("/api/packs/" + first + address).then().statusCode(404);
        }
        county.publishes(first);
        assertThat(county.file("member", "/api/packs/" + first + "/copies/own/exempt.pdf"))
                .isNotEmpty();
        for (String file : List.of("exempt.pdf", "exempt.html", "exempt-tables.xlsx", "working-paper.pdf")) {
            county.as("member").get("/api/packs/" + first + "/" + file).then().statusCode(403);
        }
        byte[] published = county.file("clerk", "/api/packs/" + first + "/public.pdf");

        county.sends(2026, ChangedReturn.leftInMarch(Reference.madeUpCounty(2026), 2, folder))
                .then()
                .statusCode(201);
        String second = county.makesPaper("2026-09-22", "2026-03-31");

        assertThat(county.figure("CIC-01", "2026-03-31", null)).isEqualTo((Integer) before - 2);
        assertThat(county.figure("CIC-01", "2026-03-31", then)).isEqualTo(before);
        assertThat(county.file("clerk", "/api/packs/" + first + "/public.pdf")).isEqualTo(published);
        List<Map<String, Object>> revisions =
                county.as("clerk").get("/api/packs/" + second).then().extract().path("changes");
        assertThat(revisions).anySatisfy(change -> assertThat(change)
                .containsEntry("figure", "CP1 Children in care")
                .containsEntry("day", "2026-03-31")
                .containsEntry("was", before.toString())
                .containsEntry("now", Integer.toString((Integer) before - 2)));
    }
}
