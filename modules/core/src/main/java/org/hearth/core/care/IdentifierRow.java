package org.hearth.core.care;

import java.util.UUID;
import org.hearth.core.api.care.Identifier;

/**
 * A version of a number by which someone knows a child.
 *
 * @param statedBy the bulk source that says so; {@code null} when a person does
 */
record IdentifierRow(long id, long recordedFrom, UUID child, String statedBy, Identifier identifier) {

    boolean tellsTheSame(IdentifierRow other) {
        return identifier.equals(other.identifier);
    }
}
