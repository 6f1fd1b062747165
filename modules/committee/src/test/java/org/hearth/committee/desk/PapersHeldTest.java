package org.hearth.committee.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hearth.committee.clearance.ClearanceSheet;
import org.hearth.committee.clearance.ClearanceStatus;
import org.hearth.committee.clearance.Implication;
import org.hearth.committee.clearance.Said;
import org.hearth.committee.meeting.PaperState;
import org.hearth.committee.paper.Check;
import org.hearth.committee.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The clerk was told to hold what the director held. */
class PapersHeldTest {
    private static final LocalDate DAY = LocalDate.of(2026, 6, 23);

    @ParameterizedTest
    @CsvSource({
        "DRAFTING, Topic leads, DRAFTING",
        "HEAD_OF_SERVICE, Head of service, DRAFTING",
        "DIRECTOR, Director, DRAFTING",
        "CLEARANCE, Committee clerk, CLEARANCE",
        "MEMBER_BRIEFING, Lead member, CLEARANCE"
    })
    void a_draft_waits_for_who_has_it_where_it_stands(Stage at, String holder, String step) {
        assertThat(PapersHeld.waitsFor(at).orElseThrow())
                .extracting(PaperState.Lack::holder, lack -> lack.stage().name())
                .containsExactly(holder, step);
    }

    @Test
    void what_is_ready_waits_for_the_clerk_alone() {
        assertThat(PapersHeld.waitsFor(Stage.READY)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "REQUESTED, Clearing officer or Monitoring officer",
        "REFUSED, Committee clerk",
        "NO_REPLY, Committee clerk"
    })
    void a_clearance_is_held_by_who_was_asked_and_else_by_who_asks(ClearanceStatus status, String holder) {
        var legal = Implication.on(DAY).stream()
                .filter(one -> one.key().equals("legal"))
                .findFirst()
                .orElseThrow();
        var said = new Said(
                UUID.randomUUID(),
                "legal",
                1,
                true,
                status,
                "Sam May",
                "Lawyer",
                "",
                DAY,
                "",
                "",
                "sam",
                Instant.EPOCH);
        var sheet = new ClearanceSheet(List.of(new ClearanceSheet.Row(legal, said, List.of())), true);

        assertThat(PapersHeld.lack(
                                new Check("clearance", "implication.legal", null, "It is open."), sheet, "Topic leads")
                        .holder())
                .isEqualTo(holder);
    }

    @Test
    void commentary_that_is_not_written_is_held_by_who_writes_its_section() {
        var check = new Check("commentary", "near-home.why", null, "It has not been written.");

        assertThat(PapersHeld.lack(check, new ClearanceSheet(List.of(), true), "Head of fostering"))
                .isEqualTo(new PaperState.Lack(
                        org.hearth.committee.meeting.Stage.DRAFTING, "Head of fostering", "It has not been written."));
    }
}
