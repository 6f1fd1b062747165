package org.hearth.committee.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hearth.committee.rendering.Names;
import org.hearth.committee.rendering.Reading;
import org.hearth.core.api.pack.Cell.Figure;
import org.hearth.demo.WorldBook;
import org.junit.jupiter.api.Test;

/** That a figure rose or fell, said of each in turn of a paper as it is served, by the name that its table gives it. */
class DirectionsOfRealPapersTest {
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 31);

    /** Of a small county much is withheld; of one as large as the demo county some. */
    @Test
    void a_direction_is_stopped_of_every_withheld_figure_and_of_hardly_any_other() {
        for (var book : List.of(WorldBook.of(12, 5, 0), WorldBook.of(1, 0, 0))) {
            var figures = RealPaper.figures(book);
            var paper = RealPaper.make(
                    "paper",
                    new RealPaper.Making(figures, RealPaper.sections(figures), MARCH, MARCH.plusMonths(3), List.of()));
            var telling = new WithheldDirections(paper.written());
            var names = Names.of(paper.frozen());
            var reading = Reading.withholding(paper.frozen(), paper.withheld()::hides);
            Map<List<Object>, TreeMap<LocalDate, Figure>> series = new HashMap<>();
            paper.frozen().figures().forEach((at, figure) -> series.computeIfAbsent(
                            List.of(at.line(), at.part()), none -> new TreeMap<>())
                    .put(at.day(), figure));
            var withheld = new TreeSet<String>();
            var open = new TreeSet<String>();
            series.values().stream().filter(days -> days.containsKey(MARCH)).forEach(days -> {
                var before = days.lowerEntry(MARCH);
                boolean hidden = reading.hides(days.get(MARCH)) || before != null && reading.hides(before.getValue());
                (hidden ? withheld : open).add(names.of(days.get(MARCH).at()));
            });
            open.removeAll(withheld);

            assertThat(withheld).isNotEmpty().allSatisfy(name -> assertThat(telling.in(name + " rose."))
                    .as(name)
                    .isPresent());
            var stopped = open.stream()
                    .filter(name -> telling.in(name + " rose.").isPresent())
                    .toList();
            assertThat(stopped)
                    .as("printed figures that are called almost as withheld ones are")
                    .hasSizeLessThan(open.size() / 20);
        }
    }
}
