package org.hearth.fostering.indicator;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.hearth.core.api.time.Coverage;
import org.hearth.core.api.time.Period;
import org.hearth.fostering.household.HouseholdKind;
import org.hearth.fostering.recruitment.Enquiry;

/**
 * The enquiries of people who would foster, each couple once, as they are known at one time.
 *
 * @param coverage the days of which it tells every enquiry
 */
record RecruitmentBook(List<Enquiry> enquiries, Coverage coverage) {

    static RecruitmentBook of(List<Enquiry> all) {
        var counted = all.stream().filter(enquiry -> !enquiry.isMerged()).toList();
        return new RecruitmentBook(
                counted,
                counted.stream()
                        .map(Enquiry::since)
                        .min(LocalDate::compareTo)
                        .map(first -> new Coverage(List.of(new Period(first, null))))
                        .orElse(Coverage.NONE));
    }

    /** Mainstream ones to which it happened in the period, in the order of the days. */
    List<Enquiry> mainstream(Period period, Function<Enquiry, LocalDate> what) {
        return enquiries.stream()
                .filter(enquiry -> enquiry.kind() == HouseholdKind.MAINSTREAM)
                .filter(enquiry -> what.apply(enquiry) != null && period.includes(what.apply(enquiry)))
                .sorted(java.util.Comparator.comparing(what).thenComparing(Enquiry::reference))
                .toList();
    }
}
