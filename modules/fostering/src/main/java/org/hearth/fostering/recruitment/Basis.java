package org.hearth.fostering.recruitment;

/** Whose way is counted. The two answer different questions and are never mixed in one share. */
public enum Basis {
    COHORT("By cohort", "Enquiries of these days, followed forward to today."),
    PERIOD(
            "By period",
            "What happened on these days, whenever the enquiry was. The numbers are of different enquiries.");

    private final String words;
    private final String meaning;

    Basis(String words, String meaning) {
        this.words = words;
        this.meaning = meaning;
    }

    public String words() {
        return words;
    }

    public String meaning() {
        return meaning;
    }
}
