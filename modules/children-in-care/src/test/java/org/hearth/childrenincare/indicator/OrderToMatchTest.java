package org.hearth.childrenincare.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearth.childrenincare.indicator.Measuring.*;
import static org.hearth.core.testing.Invented.aBook;
import static org.hearth.core.testing.Invented.aChild;
import static org.hearth.core.testing.Invented.anEpisode;

import java.util.Map;
import org.hearth.core.api.figures.Measure;
import org.hearth.core.testing.ChildBuilder;
import org.junit.jupiter.api.Test;

class OrderToMatchTest {
    private final OrderToMatch indicator = new OrderToMatch();

    @Test
    void days_are_counted_from_the_order_to_the_match_and_are_none_where_the_match_came_first() {
        var after = ordered("AFTER", "2023-06-01").told("AD1", 2025, Map.of("DATE_MATCH", "2023-06-22"));
        var before = ordered("BEFORE", "2023-06-01").told("AD1", 2025, Map.of("DATE_MATCH", "2023-05-01"));

        assertThat(value(headline(indicator, aBook().with(after).build(), DAY))).isEqualTo("21");
        assertThat(value(headline(indicator, aBook().with(before).build(), DAY)))
                .isEqualTo("0");
        var both = headline(indicator, aBook().with(after, before).build(), DAY);
        assertThat(numerator(both)).containsExactly("AFTER", "BEFORE");
        assertThat(value(both)).as("10.5, half up").isEqualTo("11");
    }

    @Test
    void a_match_on_the_day_of_the_order_took_no_days_and_of_two_orders_the_last_counts() {
        var sameDay = ordered("SAME", "2023-06-01").told("AD1", 2025, Map.of("DATE_MATCH", "2023-06-01"));
        var twice = aChild("TWICE")
                .startsCare("2023-01-01", "U6", "PR1")
                .legalStatusBecomes("2023-02-01", "E1")
                .legalStatusBecomes("2023-04-01", "C2")
                .legalStatusBecomes("2023-06-01", "E1")
                .moves("2023-09-01", "A6", "PR1")
                .leaves("2024-06-01", "E12")
                .told("AD1", 2025, Map.of("DATE_MATCH", "2023-06-08"));

        assertThat(value(headline(indicator, aBook().with(sameDay).build(), DAY)))
                .isEqualTo("0");
        assertThat(value(headline(indicator, aBook().with(twice).build(), DAY))).isEqualTo("7");
    }

    @Test
    void without_an_order_or_never_placed_for_adoption_a_child_is_left_out() {
        var consent = aChild("CONSENT")
                .startsCare("2023-01-01", "U6", "PR1")
                .moves("2023-09-01", "A4", "PR1")
                .leaves("2024-06-01", "E11")
                .told("AD1", 2025, Map.of("DATE_MATCH", "2023-06-22"));
        var neverPlaced = aChild("NEVER_PLACED")
                .startsCare("2023-01-01", "U6", "PR1")
                .legalStatusBecomes("2023-06-01", "E1")
                .leaves("2024-06-01", "E12")
                .told("AD1", 2025, Map.of("DATE_MATCH", "2023-06-22"));

        var answer = headline(indicator, aBook().with(consent, neverPlaced).build(), DAY);

        assertThat(answer.measure()).isInstanceOf(Measure.NotApplicable.class);
        assertThat(answer.notKnown()).isZero();
    }

    @Test
    void without_a_day_of_the_match_or_the_day_of_the_order_it_is_not_known() {
        var noRow = ordered("NO_ROW", "2023-06-01");
        var noDay = ordered("NO_DAY", "2023-06-01").told("AD1", 2025, Map.of("DATE_MATCH", "SOON"));
        var heldLate = aChild("HELD_LATE")
                .with(anEpisode().from("2023-06-01").because("P").under("E1").in("A6", "PR1"))
                .leaves("2024-06-01", "E12")
                .told("AD1", 2025, Map.of("DATE_MATCH", "2023-06-22"));

        var answer = headline(indicator, aBook().with(noRow, noDay, heldLate).build(), DAY);

        assertThat(answer.measure()).isInstanceOf(Measure.NotKnown.class);
        assertThat(answer.notKnown()).isEqualTo(3);
    }

    @Test
    void a_first_row_that_says_that_the_legal_status_changed_tells_the_day_of_the_order() {
        var child = aChild("HELD")
                .with(anEpisode().from("2023-06-01").because("B").under("E1").in("A6", "PR1"))
                .leaves("2024-06-01", "E12")
                .told("AD1", 2025, Map.of("DATE_MATCH", "2023-06-22"));

        assertThat(value(headline(indicator, aBook().with(child).build(), DAY))).isEqualTo("21");
    }

    private static ChildBuilder ordered(String reference, String order) {
        return aChild(reference)
                .startsCare("2023-01-01", "U6", "PR1")
                .legalStatusBecomes(order, "E1")
                .moves("2023-09-01", "A6", "PR1")
                .leaves("2024-06-01", "E12");
    }
}
