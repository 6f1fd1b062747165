package org.hearth.committee.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.rest.NoAnswer;
import org.hearth.platform.testing.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A published agenda stays as it was; a later one says what changed. */
@Tag("storage")
class AgendaVersionsTest {
    private static TestDatabase database;

    private ClerksDesk desk;
    private UUID meeting;

    @BeforeAll
    static void open() {
        database = TestDatabase.create();
    }

    @AfterAll
    static void shut() {
        database.close();
    }

    @BeforeEach
    void aMeeting() {
        ClerksDesk.clear(database);
        desk = new ClerksDesk(database);
        meeting = desk.planned("2026-06-23");
        exempt().ifPresent(item -> desk.agenda.change(meeting, item.id(), by(item, 1), item.revision()));
    }

    private Optional<AgendaItem> exempt() {
        return desk.agenda.of(meeting).stream()
                .filter(item -> item.kind() == ItemKind.EXEMPT)
                .findFirst();
    }

    private static AgendaItem.Typed by(AgendaItem item, Integer paragraph) {
        return new AgendaItem.Typed(
                item.itemNo(),
                item.kind(),
                item.title(),
                "Head of service",
                item.openness(),
                paragraph,
                false,
                null,
                null);
    }

    @Test
    void an_exempt_item_without_its_paragraph_is_not_published() {
        UUID next = desk.planned("2026-09-22");
        assertThatThrownBy(() -> desk.versions.publish(next))
                .hasMessageContaining("\"Exempt items\", is exempt and gives no paragraph")
                .hasMessageContaining("Give its paragraph, or remove the item");
        assertThat(desk.versions.of(next)).isEmpty();
    }

    @Test
    void what_was_published_stays_whatever_is_done_to_the_agenda() {
        var first = desk.versions.publish(meeting);
        String then = text(first, true);

        add(1, "A petition");

        assertThat(first.versionNo()).isEqualTo(1);
        assertThat(first.changes()).isEmpty();
        assertThat(text(first, true))
                .isEqualTo(then)
                .contains("version 1, published on 12 May 2026")
                .doesNotContain("A petition");
        assertThat(text(first, false)).doesNotContain("A petition");
        assertThat(first.pdfHash()).hasSize(64);
        assertThat(desk.audited).contains("agenda.published", "agenda.opened");
    }

    @Test
    void a_later_version_says_what_changed_since_the_one_before_and_only_that() {
        desk.versions.publish(meeting);
        var apologies = desk.agenda.of(meeting).get(0);
        assertThat(desk.versions.notPublished(desk.meeting(meeting))).isEmpty();
        add(1, "A petition");
        desk.meetings.change(
                meeting,
                new Meeting.Details("16:00", "Council Chamber", "Chair\nTwo invented members", null),
                desk.meeting(meeting).revision());
        var last = desk.agenda.of(meeting).get(desk.agenda.of(meeting).size() - 1);
        desk.agenda.remove(meeting, last.id(), last.revision());

        assertThat(desk.versions.notPublished(desk.meeting(meeting)))
                .contains(
                        "The time is now \"16:00\" and was \"14:00\".",
                        "Item 1, \"A petition\", is new.",
                        "Item 2, \"%s\", was item 1.".formatted(apologies.title()),
                        "What was item %d is no longer on the agenda.".formatted(last.itemNo() - 1));
        var second = desk.versions.publish(meeting);

        assertThat(second.versionNo()).isEqualTo(2);
        assertThat(text(second, true)).contains("What changed since version 1", "The time is now \"16:00\"");
        assertThat(desk.versions.notPublished(desk.meeting(meeting))).isEmpty();
        pages(apologies.id());
        assertThat(desk.versions.publish(meeting).changes())
                .containsExactly(
                        "Item 2, \"%s\": pages now \"3 to 4\", before \"not set\".".formatted(apologies.title()));
        assertThat(desk.versions.of(meeting))
                .extracting(AgendaVersion::versionNo)
                .containsExactly(1, 2, 3);
    }

    /** A title may say of whom an exempt item is, and is taken back for that. */
    @Test
    void the_titles_that_were_taken_back_of_what_is_exempt_are_not_printed_again() {
        var renamed = exempt("A placement at Invented Lodge");
        var removed = exempt("A tribunal of last week");
        var opened = exempt("A claim against the council");
        desk.versions.publish(meeting);

        retitle(renamed, "A placement", Openness.EXEMPT);
        retitle(opened, "A claim", Openness.PUBLIC);
        desk.agenda.remove(meeting, removed, item(removed).revision());
        var second = desk.versions.publish(meeting);

        assertThat(second.changes())
                .contains(
                        "Item %d, \"A placement\", has another title."
                                .formatted(item(renamed).itemNo()),
                        "Item %d, \"A claim\", has another title."
                                .formatted(item(opened).itemNo()))
                .anyMatch(words -> words.matches("What was item \\d+ is no longer on the agenda\\."));
        for (boolean pdf : List.of(true, false)) {
            assertThat(text(second, pdf)).doesNotContain("Invented Lodge", "tribunal", "against the council");
        }
    }

    @Test
    void what_a_public_item_was_called_is_said() {
        add(1, "A petition");
        add(2, "A deputation");
        var items = desk.agenda.of(meeting);
        desk.versions.publish(meeting);

        retitle(items.get(0).id(), "A petition on parks", Openness.PUBLIC);
        desk.agenda.remove(meeting, items.get(1).id(), item(items.get(1).id()).revision());

        assertThat(desk.versions.publish(meeting).changes())
                .contains(
                        "Item 1, \"A petition on parks\": title now \"A petition on parks\", before \"A petition\".",
                        "\"A deputation\", which was item 2, is no longer on the agenda.");
    }

    /** Also when it is changed once more, in another way, before the next agenda is published. */
    @Test
    void what_a_public_item_was_called_is_not_said_again_where_it_told_what_nobody_should_read() {
        add(1, "A petition about Ann Example");
        add(2, "A deputation for Bo Example");
        var items = desk.agenda.of(meeting);
        var petition = items.get(0).id();
        desk.versions.publish(meeting);

        retitle(petition, "A petition", Openness.PUBLIC, true);
        retitle(petition, "A petition on parks", Openness.PUBLIC);
        desk.agenda.remove(meeting, items.get(1).id(), item(items.get(1).id()).revision(), true);
        var second = desk.versions.publish(meeting);

        assertThat(second.changes())
                .contains(
                        "Item 1, \"A petition on parks\", has another title.",
                        "What was item 2 is no longer on the agenda.");
        for (boolean pdf : List.of(true, false)) {
            assertThat(text(second, pdf)).doesNotContain("Example");
        }
        assertThat(desk.audited).contains("agenda-item.title-kept-back");
    }

    @Test
    void an_agenda_that_stands_as_published_is_not_published_again() {
        desk.versions.publish(meeting);

        assertThatThrownBy(() -> desk.versions.publish(meeting))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("stands as it was published");
        assertThat(desk.versions.of(meeting)).hasSize(1);
    }

    @Test
    void an_agenda_that_changes_while_its_files_are_made_is_not_published() {
        desk.files.whileDrawing = () -> add(1, "A petition");

        assertThatThrownBy(() -> desk.versions.publish(meeting))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("Somebody changed this agenda");
        assertThat(desk.versions.of(meeting)).isEmpty();
    }

    @Test
    void the_agenda_of_a_meeting_that_is_cancelled_is_not_published_and_no_version_is_there_that_was_not() {
        assertThatThrownBy(() -> desk.versions.get(meeting, 1))
                .isInstanceOf(NoAnswer.class)
                .hasMessageContaining("no version 1");
        desk.meetings.cancel(meeting, "Purdah.", desk.meeting(meeting).revision());

        assertThatThrownBy(() -> desk.versions.publish(meeting)).isInstanceOf(RuleBroken.class);
    }

    @Test
    void a_kept_agenda_that_was_tampered_with_is_not_given_out() {
        var first = desk.versions.publish(meeting);
        database.jdbi().useHandle(handle -> handle.createUpdate("update committee.agenda_version set pdf = :pdf")
                .bind("pdf", "other".getBytes(StandardCharsets.UTF_8))
                .execute());

        assertThatThrownBy(() -> desk.versions.file(first, true))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("its hash differs");
    }

    @Test
    void what_stood_is_read_again_as_it_was() {
        var stood = new AgendaStood(
                Map.of("time", "14:00"),
                Map.of("a", new AgendaStood.Item("1", "A \"petition\"", "Chair", "Public", "3 to 4")));

        assertThat(AgendaStood.read(stood.json())).isEqualTo(stood);
        assertThat(stood.changedSince(AgendaStood.read(stood.json()), Set.of())).isEqualTo(List.of());
    }

    private void add(int place, String title) {
        desk.agenda.add(
                meeting,
                new AgendaItem.Typed(place, ItemKind.OTHER, title, "", Openness.PUBLIC, null, false, null, null),
                null);
    }

    private UUID exempt(String title) {
        return desk.agenda.add(
                meeting,
                new AgendaItem.Typed(null, ItemKind.EXEMPT, title, "", Openness.EXEMPT, 2, false, null, null),
                null);
    }

    private void retitle(UUID item, String title, Openness openness) {
        retitle(item, title, openness, false);
    }

    private void retitle(UUID item, String title, Openness openness, boolean keptBack) {
        var is = item(item);
        Integer paragraph = openness.isPublic() ? null : is.exemptParagraph();
        desk.agenda.change(
                meeting,
                item,
                new AgendaItem.Typed(
                        is.itemNo(), is.kind(), title, is.leadPost(), openness, paragraph, false, null, null),
                is.revision(),
                keptBack);
    }

    private AgendaItem item(UUID item) {
        return desk.agenda.find(meeting, item).orElseThrow();
    }

    private void pages(UUID item) {
        var is = desk.agenda.find(meeting, item).orElseThrow();
        desk.agenda.change(
                meeting,
                item,
                new AgendaItem.Typed(
                        is.itemNo(), is.kind(), is.title(), is.leadPost(), is.openness(), null, false, 3, 4),
                is.revision());
    }

    private String text(AgendaVersion version, boolean pdf) {
        return new String(desk.versions.file(version, pdf), StandardCharsets.UTF_8);
    }
}
