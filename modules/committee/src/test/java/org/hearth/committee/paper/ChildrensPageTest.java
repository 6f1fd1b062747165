package org.hearth.committee.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hearth.committee.paper.Desk.MARCH;
import static org.hearth.committee.paper.Desk.MEETING;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hearth.committee.childrenspage.ChildrensPage;
import org.hearth.committee.rendering.Rendering;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.testing.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The page for children and young people: left out, written, approved by a group of them, and changed afterwards. */
@Tag("storage")
class ChildrensPageTest {
    private static final String WELL = "childrens-page.well.for-children";
    private static final String GROUP = "the Children in Care Council";
    private static final LocalDate DAY = LocalDate.of(2026, 5, 20);
    private static final String WORDS = "More of you stay in one home.";

    private static TestDatabase database;

    private County county;
    private Desk desk;

    @BeforeAll
    static void open() {
        database = TestDatabase.create();
    }

    @AfterAll
    static void shut() {
        database.close();
    }

    @BeforeEach
    void a_county_with_such_a_page() {
        Desk.clear(database);
        county = new County().with("Foster homes", 200, 100).with("Parents", 0, 50);
        desk = new Desk(database, county, county, List.of(new ChildrensPage(), county), new PrintedDocuments());
    }

    @Test
    void without_words_it_is_left_out_and_the_data_note_says_so() {
        var id = desk.ready();

        assertThat(checks(id)).isEmpty();
        assertThat(printed(id))
                .doesNotContain("For children and young people", "This page is for you")
                .contains("This report leaves out the page for children and young people");
    }

    @Test
    void with_words_that_nobody_approved_the_paper_is_not_published() {
        var id = desk.ready();
        says(id, WORDS);

        assertThat(checks(id))
                .anyMatch(words -> words.contains("has words that no group of them has approved")
                        && words.contains("such as the Children in Care Council"));
        assertThatThrownBy(() -> {
                    desk.signedAgain(id);
                    desk.publishing.publish(id);
                })
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("approved");
        assertThat(printed(id)).contains("No group of children and young people has approved this page as it stands.");
    }

    @Test
    void once_approved_it_is_published_and_says_by_whom_and_when() {
        var id = desk.ready();
        says(id, WORDS);
        approved(id, GROUP, DAY);
        desk.signedAgain(id);

        desk.publishing.publish(id);

        assertThat(printed(id))
                .contains("This page was approved by the Children in Care Council on 20 May 2026.", WORDS)
                .doesNotContain("leaves out");
        assertThat(desk.audited).contains("pack.childrens-page-approved");
    }

    @Test
    void words_that_changed_since_are_approved_again() {
        var id = desk.papers.make(MEETING, MARCH);
        says(id, WORDS);
        approved(id, GROUP, DAY);
        says(id, "Fewer of you moved.");

        assertThat(checks(id))
                .anyMatch(words -> words.contains("is not as the Children in Care Council on 20 May 2026")
                        && words.contains("\"What is going well\" changed"));
        assertThat(printed(id)).contains("No group of children and young people has approved this page as it stands.");

        approved(id, GROUP, DAY.plusDays(3));

        assertThat(checks(id)).noneMatch(words -> words.contains("young people"));
        assertThat(printed(id)).contains("on 23 May 2026.");
    }

    @Test
    void words_that_are_put_back_are_those_that_were_approved() {
        var id = desk.papers.make(MEETING, MARCH);
        says(id, WORDS);
        approved(id, GROUP, DAY);
        says(id, "Fewer of you moved.");
        says(id, WORDS);

        assertThat(checks(id)).noneMatch(words -> words.contains("young people"));
    }

    @Test
    void the_approval_goes_on_with_the_next_version_as_long_as_the_page_is_the_same() {
        var id = desk.papers.make(MEETING, MARCH);
        says(id, WORDS);
        approved(id, GROUP, DAY);

        var next = desk.papers.measureAgain(id);

        assertThat(checks(next)).noneMatch(words -> words.contains("young people"));
        says(next, "Fewer of you moved.");
        assertThat(checks(next)).anyMatch(words -> words.contains("changed"));
        assertThat(checks(id)).noneMatch(words -> words.contains("young people"));
    }

    @Test
    void an_approval_names_a_group_and_a_day_that_can_be_and_is_of_what_was_read() {
        var id = desk.papers.make(MEETING, MARCH);
        assertThatThrownBy(() -> approved(id, GROUP, DAY))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("has no words yet");
        says(id, WORDS);
        String seen = desk.approving.page(desk.paper(id)).seen();

        refuses(id, "", DAY, "Name the group");
        refuses(id, "REF00001 and friends", DAY, "by reference");
        refuses(id, "Two children in care", DAY, "few children");
        refuses(id, GROUP, null, "Enter the day");
        refuses(id, GROUP, MARCH.minusDays(1), "cannot have approved it on 30 March 2026");
        refuses(id, GROUP, LocalDate.of(2026, 8, 1), "cannot have approved it on 1 August 2026");
        says(id, "Fewer of you moved.");
        assertThatThrownBy(() -> desk.approving.approve(id, GROUP, DAY, seen))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("reads otherwise");
        assertThat(desk.approving.page(desk.paper(id)).approval().isGiven()).isFalse();
    }

    @Test
    void a_text_of_it_is_short() {
        var id = desk.papers.make(MEETING, MARCH);

        assertThatThrownBy(() -> says(id, "word ".repeat(81)))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("81 words and may have 80");
        says(id, "word ".repeat(80));
    }

    private void refuses(UUID id, String group, LocalDate on, String words) {
        assertThatThrownBy(() -> approved(id, group, on))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining(words);
    }

    private void says(UUID id, String words) {
        desk.typing.commentary(id, WELL, words, null);
    }

    private void approved(UUID id, String group, LocalDate on) {
        desk.approving.approve(
                id, group, on, desk.approving.page(desk.paper(id)).seen());
    }

    private String printed(UUID id) {
        return new String(desk.papers.file(desk.paper(id), Rendering.PUBLIC), StandardCharsets.UTF_8);
    }

    private List<String> checks(UUID id) {
        return desk.papers.view(desk.paper(id)).checks().stream()
                .map(Check::words)
                .toList();
    }
}
