package org.hearth.childrenincare.explorer;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hearth.platform.api.documents.Block;
import org.hearth.platform.api.documents.Block.Column;
import org.hearth.platform.api.pages.Days;

/** The profile as tables: each dimension with the children of each part, on the day and a year before. */
final class ProfileTables {
    private ProfileTables() {}

    /** A sheet for each dimension, with all of them as its last row. */
    static List<Block.Table> sheets(List<InParts> tables) {
        return tables.stream().map(ProfileTables::sheet).toList();
    }

    private static Block.Table sheet(InParts in) {
        var rows = in.isTold()
                ? Stream.concat(in.rows().stream(), Stream.of(in.all()))
                        .map(row -> cells(in, row, row.part().name()))
                        .toList()
                : List.<List<String>>of();
        return new Block.Table(in.by().name(), columns(in, "Part"), rows, ExplorerTables.note(in));
    }

    /** One after the other, each row with its dimension, without the rows of all. */
    static Block.Table list(List<InParts> tables) {
        var columns = new ArrayList<Column>();
        columns.add(ExplorerTables.words("Profile"));
        columns.add(ExplorerTables.words("Day"));
        columns.addAll(columns(tables.get(0), "Part"));
        columns.add(ExplorerTables.words("Marking"));
        var rows = new ArrayList<List<String>>();
        for (InParts in : tables) {
            for (InParts.Row row : in.isTold() ? in.rows() : List.of(in.all())) {
                var cells = new ArrayList<String>();
                cells.add(in.by().name());
                cells.add(in.asAt().day().toString());
                cells.addAll(cells(in, row, row.part().name()));
                cells.add(InParts.MARKING);
                rows.add(cells);
            }
        }
        return new Block.Table("Profile of children in care", columns, rows, "");
    }

    private static List<Column> columns(InParts in, String first) {
        String before = Days.inWords(in.earlier());
        return List.of(
                new Column(first, 4, false),
                ExplorerTables.figures("Children"),
                ExplorerTables.figures("Share, %"),
                ExplorerTables.figures("Children on " + before),
                ExplorerTables.figures("Share on %s, %%".formatted(before)),
                ExplorerTables.figures("Change"));
    }

    private static List<String> cells(InParts in, InParts.Row row, String name) {
        Integer all = in.all().now().counted();
        Integer allBefore = in.all().earlier().counted();
        return List.of(
                name,
                ExplorerTables.orWhy(row.now()),
                all == null ? "" : ExplorerTables.share(row.now(), all),
                ExplorerTables.orWhy(row.earlier()),
                allBefore == null ? "" : ExplorerTables.share(row.earlier(), allBefore),
                change(row));
    }

    /** {@code 12}, {@code -3}; empty where one of the days is not known. */
    static String change(InParts.Row row) {
        BigDecimal now = row.now().number();
        BigDecimal before = row.earlier().number();
        return now == null || before == null ? "" : now.subtract(before).toPlainString();
    }
}
