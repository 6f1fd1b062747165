package org.hearth.returns.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.hearth.returns.api.Readiness.Stage;
import org.hearth.returns.api.ReturnChecks.NotRun;
import org.junit.jupiter.api.Test;

/** Whether a return is ready, in plain sentences. */
class ReadinessTest {
    private static final Instant CHECKED = Instant.parse("2026-05-01T12:00:00Z");

    private static Readiness of(List<String> missing, List<NotRun> notRun, boolean upToDate, Stage... stages) {
        return new Readiness(2026, List.of("Episodes"), missing, List.of(stages), notRun, CHECKED, upToDate);
    }

    @Test
    void what_is_whole_checked_and_has_nothing_open_is_ready() {
        Readiness ready = of(List.of(), List.of(), true, new Stage(1, 0, 0, 3, 1));

        assertThat(ready.isReady()).isTrue();
        assertThat(ready.explained()).isEqualTo(4);
        assertThat(ready.inWords()).isEqualTo("Ready to send.");
    }

    @Test
    void what_could_not_be_checked_is_said_beside_it() {
        assertThat(of(List.of(), List.of(new NotRun("219", "No list.")), true).inWords())
                .isEqualTo(
                        "Ready to send as far as it could be checked. 1 rule could not be run on all of it, so what it would find is not known.");
    }

    @Test
    void every_reason_against_it_is_named() {
        Readiness not =
                of(List.of("OC2", "OC3"), List.of(), false, new Stage(1, 1, 0, 0, 0), new Stage(null, 1, 1, 0, 0));

        assertThat(not.isReady()).isFalse();
        assertThat(not.inWords())
                .isEqualTo(
                        "Not ready to send: 2 modules are not held, it is still to be checked as it is now, 2 errors are open and 1 question is open.");
    }
}
