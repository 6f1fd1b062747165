package org.hearth.fostering.supervision;

import java.time.LocalDate;
import java.util.stream.Collectors;
import org.hearth.fostering.household.Approval;
import org.hearth.fostering.household.Household;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.pages.Days;

/** What holds of every day that is told of supervision. */
final class Told {
    private Told() {}

    /** The approval in which the day lies. @throws RuleBroken for a day to come, or on which it was not approved */
    static Approval during(Household of, String field, LocalDate day, LocalDate today, String missing) {
        if (day == null) {
            throw new RuleBroken(field, missing);
        }
        if (day.isAfter(today)) {
            throw new RuleBroken(
                    field,
                    "%s is still to come. Enter %s or an earlier day."
                            .formatted(Days.inWords(day), Days.inWords(today)));
        }
        return of.approvalOn(day)
                .orElseThrow(() -> new RuleBroken(
                        field,
                        "%s was not approved on %s. Enter a day on which it was: %s."
                                .formatted(of.reference(), Days.inWords(day), approvals(of))));
    }

    /** "from 1 April 2020 to 31 March 2023, from 1 June 2024". */
    private static String approvals(Household of) {
        return of.approvals().stream()
                .map(Approval::period)
                .map(period -> "from "
                        + Days.inWords(period.from())
                        + (period.isOpen() ? "" : " to " + Days.inWords(period.lastDay())))
                .collect(Collectors.joining(", "));
    }
}
