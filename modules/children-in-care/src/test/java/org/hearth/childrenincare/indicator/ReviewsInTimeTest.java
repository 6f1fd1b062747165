package org.hearth.childrenincare.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearth.childrenincare.indicator.Measuring.*;
import static org.hearth.core.testing.Invented.aBook;
import static org.hearth.core.testing.Invented.aChild;
import static org.hearth.core.testing.Invented.day;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Map;
import org.hearth.childrenincare.review.Review;
import org.hearth.core.api.care.CareBook;
import org.hearth.core.api.care.ChildHistory;
import org.hearth.core.api.figures.Measure;
import org.hearth.core.api.time.WorkingDays;
import org.hearth.core.testing.BookBuilder;
import org.hearth.core.testing.ChildBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReviewsInTimeTest {
    private final ReviewsInTime indicator = new ReviewsInTime();

    private static BookBuilder held() {
        return aBook().holding("Reviews", "2024-04-01", "2026-03-31");
    }

    private static ChildBuilder child(String reference, String start, String... reviews) {
        var child = aChild(reference).startsCare(start, "U6", "PR1");
        for (String review : reviews) {
            child.told("Reviews", 2025, Map.of("REVIEW", review, "REVIEW_CODE", "PN1"));
        }
        return child;
    }

    @Test
    void reviews_are_counted_one_by_one_and_children_once() {
        var book = held().with(
                        child("IN_TIME", "2024-05-06", "2024-05-20", "2024-08-20", "2025-02-20"),
                        child("ONCE_LATE", "2024-05-06", "2024-06-20", "2024-08-20", "2025-02-20"),
                        child("NEVER", "2024-05-06"),
                        child("JUST_BEGUN", "2025-03-20"))
                .build();

        var reviews = headline(indicator, book, DAY);
        assertThat(denominator(reviews))
                .containsExactly("IN_TIME", "IN_TIME", "IN_TIME", "NEVER", "ONCE_LATE", "ONCE_LATE", "ONCE_LATE");
        assertThat(numerator(reviews)).containsExactly("IN_TIME", "IN_TIME", "IN_TIME", "ONCE_LATE", "ONCE_LATE");
        assertThat(value(reviews)).isEqualTo("71.4");
        assertThat(numerator(line(indicator, book, DAY, "CPL-01.children"))).containsExactly("IN_TIME");
        assertThat(denominator(line(indicator, book, DAY, "CPL-01.children")))
                .containsExactly("IN_TIME", "NEVER", "ONCE_LATE");
        assertThat(numerator(line(indicator, book, DAY, "CPL-01.overdue"))).containsExactly("NEVER");
    }

    @Test
    void what_was_due_on_the_first_and_on_the_last_day_is_in_the_period() {
        var book = aBook().holding("Reviews", "2023-04-01", "2026-03-31")
                .with(
                        child("DAY_BEFORE", "2023-06-01", "2023-06-20", "2023-09-30"),
                        child("FIRST_DAY", "2023-06-01", "2023-06-20", "2023-10-01"),
                        child("LAST_DAY", "2024-12-02", "2024-12-31"))
                .build();

        assertThat(denominator(headline(indicator, book, "2024-04-01"))).containsExactly("FIRST_DAY");
        assertThat(denominator(headline(indicator, book, "2025-03-30"))).containsExactly("FIRST_DAY", "LAST_DAY");
        assertThat(denominator(headline(indicator, book, "2025-03-31")))
                .containsExactly("FIRST_DAY", "LAST_DAY", "LAST_DAY");
    }

    @Test
    void who_has_left_counts_with_reviews_that_were_due_and_not_among_children_in_care() {
        var book = held().with(child("LEFT", "2024-05-06", "2024-05-20").leaves("2024-07-01", "E4A"))
                .build();

        assertThat(value(headline(indicator, book, DAY))).isEqualTo("100.0");
        assertThat(line(indicator, book, DAY, "CPL-01.children").measure()).isInstanceOf(Measure.NotApplicable.class);
        assertThat(numerator(line(indicator, book, DAY, "CPL-01.overdue"))).isEmpty();
    }

    @Test
    void of_one_whose_last_review_is_from_before_the_reviews_held_it_is_not_known() {
        var book = held().with(child("LONG", "2019-05-06", "2024-06-20")).build();

        var reviews = headline(indicator, book, "2024-11-30");
        assertThat(reviews.notKnown()).isEqualTo(1);
        assertThat(reviews.measure()).isInstanceOf(Measure.NotKnown.class);
        assertThat(value(headline(indicator, book, DAY))).isEqualTo("0.0");
    }

    @Test
    void without_a_child_there_is_nothing_to_measure() {
        assertThat(headline(indicator, held().build(), DAY).measure()).isInstanceOf(Measure.NotApplicable.class);
    }

    /** Of children who came into care within the days held: every review found by walking day by day. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void day_by_day_gives_the_same(long seed) {
        CareBook book = RandomBooks.wellKept(seed, 120);
        var due = new ArrayList<String>();
        var inTime = new ArrayList<String>();
        for (ChildHistory child : book.children()) {
            for (var care : child.periodsOfCare()) {
                LocalDate by = WorkingDays.england().after(care.startedOn(), 20);
                int held = 0;
                boolean waiting = true;
                for (LocalDate at = care.startedOn();
                        !at.isAfter(day(DAY)) && (care.goneOn() == null || at.isBefore(care.goneOn()));
                        at = at.plusDays(1)) {
                    LocalDate today = at;
                    boolean review = child.told(Review.KIND).stream()
                            .anyMatch(one -> one.heldOn().equals(today));
                    boolean inYear = !by.isBefore(day("2024-04-01")) && !by.isAfter(day(DAY));
                    boolean inCareWhenDue = care.goneOn() == null || by.isBefore(care.goneOn());
                    if (review && waiting && inYear && inCareWhenDue) {
                        due.add(child.reference());
                        inTime.add(child.reference());
                    }
                    if (review) {
                        by = at.plusMonths(held++ == 0 ? 3 : 6);
                        waiting = true;
                    } else if (at.equals(by)) {
                        waiting = false;
                        if (inYear) {
                            due.add(child.reference());
                        }
                    }
                }
            }
        }
        assertThat(due).as("the book has reviews due").isNotEmpty();

        var reviews = headline(indicator, book, DAY);
        assertThat(references(reviews.measure().denominator()))
                .isEqualTo(due.stream().sorted().toList());
        assertThat(references(reviews.measure().numerator()))
                .isEqualTo(inTime.stream().sorted().toList());
    }
}
