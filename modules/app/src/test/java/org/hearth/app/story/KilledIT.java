package org.hearth.app.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.hearth.app.testing.LiveServer;
import org.hearth.demo.DemoFiles;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The power fails at many moments of an import, of making a paper and of publishing it: afterwards the earlier or the later
 * state stands, and nothing between.
 */
@Tag("slow")
class KilledIT {
    private static final int TIMES = 20;
    /** Fewer: a paper that is made is kept in one transaction. */
    private static final int TIMES_OF_MAKING = 8;

    private static final Set<String> UNDER_WAY = Set.of("WAITING", "RUNNING");
    private static final Duration LONGEST_REST = Duration.ofMinutes(5);

    @TempDir
    Path folder;

    /** Two returns of one year take turns, as a return that is held already is not brought in again. */
    @Test
    void an_import_cut_short_leaves_the_earlier_or_the_later_state_and_goes_on_or_says_why_not() throws Exception {
        DemoFiles.write(folder, 1);
        try (var server = LiveServer.with("killed", Map.of())) {
            var county = new Council(server);
            county.sends(2025, files(2025)).then().statusCode(201);
            Object march2025 = county.figure("CIC-01", "2025-03-31", null);
            List<List<Path>> returns = List.of(files(2026), ChangedReturn.leftInMarch(files(2026), 1, folder));
            county.sends(2026, returns.get(1)).then().statusCode(201);
            Object without = county.figure("CIC-01", "2026-03-31", null);
            Duration takes =
                    time(() -> county.sends(2026, returns.get(0)).then().statusCode(201));
            Object with = county.figure("CIC-01", "2026-03-31", null);
            assertThat(without).isEqualTo((Integer) with - 1);
            List<Object> figures = List.of(with, without);
            int held = 0;
            int unanswered = 0;
            for (int time = 0; time < TIMES; time++) {
                int other = 1 - held;
                String last = county.lastUpload().get("id");
                var sending = CompletableFuture.supplyAsync(() -> county.sends(2026, returns.get(other)));
                Thread.sleep(moment(time, TIMES, takes));
                server.kill();
                unanswered +=
                        sending.handle((answer, cut) -> cut == null ? 0 : 1).join();
                server.start();

                assertThat(county.figure("CIC-01", "2026-03-31", null))
                        .as("just after cut %d", time)
                        .isIn(figures);
                var cut = restingUpload(county);
                boolean arrived = !cut.get("id").equals(last);
                boolean taken = arrived && cut.get("state").equals("current");
                if (arrived && !taken) {
                    assertThat(cut.get("state")).as("after cut %d", time).isEqualTo("refused");
                    assertThat(cut.get("reason")).as("after cut %d", time).isNotBlank();
                }
                if (arrived) {
                    assertThat(county.jobsOf(cut.get("id")))
                            .as("jobs after cut %d", time)
                            .allSatisfy(state -> assertThat(state).isEqualTo(taken ? "DONE" : "FAILED"));
                }
                held = taken ? other : held;
                assertThat(county.figure("CIC-01", "2026-03-31", null))
                        .as("after cut %d", time)
                        .isEqualTo(figures.get(held));
                assertThat(county.figure("CIC-01", "2025-03-31", null)).isEqualTo(march2025);
            }
            assertThat(unanswered)
                    .as("cuts that came before the answer, of %s", takes)
                    .isGreaterThan(TIMES / 2);
        }
    }

    /** The last upload once nothing is being done with it any more. */
    private static Map<String, String> restingUpload(Council county) throws InterruptedException {
        Instant end = Instant.now().plus(LONGEST_REST);
        var last = county.lastUpload();
        while (Instant.now().isBefore(end)
                && (last.get("state").equals("staged")
                        || county.jobsOf(last.get("id")).stream().anyMatch(UNDER_WAY::contains))) {
            Thread.sleep(500);
            last = county.lastUpload();
        }
        return last;
    }

    @Test
    void a_paper_cut_short_is_there_whole_or_not_and_its_key_makes_exactly_one() throws Exception {
        DemoFiles.write(folder, 1);
        try (var server = LiveServer.with("killed-paper", Map.of())) {
            var county = new Council(server);
            county.sends(2026, files(2026)).then().statusCode(201);
            county.makesPaper("2026-06-23", "2026-03-31");
            Duration takes = shortest(() -> county.makesPaper("2026-06-23", "2026-03-31"));
            List<String> papers = papers(county);
            int unanswered = 0;
            for (int time = 0; time < TIMES_OF_MAKING; time++) {
                String key = "paper-" + time;
                var making = CompletableFuture.supplyAsync(() -> asksForPaper(county, key));
                Thread.sleep(moment(time, TIMES_OF_MAKING, takes));
                server.kill();
                unanswered +=
                        making.handle((answer, cut) -> cut == null ? 0 : 1).join();
                server.start();

                List<String> left = papers(county);
                assertThat(left)
                        .as("after cut %d", time)
                        .containsAll(papers)
                        .hasSizeBetween(papers.size(), papers.size() + 1);
                for (String paper : without(left, papers)) {
                    canBeRead(county, paper);
                }
                var again = asksForPaper(county, key);
                again.then().statusCode(201);
                String made = again.path("id");
                if (left.size() > papers.size()) {
                    assertThat(left).as("made before cut %d", time).contains(made);
                }
                List<String> then = papers(county);
                assertThat(without(then, papers)).as("after cut %d", time).containsExactly(made);
                assertThat((String) asksForPaper(county, key).path("id")).isEqualTo(made);
                canBeRead(county, made);
                papers = then;
            }
            assertThat(unanswered)
                    .as("cuts that came before the answer, of %s", takes)
                    .isGreaterThan(TIMES_OF_MAKING / 2);
        }
    }

    @Test
    void a_publication_cut_short_leaves_a_draft_or_a_published_paper_and_can_be_asked_for_again() throws Exception {
        DemoFiles.write(folder, 1);
        try (var server = LiveServer.with("killed-publication", Map.of())) {
            var county = new Council(server);
            county.sends(2026, files(2026)).then().statusCode(201);
            county.publishes(county.makesPaper("2026-06-23", "2026-03-31"));
            String first = county.makesPaper("2026-06-23", "2026-03-31");
            county.fillsIn(first);
            Duration takes = time(() -> county.asksToPublish(first).then().statusCode(200));
            byte[] before = county.file("clerk", "/api/packs/" + first + "/public.pdf");
            int unanswered = 0;
            for (int time = 0; time < TIMES; time++) {
                String paper = county.makesPaper("2026-06-23", "2026-03-31");
                county.fillsIn(paper);
                var publishing = CompletableFuture.supplyAsync(() -> county.asksToPublish(paper));
                Thread.sleep(moment(time, TIMES, takes));
                server.kill();
                unanswered +=
                        publishing.handle((answer, cut) -> cut == null ? 0 : 1).join();
                server.start();

                assertThat(county.file("clerk", "/api/packs/" + first + "/public.pdf"))
                        .as("published before cut %d", time)
                        .isEqualTo(before);
                boolean published = state(county, paper).equals("published");
                byte[] file = county.file("clerk", "/api/packs/" + paper + "/public.pdf");
                county.as("member")
                        .get("/api/packs/" + paper + "/public.pdf")
                        .then()
                        .statusCode(published ? 200 : 404);
                county.asksToPublish(paper).then().statusCode(200);
                assertThat(state(county, paper)).isEqualTo("published");
                if (published) {
                    assertThat(county.file("clerk", "/api/packs/" + paper + "/public.pdf"))
                            .as("published at cut %d", time)
                            .isEqualTo(file);
                }
            }
            assertThat(unanswered)
                    .as("cuts that came before the answer, of %s", takes)
                    .isGreaterThan(TIMES / 2);
        }
    }

    /** Moments spread evenly over what is cut and a little longer, in milliseconds. */
    private static long moment(int time, int times, Duration takes) {
        return Math.round(takes.toMillis() * 1.2 * (time + 0.5) / times);
    }

    private static Duration shortest(Runnable act) {
        return Stream.generate(() -> time(act)).limit(3).sorted().findFirst().orElseThrow();
    }

    private static Duration time(Runnable act) {
        Instant begun = Instant.now();
        act.run();
        return Duration.between(begun, Instant.now());
    }

    private static Response asksForPaper(Council county, String key) {
        return county.as("clerk")
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body("{\"meeting\":\"2026-06-23\",\"asAt\":\"2026-03-31\"}")
                .post("/api/packs");
    }

    private static List<String> papers(Council county) {
        return county.as("clerk")
                .get("/api/packs")
                .then()
                .statusCode(200)
                .extract()
                .path("id");
    }

    private static String state(Council county, String paper) {
        return county.as("clerk")
                .get("/api/packs/" + paper)
                .then()
                .statusCode(200)
                .extract()
                .path("paper.state");
    }

    /** What is listed is there whole: the paper itself and its files. */
    private static void canBeRead(Council county, String paper) {
        for (String part : List.of("", "/public.pdf", "/exempt.pdf")) {
            county.as("clerk").get("/api/packs/" + paper + part).then().statusCode(200);
        }
    }

    private static List<String> without(List<String> all, List<String> these) {
        var left = new ArrayList<>(all);
        left.removeAll(these);
        return left;
    }

    private List<Path> files(int year) {
        Path of = folder.resolve(Integer.toString(year));
        return List.of(of.resolve("header.csv"), of.resolve("episodes.csv"), of.resolve("uasc.csv"));
    }
}
