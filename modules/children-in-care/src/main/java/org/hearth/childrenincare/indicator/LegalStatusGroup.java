package org.hearth.childrenincare.indicator;

import org.hearth.core.api.care.Episode;
import org.hearth.core.api.codes.Codes;

/** The groups of legal statuses in the national tables (CIC-09); they tell interim from full care orders. */
public enum LegalStatusGroup {
    INTERIM_CARE_ORDER("Interim care order"),
    FULL_CARE_ORDER("Full care order"),
    PLACEMENT_ORDER("Placement order or freed for adoption"),
    VOLUNTARY("Accommodated by agreement (section 20)"),
    CHILD_PROTECTION("Detained for child protection"),
    YOUTH_JUSTICE("Youth justice"),
    NOT_KNOWN("Not known");

    private final String words;

    LegalStatusGroup(String words) {
        this.words = words;
    }

    public String key() {
        return CareIndicator.key(name());
    }

    public String words() {
        return words;
    }

    /** A blank, and a code of no year, is not known. */
    public static LegalStatusGroup of(Episode episode) {
        var status = Codes.standard().legalStatuses().of(episode.legalStatus());
        return switch (status.group()) {
            case CARE_ORDER -> status.isInterim() ? INTERIM_CARE_ORDER : FULL_CARE_ORDER;
            case PLACEMENT_FOR_ADOPTION -> PLACEMENT_ORDER;
            case VOLUNTARY -> VOLUNTARY;
            case EMERGENCY -> CHILD_PROTECTION;
            case YOUTH_JUSTICE -> YOUTH_JUSTICE;
            case SHORT_BREAKS, NONE -> NOT_KNOWN;
        };
    }
}
