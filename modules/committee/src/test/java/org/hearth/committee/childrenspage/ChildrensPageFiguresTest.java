package org.hearth.committee.childrenspage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearth.core.testing.Invented.aChild;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.hearth.core.api.figures.Direction;
import org.hearth.core.api.figures.Figures;
import org.hearth.core.api.figures.Line;
import org.hearth.core.api.figures.Measure;
import org.hearth.core.api.figures.Measured;
import org.hearth.core.api.figures.Unit;
import org.hearth.core.api.pack.PackBlock;
import org.hearth.core.api.time.AsAt;
import org.hearth.core.api.time.Coverage;
import org.junit.jupiter.api.Test;

/** What the page for children says where of some of them it is not known. */
class ChildrensPageFiguresTest {
    private static final LocalDate DAY = LocalDate.of(2025, 12, 31);

    @Test
    void a_figure_that_is_not_known_for_more_than_it_counts_is_said_of_those_it_counts() {
        assertThat(words("STA-02", 12, 13))
                .isEqualTo(
                        "If you are under 16 and have been with us for a long time: {0} of those of you we know this about have"
                                + " been in the same home for two years or more. We do not know it about more of you than that.");
        assertThat(words("STA-02", 13, 13)).endsWith(": {0} of you have been in the same home for two years or more.");
    }

    @Test
    void of_the_distance_it_says_that_it_is_of_all_and_that_of_some_it_is_not_known() {
        assertThat(words("OOC-03", 40, 8))
                .isEqualTo("Of all of you, {0} lived more than 20 miles from home."
                        + " We do not know how far it is for some of you.");
        assertThat(words("OOC-03", 40, 0)).isEqualTo("Of all of you, {0} lived more than 20 miles from home.");
    }

    private static String words(String line, int counted, int notKnown) {
        var children = Collections.nCopies(counted, aChild().build());
        var measured = new Measured(
                new Line(line, line, Unit.PERCENT, Direction.HIGHER, "those", "all"),
                Measure.share(children, children),
                List.of(),
                notKnown);
        var sheet = new Figures.Sheet(
                new AsAt(DAY, Instant.parse("2026-02-01T12:00:00Z")),
                List.of(measured),
                List.of(),
                new Coverage(List.of()),
                Map.of());
        return new ChildrensPage()
                .write(DAY, Map.of(DAY, sheet)).stream()
                        .filter(PackBlock.Finding.class::isInstance)
                        .map(block -> ((PackBlock.Finding) block).words())
                        .findFirst()
                        .orElseThrow();
    }
}
