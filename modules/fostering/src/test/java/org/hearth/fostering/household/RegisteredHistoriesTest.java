package org.hearth.fostering.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hearth.core.testing.Invented.day;

import java.util.List;
import java.util.Set;
import org.hearth.fostering.api.HouseholdHistory;
import org.hearth.fostering.api.HouseholdHistory.Held;
import org.hearth.fostering.api.HouseholdHistory.Spell;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.db.DatabaseKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RegisteredHistoriesTest {
    private Register register;
    private RegisteredHistories histories;

    @BeforeEach
    void open() {
        register = new Register(DatabaseKind.DERBY);
        histories = new RegisteredHistories(
                register.households, register.homes, register.temporary, register.database.transactions());
    }

    @AfterEach
    void close() {
        register.close();
    }

    @Test
    void a_history_is_registered_varied_left_and_approved_again_as_if_it_had_been_recorded_then() {
        assertThat(histories.load(List.of(comesBack("F1")))).isEqualTo(1);

        assertThat(register.households.known(null)).singleElement().satisfies(household -> {
            assertThat(household.approvals())
                    .extracting(Approval::kind)
                    .containsExactly(HouseholdKind.SHORT_BREAKS, HouseholdKind.MAINSTREAM);
            assertThat(Register.terms(household.approvals().get(0)))
                    .isEqualTo("2015-01-01..2016-01-01: 1, 2016-01-01..2018-01-01: 2");
            assertThat(household.approvals().get(0).left()).isEqualTo(Leaving.BECAME_GUARDIAN);
            assertThat(household.approvals().get(1).joined()).isEqualTo(Joining.TRANSFERRED_IN);
        });
        assertThat(register.audited).hasSize(4);
    }

    @Test
    void one_that_is_there_stays_as_it_is_so_that_a_load_cut_short_is_run_again() {
        histories.load(List.of(comesBack("F1")));

        assertThat(histories.load(List.of(comesBack("F1"), comesBack("F2")))).isEqualTo(1);
        assertThat(register.households.known(null)).hasSize(2);
        assertThat(register.households.known(null).get(0).approvals()).hasSize(2);
    }

    @Test
    void one_that_cannot_be_is_named_and_none_is_kept() {
        var wrong = new HouseholdHistory(
                "F2",
                null,
                List.of(new Spell("hotel", "approved", day("2015-01-01"), List.of(held("2015-01-01", 1)), null, null)));

        assertThatThrownBy(() -> histories.load(List.of(comesBack("F1"), wrong)))
                .isInstanceOf(RuleBroken.class)
                .hasMessageStartingWith("Household F2: \"hotel\" is not one of the choices.");
        assertThat(register.households.known(null)).isEmpty();
    }

    @Test
    void where_it_lives_comes_with_its_history_where_a_postcode_is_told() {
        var told = comesBack("F1");
        histories.load(List.of(new HouseholdHistory("F1", null, "CB9 9ZZ", told.spells()), comesBack("F2")));

        var known = register.households.known(null);
        assertThat(register.homes.addresses(known.get(0).id())).singleElement().satisfies(lived -> {
            assertThat(lived.postcode()).isEqualTo("CB9 9ZZ");
            assertThat(lived.from()).isEqualTo(day("2015-01-01"));
        });
        assertThat(known.get(0).district()).isEqualTo(Register.CAMBRIDGE);
        assertThat(known.get(0).approvals()).hasSize(2);
        assertThat(register.homes.addresses().get(known.get(1).id()).get(0).postcode())
                .isEmpty();
    }

    private static HouseholdHistory comesBack(String reference) {
        return new HouseholdHistory(
                reference,
                null,
                List.of(
                        new Spell(
                                "short-breaks",
                                "approved",
                                day("2015-01-01"),
                                List.of(held("2015-01-01", 1), held("2016-01-01", 2)),
                                day("2018-01-01"),
                                "became-guardian"),
                        new Spell(
                                "mainstream",
                                "transferred-in",
                                day("2020-01-01"),
                                List.of(held("2020-01-01", 3)),
                                null,
                                null)));
    }

    private static Held held(String from, int places) {
        return new Held(day(from), places, Set.of("short-breaks"), 0, 17, Set.of());
    }
}
