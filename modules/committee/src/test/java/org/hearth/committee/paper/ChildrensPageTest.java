package org.hearth.committee.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hearth.committee.paper.Desk.MARCH;
import static org.hearth.committee.paper.Desk.MEETING;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hearth.committee.chase.ChaseDesk;
import org.hearth.committee.chase.ChaseList;
import org.hearth.committee.childrenspage.ChildrensPage;
import org.hearth.committee.commentary.WordsState;
import org.hearth.committee.rendering.Rendering;
import org.hearth.committee.stage.Stage;
import org.hearth.core.api.figures.Figures;
import org.hearth.core.api.pack.PackBlock;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.people.Role;
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
    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);
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
                .contains("This page was approved by the Children in Care Council on 1 June 2026.", WORDS)
                .doesNotContain("leaves out");
        assertThat(desk.audited).contains("pack.childrens-page-approved");
    }

    @Test
    void words_that_changed_since_are_approved_again() {
        var id = desk.making.make(MEETING, MARCH);
        says(id, WORDS);
        approved(id, GROUP, DAY);
        says(id, "Fewer of you moved.");

        assertThat(checks(id))
                .anyMatch(words -> words.contains("is not as the Children in Care Council on 1 June 2026")
                        && words.contains("\"What is going well\" changed"));
        assertThat(printed(id)).contains("No group of children and young people has approved this page as it stands.");

        desk.on(DAY.plusDays(3));
        approved(id, GROUP, DAY.plusDays(3));

        assertThat(checks(id)).noneMatch(words -> words.contains("young people"));
        assertThat(printed(id)).contains("on 4 June 2026.");
    }

    @Test
    void words_that_are_put_back_are_those_that_were_approved() {
        var id = desk.making.make(MEETING, MARCH);
        says(id, WORDS);
        approved(id, GROUP, DAY);
        says(id, "Fewer of you moved.");
        says(id, WORDS);

        assertThat(checks(id)).noneMatch(words -> words.contains("young people"));
    }

    @Test
    void the_approval_goes_on_with_the_next_version_as_long_as_the_page_is_the_same() {
        var id = desk.making.make(MEETING, MARCH);
        says(id, WORDS);
        approved(id, GROUP, DAY);

        var next = desk.making.measureAgain(id);

        assertThat(checks(next)).noneMatch(words -> words.contains("young people"));
        says(next, "Fewer of you moved.");
        assertThat(checks(next)).anyMatch(words -> words.contains("changed"));
        assertThat(checks(id)).noneMatch(words -> words.contains("young people"));
    }

    @Test
    void an_approval_names_a_group_and_a_day_that_can_be_and_is_of_what_was_read() {
        var id = desk.making.make(MEETING, MARCH);
        assertThatThrownBy(() -> approved(id, GROUP, DAY))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("has no words yet");
        says(id, WORDS);
        String seen = desk.approving.page(desk.paper(id)).seen();

        refuses(id, "", DAY, "Name the group");
        refuses(id, "REF00001 and friends", DAY, "by reference");
        refuses(id, "Two children in care", DAY, "few children");
        refuses(id, GROUP, null, "Enter the day");
        refuses(
                id,
                GROUP,
                DAY.minusDays(1),
                "cannot have approved it on 31 May 2026: its words and figures stand so since 1 June 2026");
        refuses(id, GROUP, LocalDate.of(2026, 8, 1), "cannot have approved it on 1 August 2026");
        says(id, "Fewer of you moved.");
        desk.as(Role.MANAGER, () -> assertThatThrownBy(() -> desk.approving.approve(id, GROUP, DAY, seen))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("reads otherwise"));
        assertThat(desk.approving.page(desk.paper(id)).approval().isGiven()).isFalse();
    }

    @Test
    void nobody_approved_words_before_they_were_written() {
        var id = desk.making.make(MEETING, MARCH);
        desk.on(DAY.plusDays(2));
        says(id, WORDS);
        desk.on(DAY.plusDays(7));

        refuses(id, GROUP, DAY.plusDays(1), "its words and figures stand so since 3 June 2026");
        approved(id, GROUP, DAY.plusDays(2));

        assertThat(printed(id)).contains("approved by the Children in Care Council on 3 June 2026.");
    }

    @Test
    void measured_again_without_a_change_it_can_be_approved_as_it_was_read_before() {
        var id = desk.making.make(MEETING, MARCH);
        says(id, WORDS);
        desk.on(DAY.plusDays(2));
        var next = desk.making.measureAgain(desk.making.measureAgain(id));

        refuses(next, GROUP, DAY.minusDays(1), "its words and figures stand so since 1 June 2026");
        approved(next, GROUP, DAY);

        assertThat(checks(next)).noneMatch(words -> words.contains("young people"));
    }

    @Test
    void words_that_go_on_to_the_next_version_are_as_old_as_figures_that_changed() {
        var told = new ArrayList<>(List.of("We looked after 350 of you."));
        var page = new ChildrensPage() {
            @Override
            public List<PackBlock> write(LocalDate asAt, Map<LocalDate, Figures.Sheet> sheets) {
                var blocks = new ArrayList<>(super.write(asAt, sheets));
                told.forEach(words -> blocks.add(new PackBlock.Paragraph(words)));
                return blocks;
            }
        };
        desk = new Desk(database, county, county, List.of(page, county), new PrintedDocuments());
        var id = desk.making.make(MEETING, MARCH);
        says(id, WORDS);
        desk.on(DAY.plusDays(2));
        told.set(0, "We looked after 351 of you.");
        var next = desk.making.measureAgain(id);

        refuses(next, GROUP, DAY, "its words and figures stand so since 3 June 2026");
        approved(next, GROUP, DAY.plusDays(2));

        assertThat(checks(next)).noneMatch(words -> words.contains("young people"));
    }

    @Test
    void who_wrote_words_of_it_does_not_write_down_its_approval_also_when_another_changed_them_since() {
        var id = desk.making.make(MEETING, MARCH);
        says(id, WORDS);
        desk.as(Role.MANAGER, () -> says(id, "Fewer of you moved."));

        for (Role wrote : List.of(Role.ANALYST, Role.MANAGER)) {
            desk.as(wrote, () -> {
                assertThat(desk.approving.page(desk.paper(id)).own()).isTrue();
                assertThatThrownBy(() -> desk.approving.approve(
                                id,
                                GROUP,
                                DAY,
                                desk.approving.page(desk.paper(id)).seen()))
                        .isInstanceOf(RuleBroken.class)
                        .hasMessageContaining("another person writes down");
            });
        }
        desk.as(
                Role.DIRECTOR,
                () -> desk.approving.approve(
                        id, GROUP, DAY, desk.approving.page(desk.paper(id)).seen()));
        assertThat(checks(id)).noneMatch(words -> words.contains("young people"));
    }

    @Test
    void the_approval_is_part_of_what_the_director_signs() {
        var id = desk.ready();
        says(id, WORDS);
        assertThatThrownBy(() -> desk.signedAgain(id))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("cannot go on to \"Clearance\" yet")
                .hasMessageContaining("no group of them has approved");
        approved(id, GROUP, DAY);
        desk.as(Role.DIRECTOR, () -> {
            desk.reads(id);
            desk.staging.move(id, Stage.CLEARANCE, "", null);
        });
        assertThat(changedSinceSigned(id)).isEmpty();

        desk.approving.takeBack(id, "They want to read it again.");

        assertThat(changedSinceSigned(id)).containsExactly("the approval of the page for children and young people");
        approved(id, "the young inspectors", DAY);
        assertThat(changedSinceSigned(id)).containsExactly("the approval of the page for children and young people");
    }

    @Test
    void an_approval_is_taken_back_with_a_reason_which_is_kept_and_audited() {
        var id = desk.making.make(MEETING, MARCH);
        says(id, WORDS);
        assertThatThrownBy(() -> desk.approving.takeBack(id, "They want to read it again."))
                .hasMessageContaining("there is none to take back");
        approved(id, GROUP, DAY);
        assertThatThrownBy(() -> desk.approving.takeBack(id, " ")).hasMessageContaining("Say why");

        desk.approving.takeBack(id, "They want to read it again.");

        assertThat(desk.audited).contains("pack.childrens-page-approval-taken-back");
        var page = desk.approving.page(desk.paper(id));
        assertThat(page.approved()).isFalse();
        assertThat(page.takenBack())
                .isEqualTo("the Children in Care Council on 1 June 2026: They want to read it again.");
        assertThat(checks(id)).anyMatch(words -> words.contains("no group of them has approved"));
        approved(id, GROUP, DAY);
        assertThat(desk.approving.page(desk.paper(id)).takenBack()).isEmpty();
    }

    @Test
    void what_the_monitoring_officer_let_pass_are_these_words_and_no_later_ones() {
        var id = desk.making.make(MEETING, MARCH);
        says(id, WORDS);
        var line = desk.papers.view(desk.paper(id)).proof().blocks().stream()
                .filter(one -> one.check().equals("clearance.childrens-page"))
                .findFirst()
                .orElseThrow();
        desk.as(
                Role.MONITORING_OFFICER,
                () -> desk.overriding.override(id, line.check(), line.mark(), "The group meets in July only."));
        assertThat(checks(id)).noneMatch(words -> words.contains("young people"));

        says(id, "Nobody asked the group about this.");

        assertThat(checks(id)).anyMatch(words -> words.contains("no group of them has approved"));
        says(id, WORDS);
        assertThat(checks(id)).noneMatch(words -> words.contains("young people"));
    }

    @Test
    void the_list_of_what_is_to_write_says_how_far_words_and_approval_have_come() {
        var chase = new ChaseDesk(database, desk.papers, desk.clerks);
        desk.clerks.on("2026-05-20");
        var id = desk.making.make(MEETING, MARCH);
        assertThat(line(chase, id).state()).isEqualTo(WordsState.NOT_REQUIRED);
        assertThat(line(chase, id).approval()).isEqualTo("Left out of the paper: it has no words yet.");

        says(id, WORDS);

        assertThat(line(chase, id).state()).isEqualTo(WordsState.TO_APPROVE);
        assertThat(line(chase, id).missing()).containsExactly("the approval of a group of children and young people");
        assertThat(chase.list.reminders(desk.papers.commentary(desk.paper(id), null)))
                .anyMatch(reminder -> reminder.text().contains("the approval of a group of children"));
        desk.clerks.on("2026-06-20");
        assertThat(line(chase, id).state()).isEqualTo(WordsState.LATE);
        approved(id, GROUP, DAY);
        assertThat(line(chase, id).state()).isEqualTo(WordsState.DONE);
        assertThat(line(chase, id).approval()).isEqualTo("Approved by the Children in Care Council on 1 June 2026.");
    }

    private ChaseList.Line line(ChaseDesk chase, UUID id) {
        return chase.list.of(desk.papers.commentary(desk.paper(id), null)).stream()
                .filter(one -> one.section().equals(ChildrensPage.KEY))
                .findFirst()
                .orElseThrow();
    }

    private List<String> changedSinceSigned(UUID id) {
        return desk.papers.view(desk.paper(id)).changedSinceSigned();
    }

    @Test
    void a_text_of_it_is_short() {
        var id = desk.making.make(MEETING, MARCH);

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

    /** By one who wrote none of it. */
    private void approved(UUID id, String group, LocalDate on) {
        desk.as(
                Role.MANAGER,
                () -> desk.approving.approve(
                        id, group, on, desk.approving.page(desk.paper(id)).seen()));
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
