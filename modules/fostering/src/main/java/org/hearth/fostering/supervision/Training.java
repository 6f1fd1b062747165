package org.hearth.fostering.supervision;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What one carer completed: the training, support and development standards, or a mandatory course.
 *
 * @param number           counts within the household
 * @param carer            their number as a member of the household
 * @param what             {@link #STANDARDS}, or code of a course
 * @param certificateUntil last day of the certificate where it says so; {@code null} where it follows from the course
 */
public record Training(
        UUID household, int number, int carer, String what, LocalDate doneOn, LocalDate certificateUntil) {
    /** The portfolio of the training, support and development standards, which is completed once. */
    public static final String STANDARDS = "TSD";

    public boolean isStandards() {
        return what.equals(STANDARDS);
    }

    /** The last day on which it is in date; {@code null} where it does not run out. */
    public LocalDate until() {
        return certificateUntil != null || isStandards()
                ? certificateUntil
                : Course.of(what, doneOn).map(course -> course.until(doneOn)).orElse(null);
    }

    /** "First aid". */
    public String name() {
        return isStandards()
                ? "Training standards"
                : Course.of(what, doneOn).map(Course::name).orElse(what);
    }
}
