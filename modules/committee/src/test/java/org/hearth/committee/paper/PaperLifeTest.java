package org.hearth.committee.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hearth.committee.frozen.Freezer;
import org.hearth.committee.kept.Hash;
import org.hearth.committee.rendering.Rendering;
import org.hearth.core.api.pack.PackBlock;
import org.hearth.core.api.pack.Relation;
import org.hearth.platform.api.ChangedMeanwhile;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.RulesBroken;
import org.hearth.platform.api.people.Person;
import org.hearth.platform.api.people.Role;
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

    private County county;
    private Desk desk;
    private Papers papers;

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
        Desk.clear(database);
        county = new County()
                .with("Foster homes", 200, 100)
                .with("Children's homes", 30, 4)
                .with("Supported accommodation", 40, 25)
                .with("Custody", 8, 9)
                .with("Parents", 0, 50);
        open(county);
    }

    private void open(County section) {
        desk = new Desk(database, county, county, List.of(section), new PrintedDocuments());
        papers = desk.papers;
    }

    @Test
    void a_draft_can_be_read_and_says_that_it_is_one() {
        var id = desk.making.make(MEETING, MARCH);

        assertThat(text(id, Rendering.PUBLIC)).contains("DRAFT");
        assertThat(desk.audited).contains("pack.created", "pack.opened");
    }

    @Test
    void to_a_member_a_draft_is_not_there_and_what_is_published_is() {
        var published = desk.published();
        var draft = desk.corrected(published);
        var latest = desk.paper(published);

        desk.asking = new Person("member", Set.of(Role.MEMBER));

        assertThat(papers.find(draft)).isEmpty();
        assertThat(papers.all()).extracting(Paper::id).containsExactly(published);
        assertThat(papers.versions(latest)).extracting(Paper::id).containsExactly(published);
        assertThat(text(published, Rendering.PUBLIC)).isNotEmpty();
        assertThatThrownBy(() -> text(published, Rendering.WORKING_PAPER)).isInstanceOf(PaperPermissions.Refused.class);
    }

    @Test
    void the_public_paper_holds_no_withheld_number_and_the_exempt_one_does() {
        var id = desk.making.make(MEETING, MARCH);

        String row = line(text(id, Rendering.PUBLIC), "Table[caption=Children by home and side");
        assertThat(row).contains("[Children's homes, c, c, 34]").contains("[Parents, 0, 50, 50]");
        assertThat(line(text(id, Rendering.EXEMPT), "Table[caption=Children by home and side"))
                .contains("[Children's homes, 30, 4, 34]");
    }

    @Test
    void only_the_paper_that_withholds_explains_the_letter_for_it() {
        var id = desk.making.make(MEETING, MARCH);

        assertThat(text(id, Rendering.PUBLIC)).contains("[c, withheld to protect confidentiality]");
        assertThat(text(id, Rendering.EXEMPT)).doesNotContain("[c, withheld").contains("[x, not available");
    }

    /** Indicators section 18, DC-01: a line of what is not known may be printed small. */
    @Test
    void the_public_paper_says_why_small_numbers_of_what_is_not_known_stand_in_it() {
        var id = desk.making.make(MEETING, MARCH);

        assertThat(text(id, Rendering.PUBLIC))
                .contains("counts of 1 to 5 are withheld", "not known", "even where it is small");
        assertThat(text(id, Rendering.EXEMPT)).doesNotContain("even where it is small");
    }

    @Test
    void no_reference_stands_in_any_public_or_exempt_file_and_all_stand_in_the_working_paper() {
        var id = desk.making.make(MEETING, MARCH);

        assertThat(Rendering.values())
                .filteredOn(rendering -> rendering != Rendering.WORKING_PAPER)
                .allSatisfy(rendering -> {
                    assertThat(text(id, rendering)).doesNotContain("REF0");
                    assertThat(text(id, rendering).contains("EXEMPT - not for publication: paragraph 2"))
                            .as(rendering.file())
                            .isNotEqualTo(rendering.isPublic());
                });
        assertThat(text(id, Rendering.WORKING_PAPER)).contains("REF00001", "REF00466");
        assertThat(desk.audited).contains("working-paper.opened");
    }

    @Test
    void a_paper_is_published_only_when_everything_is_written() {
        var id = desk.making.make(MEETING, MARCH);

        assertThatThrownBy(() -> desk.publishing.publish(id))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("Officer contact: name: nothing is typed")
                .hasMessageContaining("Why has not been written");
        assertThat(papers.find(id).orElseThrow().isPublished()).isFalse();
    }

    @Test
    void a_published_paper_stays_as_it_is_and_a_correction_is_named_in_the_next_version() {
        var first = published();
        String before = text(first, Rendering.PUBLIC);

        county.correct("Foster homes");
        var second = desk.corrected(first);

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

        var second = desk.corrected(first);

        assertThat(line(text(second, Rendering.PUBLIC), "Table[caption=Children by home and side"))
                .contains("[Children's homes, c, c, 34]");
        assertThat(papers.view(papers.find(second).orElseThrow()).withheld())
                .extracting(PaperView.Hidden::rule)
                .contains("DC-05");
    }

    @Test
    void a_published_paper_can_be_neither_typed_into_nor_published_differently() {
        var id = published();

        assertThatThrownBy(() -> desk.typing.commentary(id, "county.why", "Other words", null))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("cannot be changed");
        assertThatThrownBy(() -> desk.typing.frontSheet(id, Map.of("title", "Other"), Map.of()))
                .isInstanceOf(RuleBroken.class);
        Instant when = papers.find(id).orElseThrow().publishedAt();
        desk.publishing.publish(id);
        assertThat(papers.find(id).orElseThrow().publishedAt()).isEqualTo(when);
    }

    @Test
    void a_paper_published_before_a_kind_of_file_was_made_has_none_of_it_and_says_so() {
        var id = published();
        database.jdbi()
                .useHandle(handle -> handle.execute("delete from committee.rendering where kind = 'PUBLIC_PAGE'"));

        assertThat(papers.view(desk.paper(id)).files())
                .extracting(PaperView.File::name)
                .contains("public.pdf", "exempt.html")
                .doesNotContain("public.html");
        assertThatThrownBy(() -> text(id, Rendering.PUBLIC_PAGE))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("published without the file public.html");
    }

    @Test
    void every_file_of_a_published_paper_is_told_with_its_name_its_size_and_its_hash_and_those_of_a_draft_by_name() {
        var draft = desk.making.make(MEETING, MARCH);
        assertThat(papers.view(desk.paper(draft)).files())
                .extracting(PaperView.File::name, PaperView.File::bytes, PaperView.File::hash)
                .contains(tuple("public.pdf", null, null));
        assertThat(desk.paper(draft).fileName("public.pdf"))
                .isEqualTo("corporate-parenting-2026-06-23-v1-draft-public.pdf");
        assertThat(desk.paper(draft).publishedName("public.pdf"))
                .isEqualTo("corporate-parenting-2026-06-23-v1-public.pdf");

        var id = published();
        byte[] kept = papers.file(desk.paper(id), Rendering.PUBLIC);

        assertThat(papers.view(desk.paper(id)).files())
                .contains(new PaperView.File("public.pdf", kept.length, Hash.of(kept)));
        assertThat(desk.paper(id).fileName("public.pdf")).isEqualTo("corporate-parenting-2026-06-23-v1-public.pdf");
    }

    @Test
    void the_covering_report_in_word_says_first_that_its_figures_are_fixed_and_holds_no_table_of_them() {
        var id = desk.making.make(MEETING, MARCH);

        String words = text(id, Rendering.PUBLIC_WORDS);
        assertThat(words.lines().skip(5).findFirst().orElse(""))
                .startsWith("Finding[text=This is a copy to work on the words of version 1")
                .contains("are fixed", "figures at 31 March 2026", "return (SSDA903) held from 1 April 2023");
        assertThat(words)
                .contains("WORKING COPY - not the published report")
                .contains("Fields[caption=Front sheet", "4. Significant implications", "Officer clearance")
                .contains("Finding[text=188 of 466 live outside", "Withheld figures are left out")
                .doesNotContain("Table[caption=Children by home and side", "Chart[");
        assertThat(text(id, Rendering.EXEMPT_WORDS))
                .contains("EXEMPT - not for publication: paragraph 2", "Finding[text=188 of 466 live outside");
        assertThat(desk.audited).contains("pack.opened");
    }

    @Test
    void the_covering_report_in_word_is_made_when_it_is_asked_for_and_is_no_file_of_the_published_paper() {
        var id = published();

        assertThat(desk.table.files(id))
                .doesNotContainKeys("public-covering-report.docx", "exempt-covering-report.docx");
        assertThat(papers.view(desk.paper(id)).files())
                .contains(new PaperView.File("public-covering-report.docx", null, null));
        assertThat(text(id, Rendering.PUBLIC_WORDS)).contains("WORKING COPY - not the published report");

        desk.asking = new Person("member", Set.of(Role.MEMBER));
        assertThatThrownBy(() -> text(id, Rendering.PUBLIC_WORDS)).isInstanceOf(PaperPermissions.Refused.class);
    }

    @Test
    void a_definition_that_reads_otherwise_than_in_the_last_published_paper_is_told_with_both() {
        var first = published();
        assertThat(text(first, Rendering.PUBLIC))
                .contains("No earlier report of the same topics is held to compare with.");

        var same = desk.corrected(first);
        county.redefine("Who lives outside the county and over 20 miles from home.");
        var second = desk.making.measureAgain(same);

        assertThat(text(same, Rendering.PUBLIC)).contains("None reads otherwise than in the paper for 23 June 2026");
        assertThat(line(text(second, Rendering.PUBLIC), "Table[caption=Definitions that read otherwise than in"))
                .contains("OOC-01", "Who lives outside the county. ", "over 20 miles from home.");
        assertThat(text(first, Rendering.PUBLIC))
                .contains("No earlier report of the same topics is held to compare with.");
    }

    @Test
    void the_source_documents_name_the_return_and_the_publications_beside_it_by_themselves() {
        var id = desk.making.make(MEETING, MARCH);
        assertThat(line(text(id, Rendering.PUBLIC), "Table[caption=What this report rests on"))
                .contains("Return of children looked after (SSDA903): rows held from 1 April 2023", "Council records")
                .contains("[An invented publication, 2025, table 1, Published]")
                .doesNotContain("[None");

        desk.typing.frontSheet(id, Map.of("sources", "Sufficiency Statement 2024 to 2027 | Our website"), Map.of());

        assertThat(line(text(id, Rendering.PUBLIC), "Table[caption=What this report rests on"))
                .contains("table 1, Published]", "[Sufficiency Statement 2024 to 2027, Our website]");
    }

    @Test
    void words_that_stand_in_the_paper_are_explained_in_it_and_others_are_not() {
        String glossary = line(
                text(desk.making.make(MEETING, MARCH), Rendering.PUBLIC),
                "Table[caption=What words in this report mean");

        assertThat(glossary)
                .contains("[Children's home, ", "[Supported accommodation, ", "[Corporate parent, ")
                .doesNotContain("[Adoption, ", "[Special guardianship, ");
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
        var id = desk.making.make(MEETING, MARCH);
        desk.typing.commentary(id, "county.why", "First", 0);

        assertThatThrownBy(() -> desk.typing.commentary(id, "county.why", "Second", 0))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("Someone else saved");
        assertThat(text(id, Rendering.PUBLIC)).contains("First").doesNotContain("Second");
    }

    /** As in a paper from before there was such a field. */
    @Test
    void nor_do_two_who_are_the_first_to_type_into_a_field() {
        var id = desk.making.make(MEETING, MARCH);
        database.jdbi()
                .useHandle(handle ->
                        handle.execute("delete from committee.typed where paper = ? and field = 'front.purpose'", id));
        int seen = papers.view(desk.paper(id)).frontSheet().stream()
                .filter(field -> field.key().equals("purpose"))
                .findFirst()
                .orElseThrow()
                .revision();
        desk.typing.frontSheet(id, Map.of("purpose", "First"), Map.of("purpose", seen));

        assertThatThrownBy(() -> desk.typing.frontSheet(id, Map.of("purpose", "Second"), Map.of("purpose", seen)))
                .isInstanceOf(ChangedMeanwhile.class);
        desk.typing.frontSheet(id, Map.of("purpose", "Second"), Map.of("purpose", seen + 1));
        assertThat(text(id, Rendering.PUBLIC)).contains("Second").doesNotContain("First");
    }

    /** One place of many was too long: those before it were saved, those after it not, and the page did not say which. */
    @Test
    void commentary_is_saved_whole_or_not_at_all_and_the_log_names_what_changed() {
        var id = desk.making.make(MEETING, MARCH);
        var several = new LinkedHashMap<String, String>();
        several.put("county.why", "First");
        several.put("county.changed-nowhere", "Second");
        desk.audited.clear();

        assertThatThrownBy(() -> desk.typing.commentary(id, several, Map.of()))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("county.changed-nowhere");

        assertThat(text(id, Rendering.PUBLIC)).doesNotContain("First");
        assertThat(desk.audited).doesNotContain("pack.commentary-typed");
        desk.typing.commentary(id, Map.of("county.why", "First"), Map.of("county.why", 0));
        desk.typing.commentary(id, Map.of("county.why", "First"), Map.of("county.why", 1));
        desk.typing.frontSheet(id, Map.of("to", "Corporate Parenting Committee"), Map.of());
        assertThat(desk.audited).containsOnlyOnce("pack.commentary-typed").doesNotContain("pack.front-sheet-typed");
    }

    @Test
    void commentary_that_speaks_of_a_few_children_blocks_publication() {
        var id = desk.making.make(MEETING, MARCH);
        desk.typing.commentary(id, "county.why", "Two children moved.", null);

        assertThat(papers.view(papers.find(id).orElseThrow()).checks())
                .extracting(Check::words)
                .anyMatch(words -> words.contains("Two children"));
    }

    @Test
    void words_that_name_a_child_by_reference_are_not_kept() {
        var id = desk.making.make(MEETING, MARCH);
        assertThatThrownBy(() -> desk.typing.commentary(id, "county.why", "It was REF00007 who moved.", null))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("by reference");
        assertThatThrownBy(() -> desk.typing.frontSheet(id, Map.of("purpose", "It tells of REF00007."), Map.of()))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("by reference");
        assertThat(papers.view(papers.find(id).orElseThrow()).commentary())
                .extracting(PaperView.Field::words)
                .noneMatch(words -> words.contains("REF00007"));
    }

    /** Who typed three things wrong was told of one at each try. */
    @Test
    void all_that_is_wrong_with_the_front_sheet_is_told_at_once_and_nothing_is_kept() {
        var id = desk.making.make(MEETING, MARCH);
        var typed = new LinkedHashMap<String, String>();
        typed.put("title", "It tells of REF00007.");
        typed.put("purpose", "x".repeat(4001));
        typed.put("meeting", "1 January 2027");
        typed.put("agenda-item", "99");
        typed.put("officer-name", "Jo Day");
        desk.audited.clear();

        assertThatThrownBy(() -> desk.typing.frontSheet(id, typed, Map.of()))
                .isInstanceOfSatisfying(RulesBroken.class, refused -> assertThat(refused.all())
                        .extracting(RuleBroken::field)
                        .containsExactlyInAnyOrder("agenda-item", "meeting", "purpose", "title"));

        assertThat(desk.audited).isEmpty();
        assertThat(text(id, Rendering.PUBLIC)).doesNotContain("Jo Day");
        assertThatThrownBy(() -> desk.typing.frontSheet(id, Map.of("title", "It tells of REF00007."), Map.of()))
                .as("one alone is told as itself")
                .isExactlyInstanceOf(RuleBroken.class);
    }

    @Test
    void so_is_all_that_is_wrong_with_the_commentary() {
        var id = desk.making.make(MEETING, MARCH);
        var typed = new LinkedHashMap<String, String>();
        typed.put("county.why", "It was REF00007 who moved.");
        typed.put("county.nowhere", "Words");

        assertThatThrownBy(() -> desk.typing.commentary(id, typed, Map.of()))
                .isInstanceOfSatisfying(RulesBroken.class, refused -> assertThat(refused.all())
                        .extracting(RuleBroken::field)
                        .containsExactly("county.why", null));
    }

    @Test
    void a_character_that_cannot_be_printed_is_named_with_its_field() {
        var id = desk.ready();
        desk.typing.frontSheet(id, Map.of("purpose", "Purpose \uD83D\uDE00"), Map.of());
        desk.typing.commentary(id, "county.why", "More homes \uD83C\uDFE0\uD83C\uDFE0.", null);

        assertThat(checks(id))
                .extracting(Check::field, Check::words)
                .containsExactly(
                        tuple(
                                "county.why",
                                "Where our children live: Why: the paper's typeface has no \"\uD83C\uDFE0\" (U+1F3E0) and would print a question mark. Take it out or write it in letters."),
                        tuple(
                                "purpose",
                                "Purpose: the paper's typeface has no \"\uD83D\uDE00\" (U+1F600) and would print a question mark. Take it out or write it in letters."));
        assertThatThrownBy(() -> desk.publishing.publish(id))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("U+1F600");
    }

    /** 30 live inside and stand beside 4 outside: both are withheld (DC-04), and 34 in all are printed. */
    @Test
    void a_number_typed_in_words_that_the_public_paper_withholds_blocks_publication_and_is_not_confirmed() {
        var id = desk.ready();
        desk.typing.commentary(id, "county.why", "Of those, 30 young children live inside.", null);

        assertThat(checks(id)).singleElement().satisfies(check -> {
            assertThat(check.field()).isEqualTo("county.why");
            assertThat(check.words()).contains("Why", "\"30 young children\"").doesNotContain("homes");
        });
        desk.typing.commentary(id, "county.why", "Of those, 34 young children live in such homes.", null);
        assertThat(checks(id)).isEmpty();
    }

    @Test
    void words_on_the_front_sheet_that_speak_of_a_few_are_named_with_their_field() {
        var id = desk.ready();
        desk.typing.frontSheet(id, Map.of("purpose", "Two unaccompanied children moved to Wales."), Map.of());

        assertThat(checks(id)).singleElement().satisfies(check -> {
            assertThat(check.field()).isEqualTo("purpose");
            assertThat(check.words()).contains("Purpose", "\"Two unaccompanied children\"");
        });
    }

    @Test
    void each_exempt_page_is_marked_with_the_paragraph_that_the_front_sheet_names() {
        var id = desk.ready();
        desk.typing.frontSheet(id, Map.of("status", "Exempt (paragraph 3)"), Map.of());

        assertThat(text(id, Rendering.EXEMPT))
                .contains("not for publication: paragraph 3 of Part 1 of Schedule 12A", "Exempt (paragraph 3)")
                .doesNotContain("paragraph 2");
    }

    @Test
    void a_paragraph_that_is_no_ground_for_exemption_blocks_publication() {
        var id = desk.ready();
        desk.typing.frontSheet(id, Map.of("status", "Part exempt (paragraph 8)"), Map.of());

        assertThat(checks(id)).singleElement().satisfies(check -> {
            assertThat(check.field()).isEqualTo("status");
            assertThat(check.words()).contains("paragraph 8", "1 to 7");
        });
    }

    @Test
    void a_report_that_is_wholly_exempt_is_not_published_as_a_public_one() {
        var id = desk.ready();
        desk.typing.frontSheet(id, Map.of("status", "Exempt (paragraph 2)"), Map.of());

        assertThat(checks(id)).singleElement().satisfies(check -> {
            assertThat(check.field()).isEqualTo("status");
            assertThat(check.words()).contains("makes the whole report exempt", "Choose \"Part exempt\"");
        });
    }

    /** Local Government Act 1972, Schedule 12A, paragraph 10: information is exempt only as far as that weighs more. */
    @Test
    void why_it_is_kept_exempt_must_be_written_and_stands_in_the_exempt_paper_alone() {
        var id = desk.ready();
        assertThat(text(id, Rendering.EXEMPT)).contains("Children could be recognised.");
        assertThat(text(id, Rendering.PUBLIC)).doesNotContain("Children could be recognised.", "public interest");

        desk.typing.frontSheet(id, Map.of("public-interest", ""), Map.of());
        assertThat(checks(id)).extracting(Check::field).containsExactly("public-interest");

        desk.typing.frontSheet(id, Map.of("status", "Public"), Map.of());
        assertThat(checks(id)).isEmpty();
    }

    @Test
    void who_decided_that_it_is_exempt_and_what_is_to_be_resolved_are_written_and_stand_in_the_exempt_paper_alone() {
        var id = desk.ready();
        assertThat(text(id, Rendering.EXEMPT))
                .contains("Invented monitoring officer, 1 June 2026", "the press and public be excluded");
        assertThat(text(id, Rendering.PUBLIC))
                .doesNotContain("Invented monitoring officer, 1 June 2026", "the press and public be excluded");

        desk.typing.frontSheet(id, Map.of("exempt-decided-by", "", "exempt-resolution", ""), Map.of());
        assertThat(checks(id))
                .extracting(Check::field)
                .containsExactlyInAnyOrder("exempt-decided-by", "exempt-resolution");
        desk.typing.frontSheet(id, Map.of("status", "Public"), Map.of());
        assertThat(checks(id)).isEmpty();
    }

    @Test
    void of_a_paper_that_is_public_no_exempt_document_is_made() {
        var id = desk.ready();
        desk.typing.frontSheet(id, Map.of("status", "Public"), Map.of());

        assertThat(papers.view(desk.paper(id)).files())
                .extracting(PaperView.File::name)
                .contains("public.pdf", "public-tables.xlsx")
                .noneMatch(file -> file.startsWith("exempt"));
        assertThatThrownBy(() -> text(id, Rendering.EXEMPT))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("has no exempt part");
        desk.signedAgain(id);
        desk.publishing.publish(id);
        assertThat(papers.view(desk.paper(id)).files())
                .extracting(PaperView.File::name)
                .noneMatch(file -> file.startsWith("exempt"));
        assertThatThrownBy(() -> text(id, Rendering.EXEMPT)).isInstanceOf(RuleBroken.class);
    }

    /** Without the clearances and the acceptance that words typed since re-open. */
    private List<Check> checks(UUID id) {
        return papers.view(papers.find(id).orElseThrow()).checks().stream()
                .filter(check -> !check.where().equals("clearance"))
                .filter(check -> !check.where().equals("disclosure"))
                .toList();
    }

    @Test
    void a_recommendation_begins_with_what_members_should_do() {
        var id = desk.making.make(MEETING, MARCH);
        desk.typing.frontSheet(id, Map.of("recommendations", "The report is good."), Map.of());

        assertThat(papers.view(papers.find(id).orElseThrow()).checks())
                .extracting(Check::field)
                .contains("recommendations");
    }

    @Test
    void the_meeting_is_after_the_day_of_the_figures() {
        assertThatThrownBy(() -> desk.making.make(MARCH, MARCH))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("not after");
    }

    @Test
    void a_day_without_rows_is_refused_with_the_return_that_would_tell() {
        assertThatThrownBy(() -> desk.making.make(MEETING.plusYears(1), LocalDate.of(2026, 12, 31)))
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
        open(broken);
        var id = desk.making.make(MEETING, MARCH);

        assertThat(text(id, Rendering.PUBLIC)).contains("This section could not be written");
        assertThat(papers.view(papers.find(id).orElseThrow()).checks())
                .extracting(Check::where)
                .contains("sections");
    }

    /** What it knew of the others' counts, they may be published without, and nobody may let that pass. */
    @Test
    void what_a_failed_section_knows_of_counts_is_kept_and_where_it_knows_nothing_nobody_lets_it_pass() {
        var notWritten = new County() {
            @Override
            public List<PackBlock> write(LocalDate asAt, Map<LocalDate, Sheet> sheets) {
                throw new IllegalStateException("broken");
            }
        };
        var untied = new County() {
            @Override
            public List<Relation> relations(LocalDate asAt, Map<LocalDate, Sheet> sheets) {
                throw new IllegalStateException("broken");
            }
        };

        assertThat(new Freezer(notWritten, List.of(notWritten)).freeze(MARCH, MEETING, Instant.EPOCH))
                .satisfies(frozen -> assertThat(frozen.relations()).hasSize(2));
        open(untied);
        var id = desk.making.make(MEETING, MARCH);
        assertThat(papers.view(papers.find(id).orElseThrow()).proof().blocks())
                .filteredOn(line -> line.check().equals("disclosure.relations"))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.canBeOverridden()).isFalse();
                    assertThat(line.words()).contains("nobody can say what must be withheld");
                });
        assertThat(text(id, Rendering.PUBLIC)).doesNotContain("Children by home and side");
    }

    @Test
    void what_a_section_says_is_for_the_papers_own_meeting() {
        open(new County() {
            @Override
            public List<PackBlock> writeFor(LocalDate meeting, LocalDate asAt, Map<LocalDate, Sheet> sheets) {
                return List.of(new PackBlock.Paragraph("For the meeting of " + meeting));
            }
        });

        assertThat(text(desk.making.make(MEETING, MARCH), Rendering.PUBLIC)).contains("For the meeting of 2026-06-23");
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
        return desk.published();
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
}
