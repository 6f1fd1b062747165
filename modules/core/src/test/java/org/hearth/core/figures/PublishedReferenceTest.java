package org.hearth.core.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.hearth.core.api.figures.Target;
import org.hearth.core.api.figures.Targets;
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

    private static Held targets(String council, Targets set) {
        var told = new TargetReference();
        told.published = new PublishedComparators(council);
        told.targets = set;
        told.figures = FiguresOver.of(knownAt -> null, List.of());
        told.clock = Clock.fixed(Instant.parse("2026-06-30T12:00:00Z"), ZoneOffset.UTC);
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
    void those_published_are_shown_and_rate_nothing() {
        assertThat(targets(OTHER, Targets.NONE).state()).isEqualTo(State.MISSING);
        assertThat(targets(OURS, Targets.NONE).state()).isEqualTo(State.MISSING);
        assertThat(targets(OURS, Targets.NONE).more())
                .hasSize(2)
                .allMatch(line -> line.contains("it rates nothing"))
                .anyMatch(line -> line.startsWith("STA-01, 2016/17: 3.2%"));
    }

    @Test
    void those_set_by_the_council_are_held_with_who_set_them() {
        var target = new Target(
                "OOC-01",
                1,
                LocalDate.of(2026, 4, 1),
                BigDecimal.TEN,
                null,
                null,
                null,
                10,
                "The committee",
                "",
                Instant.EPOCH,
                "ada");
        Held held = targets(OTHER, new Targets() {
            @Override
            public List<Target> all() {
                return List.of(target);
            }

            @Override
            public Target set(Asked asked, int seen, String by) {
                throw new UnsupportedOperationException();
            }
        });

        assertThat(held.state()).isEqualTo(State.HELD);
        assertThat(held.what()).isEqualTo("One figure has a target.");
        assertThat(held.from()).isEqualTo("The committee.");
        assertThat(held.see()).isEqualTo("/reference/targets");
    }
}
