package org.hearth.committee.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hearth.committee.meeting.ClerksDesk.CPC;

import java.time.LocalDate;
import org.hearth.committee.meeting.AgendaItem;
import org.hearth.committee.meeting.ClerksDesk;
import org.hearth.committee.meeting.ItemKind;
import org.hearth.platform.testing.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A year's work programme, on a real database (committee-pack 15). */
@Tag("storage")
class ProgrammeTest {
    private static TestDatabase database;

    private ClerksDesk desk;
    private Programme programme;

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
        programme = new Programme(desk.meetings, desk.agenda, desk.committees);
    }

    private Programme.Line line(String key) {
        return programme.of(CPC, desk.meetings.year(2026)).lines().stream()
                .filter(line -> line.item().key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void every_item_of_the_year_is_unplanned_before_there_is_a_meeting() {
        var year = programme.of(CPC, desk.meetings.year(2026));

        assertThat(year.unplanned()).hasSameSizeAs(year.lines());
        assertThat(year.lines())
                .extracting(line -> line.item().often())
                .contains("Every quarter", "Twice a year", "Once a year");
        assertThat(year.lines())
                .extracting(line -> line.item().title())
                .contains(
                        "Fostering quarterly report",
                        "Sufficiency Statement",
                        "Virtual school annual report",
                        "Corporate parenting annual report to full council");
    }

    @Test
    void the_standing_order_plans_the_scorecard_and_the_action_log_for_each_meeting() {
        desk.planned("2026-06-23");
        desk.planned("2026-09-15");
        var december = desk.planned("2026-12-08");

        assertThat(line("performance").stillToPlan()).isEqualTo(1);
        assertThat(line("action-log").plannedFor()).hasSize(3);

        desk.meetings.cancel(december, "No quorum", 0);
        assertThat(line("performance").stillToPlan()).isEqualTo(2);
    }

    @Test
    void an_item_is_planned_in_the_place_that_is_kept_for_reports() {
        var september = desk.planned("2026-09-15");

        var item = programme.plan("virtual-school", september);
        programme.plan("complaints-annual", september);

        assertThat(line("virtual-school").isPlanned()).isTrue();
        assertThat(line("virtual-school").plannedFor().get(0).meetsOn()).isEqualTo(LocalDate.of(2026, 9, 15));
        var agenda = desk.agenda.of(september);
        assertThat(desk.agenda.find(september, item).orElseThrow().leadPost()).isEqualTo("Virtual School Head");
        assertThat(agenda)
                .filteredOn(one -> one.kind() == ItemKind.THEMED)
                .extracting(AgendaItem::title)
                .containsExactly("Virtual school annual report", "Complaints and compliments");
        assertThat(agenda)
                .extracting(AgendaItem::itemNo)
                .containsSequence(1, 2, 3)
                .doesNotHaveDuplicates();
        assertThatThrownBy(() -> programme.plan("virtual-school", september))
                .hasMessageContaining("is on the agenda of the meeting on 15 September 2026 already");
        assertThatThrownBy(() -> programme.plan("no-such", september))
                .hasMessageContaining("Choose one of performance");
    }

    @Test
    void a_meetings_reports_are_listed_without_the_business_of_the_meeting_itself() {
        desk.planned("2026-09-15");

        assertThat(programme.of(CPC, desk.meetings.year(2026)).sittings())
                .singleElement()
                .satisfies(sitting -> assertThat(sitting.items())
                        .extracting(AgendaItem::kind)
                        .containsExactly(ItemKind.ACTION_LOG, ItemKind.PERFORMANCE));
    }
}
