package org.hearth.fostering.indicator;

import java.time.LocalDate;
import java.util.List;
import org.hearth.core.api.figures.Asked;
import org.hearth.core.api.time.Coverage;
import org.hearth.fostering.household.Approval;
import org.hearth.fostering.household.Household;
import org.hearth.fostering.household.HouseholdKind;
import org.hearth.fostering.netgain.Accounts;
import org.hearth.fostering.netgain.NetGains;

/**
 * The register of fostering households as it is known at one time.
 *
 * @param coverage the days of which it tells every household that was approved
 */
record FosteringBook(List<Household> households, NetGains gains, Coverage coverage) {
    FosteringBook {
        households = List.copyOf(households);
    }

    static FosteringBook of(List<Household> households, Coverage coverage) {
        return new FosteringBook(households, NetGains.of(households), coverage);
    }

    /** Those approved in a kind on the day; suspended is approved. */
    List<Household> approved(HouseholdKind kind, LocalDate day) {
        return households.stream()
                .filter(household -> household
                        .approvalOn(day)
                        .map(Approval::kind)
                        .filter(kind::equals)
                        .isPresent())
                .toList();
    }

    /** What came and went of a kind over the asked days. */
    Accounts account(HouseholdKind kind, Asked asked) {
        return gains.over(asked.period()).of(kind);
    }
}
