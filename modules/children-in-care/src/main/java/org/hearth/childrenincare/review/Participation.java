package org.hearth.childrenincare.review;

/** How a child took part in a review: REVIEW_CODE of the return (indicators.md 1.8). The same in all years read. */
public enum Participation {
    PN0("under four", false),
    PN1("attended and spoke", true),
    PN2("attended, an advocate spoke", true),
    PN3("attended, conveyed views without words", true),
    PN4("attended, did not contribute", false),
    PN5("absent, an advocate was briefed", true),
    PN6("absent, views were sent another way", true),
    PN7("absent, no views", false);

    private final String meaning;
    private final boolean participated;

    Participation(String meaning, boolean participated) {
        this.meaning = meaning;
        this.participated = participated;
    }

    public String meaning() {
        return meaning;
    }

    /** Whether the child's views reached the review. */
    public boolean participated() {
        return participated;
    }

    /** @return {@code null} for a blank and for what is no code */
    static Participation of(String code) {
        for (Participation one : values()) {
            if (one.name().equals(code)) {
                return one;
            }
        }
        return null;
    }
}
