package org.hearth.core.api.care;

import java.util.List;
import java.util.UUID;

/** What was known of who a child is was wrong in these fields. Told in the transaction that records it. */
public record DetailsCorrected(UUID child, List<PersonField> fields) {
    public DetailsCorrected {
        fields = List.copyOf(fields);
    }
}
