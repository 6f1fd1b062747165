package org.hearth.childrenincare.permanence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearth.core.testing.Invented.aChild;
import static org.hearth.core.testing.Invented.anEpisode;
import static org.hearth.core.testing.Invented.day;

import java.util.Map;
import org.hearth.childrenincare.permanence.PlacementDecision.Reversal;
import org.hearth.childrenincare.permanence.PreviousPermanence.Option;
import org.hearth.core.api.care.ChildHistory;
import org.hearth.core.testing.ChildBuilder;
import org.junit.jupiter.api.Test;

class PermanenceToldTest {

    @Test
    void of_one_day_of_decision_the_later_return_is_right() {
        ChildHistory child = aChild("C1")
                .told("PlacedAdoption", 2025, Map.of("DATE_PLACED", "2024-06-01"))
                .told(
                        "PlacedAdoption",
                        2026,
                        Map.of(
                                "DATE_PLACED", "2024-06-01",
                                "DATE_PLACED_CEASED", "2025-05-01",
                                "REASON_PLACED_CEASED", "RD3"))
                .told("PlacedAdoption", 2026, Map.of("DATE_PLACED", "2025-09-01"))
                .told("PlacedAdoption", 2026, Map.of("DATE_PLACED", "SOON"))
                .build();

        var decisions = child.told(PlacementDecision.KIND);

        assertThat(decisions)
                .extracting(PlacementDecision::decidedOn)
                .containsExactly(null, day("2024-06-01"), day("2025-09-01"));
        assertThat(decisions.get(1).reversedOn()).isEqualTo("2025-05-01");
        assertThat(decisions.get(1).whyReversed()).isEqualTo(Reversal.RD3);
        assertThat(decisions.get(2).isReversed()).isFalse();
    }

    @Test
    void an_adoption_is_told_by_the_return_of_its_year_or_by_the_first_after_it() {
        ChildHistory child = aChild("C1")
                .told("AD1", 2025, Map.of("DATE_MATCH", "2024-06-01", "FOSTER_CARE", "0", "SEX_ADOPTR", "MF"))
                .build();

        assertThat(Adoption.in(child, 2024).matchedOn()).isEqualTo("2024-06-01");
        assertThat(Adoption.in(child, 2025).sexOfAdopters().meaning()).isEqualTo("a man and a woman");
        assertThat(Adoption.in(child, 2025).status()).isNull();
        assertThat(Adoption.in(child, 2026)).isNull();
    }

    @Test
    void what_was_before_care_is_told_until_care_begins_anew() {
        var child = aChild("C1")
                .startsCare("2023-06-01", "U6", "PR1")
                .leaves("2024-06-01", "E4A")
                .with(anEpisode().from("2025-06-01"));
        child.told("PrevPerm", 2024, Map.of("PREV_PERM", "P4"))
                .told("PrevPerm", 2025, Map.of("PREV_PERM", "P2"))
                .told("PrevPerm", 2026, Map.of("PREV_PERM", "Z1"));

        assertThat(before(child, 0)).isEqualTo(Option.P2);
        assertThat(before(child, 1)).isEqualTo(Option.Z1);
    }

    @Test
    void a_blank_takes_back_nothing_and_is_no_answer() {
        var child = aChild("C1").startsCare("2023-06-01", "U6", "PR1");
        assertThat(before(child, 0)).isNull();

        child.told("PrevPerm", 2023, Map.of("PREV_PERM", "P1"));
        assertThat(before(child, 0)).isNull();

        child.told("PrevPerm", 2024, Map.of("PREV_PERM", "P2")).told("PrevPerm", 2025, Map.of("LA_PERM", "213"));
        assertThat(before(child, 0)).isEqualTo(Option.P2);
    }

    private static Option before(ChildBuilder builder, int period) {
        ChildHistory child = builder.build();
        return PreviousPermanence.beforeCare(child, child.periodsOfCare().get(period));
    }
}
