package org.hearth.committee.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hearth.committee.meeting.AgendaItem;
import org.hearth.committee.meeting.ClerksDesk;
import org.hearth.committee.meeting.ItemKind;
import org.hearth.committee.meeting.Meeting;
import org.hearth.committee.meeting.Openness;
import org.hearth.committee.proof.Proof;
import org.hearth.committee.rendering.Rendering;
import org.hearth.platform.testing.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The report's pages go on from those before it on the agenda. */
@Tag("storage")
class PageRunTest {
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
    void the_public_report_begins_where_the_agenda_puts_it_and_the_exempt_one_on_its_own() {
        var paper = desk.ready();
        begins(performance(), 37, 40, false);

        type(paper, Integer.toString(performance().itemNo()));

        assertThat(text(paper, Rendering.PUBLIC)).contains("\nPage 37\n");
        assertThat(text(paper, Rendering.EXEMPT)).contains("\nPage 1\n");
    }

    @Test
    void when_it_is_published_the_agenda_says_where_it_ends() {
        var paper = desk.ready();
        begins(performance(), 37, null, false);
        assertThat(performance().pages()).isEqualTo("from 37");
        type(paper, Integer.toString(performance().itemNo()));

        desk.publishing.publish(paper);

        int pages = new PrintedDocuments().pages(text(paper, Rendering.PUBLIC).getBytes(StandardCharsets.UTF_8));
        assertThat(performance().pages()).isEqualTo(pages == 1 ? "37" : "37 to " + (36 + pages));
        assertThat(text(paper, Rendering.PUBLIC)).contains("\nPage 37\n");
    }

    @Test
    void a_report_that_is_to_follow_or_not_on_the_agenda_is_numbered_from_one() {
        var paper = desk.ready();
        int number = performance().itemNo();
        begins(performance(), null, null, true);

        type(paper, Integer.toString(number));
        assertThat(text(paper, Rendering.PUBLIC)).contains("\nPage 1\n");

        type(paper, "99");
        assertThat(text(paper, Rendering.PUBLIC)).contains("\nPage 1\n");
        desk.publishing.publish(paper);
        assertThat(performance().pages()).isEqualTo("to follow");
    }

    @Test
    void the_proof_says_what_of_the_agenda_is_not_settled() {
        var paper = desk.ready();
        int number = performance().itemNo();

        assertThat(said(paper)).contains("gives no agenda item");

        type(paper, "Item " + number);
        assertThat(said(paper)).contains("the agenda of 23 June 2026 has no item of that number");

        type(paper, "1");
        assertThat(said(paper)).contains("Item 1 of the agenda is").contains("which is no report");

        type(paper, Integer.toString(number));
        assertThat(said(paper)).contains("stands on the agenda as \"Public\"");

        begins(performance(), null, null, false);
        assertThat(said(paper)).contains("has no pages yet");

        begins(performance(), 5, 9, false);
        assertThat(said(paper)).isEmpty();
    }

    @Test
    void what_the_agenda_and_the_front_sheet_say_of_exemption_is_compared() {
        var paper = desk.ready();
        var item = performance();
        begins(item, 5, 9, false);
        type(paper, Integer.toString(item.itemNo()));
        assertThat(said(paper)).as("part exempt in both").isEmpty();

        desk.typing.frontSheet(paper, Map.of("status", "Public"), Map.of());

        assertThat(said(paper))
                .contains("stands on the agenda as \"Part exempt (paragraph 2)\"")
                .contains("front sheet's status is \"Public\"");
    }

    @Test
    void the_agenda_of_a_meeting_that_was_held_stays_as_it_was() {
        var paper = desk.ready();
        begins(performance(), 37, 300, false);
        type(paper, Integer.toString(performance().itemNo()));
        desk.on(Desk.MEETING.plusDays(1));
        var held = meeting();
        desk.clerks
                .on(Desk.MEETING.plusDays(1).toString())
                .minutes
                .write(held.id(), "Four members", Map.of(), null, held.revision());

        desk.publishing.publish(
                paper, new Release(Release.Route.SUPPLEMENT, "The figures came after the agenda.", "", ""));

        assertThat(performance().pages()).isEqualTo("37 to 300");
    }

    @Test
    void two_items_on_the_same_pages_are_told() {
        desk.ready();
        begins(performance(), 5, 30, false);
        var themed = item(ItemKind.THEMED);

        begins(themed, 30, 31, false);

        assertThat(desk.clerks.agenda.warnings(desk.clerks.agenda.of(meeting().id())))
                .contains("Item %d begins on page 30, and item %d ends on page 30. Begin it on page 31 or later."
                        .formatted(themed.itemNo(), performance().itemNo()));
    }

    private Meeting meeting() {
        return desk.clerks.meetings.scheduledOn(ClerksDesk.CPC, Desk.MEETING).orElseThrow();
    }

    private AgendaItem performance() {
        return item(ItemKind.PERFORMANCE);
    }

    private AgendaItem item(ItemKind kind) {
        return desk.clerks.agenda.of(meeting().id()).stream()
                .filter(one -> one.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private void begins(AgendaItem item, Integer first, Integer last, boolean toFollow) {
        desk.clerks.agenda.change(
                item.meeting(),
                item.id(),
                new AgendaItem.Typed(
                        item.itemNo(),
                        item.kind(),
                        item.title(),
                        item.leadPost(),
                        item.kind() == ItemKind.PERFORMANCE ? Openness.PART_EXEMPT : item.openness(),
                        item.kind() == ItemKind.PERFORMANCE ? Integer.valueOf(2) : item.exemptParagraph(),
                        toFollow,
                        first,
                        last),
                item.revision());
    }

    private void type(UUID paper, String number) {
        desk.typing.frontSheet(paper, Map.of("agenda-item", number), Map.of());
    }

    private String said(UUID paper) {
        List<Proof.Line> lines = desk.papers.view(desk.paper(paper)).proof().lines();
        return lines.stream()
                .filter(line -> line.check().equals("consistency.agenda") && line.state() != Proof.State.PASS)
                .map(Proof.Line::words)
                .reduce("", String::concat);
    }

    private String text(UUID paper, Rendering rendering) {
        return new String(desk.papers.file(desk.paper(paper), rendering), StandardCharsets.UTF_8);
    }
}
