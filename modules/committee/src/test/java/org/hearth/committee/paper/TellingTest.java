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
import org.junit.jupiter.api.Test;
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The number in custody inside the county fell.",
                "Custody outside rose.",
                "Fewer children were in custody inside than before.",
                "Fewer children were in custody inside.",
                "More children live in supported accommodation outside the county.",
                "There was a rise in custody outside the county.",
                "We saw an increase in supported accommodation inside.",
                "Those in supported accommodation inside have gone up.",
                "In custody outside the county numbers were lower than in December.",
                "Supported accommodation inside: increased.",
                "Custody inside did not rise.",
                "Custody inside is unchanged.",
                "Custody outside has doubled.",
                "Custody outside halved after the court's new scheme began.",
                "Custody inside stayed about the same.",
                "As we hoped, custody inside is falling.",
                "We planned for this and custody inside dropped.",
                "Since we work with the courts, custody outside has improved.",
                "Numbers went down, among them those in custody inside.",
                "Since May there is an increase in custody outside.",
                "Spending is steady\nCustody inside fell",
                "CUSTODY INSIDE GREW!"
            })
    void the_direction_of_a_withheld_number_is_found(String words) {
        assertThat(telling.in("Why", words))
                .hasValueSatisfying(told ->
                        assertThat(told).startsWith("Why: the words \"").contains("tell which way a figure went"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Custody fell.",
                "The number in supported accommodation rose again.",
                "The number of children outside grew.",
                "Foster homes inside the county increased.",
                "Fewer children live in foster homes outside than in March.",
                "Our aim is to see fewer children in custody outside.",
                "We will reduce custody inside.",
                "We are working to reduce the number in custody inside.",
                "Custody inside should be reduced.",
                "We want more children to leave custody outside sooner.",
                "Members asked whether custody inside will rise.",
                "Custody inside is reviewed each month.",
                "Spending fell. Custody inside is reviewed each month.",
                "Spending fell; custody inside is reviewed each month.",
                "Workers make more visits to children in custody outside.",
                "Staff went up to see those in custody inside.",
                "Staff rose to the task.",
                "Custody inside is reviewed each month\nSpending fell",
                "Homes improved."
            })
    void that_another_figure_moved_or_that_one_is_meant_to_move_is_no_such_direction(String words) {
        assertThat(telling.in("Why", words)).isEmpty();
    }

    @Test
    void where_nothing_is_withheld_any_direction_may_be_told() {
        var open = telling(new County().with("Foster homes", 222, 120).with("Custody", 80, 40));

        assertThat(open.in("Why", "Custody inside fell.")).isEmpty();
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
