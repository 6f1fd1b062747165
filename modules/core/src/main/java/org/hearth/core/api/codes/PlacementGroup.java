package org.hearth.core.api.codes;

/** The project's only grouping of PLACE codes (indicators.md 1.3); which code belongs where is data, dated. */
public enum PlacementGroup {
    FOSTER_KIN("foster-kin", "Fostered by family or friends"),
    FOSTER_OTHER("foster-other", "Fostered by another carer"),
    ADOPTION("adoption", "Placed for adoption"),
    PARENTS("parents", "Placed with parents"),
    CHILDRENS_HOME("childrens-homes", "Children's homes"),
    SUPPORTED("supported", "Supported accommodation"),
    RESIDENTIAL_OTHER("residential-other", "Other residential settings"),
    RESIDENTIAL_SCHOOL("residential-school", "Residential schools"),
    CUSTODY("custody", "Custody"),
    INDEPENDENT("independent", "Independent living"),
    COMMUNITY_OTHER("community-other", "Other placements in the community"),
    TEMPORARY("temporary", "Temporary stays"),
    OTHER("other", "Other placements");

    private final String key;
    private final String words;

    PlacementGroup(String key, String words) {
        this.key = key;
        this.words = words;
    }

    /** As in the line of an indicator: {@code PLA-01.foster-kin}. */
    public String key() {
        return key;
    }

    public String words() {
        return words;
    }

    public boolean isFoster() {
        return this == FOSTER_KIN || this == FOSTER_OTHER;
    }

    /** Children's homes, residential schools and other residential settings (PLA-04); custody is none of them. */
    public boolean isResidential() {
        return this == CHILDRENS_HOME || this == RESIDENTIAL_OTHER || this == RESIDENTIAL_SCHOOL;
    }
}
