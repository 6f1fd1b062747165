package org.hearth.committee.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hearth.committee.rendering.Rendering;
import org.hearth.core.api.care.CareBook;
import org.hearth.core.api.care.CareBooks;
import org.hearth.core.api.pack.PackBlock;
import org.hearth.core.api.pack.PackSection;
import org.hearth.core.api.time.Coverage;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.audit.Audit;
import org.hearth.platform.api.people.Person;
import org.hearth.platform.api.people.Role;
import org.hearth.platform.api.settings.Settings;
import org.hearth.platform.testing.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The whole life of a paper, on a real database. */
@Tag("storage")
class PaperLifeTest {
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 31);
    private static final LocalDate MEETING = LocalDate.of(2026, 6, 23);
    private static TestDatabase database;

    private final List<String> audited = new ArrayList<>();
    private County county;
    private Papers papers;
    private Instant now = Instant.parse("2026-06-01T09:00:00Z");

    @BeforeAll
    static void open() {
        database = TestDatabase.create();
    }

    @AfterAll
    static void shut() {
        database.close();
    }

    @BeforeEach
    void aCounty() {
        for (String table : List.of("rendering", "typed", "told", "frozen", "paper")) {
            database.jdbi().useHandle(handle -> handle.execute("delete from committee." + table));
        }
        county = new County()
                .with("Foster homes", 200, 100)
                .with("Children's homes", 30, 4)
                .with("Supported accommodation", 40, 25)
                .with("Custody", 8, 9)
                .with("Parents", 0, 50);
        papers = papers(List.of(county));
    }

    private Papers papers(List<PackSection> sections) {
        var audit = new Audit() {
            @Override
            public void record(String what, String subject, Map<String, String> details) {
                audited.add(what);
            }

            @Override
            public void record(String by, String what, String subject, Map<String, String> details) {
                audited.add(what);
            }
        };
        CareBooks books = knownAt -> new CareBook(county.everyone(), Coverage.NONE, 1);
        var clock = new Clock() {
            @Override
            public java.time.ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                now = now.plus(Duration.ofMinutes(1));
                return now;
            }
        };
        return new Papers(
                database.jdbi(),
                database.transactions(),
                county,
                () -> sections,
                books,
                new PrintedDocuments(),
                new NoSettings(),
                audit,
                () -> new Person("clerk", java.util.Set.of(Role.CLERK)),
                clock);
    }

    @Test
    void a_draft_can_be_read_and_says_that_it_is_one() {
        var id = papers.make(MEETING, MARCH);

        assertThat(text(id, Rendering.PUBLIC)).contains("DRAFT");
        assertThat(audited).contains("pack.created", "pack.opened");
    }

    @Test
    void the_public_paper_holds_no_withheld_number_and_the_exempt_one_does() {
        var id = papers.make(MEETING, MARCH);

        String row = line(text(id, Rendering.PUBLIC), "Table[caption=Children by home and side");
        assertThat(row).contains("[Children's homes, c, c, 34]").contains("[Parents, 0, 50, 50]");
        assertThat(line(text(id, Rendering.EXEMPT), "Table[caption=Children by home and side"))
                .contains("[Children's homes, 30, 4, 34]");
    }

    @Test
    void no_reference_stands_in_the_public_or_the_exempt_paper_and_all_stand_in_the_working_paper() {
        var id = papers.make(MEETING, MARCH);

        assertThat(text(id, Rendering.PUBLIC)).doesNotContain("REF0");
        assertThat(text(id, Rendering.EXEMPT)).doesNotContain("REF0").contains("EXEMPT", "paragraph 2");
        assertThat(text(id, Rendering.WORKING_PAPER)).contains("REF00001", "REF00466");
        assertThat(audited).contains("working-paper.opened");
    }

    @Test
    void a_paper_is_published_only_when_everything_is_written() {
        var id = papers.make(MEETING, MARCH);

        assertThatThrownBy(() -> papers.publish(id))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("Officer contact: name is empty")
                .hasMessageContaining("Why has not been written");
        assertThat(papers.find(id).orElseThrow().isPublished()).isFalse();
    }

    @Test
    void a_published_paper_stays_as_it_is_and_a_correction_is_named_in_the_next_version() {
        var first = published();
        String before = text(first, Rendering.PUBLIC);

        county.correct("Foster homes");
        var second = papers.measureAgain(first);

        assertThat(text(first, Rendering.PUBLIC)).isEqualTo(before);
        assertThat(papers.find(second).orElseThrow().versionNo()).isEqualTo(2);
        assertThat(line(text(second, Rendering.PUBLIC), "Table[caption=Figures revised"))
                .contains("Foster homes, outside, 31 March 2026, 100, 101");
        assertThat(text(second, Rendering.PUBLIC)).doesNotContain("REF0");
        assertThat(line(text(second, Rendering.WORKING_PAPER), "Table[caption=Figures that changed"))
                .contains("REF00001");
    }

    @Test
    void what_the_first_version_withheld_is_withheld_in_the_second_although_it_is_no_longer_small() {
        var first = published();
        for (int i = 0; i < 4; i++) {
            county.correct("Children's homes");
        }

        var second = papers.measureAgain(first);

        assertThat(line(text(second, Rendering.PUBLIC), "Table[caption=Children by home and side"))
                .contains("[Children's homes, c, c, 34]");
        assertThat(papers.view(papers.find(second).orElseThrow()).withheld())
                .extracting(PaperView.Hidden::rule)
                .contains("DC-05");
    }

    @Test
    void a_published_paper_can_be_neither_typed_into_nor_published_differently() {
        var id = published();

        assertThatThrownBy(() -> papers.typeCommentary(id, "county.why", "Other words", null))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("cannot be changed");
        assertThatThrownBy(() -> papers.typeFrontSheet(id, Map.of("title", "Other"), Map.of()))
                .isInstanceOf(RuleBroken.class);
        Instant when = papers.find(id).orElseThrow().publishedAt();
        papers.publish(id);
        assertThat(papers.find(id).orElseThrow().publishedAt()).isEqualTo(when);
    }

    @Test
    void content_that_is_not_what_was_stored_is_refused() {
        var id = published();
        database.jdbi().useHandle(handle -> handle.createUpdate(
                        "update committee.rendering set content = :content where paper = :paper")
                .bind("content", new byte[] {1})
                .bind("paper", id)
                .execute());

        assertThatThrownBy(() -> text(id, Rendering.PUBLIC))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("hash");
    }

    @Test
    void two_who_type_into_one_field_do_not_lose_each_others_words() {
        var id = papers.make(MEETING, MARCH);
        papers.typeCommentary(id, "county.why", "First", 0);

        assertThatThrownBy(() -> papers.typeCommentary(id, "county.why", "Second", 0))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("Someone else saved");
        assertThat(text(id, Rendering.PUBLIC)).contains("First").doesNotContain("Second");
    }

    @Test
    void commentary_that_speaks_of_a_few_children_or_names_one_blocks_publication() {
        var id = papers.make(MEETING, MARCH);
        papers.typeCommentary(id, "county.why", "Two children moved, REF00007 among them.", null);

        assertThat(papers.view(papers.find(id).orElseThrow()).checks())
                .extracting(Check::words)
                .anyMatch(words -> words.contains("Two children"))
                .anyMatch(words -> words.contains("by reference"));
    }

    @Test
    void a_recommendation_begins_with_what_members_should_do() {
        var id = papers.make(MEETING, MARCH);
        papers.typeFrontSheet(id, Map.of("recommendations", "The report is good."), Map.of());

        assertThat(papers.view(papers.find(id).orElseThrow()).checks())
                .extracting(Check::field)
                .contains("recommendations");
    }

    @Test
    void the_meeting_is_after_the_day_of_the_figures() {
        assertThatThrownBy(() -> papers.make(MARCH, MARCH))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("not after");
    }

    @Test
    void a_day_without_rows_is_refused_with_the_return_that_would_tell() {
        assertThatThrownBy(() -> papers.make(MEETING.plusYears(1), LocalDate.of(2026, 12, 31)))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("SSDA903")
                .hasMessageContaining("2026/27");
    }

    @Test
    void a_failed_section_says_so_in_its_place_and_blocks_publication() {
        var broken = new County() {
            @Override
            public List<PackBlock> write(LocalDate asAt, Map<LocalDate, Sheet> sheets) {
                throw new IllegalStateException("broken");
            }
        };
        papers = papers(List.of(broken));
        var id = papers.make(MEETING, MARCH);

        assertThat(text(id, Rendering.PUBLIC)).contains("This section could not be written");
        assertThat(papers.view(papers.find(id).orElseThrow()).checks())
                .extracting(Check::where)
                .contains("sections");
    }

    @Test
    void an_unknown_section_stops_the_start_and_names_the_known_ones() {
        assertThatThrownBy(() -> PackDefinition.choose(List.of("county", "fostering.places"), List.of(county)))
                .hasMessageContaining("fostering.places")
                .hasMessageContaining("Known sections: county");
    }

    /** Test dates of the publication clock: committee-pack.md section 12. */
    @Test
    void the_latest_day_to_publish_leaves_five_clear_days() {
        assertThat(papers.publishBy(LocalDate.of(2020, 3, 10))).contains(LocalDate.of(2020, 3, 2));
        assertThat(papers.publishBy(LocalDate.of(2026, 4, 9))).contains(LocalDate.of(2026, 3, 30));
        assertThat(papers.publishBy(LocalDate.of(2026, 11, 25))).contains(LocalDate.of(2026, 11, 17));
        assertThat(papers.publishBy(LocalDate.of(2027, 1, 5))).contains(LocalDate.of(2026, 12, 23));
    }

    private UUID published() {
        var id = papers.make(MEETING, MARCH);
        var typed = new LinkedHashMap<String, String>();
        for (String field : List.of("name", "post", "email", "tel")) {
            typed.put("officer-" + field, "Invented officer");
        }
        typed.put("member-names", "Invented councillors");
        typed.put("member-email", "None");
        typed.put("member-tel", "None");
        papers.typeFrontSheet(id, typed, Map.of());
        papers.typeCommentary(id, "county.why", "None", null);
        papers.publish(id);
        return id;
    }

    private String text(UUID id, Rendering rendering) {
        return new String(papers.file(papers.find(id).orElseThrow(), rendering), StandardCharsets.UTF_8);
    }

    private static String line(String text, String beginning) {
        return text.lines()
                .filter(line -> line.startsWith(beginning))
                .findFirst()
                .orElse("");
    }

    private static final class NoSettings implements Settings {
        @Override
        public String council() {
            return "E10000003";
        }

        @Override
        public String councilName() {
            return "Invented County Council";
        }

        @Override
        public Path dataDir() {
            return Path.of("target");
        }

        @Override
        public boolean demo() {
            return true;
        }

        @Override
        public boolean demoCounty() {
            return true;
        }

        @Override
        public String demoPassword() {
            return "";
        }

        @Override
        public Optional<Path> postcodesFile() {
            return Optional.empty();
        }

        @Override
        public Optional<String> get(String name) {
            return Optional.empty();
        }
    }
}
