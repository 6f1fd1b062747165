package org.hearth.committee.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.hearth.platform.api.RuleBroken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Five clear days, which leave out both ends, weekends and bank holidays (committee-pack 12). Every day is counted by hand. */
class ClearDaysTest {

    /** The four of committee-pack 12. */
    @ParameterizedTest(name = "a meeting on {0} is published by {1}")
    @CsvSource({"2020-03-10, 2020-03-02", "2026-04-09, 2026-03-30", "2026-11-25, 2026-11-17", "2027-01-05, 2026-12-23"})
    void agrees_with_the_days_of_the_specification(LocalDate meeting, LocalDate publishBy) {
        assertThat(publication(meeting)).isEqualTo(publishBy);
    }

    /**
     * The clear days between are written out, so that a reader can count them on a calendar. Good Friday and Easter Monday:
     * 3 and 6 April 2026, 26 and 29 March 2027, 18 and 21 April 2025. Christmas: 25 and 28 (for 26) December 2026; 25 and 26
     * December 2025; 27 and 28 (for 25 and 26) December 2027. New Year: 1 January 2026 and 2027, 3 January 2028.
     */
    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource({
        // Easter
        "2026-04-07, 2026-03-26, 'Fri 27, Mon 30, Tue 31 March; Wed 1, Thu 2 April'",
        "2026-04-14, 2026-04-02, 'Tue 7, Wed 8, Thu 9, Fri 10, Mon 13 April'",
        "2027-03-30, 2027-03-18, 'Fri 19, Mon 22, Tue 23, Wed 24, Thu 25 March'",
        "2025-04-24, 2025-04-14, 'Tue 15, Wed 16, Thu 17, Tue 22, Wed 23 April'",
        // Christmas and New Year
        "2026-12-29, 2026-12-17, 'Fri 18, Mon 21, Tue 22, Wed 23, Thu 24 December'",
        "2026-01-06, 2025-12-24, 'Mon 29, Tue 30, Wed 31 December; Fri 2, Mon 5 January'",
        "2028-01-05, 2027-12-23, 'Fri 24, Wed 29, Thu 30, Fri 31 December; Tue 4 January'",
        // other bank holidays: 4 and 25 May 2026, and a platinum jubilee on 3 June 2022
        "2026-05-06, 2026-04-27, 'Tue 28, Wed 29, Thu 30 April; Fri 1, Tue 5 May'",
        "2026-06-01, 2026-05-21, 'Fri 22, Tue 26, Wed 27, Thu 28, Fri 29 May'",
        "2022-06-07, 2022-05-26, 'Fri 27, Mon 30, Tue 31 May; Wed 1, Mon 6 June'"
    })
    void leaves_out_easter_christmas_and_other_bank_holidays(LocalDate meeting, LocalDate publishBy, String clear) {
        assertThat(publication(meeting)).as("clear days: " + clear).isEqualTo(publishBy);
    }

    @Test
    void the_days_before_publication_are_working_days_as_the_council_sets_them() {
        var usual = Deadlines.of(LocalDate.of(2026, 6, 23), LeadTimes.USUAL);

        assertThat(usual.publication().day()).isEqualTo("2026-06-15");
        assertThat(usual.of(Stage.CLEARANCE).day())
                .as("final reports seven working days before the meeting")
                .isEqualTo("2026-06-12");
        assertThat(usual.of(Stage.DRAFTING).day()).isEqualTo("2026-06-05");
        assertThat(usual.of(Stage.FREEZE).day()).isEqualTo("2026-05-29");

        var over_a_bank_holiday = Deadlines.of(LocalDate.of(2026, 6, 23), new LeadTimes(2, 10, 16));

        assertThat(over_a_bank_holiday.of(Stage.FREEZE).day())
                .as("25 May is a bank holiday")
                .isEqualTo("2026-05-21");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"2029-03-13, 2029", "2014-12-09, 2014", "2015-01-06, 2014"})
    void where_the_bank_holidays_are_not_held_a_deadline_is_not_known_and_says_so(LocalDate meeting, int missing) {
        var deadlines = Deadlines.of(meeting, LeadTimes.USUAL);

        assertThat(deadlines.publication().day()).isNull();
        assertThat(deadlines.all()).allSatisfy(deadline -> assertThat(deadline.words())
                .isEqualTo("Not known: the bank holidays of %d are not held".formatted(missing)));
    }

    @Test
    void an_early_deadline_may_be_unknown_where_a_late_one_is_known() {
        var deadlines = Deadlines.of(LocalDate.of(2015, 1, 13), LeadTimes.USUAL);

        assertThat(deadlines.publication().day()).isEqualTo("2015-01-05");
        assertThat(deadlines.of(Stage.CLEARANCE).day()).isEqualTo("2015-01-02");
        assertThat(deadlines.of(Stage.FREEZE).words()).startsWith("Not known");
    }

    @Test
    void days_before_publication_that_are_out_of_order_are_refused() {
        assertThatThrownBy(() -> new LeadTimes(6, 1, 11))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("HEARTH_DRAFTED_BEFORE");
    }

    private static LocalDate publication(LocalDate meeting) {
        return Deadlines.of(meeting, LeadTimes.USUAL).publication().day();
    }
}
