package org.hearth.core.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.hearth.core.api.care.EpisodeField.ENDED_ON;
import static org.hearth.core.api.care.EpisodeField.HOME_POSTCODE;
import static org.hearth.core.api.care.EpisodeField.PLACE;
import static org.hearth.core.api.care.EpisodeField.PLACEMENT_POSTCODE;
import static org.hearth.core.api.care.EpisodeField.PROVIDER;
import static org.hearth.core.api.care.EpisodeField.STARTED_ON;
import static org.hearth.core.testing.Invented.aChild;
import static org.hearth.core.testing.Invented.anEpisode;
import static org.hearth.core.testing.Invented.day;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hearth.core.api.care.CareEnded;
import org.hearth.core.api.care.ChildHistory;
import org.hearth.core.api.care.Differences.Difference;
import org.hearth.core.api.care.Episode;
import org.hearth.core.api.care.EpisodeCorrected;
import org.hearth.core.api.care.EpisodeField;
import org.hearth.core.api.care.HistoryLine;
import org.hearth.core.api.care.LegalStatusChanged;
import org.hearth.core.api.care.NewCare;
import org.hearth.core.api.care.NewPlacement;
import org.hearth.core.api.care.PlacementStarted;
import org.hearth.core.api.care.PlacementStarting;
import org.hearth.core.api.care.RecordChanged;
import org.hearth.core.api.care.Recorded;
import org.hearth.core.testing.ChildBuilder;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.db.DatabaseKind;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Changes, corrections and what a source says beside them, on either database. Today is 1 May 2026. */
@TestInstance(Lifecycle.PER_CLASS)
abstract class CareByHandContract {
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

    private static ChildBuilder fostered() {
        return aChild("C1").startsCare("2024-05-01", "U6", "PR1");
    }

    private ChildHistory child() {
        return store.book().children().get(0);
    }

    private Episode only() {
        assertThat(child().episodes()).hasSize(1);
        return child().episodes().get(0);
    }

    private Recorded correct(Episode episode, Map<EpisodeField, String> fields) {
        return store.care.correct(
                episode.id(), store.care.episode(episode.id()).orElseThrow().version(), fields, "the file was wrong");
    }

    @Test
    void a_move_ends_the_open_episode_and_begins_the_next_the_same_day() {
        store.receive(fostered());

        Episode moved = store.care.place(NewPlacement.of(child().id(), "K2", "PR4", day("2026-04-10"), "CARPL")
                .at("far1 1aa".replace("far1", "ne1"), "SC123456"));

        assertThat(child().episodes())
                .extracting(
                        Episode::startedOn,
                        Episode::endedOn,
                        Episode::startReason,
                        Episode::place,
                        Episode::endReason,
                        Episode::changeReason)
                .containsExactly(
                        tuple(day("2024-05-01"), day("2026-04-10"), "S", "U6", "X1", "CARPL"),
                        tuple(day("2026-04-10"), null, "P", "K2", null, null));
        assertThat(moved.placementPostcode()).isEqualTo("NE1 1AA");
        assertThat(moved.source().kind()).isEqualTo("person");
        assertThat(store.told).last().isEqualTo(new PlacementStarted(moved));
        assertThat(store.audited).hasSize(1).first().asString().startsWith("practitioner child.placed");
    }

    @Test
    void asking_for_the_same_move_again_changes_nothing() {
        store.receive(fostered());
        var asked = NewPlacement.of(child().id(), "K2", "PR4", day("2026-04-10"), "CARPL");

        Episode once = store.care.place(asked);
        Episode twice = store.care.place(asked);

        assertThat(twice.id()).isEqualTo(once.id());
        assertThat(store.recordings.head().turn()).isEqualTo(2);
    }

    @Test
    void the_owner_of_the_home_may_refuse_and_then_nothing_has_happened() {
        store.receive(fostered());
        List<String> before = AsText.of(store.book());
        store.observer = fact -> {
            if (fact instanceof PlacementStarting starting) {
                starting.refuse("The home is full until 3 May. Choose another, or a later day.");
            }
        };

        assertThatThrownBy(
                        () -> store.care.place(NewPlacement.of(child().id(), "K2", "PR4", day("2026-04-10"), "CARPL")))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("full until 3 May");

        assertThat(AsText.of(store.book())).isEqualTo(before);
        assertThat(store.audited).isEmpty();
    }

    @Test
    void what_an_observer_of_a_started_placement_throws_rolls_all_back() {
        store.receive(fostered());
        List<String> before = AsText.of(store.book());
        store.observer = fact -> {
            if (fact instanceof PlacementStarted) {
                throw new IllegalStateException("no place was to be had");
            }
        };

        assertThatThrownBy(
                        () -> store.care.place(NewPlacement.of(child().id(), "K2", "PR4", day("2026-04-10"), "CARPL")))
                .hasMessage("no place was to be had");

        assertThat(AsText.of(store.book())).isEqualTo(before);
        assertThat(store.recordings.head().turn()).isEqualTo(1);
    }

    @Test
    void a_move_must_lie_within_care_and_childhood_and_not_far_ahead() {
        store.receive(fostered());
        UUID id = child().id();

        assertThatThrownBy(() -> store.care.place(NewPlacement.of(id, "K2", "PR4", day("2024-04-30"), null)))
                .hasMessageContaining("began on 1 May 2024");
        assertThatThrownBy(() -> store.care.place(NewPlacement.of(id, "K2", "PR4", day("2011-01-01"), null)))
                .hasMessageContaining("before the child was born");
        assertThatThrownBy(() -> store.care.place(NewPlacement.of(id, "K2", "PR4", day("2026-05-30"), null)))
                .hasMessageContaining("more than 28 days ahead");
        assertThat(store.care.place(NewPlacement.of(id, "K2", "PR4", day("2026-05-29"), null)))
                .isNotNull();
    }

    @Test
    void nobody_moves_on_or_after_the_18th_birthday_and_care_may_end_on_it() {
        store.receive(aChild("C1").born("2008-04-20").startsCare("2024-05-01", "U6", "PR1"));
        UUID id = child().id();

        assertThatThrownBy(() -> store.care.place(NewPlacement.of(id, "K2", "PR4", day("2026-04-20"), null)))
                .hasMessageContaining("18th birthday");
        assertThatThrownBy(() -> store.care.end(id, day("2026-04-21"), "E17")).hasMessageContaining("18th birthday");

        assertThat(store.care.end(id, day("2026-04-20"), "E17").endedOn()).isEqualTo(day("2026-04-20"));
    }

    @Test
    void who_is_not_in_care_cannot_move() {
        store.receive(fostered().leaves("2025-01-01", "E4A"));

        assertThatThrownBy(() -> store.care.place(NewPlacement.of(child().id(), "K2", "PR4", day("2026-04-10"), null)))
                .hasMessageContaining("not in care");
    }

    @Test
    void a_code_of_no_list_or_of_another_year_is_refused_by_name() {
        store.receive(fostered());
        UUID id = child().id();

        assertThatThrownBy(() -> store.care.place(NewPlacement.of(id, "Q9", "PR4", day("2026-04-10"), null)))
                .hasMessageContaining("Q9")
                .extracting("field")
                .isEqualTo("place");
        assertThatThrownBy(() -> store.care.place(NewPlacement.of(id, "H5", "PR4", day("2026-04-10"), null)))
                .hasMessageContaining("no code of the year ending 31 March 2027");
    }

    @Test
    void care_begins_for_someone_new_and_the_return_finds_the_same_child() {
        Episode began = store.care.start(new NewCare(
                "C1",
                day("2012-06-01"),
                "F",
                "WBRI",
                day("2026-03-01"),
                "V2",
                "N1",
                null,
                "U6",
                "PR1",
                null,
                null,
                null));
        assertThat(child().reference()).isEqualTo("C1");

        store.receive(aChild("C1").startsCare("2026-03-01", "U6", "PR1"));

        assertThat(only().id()).isEqualTo(began.id());
        assertThat(store.differences.open())
                .extracting(Difference::field, Difference::ours, Difference::theirs)
                .containsExactly(tuple("legalStatus", "V2", "C2"));
        assertThat(only().legalStatus()).isEqualTo("V2");
    }

    @Test
    void care_that_goes_on_cannot_begin() {
        store.receive(fostered());

        assertThatThrownBy(() -> store.care.start(new NewCare(
                        "C1", null, null, null, day("2026-04-01"), "V2", "N1", null, "U6", "PR1", null, null, null)))
                .hasMessageContaining("in care since 1 May 2024");
    }

    @Test
    void the_legal_status_changes_within_the_placement() {
        store.receive(fostered());

        store.care.changeLegalStatus(child().id(), "C1", day("2026-04-10"));
        store.care.changeLegalStatus(child().id(), "C1", day("2026-04-10"));

        assertThat(child().episodes())
                .extracting(Episode::startReason, Episode::legalStatus, Episode::place, Episode::changeReason)
                .containsExactly(tuple("S", "C2", "U6", null), tuple("L", "C1", "U6", null));
        assertThat(store.told).last().isInstanceOf(LegalStatusChanged.class);
    }

    @Test
    void care_ends_for_a_reason_that_ends_care() {
        store.receive(fostered());
        UUID id = child().id();

        assertThatThrownBy(() -> store.care.end(id, day("2026-04-10"), "X1")).hasMessageContaining("does not end care");
        store.care.end(id, day("2026-04-10"), "E4A");
        store.care.end(id, day("2026-04-10"), "E4A");

        assertThat(only().endReason()).isEqualTo("E4A");
        assertThat(store.told.stream().filter(CareEnded.class::isInstance)).hasSize(1);
    }

    @Test
    void a_correction_says_that_it_always_was_so_and_what_was_known_then_stays() {
        store.receive(fostered());
        store.clock.move(Duration.ofDays(1));
        Instant before = store.clock.instant();
        store.clock.move(Duration.ofDays(1));

        Recorded corrected = correct(only(), Map.of(PLACE, "k2", PROVIDER, "PR4", PLACEMENT_POSTCODE, "ne11aa"));

        assertThat(only().place()).isEqualTo("K2");
        assertThat(only().startedOn()).isEqualTo(day("2024-05-01"));
        assertThat(corrected.byPerson()).containsExactlyInAnyOrder(PLACE, PROVIDER, PLACEMENT_POSTCODE);
        assertThat(store.books.book(before).children().get(0).episodes().get(0).place())
                .isEqualTo("U6");
        assertThat(store.told).last().isInstanceOfSatisfying(EpisodeCorrected.class, fact -> assertThat(fact.fields())
                .containsExactly(PLACE, PROVIDER, PLACEMENT_POSTCODE));
        assertThat(store.audited)
                .last()
                .asString()
                .contains("episode.corrected")
                .doesNotContain("the file was wrong");
    }

    @Test
    void a_correction_of_the_home_of_a_period_measures_its_blank_rows_anew() {
        store.receive(aChild("C1")
                .with(
                        anEpisode().from("2024-05-01").to("2024-08-01").at("IN 1"),
                        anEpisode().from("2024-08-01").because("P").at("NEXT 1")));
        Instant before = store.clock.instant();
        store.clock.move(Duration.ofDays(1));

        correct(child().episodes().get(0), Map.of(HOME_POSTCODE, "cb1 1aa"));

        assertThat(child().episodes())
                .extracting(Episode::homePostcode, episode -> episode.location().tenths())
                .containsExactly(tuple("CB1 1AA", 55), tuple(null, 300));
        assertThat(store.books.book(before).children().get(0).episodes())
                .extracting(episode -> episode.location().tenths())
                .containsExactly(null, null);
    }

    @Test
    void a_placement_after_a_row_without_a_home_is_measured_from_the_home_of_the_period() {
        store.receive(aChild("C1")
                .with(
                        anEpisode()
                                .from("2024-05-01")
                                .to("2024-08-01")
                                .home("HOME 1")
                                .at("IN 1"),
                        anEpisode().from("2024-08-01").because("P").at("NEXT 1")));

        Episode placed = store.care.place(NewPlacement.of(child().id(), "K2", "PR4", day("2026-04-10"), "CARPL")
                .at("in1 1aa", "SC123456"));

        assertThat(placed.homePostcode()).isNull();
        assertThat(placed.location().tenths()).isEqualTo(55);
    }

    @Test
    void a_correction_of_what_someone_else_has_corrected_is_refused_and_shows_what_it_is_now() {
        store.receive(fostered());
        Recorded seen = store.care.episode(only().id()).orElseThrow();
        correct(only(), Map.of(PROVIDER, "PR4"));

        assertThatThrownBy(() -> store.care.correct(only().id(), seen.version(), Map.of(PLACE, "K2"), "I know"))
                .isInstanceOfSatisfying(RecordChanged.class, refused -> assertThat(
                                refused.now().episode().provider())
                        .isEqualTo("PR4"));
        assertThat(only().place()).isEqualTo("U6");
    }

    @Test
    void a_correction_that_was_made_already_is_not_made_again() {
        store.receive(fostered());

        Recorded same = store.care.correct(only().id(), -1, Map.of(PLACE, "U6"), null);

        assertThat(same.episode().place()).isEqualTo("U6");
        assertThat(store.recordings.head().turn()).isEqualTo(1);
    }

    @Test
    void a_correction_that_changes_nothing_is_no_correction() {
        store.receive(fostered());

        assertThatThrownBy(() -> correct(only(), Map.of(PLACE, "U6")))
                .isInstanceOf(RuleBroken.class)
                .hasMessageStartingWith("Nothing was changed");
        assertThat(store.recordings.head().turn()).isEqualTo(1);
    }

    @Test
    void an_end_before_the_start_is_told_of_the_start_and_never_of_the_birth() {
        store.receive(fostered());

        assertThatThrownBy(() -> correct(only(), Map.of(ENDED_ON, "1990-01-31")))
                .hasMessage("It would end on 31 January 1990, before it started on 1 May 2024."
                        + " Enter an end on or after the start.");
    }

    @Test
    void a_correction_needs_a_reason_and_days_that_can_be() {
        store.receive(fostered().moves("2025-01-01", "K2", "PR4"));
        Episode first = child().episodes().get(0);
        long version = store.care.episode(first.id()).orElseThrow().version();

        assertThatThrownBy(() -> store.care.correct(first.id(), version, Map.of(PLACE, "K2"), " "))
                .extracting("field")
                .isEqualTo("why");
        assertThatThrownBy(() -> correct(first, Map.of(STARTED_ON, "31/03/2024")))
                .hasMessageContaining("is no date");
        assertThatThrownBy(() -> correct(first, Map.of(ENDED_ON, "2025-02-01")))
                .hasMessageContaining("overlap the episode that starts on 1 January 2025");
        assertThatThrownBy(() -> correct(first, Map.of(ENDED_ON, "2024-04-01")))
                .hasMessageContaining("before it started");
        assertThatThrownBy(() -> correct(first, Map.of(ENDED_ON, ""))).hasMessageContaining("both a day and a reason");
        correct(first, Map.of(ENDED_ON, "2024-12-01"));
        assertThat(child().episodes().get(0).endedOn()).isEqualTo(day("2024-12-01"));
    }

    @Test
    void a_persons_word_stays_beside_a_source_that_says_otherwise_and_the_question_is_asked_once() {
        store.receive(fostered());
        correct(only(), Map.of(PROVIDER, "PR4"));

        store.receive(fostered().legalStatusBecomes("2026-01-01", "C1"));
        store.receive(fostered().legalStatusBecomes("2026-01-01", "C1"));

        assertThat(child().episodes()).extracting(Episode::provider).containsExactly("PR4", "PR1");
        assertThat(child().episodes().get(0).endedOn()).isEqualTo(day("2026-01-01"));
        assertThat(store.differences.open())
                .extracting(Difference::reference, Difference::field, Difference::ours, Difference::theirs)
                .containsExactly(tuple("C1", "provider", "PR4", "PR1"));
    }

    @Test
    void a_question_goes_away_when_the_source_comes_round() {
        store.receive(fostered());
        correct(only(), Map.of(PROVIDER, "PR4"));
        store.receive(fostered().leaves("2026-01-01", "E4A"));
        assertThat(store.differences.open()).hasSize(1);

        store.receive(aChild("C1").startsCare("2024-05-01", "U6", "PR4").leaves("2026-01-01", "E4A"));

        assertThat(store.differences.open()).isEmpty();
    }

    @Test
    void a_question_settled_for_the_person_is_not_asked_again() {
        store.receive(fostered());
        correct(only(), Map.of(PROVIDER, "PR4"));
        store.receive(fostered().leaves("2026-01-01", "E4A"));

        store.differences.keepOurs(store.differences.open().get(0).id(), "seen the contract");
        store.receive(fostered().leaves("2026-02-01", "E4A"));

        assertThat(store.differences.open()).isEmpty();
        assertThat(only().provider()).isEqualTo("PR4");
        assertThat(only().endedOn()).isEqualTo(day("2026-02-01"));
    }

    @Test
    void a_question_settled_for_the_source_gives_the_field_back_to_it() {
        store.receive(fostered());
        correct(only(), Map.of(PROVIDER, "PR4"));
        store.receive(fostered().leaves("2026-01-01", "E4A"));

        store.differences.takeTheirs(store.differences.open().get(0).id(), "the contract ended");
        assertThat(only().provider()).isEqualTo("PR1");
        assertThat(store.differences.open()).isEmpty();

        store.receive(aChild("C1").startsCare("2024-05-01", "U6", "PR5").leaves("2026-01-01", "E4A"));
        assertThat(only().provider()).isEqualTo("PR5");
    }

    @Test
    void an_end_after_the_source_last_spoke_is_no_difference() {
        store.receive(fostered());
        store.care.end(child().id(), day("2026-04-10"), "E4A");

        store.receive(fostered());

        assertThat(only().endedOn()).isEqualTo(day("2026-04-10"));
        assertThat(store.differences.open()).isEmpty();
    }

    @Test
    void a_corrected_episode_that_the_source_no_longer_lists_stays_with_a_question() {
        store.receive(fostered());
        correct(only(), Map.of(PROVIDER, "PR4"));

        store.receive(aChild("C2").startsCare("2024-05-01", "U6", "PR1"));

        assertThat(child().reference()).isEqualTo("C1");
        assertThat(store.differences.open()).extracting(Difference::field).containsExactly("record");
        store.differences.takeTheirs(store.differences.open().get(0).id(), "entered by mistake");
        assertThat(store.book().children()).extracting(ChildHistory::reference).containsExactly("C2");
    }

    @Test
    void a_correction_of_another_child_while_an_import_is_staged_does_not_cost_the_import() {
        store.receive(fostered(), aChild("C2").startsCare("2024-05-01", "U6", "PR1"));
        long staged = store.stage(
                Store.coverage("2020-04-01", "2026-03-31"),
                fostered(),
                aChild("C2").startsCare("2024-05-01", "U6", "PR1").leaves("2026-01-01", "E4A"));
        correct(child().episodes().get(0), Map.of(PROVIDER, "PR4"));

        assertThat(store.records.makeCurrent(staged)).isTrue();

        assertThat(store.book().children().get(0).episodes().get(0).provider()).isEqualTo("PR4");
        assertThat(store.book().children().get(1).episodes().get(0).endReason()).isEqualTo("E4A");
    }

    @Test
    void a_correction_of_the_same_child_while_an_import_is_staged_asks_for_staging_again() {
        store.receive(fostered());
        long staged = store.stage(
                Store.coverage("2020-04-01", "2026-03-31"), fostered().leaves("2026-01-01", "E4A"));
        correct(only(), Map.of(PROVIDER, "PR4"));

        assertThat(store.records.makeCurrent(staged)).isFalse();
        store.records.discard(staged);

        assertThat(only().provider()).isEqualTo("PR4");
        assertThat(only().endedOn()).isNull();
    }

    @Test
    void the_history_tells_what_was_recorded_when_by_whom_and_why() {
        store.receive(fostered());
        store.me = "analyst";
        correct(only(), Map.of(PROVIDER, "PR4"));

        List<HistoryLine> history = store.care.history(child().id());

        assertThat(history)
                .extracting(HistoryLine::by, HistoryLine::why, HistoryLine::source, HistoryLine::fields)
                .containsExactly(
                        tuple("analyst", "the file was wrong", "person", List.of(PROVIDER)),
                        tuple("analyst", "return 2026", "return", List.of()));
        assertThat(history.get(0).was().provider()).isEqualTo("PR1");
        assertThat(history.get(0).is().provider()).isEqualTo("PR4");
        assertThat(history.get(1).was()).isNull();
    }
}
