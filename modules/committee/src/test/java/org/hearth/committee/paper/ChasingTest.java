package org.hearth.committee.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hearth.committee.chase.ChaseDesk;
import org.hearth.committee.chase.ChaseList;
import org.hearth.committee.chase.Reminded;
import org.hearth.committee.chase.SectionOwner;
import org.hearth.committee.commentary.WordsState;
import org.hearth.committee.meeting.ClerksDesk;
import org.hearth.committee.rendering.SectionFigures;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.testing.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who writes what by when, and what they see beside their places, of a paper for 23 June 2026 on a real database. */
@Tag("storage")
class ChasingTest {
    private static TestDatabase database;

    private Desk desk;
    private ChaseDesk chase;

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
        ChaseDesk.clear(database);
        var county = new County()
                .with("Foster homes", 200, 100)
                .with("Custody", 8, 4)
                .with("Parents", 0, 50);
        desk = new Desk(database, county);
        chase = new ChaseDesk(database, desk.papers, desk.clerks);
        desk.clerks.on("2026-06-05");
    }

    private ChaseList.Line line(UUID id) {
        return chase.list.of(commentary(id)).get(0);
    }

    private CommentaryView commentary(UUID id) {
        return desk.papers.commentary(desk.paper(id), null);
    }

    private List<String> custody(UUID id) {
        return commentary(id).section("county").orElseThrow().figures().stream()
                .map(SectionFigures.Part::piece)
                .filter(piece -> piece.text().equals("Children by home and side"))
                .findFirst()
                .orElseThrow()
                .rows()
                .get(1);
    }

    @Test
    void who_is_named_once_has_the_section_in_this_paper_and_in_the_next() {
        var june = desk.making.make(Desk.MEETING, Desk.MARCH);
        assertThat(line(june).named()).isFalse();
        assertThat(line(june).owner()).isEqualTo("Topic leads");

        chase.owners.set("county", "Head of fostering", "Manager", 0);
        var september = desk.making.make(LocalDate.of(2026, 9, 22), Desk.MARCH);

        assertThat(List.of(line(june), line(september))).allSatisfy(line -> {
            assertThat(line.owner()).isEqualTo("Head of fostering");
            assertThat(line.who()).isEqualTo("manager");
        });
        assertThat(desk.clerks.audited).containsOnlyOnce("section.owner-set");
    }

    @Test
    void a_section_is_not_begun_then_late_from_the_day_after_the_day_for_drafting_then_done() {
        var id = desk.making.make(Desk.MEETING, Desk.MARCH);
        assertThat(line(id).due()).isEqualTo("2026-06-05");
        assertThat(line(id).state()).isEqualTo(WordsState.NOT_BEGUN);
        assertThat(line(id).missing()).containsExactly("Why");

        desk.clerks.on("2026-06-06");
        assertThat(line(id).state()).isEqualTo(WordsState.LATE);

        desk.typing.commentary(id, "county.why", "More homes near by.", null);
        assertThat(line(id).state()).isEqualTo(WordsState.DONE);
        assertThat(chase.list.reminders(commentary(id))).isEmpty();
    }

    @Test
    void the_reminder_says_what_by_when_and_where() {
        chase.owners.set("county", "Head of fostering", "", 0);
        var id = desk.making.make(Desk.MEETING, Desk.MARCH);
        desk.clerks.on("2026-06-08");

        assertThat(chase.list.reminders(commentary(id))).singleElement().satisfies(reminder -> {
            assertThat(reminder.owner()).isEqualTo("Head of fostering");
            assertThat(reminder.late()).isTrue();
            assertThat(reminder.text())
                    .isEqualTo(
                            """
                            Please write for the paper of 23 June 2026. It was due by Friday 5 June 2026. The paper is published by Monday 15 June 2026.

                            - Where our children live: Why

                            Each section's figures stand above its places for words, and beside each place what was said and promised last time. In Hearth: Committee papers, paper for 23 June 2026, Commentary.""");
        });
    }

    @Test
    void two_clerks_who_name_at_once_do_not_overwrite_each_other_and_all_that_was_said_is_kept() {
        chase.owners.set("county", "Head of fostering", "", 0);

        assertThatThrownBy(() -> chase.owners.set("county", "Head of homes", "", 0))
                .hasMessageContaining("Someone else changed this");
        chase.owners.set("county", "", "", 1);

        assertThat(chase.owners.now()).isEmpty();
        assertThat(chase.owners.said().get("county"))
                .extracting(SectionOwner::seq, SectionOwner::setBy)
                .containsExactly(2, "clerk");
    }

    @Test
    void what_cannot_be_meant_is_refused_beside_its_field() {
        assertThatThrownBy(() -> chase.owners.set("county", "Head of fostering", "maneger", 0))
                .hasMessage(
                        "Nobody signs in as \"maneger\". Enter the name that the person signs in with, or leave it empty and name the post alone.")
                .extracting(refused -> ((RuleBroken) refused).field())
                .isEqualTo("who");
        assertThatThrownBy(() -> chase.owners.set("county", " ", "manager", 0))
                .extracting(refused -> ((RuleBroken) refused).field())
                .isEqualTo("post");
        assertThatThrownBy(() -> chase.owners.set("county", "For LC70827", "", 0))
                .isInstanceOf(RuleBroken.class);
        assertThatThrownBy(() -> chase.owners.set("weather", "Head of weather", "", 0))
                .hasMessage("There is no section \"weather\". The sections are county.");
        assertThat(chase.owners.said()).isEmpty();
    }

    @Test
    void who_may_not_write_in_papers_is_named_for_no_section() {
        assertThatThrownBy(() -> chase.owners.set("county", "Head of fostering", "Member", 0))
                .hasMessage(
                        "\"member\" may not write in papers. Enter somebody who signs in as Analyst, Committee clerk, Director of children's services or Team manager, or leave it empty and name the post alone.")
                .extracting(refused -> ((RuleBroken) refused).field())
                .isEqualTo("who");
        assertThat(chase.owners.said()).isEmpty();

        chase.owners.set("county", "Head of fostering", "jo.day", 0);
        assertThat(chase.owners.now().get("county").who())
                .as("of whom it is not known what they may do")
                .isEqualTo("jo.day");
    }

    @Test
    void a_published_paper_keeps_who_wrote_it_and_is_late_no_more() {
        chase.owners.set("county", "Head of fostering", "", 0);
        var id = desk.published();
        chase.at("2026-07-01T09:00:00Z").owners.set("county", "Head of homes", "", 1);
        desk.clerks.on("2026-07-02");

        assertThat(line(id).owner()).isEqualTo("Head of fostering");
        assertThat(line(id).state()).isEqualTo(WordsState.DONE);
        assertThat(chase.list.reminders(commentary(id))).isEmpty();
    }

    @Test
    void who_writes_hears_when_the_meeting_is_moved() {
        chase.owners.set("county", "Head of fostering", "", 0);
        desk.making.make(Desk.MEETING, Desk.MARCH);
        var meeting =
                desk.clerks.meetings.scheduledOn(ClerksDesk.CPC, Desk.MEETING).orElseThrow();

        assertThat(chase.concerned().by(meeting, Desk.MEETING)).singleElement().satisfies(told -> {
            assertThat(told.who()).isEqualTo("Head of fostering");
            assertThat(told.why()).isEqualTo("writes \"Where our children live\"");
        });
    }

    @Test
    void above_the_places_stand_the_finding_and_the_tables_in_full_and_no_chart_and_no_words() {
        var id = desk.making.make(Desk.MEETING, Desk.MARCH);
        desk.typing.commentary(id, "county.why", "More homes near by.", null);

        var figures = commentary(id).section("county").orElseThrow().figures();

        assertThat(figures.get(0).finding()).isTrue();
        assertThat(figures.get(0).piece().text()).startsWith("154 of 362 live outside");
        assertThat(custody(id)).containsExactly("Custody", "8", "4", "12");
        assertThat(figures)
                .extracting(part -> part.piece().text())
                .doesNotContain("Children outside by home", "More homes near by.");
    }

    @Test
    void of_a_paper_without_an_exempt_part_the_figures_are_as_the_public_reads_them() {
        var id = desk.making.make(Desk.MEETING, Desk.MARCH);
        desk.typing.frontSheet(id, Map.of("status", "Public"), Map.of());

        assertThat(commentary(id).whole()).isFalse();
        assertThat(custody(id)).containsExactly("Custody", "8", "c", "c");
    }

    @Test
    void only_looking_at_a_sections_figures_is_written_to_the_audit_log() {
        var id = desk.making.make(Desk.MEETING, Desk.MARCH);
        desk.audited.clear();

        desk.papers.commentary(desk.paper(id), null);
        assertThat(desk.audited).isEmpty();
        desk.papers.commentary(desk.paper(id), "county");

        assertThat(desk.audited).containsExactly("pack.opened");
    }

    @Test
    void a_reminder_that_was_sent_is_kept_with_who_when_and_to_which_post() {
        var id = desk.making.make(Desk.MEETING, Desk.MARCH);
        chase.owners.set("county", "Head of Service", "manager", 0);
        assertThatThrownBy(() -> chase.reminders.sent(commentary(id), "Head of fostering", ""))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("There is no reminder to \"Head of fostering\"");

        chase.reminders.sent(commentary(id), "Head of Service", "manager");
        desk.clerks.on("2026-06-20");
        chase.at("2026-06-20T09:00:00Z").reminders.sent(commentary(id), "Head of Service", "manager");

        assertThat(chase.reminders.of(id))
                .extracting(Reminded::seq, Reminded::post, Reminded::who, Reminded::late, Reminded::sentAt)
                .containsExactly(
                        tuple(1, "Head of Service", "manager", false, Instant.parse("2026-05-20T09:00:00Z")),
                        tuple(2, "Head of Service", "manager", true, Instant.parse("2026-06-20T09:00:00Z")));
        assertThat(desk.clerks.audited).filteredOn("section.reminded"::equals).hasSize(2);
        desk.typing.commentary(id, "county.why", "None", null);
        assertThatThrownBy(() -> chase.reminders.sent(commentary(id), "Head of Service", "manager"))
                .hasMessageContaining("nothing is left for them to write");
    }
}
