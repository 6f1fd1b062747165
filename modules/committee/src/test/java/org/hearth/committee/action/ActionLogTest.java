package org.hearth.committee.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hearth.committee.action.ActionLog.Wanted;
import org.hearth.committee.meeting.ClerksDesk;
import org.hearth.core.api.pack.Cell;
import org.hearth.core.api.pack.PackBlock;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.people.Person;
import org.hearth.platform.api.people.Role;
import org.hearth.platform.testing.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Actions from meeting to meeting, on a real database: agreed on 23 June, told to 15 September and 8 December 2026. */
@Tag("storage")
class ActionLogTest {
    private static TestDatabase database;

    private ClerksDesk desk;
    private ActionLog log;
    private UUID june;
    private UUID september;
    private UUID december;

    @BeforeAll
    static void open() {
        database = TestDatabase.create();
    }

    @AfterAll
    static void shut() {
        database.close();
    }

    @BeforeEach
    void threeMeetings() {
        ClerksDesk.clear(database);
        desk = new ClerksDesk(database);
        june = desk.planned("2026-06-23");
        september = desk.planned("2026-09-15");
        december = desk.planned("2026-12-08");
        desk.on("2026-06-24");
        log = new ActionLog(
                new ActionTable(database.jdbi()),
                desk.meetings,
                desk.readers,
                desk.wording,
                desk.transactions,
                desk.audit);
    }

    private UUID action(String due) {
        return log.add(june, typed(due, false));
    }

    private static Action.Typed typed(String due, boolean exempt) {
        return new Action.Typed("9", "Bring the reasons for moves.", "Head of Service", LocalDate.parse(due), exempt);
    }

    @Test
    void an_action_gets_the_next_number_and_is_overdue_from_the_day_after_its_day() {
        var one = action("2026-08-31");
        var two = action("2026-09-30");

        assertThat(log.find(one).orElseThrow().ref()).isEqualTo("A1");
        assertThat(log.find(two).orElseThrow().ref()).isEqualTo("A2");
        assertThat(log.find(one).orElseThrow().status(LocalDate.of(2026, 8, 31)))
                .isEqualTo("Open");
        assertThat(log.find(one).orElseThrow().status(LocalDate.of(2026, 9, 1))).isEqualTo("Overdue");
        desk.on("2026-09-01");
        assertThat(log.list(Wanted.OVERDUE, null)).extracting(Action::id).containsExactly(one);
        assertThat(log.list(Wanted.OPEN, null)).extracting(Action::id).containsExactly(one, two);
    }

    @Test
    void an_open_action_is_carried_to_the_next_meeting_and_a_closed_one_comes_back_once_with_its_outcome() {
        var done = action("2026-08-31");
        action("2026-09-30");
        log.close(done, ActionState.DONE, "The reasons are in the report.", september, 0);

        assertThat(log.asAt(desk.meeting(september)))
                .extracting(ActionEntry::ref, ActionEntry::status, ActionEntry::outcome, ActionEntry::closedAt)
                .containsExactly(
                        tuple("A1", "Done", "The reasons are in the report.", LocalDate.of(2026, 9, 15)),
                        tuple("A2", "Open", "", null));
        assertThat(log.asAt(desk.meeting(december)))
                .extracting(ActionEntry::ref, ActionEntry::status)
                .containsExactly(tuple("A2", "Open"));
        assertThat(log.asAt(desk.meeting(june)))
                .as("nothing was asked for before")
                .isEmpty();
    }

    /** In a paper it is overdue as at its meeting; the clerk was told so months before the day it was due. */
    @Test
    void before_a_meeting_an_action_is_overdue_as_today_and_in_the_paper_as_at_the_meeting() {
        action("2026-08-31");

        assertThat(log.asAt(desk.meeting(september)).get(0).status()).isEqualTo("Open");
        assertThat(log.whole(ClerksDesk.CPC, LocalDate.of(2026, 9, 15)).get(0).status())
                .isEqualTo("Overdue");
        desk.on("2026-09-01");
        assertThat(log.asAt(desk.meeting(september)).get(0).status()).isEqualTo("Overdue");
    }

    @Test
    void a_meeting_that_is_over_keeps_what_was_overdue_at_it() {
        action("2026-09-30");
        desk.on("2026-11-01");

        assertThat(log.asAt(desk.meeting(september)).get(0).status()).isEqualTo("Open");
        assertThat(log.asAt(desk.meeting(december)).get(0).status()).isEqualTo("Overdue");
    }

    @Test
    void the_log_of_an_earlier_meeting_stays_as_it_was() {
        var action = action("2026-08-31");
        var before = log.asAt(desk.meeting(september));

        log.close(action, ActionState.DROPPED, "No longer needed.", december, 0);

        assertThat(log.asAt(desk.meeting(september))).isEqualTo(before);
        assertThat(log.asAt(desk.meeting(december)))
                .extracting(ActionEntry::status)
                .containsExactly("Dropped");
    }

    @Test
    void what_was_closed_at_a_meeting_that_is_then_cancelled_is_carried_on() {
        var action = action("2026-08-31");
        log.close(action, ActionState.DONE, "It is in the report.", september, 0);
        desk.meetings.cancel(september, "No quorum", 0);

        assertThat(log.asAt(desk.meeting(december)))
                .extracting(ActionEntry::ref, ActionEntry::status)
                .containsExactly(tuple("A1", "Done"));
    }

    @Test
    void to_close_an_action_takes_an_outcome_and_a_later_meeting() {
        var action = action("2026-08-31");

        assertThatThrownBy(() -> log.close(action, ActionState.DONE, " ", september, 0))
                .isInstanceOfSatisfying(
                        RuleBroken.class, refused -> assertThat(refused.field()).isEqualTo("outcome"));
        assertThatThrownBy(() -> log.close(action, ActionState.DONE, "Done", june, 0))
                .hasMessageContaining("after 23 June 2026");
        assertThatThrownBy(() -> log.close(action, null, "Done", september, 0)).hasMessageContaining("done or dropped");
        assertThatThrownBy(() -> log.close(action, ActionState.DONE, "LC70827 moved.", september, 0))
                .hasMessageContaining("names a child by reference");
        log.close(action, ActionState.DONE, "Done", september, 0);
        assertThatThrownBy(() -> log.change(action, typed("2026-08-31", false), 1))
                .hasMessageContaining("is closed");

        log.reopen(action, 1);
        assertThat(log.find(action).orElseThrow().isOpen()).isTrue();
    }

    @Test
    void words_that_tell_of_a_few_children_are_kept_only_of_what_was_agreed_in_private() {
        var telling = "Say why two children were moved.";
        assertThatThrownBy(
                        () -> log.add(june, new Action.Typed("9", telling, "Head", LocalDate.of(2026, 8, 31), false)))
                .hasMessageContaining("a few children who could be recognised")
                .hasMessageNotContaining("two children");

        var exempt = log.add(june, new Action.Typed("9", telling, "Head", LocalDate.of(2026, 8, 31), true));
        log.close(exempt, ActionState.DONE, "The two children went home.", september, 0);
        var open = action("2026-08-31");
        assertThatThrownBy(() -> log.close(open, ActionState.DONE, "The two children went home.", september, 0))
                .isInstanceOfSatisfying(
                        RuleBroken.class, refused -> assertThat(refused.field()).isEqualTo("outcome"));
    }

    @Test
    void who_saves_what_somebody_else_changed_meanwhile_is_told() {
        var action = action("2026-08-31");
        log.change(action, typed("2026-10-31", false), 0);

        assertThatThrownBy(() -> log.change(action, typed("2026-11-30", false), 0))
                .hasMessageContaining("Someone else changed this");
        assertThatThrownBy(() -> log.close(action, ActionState.DONE, "Done", september, 0))
                .hasMessageContaining("Someone else changed this");
        assertThat(log.find(action).orElseThrow().dueOn()).isEqualTo("2026-10-31");
    }

    @Test
    void nothing_was_agreed_at_a_meeting_to_come_and_nothing_is_due_before_it_was_agreed() {
        assertThatThrownBy(() -> log.add(september, typed("2026-12-31", false)))
                .hasMessageContaining("is still to come");
        assertThatThrownBy(() -> log.add(june, typed("2026-06-22", false)))
                .hasMessageContaining("before the meeting on 23 June 2026");
        assertThatThrownBy(() -> log.add(june, new Action.Typed("", "Do it", "Head", null, false)))
                .hasMessage("Enter the day by which it is due.");
    }

    @Test
    void a_member_sees_no_action_that_was_agreed_in_private() {
        log.add(june, typed("2026-08-31", true));
        var open = action("2026-08-31");

        desk.asking = new Person("member", Set.of(Role.MEMBER));

        assertThat(log.list(Wanted.ALL, null)).extracting(Action::id).containsExactly(open);
        assertThat(log.asAt(desk.meeting(september)))
                .extracting(ActionEntry::ref)
                .containsExactly("A2");
        assertThat(log.agreedAt(desk.meeting(june))).extracting(Action::id).containsExactly(open);
    }

    @Test
    void the_papers_section_prints_every_column_for_the_next_meeting_and_nothing_agreed_in_private() {
        var section = new ActionLogSection();
        section.log = log;
        section.meetings = desk.meetings;
        assertThat(section.write(LocalDate.of(2026, 6, 30), Map.of()).get(1))
                .isEqualTo(new PackBlock.Paragraph("No action from an earlier meeting is open."));
        log.add(june, typed("2026-08-31", true));
        action("2026-08-31");

        List<PackBlock> blocks = section.write(LocalDate.of(2026, 6, 30), Map.of());

        var table = (PackBlock.Table) blocks.get(1);
        assertThat(table.columns())
                .extracting(column -> column.heading())
                .containsExactly(
                        "Ref", "Meeting", "Minute", "Action", "Owner", "Due", "Status", "Outcome", "Closed at meeting");
        assertThat(table.rows()).singleElement().satisfies(row -> {
            assertThat(row.header()).isEqualTo("A2");
            assertThat(row.cells())
                    .extracting(cell -> ((Cell.Text) cell).words())
                    .containsExactly(
                            "23 June 2026",
                            "9",
                            "Bring the reasons for moves.",
                            "Head of Service",
                            "31 August 2026",
                            "Overdue",
                            "-",
                            "-");
        });
        assertThat(blocks.get(2))
                .isEqualTo(new PackBlock.Paragraph(
                        "Actions that were agreed while press and public were excluded are not listed."));
    }

    /** It was that of the next meeting from the day of measuring, whichever meeting the paper was for. */
    @Test
    void the_papers_section_is_for_the_papers_own_meeting() {
        var section = new ActionLogSection();
        section.log = log;
        section.meetings = desk.meetings;
        action("2026-10-31");

        var first = section.writeFor(LocalDate.of(2026, 9, 22), LocalDate.of(2026, 6, 30), Map.of());
        var later = section.writeFor(LocalDate.of(2026, 12, 8), LocalDate.of(2026, 6, 30), Map.of());

        assertThat(first.get(0).toString()).contains("for the meeting then planned for 22 September 2026");
        assertThat(first.get(1).toString()).doesNotContain("Overdue");
        assertThat(later.get(0).toString()).contains("for the meeting then planned for 8 December 2026");
        assertThat(later.get(1).toString()).contains("Overdue");
    }

    @Test
    void without_a_meeting_to_come_the_papers_section_says_so() {
        var section = new ActionLogSection();
        section.log = log;
        section.meetings = desk.on("2026-12-09").meetings;

        assertThat(section.write(LocalDate.of(2026, 9, 30), Map.of()))
                .singleElement()
                .satisfies(block -> assertThat(((PackBlock.Paragraph) block).text())
                        .startsWith("No meeting of the committee is planned"));
    }

    @Test
    void the_owner_of_an_open_action_is_told_when_the_next_meeting_moves() {
        action("2026-08-31");
        var concerned = new ActionsConcerned();
        concerned.table = new ActionTable(database.jdbi());

        assertThat(concerned.by(desk.meeting(september), LocalDate.of(2026, 9, 15)))
                .singleElement()
                .satisfies(
                        tell -> assertThat(tell.who() + " " + tell.why()).isEqualTo("Head of Service owns action A1"));
    }
}
