package org.hearth.childrenincare.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearth.childrenincare.indicator.Measuring.*;
import static org.hearth.core.testing.Invented.aBook;
import static org.hearth.core.testing.Invented.aChild;
import static org.hearth.core.testing.Invented.anEpisode;

import org.hearth.core.api.figures.Measure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

class NetChangeTest {
    private final NetChange indicator = new NetChange();

    @Test
    void more_leaving_than_coming_is_a_net_loss() {
        var book = aBook().with(
                        aChild("CAME").startsCare("2024-05-01", "U6", "PR1"),
                        aChild("LEFT1").startsCare("2023-05-01", "U6", "PR1").leaves("2024-08-01", "E4A"),
                        aChild("LEFT2").startsCare("2023-05-01", "U6", "PR1").leaves("2025-03-31", "E17"),
                        aChild("LEFT3").startsCare("2023-05-01", "U6", "PR1").leaves("2024-04-01", "E17"))
                .build();

        var net = headline(indicator, book, DAY);

        assertThat(value(net)).isEqualByComparingTo("-2");
        assertThat(numerator(net)).containsExactly("CAME");
        assertThat(denominator(net)).containsExactly("LEFT1", "LEFT2", "LEFT3");
        assertThat(net.notKnown()).isZero();
        assertThat(value(line(indicator, book, DAY, "CIC-05.ratio"))).isEqualTo("0.33");
    }

    @Test
    void a_record_that_stops_without_a_leaving_is_said_and_still_balances() {
        var book = aBook().with(
                        aChild("SILENT").with(anEpisode().from("2023-05-01").heldUntil("2024-12-31")),
                        aChild("APPEARS").with(anEpisode().from("2024-08-01").because("P")),
                        aChild("CAME").startsCare("2024-05-01", "U6", "PR1"))
                .build();

        var net = headline(indicator, book, DAY);

        assertThat(value(net)).isEqualByComparingTo("1");
        assertThat(net.notKnown()).isEqualTo(2);
    }

    /** GEN-04: whom CIC-01 leaves out from the 18th birthday went that day, and no row says why. */
    @Test
    void who_turns_18_with_an_episode_still_open_goes_on_the_birthday_without_a_reason() {
        var book = aBook().with(
                        aChild("EIGHTEEN")
                                .born("2006-06-01")
                                .with(anEpisode().from("2020-05-01").heldUntil("2025-03-31")),
                        aChild("BY_HAND").born("2006-06-01").startsCare("2020-05-01", "U6", "PR1"),
                        aChild("STAYS").startsCare("2020-05-01", "U6", "PR1"))
                .build();

        var net = headline(indicator, book, DAY);

        assertThat(value(headline(new ChildrenInCare(), book, "2024-03-31"))).isEqualByComparingTo("3");
        assertThat(value(headline(new ChildrenInCare(), book, DAY))).isEqualByComparingTo("1");
        assertThat(value(net)).isEqualByComparingTo("-2");
        assertThat(denominator(net)).containsExactly("BY_HAND", "EIGHTEEN");
        assertThat(net.notKnown()).isEqualTo(2);
        assertThat(value(line(new CeasedCare(), book, DAY, "CIC-04.events"))).isZero();
    }

    @Test
    void a_leaving_recorded_days_after_the_18th_birthday_is_one_on_the_birthday() {
        var book = aBook().with(aChild("LATE")
                        .born("2006-03-30")
                        .startsCare("2020-05-01", "U6", "PR1")
                        .leaves("2024-04-02", "E17"))
                .build();

        assertThat(denominator(headline(indicator, book, "2024-03-31"))).containsExactly("LATE");
        assertThat(denominator(headline(indicator, book, DAY))).isEmpty();
        assertThat(numerator(line(new CeasedCare(), book, "2024-03-31", "CIC-04.events")))
                .containsExactly("LATE");
    }

    @Test
    void no_one_starts_aged_18() {
        var book = aBook().with(
                        aChild("GROWN_UP").born("2006-05-01").startsCare("2024-05-01", "K3", "PR4"),
                        aChild("DAY_BEFORE").born("2006-05-02").startsCare("2024-05-01", "K3", "PR4"))
                .build();

        assertThat(numerator(line(new StartedCare(), book, DAY, "CIC-03.events")))
                .containsExactly("DAY_BEFORE");
        assertThat(value(headline(indicator, book, DAY))).isEqualByComparingTo("0");
    }

    @Test
    void no_one_leaving_gives_no_ratio() {
        var book = aBook().with(aChild("CAME").startsCare("2024-05-01", "U6", "PR1"))
                .build();

        assertThat(line(indicator, book, DAY, "CIC-05.ratio").measure()).isInstanceOf(Measure.NotApplicable.class);
    }

    /** Start, plus those who came, less those who went, is the end: for whatever rows a council may send. */
    @ParameterizedTest(name = "seed {0}")
    @org.junit.jupiter.params.provider.ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void it_balances_for_any_book(long seed) {
        var book = RandomBooks.of(seed, 150);
        var inCare = new ChildrenInCare();
        for (var on = java.time.LocalDate.of(2023, 4, 1);
                on.isBefore(java.time.LocalDate.of(2026, 4, 1));
                on = on.plusDays(1 + seed)) {
            var startOfYear =
                    org.hearth.core.api.time.ReportingYear.of(on).firstDay().minusDays(1);
            var net = headline(indicator, book, on.toString());

            assertThat(value(headline(inCare, book, startOfYear.toString())).add(value(net)))
                    .as("seed %d, %s", seed, on)
                    .isEqualByComparingTo(value(headline(inCare, book, on.toString())));
        }
    }

    /** In a book whose rows follow one another the published starts and leavings alone balance. */
    @ParameterizedTest(name = "seed {0}")
    @org.junit.jupiter.params.provider.ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void starts_less_leavings_balance_where_every_record_says_how_it_began_and_ended(long seed) {
        var book = RandomBooks.wellKept(seed, 150);
        var inCare = new ChildrenInCare();
        for (int year = 2024; year <= 2026; year++) {
            var end = year + "-03-31";
            var before = (year - 1) + "-03-31";

            assertThat(value(headline(inCare, book, before))
                            .add(value(line(new StartedCare(), book, end, "CIC-03.events")))
                            .subtract(value(line(new CeasedCare(), book, end, "CIC-04.events"))))
                    .isEqualByComparingTo(value(headline(inCare, book, end)));
            assertThat(headline(indicator, book, end).notKnown()).isZero();
        }
    }

    @Test
    void with_no_one_at_all_nothing_changes() {
        assertThat(value(headline(indicator, aBook().build(), DAY))).isEqualByComparingTo("0");
    }

    @Test
    void who_comes_on_the_last_day_and_who_leaves_on_the_first_are_in_it() {
        var book = aBook().with(
                        aChild("LAST_DAY").startsCare("2025-03-31", "U6", "PR1"),
                        aChild("DAY_AFTER").startsCare("2025-04-01", "U6", "PR1"),
                        aChild("FIRST_DAY")
                                .startsCare("2023-05-01", "U6", "PR1")
                                .leaves("2024-04-01", "E4A"),
                        aChild("DAY_BEFORE")
                                .startsCare("2023-05-01", "U6", "PR1")
                                .leaves("2024-03-31", "E4A"))
                .build();

        assertThat(numerator(headline(indicator, book, DAY))).containsExactly("LAST_DAY");
        assertThat(denominator(headline(indicator, book, DAY))).containsExactly("FIRST_DAY");
    }
}
