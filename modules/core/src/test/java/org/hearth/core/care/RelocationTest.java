package org.hearth.core.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearth.core.care.Store.coverage;
import static org.hearth.core.testing.Invented.aChild;
import static org.hearth.core.testing.Invented.anEpisode;
import static org.hearth.core.testing.Invented.day;

import java.time.Instant;
import java.util.List;
import org.hearth.core.api.care.CareBook;
import org.hearth.core.api.care.Episode;
import org.hearth.core.api.care.Location;
import org.hearth.core.api.care.Location.Side;
import org.hearth.core.api.places.PostcodesChanged;
import org.hearth.platform.testing.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("storage")
class RelocationTest {
    private static Store store;

    @BeforeAll
    static void open() {
        store = new Store(TestDatabase.chosen());
    }

    @AfterAll
    static void close() {
        store.close();
    }

    @BeforeEach
    void empty() {
        store.empty();
    }

    @Test
    void another_edition_places_every_child_anew_and_what_was_known_before_stays() {
        store.places.edition(null);
        store.receive(
                aChild("C1").with(anEpisode().from("2024-05-01").home("HOME 1").at("FAR 1")),
                aChild("C2").with(anEpisode().from("2024-05-01").home("HOME 1").at("IN 1")));
        assertThat(location(store.book(), 0)).isEqualTo(Location.UNKNOWN);
        Instant before = Instant.parse("2026-05-01T09:00:30Z");
        store.clock.set("2026-05-01T09:01:00Z");

        store.places.edition("second");
        relocation().changed(new PostcodesChanged("second"));

        assertThat(location(store.book(), 0).side()).isEqualTo(Side.OUT);
        assertThat(location(store.book(), 0).edition()).isEqualTo("second");
        assertThat(location(store.book(), 1).side()).isEqualTo(Side.IN);
        assertThat(location(store.books.book(before), 0)).isEqualTo(Location.UNKNOWN);
        assertThat(store.book().coverage()).isEqualTo(store.books.book(before).coverage());
    }

    @Test
    void when_nothing_is_answered_otherwise_nothing_is_recorded() {
        store.receive(
                aChild("C1").with(anEpisode().from("2024-05-01").home("HOME 1").at("FAR 1")));
        long version = store.book().version();

        relocation().changed(new PostcodesChanged("invented 2026"));

        assertThat(store.book().version()).isEqualTo(version);
    }

    @Test
    void the_same_edition_again_locates_no_episode_again() {
        store.receive(
                aChild("C1").with(anEpisode().from("2024-05-01").home("HOME 1").at("FAR 1")),
                aChild("C2").with(anEpisode().from("2024-05-01").home("HOME 1").at("NEXT 1")));
        int before = store.places.located();

        relocation().changed(new PostcodesChanged("invented 2026"));

        assertThat(store.places.located()).isEqualTo(before);
    }

    @Test
    void other_neighbours_place_the_children_among_them_anew() {
        store.receive(
                aChild("C1").with(anEpisode().from("2024-05-01").home("HOME 1").at("NEXT 1")));
        assertThat(location(store.book(), 0).atADistance()).isFalse();

        store.places.adjoining(List.of("E06000031"));
        relocation().changed(new PostcodesChanged("invented 2026"));

        assertThat(location(store.book(), 0).atADistance()).isTrue();
        store.places.adjoining(List.of("E10000020"));
    }

    @Test
    void what_a_stopped_server_left_half_done_is_taken_away_and_done_whole_and_nobody_elses_is() {
        store.places.edition(null);
        store.receive(
                aChild("C1").with(anEpisode().from("2024-05-01").home("HOME 1").at("FAR 1")));
        long ofAReturn = store.stage(coverage("2020-04-01", "2026-03-31"), aChild("C1"));
        long leftBehind =
                store.recordings.stage(Relocation.SOURCE, "hearth", "postcodes").id();

        store.places.edition("second");
        relocation().changed(new PostcodesChanged("second"));

        assertThat(location(store.book(), 0).edition()).isEqualTo("second");
        assertThat(store.records.staged(Relocation.SOURCE))
                .doesNotContain(leftBehind)
                .isEmpty();
        assertThat(store.records.staged(Store.RETURN)).containsExactly(ofAReturn);
    }

    /** indicators.md 10.1: home is where the child lived when care began, and is fixed for the period of care. */
    @Test
    void a_row_that_leaves_the_home_blank_is_measured_from_that_of_its_period_and_stays_as_sent() {
        store.receive(aChild("C1")
                .with(
                        anEpisode()
                                .from("2024-05-01")
                                .to("2024-08-01")
                                .home("HOME 1")
                                .at("IN 1"),
                        anEpisode()
                                .from("2024-08-01")
                                .because("P")
                                .to("2025-01-01", "E4A")
                                .at("NEXT 1"),
                        anEpisode().from("2025-03-01").at("NEXT 1")));

        var episodes = store.book().children().get(0).episodes();
        assertThat(episodes).extracting(Episode::homePostcode).containsExactly("HOME 1", null, null);
        assertThat(episodes).extracting(episode -> episode.location().tenths()).containsExactly(55, 300, null);
        assertThat(episodes).extracting(episode -> episode.location().edition()).containsOnly("invented 2026");
    }

    @Test
    void when_a_later_return_tells_the_home_of_a_period_its_blank_rows_are_measured_from_it() {
        var later = anEpisode().from("2024-08-01").because("P").at("NEXT 1");
        store.receive(aChild("C1")
                .with(anEpisode().from("2024-05-01").to("2024-08-01").at("IN 1"), later));
        assertThat(location(store.book(), 0).tenths()).isNull();
        Instant before = Instant.parse("2026-05-01T09:00:30Z");
        store.clock.set("2026-05-01T09:01:00Z");

        store.receive(aChild("C1")
                .with(
                        anEpisode()
                                .from("2024-05-01")
                                .to("2024-08-01")
                                .home("HOME 1")
                                .at("IN 1"),
                        later));

        assertThat(location(store.book(), 0).tenths()).isEqualTo(300);
        assertThat(location(store.books.book(before), 0).tenths()).isNull();
    }

    @Test
    void another_edition_measures_a_blank_row_from_the_home_of_its_period_too() {
        store.receive(aChild("C1")
                .with(
                        anEpisode()
                                .from("2024-05-01")
                                .to("2024-08-01")
                                .home("HOME 1")
                                .at("IN 1"),
                        anEpisode().from("2024-08-01").because("P").at("NEXT 1")));
        long version = store.book().version();

        relocation().changed(new PostcodesChanged("invented 2026"));
        assertThat(store.book().version()).isEqualTo(version);

        store.places.edition("second");
        relocation().changed(new PostcodesChanged("second"));

        assertThat(location(store.book(), 0).tenths()).isEqualTo(300);
        assertThat(location(store.book(), 0).edition()).isEqualTo("second");
    }

    private static Location location(CareBook book, int child) {
        return book.children().get(child).inCareOn(day("2026-03-31")).location();
    }

    private static Relocation relocation() {
        return new Relocation(
                store.database.jdbi(), store.database.transactions(), store.recordings, store.records, store.places);
    }
}
