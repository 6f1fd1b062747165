package org.hearth.platform.documents;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.sf.jasperreports.engine.JasperReport;
import org.hearth.platform.api.documents.Block;
import org.hearth.platform.documents.Mark.Part;

/** Turns blocks into what their templates print, each piece of text with its {@link Mark}. */
final class Pieces {
    static final int UPRIGHT = 505;
    static final int ON_ITS_SIDE = 752;
    /** The most a block may ask to be kept whole. */
    static final double LARGEST_ROOM = 420;

    private static final double LINE = 16.5;
    /** As wide as the labels of a front sheet; "Member contacts: telephone" stands on one line. */
    private static final int LABEL = 165;

    private final Templates templates;
    private final Lettering lettering;
    private final boolean onItsSide;

    Pieces(Templates templates, Lettering lettering, boolean onItsSide) {
        this.templates = templates;
        this.lettering = lettering;
        this.onItsSide = onItsSide;
    }

    private int width() {
        return onItsSide ? ON_ITS_SIDE : UPRIGHT;
    }

    /** @param following the points of a few words after a table that would else stand alone on a page; 0 for none */
    Piece of(int index, Block block, double following) {
        if (block instanceof Block.Heading heading) {
            return heading(index, heading);
        } else if (block instanceof Block.Paragraph paragraph) {
            return paragraph(index, paragraph);
        } else if (block instanceof Block.Finding finding) {
            return text("finding", index, finding.text(), 24 + LINE * lines(finding.text(), width() - 27));
        } else if (block instanceof Block.Items items) {
            return items(index, items);
        } else if (block instanceof Block.Fields fields) {
            return fields(index, fields);
        } else if (block instanceof Block.Table table) {
            return table(index, table, following);
        } else if (block instanceof Block.Chart chart) {
            return chart(index, chart);
        }
        throw new IllegalArgumentException(
                "There is no template for " + block.getClass().getSimpleName() + ".");
    }

    private Piece heading(int index, Block.Heading heading) {
        int level = Math.min(heading.level(), 4);
        double room = new double[] {50, 42, 32, 28}[level - 1];
        Piece piece = text("heading", index, heading.text(), room);
        piece.values().put("level", level);
        return piece;
    }

    private Piece paragraph(int index, Block.Paragraph paragraph) {
        double room = 8 + LINE * Math.min(3, lines(paragraph.text(), width() - 38));
        Piece piece = text("paragraph", index, paragraph.text(), room);
        if (said(paragraph.number()).isBlank()) {
            return piece;
        }
        var row = new HashMap<String, Object>(piece.rows().get(0));
        row.put("number", said(paragraph.number()));
        row.put("numberMark", Mark.of(index, Part.NUMBER).written());
        return new Piece(piece.template(), piece.values(), List.of(row), room);
    }

    private Piece text(String template, int index, String text, double room) {
        return new Piece(
                template(template),
                new HashMap<>(),
                List.of(row("mark", Mark.of(index, Part.TEXT), "text", said(text))),
                room);
    }

    private Piece items(int index, Block.Items items) {
        var rows = new ArrayList<Map<String, ?>>();
        for (int item = 0; item < items.items().size(); item++) {
            String label = item < items.labels().size() ? said(items.labels().get(item)) : "•";
            rows.add(labelled(index, item, label, said(items.items().get(item))));
        }
        return new Piece(template("items"), new HashMap<>(), rows, 22.0 * Math.min(2, rows.size()) + 6);
    }

    private Piece fields(int index, Block.Fields fields) {
        var rows = new ArrayList<Map<String, ?>>();
        double height = 40;
        for (Block.Field field : fields.fields()) {
            String value = said(field.value());
            if (value.isBlank()) {
                value = Wording.NONE_GIVEN;
            }
            height += 7 + LINE * Math.max(lines(field.label(), LABEL), lines(value, width() - LABEL - 10));
            rows.add(labelled(index, rows.size(), said(field.label()), value));
        }
        var values = new HashMap<String, Object>();
        values.put("caption", said(fields.caption()));
        values.put("captionMark", Mark.of(index, Part.CAPTION).written());
        return new Piece(template("fields"), values, rows, height > LARGEST_ROOM ? 120 : height);
    }

    private static Map<String, ?> labelled(int index, int row, String label, String text) {
        var said = row("mark", Mark.of(index, Part.BODY, row), "text", text);
        said.put("label", label);
        said.put("labelMark", Mark.of(index, Part.LABEL, row).written());
        return said;
    }

    private Piece table(int index, Block.Table table, double following) {
        if (table.columns().isEmpty() || table.columns().size() > TableFit.MOST_COLUMNS) {
            throw new IllegalArgumentException("The table \"%s\" has %d columns. A table needs 1 to %d."
                    .formatted(table.caption(), table.columns().size(), TableFit.MOST_COLUMNS));
        }
        if (table.rows().isEmpty()) {
            return text("paragraph", index, said(table.caption()) + ": " + lowerFirst(Wording.NOTHING), LINE * 2);
        }
        var columns = table.columns().stream()
                .map(each -> new Block.Column(said(each.heading()), each.width(), each.figures()))
                .toList();
        var cells = table.rows().stream().map(row -> filled(table, row)).toList();
        var fit = new TableFit(lettering, columns, cells, width());
        JasperReport template = templates.toFit("table", onItsSide);
        String note = said(table.note());
        fit.apply(template, note, following);

        var values = new HashMap<String, Object>();
        values.put("caption", said(table.caption()));
        values.put("captionMark", Mark.of(index, Part.CAPTION).written());
        values.put("headings", columns.stream().map(Block.Column::heading).toList());
        values.put("headingMarks", marks(index, Part.HEADING, 0, columns.size()));
        if (!note.isBlank()) {
            values.put("note", note);
            values.put("noteMark", Mark.of(index, Part.NOTE).written());
        }
        var rows = new ArrayList<Map<String, ?>>();
        for (int row = 0; row < cells.size(); row++) {
            rows.add(Map.of(
                    "cells", cells.get(row),
                    "marks", marks(index, Part.CELL, row, columns.size()),
                    "ending", row >= cells.size() - TableFit.LAST_ROWS));
        }
        double whole = fit.height(LARGEST_ROOM, note);
        return new Piece(template, values, rows, whole < LARGEST_ROOM * keptWhole() ? whole : fit.beginning());
    }

    /** Of a page on its side, which is lower, a table that is kept whole may leave less behind it. */
    private double keptWhole() {
        return onItsSide ? 0.55 : 0.8;
    }

    private List<String> filled(Block.Table table, List<String> row) {
        if (row.size() != table.columns().size()) {
            throw new IllegalArgumentException("A row of the table \"%s\" has %d cells for %d columns."
                    .formatted(table.caption(), row.size(), table.columns().size()));
        }
        return row.stream().map(this::said).toList();
    }

    private static List<String> marks(int index, Part part, int row, int columns) {
        var marks = new ArrayList<String>(columns);
        for (int column = 0; column < columns; column++) {
            marks.add(new Mark(index, part, row, column).written());
        }
        return marks;
    }

    private Piece chart(int index, Block.Chart chart) {
        if (!hasFigures(chart)) {
            return text("paragraph", index, said(chart.title()) + ": " + lowerFirst(Wording.NO_CHART), LINE * 2);
        }
        var picture = new ChartPicture(lettering, chart, width());
        var values = new HashMap<String, Object>();
        values.put("title", said(chart.title()));
        values.put("titleMark", Mark.of(index, Part.CAPTION).written());
        values.put("alternative", said(chart.alternative()));
        values.put("picture", picture);
        return new Piece(template("chart"), values, List.of(Map.of("none", "")), 26 + picture.height() + 12);
    }

    /** Two values at least make a chart; less is a sentence. */
    static boolean hasFigures(Block.Chart chart) {
        return chart.series().stream()
                        .flatMap(series -> series.values().stream())
                        .filter(value -> value != null)
                        .limit(2)
                        .count()
                == 2;
    }

    private JasperReport template(String name) {
        return templates.of(name, onItsSide);
    }

    private static Map<String, Object> row(String markKey, Mark mark, String textKey, String text) {
        var row = new HashMap<String, Object>();
        row.put(markKey, mark.written());
        row.put(textKey, text);
        return row;
    }

    private double lines(String said, double width) {
        return Math.max(1, Math.ceil(lettering.width(said(said).replace('\n', ' '), 12, false) * 1.05 / width));
    }

    private static String lowerFirst(String said) {
        return said.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + said.substring(1);
    }

    private String said(String text) {
        return lettering.printable(text);
    }
}
