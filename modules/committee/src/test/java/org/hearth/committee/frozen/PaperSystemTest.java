package org.hearth.committee.frozen;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hearth.committee.disclosure.Equation;
import org.hearth.core.api.figures.Unit;
import org.hearth.core.api.pack.Cell.Coordinates;
import org.hearth.core.api.pack.Cell.Figure;
import org.hearth.core.api.pack.PackBlock;
import org.hearth.core.api.pack.Relation;
import org.junit.jupiter.api.Test;

/** A paper's counts as one system, and whether its accounts come out. */
class PaperSystemTest {
    private static final LocalDate START = LocalDate.of(2025, 3, 31);
    private static final LocalDate END = LocalDate.of(2026, 3, 31);
    private static final Coordinates NET = new Coordinates("CIC-05", END).with("over", "year-to-date");
    private static final Coordinates CAME = new Coordinates("CIC-03.events", END);

    /** 330 came and 333 left; of four more who left it is not known when, and the net knows of them. */
    @Test
    void an_account_that_comes_out_is_not_named() {
        assertThat(paper(700, -7, 693).unbalanced()).isEmpty();
    }

    @Test
    void an_account_that_does_not_come_out_is_named_by_its_end() {
        assertThat(paper(700, -7, 694).unbalanced())
                .extracting(Equation::whole)
                .containsExactly(List.of(new Coordinates("CIC-01", END)));
    }

    @Test
    void without_the_count_at_the_start_nothing_can_be_said() {
        assertThat(paper(null, -7, 694).unbalanced()).isEmpty();
    }

    private static PaperSystem paper(Integer before, int net, int after) {
        var figures = new java.util.ArrayList<Figure>();
        if (before != null) {
            figures.add(count(new Coordinates("CIC-01", START), before));
        }
        figures.add(count(new Coordinates("CIC-01", END), after));
        figures.add(new Figure(NET, BigDecimal.valueOf(net), Unit.CHILDREN, null, null, false, null, List.of()));
        var left = new Coordinates("CIC-04.events", END);
        figures.add(count(CAME, 330));
        figures.add(count(left, 333));
        var relations = List.of(
                Relation.sum(new Coordinates("CIC-01", END), List.of(new Coordinates("CIC-01", START), NET)),
                Relation.sum(CAME, List.of(left, NET)));
        return new PaperSystem(frozen(figures, relations));
    }

    private static Figure count(Coordinates at, int count) {
        return new Figure(at, BigDecimal.valueOf(count), Unit.CHILDREN, (long) count, null, false, null, List.of());
    }

    private static Frozen frozen(List<Figure> figures, List<Relation> relations) {
        var table = new PackBlock.Table(
                "scorecard",
                "Scorecard",
                List.of(),
                figures.stream()
                        .map(figure -> new PackBlock.Row(figure.at().line(), List.of(figure)))
                        .toList(),
                -1,
                -1,
                null);
        return new Frozen(
                END,
                Instant.parse("2026-06-01T09:00:00Z"),
                List.of(),
                List.of(new Frozen.Section("scorecard", "Scorecard", List.of(table), null)),
                List.of(),
                relations,
                List.of(),
                Map.of());
    }
}
