package org.hearth.fostering.places;

/** As whom somebody is with a household, or why a place is kept for them. */
public enum Presence {
    OURS("our child"),
    /** A short stay; the child's own place elsewhere stays filled. */
    RESPITE("our child, for a short stay"),
    /** Away in hospital or on trial at home, with the place kept. */
    HELD("place held for our child"),
    OTHER_COUNCIL("another council's child"),
    PARENT("parent placed with their child"),
    STAYING_PUT("young person staying put");

    private final String words;

    Presence(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /** Whether it is a child in care of this council. */
    public boolean isOurs() {
        return this == OURS || this == RESPITE || this == HELD;
    }

    /**
     * How many fostering places are filled. Who stays put after 18 is no foster child and uses a bedroom only.
     *
     * @param forParent 1 where a parent and child take two places, 0 where they take one
     */
    int places(int forParent) {
        return switch (this) {
            case STAYING_PUT -> 0;
            case PARENT -> forParent;
            default -> 1;
        };
    }

    /** Whether a bedroom is needed. */
    boolean sleepsThere() {
        return this != HELD;
    }
}
