package org.hearth.committee.proof;

import static org.assertj.core.api.Assertions.assertThat;

import org.hearth.core.api.pack.PublicationCheck;
import org.hearth.core.api.pack.PublicationCheck.Place;
import org.hearth.core.api.pack.PublicationCheck.Problem;
import org.junit.jupiter.api.Test;

class PlacesTest {

    @Test
    void what_is_wrong_in_a_table_is_pointed_at_in_that_table() {
        var paper = new APaper()
                .table("Right", "Home|Children", -1, -1, APaper.row("All", APaper.count("CIC-01", 5)))
                .table(
                        "Wrong",
                        "Home|Children",
                        2,
                        -1,
                        APaper.row("In", APaper.count("A", 5)),
                        APaper.row("Out", APaper.count("B", 5)),
                        APaper.row("All", APaper.count("C", 11)))
                .build();

        PublicationCheck totals = EveryCheck.ofAnyPaper().stream()
                .filter(check -> check.key().equals("arithmetic.totals"))
                .findFirst()
                .orElseThrow();

        assertThat(totals.look(paper))
                .singleElement()
                .extracting(Problem::place)
                .isEqualTo(Place.table("topic", "Wrong"));
    }
}
