package org.hearth.core.care;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.hearth.core.api.care.Source;

/** A version of a child's coming alone to seek asylum; {@code ceasedOn} is when that status ended. */
record UascRow(long id, long recordedFrom, UUID child, String statedBy, LocalDate ceasedOn, Source source) {

    boolean tellsTheSame(UascRow other) {
        return Objects.equals(statedBy, other.statedBy)
                && Objects.equals(ceasedOn, other.ceasedOn)
                && source.equals(other.source);
    }
}
