package org.hearth.childrenincare.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearth.core.testing.Invented.aChild;

import java.util.Map;
import org.hearth.core.api.care.ChildHistory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HealthYearTest {

    @Test
    void each_year_stands_for_itself_and_of_two_rows_of_one_year_the_later_line_is_right() {
        ChildHistory child = aChild("C1")
                .told("OC2", 2025, Map.of("TEETH_CHECK", "0"))
                .told("OC2", 2025, Map.of("TEETH_CHECK", "1"))
                .told("OC2", 2026, Map.of("HEALTH_ASSESSMENT", "1"))
                .build();

        assertThat(child.told(HealthYear.KIND)).hasSize(2);
        assertThat(HealthYear.of(child, 2025).teethChecked()).isTrue();
        assertThat(HealthYear.of(child, 2026).teethChecked()).isNull();
        assertThat(HealthYear.of(child, 2026).source().where()).isEqualTo("2026 OC2 line 4");
        assertThat(HealthYear.of(child, 2024)).isNull();
    }

    @ParameterizedTest(name = "{0} is the score {1}")
    @CsvSource(
            value = {
                "0, 0, true",
                "40, 40, true",
                "41, -, -",
                "-1, -, -",
                "10.0, 10, true",
                "12.5, -, -",
                "UNKNOWN, -, -",
                "-, -, false"
            },
            nullValues = "-")
    void a_score_is_a_whole_number_from_0_to_40(String sent, Integer score, Boolean scored) {
        var health = HealthYear.of(
                aChild("C1")
                        .told("OC2", 2026, sent == null ? Map.of("SDQ_REASON", "SDQ2") : Map.of("SDQ_SCORE", sent))
                        .build(),
                2026);

        assertThat(health.sdqScore()).isEqualTo(score);
        assertThat(health.isScored()).isEqualTo(scored);
    }

    @ParameterizedTest(name = "received {0}, offered {1}: refused {2}")
    @CsvSource(
            value = {"1, -, false", "1, 1, false", "0, 1, true", "0, 0, false", "0, -, -", "-, 1, -", "-, -, -"},
            nullValues = "-")
    void refused_is_what_was_offered_and_not_received(String received, String offered, Boolean refused) {
        var cells = new java.util.HashMap<String, String>();
        cells.put("SUBSTANCE_MISUSE", "1");
        if (received != null) {
            cells.put("INTERVENTION_RECEIVED", received);
        }
        if (offered != null) {
            cells.put("INTERVENTION_OFFERED", offered);
        }
        var health = HealthYear.of(aChild("C1").told("OC2", 2026, cells).build(), 2026);

        assertThat(health.refusedIntervention()).isEqualTo(refused);
    }
}
