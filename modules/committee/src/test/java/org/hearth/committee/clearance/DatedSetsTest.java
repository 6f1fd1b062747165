package org.hearth.committee.clearance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stood on the form on the day of the meeting: committee-pack.md sections 4 and 5. */
class DatedSetsTest {

    @ParameterizedTest(name = "on {0}: {1} implications, {2} with clearance, {3} priorities")
    @CsvSource({
        "2011-05-24, 4, 0, 0",
        "2017-09-12, 7, 0, 3",
        "2020-03-10, 7, 7, 4",
        "2026-06-23, 8, 8, 4",
        "2010-12-31, 0, 0, 0"
    })
    void a_paper_keeps_the_sets_in_force_on_its_meeting(
            LocalDate meeting, int implications, int cleared, int priorities) {
        assertThat(Implication.on(meeting)).hasSize(implications);
        assertThat(Implication.on(meeting)).filteredOn(Implication::isCleared).hasSize(cleared);
        assertThat(Priority.on(meeting)).hasSize(priorities);
    }
}
