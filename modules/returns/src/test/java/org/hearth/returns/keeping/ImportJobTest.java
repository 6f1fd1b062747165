package org.hearth.returns.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hearth.returns.api.Receipt;
import org.hearth.returns.api.Receipt.SentModule;
import org.hearth.returns.api.Receipt.State;
import org.junit.jupiter.api.Test;

class ImportJobTest {

    private static Receipt receipt(State state, String reason) {
        return new Receipt(
                UUID.randomUUID(),
                2026,
                "analyst",
                Instant.EPOCH,
                state,
                null,
                reason,
                List.of(new SentModule("Episodes", "episodes.csv", 1500, 1498, 2, 0, false)),
                List.of(),
                2);
    }

    @Test
    void a_finished_import_says_what_was_done() {
        assertThat(ImportJob.done(receipt(State.CURRENT, null)))
                .isEqualTo("Return of 2025/26: 1,498 rows taken, 2 left out; the years are put together.");
        assertThat(ImportJob.done(receipt(State.WAITING_FOR_YES, "Rows would vanish.")))
                .isEqualTo("Return of 2025/26: read, 1,500 rows. It waits for a yes on its own page.");
        assertThat(ImportJob.done(receipt(State.REFUSED, "It holds nothing.")))
                .isEqualTo("Return of 2025/26: not taken.");
    }

    @Test
    void an_upload_that_was_stopped_is_not_called_refused() {
        assertThat(receipt(State.REFUSED, Receipt.STOPPED).stateInWords()).isEqualTo("Stopped");
        assertThat(receipt(State.REFUSED, "It holds nothing.").stateInWords()).isEqualTo("Not taken");
    }
}
