package org.hearth.returns.api;

/** Which findings are wanted; {@code null} leaves a column open. */
public record FindingFilter(String module, Severity severity, String code, Boolean refused) {
    public static final FindingFilter ALL = new FindingFilter(null, null, null, null);
    public static final FindingFilter REFUSED = new FindingFilter(null, null, null, true);
}
