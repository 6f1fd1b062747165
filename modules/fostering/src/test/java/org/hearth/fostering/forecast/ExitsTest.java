package org.hearth.fostering.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hearth.core.testing.Invented.day;
import static org.hearth.fostering.recruitment.StepKind.APPLIED;
import static org.hearth.fostering.recruitment.StepKind.PANEL;
import static org.hearth.fostering.recruitment.StepKind.STAGE_2_STARTED;
import static org.hearth.fostering.recruitment.StepKind.VISITED;
import static org.hearth.fostering.testing.InventedEnquiry.anEnquiry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGeneratorFactory;
import org.apache.commons.rng.UniformRandomProvider;
import org.hearth.fostering.recruitment.Enquiry;
import org.hearth.fostering.testing.InventedEnquiry;
import org.junit.jupiter.api.Test;

/** How others went on, with those who are there yet neither left out nor taken for failed. */
class ExitsTest {
    private static final String TODAY = "2026-06-30";

    private static Way way(Enquiry enquiry) {
        return Way.of(enquiry, day(TODAY), true);
    }

    private static InventedEnquiry atPanel(String reference, String panel) {
        return anEnquiry(reference, "2026-01-05").happened(PANEL, panel);
    }

    /** In percent of many who go on from the panel after having been seen there for so many days. */
    private static double approved(List<Way> ways, int seen, int within) {
        var exits = new Exits(ways, Way.number(day("2023-07-01")));
        var weights = new double[ways.size()];
        Arrays.fill(weights, 1);
        exits.weigh(weights);
        UniformRandomProvider random =
                RandomGeneratorFactory.of("L64X128MixRandom").create(1)::nextLong;
        int approved = 0;
        for (int n = 0; n < 10_000; n++) {
            if (exits.approved(random, Reached.PANEL, 0, seen, within) != Exits.NEVER) {
                approved++;
            }
        }
        return approved / 100.0;
    }

    @Test
    void those_who_wait_for_a_shorter_time_than_others_took_are_not_taken_for_refused() {
        var ways = new ArrayList<Way>();
        for (int n = 0; n < 5; n++) {
            ways.add(way(atPanel("A" + n, "2026-02-01").approved("2026-02-11").build()));
            ways.add(way(atPanel("W" + n, "2026-06-25").build()));
        }

        assertThat(approved(ways, -1, 30))
                .as("all who waited ten days were approved")
                .isEqualTo(100);
        assertThat(approved(ways, -1, 9)).as("and nobody before").isZero();
    }

    @Test
    void whoever_has_waited_goes_on_as_those_who_waited_as_long() {
        var ways = new ArrayList<Way>();
        for (int n = 0; n < 3; n++) {
            ways.add(way(atPanel("A" + n, "2026-02-01").approved("2026-02-06").build()));
        }
        ways.add(way(atPanel("L", "2026-02-01").approved("2026-03-13").build()));
        ways.add(way(atPanel("R", "2026-02-01").refused("2026-03-13").build()));

        assertThat(approved(ways, -1, 100)).isCloseTo(80, within(2.0));
        assertThat(approved(ways, 10, 100)).as("the quick are gone").isCloseTo(50, within(2.0));
        assertThat(approved(ways, 60, 100)).as("nobody ever waited so long").isZero();
    }

    @Test
    void what_came_before_the_years_that_count_counts_from_their_first_day() {
        // there since 2023-05-01, of which only the days from 1 July 2023 are seen
        var before = anEnquiry("E1", "2023-04-03").happened(PANEL, "2023-05-01");
        var ways = List.of(
                way(before.approved("2023-07-05").build()),
                way(anEnquiry("E2", "2023-04-03")
                        .happened(PANEL, "2023-05-01")
                        .refused("2023-06-20")
                        .build()));
        var exits = new Exits(ways, Way.number(day("2023-07-01")));

        assertThat(exits.of(Reached.PANEL)).isEqualTo(1);
        assertThat(approved(ways, 63, 100)).isEqualTo(100);
    }

    @Test
    void a_way_is_told_to_the_day_and_no_further() {
        var enquiry = anEnquiry("E1", "2026-01-05")
                .happened(VISITED, "2026-01-20")
                .happened(APPLIED, "2026-02-10")
                .happened(STAGE_2_STARTED, "2026-04-01")
                .withdrew("2026-05-01", "AW3")
                .build();

        var then = Way.of(enquiry, day("2026-03-01"), false);
        var now = Way.of(enquiry, day(TODAY), false);

        assertThat(then.isOpen()).isTrue();
        assertThat(then.last().at()).isEqualTo(Reached.STAGE_1);
        assertThat(now.isOpen()).isFalse();
        assertThat(now.stays())
                .extracting(Way.Stay::at)
                .containsExactly(Reached.ENQUIRY, Reached.VISITED, Reached.STAGE_1, Reached.STAGE_2);
        assertThat(now.last().to()).isEqualTo(Way.ENDED);
    }

    @Test
    void a_step_recorded_for_a_day_after_a_later_one_leads_nowhere_back() {
        var enquiry = anEnquiry("E1", "2026-01-05")
                .happened(APPLIED, "2026-02-10")
                .happened(VISITED, "2026-02-20")
                .build();

        assertThat(Way.of(enquiry, day(TODAY), false).stays())
                .extracting(Way.Stay::at)
                .containsExactly(Reached.ENQUIRY, Reached.STAGE_1);
    }
}
