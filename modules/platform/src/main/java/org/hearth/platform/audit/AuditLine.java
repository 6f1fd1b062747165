package org.hearth.platform.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/**
 * One line of the audit: who did what to which, and when. Lines are numbered from 1 without a gap.
 *
 * @param recordedAt when it was done, to the microsecond
 * @param subject    the id of what it was done to, or {@code null}
 * @param details    a flat JSON object of texts, by their names in order
 * @param hash       SHA-256 over the hash before and this line, in hexadecimal
 */
public record AuditLine(
        long lineNumber, Instant recordedAt, String byWhom, String what, String subject, String details, String hash) {

    /** What stands in for the hash before the first line. */
    static final String NOTHING = "0".repeat(64);

    /** The hash that this line must have after the one before it. */
    String hashAfter(String previous) {
        StringBuilder canonical = new StringBuilder(previous);
        // each part with its length before it, so that no text can be moved from one part to the next
        for (String part : new String[] {
            Long.toString(lineNumber), recordedAt.toString(), byWhom, what, subject, details,
        }) {
            canonical.append('\n').append(part == null ? "-" : part.length() + ":" + part);
        }
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(canonical.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }

    AuditLine sealedAfter(String previous) {
        return new AuditLine(lineNumber, recordedAt, byWhom, what, subject, details, hashAfter(previous));
    }
}
