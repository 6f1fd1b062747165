package org.hearth.core.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.hearth.core.testing.Invented.aChild;
import static org.hearth.core.testing.Invented.anEpisode;
import static org.hearth.core.testing.Invented.day;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.hearth.core.api.care.CareEnded;
import org.hearth.core.api.care.ChildHistory;
import org.hearth.core.api.care.Differences.Difference;
import org.hearth.core.api.care.Episode;
import org.hearth.core.api.care.EpisodeCorrected;
import org.hearth.core.api.care.EpisodeField;
import org.hearth.core.api.care.HistoryLine;
import org.hearth.core.api.care.Mend;
import org.hearth.core.api.care.PersonField;
import org.hearth.core.api.care.RecordChanged;
import org.hearth.core.testing.ChildBuilder;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.db.DatabaseKind;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** What is proposed and a person accepts, on either database. Today is 1 May 2026; returns tell until 31 March 2026. */
@TestInstance(Lifecycle.PER_CLASS)
abstract class AcceptingContract {
    private static final String WHY = "the court's letter";
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

    /** Days between that the codes say were care. */
    private static ChildBuilder withAGap() {
        return aChild("C1")
                .with(
                        anEpisode().from("2024-05-01").to("2024-08-01"),
                        anEpisode().from("2024-08-20").because("P").in("K2", "PR4"));
    }

    private ChildHistory child() {
        return store.book().children().get(0);
    }

    private Mend correct(int episode, EpisodeField field, String to) {
        return correct(episode, Map.of(field, to));
    }

    private Mend correct(int episode, Map<EpisodeField, String> fields) {
        Episode one = child().episodes().get(episode);
        return Mend.correct(one.id(), store.care.episode(one.id()).orElseThrow().version(), fields);
    }

    @Test
    void what_would_be_known_is_told_and_nothing_is_recorded() {
        store.receive(withAGap());

        ChildHistory then = store.care.supposing(child(), List.of(correct(1, EpisodeField.STARTED_ON, "2024-08-01")));

        assertThat(then.inCareOn(day("2024-08-10"))).isNotNull();
        assertThat(then.periodsOfCare()).hasSize(1);
        assertThat(child().inCareOn(day("2024-08-10"))).isNull();
        assertThat(child().periodsOfCare()).hasSize(2);
        assertThat(store.recordings.head().turn()).isEqualTo(1);
        assertThat(store.audited).isEmpty();
    }

    @Test
    void what_is_accepted_is_what_was_supposed_and_says_that_it_was_proposed() {
        store.receive(withAGap());
        var mends = List.of(correct(1, EpisodeField.STARTED_ON, "2024-08-01"));
        ChildHistory then = store.care.supposing(child(), mends);

        store.care.accept(mends, WHY);

        assertThat(AsText.of(store.book().supposing(then))).isEqualTo(AsText.of(store.book()));
        assertThat(child().episodes().get(1).source())
                .extracting("kind", "where")
                .containsExactly("person", "practitioner, accepting a proposal");
        HistoryLine line = store.care.history(child().id()).get(0);
        assertThat(line.isAcceptedProposal()).isTrue();
        assertThat(line.why()).isEqualTo(WHY);
        assertThat(line.by()).isEqualTo("practitioner");
        assertThat(store.told).last().isInstanceOf(EpisodeCorrected.class);
        assertThat(store.audited)
                .singleElement()
                .asString()
                .contains("practitioner episode.corrected", "proposal=accepted", "fields=startedOn")
                .doesNotContain("letter");
    }

    @Test
    void mends_of_several_episodes_are_one_recording_though_one_moves_what_another_rests_on() {
        store.receive(aChild("C1")
                .with(
                        anEpisode()
                                .from("2024-05-01")
                                .to("2024-08-01")
                                .home("HOME 1")
                                .at("IN 1"),
                        anEpisode()
                                .from("2024-08-01")
                                .to("2024-09-01")
                                .because("P")
                                .at("NEXT 1"),
                        anEpisode()
                                .from("2024-09-01")
                                .because("P")
                                .home("HOME 2")
                                .at("NEXT 1")));

        store.care.accept(
                List.of(
                        correct(0, EpisodeField.HOME_POSTCODE, "CB1 1AA"),
                        correct(2, EpisodeField.HOME_POSTCODE, "CB1 1AA")),
                WHY);

        assertThat(child().episodes()).extracting(Episode::homePostcode).containsExactly("CB1 1AA", null, "CB1 1AA");
        assertThat(store.recordings.head().turn()).isEqualTo(2);
        assertThat(store.care.history(child().id()).stream().filter(HistoryLine::isAcceptedProposal))
                .hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void all_of_it_or_nothing_is_accepted() {
        store.receive(withAGap());
        List<String> before = AsText.of(store.book());

        assertThatThrownBy(() -> store.care.accept(
                        List.of(
                                correct(0, EpisodeField.END_REASON, "E4A"),
                                correct(1, EpisodeField.STARTED_ON, "2024-07-01")),
                        WHY))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("overlap");

        assertThat(AsText.of(store.book())).isEqualTo(before);
    }

    @Test
    void a_proposal_that_rests_on_what_is_no_longer_known_is_refused() {
        store.receive(withAGap());
        var first = correct(1, EpisodeField.STARTED_ON, "2024-08-01");
        store.care.accept(List.of(correct(1, EpisodeField.PROVIDER, "PR1")), WHY);

        assertThatThrownBy(() -> store.care.accept(List.of(first), WHY)).isInstanceOf(RecordChanged.class);
    }

    @Test
    void accepting_twice_records_once() {
        store.receive(withAGap());
        var mends = List.of(correct(1, EpisodeField.STARTED_ON, "2024-08-01"));

        var once = store.care.accept(mends, WHY);
        var twice = store.care.accept(mends, WHY);

        assertThat(twice.get(0).version()).isEqualTo(once.get(0).version());
        assertThat(store.recordings.head().turn()).isEqualTo(2);
    }

    @Test
    void nothing_is_accepted_without_a_reason() {
        store.receive(withAGap());

        assertThatThrownBy(() -> store.care.accept(List.of(correct(1, EpisodeField.STARTED_ON, "2024-08-01")), "  "))
                .hasMessageContaining("No reason is given");
    }

    @Test
    void care_that_ended_unsaid_is_a_change_and_told_as_one() {
        store.receive(aChild("C1").startsCare("2024-05-01", "U6", "PR1"));
        Episode open = child().episodes().get(0);
        long version = store.care.episode(open.id()).orElseThrow().version();

        assertThatThrownBy(() ->
                        store.care.accept(List.of(Mend.careEnded(open.id(), version, day("2026-04-10"), "X1")), WHY))
                .hasMessageContaining("does not end care");
        store.care.accept(List.of(Mend.careEnded(open.id(), version, day("2026-04-10"), "E4A")), WHY);

        assertThat(child().episodes().get(0)).satisfies(ended -> {
            assertThat(ended.endedOn()).isEqualTo(day("2026-04-10"));
            assertThat(ended.endReason()).isEqualTo("E4A");
        });
        assertThat(store.told).last().isInstanceOf(CareEnded.class);
        assertThat(store.audited).last().asString().contains("care.ended", "proposal=accepted");
    }

    @Test
    void what_the_return_said_and_the_person_has_seen_is_not_asked_again_and_something_else_is() {
        store.receive(withAGap());
        store.care.accept(List.of(correct(1, EpisodeField.STARTED_ON, "2024-08-01")), WHY);
        store.clock.move(Duration.ofDays(1));

        store.receive(withAGap());
        assertThat(store.differences.open()).isEmpty();

        store.care.accept(List.of(correct(0, EpisodeField.PROVIDER, "PR4")), WHY);
        store.receive(aChild("C1")
                .with(
                        anEpisode().from("2024-05-01").to("2024-08-01").by("PR5"),
                        anEpisode().from("2024-08-20").because("P").in("K2", "PR4")));
        assertThat(store.differences.open())
                .extracting(Difference::field, Difference::ours, Difference::theirs)
                .containsExactly(tuple("provider", "PR4", "PR5"));
    }

    @Test
    void an_end_that_the_return_left_blank_is_asked_about_only_when_another_return_leaves_it_blank() {
        store.receive(aChild("C1").startsCare("2024-05-01", "U6", "PR1"));
        store.care.accept(
                List.of(correct(0, Map.of(EpisodeField.ENDED_ON, "2026-02-01", EpisodeField.END_REASON, "E4A"))), WHY);

        store.receive(aChild("C1").startsCare("2024-05-01", "U6", "PR1"));
        assertThat(store.differences.open())
                .as("the return that the person has seen, and the row on another line of it")
                .isEmpty();

        store.receive(aChild("C1")
                .with(anEpisode()
                        .from("2024-05-01")
                        .in("U6", "PR1")
                        .source(org.hearth.core.api.care.Source.ofReturn(2027, "Episodes", 9))));
        assertThat(store.differences.open())
                .extracting(Difference::field)
                .containsExactlyInAnyOrder("endedOn", "endReason");
    }

    @Test
    void an_open_difference_is_settled_by_what_is_accepted() {
        store.receive(withAGap());
        store.care.accept(List.of(correct(0, EpisodeField.PROVIDER, "PR4")), WHY);
        var says = aChild("C1")
                .with(
                        anEpisode().from("2024-05-01").to("2024-08-01").by("PR5"),
                        anEpisode().from("2024-08-20").because("P").in("K2", "PR4"));
        store.receive(says);
        assertThat(store.differences.open()).hasSize(1);

        store.care.accept(List.of(correct(0, EpisodeField.PROVIDER, "PR3")), WHY);
        assertThat(store.differences.open()).isEmpty();

        store.receive(aChild("C1")
                .with(
                        anEpisode().from("2024-05-01").to("2024-08-01").by("PR5"),
                        anEpisode().from("2024-08-20").because("P").in("K2", "PR4")));
        assertThat(store.differences.open()).isEmpty();
    }

    @Test
    void details_are_supposed_accepted_and_not_asked_again() {
        store.receive(aChild("C1").born("2012-06-01").startsCare("2024-05-01", "U6", "PR1"));
        var fields = new EnumMap<PersonField, String>(Map.of(PersonField.BORN, "2011-06-01"));
        long version = store.details.of(child().id()).version();

        assertThat(store.details.supposing(child(), fields).ageOn(day("2026-03-31")))
                .isEqualTo(14);
        assertThat(child().ageOn(day("2026-03-31"))).isEqualTo(13);
        store.details.accept(child().id(), version, fields, WHY);
        store.details.accept(child().id(), version, fields, WHY);

        assertThat(child().born()).isEqualTo(day("2011-06-01"));
        assertThat(store.details.history(child().id()).get(0).isAcceptedProposal())
                .isTrue();
        assertThat(store.audited).last().asString().contains("details.corrected", "proposal=accepted");
        store.receive(aChild("C1").born("2012-06-01").startsCare("2024-05-01", "U6", "PR1"));
        assertThat(store.differences.open()).isEmpty();
        assertThat(child().born()).isEqualTo(day("2011-06-01"));
    }

    @Test
    void a_birth_date_that_does_not_fit_the_care_is_not_supposed_either() {
        store.receive(aChild("C1").startsCare("2024-05-01", "U6", "PR1"));
        var fields = new EnumMap<PersonField, String>(Map.of(PersonField.BORN, "2025-06-01"));

        assertThatThrownBy(() -> store.details.supposing(child(), fields)).hasMessageContaining("An episode started");
    }
}
