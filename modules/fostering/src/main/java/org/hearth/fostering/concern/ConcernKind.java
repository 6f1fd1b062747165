package org.hearth.fostering.concern;

/** What is recorded of a household in confidence. All of it reads alike to those who may not open it. */
public enum ConcernKind {
    ALLEGATION("Allegation", true),
    STANDARDS("Concern about standards of care", true),
    /** Such as an illness, told to the managers alone: so that places out of use tell nobody of an allegation. */
    CONFIDENCE("Another matter kept in confidence", false);

    private final String words;
    private final boolean judged;

    ConcernKind(String words, boolean judged) {
        this.words = words;
        this.judged = judged;
    }

    public String words() {
        return words;
    }

    /** Whether it is looked into and has an outcome. */
    public boolean isJudged() {
        return judged;
    }
}
