package org.hearth.core.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.hearth.core.api.reference.ReferenceData.Held;
import org.hearth.core.api.reference.ReferenceData.State;
import org.junit.jupiter.api.Test;

/** What is said of population and targets: of a council they come with, and of one of which nothing is held. */
class PublishedReferenceTest {
    private static final String OURS = "E10000003";
    private static final String OTHER = "E10000032";

    private static Held population(String council, String today) {
        var told = new PopulationReference();
        told.clock = Clock.fixed(Instant.parse(today + "T12:00:00Z"), ZoneOffset.UTC);
        told.population = new PublishedPopulation(council, Optional.empty());
        return told.held();
    }

    private static Held targets(String council) {
        var told = new TargetReference();
        told.published = new PublishedComparators(council);
        return told.held();
    }

    @Test
    void without_a_population_rates_are_switched_off() {
        Held held = population(OTHER, "2026-03-31");

        assertThat(held.state()).isEqualTo(State.MISSING);
        assertThat(held.missing()).contains("HEARTH_POPULATION_FILE");
        assertThat(held.switchedOff()).contains("Rates", "not known");
    }

    @Test
    void an_estimate_for_an_earlier_year_is_used_and_said() {
        assertThat(population(OURS, "2030-03-31").missing()).contains("2029");
        assertThat(population(OURS, "2016-03-31").state()).isEqualTo(State.HELD);
    }

    @Test
    void no_target_is_held_but_those_published() {
        assertThat(targets(OTHER).state()).isEqualTo(State.MISSING);
        assertThat(targets(OURS).state()).isEqualTo(State.IN_PART);
        assertThat(targets(OURS).more()).containsExactly("PER-05, 2016/17: 18%", "STA-01, 2016/17: 3.2%");
    }
}
