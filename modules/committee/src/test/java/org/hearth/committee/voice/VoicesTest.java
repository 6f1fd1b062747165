package org.hearth.committee.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hearth.committee.meeting.ClerksDesk;
import org.hearth.core.api.pack.Cell;
import org.hearth.core.api.pack.PackBlock;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.testing.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What children and young people said, on a real database, on 12 May 2026. */
@Tag("storage")
class VoicesTest {
    private static final LocalDate SPRING = LocalDate.of(2026, 3, 2);
    private static TestDatabase database;

    private ClerksDesk desk;
    private Voices voices;

    @BeforeAll
    static void open() {
        database = TestDatabase.create();
    }

    @AfterAll
    static void shut() {
        database.close();
    }

    @BeforeEach
    void nothingSaid() {
        database.jdbi().useHandle(handle -> handle.execute("delete from committee.voice"));
        desk = new ClerksDesk(database);
        voices =
                new Voices(new VoiceTable(database.jdbi()), desk.meetings, desk.wording, desk.transactions, desk.audit);
    }

    private static Voice.Typed said(LocalDate on, String words, String response) {
        return new Voice.Typed(
                on,
                "Children in Care Council",
                words,
                false,
                null,
                response,
                "Head of Service",
                LocalDate.of(2026, 4, 30));
    }

    private static Voice.Typed quoted(LocalDate consent) {
        return new Voice.Typed(SPRING, "A care leaver", "Ask us first.", true, consent, "", "Head of Service", null);
    }

    private static String wrong(Throwable refused) {
        return ((RuleBroken) refused).field();
    }

    @Test
    void what_is_written_down_is_read_back_and_each_change_is_audited_without_its_words() {
        UUID id = voices.add(said(SPRING, "We want our own keys.", ""));
        voices.change(id, said(SPRING, "We want our own keys.", "Each home now gives them."), 0);

        var kept = voices.find(id).orElseThrow();
        assertThat(kept.words()).isEqualTo("We want our own keys.");
        assertThat(kept.response()).isEqualTo("Each home now gives them.");
        assertThat(kept.revision()).isEqualTo(1);
        assertThat(desk.audited).containsExactly("voice.added", "voice.changed");
    }

    @Test
    void two_who_change_it_at_once_do_not_overwrite_each_other() {
        UUID id = voices.add(said(SPRING, "We want our own keys.", ""));
        voices.change(id, said(SPRING, "We want our own keys.", "Given."), 0);

        assertThatThrownBy(() -> voices.change(id, said(SPRING, "We want our own keys.", "Refused."), 0))
                .isInstanceOf(RuleBroken.class);
        assertThat(voices.find(id).orElseThrow().response()).isEqualTo("Given.");
    }

    @Test
    void somebodys_own_words_need_the_day_on_which_they_agreed() {
        assertThatThrownBy(() -> voices.add(quoted(null)))
                .hasMessageContaining("only if they agreed")
                .satisfies(refused -> assertThat(wrong(refused)).isEqualTo("consentOn"));
        assertThatThrownBy(() -> voices.add(quoted(LocalDate.of(2026, 5, 13)))).hasMessageContaining("still to come");

        UUID id = voices.add(quoted(LocalDate.of(2026, 5, 12)));

        assertThat(voices.find(id).orElseThrow().words()).isEqualTo("\u201cAsk us first.\u201d");
    }

    @Test
    void words_that_name_a_child_or_tell_of_a_few_are_refused_and_nothing_is_kept() {
        assertThatThrownBy(() -> voices.add(said(SPRING, "LC70827 wants a dog.", "")))
                .isInstanceOf(RuleBroken.class)
                .satisfies(refused -> assertThat(wrong(refused)).isEqualTo("said"));
        assertThatThrownBy(() -> voices.add(said(SPRING, "Keys.", "Three children were given one.")))
                .isInstanceOf(RuleBroken.class)
                .satisfies(refused -> assertThat(wrong(refused)).isEqualTo("response"));
        assertThatThrownBy(() -> voices.add(said(LocalDate.of(2026, 5, 13), "Keys.", "")))
                .satisfies(refused -> assertThat(wrong(refused)).isEqualTo("saidOn"));

        assertThat(voices.all()).isEmpty();
    }

    @Test
    void a_promise_is_late_from_the_day_after_its_day() {
        var open = voices.find(voices.add(said(SPRING, "Keys.", ""))).orElseThrow();

        assertThat(open.status(LocalDate.of(2026, 4, 30))).isEqualTo("Open");
        assertThat(open.status(LocalDate.of(2026, 5, 1))).isEqualTo("Overdue");
    }

    @Test
    void a_paper_tells_twelve_months_and_what_is_still_open_from_before() {
        voices.add(said(LocalDate.of(2025, 5, 12), "Answered a year ago.", "Done."));
        voices.add(said(LocalDate.of(2025, 5, 13), "Within the year.", "Done."));
        voices.add(said(LocalDate.of(2024, 1, 1), "Never answered.", ""));

        assertThat(table().rows())
                .extracting(row -> row.cells().get(1))
                .containsExactly(new Cell.Text("Within the year.", true), new Cell.Text("Never answered.", true));
        assertThat(table().rows().get(1).cells().get(2))
                .isEqualTo(new Cell.Text("Not answered yet; it was promised by 30 April 2026."));
    }

    @Test
    void a_paper_says_that_nothing_was_written_down() {
        assertThat(printed().get(0)).isInstanceOfSatisfying(PackBlock.Paragraph.class, said -> assertThat(said.text())
                .startsWith("Nothing that children and young people said"));
    }

    private List<PackBlock> printed() {
        return new VoiceSection(voices).write(LocalDate.of(2026, 3, 31), Map.of());
    }

    private PackBlock.Table table() {
        return printed().stream()
                .filter(PackBlock.Table.class::isInstance)
                .map(PackBlock.Table.class::cast)
                .findFirst()
                .orElseThrow();
    }
}
