package org.hearth.committee.meeting;

/** What must be done before a meeting, in order, and who holds it unless a paper says otherwise (committee-pack 12). */
public enum Stage {
    FREEZE("Data freeze", "Analyst"),
    DRAFTING("Drafting", "Topic leads"),
    CLEARANCE("Clearance", "Clearing officers"),
    PUBLICATION("Publication", "Committee clerk");

    private final String words;
    private final String holder;

    Stage(String words, String holder) {
        this.words = words;
        this.holder = holder;
    }

    public String words() {
        return words;
    }

    public String holder() {
        return holder;
    }
}
