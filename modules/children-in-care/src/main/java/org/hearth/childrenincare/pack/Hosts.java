package org.hearth.childrenincare.pack;

import java.util.List;
import org.hearth.core.api.figures.Figures;
import org.hearth.core.api.pack.Cell.Coordinates;
import org.hearth.core.api.pack.Cells;
import org.hearth.core.api.pack.PackBlock;
import org.hearth.platform.api.documents.Block.Column;

/** What the two tables of host councils share: the public one, of the councils next to ours, and the one that names all. */
final class Hosts {
    static final List<Column> COLUMNS = List.of(
            new Column("Council", 60, false),
            new Column("Next to our area", 20, false),
            new Column("Children", 20, true));

    private Hosts() {}

    /** @param all the coordinates of everyone in care on the day */
    static PackBlock.Row total(Coordinates all, Figures.Sheet sheet) {
        return new PackBlock.Row(
                "All outside the council's area",
                List.of(
                        Cells.text(Cells.NOT_APPLICABLE),
                        Cells.count(
                                all.with("side", "out"),
                                sheet.line("OOC-01").parts("side").stream()
                                        .filter(side -> side.key().equals("out"))
                                        .flatMap(side -> side.members().stream())
                                        .toList())));
    }
}
