package org.hearth.committee.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hearth.committee.rendering.Anchors;
import org.hearth.committee.rendering.SideBySide;
import org.hearth.core.api.pack.PackBlock;
import org.hearth.demo.WorldBook;
import org.junit.jupiter.api.Test;

/** What is wrong with a figure is reached at its table: each section and table of the served paper has its place. */
class PlacesOfThePaperTest {
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 31);

    @Test
    void every_section_and_every_table_can_be_linked_to_and_no_two_share_a_place() {
        var figures = RealPaper.figures(WorldBook.of(12, 5, 0));
        var paper = RealPaper.measured(
                "paper",
                new RealPaper.Making(figures, RealPaper.sections(figures), MARCH, MARCH.plusMonths(3), List.of()));
        var wanted = new ArrayList<String>();
        wanted.add(Anchors.FRONT_SHEET);
        paper.frozen().sections().forEach(section -> {
            wanted.add(Anchors.section(section.key()));
            PackBlock.withExempt(section.blocks())
                    .filter(PackBlock.Table.class::isInstance)
                    .map(PackBlock.Table.class::cast)
                    .map(table -> Anchors.table(section.key(), table.key()))
                    .forEach(wanted::add);
        });

        var there = SideBySide.of(paper.written()).stream()
                .flatMap(pair -> Stream.of(pair.begins(), pair.anchor()))
                .filter(anchor -> !anchor.isEmpty())
                .toList();

        assertThat(wanted).hasSizeGreaterThan(20).doesNotHaveDuplicates();
        assertThat(there).containsExactlyInAnyOrderElementsOf(wanted);
    }
}
