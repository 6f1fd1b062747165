package org.hearth.committee.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hearth.committee.meeting.Lateness.Standing.DONE;
import static org.hearth.committee.meeting.Lateness.Standing.DUE;
import static org.hearth.committee.meeting.Lateness.Standing.LATE;
import static org.hearth.committee.meeting.Lateness.Standing.NOT_DONE;
import static org.hearth.committee.meeting.Lateness.Standing.NOT_KNOWN;
import static org.hearth.committee.meeting.Lateness.Standing.NOT_NEEDED;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hearth.committee.meeting.PaperState.Lack;
import org.junit.jupiter.api.Test;

/** The meeting of 23 June 2026: freeze by 29 May, draft by 5 June, clear by 12 June, publish by 15 June. */
class LatenessTest {
    private static final LocalDate DAY = LocalDate.of(2026, 6, 23);

    @Test
    void without_a_paper_the_freeze_is_late_and_the_analyst_holds_it() {
        assertThat(on("2026-06-01", MeetingState.PLANNED).steps())
                .extracting(Lateness.Step::stage, Lateness.Step::standing, Lateness.Step::holder)
                .containsExactly(
                        tuple(Stage.FREEZE, LATE, "Analyst"),
                        tuple(Stage.DRAFTING, DUE, "Topic leads"),
                        tuple(Stage.CLEARANCE, DUE, "Clearing officers"),
                        tuple(Stage.PUBLICATION, DUE, "Committee clerk"));
    }

    @Test
    void the_last_day_is_in_time() {
        assertThat(on("2026-05-29", MeetingState.PLANNED).late()).isEmpty();
        assertThat(on("2026-05-30", MeetingState.PLANNED).late()).hasSize(1);
    }

    @Test
    void what_a_draft_lacks_says_who_holds_it() {
        var draft = paper(
                false,
                new Lack(Stage.DRAFTING, "Topic leads", "Why the number changed has not been written."),
                new Lack(Stage.DRAFTING, "Committee clerk", "Purpose: nothing is typed."));

        var late = on("2026-06-08", MeetingState.PLANNED, draft).late();

        assertThat(late).singleElement().satisfies(step -> {
            assertThat(step.stage()).isEqualTo(Stage.DRAFTING);
            assertThat(step.holder()).isEqualTo("Topic leads, Committee clerk");
            assertThat(step.lacks()).hasSize(2);
        });
    }

    @Test
    void nobody_is_said_to_hold_publication_while_somebody_has_what_comes_before() {
        var draft = paper(false, new Lack(Stage.DRAFTING, "Director", "The director has not signed it off."));

        assertThat(on("2026-06-16", MeetingState.PLANNED, draft).steps())
                .filteredOn(step -> step.stage() == Stage.PUBLICATION)
                .singleElement()
                .satisfies(step -> assertThat(step.holder()).isEqualTo("Director"));
    }

    @Test
    void a_withdrawn_paper_leaves_the_meeting_without_one() {
        var withdrawn = new PaperState(UUID.randomUUID(), DAY, 1, true, true, false, List.of(), "");

        assertThat(on("2026-06-08", MeetingState.PLANNED, withdrawn).late()).isNotEmpty();
    }

    @Test
    void a_paper_is_not_cleared_before_it_is_drafted() {
        var draft = paper(false, new Lack(Stage.DRAFTING, "Topic leads", "Not written."));

        assertThat(on("2026-06-15", MeetingState.PLANNED, draft).steps())
                .extracting(Lateness.Step::standing)
                .containsExactly(DONE, LATE, LATE, DUE);
    }

    @Test
    void a_published_paper_leaves_nothing_late_and_one_of_two_is_not_enough() {
        assertThat(on("2026-06-22", MeetingState.PLANNED, paper(true)).steps())
                .allSatisfy(step -> assertThat(step.standing()).isEqualTo(DONE));
        assertThat(on("2026-06-16", MeetingState.PLANNED, paper(true), paper(false))
                        .late())
                .extracting(Lateness.Step::stage)
                .containsExactly(Stage.PUBLICATION);
    }

    @Test
    void what_is_done_says_whose_it_was() {
        assertThat(on("2026-06-22", MeetingState.PLANNED, paper(true)).steps())
                .extracting(Lateness.Step::holder)
                .containsExactly("Analyst", "Topic leads", "Clearing officers", "Committee clerk");
    }

    @Test
    void publication_is_not_done_before_the_agenda_is_published() {
        var step = publication(on("2026-06-15", MeetingState.PLANNED, false, paper(true)));
        assertThat(step.standing()).isEqualTo(DUE);
        assertThat(step.holder()).isEqualTo("Committee clerk");
        assertThat(step.lacks()).containsExactly("The agenda is not published.");

        assertThat(publication(on("2026-06-16", MeetingState.PLANNED, false, paper(true)))
                        .standing())
                .isEqualTo(LATE);
        assertThat(publication(on("2026-06-16", MeetingState.PLANNED, true, paper(true)))
                        .standing())
                .isEqualTo(DONE);
    }

    @Test
    void an_agenda_without_a_published_paper_is_no_publication() {
        assertThat(publication(on("2026-06-16", MeetingState.PLANNED, true, paper(false)))
                        .standing())
                .isEqualTo(LATE);
    }

    @Test
    void a_draft_that_follows_what_is_published_opens_no_step_again() {
        var lack = new Lack(Stage.DRAFTING, "Topic leads", "Not written.");
        var follows = new PaperState(UUID.randomUUID(), DAY, 2, false, false, true, List.of(lack), "");

        assertThat(on("2026-06-22", MeetingState.PLANNED, follows).late()).isEmpty();
        assertThat(follows.words()).isEqualTo("draft; the version before it is published");
    }

    @Test
    void of_a_meeting_that_is_over_the_minutes_alone_are_late() {
        var draft = paper(false, new Lack(Stage.DRAFTING, "Director", "The director has not signed it off."));

        var after = on("2026-06-24", MeetingState.PLANNED, draft);
        assertThat(after.late()).isEmpty();
        assertThat(after.lateInWords()).containsExactly("Minutes: Committee clerk");
        assertThat(after.steps())
                .extracting(Lateness.Step::standing, Lateness.Step::holder)
                .containsExactly(tuple(DONE, "Analyst"), tuple(NOT_DONE, ""), tuple(NOT_DONE, ""), tuple(NOT_DONE, ""));

        assertThat(on("2026-06-23", MeetingState.PLANNED, draft).lateInWords())
                .contains("Drafting: Director", "Publication: Director");
        var minuted = on("2026-06-24", MeetingState.HELD, draft);
        assertThat(minuted.lateInWords()).isEmpty();
        assertThat(publication(minuted).standing()).isEqualTo(NOT_DONE);
    }

    @Test
    void a_meeting_that_is_over_does_not_say_that_its_agenda_was_published() {
        assertThat(publication(on("2026-06-24", MeetingState.HELD, false, paper(true))))
                .satisfies(step -> assertThat(step.standing()).isEqualTo(NOT_DONE))
                .satisfies(step -> assertThat(step.lacks()).containsExactly("The agenda is not published."));
    }

    private static Lateness.Step publication(Lateness lateness) {
        return lateness.steps().get(Stage.PUBLICATION.ordinal());
    }

    @Test
    void a_cancelled_meeting_needs_nothing() {
        assertThat(on("2026-06-30", MeetingState.CANCELLED).steps())
                .allSatisfy(step -> assertThat(step.standing()).isEqualTo(NOT_NEEDED));
    }

    @Test
    void what_is_not_known_is_not_late() {
        var far = LocalDate.of(2029, 3, 13);
        var lateness = Lateness.of(
                meeting(far, MeetingState.PLANNED), Deadlines.of(far, LeadTimes.USUAL), List.of(), true, far);

        assertThat(lateness.steps())
                .allSatisfy(step -> assertThat(step.standing()).isEqualTo(NOT_KNOWN));
    }

    @Test
    void how_far_the_papers_of_another_committee_have_come_is_not_told() {
        var other = new Meeting(
                UUID.randomUUID(),
                "other",
                DAY,
                "14:00",
                "A",
                "",
                null,
                MeetingState.PLANNED,
                null,
                null,
                null,
                "c",
                0);

        assertThat(Lateness.of(other, Deadlines.of(DAY, LeadTimes.USUAL), List.of(paper(true)), true, DAY)
                        .steps())
                .allSatisfy(step -> assertThat(step.standing()).isEqualTo(Lateness.Standing.ELSEWHERE));
    }

    private static Lateness on(String today, MeetingState state, PaperState... papers) {
        return on(today, state, true, papers);
    }

    private static Lateness on(String today, MeetingState state, boolean agenda, PaperState... papers) {
        return Lateness.of(
                meeting(DAY, state),
                Deadlines.of(DAY, LeadTimes.USUAL),
                List.of(papers),
                agenda,
                LocalDate.parse(today));
    }

    private static Meeting meeting(LocalDate day, MeetingState state) {
        return new Meeting(
                UUID.randomUUID(),
                ClerksDesk.CPC,
                day,
                "14:00",
                "Chamber",
                "",
                null,
                state,
                null,
                null,
                null,
                "clerk",
                0);
    }

    private static PaperState paper(boolean published, Lack... lacks) {
        return new PaperState(UUID.randomUUID(), DAY, 1, published, false, false, List.of(lacks), "");
    }
}
