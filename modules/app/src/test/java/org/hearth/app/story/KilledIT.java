package org.hearth.app.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.hearth.app.testing.LiveServer;
import org.hearth.demo.DemoFiles;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The power fails at many moments of an import, of making a paper and of publishing it: afterwards the earlier or the later
 * state stands, and nothing between. A start takes long, so the three are cut together, each at a moment of its own.
 */
@Tag("slow")
class KilledIT {
    private static final int TIMES = 20;

    private static final Set<String> UNDER_WAY = Set.of("WAITING", "RUNNING");
    private static final Duration LONGEST_REST = Duration.ofMinutes(5);

    @TempDir
    Path folder;

    @Test
    void what_is_cut_short_leaves_the_earlier_or_the_later_state_and_goes_on_or_can_be_asked_for_again()
            throws Exception {
        DemoFiles.write(folder, 1);
        try (var server = LiveServer.with("killed", Map.of())) {
            var county = new Council(server);
            county.sends(2025, files(2025)).then().statusCode(201);
            List<Cut> cuts = List.of(new Import(county), new Publication(county), new Making(county));
            // as slow as after every cut: a server that has only just started
            server.kill();
            server.start();
            var takes = new HashMap<Cut, Duration>();
            for (Cut cut : cuts) {
                takes.put(cut, uncut(cut, 0));
            }
            var unanswered = new HashMap<Cut, Integer>();
            for (int time = 1; time <= TIMES; time++) {
                int cutNumber = time;
                var moments = new HashMap<Cut, Long>();
                for (Cut cut : cuts) {
                    cut.prepares(time);
                    moments.put(cut, moment(time, takes.get(cut)));
                }
                long longest = Collections.max(moments.values());
                var answers = new HashMap<Cut, CompletableFuture<Answer>>();
                moments.forEach((cut, moment) -> answers.put(
                        cut,
                        CompletableFuture.supplyAsync(
                                () -> Answer.to(cut),
                                CompletableFuture.delayedExecutor(longest - moment, TimeUnit.MILLISECONDS))));
                Thread.sleep(longest);
                server.kill();
                answers.forEach((cut, coming) -> {
                    Answer answer = coming.exceptionally(Answer::cut)
                            .exceptionally(wrong -> {
                                throw new AssertionError("cut %d: %s".formatted(cutNumber, server.incidents()), wrong);
                            })
                            .join();
                    if (answer == null) {
                        unanswered.merge(cut, 1, Integer::sum);
                    } else {
                        // quicker than thought, so that the next moment is taken of what it takes now
                        takes.merge(cut, answer.took(), (before, now) -> now.compareTo(before) < 0 ? now : before);
                    }
                });
                server.start();
                for (Cut cut : cuts) {
                    cut.seen(time);
                }
            }
            for (Cut cut : cuts) {
                uncut(cut, TIMES + 1);
            }
            assertThat(cuts)
                    .as("cuts that came before the answer, %s, of what takes %s", unanswered, takes)
                    .allSatisfy(cut -> assertThat(unanswered.get(cut)).isGreaterThan(TIMES / 2));
        }
    }

    private static Duration uncut(Cut cut, int time) throws InterruptedException {
        cut.prepares(time);
        Duration took = Answer.to(cut).took();
        cut.seen(time);
        return took;
    }

    /** That something was answered as it should be, and how long the answer took. */
    private record Answer(Duration took) {
        static Answer to(Cut cut) {
            Instant begun = Instant.now();
            Response said = cut.act();
            assertThat(said.statusCode()).as(() -> said.asString()).isEqualTo(cut.answer());
            return new Answer(Duration.between(begun, Instant.now()));
        }

        /** None where the connection broke; another answer than is right is a failure. */
        static Answer cut(Throwable broken) {
            if (broken.getCause() instanceof AssertionError wrong) {
                throw wrong;
            }
            return null;
        }
    }

    /** What the power fails in. */
    private interface Cut {
        /** What has to be there before it can be asked for; what was cut short is asked for again as it is. */
        void prepares(int time);

        /** Asks for it and waits for the answer. */
        Response act();

        /** The status of its answer where it is not cut. */
        int answer();

        /** Looks at what it left. */
        void seen(int time) throws InterruptedException;
    }

    /** Two returns of one year take turns, as a return that is held already is not brought in again. */
    private final class Import implements Cut {
        private final Council county;
        private final List<List<Path>> returns;
        private final List<Object> figures = new ArrayList<>();
        private final Object march2025;
        private int held = 1;
        private String last;

        private Import(Council county) throws Exception {
            this.county = county;
            returns = List.of(files(2026), ChangedReturn.leftInMarch(files(2026), 1, folder));
            march2025 = figure("2025-03-31");
            for (List<Path> one : returns) {
                county.sends(2026, one).then().statusCode(201);
                figures.add(figure("2026-03-31"));
            }
            assertThat(figures.get(1)).isEqualTo((Integer) figures.get(0) - 1);
        }

        @Override
        public void prepares(int time) {
            last = county.lastUpload().get("id");
        }

        @Override
        public Response act() {
            return county.sends(2026, returns.get(1 - held));
        }

        @Override
        public int answer() {
            return 201;
        }

        @Override
        public void seen(int time) throws InterruptedException {
            assertThat(figure("2026-03-31")).as("just after cut %d", time).isIn(figures);
            var cut = restingUpload();
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
            held = taken ? 1 - held : held;
            assertThat(figure("2026-03-31")).as("after cut %d", time).isEqualTo(figures.get(held));
            assertThat(figure("2025-03-31")).isEqualTo(march2025);
        }

        private Object figure(String day) {
            return county.figure("CIC-01", day, null);
        }

        /** The last upload once nothing is being done with it any more. */
        private Map<String, String> restingUpload() throws InterruptedException {
            Instant end = Instant.now().plus(LONGEST_REST);
            var upload = county.lastUpload();
            while (Instant.now().isBefore(end)
                    && (upload.get("state").equals("staged")
                            || county.jobsOf(upload.get("id")).stream().anyMatch(UNDER_WAY::contains))) {
                Thread.sleep(200);
                upload = county.lastUpload();
            }
            return upload;
        }
    }

    /** Its day lies before what the import changes. */
    private static final class Making implements Cut {
        private static final String PAPER = "{\"meeting\":\"2025-06-24\",\"asAt\":\"2025-03-31\"}";

        private final Council county;
        private List<String> papers;
        private String key;

        private Making(Council county) {
            this.county = county;
        }

        @Override
        public void prepares(int time) {
            papers = papers();
            if (key == null) {
                key = "paper-" + time;
            }
        }

        @Override
        public Response act() {
            return county.as("clerk")
                    .header("Idempotency-Key", key)
                    .contentType("application/json")
                    .body(PAPER)
                    .post("/api/packs");
        }

        @Override
        public int answer() {
            return 201;
        }

        @Override
        public void seen(int time) {
            List<String> left = papers();
            assertThat(left).as("after cut %d", time).containsAll(papers);
            List<String> more = without(left, papers);
            if (more.isEmpty()) {
                return;
            }
            String made = act().path("id");
            assertThat(more).as("after cut %d", time).containsExactly(made);
            assertThat(papers()).as("asked for again after cut %d", time).isEqualTo(left);
            canBeRead(made);
            key = null;
        }

        private List<String> papers() {
            return county.as("clerk")
                    .get("/api/packs")
                    .then()
                    .statusCode(200)
                    .extract()
                    .path("id");
        }

        /** What is listed is there whole: the paper itself and its files. */
        private void canBeRead(String paper) {
            for (String part : List.of("", "/public.pdf", "/exempt.pdf")) {
                county.as("clerk").get("/api/packs/" + paper + part).then().statusCode(200);
            }
        }
    }

    private static final class Publication implements Cut {
        private final Council county;
        private final String first;
        private final byte[] firstAsPublished;
        private String paper;
        private boolean published = true;

        private Publication(Council county) {
            this.county = county;
            first = county.makesPaper("2025-09-23", "2025-03-31");
            county.publishes(first);
            firstAsPublished = publicFile(first);
        }

        @Override
        public void prepares(int time) {
            if (published) {
                paper = county.makesPaper("2025-09-23", "2025-03-31");
                county.fillsIn(paper);
            }
        }

        @Override
        public Response act() {
            return county.asksToPublish(paper);
        }

        @Override
        public int answer() {
            return 200;
        }

        @Override
        public void seen(int time) {
            assertThat(publicFile(first)).as("published before cut %d", time).isEqualTo(firstAsPublished);
            published = state().equals("published");
            byte[] file = publicFile(paper);
            county.as("member")
                    .get("/api/packs/" + paper + "/public.pdf")
                    .then()
                    .statusCode(published ? 200 : 404);
            if (published) {
                act().then().statusCode(200);
                assertThat(publicFile(paper))
                        .as("asked for again after cut %d", time)
                        .isEqualTo(file);
            }
        }

        private byte[] publicFile(String of) {
            return county.file("clerk", "/api/packs/" + of + "/public.pdf");
        }

        private String state() {
            return county.as("clerk")
                    .get("/api/packs/" + paper)
                    .then()
                    .statusCode(200)
                    .extract()
                    .path("paper.state");
        }
    }

    /** Moments spread evenly over what is cut and a little longer, in milliseconds. */
    private static long moment(int time, Duration takes) {
        return Math.round(takes.toMillis() * 1.2 * (time - 0.5) / TIMES);
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
