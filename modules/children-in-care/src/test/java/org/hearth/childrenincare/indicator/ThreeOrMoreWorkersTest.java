package org.hearth.childrenincare.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearth.childrenincare.indicator.Measuring.*;
import static org.hearth.core.testing.Invented.aBook;
import static org.hearth.core.testing.Invented.aChild;
import static org.hearth.core.testing.Invented.day;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.TreeSet;
import org.hearth.childrenincare.worker.SocialWorker;
import org.hearth.core.api.care.CareBook;
import org.hearth.core.api.care.ChildHistory;
import org.hearth.core.api.figures.Measure;
import org.hearth.core.testing.BookBuilder;
import org.hearth.core.testing.ChildBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ThreeOrMoreWorkersTest {
    private final ThreeOrMoreWorkers indicator = new ThreeOrMoreWorkers();

    private static BookBuilder held() {
        return aBook().holding("SWEpisodes", "2023-04-01", "2026-03-31");
    }

    /** Number, first day and last day of each, blank for none: {@code "SW1 2024-04-01 2024-05-01"}. */
    private static ChildBuilder with(String reference, String... workers) {
        var child = aChild(reference).startsCare("2024-12-01", "U6", "PR1");
        for (String worker : workers) {
            String[] told = worker.split(" ");
            Map<String, String> cells = new HashMap<>(Map.of("SW_ID", told[0], "SW_DECOM", told[1]));
            if (told.length > 2) {
                cells.put("SW_DEC", told[2]);
            }
            child.told("SWEpisodes", 2025, cells);
        }
        return child;
    }

    @Test
    void different_workers_count_and_one_who_comes_back_is_the_same() {
        var book = held().with(
                        with("THREE", "SW1 2024-04-01 2024-05-01", "SW2 2024-05-01 2024-06-01", "SW3 2024-06-01"),
                        with("BACK", "SW1 2024-04-01 2024-05-01", "SW2 2024-05-01 2024-06-01", "SW1 2024-06-01"),
                        with("ONE", "SW1 2024-04-01"))
                .build();

        assertThat(numerator(headline(indicator, book, DAY))).containsExactly("THREE");
        assertThat(denominator(headline(indicator, book, DAY))).containsExactly("BACK", "ONE", "THREE");
        assertThat(value(headline(indicator, book, DAY))).isEqualTo("33.3");
    }

    @Test
    void who_left_on_1_april_was_not_allocated_in_the_year_and_who_began_on_31_march_was() {
        var book = held().with(
                        with("ENDED", "SW1 2023-04-01 2024-04-01", "SW2 2024-04-01 2024-06-01", "SW3 2024-06-01"),
                        with("A_DAY_LATER", "SW1 2023-04-01 2024-04-02", "SW2 2024-04-02 2024-06-01", "SW3 2025-03-31"))
                .build();

        assertThat(numerator(headline(indicator, book, DAY))).containsExactly("A_DAY_LATER");
    }

    @Test
    void in_the_year_the_rolling_line_alone_answers() {
        var book = held().with(
                        with("THREE", "SW1 2024-04-01 2024-05-01", "SW2 2024-05-01 2024-06-01", "SW3 2024-06-01"))
                .build();

        assertThat(headline(indicator, book, "2025-01-31").measure())
                .isEqualTo(new Measure.NotMeasured("This is measured on 31 March only.", day("2024-03-31")));
        assertThat(numerator(line(indicator, book, "2025-01-31", "STA-06.rolling")))
                .containsExactly("THREE");
        assertThat(numerator(line(indicator, book, "2025-05-31", "STA-06.rolling")))
                .isEmpty();
        assertThat(numerator(line(indicator, book, DAY, "STA-06.rolling"))).containsExactly("THREE");
    }

    @Test
    void of_whom_no_worker_or_no_number_is_told_it_is_not_known() {
        var book = held().with(
                        with("NOBODY"),
                        with("NAMELESS", "XX 2024-04-01 2024-05-01", "SW2 2024-05-01 2024-06-01", "SW3 2024-06-01"),
                        with(
                                "ALL_THE_SAME",
                                "XX 2024-04-01 2024-05-01",
                                "SW1 2024-05-01",
                                "SW2 2024-05-01",
                                "SW3 2024-06-01"),
                        with("FEW", "XX 2024-04-01 2024-05-01", "SW2 2024-05-01"),
                        with("NO_DAY", "SW1 soon", "SW2 2024-05-01", "SW3 2024-05-01"))
                .build();

        assertThat(headline(indicator, book, DAY).notKnown()).isEqualTo(3);
        assertThat(numerator(headline(indicator, book, DAY))).containsExactly("ALL_THE_SAME");
        assertThat(denominator(headline(indicator, book, DAY))).hasSize(5);
    }

    @Test
    void where_nobody_is_told_of_any_child_it_is_not_known_and_not_nought() {
        assertThat(headline(indicator, held().with(with("NOBODY")).build(), DAY).measure())
                .isInstanceOf(Measure.NotKnown.class);
        assertThat(headline(indicator, held().build(), DAY).measure()).isInstanceOf(Measure.NotApplicable.class);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void day_by_day_gives_the_same(long seed) {
        CareBook book = RandomBooks.of(seed, 150);
        var many = new TreeSet<String>();
        for (ChildHistory child : book.inCareOn(day(DAY))) {
            var seen = new HashSet<String>();
            for (LocalDate at = day("2024-04-01"); !at.isAfter(day(DAY)); at = at.plusDays(1)) {
                for (SocialWorker worker : child.told(SocialWorker.KIND)) {
                    LocalDate until = worker.to() == null ? LocalDate.of(worker.year(), 4, 1) : worker.to();
                    if (!at.isBefore(worker.from()) && (at.isBefore(until) || at.equals(worker.from()))) {
                        seen.add(worker.number());
                    }
                }
            }
            if (seen.size() >= 3) {
                many.add(child.reference());
            }
        }
        assertThat(many).isNotEmpty();

        assertThat(numerator(headline(indicator, book, DAY))).containsExactlyElementsOf(many);
    }
}
