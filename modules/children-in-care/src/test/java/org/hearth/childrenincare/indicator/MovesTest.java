package org.hearth.childrenincare.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearth.core.testing.Invented.aBook;
import static org.hearth.core.testing.Invented.aChild;
import static org.hearth.core.testing.Invented.day;

import java.util.List;
import org.hearth.core.api.figures.Asked;
import org.hearth.core.api.time.AsAt;
import org.junit.jupiter.api.Test;

/** Why a child is among those with three or more placements in 2024/25. */
class MovesTest {
    private static List<String> why(org.hearth.core.testing.ChildBuilder child) {
        var book = aBook().with(child).build();
        return new ThreeOrMorePlacements().because(book.children().get(0), Asked.on(AsAt.now(day("2025-03-31"))));
    }

    @Test
    void each_placement_that_counts_is_named_with_its_days_and_the_one_from_before_the_year_says_so() {
        var why = why(aChild("MOVES")
                .startsCare("2023-05-01", "U6", "PR1")
                .moves("2024-06-01", "U4", "PR4")
                .legalStatusBecomes("2024-09-01", "E1")
                .moves("2024-12-01", "K2", "PR4"));

        assertThat(why).hasSize(4);
        assertThat(why.get(0)).isEqualTo("3 placements counted from 1 April 2024 to 31 March 2025.");
        assertThat(why.get(1))
                .startsWith("1. ")
                .contains("(U6), ", "from 1 May 2023 to 1 June 2024.")
                .endsWith("It was on already on 1 April 2024, and so counts.");
        assertThat(why.get(2))
                .contains("(U4), ", "from 1 June 2024 to 1 December 2024.")
                .endsWith("Told by 2 rows: a change of legal status, or of standing with the same carer, is no move.");
        assertThat(why.get(3)).contains("(K2), ").endsWith("since 1 December 2024.");
    }

    @Test
    void a_temporary_stay_is_named_as_not_counted() {
        var why = why(aChild("STAYS")
                .startsCare("2023-05-01", "U6", "PR1")
                .moves("2024-06-01", "T1", null)
                .moves("2024-06-08", "U6", "PR1"));

        assertThat(why.get(0)).startsWith("1 placement counted");
        assertThat(why)
                .last()
                .asString()
                .startsWith("Not counted: ")
                .contains("(T1), a temporary stay from 1 June 2024");
    }
}
