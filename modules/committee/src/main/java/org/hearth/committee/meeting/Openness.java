package org.hearth.committee.meeting;

/** Whether press and public may read an item. */
public enum Openness {
    PUBLIC("Public"),
    PART_EXEMPT("Part exempt"),
    EXEMPT("Exempt");

    private final String words;

    Openness(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    public boolean isPublic() {
        return this == PUBLIC;
    }
}
