package org.hearth.committee.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hearth.committee.proof.Proof;
import org.hearth.core.api.pack.PublicationCheck.Kind;
import org.hearth.core.api.pack.PublicationCheck.Place;
import org.junit.jupiter.api.Test;

/** What blocks publication, as the pages beside the proof show it. */
class CheckTest {

    @Test
    void it_keeps_the_place_down_to_its_table_so_that_every_page_links_to_the_same() {
        var blocks = line(Proof.State.BLOCK, "The total is 10, and its parts add up to 9.");
        var warns = line(Proof.State.WARN, "It may be misspelt.");

        assertThat(Check.blocking(new Proof(List.of(blocks, warns))))
                .containsExactly(new Check(
                        "figures",
                        "near-home.county",
                        "near-home.bands",
                        "The total is 10, and its parts add up to 9."));
    }

    private static Proof.Line line(Proof.State state, String words) {
        return new Proof.Line(
                "arithmetic.totals",
                Kind.ARITHMETIC,
                state,
                new Place("figures", "near-home.county", "near-home.bands"),
                words,
                "mark",
                null);
    }
}
