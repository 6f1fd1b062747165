package org.hearth.committee.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hearth.committee.meeting.ClerksDesk.CPC;
import static org.hearth.committee.meeting.ClerksDesk.DETAILS;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.testing.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The whole life of a meeting, on a real database. Today is Tuesday 12 May 2026 unless a test says otherwise. */
@Tag("storage")
class MeetingLifeTest {
    private static TestDatabase database;

    private ClerksDesk desk;

    @BeforeAll
    static void open() {
        database = TestDatabase.create();
    }

    @AfterAll
    static void shut() {
        database.close();
    }

    @BeforeEach
    void aDesk() {
        ClerksDesk.clear(database);
        desk = new ClerksDesk(database);
    }

    @Test
    void a_meeting_is_planned_with_the_standing_order_of_business() {
        var id = desk.planned("2026-06-23");

        assertThat(desk.meeting(id).state()).isEqualTo(MeetingState.PLANNED);
        assertThat(desk.agenda.of(id))
                .extracting(AgendaItem::kind)
                .containsExactly(
                        ItemKind.ELECTION,
                        ItemKind.APOLOGIES,
                        ItemKind.DECLARATIONS,
                        ItemKind.MINUTES,
                        ItemKind.ACTION_LOG,
                        ItemKind.PUBLIC_QUESTIONS,
                        ItemKind.URGENT,
                        ItemKind.CHILDREN,
                        ItemKind.PERFORMANCE,
                        ItemKind.THEMED,
                        ItemKind.WORK_PROGRAMME,
                        ItemKind.EXCLUSION,
                        ItemKind.EXEMPT);
        assertThat(desk.agenda.of(id))
                .extracting(AgendaItem::itemNo)
                .startsWith(1, 2, 3)
                .endsWith(13);
        assertThat(desk.audited).containsExactly("meeting.planned");
    }

    @Test
    void a_chair_is_elected_only_at_the_first_meeting_of_the_municipal_year() {
        var june = desk.planned("2026-06-23");
        var september = desk.planned("2026-09-15");
        var nextMay = desk.planned("2027-05-25");
        var april = desk.planned("2027-04-20");

        assertThat(elects(june)).isTrue();
        assertThat(elects(september)).isFalse();
        assertThat(elects(nextMay)).isTrue();
        assertThat(elects(april)).as("the year ends in May").isFalse();
    }

    private boolean elects(UUID meeting) {
        return desk.agenda.of(meeting).stream().anyMatch(item -> item.kind() == ItemKind.ELECTION);
    }

    @Test
    void a_calendar_that_somebody_began_is_not_filled() {
        var first = new FirstMeetings(desk.meetings);
        var days = java.util.List.of(java.time.LocalDate.of(2026, 8, 25), java.time.LocalDate.of(2026, 11, 24));

        assertThat(first.plan(days, "14:00", "Council Chamber", "Chair", "hearth"))
                .isEqualTo(2);
        assertThat(first.plan(days, "14:00", "Council Chamber", "Chair", "hearth"))
                .isZero();
        assertThat(desk.meetings.all()).extracting(Meeting::plannedBy).containsExactly("hearth", "hearth");
    }

    @Test
    void moved_it_has_new_deadlines_and_whoever_wrote_the_old_day_is_found() {
        var id = desk.planned("2027-01-12");
        desk.meetings.change(id, new Meeting.Details("14:00", "Council Chamber", "", LocalDate.of(2027, 1, 7)), 0);

        // 5 January 2027: Wed 23 December is the last day to publish (committee-pack 12)
        desk.meetings.move(id, LocalDate.of(2027, 1, 5), "The chamber is let.", 1);

        var moved = desk.meeting(id);
        assertThat(moved.meetsOn()).isEqualTo("2027-01-05");
        assertThat(desk.meetings.deadlines(moved.meetsOn()).publication().day()).isEqualTo("2026-12-23");
        assertThat(moved.questionsBy())
                .as("three working days before, as it was: Mon 4 January, Thu 31 and Wed 30 December")
                .isEqualTo("2026-12-30");
        assertThat(desk.meetings.moves(id)).singleElement().satisfies(move -> assertThat(
                        List.of(move.wasOn(), move.meetsOn()))
                .containsExactly(LocalDate.of(2027, 1, 12), LocalDate.of(2027, 1, 5)));
        assertThat(desk.audited).endsWith("meeting.moved");
    }

    @Test
    void a_move_without_a_reason_to_the_same_day_or_to_a_past_one_is_refused() {
        var id = desk.planned("2026-06-23");

        assertThatThrownBy(() -> desk.meetings.move(id, LocalDate.of(2026, 6, 24), " ", 0))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("Enter why the meeting is moved.");
        assertThatThrownBy(() -> desk.meetings.move(id, LocalDate.of(2026, 6, 23), "Rain", 0))
                .hasMessageContaining("on 23 June 2026 already");
        assertThatThrownBy(() -> desk.meetings.move(id, LocalDate.of(2026, 5, 11), "Rain", 0))
                .hasMessageContaining("is past");
        assertThatThrownBy(() -> desk.meetings.move(id, null, "Rain", 0)).hasMessage("Enter the day of the meeting.");
    }

    @Test
    void a_committee_meets_once_on_a_day_unless_the_other_is_cancelled() {
        var id = desk.planned("2026-06-23");
        var other = desk.planned("2026-06-30");

        assertThatThrownBy(() -> desk.planned("2026-06-23")).hasMessageContaining("meets on 23 June 2026 already");
        assertThatThrownBy(() -> desk.meetings.move(other, LocalDate.of(2026, 6, 23), "Rain", 0))
                .hasMessageContaining("meets on 23 June 2026 already");

        desk.meetings.cancel(id, "No quorum can be had.", 0);
        desk.planned("2026-06-23");

        assertThat(desk.meeting(id).stateReason()).isEqualTo("No quorum can be had.");
        assertThat(desk.meetings.scheduledOn(CPC, LocalDate.of(2026, 6, 23)))
                .get()
                .extracting(Meeting::id)
                .isNotEqualTo(id);
    }

    @Test
    void who_saves_what_somebody_else_changed_meanwhile_is_told() {
        var id = desk.planned("2026-06-23");
        desk.meetings.change(id, DETAILS, 0);

        assertThatThrownBy(() -> desk.meetings.change(id, DETAILS, 0))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("Someone else changed this");
        assertThatThrownBy(() -> desk.meetings.cancel(id, "Why not", 0))
                .hasMessageContaining("Someone else changed this");
        assertThatThrownBy(() -> desk.meetings.move(id, LocalDate.of(2026, 6, 30), "Why not", 0))
                .hasMessageContaining("Someone else changed this");
        assertThat(desk.meetings.moves(id)).isEmpty();
    }

    @Test
    void a_bank_holiday_a_weekend_and_too_short_a_notice_are_warned_of_with_the_latest_lawful_day() {
        assertThat(desk.meetings.warnings(LocalDate.of(2026, 8, 31)))
                .containsExactly(
                        "Monday 31 August 2026 is a bank holiday (Summer bank holiday). The latest lawful day to publish its papers is Friday 21 August 2026.");
        assertThat(desk.meetings.warnings(LocalDate.of(2026, 6, 20)))
                .singleElement()
                .asString()
                .startsWith("Saturday 20 June 2026 is at a weekend.")
                .contains("Friday 12 June 2026");
        assertThat(desk.meetings.warnings(LocalDate.of(2026, 5, 19)))
                .singleElement()
                .asString()
                .contains("Monday 11 May 2026", "would be late");
        assertThat(desk.meetings.warnings(LocalDate.of(2026, 5, 20)))
                .as("12 May is today, and the last day on which it can be done")
                .isEmpty();
        assertThat(desk.meetings.warnings(LocalDate.of(2026, 5, 1))).contains("Friday 1 May 2026 is past.");
        assertThat(desk.meetings.warnings(LocalDate.of(2029, 3, 13)))
                .singleElement()
                .asString()
                .contains("the bank holidays of 2029 are not held");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2pm", "25:00", "14", "14:60"})
    void a_time_that_is_none_is_refused(String at) {
        assertThatThrownBy(() -> desk.meetings.plan(
                        CPC, LocalDate.of(2026, 6, 23), new Meeting.Details(at, "Chamber", "", null)))
                .isInstanceOfSatisfying(
                        RuleBroken.class, refused -> assertThat(refused.field()).isEqualTo("beginsAt"));
    }

    @Test
    void a_childs_reference_is_not_kept_in_any_words() {
        var id = desk.planned("2026-06-23");

        assertThatThrownBy(() -> desk.meetings.cancel(id, "Because of lc70827.", 0))
                .hasMessage("This names a child by reference. Take the reference out.")
                .isInstanceOfSatisfying(
                        RuleBroken.class, refused -> assertThat(refused.field()).isEqualTo("reason"));
    }

    @Test
    void the_title_of_an_item_is_public_also_where_the_item_is_not() {
        var id = desk.planned("2026-06-23");

        assertThatThrownBy(() -> desk.agenda.add(
                        id, item(null, ItemKind.EXEMPT, "Where two siblings live", Openness.EXEMPT, 2), null))
                .isInstanceOfSatisfying(
                        RuleBroken.class, refused -> assertThat(refused.field()).isEqualTo("title"));
    }

    @Test
    void an_item_stands_where_its_kind_belongs_and_numbers_follow() {
        var id = desk.planned("2026-06-23");
        var item =
                desk.agenda.add(id, item(null, ItemKind.CHILDREN, "The young inspectors", Openness.PUBLIC, null), null);

        assertThat(desk.agenda.find(id, item).orElseThrow().itemNo())
                .as("after the children's update, before the performance report")
                .isEqualTo(9);

        desk.agenda.change(id, item, item(2, ItemKind.CHILDREN, "The young inspectors", Openness.PUBLIC, null), 0);
        assertThat(desk.agenda.of(id).get(1).id()).isEqualTo(item);

        desk.agenda.remove(id, item, 1);
        assertThat(desk.agenda.of(id))
                .extracting(AgendaItem::itemNo)
                .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13);
        assertThatThrownBy(() -> desk.agenda.remove(id, item, 1)).hasMessageContaining("no longer on the agenda");
    }

    @Test
    void an_exempt_item_needs_its_paragraph_and_stands_after_the_resolution_that_excludes_the_public() {
        var id = desk.planned("2026-06-23");

        assertThatThrownBy(() -> desk.agenda.add(id, item(1, ItemKind.EXEMPT, "A home", Openness.EXEMPT, null), null))
                .hasMessageContaining("Enter the paragraph, 1 to 7");
        desk.agenda.add(id, item(1, ItemKind.EXEMPT, "A home", Openness.EXEMPT, 1), null);

        assertThat(desk.agenda.warnings(desk.agenda.of(id)))
                .anySatisfy(said -> assertThat(said).startsWith("Item 1 is exempt and stands before the resolution"))
                .anySatisfy(said -> assertThat(said).startsWith("Item 14 is exempt without a paragraph"));
    }

    @Test
    void two_who_change_an_item_do_not_overwrite_each_other() {
        var id = desk.planned("2026-06-23");
        var first = desk.agenda.of(id).get(0);
        var typed = item(1, ItemKind.ELECTION, "Election of chair", Openness.PUBLIC, null);
        desk.agenda.change(id, first.id(), typed, 0);

        assertThatThrownBy(() -> desk.agenda.change(id, first.id(), typed, 0))
                .hasMessageContaining("Someone else changed this");
    }

    @Test
    void minutes_are_written_from_the_day_after_and_stand_once_they_are_agreed() {
        var june = desk.planned("2026-06-23");
        var september = desk.planned("2026-09-15");
        var item = desk.agenda.of(june).get(8).id();

        assertThatThrownBy(() -> desk.on("2026-06-23").minutes.write(june, "All", Map.of(), null, 0))
                .hasMessageContaining("from the day after");

        desk.on("2026-06-24").minutes.write(june, "Four members", Map.of(item, "The report was noted."), null, 0);
        assertThat(desk.meeting(june).state()).isEqualTo(MeetingState.HELD);
        assertThat(desk.agenda.find(june, item).orElseThrow().resolution()).isEqualTo("The report was noted.");
        assertThatThrownBy(() -> desk.meetings.move(june, LocalDate.of(2026, 7, 1), "Late", 1))
                .hasMessageContaining("held and minuted");

        assertThatThrownBy(() -> desk.minutes.write(june, "Four members", Map.of(), september, 1))
                .as("September has not been held")
                .hasMessageContaining("later meeting of the same committee that has been held");
        desk.on("2026-09-15").minutes.write(june, "Four members", Map.of(), september, 1);
        assertThat(desk.agenda.find(june, item).orElseThrow().resolution())
                .as("what is not named stays")
                .isEqualTo("The report was noted.");
        assertThatThrownBy(() -> desk.minutes.write(june, "Five members", Map.of(), null, 2))
                .hasMessageContaining("were agreed on 15 September 2026 and stand");
    }

    @Test
    void the_resolution_of_a_public_item_does_not_tell_of_a_few_children_and_nothing_is_kept_then() {
        var june = desk.planned("2026-06-23");
        var item = desk.agenda.of(june).get(8).id();

        assertThatThrownBy(() -> desk.on("2026-06-24")
                        .minutes
                        .write(june, "Four members", Map.of(item, "Noted that two children were moved."), null, 0))
                .isInstanceOfSatisfying(
                        RuleBroken.class, refused -> assertThat(refused.field()).isEqualTo("resolution-" + item));
        assertThat(desk.meeting(june).isPlanned()).isTrue();
    }

    @Test
    void a_cancelled_meeting_is_not_minuted() {
        var id = desk.planned("2026-06-23");
        desk.meetings.cancel(id, "No quorum", 0);

        assertThatThrownBy(() -> desk.on("2026-06-24").minutes.write(id, "Nobody", Map.of(), null, 1))
                .hasMessageContaining("is cancelled");
        assertThatThrownBy(
                        () -> desk.agenda.remove(id, desk.agenda.of(id).get(0).id(), 0))
                .hasMessageContaining("is cancelled");
    }

    @Test
    void another_committee_is_added_renamed_and_ended() {
        var code = desk.committees.add("Children in Care Sub-Committee", LocalDate.of(2026, 5, 20));
        assertThat(code).isEqualTo("children-in-care-sub");
        assertThatThrownBy(() -> desk.committees.add("Children in Care Sub-Committee", LocalDate.of(2026, 5, 20)))
                .hasMessageContaining("a committee of that name already");

        desk.committees.change(code, "Care Sub-Committee", LocalDate.of(2026, 12, 31), 0);

        assertThatThrownBy(() -> desk.committees.change(code, "Care Sub-Committee", null, 0))
                .hasMessageContaining("Someone else changed this");
        assertThatThrownBy(() -> desk.meetings.plan(code, LocalDate.of(2027, 1, 12), DETAILS))
                .hasMessageContaining("did not stand on 12 January 2027");
        assertThat(desk.meetings.plan(code, LocalDate.of(2026, 12, 8), DETAILS)).isNotNull();
        assertThatThrownBy(() -> desk.meetings.plan("no-such", LocalDate.of(2026, 12, 8), DETAILS))
                .hasMessageContaining("Choose one of children-in-care-sub, corporate-parenting");
    }

    @Test
    void a_years_meetings_are_those_from_may_to_may() {
        var april = desk.planned("2026-05-07");
        var june = desk.planned("2026-06-23");

        assertThat(desk.meetings.of(CPC, desk.meetings.year(2026)))
                .extracting(Meeting::id)
                .containsExactly(june);
        assertThat(desk.meetings.of(CPC, desk.meetings.year(2025)))
                .extracting(Meeting::id)
                .containsExactly(april);
        assertThat(desk.meetings.year(2025).words()).isEqualTo("2025/26");

        desk.setting("HEARTH_MUNICIPAL_YEAR", "soon");
        assertThatThrownBy(() -> desk.meetings.year(2026)).hasMessageContaining("a month and a day");
    }

    private static AgendaItem.Typed item(
            Integer place, ItemKind kind, String title, Openness openness, Integer paragraph) {
        return new AgendaItem.Typed(place, kind, title, "Head of Service", openness, paragraph, false, null, null);
    }
}
