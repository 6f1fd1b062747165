package org.hearth.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearth.childrenincare.indicator.EveryIndicator;
import org.hearth.core.api.figures.Direction;
import org.hearth.core.api.figures.Indicator;
import org.hearth.core.api.figures.Line;
import org.hearth.core.figures.FiguresOfBooks;
import org.hearth.fostering.indicator.FosteringFigures;
import org.junit.jupiter.api.Test;

/** A target that could not be set would keep the demo county from being loaded. */
class DemoTargetsFitTest {
    @Test
    void each_is_of_a_line_there_is_and_a_range_where_neither_way_is_good() {
        var lines = Stream.concat(
                        EveryIndicator.of(FiguresOfBooks.population(), FiguresOfBooks.places()).stream(),
                        FosteringFigures.all().stream())
                .map(Indicator::definition)
                .flatMap(definition -> definition.lines().stream())
                .collect(Collectors.toMap(Line::key, Function.identity()));

        assertThat(DemoTargetsAsked.all()).isNotEmpty().allSatisfy(one -> {
            assertThat(lines).containsKey(one.line());
            if (lines.get(one.line()).direction() == Direction.NONE) {
                assertThat(one.high()).as(one.line()).isNotNull();
            }
        });
    }
}
