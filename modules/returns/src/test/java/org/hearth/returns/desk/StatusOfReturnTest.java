package org.hearth.returns.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearth.returns.desk.Held.noReason;
import static org.hearth.returns.desk.Held.sound;

import java.time.LocalDate;
import java.util.List;
import org.hearth.core.api.pack.DataStatus.Owner;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a paper is told of the return of its year: two rows at fault, one of a child whose worker is in North. */
@Tag("storage")
class StatusOfReturnTest {
    private static Held held;

    @BeforeAll
    static void send() {
        held = new Held();
        held.caseloads.children("LC1", "LC2");
        held.caseloads.allocate("LC1", "wendy");
        held.caseloads.teams.put("wendy", "North");
        held.send(
                2026,
                noReason("LC1", "05/04/2025", "06/06/2025"),
                noReason("LC2", "05/04/2025", "06/06/2025"),
                sound("LC3", "05/04/2025"));
    }

    @AfterAll
    static void close() {
        held.close();
    }

    @Test
    void open_errors_are_counted_and_told_by_team() {
        var status =
                new StatusOfReturn(held.findings).of(LocalDate.of(2026, 3, 31)).orElseThrow();
        var stands = held.findings.readiness(2026);

        assertThat(status.what()).isEqualTo("Return for 2025/26");
        assertThat(status.errors()).isEqualTo(stands.openErrors()).isGreaterThanOrEqualTo(2);
        assertThat(status.questions()).isEqualTo(stands.openQuestions());
        assertThat(status.upToDate()).isTrue();
        assertThat(status.owners()).extracting(Owner::who).contains("North", "No team");
        assertThat(status.href())
                .startsWith("/returns/findings?")
                .contains("year=2026", "state=open", "severity=error");
    }

    @Test
    void nothing_is_told_of_a_year_of_which_nothing_is_held() {
        assertThat(new StatusOfReturn(held.findings).of(LocalDate.of(2031, 3, 31)))
                .isEmpty();
    }

    @Test
    void a_day_after_the_end_of_a_year_is_of_the_next() {
        assertThat(new StatusOfReturn(held.findings).of(LocalDate.of(2026, 4, 1)))
                .isEmpty();
        assertThat(List.of(LocalDate.of(2025, 4, 1), LocalDate.of(2026, 3, 31)))
                .allMatch(day -> new StatusOfReturn(held.findings).of(day).isPresent());
    }
}
