package org.hearth.childrenincare.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearth.childrenincare.indicator.Measuring.*;
import static org.hearth.core.testing.Invented.aBook;
import static org.hearth.core.testing.Invented.aChild;

import java.util.Map;
import org.hearth.core.api.figures.Measure;
import org.hearth.core.testing.ChildBuilder;
import org.junit.jupiter.api.Test;

class SubstanceMisuseTest {
    private final SubstanceMisuse indicator = new SubstanceMisuse();

    @Test
    void received_and_refused_are_shares_of_those_identified() {
        var book = aBook().with(
                        told("NO_PROBLEM", "0", "", ""),
                        told("RECEIVED", "1", "1", ""),
                        told("REFUSED", "1", "0", "1"),
                        told("NOT_OFFERED", "1", "0", "0"))
                .build();

        assertThat(numerator(headline(indicator, book, DAY))).containsExactly("NOT_OFFERED", "RECEIVED", "REFUSED");
        assertThat(value(headline(indicator, book, DAY))).isEqualTo("75.0");
        assertThat(numerator(line(indicator, book, DAY, "HEA-09.received"))).containsExactly("RECEIVED");
        assertThat(numerator(line(indicator, book, DAY, "HEA-09.refused"))).containsExactly("REFUSED");
        assertThat(denominator(line(indicator, book, DAY, "HEA-09.refused")))
                .containsExactly("NOT_OFFERED", "RECEIVED", "REFUSED");
    }

    @Test
    void who_came_a_day_after_the_first_of_april_is_not_asked() {
        var book = aBook().with(
                        aChild("LATE")
                                .startsCare("2024-04-02", "U6", "PR1")
                                .told("OC2", 2025, Map.of("SUBSTANCE_MISUSE", "1")),
                        aChild("FIRST")
                                .startsCare("2024-04-01", "U6", "PR1")
                                .told("OC2", 2025, Map.of("SUBSTANCE_MISUSE", "1")))
                .build();

        assertThat(numerator(headline(indicator, book, DAY))).containsExactly("FIRST");
    }

    @Test
    void with_no_one_identified_no_share_received_help() {
        var book = aBook().with(told("NO_PROBLEM", "0", "", "")).build();

        assertThat(value(headline(indicator, book, DAY))).isEqualTo("0.0");
        assertThat(line(indicator, book, DAY, "HEA-09.received").measure()).isInstanceOf(Measure.NotApplicable.class);
        assertThat(headline(indicator, aBook().build(), DAY).measure()).isInstanceOf(Measure.NotApplicable.class);
    }

    @Test
    void a_blank_is_not_a_no() {
        var book = aBook().with(
                        told("BLANK", "", "", ""),
                        told("NO_PROBLEM", "0", "", ""),
                        told("HELP_BLANK", "1", "", ""),
                        told("OFFER_BLANK", "1", "0", ""))
                .build();

        assertThat(denominator(headline(indicator, book, DAY)))
                .containsExactly("HELP_BLANK", "NO_PROBLEM", "OFFER_BLANK");
        assertThat(headline(indicator, book, DAY).notKnown()).isEqualTo(1);
        var received = line(indicator, book, DAY, "HEA-09.received");
        assertThat(denominator(received)).containsExactly("OFFER_BLANK");
        assertThat(received.notKnown()).isEqualTo(2);
        assertThat(line(indicator, book, DAY, "HEA-09.refused").measure()).isInstanceOf(Measure.NotKnown.class);
    }

    private static ChildBuilder told(String reference, String misuse, String received, String offered) {
        var cells = new java.util.HashMap<>(
                Map.of("SUBSTANCE_MISUSE", misuse, "INTERVENTION_RECEIVED", received, "INTERVENTION_OFFERED", offered));
        cells.values().removeIf(String::isEmpty);
        cells.put("TEETH_CHECK", "1");
        return aChild(reference).startsCare("2022-05-01", "U6", "PR1").told("OC2", 2025, cells);
    }
}
