package org.hearth.core.care;

import java.util.Objects;
import java.util.UUID;

/**
 * A version of a question: a source says other than a person said.
 *
 * @param record the episode, or the child where the field tells who it is
 * @param field  of the record; {@link #WHOLE} where the source does not list the record at all
 * @param answer {@code ours} or {@code theirs} once a person has settled it, {@code seen} when a person said otherwise with
 *               the source's blank before the eyes, else {@code null}
 */
record DifferenceRow(
        long id,
        long recordedFrom,
        UUID child,
        UUID record,
        String field,
        String ours,
        String theirs,
        String source,
        String sourceWhere,
        String answer) {
    static final String WHOLE = "record";

    /** The answer that keeps the person's word. */
    static final String OURS = "ours";

    /** The person has seen that this return leaves it blank; another return that does is heard all the same. */
    static final String SEEN = "seen";

    private static final String LINE = " line ";

    boolean isOpen() {
        return answer == null;
    }

    /** The same question, now that the person says something else. */
    DifferenceRow withOurs(String now) {
        return new DifferenceRow(0, 0, child, record, field, now, theirs, source, sourceWhere, null);
    }

    /** The same, settled by the person whose word stays. */
    DifferenceRow keptOurs() {
        return new DifferenceRow(0, 0, child, record, field, ours, theirs, source, sourceWhere, OURS);
    }

    boolean isAbout(UUID asked, String name) {
        return record.equals(asked) && field.equals(name);
    }

    boolean asksTheSame(String ours, String theirs, String where) {
        return Objects.equals(this.ours, ours)
                && Objects.equals(this.theirs, theirs)
                && (!SEEN.equals(answer) || Objects.equals(file(sourceWhere), file(where)));
    }

    /** Where it stands but for the line, which moves when a file is sent again. */
    private static String file(String where) {
        int line = where == null ? -1 : where.lastIndexOf(LINE);
        return line < 0 ? where : where.substring(0, line);
    }
}
