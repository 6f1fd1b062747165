package org.hearth.returns.checking;

/** Who asks what a rule asks. */
public enum Source {
    DEPARTMENT("The department's list of validation rules for the return"),
    PORTAL("A warning of the department's portal, which is not in its list"),
    INTEGRITY("That files agree with each other, which is not in the department's list");

    private final String words;

    Source(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
