package org.hearth.childrenincare.asking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearth.core.testing.Invented.day;

import java.util.List;
import org.hearth.core.api.time.Coverage;
import org.hearth.core.api.time.Period;
import org.junit.jupiter.api.Test;

class SpanTest {
    private final Coverage twoSpans = new Coverage(List.of(
            Period.ofDays(day("2016-04-01"), day("2019-03-31")), Period.ofDays(day("2021-04-01"), day("2026-03-31"))));

    @Test
    void the_span_around_a_day_is_the_one_that_holds_it() {
        assertThat(Span.around(twoSpans, day("2019-03-31"))).isEqualTo(new Span(day("2016-04-01"), day("2019-03-31")));
        assertThat(Span.around(twoSpans, day("2021-04-01"))).isEqualTo(new Span(day("2021-04-01"), day("2026-03-31")));
    }

    @Test
    void around_a_day_that_is_not_held_there_is_none_and_no_year_is_named_that_is_not_held() {
        assertThat(Span.around(twoSpans, day("2020-03-31"))).isNull();
        assertThat(Span.around(twoSpans, day("2026-04-01"))).isNull();
        assertThat(Span.around(Coverage.NONE, day("2020-03-31"))).isNull();
    }

    @Test
    void a_page_says_whether_the_day_is_among_those_held() {
        assertThat(twoSpans.sentence(day("2018-03-31")))
                .isEqualTo("Rows are held from 1 April 2016 to 31 March 2019 and from 1 April 2021 to 31 March 2026.");
        assertThat(twoSpans.sentence(day("2020-03-31")))
                .isEqualTo("Rows are not held for 31 March 2020; held are those from 1 April 2016 to 31 March 2019 and"
                        + " from 1 April 2021 to 31 March 2026.");
        assertThat(Coverage.NONE.sentence(day("2020-03-31"))).isEqualTo("No rows are held.");
    }

    @Test
    void a_cell_holds_all_spans() {
        assertThat(twoSpans.inOneCell()).isEqualTo("2016-04-01 to 2019-03-31; 2021-04-01 to 2026-03-31");
        assertThat(new Coverage(List.of(Period.startingOn(day("2021-04-01")))).inOneCell())
                .isEqualTo("2021-04-01 on");
    }
}
