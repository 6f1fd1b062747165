package org.hearth.committee.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.hearth.committee.frontsheet.Form;
import org.hearth.committee.meeting.AgendaItem;
import org.hearth.committee.meeting.ClerksDesk;
import org.hearth.committee.meeting.ItemKind;
import org.hearth.committee.meeting.Meeting;
import org.hearth.committee.meeting.Openness;
import org.hearth.committee.proof.Proof;
import org.hearth.committee.rendering.Rendering;
import org.hearth.committee.stage.Stage;
import org.hearth.platform.api.ChangedMeanwhile;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.people.Person;
import org.hearth.platform.api.people.Role;
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

        stood(paper, "99");
        assertThat(text(paper, Rendering.PUBLIC)).contains("\nPage 1\n");
        desk.publishing.publish(paper);
        assertThat(performance().pages()).isEqualTo("to follow");
    }

    @Test
    void the_proof_says_what_of_the_agenda_is_not_settled() {
        var paper = desk.ready();
        int number = performance().itemNo();

        type(paper, "");
        assertThat(said(paper)).contains("gives no agenda item");

        stood(paper, "Item " + number);
        assertThat(said(paper)).contains("the agenda of 23 June 2026 has no item of that number");

        type(paper, "1");
        assertThat(said(paper)).contains("Item 1 of the agenda is").contains("which is no report");

        type(paper, performance().id().toString());
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
        assertThat(performance().status())
                .as("the item says what its report says")
                .isEqualTo("Public");
        assertThat(said(paper)).isEmpty();

        desk.typing.frontSheet(paper, Map.of("status", "Part exempt (paragraphs 3 and 1)"), Map.of());
        assertThat(performance().status()).isEqualTo("Part exempt (paragraph 3)");

        desk.typing.frontSheet(paper, Map.of("status", "Public"), Map.of());
        begins(performance(), 5, 9, false);
        assertThat(said(paper))
                .as("the clerk said otherwise on the agenda afterwards")
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

    @Test
    void a_new_paper_is_the_performance_reports_item_and_a_second_one_none() {
        var first = desk.making.make(Desk.MEETING, Desk.MARCH);
        var second = desk.making.make(Desk.MEETING, Desk.MARCH);

        assertThat(place(first).item()).isEqualTo(performance().id());
        assertThat(printedNumber(first))
                .isEqualTo(Integer.toString(performance().itemNo()));
        assertThat(place(second).item()).isNull();
        assertThatThrownBy(() -> type(second, Integer.toString(performance().itemNo())))
                .isInstanceOfSatisfying(
                        RuleBroken.class, broken -> assertThat(broken.field()).isEqualTo("agenda-item"))
                .hasMessageContaining("Another paper stands at item");
        type(second, item(ItemKind.THEMED).id().toString());
        assertThat(place(second).item()).isEqualTo(item(ItemKind.THEMED).id());
    }

    @Test
    void a_report_of_some_topics_that_is_made_first_is_the_themed_item_and_leaves_the_performance_reports() {
        var themed = desk.making.make(Desk.MEETING, Desk.MARCH, Form.CAMBRIDGESHIRE, Desk.FIRST_ALONE);
        var whole = desk.making.make(Desk.MEETING, Desk.MARCH);

        assertThat(place(themed).item()).isEqualTo(item(ItemKind.THEMED).id());
        assertThat(place(whole).item()).isEqualTo(performance().id());
    }

    @Test
    void where_several_themed_items_are_free_its_author_chooses() {
        desk.making.make(Desk.MEETING, Desk.MARCH);
        add(ItemKind.THEMED, performance().itemNo() + 1);

        var themed = desk.making.make(Desk.MEETING, Desk.MARCH, Form.CAMBRIDGESHIRE, Desk.FIRST_ALONE);

        assertThat(place(themed).number()).isEmpty();
    }

    @Test
    void a_number_of_no_item_is_refused_and_one_that_stood_there_is_kept() {
        var paper = desk.making.make(Desk.MEETING, Desk.MARCH);

        refused(() -> type(paper, "99"), "The agenda of 23 June 2026 has no item \"99\".")
                .isInstanceOfSatisfying(
                        RuleBroken.class, broken -> assertThat(broken.field()).isEqualTo("agenda-item"));
        refused(() -> type(paper, UUID.randomUUID().toString()), "has no item");
        assertThat(place(paper).item()).isEqualTo(performance().id());

        type(paper, "");
        assertThat(printedNumber(paper)).isEmpty();
        stood(paper, "99");
        desk.typing.frontSheet(paper, Map.of("agenda-item", "99", "purpose", "For members"), Map.of());
        assertThat(printedNumber(paper)).isEqualTo("99");
    }

    @Test
    void where_the_meeting_has_no_agenda_a_number_is_typed() {
        var paper = desk.making.make(Desk.MEETING, Desk.MARCH);
        var meeting = meeting();
        desk.clerks.meetings.cancel(meeting.id(), "Not enough members", meeting.revision());

        type(paper, "12");

        assertThat(printedNumber(paper)).isEqualTo("12");
    }

    /** Both were the performance report's item, and neither front sheet could be saved again. */
    @Test
    void a_paper_that_is_made_while_another_takes_the_item_is_made_without_it() throws Exception {
        var first = desk.making.make(Desk.MEETING, Desk.MARCH);
        type(first, "");
        var made = new CompletableFuture<UUID>();

        database.transactions().doInOne(() -> {
            desk.table.takeTurn();
            new Thread(() -> made.completeAsync(() -> desk.making.make(Desk.MEETING, Desk.MARCH), Runnable::run))
                    .start();
            assertThat(made).as("it waits for its turn").failsWithin(Duration.ofSeconds(1));
            type(first, performance().id().toString());
        });

        assertThat(place(made.get(20, TimeUnit.SECONDS)).item()).isNull();
        assertThat(place(first).item()).isEqualTo(performance().id());
    }

    /** As two papers are that were made in the same moment before they waited for each other. */
    @Test
    void a_front_sheet_is_saved_whole_where_another_paper_stands_at_its_item_too() {
        var first = desk.making.make(Desk.MEETING, Desk.MARCH);
        var second = desk.making.make(Desk.MEETING, Desk.MARCH);
        stood(second, performance().id().toString());

        for (String unchanged : List.of(
                performance().id().toString(), Integer.toString(performance().itemNo()))) {
            desk.typing.frontSheet(
                    second, Map.of("agenda-item", unchanged, "purpose", "For members, as item " + unchanged), Map.of());
        }

        assertThat(place(second).item()).isEqualTo(place(first).item());
    }

    @Test
    void a_draft_stays_at_its_item_when_the_agenda_is_numbered_again() {
        var paper = desk.ready();
        begins(performance(), 37, null, false);
        type(paper, Integer.toString(performance().itemNo()));
        int before = performance().itemNo();

        add(1);

        assertThat(performance().itemNo()).isEqualTo(before + 1);
        assertThat(printedNumber(paper)).isEqualTo(Integer.toString(before + 1));
        assertThat(place(paper).firstPage()).isEqualTo(37);
        assertThat(said(paper)).doesNotContain("no report");
        assertThat(desk.papers.view(desk.paper(paper)).changedSinceSigned())
                .as("the number is nobody's to sign")
                .isEmpty();
        desk.publishing.publish(paper);
        assertThat(desk.paper(paper).isPublished()).isTrue();
    }

    /** What was read before the agenda was numbered again is another item's number now. */
    @Test
    void a_front_sheet_that_is_sent_back_with_the_number_it_had_moves_no_paper_and_is_told_the_present_one() {
        var paper = desk.making.make(Desk.MEETING, Desk.MARCH);
        var read = agendaItem(paper);
        add(1);

        assertThatThrownBy(() -> desk.typing.frontSheet(
                        paper,
                        Map.of("agenda-item", read.words(), "purpose", "For members"),
                        Map.of("agenda-item", read.revision())))
                .isInstanceOfSatisfying(ChangedMeanwhile.class, broken -> assertThat(broken.field())
                        .isEqualTo("agenda-item"))
                .hasMessageContaining("The report is item %d of the agenda"
                        .formatted(performance().itemNo()))
                .hasMessageContaining(
                        "Send %d to leave it".formatted(performance().itemNo()));
        assertThat(place(paper).item()).isEqualTo(performance().id());

        type(paper, item(ItemKind.THEMED).id().toString());
        assertThat(place(paper).item()).isEqualTo(item(ItemKind.THEMED).id());
    }

    @Test
    void its_readers_are_given_the_items_number_and_saving_what_was_read_leaves_it_there() {
        var paper = desk.ready();
        var read = agendaItem(paper);
        assertThat(read.words()).isEqualTo(Integer.toString(performance().itemNo()));

        desk.typing.frontSheet(paper, Map.of("agenda-item", read.words()), Map.of("agenda-item", read.revision()));
        assertThat(place(paper).item()).isEqualTo(performance().id());
        assertThat(agendaItem(paper).revision()).as("nothing changed").isEqualTo(read.revision());

        desk.publishing.publish(paper);
        desk.asking = new Person("member", Set.of(Role.MEMBER));
        assertThat(agendaItem(paper).words())
                .isEqualTo(Integer.toString(performance().itemNo()));
    }

    @Test
    void an_item_that_was_taken_off_the_agenda_leaves_its_draft_without_a_number() {
        var paper = desk.ready();
        var item = performance();
        type(paper, item.id().toString());

        desk.clerks.agenda.remove(item.meeting(), item.id(), item.revision());

        assertThat(printedNumber(paper)).isEmpty();
        assertThat(said(paper)).contains("gives no agenda item");
    }

    @Test
    void what_is_published_keeps_its_number_and_its_pages_whatever_is_done_to_the_agenda() {
        var paper = desk.ready();
        begins(performance(), 37, null, false);
        desk.publishing.publish(paper);
        var item = performance();
        String pages = item.pages();

        refused(() -> add(1), "this would make it item " + (item.itemNo() + 1));
        refused(() -> begins(item, 38, 60, false), "its pages, " + pages).hasMessageContaining("\"38 to 60\"");
        refused(() -> begins(item, null, null, true), "to follow");
        refused(() -> desk.clerks.agenda.remove(item.meeting(), item.id(), item.revision()), "take it off the agenda");
        var themed = item(ItemKind.THEMED);
        refused(() -> put(themed, item.itemNo()), "begin a correction of the paper");

        add(item.itemNo() + 1);
        assertThat(performance()).isEqualTo(item);
        assertThat(place(paper).number()).isEqualTo(Integer.toString(item.itemNo()));
        assertThat(place(paper).lastPage()).isEqualTo(item.lastPage());
    }

    @Test
    void what_was_to_follow_is_given_its_pages_once_it_is_published_and_keeps_those() {
        var paper = desk.ready();
        begins(performance(), null, null, true);
        desk.publishing.publish(paper);
        var item = performance();
        assertThat(item.pages()).isEqualTo("to follow");

        refused(() -> add(1), "is published with that number, so the item keeps it");
        begins(item, 60, 75, false);

        assertThat(performance().pages()).isEqualTo("60 to 75");
        refused(() -> begins(performance(), null, null, true), "its pages, 60 to 75");
    }

    @Test
    void what_was_published_without_pages_is_given_them_and_does_not_follow() {
        var paper = desk.ready();
        begins(performance(), null, null, false);
        desk.publishing.publish(paper);

        refused(() -> begins(performance(), null, null, true), "give it the pages \"to follow\"");
        begins(performance(), 60, 75, false);

        assertThat(performance().pages()).isEqualTo("60 to 75");
    }

    @Test
    void while_its_correction_is_a_draft_the_agenda_changes_for_that_and_the_first_stays_as_it_was() {
        var first = desk.ready();
        begins(performance(), 37, null, false);
        desk.publishing.publish(first);
        int before = performance().itemNo();
        var second = desk.making.follow(first, Follow.Kind.CORRECTION, "A table was wrong.", false);

        add(1);

        assertThat(place(first).number()).isEqualTo(Integer.toString(before));
        assertThat(text(first, Rendering.EXEMPT_WORDS)).contains("label=Agenda item number, value=" + before + "]");
        assertThat(printedNumber(second)).isEqualTo(Integer.toString(before + 1));
        desk.signedAndCleared(second);
        desk.publishing.publish(second);
        refused(() -> add(1), "make it item " + (before + 2));
    }

    @Test
    void when_a_correction_of_other_length_is_published_the_agenda_says_where_that_ends() {
        var first = desk.ready();
        begins(performance(), 37, null, false);
        desk.publishing.publish(first);
        int ended = performance().lastPage();

        var second = desk.making.follow(first, Follow.Kind.CORRECTION, "A part was missing.", false);
        desk.typing.commentary(second, "county.why", "Homes were found.\n\n".repeat(150), null);
        desk.signedAndCleared(second);
        desk.publishing.publish(second);

        assertThat(performance().lastPage())
                .isGreaterThan(ended)
                .isEqualTo(place(second).lastPage());
        assertThat(place(first).lastPage()).as("as it was printed").isEqualTo(ended);
    }

    @Test
    void a_supplement_leaves_the_pages_of_the_report_that_it_is_added_to() {
        var first = desk.ready();
        begins(performance(), 37, null, false);
        desk.publishing.publish(first);
        var before = performance().pages();

        var second = desk.making.follow(first, Follow.Kind.SUPPLEMENT, "A part was missing.", false);
        desk.typing.commentary(second, "county.why", "Homes were found.\n\n".repeat(150), null);
        desk.signedAndCleared(second);
        desk.publishing.publish(second);

        assertThat(performance().pages()).isEqualTo(before);
    }

    @Test
    void a_withdrawn_paper_no_longer_keeps_its_item() {
        var paper = desk.published();
        refused(() -> add(1), "this would make it item");

        desk.as(Role.MONITORING_OFFICER, () -> desk.staging.move(paper, Stage.WITHDRAWN, "A wrong table.", null));

        add(1);
    }

    @Test
    void where_a_paper_was_withdrawn_another_one_is_put_and_its_correction_does_not_take_the_item_back() {
        var withdrawn = desk.published();
        desk.as(Role.MONITORING_OFFICER, () -> desk.staging.move(withdrawn, Stage.WITHDRAWN, "A wrong table.", null));

        var proposed = desk.making.make(Desk.MEETING, Desk.MARCH);
        assertThat(place(proposed).item()).isEqualTo(performance().id());
        type(proposed, item(ItemKind.THEMED).id().toString());
        type(proposed, performance().id().toString());

        assertThat(place(proposed).item()).isEqualTo(performance().id());
        var correction = desk.making.follow(withdrawn, Follow.Kind.CORRECTION, "The table is right now.", false);
        assertThat(place(correction).number()).isEmpty();
        assertThat(place(proposed).item()).isEqualTo(performance().id());
    }

    @Test
    void an_earlier_version_that_was_never_published_holds_no_item() {
        var first = desk.making.make(Desk.MEETING, Desk.MARCH);
        var second = desk.making.measureAgain(first);
        assertThat(place(second).item()).isEqualTo(performance().id());
        type(second, item(ItemKind.THEMED).id().toString());

        var other = desk.making.make(Desk.MEETING, Desk.MARCH);

        assertThat(place(other).item()).isEqualTo(performance().id());
    }

    @Test
    void what_is_published_holds_its_item_until_its_correction_is_published_at_another() {
        var first = desk.published();
        var second = desk.making.follow(first, Follow.Kind.CORRECTION, "A table was wrong.", false);
        type(second, item(ItemKind.THEMED).id().toString());
        var other = desk.making.make(Desk.MEETING, Desk.MARCH);
        assertThat(place(other).item()).isNull();
        refused(() -> type(other, performance().id().toString()), "Another paper stands at item");

        desk.signedAndCleared(second);
        desk.publishing.publish(second);

        type(other, performance().id().toString());
        assertThat(place(other).item()).isEqualTo(performance().id());
    }

    @Test
    void the_place_that_is_kept_for_reports_stays_on_the_agenda_when_a_paper_stands_there() {
        var draft = desk.making.make(Desk.MEETING, Desk.MARCH, Form.CAMBRIDGESHIRE, Desk.FIRST_ALONE);
        var kept = item(ItemKind.THEMED);
        assertThat(place(draft).item()).isEqualTo(kept.id());

        plan("virtual-school");
        assertThat(place(draft).item()).as("of a draft").isEqualTo(kept.id());

        desk.fill(draft);
        desk.publishing.publish(draft);
        plan("complaints-annual");
        assertThat(desk.clerks.agenda.of(meeting().id()))
                .filteredOn(item -> item.kind() == ItemKind.THEMED)
                .extracting(AgendaItem::title)
                .containsExactly(kept.title(), "virtual-school", "complaints-annual");
    }

    @Test
    void where_a_draft_ends_is_not_known_until_it_is_published() {
        var paper = desk.ready();
        begins(performance(), 37, null, false);

        assertThat(place(paper))
                .extracting(OnAgenda::firstPage, OnAgenda::lastPage)
                .containsExactly(37, null);

        desk.publishing.publish(paper);
        assertThat(place(paper).lastPage()).isNotNull();
    }

    private static AbstractThrowableAssert<?, ? extends Throwable> refused(ThrowingCallable work, String words) {
        return assertThatThrownBy(work).isInstanceOf(RuleBroken.class).hasMessageContaining(words);
    }

    private void add(int place) {
        add(ItemKind.OTHER, place);
    }

    private void add(ItemKind kind, int place) {
        desk.clerks.agenda.add(
                meeting().id(),
                new AgendaItem.Typed(place, kind, "A petition", "", Openness.PUBLIC, null, false, null, null),
                null);
    }

    /** As the work programme does. */
    private void plan(String key) {
        desk.clerks.agenda.add(
                meeting().id(),
                new AgendaItem.Typed(
                        null, ItemKind.THEMED, key, "Head of service", Openness.PUBLIC, null, false, null, null),
                key);
    }

    private void put(AgendaItem item, int place) {
        desk.clerks.agenda.change(
                item.meeting(),
                item.id(),
                new AgendaItem.Typed(
                        place,
                        item.kind(),
                        item.title(),
                        item.leadPost(),
                        item.openness(),
                        item.exemptParagraph(),
                        item.toFollow(),
                        item.firstPage(),
                        item.lastPage()),
                item.revision());
    }

    private OnAgenda place(UUID paper) {
        return desk.papers.view(desk.paper(paper)).place();
    }

    private PaperView.Field agendaItem(UUID paper) {
        return desk.papers.view(desk.paper(paper)).frontSheet().stream()
                .filter(field -> field.key().equals("agenda-item"))
                .findFirst()
                .orElseThrow();
    }

    private String printedNumber(UUID paper) {
        return place(paper).number();
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

    /** As an earlier release of Hearth kept it. */
    private void stood(UUID paper, String words) {
        String field = TypedFields.front("agenda-item");
        int revision = desk.table.typed(paper).get(field).revision();
        desk.table.save(paper, field, words, revision, "analyst");
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
