package org.hearth.fostering.recruitment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.hearth.fostering.household.RegisterTells;
import org.hearth.platform.api.time.UkTime;

/**
 * From which day on every enquiry is recorded. A service that begins with Hearth types those that are open, and these began
 * long before: that they are told says nothing of the others of their time. So the days count from that on which the first was
 * written down, unless the council says that it has brought in all of an earlier time.
 *
 * @param completeFrom what the council says; {@code null} where it says nothing
 * @param invented     of the invented county everything is told
 */
public record EnquiriesTell(LocalDate completeFrom, boolean invented) {
    private static final String COMPLETE_FROM = "HEARTH_FOSTERING_ENQUIRIES_COMPLETE_FROM";

    /** @throws IllegalStateException where the setting is no day */
    public static EnquiriesTell of(Function<String, Optional<String>> settings, boolean invented) {
        return new EnquiriesTell(
                settings.apply(COMPLETE_FROM)
                        .map(written -> RegisterTells.day(COMPLETE_FROM, written))
                        .orElse(null),
                invented);
    }

    /**
     * @param firstRecorded when the first enquiry was written down; empty where none is
     * @return {@code null} where those that are recorded are all there ever were
     */
    public LocalDate from(Optional<Instant> firstRecorded) {
        return completeFrom != null || invented
                ? completeFrom
                : firstRecorded.map(UkTime::dayOf).orElse(null);
    }
}
