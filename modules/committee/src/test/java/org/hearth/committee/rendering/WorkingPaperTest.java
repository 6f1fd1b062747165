package org.hearth.committee.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearth.committee.clearance.ClearanceSheet;
import org.hearth.committee.frozen.Frozen;
import org.hearth.core.api.figures.Unit;
import org.hearth.core.api.pack.Cell;
import org.hearth.core.api.pack.Cell.Coordinates;
import org.hearth.core.api.pack.PackBlock;
import org.hearth.platform.api.documents.Block;
import org.hearth.platform.api.documents.Block.Column;
import org.junit.jupiter.api.Test;

/** Three came, one left: what the working paper says of each figure. */
class WorkingPaperTest {
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 31);
    private static final Coordinates CAME = new Coordinates("CIC-03.events", MARCH);
    private static final Coordinates NET = new Coordinates("CIC-05", MARCH);

    @Test
    void a_net_change_is_named_with_its_own_number_and_not_with_the_length_of_one_of_its_lists() {
        assertThat(under("Net change"))
                .isEqualTo("2: the difference between those who came and those who left, who are listed under their own"
                        + " names");
    }

    @Test
    void a_list_stands_in_the_order_of_its_references_whatever_it_was_put_together_from() {
        assertThat(under("Came into care")).isEqualTo("3: REF1, REF2, REF3");
    }

    private static String under(String heading) {
        var blocks = WorkingPaper.of(written()).blocks();
        int at = blocks.indexOf(new Block.Heading(3, heading));
        return ((Block.Paragraph) blocks.get(at + 1)).text();
    }

    private static Written written() {
        var table = new PackBlock.Table(
                "moves",
                "How the figures moved",
                List.of(new Column("Indicator", 60, false), new Column("This quarter", 40, true)),
                List.of(row("Came into care", figure(CAME, 3, 3L)), row("Net change", figure(NET, 2, null))),
                -1,
                -1,
                null);
        var frozen = new Frozen(
                MARCH,
                Instant.parse("2026-04-20T09:00:00Z"),
                List.of(),
                List.of(new Frozen.Section("scorecard", "Scorecard", List.of(table), null)),
                List.of(),
                List.of(),
                List.of(member(3), member(1), member(2)),
                Map.of(CAME, new int[] {0, 1, 2}, NET, new int[] {0, 1, 2}));
        return new Written(
                "The council",
                false,
                LocalDate.of(2026, 6, 23),
                1,
                true,
                MARCH,
                frozen,
                null,
                6,
                null,
                Map.of(),
                List.of(),
                Set.of(),
                ClearanceSheet.NONE);
    }

    private static PackBlock.Row row(String header, Cell cell) {
        return new PackBlock.Row(header, List.of(cell));
    }

    private static Cell figure(Coordinates at, long value, Long numerator) {
        return new Cell.Figure(at, BigDecimal.valueOf(value), Unit.EVENTS, numerator, null, false, null, List.of());
    }

    private static Frozen.Member member(int number) {
        return new Frozen.Member("id" + number, "REF" + number, "", false);
    }
}
