package org.hearth.core.care;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.hearth.core.api.care.Source;

/**
 * A version of who a child is.
 *
 * @param statedBy the bulk source that says so; {@code null} when only a person does
 */
record PersonRow(
        long id,
        long recordedFrom,
        UUID child,
        String statedBy,
        String sex,
        LocalDate born,
        String ethnicity,
        String pupilNumber,
        String mother,
        LocalDate motherSince,
        Source source) {

    boolean tellsTheSame(PersonRow other) {
        return Objects.equals(statedBy, other.statedBy)
                && Objects.equals(sex, other.sex)
                && Objects.equals(born, other.born)
                && Objects.equals(ethnicity, other.ethnicity)
                && Objects.equals(pupilNumber, other.pupilNumber)
                && Objects.equals(mother, other.mother)
                && Objects.equals(motherSince, other.motherSince)
                && source.equals(other.source);
    }
}
