package org.hearth.childrenincare.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearth.core.testing.Invented.aChild;
import static org.hearth.core.testing.Invented.day;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hearth.childrenincare.review.ReviewsDue.Due;
import org.hearth.childrenincare.review.ReviewsDue.Outcome;
import org.hearth.core.testing.ChildBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReviewsDueTest {
    private static final String HELD_FROM = "2024-04-01";

    private static ChildBuilder inCareFrom(String start, String... reviews) {
        var child = aChild("C1").startsCare(start, "U6", "PR1");
        for (String review : reviews) {
            child.told("Reviews", 2025, Map.of("REVIEW", review, "REVIEW_CODE", "PN1"));
        }
        return child;
    }

    private static List<Due> due(ChildBuilder child, String on) {
        return ReviewsDue.of(child.build(), day(HELD_FROM), day(on));
    }

    /** 6 May 2024 is a Monday and a holiday, as is 27 May: the 20th working day after it is 4 June. */
    @ParameterizedTest(name = "held {0}: {1}")
    @CsvSource({"2024-06-04, ON_TIME", "2024-06-05, LATE"})
    void the_first_is_due_within_twenty_working_days(String held, Outcome outcome) {
        assertThat(due(inCareFrom("2024-05-06", held), "2024-06-30"))
                .containsExactly(new Due(day("2024-06-04"), day(held), outcome));
    }

    @Test
    void the_second_is_due_three_months_after_the_first_was_held_and_later_ones_six_months_apart() {
        var ever = due(inCareFrom("2024-05-06", "2024-05-31", "2024-08-31", "2025-02-28"), "2025-08-28");

        assertThat(ever)
                .extracting(Due::on)
                .containsExactly(day("2024-06-04"), day("2024-08-31"), day("2025-02-28"), day("2025-08-28"));
        assertThat(ever)
                .extracting(Due::outcome)
                .containsExactly(Outcome.ON_TIME, Outcome.ON_TIME, Outcome.ON_TIME, Outcome.LATE);
        assertThat(ever.get(3).isOutstanding()).isTrue();
    }

    @Test
    void what_is_not_due_yet_is_not_late() {
        assertThat(due(inCareFrom("2024-05-06"), "2024-06-03")).isEmpty();
        assertThat(due(inCareFrom("2024-05-06"), "2024-06-04"))
                .containsExactly(new Due(day("2024-06-04"), null, Outcome.LATE));
    }

    @Test
    void who_has_left_by_the_day_it_was_due_had_no_review_due() {
        assertThat(due(inCareFrom("2024-05-06").leaves("2024-06-04", "E4A"), "2025-01-01"))
                .isEmpty();
        assertThat(due(inCareFrom("2024-05-06").leaves("2024-06-05", "E4A"), "2025-01-01"))
                .hasSize(1);
    }

    @Test
    void each_period_of_care_begins_anew() {
        var twice = inCareFrom("2024-05-06", "2024-05-20", "2024-10-20")
                .leaves("2024-06-20", "E4A")
                .with(org.hearth.core.testing.Invented.anEpisode().from("2024-10-01"));

        assertThat(due(twice, "2024-11-01")).extracting(Due::on).containsExactly(day("2024-06-04"), day("2024-10-29"));
    }

    @Test
    void where_care_began_before_the_reviews_held_the_next_was_due_six_months_on_at_the_latest() {
        assertThat(due(inCareFrom("2020-05-06", "2024-09-30"), "2024-12-31"))
                .containsExactly(new Due(day("2024-09-30"), day("2024-09-30"), Outcome.NOT_KNOWN));
        assertThat(due(inCareFrom("2020-05-06", "2024-10-01"), "2024-12-31"))
                .containsExactly(new Due(day("2024-09-30"), day("2024-10-01"), Outcome.LATE));
        assertThat(due(inCareFrom("2020-05-06"), "2024-09-29")).isEmpty();
        assertThat(due(inCareFrom("2020-05-06"), "2024-09-30"))
                .containsExactly(new Due(day("2024-09-30"), null, Outcome.LATE));
    }

    @Test
    void after_one_of_which_it_is_not_known_the_next_is_six_months_on() {
        assertThat(due(inCareFrom("2020-05-06", "2024-05-10", "2024-11-10"), "2024-12-31"))
                .extracting(Due::outcome, Due::on)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Outcome.NOT_KNOWN, day("2024-05-10")),
                        org.assertj.core.groups.Tuple.tuple(Outcome.ON_TIME, day("2024-11-10")));
    }

    @Test
    void of_one_day_told_twice_the_later_return_is_right_and_a_day_that_is_none_is_passed_over() {
        var child = aChild("C1")
                .startsCare("2024-05-06", "U6", "PR1")
                .told("Reviews", 2025, Map.of("REVIEW", "2024-05-20", "REVIEW_CODE", "PN7"))
                .told("Reviews", 2025, Map.of("REVIEW", "soon", "REVIEW_CODE", "PN1"))
                .told("Reviews", 2026, Map.of("REVIEW", "2024-05-20", "REVIEW_CODE", "PN1"))
                .build();

        assertThat(child.told(Review.KIND))
                .extracting(Review::heldOn, Review::participation)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(LocalDate.parse("2024-05-20"), Participation.PN1));
    }
}
