package org.hearth.committee.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearth.committee.clearance.ClearanceSheet;
import org.hearth.committee.disclosure.Earlier;
import org.hearth.committee.frontsheet.FrontSheet;
import org.hearth.committee.frontsheet.FrontSheetTemplate;
import org.hearth.committee.frozen.Freezer;
import org.hearth.committee.frozen.PaperSystem;
import org.hearth.committee.rendering.Written;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Words against a paper that withholds of 449 children the 8 inside and 4 outside in custody (3.1% of those inside, 2.1%
 * of those outside) and the 30 and 25 in supported accommodation; and prints 12 in custody and 189 outside (42.0%).
 */
class TellingTest {
    private final Telling telling = telling(new County()
            .with("Foster homes", 222, 120)
            .with("Custody", 8, 4)
            .with("Supported accommodation", 30, 25)
            .with("Kinship", 0, 40));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Agency carers looked after 8 of 449.",
                "Custody: 8.",
                "The number in custody was 8.",
                "Inside there were 8.",
                "Inside there were eight, more than before.",
                "In custody inside the county were 3.1% of them.",
                "The number in custody was 2.1%",
                "In supported accommodation were 11.5%.",
                "In supported accommodation inside were 12%.",
                "Of all outside, 2.1 per cent were held."
            })
    void a_withheld_number_is_found_however_it_is_told(String words) {
        assertThat(telling.in("Why", words)).hasValueSatisfying(told -> assertThat(told)
                .startsWith("Why: the words \"")
                .contains("hold a number that the public paper withholds"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "189 of 449 live outside, 42.0%.",
                "In custody there are 12.",
                "On 8 May 2026 we met.",
                "On May 8 we met.",
                "For 8 months we looked.",
                "8 new homes opened.",
                "8 homes opened at 8 am.",
                "It cost \u00a38 a day.",
                "aged 8 and 9",
                "Meeting 8 of the committee",
                "Nine contracts were signed, four of which are in Kent.",
                "Since 2023, 4 in 9 placements are near.",
                "8",
                "01223 8 8",
                "Spending rose by 2%.",
                "8-year-olds start school",
                "2025/8 and 8/2026"
            })
    void other_numbers_are_not(String words) {
        assertThat(telling.in("Why", words)).isEmpty();
    }

    /** 40 with kin are printed, and 40 in custody inside are not. */
    @ParameterizedTest
    @ValueSource(strings = {"With kin live 40.", "Since March 40 have lived with kin."})
    void a_number_that_is_printed_as_well_may_stand_where_the_withheld_one_is_not_named(String words) {
        var both = telling(new County()
                .with("Foster homes", 222, 120)
                .with("Custody", 40, 4)
                .with("Supported accommodation", 30, 25)
                .with("Supported accommodation", 30, 25)
                .with("Kinship", 0, 40));

        assertThat(both.in("Why", words)).isEmpty();
        assertThat(both.in("Why", "In custody were 40.")).isPresent();
    }

    private static Telling telling(County county) {
        var frozen = new Freezer(county, List.of(county)).freeze(Desk.MARCH, Desk.MEETING, Instant.EPOCH);
        var front = FrontSheet.begin(FrontSheetTemplate.on(Desk.MEETING), Desk.MEETING, Desk.MARCH, Desk.MEETING);
        return Telling.in(new Written(
                "Invented County Council",
                true,
                Desk.MEETING,
                1,
                true,
                Desk.MEETING,
                frozen,
                new PaperSystem(frozen).withhold(6, Earlier.NOTHING),
                6,
                front,
                Map.of(),
                List.of(),
                Set.of(),
                ClearanceSheet.NONE));
    }
}
