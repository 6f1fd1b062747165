package org.hearth.committee.rendering;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hearth.committee.frozen.Frozen;
import org.hearth.core.api.pack.PackBlock;
import org.hearth.platform.api.documents.Block;
import org.hearth.platform.api.documents.Document;

/** The public and the exempt paper beside each other, block by block under the same heading: what a proof-reader compares. */
public final class SideBySide {
    private static final String FRONT_SHEET = "Front sheet";

    /**
     * One block as it is read.
     *
     * @param columns empty where it is no table
     * @param text    what is read where it is no table; a table's caption
     * @param figures which columns of a table hold figures, by their place from 0
     * @param note    what stands below a table; empty where nothing does
     */
    public record Piece(String text, List<String> columns, Set<Integer> figures, List<List<String>> rows, String note) {
        static final Piece NOTHING = text("");

        static Piece text(String text) {
            return new Piece(text, List.of(), Set.of(), List.of(), "");
        }

        public boolean isTable() {
            return !columns.isEmpty();
        }

        /** Whether the column is set to the right. */
        public boolean figures(int column) {
            return figures.contains(column);
        }
    }

    /**
     * @param heading the heading under which both stand, at their first pair; else empty
     * @param begins  what of the paper begins here, as its {@link Anchors} call it; else empty
     * @param anchor  the same of the table that stands here; empty where none does
     */
    public record Pair(String heading, Piece inPublic, Piece inExempt, String begins, String anchor) {
        public boolean differs() {
            return !inPublic.equals(inExempt);
        }
    }

    private SideBySide() {}

    public static List<Pair> of(Written written) {
        var one = byHeading(PaperDocument.publicReport(written));
        // a wholly public report has no exempt one to be read beside it
        var other = written.front().status().isExempt() ? byHeading(PaperDocument.exemptReport(written)) : one;
        var headings = new LinkedHashSet<>(one.keySet());
        headings.addAll(other.keySet());
        var pairs = new ArrayList<Pair>();
        var anchored = new Anchored(written.frozen());
        for (String heading : headings) {
            var left = one.getOrDefault(heading, List.of());
            var right = other.getOrDefault(heading, List.of());
            for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
                var inPublic = i < left.size() ? left.get(i) : Piece.NOTHING;
                var inExempt = i < right.size() ? right.get(i) : Piece.NOTHING;
                pairs.add(new Pair(
                        i == 0 ? heading : "",
                        inPublic,
                        inExempt,
                        anchored.begins(heading),
                        anchored.table(heading, inExempt)));
            }
        }
        return pairs;
    }

    /** Hands out each anchor once, in the order of the paper. */
    private static final class Anchored {
        private final Map<String, Frozen.Section> sections = new LinkedHashMap<>();
        private final Set<String> given = new HashSet<>();

        Anchored(Frozen frozen) {
            frozen.sections().forEach(section -> sections.putIfAbsent(section.title(), section));
        }

        String begins(String heading) {
            var section = section(heading);
            if (section != null) {
                return once(Anchors.section(section.key()));
            }
            return heading.equals(FRONT_SHEET) ? once(Anchors.FRONT_SHEET) : "";
        }

        String table(String heading, Piece piece) {
            var section = section(heading);
            if (section == null || !piece.isTable()) {
                return "";
            }
            return PackBlock.withExempt(section.blocks())
                    .filter(PackBlock.Table.class::isInstance)
                    .map(PackBlock.Table.class::cast)
                    .filter(table -> table.caption().equals(piece.text()))
                    .map(table -> once(Anchors.table(section.key(), table.key())))
                    .filter(anchor -> !anchor.isEmpty())
                    .findFirst()
                    .orElse("");
        }

        /** The section whose heading, or a heading within it, this is. */
        private Frozen.Section section(String heading) {
            return sections.entrySet().stream()
                    .filter(one -> heading.equals(one.getKey()) || heading.startsWith(one.getKey() + ": "))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElse(null);
        }

        private String once(String anchor) {
            return given.add(anchor) ? anchor : "";
        }
    }

    /** The title of both documents differs; it stands under one name. */
    private static Map<String, List<Piece>> byHeading(Document document) {
        var pieces = new LinkedHashMap<String, List<Piece>>();
        String heading = FRONT_SHEET;
        String above = "";
        for (Block block : document.blocks()) {
            if (block instanceof Block.Heading named) {
                if (named.level() == 1) {
                    pieces.computeIfAbsent(heading, none -> new ArrayList<>()).add(Piece.text(named.text()));
                } else {
                    above = named.level() == 2 ? named.text() : above;
                    heading = named.level() == 2 ? named.text() : above + ": " + named.text();
                }
            } else if (!(block instanceof Block.PageBreak)) {
                pieces.computeIfAbsent(heading, none -> new ArrayList<>()).add(piece(block));
            }
        }
        return pieces;
    }

    /** A block as it is read; a chart as the table of what it draws. */
    static Piece piece(Block block) {
        if (block instanceof Block.Table table) {
            return new Piece(
                    table.caption(),
                    table.columns().stream().map(Block.Column::heading).toList(),
                    IntStream.range(0, table.columns().size())
                            .filter(column -> table.columns().get(column).figures())
                            .boxed()
                            .collect(Collectors.toUnmodifiableSet()),
                    table.rows(),
                    table.note() == null ? "" : table.note());
        }
        if (block instanceof Block.Fields fields) {
            return new Piece(
                    fields.caption(),
                    List.of("Field", "What it says"),
                    Set.of(),
                    fields.fields().stream()
                            .map(field -> List.of(field.label(), field.value()))
                            .toList(),
                    "");
        }
        if (block instanceof Block.Chart chart) {
            return chart(chart);
        }
        if (block instanceof Block.Items items) {
            var lines = new ArrayList<String>();
            for (int i = 0; i < items.items().size(); i++) {
                lines.add((i < items.labels().size() ? items.labels().get(i) + " " : "")
                        + items.items().get(i));
            }
            return Piece.text(String.join("\n", lines));
        }
        if (block instanceof Block.Paragraph paragraph) {
            return Piece.text((paragraph.number() == null ? "" : paragraph.number() + " ") + paragraph.text());
        }
        return Piece.text(block instanceof Block.Finding finding ? finding.text() : "");
    }

    private static Piece chart(Block.Chart chart) {
        var columns = new ArrayList<String>();
        columns.add("Chart");
        chart.series().forEach(series -> columns.add(series.name()));
        var rows = new ArrayList<List<String>>();
        for (int i = 0; i < chart.categories().size(); i++) {
            var row = new ArrayList<String>();
            row.add(chart.categories().get(i));
            for (Block.Series series : chart.series()) {
                BigDecimal value = series.values().get(i);
                row.add(value == null ? "not shown" : value.toPlainString());
            }
            rows.add(row);
        }
        return new Piece(
                chart.title(),
                columns,
                IntStream.range(1, columns.size()).boxed().collect(Collectors.toUnmodifiableSet()),
                rows,
                "");
    }
}
