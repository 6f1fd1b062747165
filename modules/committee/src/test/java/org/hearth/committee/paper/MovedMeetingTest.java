package org.hearth.committee.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.hearth.committee.clearance.ClearanceStatus;
import org.hearth.committee.frontsheet.Form;
import org.hearth.committee.meeting.ClerksDesk;
import org.hearth.committee.meeting.Meeting;
import org.hearth.committee.rendering.Rendering;
import org.hearth.committee.stage.Stage;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.testing.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A paper belongs to a planned meeting, and goes with it to another day. */
@Tag("storage")
class MovedMeetingTest {
    private static final LocalDate LATER = LocalDate.of(2026, 7, 7);
    private static TestDatabase database;

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
    void aCounty() {
        Desk.clear(database);
        desk = new Desk(database, new County().with("Foster homes", 200, 100).with("Parents", 0, 50));
    }

    @Test
    void a_draft_goes_with_its_meeting_and_keeps_words_clearances_and_signatures() {
        var id = desk.ready();

        move(LATER);

        var paper = desk.paper(id);
        assertThat(paper.meeting()).isEqualTo(LATER);
        assertThat(paper.versionNo()).isEqualTo(1);
        var view = desk.papers.view(paper);
        assertThat(view.stage()).isEqualTo(Stage.READY);
        assertThat(view.changedSinceSigned()).isEmpty();
        assertThat(view.clearances().row("legal").orElseThrow().status()).isEqualTo(ClearanceStatus.CLEARED);
        assertThat(view.checks()).isEmpty();
        assertThat(view.publishBy()).isEqualTo(LocalDate.of(2026, 6, 29));
        desk.on(LocalDate.of(2026, 6, 29)).publishing.publish(id);
        assertThat(text(id)).contains("7 July 2026", "enough homes near by").doesNotContain("23 June 2026");
        assertThat(desk.audited).contains("pack.moved-with-its-meeting");
    }

    @Test
    void what_is_published_names_its_day_for_ever_and_its_correction_the_new_one() {
        var first = desk.published();

        move(LATER);

        assertThat(desk.paper(first).meeting()).isEqualTo(Desk.MEETING);
        var second = desk.corrected(first);
        assertThat(desk.paper(second).meeting()).isEqualTo(LATER);
        assertThat(text(second)).contains("7 July 2026");
    }

    @Test
    void a_draft_whose_figures_would_be_of_a_day_to_come_stays_behind() {
        desk.clerks.on("2026-03-02");
        var id = desk.making.make(Desk.MEETING, Desk.MARCH);

        move(LocalDate.of(2026, 3, 31));

        assertThat(desk.paper(id).meeting()).isEqualTo(Desk.MEETING);
    }

    @Test
    void a_paper_is_made_for_a_planned_meeting_and_for_no_other() {
        var planned = desk.clerks.planned("2026-06-23");

        var id = desk.making.make(planned, Desk.MARCH, Form.PETERBOROUGH);

        assertThat(desk.paper(id).meeting()).isEqualTo(Desk.MEETING);
        assertThat(desk.papers.lastForm()).isEqualTo(Form.PETERBOROUGH);
        desk.clerks.meetings.cancel(planned, "The chamber is let.", 0);
        assertThatThrownBy(() -> desk.making.make(planned, Desk.MARCH, Form.PETERBOROUGH))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("The meeting on 23 June 2026 is no planned one");
        assertThatThrownBy(() -> desk.making.make(Desk.MEETING, Desk.MARCH))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("The meeting on 23 June 2026 is cancelled (The chamber is let.)");
    }

    @Test
    void who_names_a_day_alone_has_the_meeting_planned_with_the_paper() {
        desk.clerks.meetings.plan(
                ClerksDesk.CPC, LocalDate.of(2026, 5, 19), new Meeting.Details("10:30", "Shire Hall", "Chair", null));
        assertThat(desk.papers.isForAPlannedMeeting(Desk.MEETING)).isFalse();

        desk.making.make(Desk.MEETING, Desk.MARCH);
        desk.making.make(Desk.MEETING, Desk.MARCH);

        assertThat(desk.clerks.meetings.toCome(ClerksDesk.CPC))
                .extracting(Meeting::meetsOn, Meeting::beginsAt, Meeting::venue)
                .containsExactly(
                        tuple(LocalDate.of(2026, 5, 19), "10:30", "Shire Hall"),
                        tuple(Desk.MEETING, "10:30", "Shire Hall"));
    }

    @Test
    void a_new_paper_begins_with_the_last_end_of_a_quarter_before_its_meeting() {
        desk.on(LocalDate.of(2026, 6, 1));

        assertThat(desk.papers.proposedDay(Desk.MEETING)).isEqualTo(Desk.MARCH);
        assertThat(desk.papers.proposedDay(LocalDate.of(2026, 3, 31))).isEqualTo(LocalDate.of(2025, 12, 31));
        assertThat(desk.papers.proposedDay(LocalDate.of(2026, 9, 22)))
                .as("no quarter that is not over")
                .isEqualTo(Desk.MARCH);
    }

    private void move(LocalDate to) {
        var meeting =
                desk.clerks.meetings.scheduledOn(ClerksDesk.CPC, Desk.MEETING).orElseThrow();
        desk.clerks.meetings.move(meeting.id(), to, "The chamber is let.", meeting.revision());
    }

    private String text(UUID id) {
        return new String(desk.papers.file(desk.paper(id), Rendering.PUBLIC), StandardCharsets.UTF_8);
    }
}
