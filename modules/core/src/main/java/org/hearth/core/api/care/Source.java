package org.hearth.core.api.care;

/**
 * Where a fact comes from.
 *
 * @param kind  {@code return}, {@code feed} or {@code person}
 * @param where for a return its year, module and line ("2026 Episodes line 17"); for a person their sign-in name
 */
public record Source(String kind, String where) {
    public static Source ofReturn(int year, String module, int line) {
        return new Source("return", year + " " + module + " line " + line);
    }
}
