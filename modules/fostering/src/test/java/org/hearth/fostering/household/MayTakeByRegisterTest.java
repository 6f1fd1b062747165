package org.hearth.fostering.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hearth.core.testing.Invented.day;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hearth.core.api.codes.SexCode.Sex;
import org.hearth.fostering.api.FosterChild;
import org.hearth.fostering.api.InTheHome;
import org.hearth.fostering.api.MayTake.Verdict;
import org.hearth.fostering.api.PlacementType;
import org.hearth.fostering.api.Placing;
import org.hearth.fostering.terms.HouseholdTerms;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.db.DatabaseKind;
import org.junit.jupiter.api.Test;

class MayTakeByRegisterTest {

    @Test
    void a_household_of_the_register_is_asked_by_its_id_and_terms_of_the_day() {
        try (var register = new Register(DatabaseKind.DERBY)) {
            UUID id = register.register("F1", "2020-04-01");
            register.households.vary(id, day("2024-01-01"), Register.terms(2, 0, 4, FosteringType.SHORT_TERM), "", 1);
            var fostering = new HouseholdTerms(register.households);

            assertThat(fostering.mayTake(id, of("2023-12-31"), InTheHome.NOBODY).verdict())
                    .isEqualTo(Verdict.YES);
            assertThat(fostering.mayTake(id, of("2024-01-01"), InTheHome.NOBODY).verdict())
                    .isEqualTo(Verdict.NO);
            assertThatThrownBy(() -> fostering.mayTake(UUID.randomUUID(), of("2024-01-01"), InTheHome.NOBODY))
                    .isInstanceOf(RuleBroken.class)
                    .hasMessage("There is no such household. Choose one that is in the register.");
        }
    }

    private static Placing of(String day) {
        var child = new FosterChild(UUID.randomUUID(), "C1", day("2016-06-01"), Sex.FEMALE, Set.of());
        return new Placing(List.of(child), PlacementType.SHORT_TERM, day(day), false);
    }
}
