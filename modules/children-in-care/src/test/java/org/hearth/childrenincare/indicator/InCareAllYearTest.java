package org.hearth.childrenincare.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearth.childrenincare.indicator.Measuring.DAY;
import static org.hearth.childrenincare.indicator.Measuring.references;
import static org.hearth.core.testing.Invented.aBook;
import static org.hearth.core.testing.Invented.aChild;
import static org.hearth.core.testing.Invented.anEpisode;
import static org.hearth.core.testing.Invented.day;

import org.hearth.core.testing.ChildBuilder;
import org.junit.jupiter.api.Test;

class InCareAllYearTest {

    @Test
    void who_came_on_the_first_of_april_was_in_care_all_year_and_who_came_a_day_later_was_not() {
        var cohort = on(
                aChild("FIRST").startsCare("2024-04-01", "U6", "PR1"),
                aChild("SECOND").startsCare("2024-04-02", "U6", "PR1"),
                aChild("LONG").startsCare("2020-04-02", "U6", "PR1").moves("2024-06-01", "K2", "PR4"));

        assertThat(references(cohort.children())).containsExactly("FIRST", "LONG");
        assertThat(cohort.perhaps()).isEmpty();
    }

    @Test
    void a_break_of_any_length_ends_the_year() {
        var cohort = on(
                aChild("GAP")
                        .startsCare("2022-05-01", "U6", "PR1")
                        .leaves("2024-06-01", "E4A")
                        .with(anEpisode().from("2024-06-02")),
                aChild("LEFT_ON_THE_LAST_DAY")
                        .startsCare("2022-05-01", "U6", "PR1")
                        .leaves(DAY, "E4A"),
                aChild("OUT_AND_IN_ON_THE_FIRST")
                        .startsCare("2022-05-01", "U6", "PR1")
                        .leaves("2024-04-01", "E4A")
                        .with(anEpisode().from("2024-04-01")),
                aChild("OUT_AND_IN_THE_DAY_BEFORE")
                        .startsCare("2022-05-01", "U6", "PR1")
                        .leaves("2024-03-31", "E4A")
                        .with(anEpisode().from("2024-03-31")));

        assertThat(references(cohort.children())).containsExactly("OUT_AND_IN_THE_DAY_BEFORE");
    }

    @Test
    void a_short_break_that_touches_the_year_leaves_a_child_out() {
        var cohort = on(
                withBreak("ENDED_ON_THE_FIRST", "2024-03-29", "2024-04-01"),
                withBreak("ENDED_BEFORE", "2024-03-29", "2024-03-31"),
                withBreak("IN_THE_YEAR", "2024-08-01", "2024-08-03"),
                aChild("STILL_ON").with(anEpisode().from("2022-05-01").under("V4")));

        assertThat(references(cohort.children())).containsExactly("ENDED_BEFORE");
    }

    private static ChildBuilder withBreak(String reference, String from, String to) {
        return aChild(reference)
                .startsCare("2022-05-01", "U6", "PR1")
                .with(anEpisode().from(from).to(to, "E4A").under("V3"));
    }

    @Test
    void whose_care_began_before_the_rows_held_belongs_only_where_these_reach_back_to_april() {
        var cohort = on(
                aChild("HELD").with(anEpisode().from("2024-04-01").because("P")),
                aChild("PERHAPS").with(anEpisode().from("2024-04-02").because("P")));

        assertThat(references(cohort.children())).containsExactly("HELD");
        assertThat(references(cohort.perhaps())).containsExactly("PERHAPS");
    }

    @Test
    void an_age_is_reached_on_the_birthday_and_without_a_birth_date_it_is_not_known() {
        var cohort = on(
                        aChild("TURNS_FIVE").born("2020-03-31").startsCare("2021-05-01", "U6", "PR1"),
                        aChild("STILL_FOUR").born("2020-04-01").startsCare("2021-05-01", "U6", "PR1"),
                        aChild("NO_BIRTHDAY").born(null).startsCare("2021-05-01", "U6", "PR1"))
                .aged(5, 16, day(DAY));

        assertThat(references(cohort.children())).containsExactly("TURNS_FIVE");
        assertThat(references(cohort.perhaps())).containsExactly("NO_BIRTHDAY");
    }

    private static InCareAllYear on(ChildBuilder... children) {
        return InCareAllYear.on(aBook().with(children).build(), day(DAY));
    }
}
