package org.hearth.fostering.concern;

/** Whether a child was moved because of it. What is not known is never taken for a no. */
public enum Moved {
    NOT_KNOWN("Not known"),
    YES("Yes"),
    NO("No");

    private final String words;

    Moved(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
