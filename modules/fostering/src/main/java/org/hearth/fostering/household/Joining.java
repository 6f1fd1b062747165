package org.hearth.fostering.household;

/** How a household came to be approved; each counts as joined. Approved again after a gap is an approval. */
public enum Joining {
    APPROVED("Approved"),
    TRANSFERRED_IN("Transferred from another service");

    private final String words;

    Joining(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
