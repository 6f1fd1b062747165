package org.hearth.fostering.household;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.hearth.core.api.time.Coverage;
import org.hearth.core.api.time.Period;
import org.hearth.platform.api.settings.Settings;

/** Of which days the register tells every household that was approved, those who have left since among them. */
public final class RegisterTells {
    private static final String COMPLETE_FROM = "HEARTH_FOSTERING_COMPLETE_FROM";

    private RegisterTells() {}

    /** What the council says of it; {@code null} where it says nothing. */
    public static LocalDate completeFrom(Settings settings) {
        return settings.get(COMPLETE_FROM)
                .map(written -> day(COMPLETE_FROM, written))
                .orElse(null);
    }

    /** The day that a setting names. @throws IllegalStateException where it is none */
    public static LocalDate day(String setting, String written) {
        try {
            return LocalDate.parse(written.strip());
        } catch (DateTimeParseException e) {
            throw new IllegalStateException(
                    "%s is \"%s\", which is no day. Write it as 2016-04-01.".formatted(setting, written), e);
        }
    }

    /** @param completeFrom {@code null} where it is not told: then from the first day of the earliest approval recorded */
    public static Coverage of(List<Household> all, LocalDate completeFrom) {
        return first(all)
                .map(first -> new Coverage(List.of(
                        new Period(completeFrom != null && completeFrom.isAfter(first) ? completeFrom : first, null))))
                .orElse(Coverage.NONE);
    }

    private static Optional<LocalDate> first(List<Household> all) {
        return all.stream()
                .flatMap(household -> household.approvals().stream())
                .map(approval -> approval.period().from())
                .min(Comparator.naturalOrder());
    }
}
