package org.hearth.core.care;

import java.util.Objects;
import java.util.UUID;

/**
 * A version of a question: a source says other than a person said.
 *
 * @param record the episode, or the child where the field tells who it is
 * @param field  of the record; {@link #WHOLE} where the source does not list the record at all
 * @param answer {@code ours} or {@code theirs} once a person has settled it, else {@code null}
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

    boolean isOpen() {
        return answer == null;
    }

    /** The same question, now that the person says something else. */
    DifferenceRow withOurs(String now) {
        return new DifferenceRow(0, 0, child, record, field, now, theirs, source, sourceWhere, null);
    }

    boolean isAbout(UUID asked, String name) {
        return record.equals(asked) && field.equals(name);
    }

    boolean asksTheSame(String ours, String theirs) {
        return Objects.equals(this.ours, ours) && Objects.equals(this.theirs, theirs);
    }
}
