package org.hearth.fostering.collection;

import java.util.ArrayList;
import java.util.List;
import org.hearth.platform.api.documents.Block;
import org.hearth.platform.api.documents.Block.Column;

/** A year's collection as one table to take away: a row for each count, and no cell without its unit beside it. */
final class CollectionTables {
    private CollectionTables() {}

    static Block.Table of(List<CollectionPart> parts) {
        var rows = new ArrayList<List<String>>();
        for (CollectionPart part : parts) {
            part.lines().forEach(line -> rows.add(row(part, line)));
            if (part.lines().isEmpty()) {
                rows.add(List.of(part.heading(), part.heading(), "", "", "", "", "Not included", "", part.missing()));
            }
        }
        return new Block.Table(
                "Counts of the year",
                List.of(
                        words("Part"),
                        words("What is counted"),
                        words("Kind of household"),
                        words("From"),
                        words("To"),
                        words("Unit"),
                        new Column("Number", 1, true),
                        words("Defined by"),
                        words("Why not")),
                rows,
                "");
    }

    private static List<String> row(CollectionPart part, CollectionLine line) {
        return List.of(
                part.heading(),
                line.what(),
                line.kind(),
                line.from().toString(),
                line.to().toString(),
                line.unit(),
                line.number() == null ? "Not known" : String.valueOf(line.number()),
                line.defined(),
                part.missing());
    }

    private static Column words(String heading) {
        return new Column(heading, 2, false);
    }
}
