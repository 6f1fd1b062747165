package org.hearth.committee.proof;

import java.util.HashMap;
import java.util.Map;
import org.hearth.committee.frozen.Frozen;
import org.hearth.committee.frozen.PaperSystem;
import org.hearth.core.api.pack.Cell.Coordinates;
import org.hearth.core.api.pack.Cell.Figure;
import org.hearth.core.api.pack.PackBlock;
import org.hearth.core.api.pack.PublicationCheck.Place;

/** The first table in which a figure stands, or one that rests on it. */
final class WhereFiguresStand {
    private static final Place ANYWHERE = new Place("figures", null);

    private final Map<Coordinates, Place> places = new HashMap<>();

    WhereFiguresStand(Frozen frozen) {
        frozen.sections().forEach(section -> section.blocks().forEach(block -> {
            if (block instanceof PackBlock.Table table) {
                var place = Place.table(section.key(), table.key());
                table.rows().forEach(row -> row.cells().forEach(cell -> {
                    if (cell instanceof Figure figure) {
                        places.putIfAbsent(figure.at(), place);
                        PaperSystem.restsOn(figure).forEach(at -> places.putIfAbsent(at, place));
                    }
                }));
            }
        }));
    }

    Place of(Coordinates at) {
        return places.getOrDefault(at, ANYWHERE);
    }
}
