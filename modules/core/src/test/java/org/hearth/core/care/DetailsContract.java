package org.hearth.core.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.hearth.core.api.care.PersonField.BORN;
import static org.hearth.core.api.care.PersonField.ETHNICITY;
import static org.hearth.core.api.care.PersonField.MOTHER;
import static org.hearth.core.api.care.PersonField.MOTHER_SINCE;
import static org.hearth.core.api.care.PersonField.PUPIL_NUMBER;
import static org.hearth.core.api.care.PersonField.SEX;
import static org.hearth.core.testing.Invented.aChild;
import static org.hearth.core.testing.Invented.day;
import static org.hearth.core.testing.ReceivedBuilder.received;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hearth.core.api.care.ChildHistory;
import org.hearth.core.api.care.Details.Known;
import org.hearth.core.api.care.Details.Line;
import org.hearth.core.api.care.DetailsChanged;
import org.hearth.core.api.care.DetailsCorrected;
import org.hearth.core.api.care.Differences.Difference;
import org.hearth.core.api.care.Identifier;
import org.hearth.core.api.care.NewCare;
import org.hearth.core.api.care.PersonField;
import org.hearth.core.api.care.Received;
import org.hearth.core.testing.ChildBuilder;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.db.DatabaseKind;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Putting right who a child is, and what a source says beside it, on either database. Today is 1 May 2026. */
@TestInstance(Lifecycle.PER_CLASS)
abstract class DetailsContract {
    private Store store;

    abstract DatabaseKind kind();

    @BeforeAll
    void open() {
        store = new Store(kind());
    }

    @BeforeEach
    void empty() {
        store.empty();
    }

    @AfterAll
    void close() {
        store.close();
    }

    private static ChildBuilder sent() {
        return aChild("C1").born("2012-06-01").ethnicity("WBRI").startsCare("2024-05-01", "U6", "PR1");
    }

    private ChildHistory child() {
        return store.book().children().get(0);
    }

    private Known correct(PersonField field, String text) {
        var fields = new HashMap<PersonField, String>();
        fields.put(field, text);
        return store.details.correct(
                child().id(), store.details.of(child().id()).version(), fields, "seen the passport");
    }

    @Test
    void a_corrected_birth_date_always_was_and_what_was_known_before_stays_readable() {
        store.receive(sent());
        Instant then = store.clock.instant();
        store.clock.set("2026-05-02T09:00:00Z");

        Known now = correct(BORN, "2012-07-01");

        assertThat(now.text(BORN)).isEqualTo("2012-07-01");
        assertThat(now.byPerson()).containsExactly(BORN);
        assertThat(child().born()).isEqualTo(day("2012-07-01"));
        assertThat(store.books.book(then).children().get(0).born()).isEqualTo(day("2012-06-01"));
        assertThat(store.audited).last().isEqualTo("practitioner details.corrected {fields=born}");
        assertThat(store.told).last().isInstanceOfSatisfying(DetailsCorrected.class, fact -> assertThat(fact.fields())
                .containsExactly(BORN));
        assertThat(store.details.history(child().id()))
                .extracting(Line::by, Line::why, Line::fields)
                .first()
                .isEqualTo(tuple("practitioner", "seen the passport", List.of(BORN)));
    }

    @Test
    void a_correction_that_was_made_already_is_not_made_again_and_needs_no_reason() {
        store.receive(sent());
        long before = store.details.of(child().id()).version();

        assertThat(store.details
                        .correct(child().id(), 0, Map.of(BORN, "2012-06-01"), null)
                        .version())
                .isEqualTo(before);
    }

    @Test
    void a_correction_that_changes_nothing_is_no_correction() {
        store.receive(sent());

        assertThatThrownBy(() -> correct(BORN, "2012-06-01"))
                .isInstanceOf(RuleBroken.class)
                .hasMessageStartingWith("Nothing was changed");
    }

    @Test
    void who_saw_another_version_is_told_what_it_says_now() {
        store.receive(sent());
        long seen = store.details.of(child().id()).version();
        correct(ETHNICITY, "MWBC");

        assertThatThrownBy(() -> store.details.correct(child().id(), seen, Map.of(BORN, "2012-07-01"), "typing error"))
                .isInstanceOfSatisfying(
                        DetailsChanged.class,
                        late -> assertThat(late.now().text(ETHNICITY)).isEqualTo("MWBC"))
                .hasMessageContaining("practitioner changed this record");
        assertThat(child().born()).isEqualTo(day("2012-06-01"));
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "born, 2012-13-01, no date",
        "born, 2026-05-02, still to come",
        "born, 2024-05-02, An episode started on 1 May 2024",
        "born, 2006-04-30, The 18th birthday would be 30 April 2024",
        "sex, X, no code of SEX",
        "ethnicity, ZZZZ, no code of ETHNIC",
        "pupilNumber, 12345, no unique pupil number",
        "mother, 2, 1 for a mother",
        "motherSince, 2025-01-01, not that she is a mother"
    })
    void what_cannot_be_is_refused_by_its_field(String key, String text, String says) {
        store.receive(sent());

        assertThatThrownBy(() -> correct(PersonField.of(key).orElseThrow(), text))
                .isInstanceOfSatisfying(
                        RuleBroken.class, refused -> assertThat(refused.field()).isEqualTo(key))
                .hasMessageContaining(says);
        assertThat(store.details.of(child().id()).byPerson()).isEmpty();
    }

    @Test
    void a_correction_without_a_reason_is_refused() {
        store.receive(sent());

        assertThatThrownBy(() -> store.details.correct(
                        child().id(), store.details.of(child().id()).version(), Map.of(SEX, "M"), " "))
                .hasMessageContaining("No reason is given");
    }

    @Test
    void every_detail_can_be_put_right_and_cleared() {
        store.receive(sent());
        correct(MOTHER, "1");
        correct(MOTHER_SINCE, "2026-01-01");
        correct(PUPIL_NUMBER, "t925556288392");

        correct(ETHNICITY, null);

        Known now = store.details.of(child().id());
        assertThat(now.text(PUPIL_NUMBER)).isEqualTo("T925556288392");
        assertThat(now.text(MOTHER_SINCE)).isEqualTo("2026-01-01");
        assertThat(now.text(ETHNICITY)).isNull();
        assertThat(now.byPerson()).containsExactlyInAnyOrder(MOTHER, MOTHER_SINCE, PUPIL_NUMBER, ETHNICITY);
    }

    @Test
    void what_a_person_said_stays_with_a_question_and_the_rest_is_as_the_source_says() {
        store.receive(sent());
        correct(BORN, "2012-07-01");

        store.receive(sent().born("2012-08-01").ethnicity("MWBC"));

        assertThat(child().born()).isEqualTo(day("2012-07-01"));
        assertThat(child().ethnicity()).isEqualTo("MWBC");
        assertThat(store.differences.open())
                .extracting(Difference::field, Difference::ours, Difference::theirs)
                .containsExactly(tuple("born", "2012-07-01", "2012-08-01"));
    }

    @Test
    void a_question_goes_away_when_source_or_person_comes_round() {
        store.receive(sent());
        correct(BORN, "2012-07-01");
        store.receive(sent());
        assertThat(store.differences.open()).hasSize(1);
        store.receive(sent().born("2012-07-01"));
        assertThat(store.differences.open()).isEmpty();

        store.receive(sent());
        assertThat(store.differences.open()).hasSize(1);
        correct(BORN, "2012-06-01");
        assertThat(store.differences.open()).isEmpty();
    }

    @Test
    void settled_for_the_source_the_field_is_the_sources_again() {
        store.receive(sent());
        correct(BORN, "2012-07-01");
        store.receive(sent());

        store.differences.takeTheirs(store.differences.open().get(0).id(), "the passport was her sister's");

        assertThat(child().born()).isEqualTo(day("2012-06-01"));
        assertThat(store.details.of(child().id()).byPerson()).isEmpty();
        store.receive(sent().born("2012-09-01"));
        assertThat(child().born()).isEqualTo(day("2012-09-01"));
        assertThat(store.differences.open()).isEmpty();
    }

    @Test
    void settled_for_the_person_it_is_not_asked_again() {
        store.receive(sent());
        correct(BORN, "2012-07-01");
        store.receive(sent());

        store.differences.keepOurs(store.differences.open().get(0).id(), "seen the passport again");
        store.receive(sent().ethnicity("MWBC"));

        assertThat(store.differences.open()).isEmpty();
        assertThat(child().born()).isEqualTo(day("2012-07-01"));
    }

    @Test
    void a_source_that_no_longer_names_the_child_takes_only_what_it_said() {
        store.receive(sent());
        correct(BORN, "2012-07-01");

        store.receive(aChild("C2").startsCare("2024-05-01", "U6", "PR1"));

        assertThat(store.details.of(child().id()).fields()).containsExactly(Map.entry(BORN, "2012-07-01"));
    }

    @Test
    void of_someone_entered_by_hand_a_source_may_fill_the_blanks() {
        store.care.start(new NewCare(
                "C1",
                day("2012-06-01"),
                null,
                null,
                day("2026-04-10"),
                "V2",
                "N1",
                null,
                "U6",
                "PR1",
                null,
                null,
                null));

        store.receive(sent().born("2012-06-02"));

        Known now = store.details.of(child().id());
        assertThat(now.text(BORN)).isEqualTo("2012-06-01");
        assertThat(now.text(ETHNICITY)).isEqualTo("WBRI");
        assertThat(now.byPerson()).containsExactly(BORN);
        assertThat(store.differences.open()).extracting(Difference::field).contains("born");
    }

    private static final Identifier EARLIER =
            new Identifier(Identifier.PUPIL, "T12345678901B", day("2023-04-01"), day("2025-04-01"));
    private static final Identifier NOW = new Identifier(Identifier.PUPIL, "A12345678901B", day("2025-04-01"), null);

    /** The source tells these numbers, the last of which is the child's. */
    private void receive(Identifier... numbers) {
        var said = received(sent(), "2026-03-31");
        var person = said.person();
        var numbered = new Received.Person(
                person.sex(),
                person.born(),
                person.ethnicity(),
                numbers.length == 0 ? null : numbers[numbers.length - 1].number(),
                null,
                null,
                List.of(numbers),
                person.source());
        long recording = store.records.stage(
                Store.RETURN,
                List.of(new Received(said.reference(), numbered, null, said.episodes(), said.told()))
                        .iterator(),
                "analyst",
                "return 2026",
                Store.coverage("2020-04-01", "2026-03-31"),
                count -> {});
        assertThat(store.records.makeCurrent(recording)).isTrue();
    }

    @Test
    void pupil_numbers_are_dated_and_follow_the_source() {
        receive(EARLIER);
        assertThat(store.details.pupilNumbers(child().id())).containsExactly(EARLIER);

        receive(EARLIER, NOW);
        long turns = store.count("recording");
        receive(EARLIER, NOW);

        assertThat(store.details.pupilNumbers(child().id())).containsExactly(NOW, EARLIER);
        assertThat(store.count("recording"))
                .as("said again, nothing is recorded")
                .isEqualTo(turns);
    }

    @Test
    void a_corrected_pupil_number_takes_the_place_of_the_one_in_use() {
        receive(EARLIER, NOW);

        correct(PUPIL_NUMBER, "B12345678901C");
        receive(EARLIER, NOW);

        var corrected = new Identifier(Identifier.PUPIL, "B12345678901C", day("2025-04-01"), null);
        assertThat(store.details.pupilNumbers(child().id())).containsExactly(corrected, EARLIER);
        store.differences.takeTheirs(store.differences.open().get(0).id(), "the school looked it up");
        assertThat(store.details.pupilNumbers(child().id())).containsExactly(NOW, EARLIER);
        receive(EARLIER, NOW);
        assertThat(store.details.pupilNumbers(child().id())).containsExactly(NOW, EARLIER);
    }

    @Test
    void why_there_is_no_number_is_no_number() {
        receive(NOW);

        correct(PUPIL_NUMBER, "UN5");

        assertThat(store.details.of(child().id()).text(PUPIL_NUMBER)).isEqualTo("UN5");
        assertThat(store.details.pupilNumbers(child().id())).isEmpty();
    }

    @Test
    void a_corrected_pupil_number_of_another_child_does_not_cost_a_staged_import() {
        store.receive(sent(), aChild("C2").startsCare("2024-05-01", "U6", "PR1"));
        long staged = store.stage(
                Store.coverage("2020-04-01", "2026-03-31"),
                sent(),
                aChild("C2").startsCare("2024-05-01", "U6", "PR1").leaves("2026-01-01", "E4A"));
        correct(PUPIL_NUMBER, "B12345678901C");

        assertThat(store.records.makeCurrent(staged)).isTrue();
    }
}
