package org.hearth.committee.childrenspage;

import java.time.LocalDate;
import org.hearth.committee.clearance.Fingerprint;
import org.hearth.committee.frontsheet.Dates;

/**
 * That a group of children and young people approved their page of a paper.
 *
 * @param group "the Children in Care Council"; empty where none did
 * @param on    the day; {@code null} where none did
 * @param of    the words and figures that they approved, as the public reads them
 */
public record Approval(String group, LocalDate on, Fingerprint of) {
    public static final Approval NONE = new Approval("", null, Fingerprint.NONE);

    public boolean isGiven() {
        return on != null;
    }

    /** Whether it is of what stands on the page now. */
    public boolean holdsFor(Fingerprint now) {
        return isGiven() && of.differsIn(now).isEmpty();
    }

    /** "The Children in Care Council on 3 June 2026". */
    public String words() {
        return isGiven() ? "%s on %s".formatted(group, Dates.inFull(on)) : "";
    }
}
