package org.hearth.childrenincare.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearth.childrenincare.indicator.Measuring.*;
import static org.hearth.core.testing.Invented.aBook;
import static org.hearth.core.testing.Invented.aChild;
import static org.hearth.core.testing.Invented.anEpisode;

import org.hearth.core.api.figures.Measure;
import org.hearth.core.testing.ChildBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnplannedEndingsTest {
    private final UnplannedEndings indicator = new UnplannedEndings();

    /** Unplanned are six of the eight reasons that are not; CARPL, CLOSE and CUSTOD stand below the line only. */
    @Test
    void unplanned_endings_are_a_share_of_all_that_ended_while_care_went_on() {
        var book = aBook().with(
                        moved("BEHAVIOUR", "CREQB"),
                        moved("OTHER_REASON", "CREQO"),
                        moved("ALLEGATION", "ALLEG"),
                        moved("PLAN", "CARPL"),
                        moved("CLOSED", "CLOSE"),
                        moved("LOCKED_UP", "CUSTOD"),
                        aChild("LEFT").startsCare("2024-05-01", "U6", "PR1").leaves("2024-08-01", "E4A"),
                        aChild("STAYED").startsCare("2024-05-01", "U6", "PR1"))
                .build();

        var unplanned = headline(indicator, book, DAY);

        assertThat(denominator(unplanned))
                .containsExactly("ALLEGATION", "BEHAVIOUR", "CLOSED", "LOCKED_UP", "OTHER_REASON", "PLAN");
        assertThat(numerator(unplanned)).containsExactly("ALLEGATION", "BEHAVIOUR", "OTHER_REASON");
        assertThat(value(unplanned)).isEqualTo("50.0");
    }

    @ParameterizedTest(name = "{0}: unplanned is {1}")
    @CsvSource({
        "CARPL, false",
        "CLOSE, false",
        "CUSTOD, false",
        "ALLEG, true",
        "STAND, true",
        "APPRR, true",
        "CREQB, true",
        "CREQO, true",
        "CHILD, true",
        "LAREQ, true",
        "OTHER, true"
    })
    void each_reason_is_planned_or_not(String reason, boolean unplanned) {
        var book = aBook().with(moved("C1", reason)).build();

        assertThat(numerator(headline(indicator, book, DAY)).contains("C1")).isEqualTo(unplanned);
        assertThat(denominator(headline(indicator, book, DAY))).containsExactly("C1");
    }

    @Test
    void a_child_who_moves_twice_is_one_child_and_two_endings() {
        var book = aBook().with(aChild("TWICE")
                        .startsCare("2024-05-01", "U6", "PR1")
                        .next("2024-08-01", "P", "CREQB")
                        .in("U6", "PR4")
                        .and()
                        .next("2024-10-01", "P", "CHILD")
                        .in("K2", "PR4")
                        .and())
                .build();

        assertThat(numerator(headline(indicator, book, DAY))).containsExactly("TWICE", "TWICE");
        assertThat(numerator(line(indicator, book, DAY, "STA-03.children"))).containsExactly("TWICE");
    }

    @Test
    void the_splits_are_by_where_the_child_left() {
        var book = aBook().with(
                        from("OWN", "U6", "PR1", "CREQB"),
                        from("OWN_PLANNED", "U4", "PR1", "CARPL"),
                        from("AGENCY", "U6", "PR4", "CREQO"),
                        from("CHARITY", "U6", "PR5", "CARPL"),
                        from("COUNCIL", "U6", "PR2", "CREQO"),
                        from("HOME", "K2", "PR4", "STAND"),
                        from("OWN_HOME", "K2", "PR1", "CARPL"),
                        from("SUPPORTED", "K3", "PR4", "CHILD"))
                .build();

        assertThat(denominator(line(indicator, book, DAY, "STA-03.in-house"))).containsExactly("OWN", "OWN_PLANNED");
        assertThat(value(line(indicator, book, DAY, "STA-03.in-house"))).isEqualTo("50.0");
        assertThat(denominator(line(indicator, book, DAY, "STA-03.agency"))).containsExactly("AGENCY", "CHARITY");
        assertThat(value(line(indicator, book, DAY, "STA-03.agency"))).isEqualTo("50.0");
        assertThat(denominator(line(indicator, book, DAY, "STA-03.residential")))
                .containsExactly("HOME", "OWN_HOME");
        assertThat(numerator(line(indicator, book, DAY, "STA-03.residential"))).containsExactly("HOME");
        assertThat(denominator(headline(indicator, book, DAY))).hasSize(8);
    }

    @Test
    void what_goes_on_with_the_same_carers_has_not_ended() {
        var book = aBook().with(
                        aChild("STANDING")
                                .startsCare("2024-05-01", "U6", "PR1")
                                .next("2024-08-01", "P", "PLACE")
                                .in("U4", "PR1")
                                .and(),
                        aChild("CARERS_MOVED")
                                .startsCare("2024-05-01", "U6", "PR1")
                                .next("2024-08-01", "T", "CREQB")
                                .in("U6", "PR1")
                                .and(),
                        aChild("STATUS").startsCare("2024-05-01", "U6", "PR1").legalStatusBecomes("2024-08-01", "V2"),
                        aChild("ADOPTION")
                                .startsCare("2024-05-01", "U5", "PR1")
                                .next("2024-08-01", "P", "CARPL")
                                .in("A5", "PR1")
                                .and())
                .build();

        assertThat(headline(indicator, book, DAY).measure()).isInstanceOf(Measure.NotApplicable.class);
    }

    @Test
    void a_stay_in_hospital_and_the_return_end_nothing() {
        var book = aBook().with(aChild("HOSPITAL")
                        .startsCare("2024-05-01", "U6", "PR1")
                        .next("2024-08-01", "P", null)
                        .in("T1", null)
                        .and()
                        .next("2024-08-20", "P", null)
                        .in("U6", "PR1")
                        .and())
                .build();

        assertThat(headline(indicator, book, DAY).measure()).isInstanceOf(Measure.NotApplicable.class);
    }

    @Test
    void a_placement_ends_on_the_first_and_on_the_last_day_of_the_period() {
        var book = aBook().with(
                        movedOn("DAY_BEFORE", "2024-03-31"),
                        movedOn("FIRST", "2024-04-01"),
                        movedOn("LAST", DAY),
                        movedOn("DAY_AFTER", "2025-04-01"))
                .build();

        assertThat(numerator(headline(indicator, book, DAY))).containsExactly("FIRST", "LAST");
    }

    @Test
    void the_18th_birthday_ends_care_and_no_placement() {
        var book = aBook().with(
                        aChild("EIGHTEEN").born("2006-06-01").startsCare("2020-05-01", "U6", "PR1"),
                        aChild("LATE")
                                .born("2006-06-01")
                                .with(anEpisode()
                                        .from("2020-05-01")
                                        .to("2024-06-03", "X1")
                                        .changedBecause("CREQB")))
                .build();

        assertThat(headline(indicator, book, DAY).measure()).isInstanceOf(Measure.NotApplicable.class);
    }

    @Test
    void a_move_whose_next_row_is_not_held_is_an_ending() {
        var book = aBook().with(aChild("NEXT_NOT_HELD")
                        .with(anEpisode()
                                .from("2023-05-01")
                                .to("2024-08-01", "X1")
                                .changedBecause("CREQB")))
                .build();

        assertThat(numerator(headline(indicator, book, DAY))).containsExactly("NEXT_NOT_HELD");
    }

    @Test
    void with_nothing_ended_there_is_no_share() {
        var book = aBook().with(aChild().startsCare("2024-05-01", "U6", "PR1")).build();

        assertThat(headline(indicator, book, DAY).measure()).isInstanceOf(Measure.NotApplicable.class);
        assertThat(value(line(indicator, book, DAY, "STA-03.children"))).isZero();
    }

    @Test
    void a_blank_reason_is_not_planned_and_where_all_are_blank_the_answer_is_not_known() {
        var some = aBook().with(moved("BLANK", null), moved("KNOWN", "CREQB")).build();
        var none = aBook().with(moved("BLANK", null), moved("ODD", "WHATEVER")).build();

        assertThat(denominator(headline(indicator, some, DAY))).containsExactly("BLANK", "KNOWN");
        assertThat(numerator(headline(indicator, some, DAY))).containsExactly("KNOWN");
        assertThat(headline(indicator, some, DAY).notKnown()).isEqualTo(1);
        assertThat(headline(indicator, none, DAY).measure()).isInstanceOf(Measure.NotKnown.class);
        assertThat(line(indicator, none, DAY, "STA-03.children").measure()).isInstanceOf(Measure.NotKnown.class);
    }

    private static ChildBuilder moved(String reference, String why) {
        return from(reference, "U6", "PR1", why);
    }

    private static ChildBuilder movedOn(String reference, String day) {
        return aChild(reference)
                .startsCare("2023-05-01", "U6", "PR1")
                .next(day, "P", "CREQB")
                .in("U4", "PR4")
                .and();
    }

    private static ChildBuilder from(String reference, String place, String provider, String why) {
        return aChild(reference)
                .startsCare("2024-05-01", place, provider)
                .next("2024-08-01", "P", why)
                .in("P1", "PR0")
                .and();
    }
}
