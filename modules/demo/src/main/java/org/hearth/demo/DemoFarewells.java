package org.hearth.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.hearth.fostering.api.FarewellRecords;
import org.hearth.fostering.api.HouseholdHistory;
import org.hearth.fostering.api.HouseholdHistory.Spell;

/** The notices of invented carers who resigned in the last two years, and what became of the conversation at the end. */
@ApplicationScoped
class DemoFarewells {
    private static final LocalDate FIRST =
            LocalDate.of(DemoFiles.YEARS.stream().max(Integer::compare).orElseThrow() - 2, 4, 1);
    private static final Set<String> RESIGNED =
            Set.of("retired", "health", "moved-house", "dissatisfied", "family-circumstances");

    /** As the regulations say. */
    private static final int NOTICE = 28;

    private FarewellRecords farewells;

    DemoFarewells() {}

    @Inject
    DemoFarewells(FarewellRecords farewells) {
        this.farewells = farewells;
    }

    /** What was loaded already stays as it is. */
    void load() {
        List<HouseholdHistory> left = DemoHouseholds.service().stream()
                .filter(household -> {
                    Spell last = household.spells().get(household.spells().size() - 1);
                    return last.leftOn() != null && !last.leftOn().isBefore(FIRST) && RESIGNED.contains(last.leaving());
                })
                .toList();
        for (int i = 0; i < left.size(); i++) {
            Spell last = left.get(i).spells().get(left.get(i).spells().size() - 1);
            LocalDate notice = last.leftOn().minusDays(NOTICE);
            String conversation = List.of("held", "declined", "held", "offered", "not-recorded")
                    .get(i % 5);
            farewells.tell(
                    left.get(i).reference(),
                    notice,
                    conversation,
                    conversation.equals("not-recorded") ? null : notice.plusDays(14));
        }
    }
}
