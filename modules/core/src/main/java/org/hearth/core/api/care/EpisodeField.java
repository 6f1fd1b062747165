package org.hearth.core.api.care;

import java.util.Optional;

/** A field of an episode that a person may correct, in the order of the return's columns. */
public enum EpisodeField implements RecordField {
    STARTED_ON("startedOn", "DECOM", "Started on", true),
    START_REASON("startReason", "RNE", "Reason it started", false),
    LEGAL_STATUS("legalStatus", "LS", "Legal status", false),
    NEED("need", "CIN", "Main need", false),
    PLACE("place", "PLACE", "Placement type", false),
    PROVIDER("provider", "PLACE_PROVIDER", "Provider", false),
    ENDED_ON("endedOn", "DEC", "Ended on", true),
    END_REASON("endReason", "REC", "Reason it ended", false),
    CHANGE_REASON("changeReason", "REASON_PLACE_CHANGE", "Reason the placement changed", false),
    HOME_POSTCODE("homePostcode", "HOME_POST", "Home postcode", false),
    PLACEMENT_POSTCODE("placementPostcode", "PL_POST", "Placement postcode", false),
    URN("urn", "URN", "Inspectorate's number", false);

    private final Called called;

    EpisodeField(String key, String column, String words, boolean date) {
        this.called = new Called(key, column, words, date);
    }

    @Override
    public Called called() {
        return called;
    }

    public static Optional<EpisodeField> of(String key) {
        return RecordField.of(key, values());
    }
}
