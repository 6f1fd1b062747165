package org.hearth.platform.api.rest;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.hearth.platform.api.RuleBroken;
import org.junit.jupiter.api.Test;

/** By what a list can be asked for. */
class FiltersTest {
    private static final List<String> KNOWN = List.of("year", "age");

    @Test
    void what_is_known_may_be_asked_or_left_out() {
        assertThatCode(() -> Filters.refuseUnknown(Set.of("age"), KNOWN)).doesNotThrowAnyException();
        assertThatCode(() -> Filters.refuseUnknown(Set.of(), KNOWN)).doesNotThrowAnyException();
    }

    @Test
    void what_is_not_known_is_refused_with_what_is() {
        assertThatThrownBy(() -> Filters.refuseUnknown(Set.of("age", "colour"), KNOWN))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("The list knows no \"colour\". It can be asked for year, age.");
    }

    @Test
    void a_very_long_name_is_told_shortened() {
        assertThatThrownBy(() -> Filters.refuseUnknown(Set.of("x".repeat(500)), KNOWN))
                .hasMessageStartingWith("The list knows no \"%s...\".".formatted("x".repeat(40)));
    }
}
