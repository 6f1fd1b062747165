package org.hearth.core.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hearth.core.api.care.EpisodeField.ENDED_ON;
import static org.hearth.core.api.care.EpisodeField.END_REASON;
import static org.hearth.core.api.care.EpisodeField.PROVIDER;
import static org.hearth.core.api.care.EpisodeField.STARTED_ON;
import static org.hearth.core.api.care.PersonField.BORN;
import static org.hearth.core.api.care.PersonField.ETHNICITY;
import static org.hearth.core.testing.Invented.aChild;
import static org.hearth.core.testing.Invented.day;

import java.util.Map;
import java.util.UUID;
import org.hearth.core.api.care.ChildHistory;
import org.hearth.core.api.care.EpisodeField;
import org.hearth.core.api.care.NewPlacement;
import org.hearth.core.api.care.PersonsWords.OfChild;
import org.hearth.core.api.care.PersonsWords.OfEpisode;
import org.hearth.core.testing.ChildBuilder;
import org.hearth.platform.api.db.DatabaseKind;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Where a person's word stands, on either database. Today is 1 May 2026. */
@TestInstance(Lifecycle.PER_CLASS)
abstract class PersonsWordsContract {
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

    private static ChildBuilder sent(String reference) {
        return aChild(reference).born("2012-06-01").ethnicity("WBRI").startsCare("2024-05-01", "U6", "PR1");
    }

    private ChildHistory child(String reference) {
        return store.book().children().stream()
                .filter(child -> child.reference().equals(reference))
                .findFirst()
                .orElseThrow();
    }

    private void correct(String reference, Map<EpisodeField, String> fields) {
        UUID episode = child(reference).episodes().get(0).id();
        store.care.correct(episode, store.care.episode(episode).orElseThrow().version(), fields, "seen the contract");
    }

    @Test
    void what_only_a_source_told_is_no_persons_word() {
        store.receive(sent("C1"), sent("C2"));

        assertThat(store.words.episodes()).isEmpty();
        assertThat(store.words.details()).isEmpty();
        assertThat(store.words.everyone())
                .extracting(OfChild::child)
                .containsExactlyInAnyOrder(child("C1").id(), child("C2").id());
    }

    @Test
    void a_corrected_episode_is_known_by_the_start_that_the_source_told_whatever_it_is_now() {
        store.receive(sent("C1"), sent("C2"));
        correct("C1", Map.of(STARTED_ON, "2024-05-03", PROVIDER, "PR4"));

        assertThat(store.words.episodes()).singleElement().satisfies(word -> {
            assertThat(word.episode().child()).isEqualTo(child("C1").id());
            assertThat(word.episode().startedOn()).isEqualTo(day("2024-05-03"));
            assertThat(word.stated()).containsExactlyInAnyOrder(STARTED_ON, PROVIDER);
            assertThat(word.toldStart()).isEqualTo(day("2024-05-01"));
            assertThat(word.toldSequence()).isZero();
            assertThat(word.isOnlyAPersons()).isFalse();
        });
    }

    @Test
    void of_a_move_by_hand_the_first_episode_is_the_sources_but_for_its_end_and_the_next_a_persons() {
        store.receive(sent("C1"));
        store.care.place(NewPlacement.of(child("C1").id(), "K2", "PR4", day("2026-04-10"), "CARPL"));

        assertThat(store.words.episodes())
                .extracting(word -> word.episode().startedOn(), OfEpisode::isOnlyAPersons)
                .containsExactly(tuple(day("2024-05-01"), false), tuple(day("2026-04-10"), true));
        assertThat(store.words.episodes().get(0).stated())
                .contains(ENDED_ON, END_REASON)
                .doesNotContain(PROVIDER);
    }

    @Test
    void a_corrected_detail_stands_among_all_that_is_known_of_the_child() {
        store.receive(sent("C1"), sent("C2"));
        store.details.correct(
                child("C1").id(),
                store.details.of(child("C1").id()).version(),
                Map.of(BORN, "2012-07-01"),
                "seen the passport");

        assertThat(store.words.details()).singleElement().satisfies(word -> {
            assertThat(word.child()).isEqualTo(child("C1").id());
            assertThat(word.stated()).containsExactly(BORN);
            assertThat(word.fields()).containsEntry(BORN, "2012-07-01").containsEntry(ETHNICITY, "WBRI");
        });
        assertThat(store.words.everyone()).hasSize(2);
    }

    @Test
    void a_word_that_was_given_up_for_the_sources_is_none_any_more() {
        store.receive(sent("C1"));
        correct("C1", Map.of(PROVIDER, "PR4"));
        store.receive(sent("C1").leaves("2026-01-01", "E4A"));

        store.differences.takeTheirs(store.differences.open().get(0).id(), "the contract ended");

        assertThat(store.words.episodes()).isEmpty();
    }
}
