package org.hearth.fostering.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearth.core.testing.Invented.aBook;
import static org.hearth.core.testing.Invented.day;
import static org.hearth.fostering.places.Made.aService;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hearth.core.api.care.CareBook;
import org.hearth.core.api.figures.Figures;
import org.hearth.core.api.figures.Indicator;
import org.hearth.core.api.pack.Cell;
import org.hearth.core.api.pack.Cell.Coordinates;
import org.hearth.core.api.pack.PackBlock;
import org.hearth.core.api.pack.Relation;
import org.hearth.core.figures.FiguresOver;
import org.hearth.fostering.indicator.FosteringFigures;
import org.hearth.fostering.places.Made;
import org.hearth.fostering.places.Presence;
import org.hearth.fostering.testing.InventedHousehold;
import org.junit.jupiter.api.Test;

class PlacesFilledTest {
    private static final LocalDate JUNE = day("2024-06-30");
    private final PlacesFilled section = new PlacesFilled();

    private static Made service() {
        return aService()
                .with("A", "2014-04-01", 2)
                .with("B", "2014-04-01", 3)
                .with("D", "2014-04-01", 1)
                .child("a1", "A", "2024-04-01", null)
                .child("d1", "D", "2020-04-01", null)
                .resident(Presence.OTHER_COUNCIL, "d2", "D", "2024-04-01", null)
                .notAvailable("B", "NA2", 1, "2024-04-01", "2024-12-31", null);
    }

    @Test
    void every_approved_place_is_filled_vacant_or_not_available_and_what_is_over_stands_apart() {
        var table = table(section.write(JUNE, sheets(service())));

        assertThat(printed(table.rows().get(4))).containsExactly("6", "3", "50.0", "3", "1", "1", "1");
        assertThat(printed(table.rows().get(0))).containsExactly("6", "1", "16.7", "5", "0", "0", "0");
    }

    @Test
    void the_finding_says_what_cannot_be_used() {
        assertThat(((PackBlock.Finding) section.write(JUNE, sheets(service())).get(0)).words())
                .isEqualTo("On 30 June 2024 {0} of {1} approved mainstream places were filled, {2} were vacant and {3}"
                        + " could not be used.");
    }

    @Test
    void that_some_children_are_not_settled_is_said_without_their_number() {
        var table = table(section.write(JUNE, sheets(service().unsettled("u", "2024-04-01", null, false))));

        assertThat(table.note()).contains("in none of these figures").doesNotContainPattern("[0-9]");
    }

    @Test
    void every_relation_that_it_tells_holds() {
        var sheets = sheets(service());
        var values = new HashMap<Coordinates, Long>();
        table(section.write(JUNE, sheets)).rows().stream()
                .flatMap(row -> row.cells().stream())
                .map(Cell.Figure.class::cast)
                .forEach(figure -> {
                    if (figure.denominator() == null) {
                        values.put(figure.at(), figure.value().longValueExact());
                    } else {
                        values.put(figure.at().numerator(), figure.numerator());
                        values.put(figure.at().denominator(), figure.denominator());
                    }
                });
        List<Relation> relations = section.relations(JUNE, sheets).stream()
                .filter(relation -> relation.rest() == Relation.Rest.NONE)
                .toList();

        assertThat(relations).hasSize(15).allSatisfy(relation -> assertThat(sum(relation.whole(), values))
                .isEqualTo(sum(relation.parts(), values)));
    }

    private static long sum(List<Coordinates> all, Map<Coordinates, Long> values) {
        return all.stream().mapToLong(values::get).sum();
    }

    private Map<LocalDate, Figures.Sheet> sheets(Made made) {
        CareBook book = aBook().build();
        var occupancy = made.build();
        var indicators = new ArrayList<Indicator<?>>(FosteringFigures.all());
        indicators.addAll(FosteringFigures.ofPlaces());
        return FiguresOver.of(
                        knownAt -> book,
                        indicators,
                        List.of(
                                FosteringFigures.placesOf(occupancy),
                                FosteringFigures.books(List.of(
                                        InventedHousehold.aHousehold("A")
                                                .approved("2014-04-01", 2)
                                                .build(),
                                        InventedHousehold.aHousehold("B")
                                                .approved("2014-04-01", 3)
                                                .build(),
                                        InventedHousehold.aHousehold("D")
                                                .approved("2014-04-01", 1)
                                                .build()))))
                .measure(section.days(JUNE), null);
    }

    private static PackBlock.Table table(List<PackBlock> blocks) {
        return blocks.stream()
                .filter(PackBlock.Table.class::isInstance)
                .map(PackBlock.Table.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> printed(PackBlock.Row row) {
        return row.cells().stream()
                .map(cell -> ((Cell.Figure) cell).value().toPlainString())
                .toList();
    }
}
