package org.hearth.fostering.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearth.core.testing.Invented.day;
import static org.hearth.fostering.testing.InventedHousehold.aHousehold;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hearth.core.api.figures.Figures;
import org.hearth.core.api.figures.Targets;
import org.hearth.core.api.pack.Cell;
import org.hearth.core.api.pack.Cell.Coordinates;
import org.hearth.core.api.pack.PackBlock;
import org.hearth.core.api.pack.Relation;
import org.hearth.fostering.household.Household;
import org.hearth.fostering.indicator.FosteringFigures;
import org.hearth.fostering.testing.CountyOf2016;
import org.hearth.platform.api.documents.Block;
import org.junit.jupiter.api.Test;

class HomesGainedAndLostTest {
    private static final LocalDate DECEMBER = day("2016-12-31");
    private final HomesGainedAndLost section = new HomesGainedAndLost(Targets.NONE);

    @Test
    void the_finding_tells_households_and_places_in_one_breath() {
        var finding = find(PackBlock.Finding.class, blocks(CountyOf2016.households()));

        assertThat(finding.words())
                .isEqualTo("On 31 December 2016 {0} mainstream households were approved to foster for the council,"
                        + " with {1} places. Since 1 April the net gain of households was {2}, and of places {3}.");
        assertThat(finding.refersTo().stream().map(values(blocks(CountyOf2016.households()))::get))
                .containsExactly(116L, 235L, 12L, 27L);
    }

    @Test
    void each_unit_has_a_table_of_its_own_from_start_to_end() {
        assertThat(row("fostering.households", "Since 1 April")).containsExactly("104", "17", "5", "12", "116");
        assertThat(row("fostering.places", "Since 1 April")).containsExactly("208", "36", "9", "27", "235");
        assertThat(row("fostering.households", "January to March 2016")).containsExactly("104", "0", "0", "0", "104");
    }

    /** April to December 2016: 104 stood, 17 joined, 5 left, 116 stand. */
    @Test
    void the_account_of_the_year_is_drawn_from_what_stood_to_what_stands() {
        var blocks = blocks(CountyOf2016.households());
        var chart = Printed.all(PackBlock.Chart.class, blocks).get(0);

        assertThat(chart.kind()).isEqualTo(Block.Kind.WATERFALL);
        assertThat(chart.series().get(0).cells().stream().map(values(blocks)::get))
                .containsExactly(104L, 17L, 5L, 116L);
        assertThat(Printed.all(PackBlock.Finding.class, blocks).get(1).words())
                .isEqualTo(
                        "From {0} mainstream households on 31 March 2016, {1} joined and {2} left, which makes {3} on 31 December 2016.");
    }

    @Test
    void why_households_left_is_for_members_alone_and_reasons_of_nobody_are_not_shown() {
        var table = (PackBlock.Table) find(PackBlock.Exempt.class, blocks(CountyOf2016.households()))
                .blocks()
                .get(0);

        assertThat(table.rows().stream().map(PackBlock.Row::header))
                .containsExactly("Change in family circumstances", "All that left");
    }

    /** What a reader may add up, disclosure control must know: so whatever it is told has to hold. */
    @Test
    void every_relation_that_it_tells_holds_for_the_figures_that_it_prints() {
        var values = values(blocks(CountyOf2016.households()));
        int held = 0;
        for (Relation relation : section.relations(DECEMBER, sheets(CountyOf2016.households()))) {
            if (relation.rest() == Relation.Rest.NONE
                    && values.keySet().containsAll(relation.whole())
                    && values.keySet().containsAll(relation.parts())) {
                assertThat(sum(relation.whole(), values)).as("%s", relation).isEqualTo(sum(relation.parts(), values));
                held++;
            }
        }
        assertThat(held).isGreaterThan(20);
    }

    @Test
    void without_a_register_it_says_what_would_tell() {
        var finding = find(PackBlock.Finding.class, blocks(List.of()));

        assertThat(finding.words())
                .isEqualTo(
                        "How many households foster for the council is not known."
                                + " No fostering household is registered yet. The fostering service's register of households would tell.");
    }

    @Test
    void a_register_that_began_in_the_year_tells_who_stands_and_not_what_was_gained() {
        var blocks = blocks(List.of(aHousehold("A").approved("2016-07-01", 2).build()));

        assertThat(find(PackBlock.Finding.class, blocks).words()).doesNotContain("net gain");
        assertThat(row("fostering.households", "Since 1 April", blocks)).containsExactly("x", "x", "x", "x", "1");
        assertThat(Printed.all(PackBlock.Chart.class, blocks))
                .extracting(PackBlock.Chart::kind)
                .as("an account of which half is not known is not drawn")
                .doesNotContain(Block.Kind.WATERFALL);
    }

    private List<PackBlock> blocks(List<Household> households) {
        return section.write(DECEMBER, sheets(households));
    }

    private Map<LocalDate, Figures.Sheet> sheets(List<Household> households) {
        return FosteringFigures.of(households).measure(section.days(DECEMBER), null);
    }

    private PackBlock.Table table(String key) {
        return table(key, blocks(CountyOf2016.households()));
    }

    private static PackBlock.Table table(String key, List<PackBlock> blocks) {
        return blocks.stream()
                .filter(block ->
                        block instanceof PackBlock.Table table && table.key().equals(key))
                .map(PackBlock.Table.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private List<String> row(String table, String header) {
        return row(table, header, blocks(CountyOf2016.households()));
    }

    private static List<String> row(String table, String header, List<PackBlock> blocks) {
        return table(table, blocks).rows().stream()
                .filter(row -> row.header().equals(header))
                .flatMap(row -> row.cells().stream())
                .map(HomesGainedAndLostTest::printed)
                .toList();
    }

    private static String printed(Cell cell) {
        return cell instanceof Cell.Figure figure
                ? figure.value() == null ? figure.instead() : figure.value().toPlainString()
                : ((Cell.Text) cell).words();
    }

    private static Map<Coordinates, Long> values(List<PackBlock> blocks) {
        var values = new HashMap<Coordinates, Long>();
        blocks.stream()
                .filter(PackBlock.Table.class::isInstance)
                .flatMap(table -> ((PackBlock.Table) table).rows().stream())
                .flatMap(row -> row.cells().stream())
                .filter(cell -> cell instanceof Cell.Figure figure && figure.value() != null)
                .map(Cell.Figure.class::cast)
                .forEach(figure -> values.put(figure.at(), figure.value().longValueExact()));
        return values;
    }

    private static long sum(List<Coordinates> all, Map<Coordinates, Long> values) {
        return all.stream().mapToLong(values::get).sum();
    }

    private static <T> T find(Class<T> kind, List<PackBlock> blocks) {
        return blocks.stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst()
                .orElseThrow();
    }
}
