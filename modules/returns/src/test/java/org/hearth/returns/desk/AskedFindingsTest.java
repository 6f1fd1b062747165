package org.hearth.returns.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.Map;
import org.hearth.platform.api.RuleBroken;
import org.hearth.returns.api.ReturnYears;
import org.hearth.returns.api.RuleFindingFilter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AskedFindingsTest {

    private static RuleFindingFilter asked(String rule) {
        return AskedFindings.of(Map.of("rule", rule)::get, ReturnYears.toHold(Clock.systemUTC()));
    }

    @ParameterizedTest
    @CsvSource({"142, 142", "sw13, SW13STG1", "SW01b, SW01bSTG1", "SW11bSTG2, SW11bSTG2"})
    void a_rule_is_asked_for_with_or_without_its_stage(String given, String rule) {
        assertThat(asked(given).rule()).isEqualTo(rule);
    }

    @Test
    void a_rule_that_there_is_not_is_refused() {
        assertThatThrownBy(() -> asked("SW99"))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("SW99")
                .hasMessageContaining("142 or SW01a");
    }
}
