package org.hearth.core.api.care;

/**
 * Where a fact comes from.
 *
 * @param kind  {@code return}, {@code feed} or {@code person}
 * @param where for a return its year, module and line ("2026 Episodes line 17"); for a person their sign-in name,
 *              and that they accepted a proposal where they did
 */
public record Source(String kind, String where) {
    /** What a person says by hand. */
    public static Source ofPerson(String name) {
        return new Source("person", name);
    }

    /** What was proposed and the person has accepted. */
    public static Source ofAcceptedProposal(String name) {
        return new Source("person", name + ", accepting a proposal");
    }

    public static Source ofReturn(int year, String module, int line) {
        return new Source("return", year + " " + module + " line " + line);
    }
}
