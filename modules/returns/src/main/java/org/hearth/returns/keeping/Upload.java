package org.hearth.returns.keeping;

import java.time.Instant;
import java.util.UUID;
import org.hearth.returns.api.Receipt.State;

/** An upload as it is stored. */
public record Upload(
        UUID id,
        int yearEnds,
        String sentBy,
        Instant sentAt,
        State state,
        String contentHash,
        UUID job,
        boolean allRead,
        String saidYes,
        String reason) {

    /** What may only be staged once at a time. */
    static String inFlight(int year, String hash) {
        return year + ":" + hash;
    }
}
