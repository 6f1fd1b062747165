package org.hearth.committee.clearance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What was last said of an implication's clearance. It is only ever added to: the rows of one implication are its story.
 *
 * @param seq         1, 2, 3 ... within the paper and the implication
 * @param officer     the name of who was asked or answered; may be empty
 * @param post        of the officer
 * @param behalfOf    whom a delegate answers for; empty where it is the officer's own function
 * @param saidOn      the day of the request or the answer
 * @param note        a comment; may be empty
 * @param fingerprint what it was said of
 * @param saidBy      the sign-in name
 */
public record Said(
        UUID paper,
        String implication,
        int seq,
        boolean required,
        ClearanceStatus status,
        String officer,
        String post,
        String behalfOf,
        LocalDate saidOn,
        String note,
        String fingerprint,
        String saidBy,
        Instant saidAt) {

    /** Whether an officer answered, or was asked in vain: from then on it is theirs to settle. */
    public boolean isOfficers() {
        return status.isReply() || status == ClearanceStatus.NO_REPLY;
    }

    public Fingerprint of() {
        return Fingerprint.read(fingerprint);
    }
}
