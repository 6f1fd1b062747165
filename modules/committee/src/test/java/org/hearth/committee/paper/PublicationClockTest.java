package org.hearth.committee.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.hearth.committee.paper.Release.Route;
import org.hearth.committee.rendering.Rendering;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.testing.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Five clear days before the meeting on Tuesday 23 June 2026: a paper is open by Monday 15 June, or says why it is not. */
@Tag("storage")
class PublicationClockTest {
    private static final LocalDate LAST = LocalDate.of(2026, 6, 15);
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
    void on_the_last_day_it_is_published_with_the_agenda_and_nothing_is_said_of_it() {
        var id = desk.on(LAST).ready();

        desk.publishing.publish(id);

        assertThat(text(id)).doesNotContain("five clear days", "supplement");
    }

    @Test
    void a_day_later_it_is_not_published_without_a_way_and_its_reason() {
        var id = desk.ready();
        desk.on(LAST.plusDays(1));

        assertThat(desk.papers.isLate(Desk.MEETING)).isTrue();
        assertThatThrownBy(() -> desk.publishing.publish(id))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining(
                        "the last day with five clear days before the meeting on 23 June 2026 was 15 June 2026")
                .hasMessageContaining("supplement to the agenda or an urgent item");
        assertThatThrownBy(() -> desk.publishing.publish(id, new Release(Route.SUPPLEMENT, " ", "", "")))
                .hasMessageContaining("Say why");
        assertThat(desk.paper(id).isPublished()).isFalse();

        desk.publishing.publish(id, new Release(Route.SUPPLEMENT, "The return came late.", "", ""));

        assertThat(text(id))
                .contains(
                        "This report was published on 16 June 2026. The last day that leaves five clear days before the meeting was 15 June 2026. It is a supplement to the agenda. Why it was not published with it: The return came late.");
    }

    @Test
    void an_urgent_item_names_the_chair_and_the_special_circumstances() {
        var id = desk.ready();
        desk.on(LAST.plusDays(3));

        assertThatThrownBy(() -> urgent(id, "", "A home closes before the next meeting."))
                .hasMessageContaining("the chair who agreed");
        assertThatThrownBy(() -> urgent(id, "Councillor Reed", "")).hasMessageContaining("special circumstances");

        urgent(id, "Councillor Reed", "A home closes before the next meeting.");

        assertThat(text(id))
                .contains(
                        "with the agreement of the chair, Councillor Reed, in these special circumstances: A home closes before the next meeting.")
                .contains("Why it is late: It was asked for yesterday.");
        assertThat(new String(desk.papers.file(desk.paper(id), Rendering.EXEMPT), StandardCharsets.UTF_8))
                .contains("Councillor Reed");
    }

    @Test
    void what_is_in_time_is_not_urgent_and_nothing_is_urgent_after_the_meeting() {
        var id = desk.ready();
        assertThatThrownBy(() -> urgent(id, "Councillor Reed", "A home closes."))
                .hasMessageContaining("There is still time");

        desk.on(Desk.MEETING.plusDays(1));
        assertThatThrownBy(() -> urgent(id, "Councillor Reed", "A home closes."))
                .hasMessageContaining("which was on 23 June 2026. Publish the paper as a supplement");
    }

    @Test
    void the_reason_is_for_everybody_and_names_no_child() {
        var id = desk.ready();
        desk.on(LAST.plusDays(1));

        for (String reason : new String[] {"We waited for REF00007.", "Two children moved to Wales."}) {
            assertThatThrownBy(() -> desk.publishing.publish(id, new Release(Route.SUPPLEMENT, reason, "", "")))
                    .as(reason)
                    .isInstanceOf(RuleBroken.class);
        }
    }

    /** Bank holidays are not held for ever. */
    @Test
    void where_the_last_day_is_not_known_it_is_late_from_the_meeting_on() {
        var meeting = LocalDate.of(2099, 6, 23);
        assertThat(desk.papers.publishBy(meeting)).isEmpty();

        assertThat(desk.on(meeting.minusDays(1)).papers.isLate(meeting)).isFalse();
        assertThat(desk.on(meeting).papers.isLate(meeting)).isTrue();
    }

    /** A published paper was read again with the threshold and the name of today. */
    @Test
    void a_published_paper_is_read_again_with_the_settings_it_was_published_with() {
        var id = desk.published();
        desk.set.put("HEARTH_WITHHOLD_BELOW", "11");
        desk.set.put("HEARTH_PRINT_CLEARANCE", "false");
        desk.set.put("council", "Another Council");

        var again = desk.papers.sideBySide(desk.paper(id)).toString();

        assertThat(again)
                .contains("counts of 1 to 5 are withheld", "Officer clearance")
                .doesNotContain("1 to 10");
    }

    /** What is typed when it is published was in no proof before; the chair is named where the chair is asked for. */
    @Test
    void the_reason_and_the_circumstances_name_nobody_and_the_box_for_the_chair_does() {
        var id = desk.ready();
        desk.on(Desk.MEETING.minusDays(1));

        assertThatThrownBy(() -> urgent(id, "Councillor Amy Example", "Mrs Penhaligon asked for it."))
                .isInstanceOfSatisfying(RuleBroken.class, refused -> {
                    assertThat(refused.field()).isEqualTo("circumstances");
                    assertThat(refused).hasMessageContaining("\"Mrs Penhaligon\" looks like a name");
                });
        assertThatThrownBy(() -> desk.publishing.publish(
                        id, new Release(Route.SUPPLEMENT, "The boy called Tomsin moved home.", "", "")))
                .isInstanceOfSatisfying(
                        RuleBroken.class, refused -> assertThat(refused.field()).isEqualTo("reason"));
        assertThat(desk.paper(id).isPublished()).isFalse();

        urgent(id, "Councillor Amy Example", "The court has set a hearing for next week.");

        assertThat(text(id)).contains("with the agreement of the chair, Councillor Amy Example, in these");
    }

    private void urgent(UUID id, String chair, String circumstances) {
        desk.publishing.publish(id, new Release(Route.URGENT, "It was asked for yesterday.", chair, circumstances));
    }

    private String text(UUID id) {
        return new String(desk.papers.file(desk.paper(id), Rendering.PUBLIC), StandardCharsets.UTF_8);
    }
}
