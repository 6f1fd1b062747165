package org.hearth.core.api.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hearth.core.api.figures.RunChart.Quarter;
import org.junit.jupiter.api.Test;

class RunChartTest {

    @Test
    void twelve_quarters_are_needed_for_limits_and_it_is_said_how_many_are_held() {
        var chart = chart(10, 11, 10, 11, 10, 11, 10, 11, 10, 11, 10);

        assertThat(chart.words()).isEqualTo("too few quarters: 11 held, 12 needed");
        assertThat(chart.special()).isFalse();
        assertThat(chart.median()).isNull();
    }

    @Test
    void sixteen_are_needed_for_a_run() {
        assertThat(chart(10, 11, 10, 11, 10, 11, 10, 11, 10, 11, 10, 11).words())
                .isEqualTo("none outside the limits; too few quarters for a run: 12 held, 16 needed");
    }

    @Test
    void what_goes_up_and_down_by_chance_is_no_special_cause() {
        var chart = chart(10, 12, 11, 9, 12, 10, 11, 13, 9, 12, 10, 11, 12, 9, 10, 12);

        assertThat(chart.words()).isEqualTo("no");
        assertThat(chart.median()).isEqualByComparingTo("11");
    }

    /** Mean 10.5, every moving range 1: the limits are 10.5 less and plus 2.66. */
    @Test
    void the_limits_are_the_mean_and_2_66_times_the_mean_moving_range() {
        var chart = chart(10, 11, 10, 11, 10, 11, 10, 11, 10, 11, 10, 11, 10, 11, 10, 11);

        assertThat(chart.lower()).isEqualTo(new BigDecimal("7.8"));
        assertThat(chart.upper()).isEqualTo(new BigDecimal("13.2"));
    }

    @Test
    void eight_quarters_running_above_the_median_are_a_special_cause() {
        var chart = chart(9, 10, 9, 10, 9, 10, 9, 10, 11, 12, 11, 12, 11, 12, 11, 12);

        assertThat(chart.special()).isTrue();
        assertThat(chart.words()).isEqualTo("yes: 8 quarters running above the median, to 31 December 2024");
    }

    @Test
    void seven_running_are_none() {
        assertThat(chart(9, 10, 9, 10, 9, 10, 12, 9, 11, 9, 12, 11, 12, 11, 12, 11)
                        .special())
                .isFalse();
    }

    /** The 11s lie on the median: neither longer nor broken by them. */
    @Test
    void a_quarter_on_the_median_belongs_to_no_side() {
        var chart = chart(10, 9, 10, 9, 10, 9, 10, 11, 11, 11, 9, 12, 13, 12, 13, 12, 13, 12, 13);

        assertThat(chart.words()).startsWith("yes: 8 quarters running");
    }

    @Test
    void the_last_one_far_outside_is_a_special_cause_and_says_which() {
        var chart = chart(10, 11, 10, 11, 10, 11, 10, 11, 10, 11, 10, 11, 10, 11, 10, 30);

        assertThat(chart.special()).isTrue();
        assertThat(chart.words()).isEqualTo("yes: 31 December 2024 is above the upper limit");
    }

    @Test
    void what_ended_before_the_last_quarter_is_told_with_its_day_and_is_one_no_more() {
        var outside = chart(10, 11, 10, 11, 10, 11, 10, 30, 10, 11, 10, 11, 10, 11, 10, 11);
        var run = chart(14, 15, 14, 15, 14, 15, 14, 15, 9, 8, 9, 8, 14, 8, 9, 8, 9, 8);

        assertThat(outside.special()).isFalse();
        assertThat(outside.words()).isEqualTo("not now; earlier: 31 December 2022 is above the upper limit");
        assertThat(run.special()).isFalse();
        assertThat(run.words()).isEqualTo("not now; earlier: 8 quarters running above the median, to 31 December 2022");
    }

    @Test
    void a_run_is_not_ended_by_a_last_quarter_on_the_median() {
        assertThat(chart(9, 10, 9, 10, 9, 10, 9, 10, 12, 13, 12, 13, 12, 13, 12, 13, 11)
                        .special())
                .isTrue();
    }

    @Test
    void a_quarter_without_a_value_ends_what_came_before_it() {
        var quarters = new ArrayList<>(quarters(10, 11, 10, 11, 10, 11, 10, 11, 10, 11, 10, 11, 10, 11, 10, 11));
        quarters.set(5, new Quarter(quarters.get(5).day(), null));

        assertThat(RunChart.of(Unit.CHILDREN, quarters).quarters()).isEqualTo(10);
    }

    @Test
    void a_percentage_has_no_limit_above_a_hundred_and_nothing_has_one_below_nought() {
        var high = RunChart.of(Unit.PERCENT, quarters(99, 91, 99, 91, 99, 91, 99, 91, 99, 91, 99, 91));
        var low = chart(0, 5, 0, 5, 0, 5, 0, 5, 0, 5, 0, 5);

        assertThat(high.upper()).isEqualByComparingTo("100");
        assertThat(low.lower()).isEqualByComparingTo("0");
    }

    /** Under 46.3 and 46.4 a reader looks for limits of one place. */
    @Test
    void median_and_limits_have_as_many_places_as_the_figures_above_them() {
        var chart = RunChart.of(Unit.PERCENT, quarters(10, 11, 10, 11, 10, 11, 10, 11, 10, 11, 10, 12));

        assertThat(List.of(chart.median(), chart.lower(), chart.upper()))
                .allSatisfy(value -> assertThat(value.scale()).isEqualTo(1));
    }

    @Test
    void five_years_are_looked_at() {
        int[] values = new int[30];
        for (int i = 0; i < values.length; i++) {
            values[i] = i < 10 ? 100 : 10 + i % 2;
        }

        assertThat(chart(values).quarters()).isEqualTo(RunChart.MOST);
        assertThat(chart(values).special()).isFalse();
    }

    private static RunChart chart(int... values) {
        return RunChart.of(Unit.CHILDREN, quarters(values));
    }

    /** From the quarter that ends on 31 March 2021. */
    private static List<Quarter> quarters(int... values) {
        var quarters = new ArrayList<Quarter>();
        for (int i = 0; i < values.length; i++) {
            LocalDate day = LocalDate.of(2021, 4, 1).plusMonths(3L * i).minusDays(1);
            quarters.add(new Quarter(day, BigDecimal.valueOf(values[i])));
        }
        return quarters;
    }
}
