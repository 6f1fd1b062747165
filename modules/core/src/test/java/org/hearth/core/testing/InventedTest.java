package org.hearth.core.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hearth.core.testing.Invented.aBook;
import static org.hearth.core.testing.Invented.aChild;
import static org.hearth.core.testing.Invented.anEpisode;
import static org.hearth.core.testing.Invented.day;

import org.hearth.core.api.care.ChildHistory;
import org.hearth.core.api.care.Episode;
import org.junit.jupiter.api.Test;

class InventedTest {

    @Test
    void a_story_becomes_episodes_that_touch() {
        var child = aChild().startsCare("2024-05-01", "U6", "PR1")
                .moves("2024-08-01", "K2", "PR4")
                .legalStatusBecomes("2024-09-01", "V2")
                .leaves("2025-01-01", "E4A")
                .build();

        assertThat(child.episodes())
                .extracting(Episode::startReason, Episode::place, Episode::legalStatus, Episode::endReason)
                .containsExactly(
                        tuple("S", "U6", "C2", "X1"), tuple("P", "K2", "C2", "X1"), tuple("L", "K2", "V2", "E4A"));
        assertThat(child.episodes().get(0).changeReason()).isEqualTo("CARPL");
        assertThat(child.inCareOn(day("2024-12-31"))).isNotNull();
        assertThat(child.inCareOn(day("2025-01-01"))).isNull();
    }

    @Test
    void episodes_stand_in_the_order_of_the_return_whatever_order_they_are_told_in() {
        var child = aChild().with(
                        anEpisode().from("2024-05-01").in("K2"),
                        anEpisode().from("2024-05-01").to("2024-05-01").in("U4"),
                        anEpisode().from("2024-04-01").to("2024-05-01").in("U6"))
                .build();

        assertThat(child.episodes()).extracting(Episode::place).containsExactly("U6", "U4", "K2");
    }

    @Test
    void a_book_stands_by_reference() {
        var book = aBook().with(aChild("C2"), aChild("C1")).build();

        assertThat(book.children()).extracting(ChildHistory::reference).containsExactly("C1", "C2");
    }
}
