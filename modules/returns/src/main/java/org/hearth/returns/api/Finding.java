package org.hearth.returns.api;

/**
 * What reading had to say about one place in a file.
 *
 * @param code     the department's rule number where there is one ({@code 147}), else our own ({@code FILE-HEADER})
 * @param severity how much it matters
 * @param refused  whether the row, or the whole file where there is no line, was left out because of it
 * @param module   {@code Episodes}; {@code null} when the file was not recognised
 * @param file     as the sender calls it
 * @param line     in the file as sent, counted from 1 with the header row; {@code null} for the whole file
 * @param column   the return's name for it, or {@code null}
 * @param value    as sent, shortened when very long; empty when blank; {@code null} when no one cell is meant
 * @param child    the CHILD of the row, or {@code null}
 * @param message  what is wrong and what to do
 */
public record Finding(
        String code,
        Severity severity,
        boolean refused,
        String module,
        String file,
        Integer line,
        String column,
        String value,
        String child,
        String message) {}
