package org.hearth.fostering.household;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hearth.core.api.people.Member;

/**
 * A household as it is known at one time: one or two carers who live together, and each spell of their approval.
 *
 * @param reference what staff call it by, such as F0012; never a name
 * @param district  code of the district where it lives; {@code null} where it is not known
 * @param approvals in the order of their days; two never overlap
 */
public record Household(UUID id, String reference, String district, List<Approval> approvals) implements Member {
    public Household {
        approvals = List.copyOf(approvals);
    }

    public Optional<Approval> approvalOn(LocalDate day) {
        return approvals.stream()
                .filter(approval -> approval.period().includes(day))
                .findFirst();
    }
}
