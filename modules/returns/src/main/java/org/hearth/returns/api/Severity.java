package org.hearth.returns.api;

/** How much a finding matters. Its name in the API is in lower case. */
public enum Severity {
    /** The row was refused, or breaks a rule that the department's check refuses. */
    ERROR,
    /** Somebody who knows the child should look. */
    QUESTION,
    /** The file looks damaged or has more than was asked for; nothing was lost by it. */
    WARNING;

    public String key() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
