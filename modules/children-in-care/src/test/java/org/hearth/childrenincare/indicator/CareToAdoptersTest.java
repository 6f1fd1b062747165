package org.hearth.childrenincare.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearth.childrenincare.indicator.Measuring.*;
import static org.hearth.core.testing.Invented.aBook;
import static org.hearth.core.testing.Invented.aChild;
import static org.hearth.core.testing.Invented.anEpisode;
import static org.hearth.core.testing.Invented.day;

import java.util.List;
import java.util.Map;
import org.hearth.core.api.care.CareBook;
import org.hearth.core.api.figures.Measure;
import org.hearth.core.api.figures.Measured;
import org.hearth.core.api.time.AsAt;
import org.hearth.core.figures.FiguresOver;
import org.hearth.core.testing.ChildBuilder;
import org.junit.jupiter.api.Test;

class CareToAdoptersTest {
    private final CareToAdopters indicator = new CareToAdopters();

    /** 100 days to the adoptive family, and 300: 200 on average. */
    @Test
    void days_are_counted_from_the_start_of_care_to_being_placed_for_adoption() {
        var book = aBook().with(
                        adopted("SOON", "2023-01-01", "2023-04-11", "0"),
                        adopted("LATE", "2023-01-01", "2023-10-28", "0"))
                .build();

        assertThat(numerator(headline(indicator, book, DAY))).containsExactly("LATE", "SOON");
        assertThat(value(headline(indicator, book, DAY))).isEqualTo("200");
    }

    @Test
    void with_foster_carers_who_adopt_they_end_when_the_child_first_moved_in_with_them() {
        var fostered = aChild("FOSTERED")
                .startsCare("2023-01-01", "U6", "PR1")
                .moves("2023-01-31", "U5", "PR1")
                .next("2023-10-28", "U", "PLACE")
                .in("A5", "PR1")
                .and()
                .leaves("2024-06-01", "E12")
                .told("AD1", 2025, Map.of("FOSTER_CARE", "1"));

        assertThat(value(headline(indicator, aBook().with(fostered).build(), DAY)))
                .isEqualTo("30");
        assertThat(value(headline(
                        indicator,
                        aBook().with(fostered.told("AD1", 2025, Map.of("FOSTER_CARE", "0")))
                                .build(),
                        DAY)))
                .isEqualTo("300");
    }

    @Test
    void only_the_last_period_of_care_and_the_last_family_count() {
        var back = aChild("BACK")
                .startsCare("2020-05-01", "U6", "PR1")
                .leaves("2020-06-01", "E4A")
                .with(anEpisode().from("2023-01-01").in("U6", "PR1"))
                .moves("2023-02-01", "A6", "PR1")
                .moves("2023-03-01", "U6", "PR1")
                .moves("2023-04-11", "A6", "PR4")
                .leaves("2024-06-01", "E12")
                .told("AD1", 2025, Map.of("FOSTER_CARE", "0"));

        assertThat(value(headline(indicator, aBook().with(back).build(), DAY))).isEqualTo("100");
    }

    @Test
    void the_first_of_april_and_the_day_itself_are_in_the_year_and_three_years_reach_further_back() {
        var book = aBook().with(
                        adopted("BEFORE_ALL", "2020-05-01", "2020-06-01", "0", "2022-03-31"),
                        adopted("THREE_YEARS", "2020-05-01", "2020-06-01", "0", "2022-04-01"),
                        adopted("DAY_BEFORE", "2023-01-01", "2023-04-11", "0", "2024-03-31"),
                        adopted("FIRST", "2023-01-01", "2023-04-11", "0", "2024-04-01"),
                        adopted("LAST", "2023-01-01", "2023-04-11", "0", DAY),
                        adopted("DAY_AFTER", "2023-01-01", "2023-04-11", "0", "2025-04-01"))
                .build();

        assertThat(numerator(headline(indicator, book, DAY))).containsExactly("FIRST", "LAST");
        assertThat(numerator(line(indicator, book, DAY, "PER-02.three-years")))
                .containsExactly("DAY_BEFORE", "FIRST", "LAST", "THREE_YEARS");
    }

    @Test
    void with_no_one_adopted_there_is_no_average() {
        var book = aBook().with(
                        aChild("HOME").startsCare("2023-01-01", "U6", "PR1").leaves("2024-06-01", "E4A"))
                .build();

        assertThat(headline(indicator, book, DAY).measure()).isInstanceOf(Measure.NotApplicable.class);
    }

    @Test
    void without_the_start_of_care_the_answer_or_the_row_the_days_are_not_known() {
        var book = aBook().with(
                        adopted("KNOWN", "2023-01-01", "2023-04-11", "0"),
                        adopted("BLANK", "2023-01-01", "2023-04-11", ""),
                        aChild("NO_ROW")
                                .startsCare("2023-01-01", "U6", "PR1")
                                .moves("2023-04-11", "A6", "PR1")
                                .leaves("2024-06-01", "E12"),
                        aChild("NO_START")
                                .with(anEpisode()
                                        .from("2023-01-01")
                                        .because("P")
                                        .in("A6", "PR1"))
                                .leaves("2024-06-01", "E12")
                                .told("AD1", 2025, Map.of("FOSTER_CARE", "0")),
                        aChild("NEVER_PLACED")
                                .startsCare("2023-01-01", "U6", "PR1")
                                .leaves("2024-06-01", "E12")
                                .told("AD1", 2025, Map.of("FOSTER_CARE", "0")))
                .build();

        Measured answer = headline(indicator, book, DAY);

        assertThat(numerator(answer)).containsExactly("KNOWN");
        assertThat(answer.notKnown()).isEqualTo(4);
        assertThat(headline(
                                indicator,
                                aBook().with(adopted("BLANK", "2023-01-01", "2023-04-11", ""))
                                        .build(),
                                DAY)
                        .measure())
                .isInstanceOf(Measure.NotKnown.class);
    }

    @Test
    void three_whole_years_must_be_held_for_the_average_over_them_and_the_year_for_the_other() {
        CareBook book = aBook().covering("2023-04-01", "2025-03-31")
                .holding("AD1", "2023-04-01", "2025-03-31")
                .build();
        var answers = FiguresOver.of(asked -> book, List.of(indicator)).measure("PER-02", AsAt.now(day(DAY)));

        assertThat(answers.get(0).measure()).isInstanceOf(Measure.NotApplicable.class);
        assertThat(answers.get(1).measure())
                .isInstanceOfSatisfying(Measure.NotKnown.class, not -> assertThat(not.wouldTell())
                        .isEqualTo("the 2022/23 return"));
    }

    private static ChildBuilder adopted(String reference, String came, String placed, String byFosterCarer) {
        return adopted(reference, came, placed, byFosterCarer, "2024-06-01");
    }

    private static ChildBuilder adopted(
            String reference, String came, String placed, String byFosterCarer, String order) {
        return aChild(reference)
                .startsCare(came, "U6", "PR1")
                .moves(placed, "A6", "PR1")
                .leaves(order, "E12")
                .told(
                        "AD1",
                        org.hearth.core.api.time.ReportingYear.of(day(order)).ends(),
                        byFosterCarer.isEmpty() ? Map.of("NB_ADOPTR", "1") : Map.of("FOSTER_CARE", byFosterCarer));
    }
}
