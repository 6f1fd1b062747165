package org.hearth.fostering.api;

import java.time.LocalDate;

/** The door for allegations and concerns that are told from elsewhere, by the same rules as one by one. */
public interface ConcernRecords {

    /**
     * Records it; what is recorded of the household as received on that day stays as it is.
     *
     * @throws org.hearth.platform.api.RuleBroken for a part that cannot be, or where there is no such household
     */
    void record(Told told);

    /**
     * @param household     its reference
     * @param kind          allegation, standards or confidence
     * @param referredOn    to the designated officer; {@code null} for none
     * @param supportOn     {@code null} while independent support was not offered
     * @param moved         whether a child was moved; {@code null} where it is not known
     * @param outcome       {@code null} for none
     * @param closedOn      {@code null} while it is open
     * @param reviewedOn    review of approval; {@code null} for none
     * @param availableFrom from when on the home may take children again; {@code null} for not yet
     */
    record Told(
            String household,
            String kind,
            LocalDate receivedOn,
            LocalDate referredOn,
            LocalDate supportOn,
            Boolean moved,
            String outcome,
            LocalDate closedOn,
            LocalDate reviewedOn,
            LocalDate availableFrom) {}
}
