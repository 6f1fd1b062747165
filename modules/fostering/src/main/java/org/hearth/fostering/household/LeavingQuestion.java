package org.hearth.fostering.household;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What speaks against a household's leaving on a day, so that somebody confirms it; answered by whoever keeps what speaks. */
public interface LeavingQuestion {

    /**
     * In whole sentences, for the person of the present request; none where nothing speaks against it.
     *
     * @param on the first day on which the household would not be approved
     */
    List<String> asks(Household household, LocalDate on);

    /** The day on which it is to leave by what is recorded; empty where nothing tells. */
    default Optional<LocalDate> expected(Household household) {
        return Optional.empty();
    }
}
