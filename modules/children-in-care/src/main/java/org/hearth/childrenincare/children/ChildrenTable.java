package org.hearth.childrenincare.children;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.hearth.core.api.time.Coverage;
import org.hearth.platform.api.documents.Block;
import org.hearth.platform.api.pages.Days;

/** The list as a table, for CSV and XLSX: the rows on the screen, in their order, in the same words. */
final class ChildrenTable {
    static final List<Block.Column> COLUMNS = List.of(
            new Block.Column("Reference", 2, false),
            new Block.Column("Age", 1, true),
            new Block.Column("Legal status", 3, false),
            new Block.Column("Placement group", 3, false),
            new Block.Column("Placement", 3, false),
            new Block.Column("Provider", 2, false),
            new Block.Column("Area", 2, false),
            new Block.Column("Council of the placement", 3, false),
            new Block.Column("Miles from home", 1, true),
            new Block.Column("Over 20 miles", 1, false),
            new Block.Column("Unaccompanied", 1, false),
            new Block.Column("In care since", 2, false),
            new Block.Column("Placement since", 2, false));

    private static final String NOT_KNOWN = "not known";

    private final Children children;

    ChildrenTable(Children children) {
        this.children = children;
    }

    private List<List<String>> rows(ChildrenList list) {
        return list.rows().stream().map(row -> row(row, list.day())).toList();
    }

    /** @param coverage the spans for which rows are held, said in the note */
    Block.Table table(ChildrenList list, Coverage coverage) {
        return new Block.Table(
                "Children in care on %s".formatted(Days.inWords(list.day())),
                COLUMNS,
                rows(list),
                note(list, coverage));
    }

    static String note(ChildrenList list, Coverage coverage) {
        var said = new ArrayList<String>();
        said.add("%d of %d children.".formatted(list.rows().size(), list.all()));
        if (!list.filter().isEmpty()) {
            said.add("Filtered: "
                    + list.filter().parts().stream()
                            .map(ChildrenFilter.Part::words)
                            .collect(Collectors.joining("; "))
                    + ".");
        }
        if (list.leftOut() > 0) {
            said.add(
                    list.leftOut() == 1
                            ? "One restricted record is not part of a filtered list."
                            : "%d restricted records are not part of a filtered list.".formatted(list.leftOut()));
        }
        said.add(coverage.sentence(list.day()));
        return String.join(" ", said);
    }

    private List<String> row(ChildRow row, LocalDate day) {
        if (!row.revealed()) {
            var cells = new ArrayList<String>();
            cells.add(row.reference());
            while (cells.size() < COLUMNS.size()) {
                cells.add("");
            }
            return cells;
        }
        return List.of(
                row.reference(),
                row.age() == null ? NOT_KNOWN : row.age().toString(),
                row.legalStatusWords(),
                row.place() == null ? "not recorded" : row.group().words(),
                row.placeWords(),
                row.providerWords(),
                ChildrenFilter.words(row.side()),
                row.host() == null ? NOT_KNOWN : children.councilName(row.host(), day),
                row.miles() == null ? NOT_KNOWN : row.miles().toPlainString(),
                yesOrNo(row.over20Miles()),
                yesOrNo(row.unaccompanied()),
                row.inCareSince() == null
                        ? "before rows are held"
                        : row.inCareSince().toString(),
                row.placedSince().toString());
    }

    private static String yesOrNo(Boolean is) {
        return is == null ? NOT_KNOWN : is ? "yes" : "no";
    }
}
