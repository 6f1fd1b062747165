package org.hearth.childrenincare.children;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearth.core.testing.Invented.aBook;
import static org.hearth.core.testing.Invented.aChild;
import static org.hearth.core.testing.Invented.anEpisode;
import static org.hearth.core.testing.Invented.day;

import java.util.Map;
import org.hearth.childrenincare.NamedCouncils;
import org.hearth.core.api.care.CareBook;
import org.hearth.core.api.codes.Codes;
import org.hearth.core.testing.ChildBuilder;
import org.junit.jupiter.api.Test;

class ChildStoryTest {

    /** In care with foster carers, a care order, a week in hospital, back, then a children's home. */
    private final ChildBuilder child = aChild("LC1")
            .born("2012-06-01")
            .with(anEpisode().from("2024-05-01").in("U6", "PR1").under("V2").inside(35))
            .legalStatusBecomes("2024-07-01", "C1")
            .next("2024-08-01", "P", null)
            .in("T1", null)
            .and()
            .next("2024-08-08", "P", null)
            .in("U6", "PR1")
            .and()
            .next("2025-01-10", "P", "CREQB")
            .in("K2", "PR4")
            .outside("E06000032", 412)
            .and();

    @Test
    void placements_are_folded_with_legal_changes_and_temporary_stays_inside_them() {
        var care = story("2025-03-31").periods().get(0);

        assertThat(care.placements()).hasSize(2);
        assertThat(care.placements().get(0).home().placeWords()).isEqualTo("Children's home");
        var foster = care.placements().get(1);
        assertThat(foster.from()).isEqualTo("2024-05-01");
        assertThat(foster.to()).isEqualTo("2025-01-10");
        assertThat(foster.days()).isEqualTo(254);
        assertThat(foster.episodes()).extracting(ChildStory.Stay::status).containsExactly("V2", "C1", "C1");
        assertThat(foster.stays()).extracting(ChildStory.Stay::place).containsExactly("T1");
    }

    @Test
    void the_timeline_reads_newest_first() {
        assertThat(story("2025-03-31").timeline())
                .extracting(event -> event.on() + " " + event.kind())
                .containsExactly(
                        "2025-01-10 MOVE",
                        "2024-08-08 TEMPORARY",
                        "2024-08-01 TEMPORARY",
                        "2024-07-01 LEGAL",
                        "2024-05-01 MOVE",
                        "2024-05-01 LEGAL",
                        "2024-05-01 CARE");
    }

    @Test
    void the_legal_history_joins_one_status_over_moves() {
        assertThat(story("2025-03-31").legal())
                .extracting(legal -> legal.status() + " " + legal.from() + " " + legal.to())
                .containsExactly("C1 2024-07-01 null", "V2 2024-05-01 2024-07-01");
    }

    @Test
    void where_now_is_where_the_child_was_on_the_day() {
        assertThat(story("2025-03-31").home().area()).isEqualTo("Outside, in Luton");
        assertThat(story("2025-03-31").home().miles()).isEqualByComparingTo("41.2");
        assertThat(story("2024-12-31").home().area()).isEqualTo("Inside the council's area");
    }

    @Test
    void during_a_temporary_stay_both_are_said() {
        var story = story("2024-08-03");

        assertThat(story.home().place()).isEqualTo("U6");
        assertThat(story.away()).isEqualTo("Temporary stay in hospital");
    }

    @Test
    void the_status_says_how_it_stands_on_the_day() {
        child.leaves("2025-03-31", "E4A");

        assertThat(story("2024-04-30").status()).isEqualTo("Not yet in care");
        assertThat(story("2025-03-30").status()).isEqualTo("In care");
        assertThat(story("2025-03-31").status()).isEqualTo("Left care on 31 March 2025");
        assertThat(story("2025-03-31").home()).isNull();
    }

    @Test
    void a_record_that_stops_is_not_known_and_not_left() {
        var silent = aChild("LC2").with(anEpisode().from("2024-05-01").heldUntil("2025-03-31"));

        assertThat(story(silent, "2025-04-01").status()).isEqualTo("Not known after 31 March 2025");
    }

    @Test
    void who_turned_18_with_an_episode_still_open_left_on_the_birthday() {
        var grown = aChild("LC2")
                .born("2006-06-01")
                .with(anEpisode().from("2020-05-01").heldUntil("2026-03-31"));

        assertThat(story(grown, "2024-05-31").status()).isEqualTo("In care");
        var story = story(grown, "2025-03-31");
        assertThat(story.status()).isEqualTo("Turned 18 on 1 June 2024");
        assertThat(story.periods().get(0).to()).isEqualTo("2024-06-01");
        assertThat(story.periods().get(0).ended()).isEqualTo("The 18th birthday; no leaving is recorded");
        assertThat(story.periods().get(0).placements().get(0).to()).isEqualTo("2024-06-01");
        assertThat(story.legal().get(0).to()).isEqualTo("2024-06-01");
        assertThat(story.timeline().get(0))
                .isEqualTo(new ChildStory.Event(
                        day("2024-06-01"), ChildStory.Kind.CARE, "The 18th birthday; no leaving is recorded"));
    }

    @Test
    void who_is_kept_here_day_by_day_goes_on_until_the_18th_birthday() {
        var grown = aChild("LC2").born("2006-06-01").with(anEpisode().from("2020-05-01"));

        assertThat(story(grown, "2024-05-31").periods().get(0).to()).isNull();
        assertThat(story(grown, "2024-06-01").periods().get(0).to()).isEqualTo("2024-06-01");
        assertThat(story(grown, "2024-06-01").legal().get(0).to()).isEqualTo("2024-06-01");
        assertThat(story(grown, "2024-06-01").status()).isEqualTo("Turned 18 on 1 June 2024");
    }

    /** GEN-17: after the last day that a source tells of nothing goes on, and nothing is counted. */
    @Test
    void what_no_source_tells_of_any_more_is_known_until_the_last_day_that_one_does() {
        var silent = aChild("LC2")
                .with(anEpisode().from("2024-05-01").heldUntil("2025-03-31").under("C2"));

        var care = story(silent, "2026-03-31").periods().get(0);
        assertThat(care.to()).isNull();
        assertThat(care.heldUntil()).isEqualTo("2025-03-31");
        assertThat(care.placements().get(0).heldUntil()).isEqualTo("2025-03-31");
        assertThat(care.placements().get(0).days())
                .isEqualTo(334)
                .isEqualTo(story(silent, "2025-03-31")
                        .periods()
                        .get(0)
                        .placements()
                        .get(0)
                        .days());
        assertThat(care.placements().get(0).episodes().get(0).heldUntil()).isEqualTo("2025-03-31");
        assertThat(story(silent, "2026-03-31").legal().get(0).heldUntil()).isEqualTo("2025-03-31");
        assertThat(story(silent, "2024-06-01")
                        .periods()
                        .get(0)
                        .placements()
                        .get(0)
                        .days())
                .isEqualTo(31);
    }

    @Test
    void the_unaccompanied_status_is_said_with_its_end() {
        var alone = aChild("LC3").unaccompaniedUntil("2026-05-01").startsCare("2024-05-01", "K3", "PR4");

        assertThat(story(alone, "2025-03-31").unaccompanied()).contains("until 1 May 2026");
        assertThat(story("2025-03-31").unaccompanied()).isEqualTo("No, by the UASC file of the 2024/25 return.");
    }

    @Test
    void without_the_file_that_tells_no_one_is_said_to_have_come_with_parents() {
        var book = aBook().notTellingWhoCameAlone().with(child).build();

        assertThat(story(book, "2025-03-31").unaccompanied())
                .isEqualTo("Not known. The UASC file of the 2024/25 return is not held, and would tell.");
    }

    @Test
    void age_is_that_of_the_day() {
        assertThat(story("2025-05-31").age()).isEqualTo(12);
        assertThat(story("2025-06-01").age()).isEqualTo(13);
        assertThat(story(aChild("LC4").born(null), "2025-06-01").age()).isNull();
    }

    private ChildStory story(String on) {
        return story(child, on);
    }

    private static ChildStory story(ChildBuilder child, String on) {
        return story(aBook().with(child).build(), on);
    }

    private static ChildStory story(CareBook book, String on) {
        return ChildStory.of(
                book,
                book.children().get(0),
                day(on),
                Codes.standard(),
                new NamedCouncils(Map.of("E06000032", "Luton")),
                resource -> true);
    }
}
