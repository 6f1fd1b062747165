package org.hearth.committee.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hearth.committee.frontsheet.Form;
import org.hearth.committee.proof.Proof;
import org.hearth.committee.rendering.Rendering;
import org.hearth.core.api.pack.PublicationCheck.Place;
import org.hearth.platform.api.people.Role;
import org.hearth.platform.testing.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the front sheet says of itself: a key decision with its notice, a post from which it comes. For 23 June 2026. */
@Tag("storage")
class KeyDecisionTest {
    private static TestDatabase database;

    private Desk desk;
    private UUID id;

    @BeforeAll
    static void open() {
        database = TestDatabase.create();
    }

    @AfterAll
    static void shut() {
        database.close();
    }

    @BeforeEach
    void aPaper() {
        Desk.clear(database);
        desk = new Desk(database, new County().with("Foster homes", 200, 100).with("Parents", 0, 50));
        id = desk.ready();
    }

    private List<Proof.Line> found(String check) {
        return desk.papers.view(desk.paper(id)).proof().lines().stream()
                .filter(line -> line.check().equals(check) && line.state() != Proof.State.PASS)
                .toList();
    }

    private void type(String... fields) {
        var typed = new LinkedHashMap<String, String>();
        for (int i = 0; i < fields.length; i += 2) {
            typed.put(fields[i], fields[i + 1]);
        }
        desk.typing.frontSheet(id, typed, Map.of());
    }

    @Test
    void notice_twenty_eight_clear_days_before_is_in_time() {
        type("key-decision", "Yes", "plan", "KD2026/045", "notice", "25 May 2026");

        assertThat(found("dates.key-decision")).isEmpty();
        assertThat(print()).contains("Public notice of the key decision, value=25 May 2026");
    }

    @Test
    void a_day_later_it_blocks_and_says_how_many_days_there_are_and_what_to_do() {
        type("key-decision", "Yes", "plan", "KD2026/045", "notice", "26 May 2026");

        assertThat(found("dates.key-decision")).singleElement().satisfies(line -> {
            assertThat(line.state()).isEqualTo(Proof.State.BLOCK);
            assertThat(line.canBeOverridden()).isTrue();
            assertThat(line.place()).isEqualTo(new Place("front-sheet", "notice"));
            assertThat(line.words())
                    .isEqualTo(
                            "Notice of the key decision was published on 26 May 2026, which leaves 27 clear days before the meeting on 23 June 2026, and 28 are needed: it had to be published by 25 May 2026. Take the decision at a meeting on or after 24 June 2026, or ask the monitoring officer to let it pass with the reason, such as general exception or special urgency.");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "1 May 2026 or 2 May 2026"})
    void a_key_decision_without_the_day_of_its_notice_blocks_and_tells_the_last_one(String notice) {
        type("key-decision", "Yes", "plan", "KD2026/045", "notice", notice);

        assertThat(found("dates.key-decision"))
                .singleElement()
                .extracting(Proof.Line::words)
                .asString()
                .startsWith(notice.isEmpty() ? "The day on which notice" : "\"" + notice + "\" is not one day.")
                .contains("published on 25 May 2026 at the latest");
    }

    @Test
    void a_notice_that_is_to_come_is_none_yet() {
        id = desk.making.make(LocalDate.of(2026, 9, 22), Desk.MARCH);
        type("key-decision", "Yes", "plan", "KD2026/045", "notice", "2 June 2026");

        assertThat(found("dates.key-decision"))
                .singleElement()
                .extracting(Proof.Line::words)
                .isEqualTo(
                        "Notice of the key decision is said to be published on 2 June 2026, and today is 1 June 2026. A notice to come is none yet: publish it, by 24 August 2026 at the latest for the meeting on 22 September 2026, and type the day on which it was.");
        desk.on(LocalDate.of(2026, 6, 2));
        assertThat(found("dates.key-decision")).isEmpty();
    }

    @Test
    void what_was_let_pass_of_one_decision_is_not_let_pass_of_another() {
        type("key-decision", "Yes", "plan", "KD2026/045", "notice", "26 May 2026");
        var line = found("dates.key-decision").get(0);
        desk.as(
                Role.MONITORING_OFFICER,
                () -> desk.overriding.override(id, line.check(), line.mark(), "Special urgency, agreed by the chair."));
        assertThat(found("dates.key-decision")).extracting(Proof.Line::state).containsExactly(Proof.State.OVERRIDDEN);

        type("recommendations", "agree to close a home.");

        assertThat(found("dates.key-decision")).extracting(Proof.Line::state).containsExactly(Proof.State.BLOCK);
    }

    @ParameterizedTest
    @CsvSource({
        "No, N/A, ",
        "Yes, 20 July 2026, ",
        "Yes, N/A, which is not one day. Type the day in full",
        "Yes, 22 June 2026, so it would decide before members looked at this",
        "No, 20 July 2026, said to be no major policy item"
    })
    void peterboroughs_form_asks_for_no_key_decision_but_for_the_day_at_cabinet(
            String major, String cabinet, String wrong) {
        id = desk.making.make(Desk.MEETING, Desk.MARCH, Form.PETERBOROUGH);
        type("major-policy", major, "cabinet-date", cabinet);

        assertThat(found("dates.key-decision")).isEmpty();
        if (wrong == null) {
            assertThat(found("dates.cabinet")).isEmpty();
        } else {
            assertThat(found("dates.cabinet"))
                    .singleElement()
                    .extracting(Proof.Line::words)
                    .asString()
                    .contains(wrong);
        }
    }

    @Test
    void what_is_no_key_decision_needs_no_notice_and_prints_none() {
        assertThat(found("dates.key-decision")).isEmpty();
        assertThat(print()).contains("Key decision").doesNotContain("Public notice");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Mrs Okafor", "Grace Okafor", "Director: Adam Hale-Smith"})
    void a_persons_name_in_place_of_the_post_is_warned_of(String from) {
        type("from", from);

        assertThat(found("completeness.from-a-post")).singleElement().satisfies(line -> {
            assertThat(line.state()).isEqualTo(Proof.State.WARN);
            assertThat(line.words()).contains("looks like a person's name", "Type the post");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Executive Director of Children's Services",
                "Executive Director People and Communities",
                "Service Director: Children and Safeguarding"
            })
    void a_post_is_not_taken_for_a_name(String from) {
        type("from", from);

        assertThat(found("completeness.from-a-post")).isEmpty();
    }

    @Test
    void the_form_says_what_can_be_chosen() {
        var front = desk.papers.view(desk.paper(id)).frontSheet();

        assertThat(front)
                .filteredOn(field -> !field.choices().isEmpty())
                .extracting(PaperView.Field::key)
                .containsExactly("key-decision", "status");
        assertThat(front)
                .filteredOn(field -> field.key().equals("status"))
                .singleElement()
                .satisfies(field -> assertThat(field.choices()).contains("Public", field.words()));
    }

    private String print() {
        return new String(desk.papers.file(desk.paper(id), Rendering.PUBLIC), StandardCharsets.UTF_8);
    }
}
