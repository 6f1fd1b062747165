package org.hearth.childrenincare.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearth.childrenincare.indicator.Measuring.*;
import static org.hearth.core.testing.Invented.aBook;
import static org.hearth.core.testing.Invented.aChild;
import static org.hearth.core.testing.Invented.anEpisode;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hearth.core.api.codes.Codes;
import org.hearth.core.api.codes.EndReason;
import org.hearth.core.api.figures.Line;
import org.hearth.core.api.figures.Measure;
import org.hearth.core.api.time.ReportingYear;
import org.hearth.core.testing.ChildBuilder;
import org.junit.jupiter.api.Test;

class ExitDestinationsTest {
    private final ExitDestinations indicator = new ExitDestinations();

    @Test
    void those_who_left_stand_where_they_went_and_the_shares_are_of_all_who_left() {
        var book = aBook().with(
                        left("ADOPTED", "E12"),
                        left("PLANNED", "E4A"),
                        left("UNPLANNED", "E4B"),
                        left("GUARDIAN", "E45"),
                        left("OLD_GUARDIAN", "E43"),
                        left("STAYED", "E17"),
                        left("MOVED", "E3"),
                        left("FRIENDS", "E13"),
                        aChild("STILL").startsCare("2024-05-01", "U6", "PR1"))
                .build();

        assertThat(numerator(headline(indicator, book, DAY))).hasSize(8).doesNotContain("STILL");
        assertThat(parts(headline(indicator, book, DAY), "exit"))
                .isEqualTo(Map.of(
                        "adopted", List.of("ADOPTED"),
                        "home", List.of("PLANNED", "UNPLANNED"),
                        "home-no-pr", List.of("FRIENDS"),
                        "sgo", List.of("GUARDIAN", "OLD_GUARDIAN"),
                        "stayed", List.of("STAYED"),
                        "transfer", List.of("MOVED")));
        assertThat(value(line(indicator, book, DAY, "CIC-14.sgo"))).isEqualTo("25.0");
        assertThat(numerator(line(indicator, book, DAY, "CIC-14.home-planned"))).containsExactly("PLANNED");
        assertThat(value(line(indicator, book, DAY, "CIC-14.home-planned"))).isEqualTo("12.5");
        assertThat(numerator(line(indicator, book, DAY, "CIC-14.home-unplanned")))
                .containsExactly("UNPLANNED");
        assertThat(numerator(line(indicator, book, DAY, "CIC-14.adopted-or-sgo")))
                .containsExactly("ADOPTED", "GUARDIAN", "OLD_GUARDIAN");
        assertThat(value(line(indicator, book, DAY, "CIC-14.custody"))).isEqualTo("0.0");
        assertThat(denominator(line(indicator, book, DAY, "CIC-14.custody"))).hasSize(8);
    }

    /** A code that the return did not have before breaks the line that counts it, unless another code of its group did. */
    @Test
    void what_the_return_tells_apart_since_a_year_begins_a_series_with_that_year() {
        var began = new TreeMap<String, Integer>();
        Codes.standard().endReasons().all().stream()
                .filter(EndReason::isEndOfCare)
                .forEach(reason -> began.merge(
                        "CIC-14." + reason.exit().key(),
                        reason.inForce().first() == null ? 0 : reason.inForce().first(),
                        Math::min));
        began.values().removeIf(year -> year == 0);

        assertThat(indicator.definition().breaks()).singleElement().satisfies(one -> {
            assertThat(one.lines()).isEqualTo(began.keySet());
            assertThat(began.values()).containsOnly(ReportingYear.of(one.from()).ends());
            assertThat(ReportingYear.of(one.from()).firstDay()).isEqualTo(one.from());
        });
    }

    @Test
    void every_reason_that_ends_care_has_a_group_and_every_group_a_line() {
        var keys = indicator.definition().lines().stream().map(Line::key).toList();

        assertThat(Codes.standard().endReasons().all().stream()
                        .filter(EndReason::isEndOfCare)
                        .map(reason -> "CIC-14." + reason.exit().key()))
                .isSubsetOf(keys);
        assertThat(keys).hasSize(1 + 15 + 3).doesNotHaveDuplicates();
    }

    @Test
    void of_two_leavings_in_the_period_the_last_counts() {
        var book = aBook().with(aChild("TWICE")
                        .with(
                                anEpisode().from("2024-05-01").to("2024-08-01", "E4B"),
                                anEpisode().from("2024-10-01").to("2025-01-10", "E45")))
                .build();

        assertThat(numerator(line(indicator, book, "2024-12-31", "CIC-14.home-unplanned")))
                .containsExactly("TWICE");
        assertThat(numerator(line(indicator, book, DAY, "CIC-14.sgo"))).containsExactly("TWICE");
        assertThat(numerator(line(indicator, book, DAY, "CIC-14.home"))).isEmpty();
    }

    @Test
    void the_first_of_april_and_the_day_itself_are_in_the_year_to_date() {
        var book = aBook().with(
                        aChild("FIRST").startsCare("2023-05-01", "U6", "PR1").leaves("2024-04-01", "E4A"),
                        aChild("DAY_BEFORE")
                                .startsCare("2023-05-01", "U6", "PR1")
                                .leaves("2024-03-31", "E4A"),
                        aChild("LAST").startsCare("2023-05-01", "U6", "PR1").leaves(DAY, "E4A"),
                        aChild("DAY_AFTER")
                                .startsCare("2023-05-01", "U6", "PR1")
                                .leaves("2025-04-01", "E4A"))
                .build();

        assertThat(numerator(line(indicator, book, DAY, "CIC-14.home"))).containsExactly("FIRST", "LAST");
    }

    @Test
    void with_no_one_leaving_there_is_no_share() {
        var book = aBook().with(aChild().startsCare("2024-05-01", "U6", "PR1")).build();

        assertThat(value(headline(indicator, book, DAY))).isZero();
        assertThat(line(indicator, book, DAY, "CIC-14.sgo").measure()).isInstanceOf(Measure.NotApplicable.class);
    }

    @Test
    void a_record_that_stops_without_a_reason_is_no_leaving() {
        var book = aBook().with(
                        aChild("NEXT_NOT_HELD")
                                .with(anEpisode().from("2023-05-01").to("2024-08-01", "X1")),
                        aChild("SILENT").with(anEpisode().from("2023-05-01").heldUntil("2024-08-01")),
                        aChild("ODD").with(anEpisode().from("2023-05-01").to("2024-08-01", "E99")))
                .build();

        assertThat(value(headline(indicator, book, DAY))).isZero();
    }

    private static ChildBuilder left(String reference, String reason) {
        return aChild(reference).startsCare("2023-05-01", "U6", "PR1").leaves("2024-08-01", reason);
    }
}
