package org.hearth.platform.audit;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/**
 * Reads the audit from its first line and says whether it is whole: every number there, every line with the hash that
 * follows from its content and the line before, and the last one as the head says.
 */
class AuditCheck {
    /** Lines read at a time, so that memory does not grow with the audit. */
    private static final int CHUNK = 5000;

    /**
     * Locks the row for the moment of reading. A plain read that had to wait for a writer may on Derby see half of what
     * the next writer has not committed yet.
     */
    private static final String HEAD = "select line_number, hash from platform.audit_head for update";

    private final Jdbi jdbi;

    AuditCheck(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * What the check found.
     *
     * @param lines      how many lines were read and are sound
     * @param hash       of the last sound line; noted elsewhere, it proves later that these lines are still the same
     * @param brokenLine the number of the first line that is wrong or missing, or {@code null} when the audit is whole
     * @param fault      what is wrong there in words, or {@code null}
     */
    public record Finding(long lines, String hash, Long brokenLine, String fault) {
        public boolean whole() {
            return brokenLine == null;
        }
    }

    /**
     * Checks all lines.
     *
     * @param noted what an earlier check found ({@code lines:hash}), which must still hold; or {@code null}
     */
    Finding check(AuditTrail.Head noted) {
        List<AuditTrail.Head> heads = jdbi.withHandle(handle -> handle.createQuery(HEAD)
                .map(ConstructorMapper.of(AuditTrail.Head.class))
                .list());
        if (heads.size() != 1) {
            return new Finding(0, AuditLine.NOTHING, 0L, "the record of the last line, kept apart, is missing");
        }
        AuditTrail.Head head = heads.get(0);
        String hash = AuditLine.NOTHING;
        long number = 0;
        while (number < head.lineNumber()) {
            List<AuditLine> chunk = after(number, head.lineNumber());
            if (chunk.isEmpty()) {
                break;
            }
            for (AuditLine line : chunk) {
                if (line.lineNumber() != number + 1) {
                    return new Finding(number, hash, number + 1, "the line is missing");
                }
                String due = line.hashAfter(hash);
                if (!due.equals(line.hash())) {
                    return new Finding(
                            number, hash, line.lineNumber(), "the line does not agree with its hash: it was changed");
                }
                number = line.lineNumber();
                hash = due;
                if (noted != null
                        && noted.lineNumber() == number
                        && !noted.hash().equals(hash)) {
                    return new Finding(
                            number, hash, number, "the line is not the one noted earlier: the audit was written anew");
                }
            }
        }
        if (number < head.lineNumber()) {
            return new Finding(
                    number,
                    hash,
                    number + 1,
                    "the audit ends here, but %d lines were written: its end is gone".formatted(head.lineNumber()));
        }
        if (!hash.equals(head.hash())) {
            return new Finding(number, hash, number, "the last line is not the one that was written last");
        }
        if (noted != null && noted.lineNumber() > number) {
            return new Finding(
                    number,
                    hash,
                    number + 1,
                    "an earlier check found %d lines: the end is gone".formatted(noted.lineNumber()));
        }
        Long stray = beyondHead();
        return stray == null
                ? new Finding(number, hash, null, null)
                : new Finding(number, hash, stray, "the line was put in without being written by Hearth");
    }

    private List<AuditLine> after(long number, long upTo) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select line_number, recorded_at, by_whom, what, subject, details, hash from platform.audit"
                                + " where line_number > :number and line_number <= :upTo"
                                + " order by line_number fetch first " + CHUNK + " rows only")
                .bind("number", number)
                .bind("upTo", upTo)
                .map(ConstructorMapper.of(AuditLine.class))
                .list());
    }

    /**
     * A line numbered beyond the head. Writers lock the head before they add lines, so a line that is still being
     * written is either under the head once that could be read, or gone.
     */
    private Long beyondHead() {
        return jdbi.withHandle(handle -> {
            Long last = last(handle, Long.MAX_VALUE);
            long head = handle.createQuery(HEAD)
                    .map(ConstructorMapper.of(AuditTrail.Head.class))
                    .one()
                    .lineNumber();
            return last == null || last <= head || !last.equals(last(handle, last)) ? null : Long.valueOf(head + 1);
        });
    }

    private static Long last(Handle handle, long upTo) {
        return handle.createQuery("select max(line_number) from platform.audit where line_number <= :upTo")
                .bind("upTo", upTo)
                .mapTo(Long.class)
                .one();
    }
}
