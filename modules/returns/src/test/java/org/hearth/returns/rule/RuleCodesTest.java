package org.hearth.returns.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleCodesTest {

    @ParameterizedTest
    @CsvSource({
        "SW13, SW13STG1",
        "sw01B, SW01bSTG1",
        "SW11b, SW11bSTG2",
        "SW11BSTG2, SW11bSTG2",
        "' 142 ', 142",
        "noe, NoE",
        "503h, 503H"
    })
    void a_rule_is_known_with_and_without_its_stage_in_either_case(String name, String code) {
        assertThat(RuleCodes.called(name)).containsExactly(code);
    }

    @Test
    void what_is_no_rule_calls_none() {
        assertThat(RuleCodes.called("SW01")).isEmpty();
        assertThat(RuleCodes.called("142STG1")).isEmpty();
        assertThat(RuleCodes.called("")).isEmpty();
    }

    /** So that a filter, which holds one code, finds all that a name means. */
    @Test
    void no_name_means_two_codes() {
        assertThat(RuleBook.all())
                .extracting(rule ->
                        RuleCodes.called(RuleCodes.withoutStage(rule.about().code())))
                .allSatisfy(codes -> assertThat(codes).hasSize(1));
    }
}
