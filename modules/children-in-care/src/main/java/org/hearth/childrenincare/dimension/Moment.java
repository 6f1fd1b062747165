package org.hearth.childrenincare.dimension;

import java.time.LocalDate;
import org.hearth.core.api.care.CareBook;
import org.hearth.core.api.care.ChildHistory;
import org.hearth.core.api.care.Standing;

/**
 * A child on the day by which the child is judged: the asked day or, for what happened, the day of the event.
 *
 * @param standing {@code null} when the child is not in care on the day
 */
public record Moment(CareBook book, ChildHistory child, LocalDate day, Standing standing) {

    static Moment of(CareBook book, ChildHistory child, LocalDate day) {
        return new Moment(book, child, day, Standing.of(child, day));
    }
}
