package org.hearth.app.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hearth.app.testing.Common;
import org.hearth.app.testing.LiveServer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/** What a newcomer finds after the first start: the invented county, whole, on every page. */
@Tag("storage")
@ResourceLock(value = Common.COUNTY, mode = ResourceAccessMode.READ)
class DemoCountyIT {
    private static LiveServer server;
    private static Council county;
    private static String paper;

    @BeforeAll
    static void the_demo_county_is_loaded() {
        server = LiveServer.withCounty();
        county = new Council(server);
        assertThat(server.log()).contains("The demo county is loaded", "Sign in with the name of a role");
        paper = county.makesPaper("2026-06-23", "2026-03-31");
    }

    @Test
    void the_figures_have_the_shape_of_the_model_county() {
        assertThat((Integer) county.figure("CIC-01", "2026-03-31", null)).isBetween(670, 730);
        assertThat(((Number) county.figure("OOC-01", "2026-03-31", null)).doubleValue())
                .isBetween(43.0, 49.0);
        assertThat(((Number) county.figure("OOC-02", "2026-03-31", null)).doubleValue())
                .isBetween(27.0, 33.0);
        assertThat(((Number) county.figure("STA-01", "2026-03-31", null)).doubleValue())
                .isBetween(6.5, 9.5);
    }

    @Test
    void a_figure_opens_the_list_behind_it() {
        List<String> members = county.as("director")
                .get("/api/indicators/OOC-01/members?asAt=2026-03-31&part=numerator")
                .then()
                .statusCode(200)
                .extract()
                .path("$");
        Integer numerator = county.as("director")
                .get("/api/indicators?asAt=2026-03-31")
                .then()
                .extract()
                .path("find { it.ref == 'OOC-01' }.numerator");

        assertThat(members).hasSize(numerator);
    }

    @Test
    void the_clerk_sees_figures_and_papers_and_no_child() {
        county.as("clerk").get("/api/indicators?asAt=2026-03-31").then().statusCode(200);
        county.as("clerk").get("/api/children?asAt=2026-03-31").then().statusCode(403);
        county.as("clerk")
                .get("/api/indicators/OOC-01/members?asAt=2026-03-31&part=numerator")
                .then()
                .statusCode(403);
        county.as("clerk")
                .get("/api/packs/" + paper + "/working-paper.pdf")
                .then()
                .statusCode(403);
        assertThat(new String(county.file("clerk", "/api/packs/" + paper + "/public.pdf"), 0, 4))
                .isEqualTo("%PDF");
    }

    @Test
    void a_social_worker_sees_their_own_children_only() {
        int all = county.as("analyst")
                .get("/api/children?asAt=2026-03-31&size=1")
                .then()
                .extract()
                .path("total");
        int own = county.as("practitioner")
                .get("/api/children?asAt=2026-03-31&size=1")
                .then()
                .extract()
                .path("total");

        assertThat(own).isBetween(5, 40).isLessThan(all);
    }
}
