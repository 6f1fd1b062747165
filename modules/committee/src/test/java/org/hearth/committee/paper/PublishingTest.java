package org.hearth.committee.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.hearth.committee.rendering.Rendering;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.documents.Document;
import org.hearth.platform.api.documents.Documents;
import org.hearth.platform.testing.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Several people at papers at once. */
@Tag("storage")
class PublishingTest {
    private static TestDatabase database;

    @BeforeAll
    static void open() {
        database = TestDatabase.create();
    }

    @AfterAll
    static void shut() {
        database.close();
    }

    private static TestDatabase empty() {
        Desk.clear(database);
        return database;
    }

    /** Calls {@code meanwhile} before each document is drawn. */
    private record Drawing(Runnable meanwhile) implements Documents {
        @Override
        public void pdf(Document document, OutputStream to) {
            meanwhile.run();
            new PrintedDocuments().pdf(document, to);
        }

        @Override
        public int pages(byte[] pdf) {
            return new PrintedDocuments().pages(pdf);
        }

        @Override
        public void xlsx(Document document, OutputStream to) {
            meanwhile.run();
            new PrintedDocuments().xlsx(document, to);
        }

        @Override
        public void html(Document document, OutputStream to) {
            meanwhile.run();
            new PrintedDocuments().html(document, to);
        }

        @Override
        public void docx(Document document, OutputStream to) {
            meanwhile.run();
            new PrintedDocuments().docx(document, to);
        }

        @Override
        public List<Integer> unprintable(String words) {
            return new PrintedDocuments().unprintable(words);
        }
    }

    /** DC-05: each of the two withholds what the other prints, so whichever comes second must withhold it as well. */
    @Test
    void two_papers_published_at_once_do_not_reveal_together_what_each_withholds() throws Exception {
        var database = empty();
        var county = new County()
                .with("Foster homes", 200, 100)
                .with("Children's homes", 30, 4)
                .with("Supported accommodation", 40, 25)
                .with("Custody", 8, 9)
                .with("Parents", 0, 50);
        var bothDraw = new CountDownLatch(2);
        var desk = new Desk(database, county, county, List.of(county), new Drawing(() -> meet(bothDraw)));
        var one = desk.ready();
        for (int i = 0; i < 4; i++) {
            county.correct("Children's homes");
        }
        for (int i = 0; i < 38; i++) {
            county.correct("Supported accommodation");
        }
        var other = desk.ready();

        // the first to write commits late, so that the other finds it in the midst of it
        desk.whilePublishing = () -> pause(Duration.ofSeconds(2));
        var first = CompletableFuture.runAsync(() -> desk.publishing.publish(one));
        var second = CompletableFuture.runAsync(() -> desk.publishing.publish(other));
        CompletableFuture.allOf(first, second)
                .handle((done, failed) -> failed)
                .thenAccept(refused -> assertThat(refused)
                        .as("what the second withholds is not what its director accepted")
                        .hasRootCauseInstanceOf(RuleBroken.class)
                        .hasMessageContaining("what is withheld from the public paper"))
                .get(5, TimeUnit.MINUTES);
        desk.whilePublishing = () -> {};
        var left = desk.paper(one).isPublished() ? other : one;
        desk.signedAgain(left);
        desk.publishing.publish(left);

        var published = desk.table.published();
        assertThat(published).extracting(Paper::id).containsExactlyInAnyOrder(one, other);
        assertThat(Told.read(desk.table.told(published.get(1).id())).withheld().keySet())
                .containsAll(Told.read(desk.table.told(published.get(0).id()))
                        .withheld()
                        .keySet());
        assertThat(bytes(desk, published.get(1)))
                .contains("[Children's homes, c, c, 34]", "[Supported accommodation, c, c, 65]");
    }

    /** Before, the paper was locked for as long as its files were drawn. */
    @Test
    void who_types_while_the_files_are_drawn_need_not_wait_and_loses_nothing() {
        var database = empty();
        var county = county();
        var typist = new Desk(database, county);
        var id = typist.ready();
        var drawn = new AtomicInteger();
        var desk = new Desk(database, county, county, List.of(county), new Drawing(() -> {
            if (drawn.incrementAndGet() == 1) {
                elsewhere(() -> typist.typing.commentary(id, "county.why", "Typed meanwhile", null));
            }
        }));

        assertThatThrownBy(() -> desk.publishing.publish(id))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("Someone typed into this paper");

        assertThat(desk.paper(id).isPublished()).isFalse();
        desk.signedAgain(id);
        desk.publishing.publish(id);
        assertThat(bytes(desk, desk.paper(id))).contains("Typed meanwhile");
    }

    @Test
    void one_who_is_always_overtaken_is_told_so_and_nothing_is_published() {
        var database = empty();
        var county = county();
        var others = new Desk(database, county);
        var drawn = new AtomicInteger();
        var desk = new Desk(database, county, county, List.of(county), new Drawing(() -> {
            if (drawn.getAndIncrement() % Rendering.kept().size() == 0) {
                elsewhere(others::published);
            }
        }));
        var id = desk.ready();

        assertThatThrownBy(() -> desk.publishing.publish(id))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("Other papers were published");

        assertThat(desk.paper(id).isPublished()).isFalse();
    }

    @Test
    void two_who_measure_again_at_once_make_one_version_and_the_second_is_told_in_words() {
        var database = empty();
        var county = county();
        var colleague = new Desk(database, county);
        var id = colleague.ready();
        var measured = new AtomicInteger();
        var slow = new County() {
            @Override
            public Map<LocalDate, Sheet> measure(List<LocalDate> days, Instant knownAt) {
                if (measured.incrementAndGet() == 1) {
                    colleague.making.measureAgain(id);
                }
                return county.measure(days, knownAt);
            }
        };
        var desk = new Desk(database, county, slow, List.of(county), new PrintedDocuments());

        assertThatThrownBy(() -> desk.making.measureAgain(id))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("version 2 is there");

        assertThat(desk.papers.versions(desk.paper(id)))
                .extracting(Paper::versionNo)
                .containsExactly(1, 2);
    }

    @Test
    void words_typed_while_it_is_measured_again_come_along() {
        var database = empty();
        var county = county();
        var typist = new Desk(database, county);
        var id = typist.ready();
        var slow = new County() {
            @Override
            public Map<LocalDate, Sheet> measure(List<LocalDate> days, Instant knownAt) {
                typist.typing.commentary(id, "county.why", "Typed meanwhile", null);
                return county.measure(days, knownAt);
            }
        };

        var next = new Desk(database, county, slow, List.of(county), new PrintedDocuments()).making.measureAgain(id);

        assertThat(typist.papers.view(typist.paper(next)).commentary())
                .filteredOn(field -> field.key().equals("county.why"))
                .extracting(PaperView.Field::words)
                .containsExactly("Typed meanwhile");
    }

    private static County county() {
        return new County().with("Foster homes", 200, 100).with("Parents", 0, 50);
    }

    private static String bytes(Desk desk, Paper paper) {
        return new String(desk.papers.file(paper, Rendering.PUBLIC), StandardCharsets.UTF_8);
    }

    /** On another thread, and so in another transaction; waited for at most so long as someone would. */
    private static void elsewhere(Runnable work) {
        try {
            CompletableFuture.runAsync(work).get(20, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException("The other waited or failed.", e);
        }
    }

    private static void pause(Duration duration) {
        try {
            Thread.sleep(duration.toMillis());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void meet(CountDownLatch all) {
        all.countDown();
        try {
            all.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
