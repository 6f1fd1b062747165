package org.hearth.platform.documents;

import java.util.List;
import org.hearth.platform.api.documents.Block;

/**
 * Blocks as the body of a Word file. What holds computed figures (findings, tables with columns of figures, what a chart
 * says) stands in locked content controls: Word lets nobody type into them or delete them by accident.
 */
final class WordText {
    private static final String BULLET = "\u2022";
    private static final int BULLETS = 1;
    /** What {@code w:tblW} gives for the whole width, in fiftieths of a percent. */
    private static final int WHOLE = 5000;
    /** Between the margins of A4, in twentieths of a point. */
    private static final int WIDTH = 9638;

    private static final String LETTERS =
            "<w:num w:numId=\"%d\"><w:abstractNumId w:val=\"1\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"1\"/></w:lvlOverride></w:num>";

    private final StringBuilder body = new StringBuilder(32_000);
    private final StringBuilder lists = new StringBuilder();
    private int lastList = BULLETS;
    private int locks;

    void add(Block block) {
        if (block instanceof Block.Heading heading) {
            body.append(paragraph("Heading" + Math.min(4, heading.level()), heading.text()));
        } else if (block instanceof Block.Paragraph paragraph) {
            if (Wording.printable(paragraph.number()).isBlank()) {
                body.append(paragraph(null, paragraph.text()));
            } else {
                body.append("<w:p><w:pPr><w:pStyle w:val=\"Numbered\"/></w:pPr>")
                        .append(run(paragraph.number()))
                        .append("<w:r><w:tab/></w:r>")
                        .append(run(paragraph.text()))
                        .append("</w:p>");
            }
        } else if (block instanceof Block.Finding finding) {
            locked("Figures, fixed", paragraph("Finding", finding.text()));
        } else if (block instanceof Block.Items items) {
            items(items);
        } else if (block instanceof Block.Fields fields) {
            body.append(table(
                    fields.caption(),
                    List.of(new Block.Column("Field", 35, false), new Block.Column("Entry", 65, false)),
                    fields.fields().stream()
                            .map(field -> List.of(
                                    Wording.printable(field.label()),
                                    Wording.printable(field.value()).isBlank() ? Wording.NONE_GIVEN : field.value()))
                            .toList()));
        } else if (block instanceof Block.Table table) {
            table(table);
        } else if (block instanceof Block.Chart chart) {
            locked("Figures, fixed", paragraph("Finding", chart.title() + ": " + chart.alternative()));
        } else if (block instanceof Block.PageBreak) {
            body.append("<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>");
        } else {
            throw new IllegalArgumentException(
                    "A Word document cannot show " + block.getClass().getSimpleName() + ".");
        }
    }

    String document() {
        return part(
                "document",
                "<w:body>" + body
                        + "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"header\"/>"
                        + "<w:footerReference w:type=\"default\" r:id=\"footer\"/>"
                        + "<w:pgSz w:w=\"11906\" w:h=\"16838\"/>"
                        + "<w:pgMar w:top=\"1134\" w:right=\"1134\" w:bottom=\"1134\" w:left=\"1134\" w:header=\"567\""
                        + " w:footer=\"567\" w:gutter=\"0\"/></w:sectPr></w:body>");
    }

    /** One list of bullets, and one of letters for each that was written: each begins with a) again. */
    String numbering() {
        return part(
                "numbering",
                abstractList(0, "bullet", BULLET) + abstractList(1, "lowerLetter", "%1)")
                        + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>" + lists);
    }

    private static String abstractList(int id, String format, String text) {
        return "<w:abstractNum w:abstractNumId=\"%d\"><w:multiLevelType w:val=\"singleLevel\"/><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"%s\"/><w:lvlText w:val=\"%s\"/><w:lvlJc w:val=\"left\"/><w:pPr><w:ind w:left=\"567\" w:hanging=\"567\"/></w:pPr></w:lvl></w:abstractNum>"
                .formatted(id, format, text);
    }

    private void items(Block.Items items) {
        boolean bullets = items.labels().stream().allMatch(BULLET::equals);
        int list = bullets ? BULLETS : ++lastList;
        if (!bullets) {
            lists.append(LETTERS.formatted(list));
        }
        items.items().forEach(item -> body.append(
                        "<w:p><w:pPr><w:pStyle w:val=\"ListParagraph\"/><w:numPr><w:ilvl w:val=\"0\"/>"
                                + "<w:numId w:val=\"")
                .append(list)
                .append("\"/></w:numPr></w:pPr>")
                .append(run(item))
                .append("</w:p>"));
    }

    private void table(Block.Table table) {
        if (table.rows().isEmpty()) {
            body.append(paragraph(null, table.caption() + ": " + Wording.NOTHING));
            return;
        }
        String written = table(table.caption(), table.columns(), table.rows());
        if (!Wording.printable(table.note()).isBlank()) {
            written += paragraph(null, table.note());
        }
        if (table.columns().stream().anyMatch(Block.Column::figures)) {
            locked("Figures, fixed: " + table.caption(), written);
        } else {
            body.append(written);
        }
    }

    /** With its caption above it and a first row that Word repeats on each page and reads out as headings. */
    private static String table(String caption, List<Block.Column> columns, List<List<String>> rows) {
        var table = new StringBuilder(paragraph("Caption", caption));
        table.append("<w:tbl><w:tblPr><w:tblStyle w:val=\"TableGrid\"/><w:tblW w:w=\"")
                .append(WHOLE)
                .append("\" w:type=\"pct\"/><w:tblLayout w:type=\"fixed\"/>")
                .append(
                        "<w:tblLook w:val=\"00A0\" w:firstRow=\"1\" w:lastRow=\"0\" w:firstColumn=\"1\" w:lastColumn=\"0\"")
                .append(" w:noHBand=\"0\" w:noVBand=\"1\"/><w:tblCaption w:val=\"")
                .append(said(caption))
                .append("\"/></w:tblPr><w:tblGrid>");
        int all = columns.stream().mapToInt(Block.Column::width).sum();
        columns.forEach(column -> table.append("<w:gridCol w:w=\"")
                .append(WIDTH * column.width() / all)
                .append("\"/>"));
        table.append("</w:tblGrid>");
        row(table, true, columns.stream().map(Block.Column::heading).toList(), columns, WIDTH / (double) all);
        rows.forEach(row -> row(table, false, row, columns, WIDTH / (double) all));
        // a paragraph after it, or Word joins it to a table that follows
        return table.append("</w:tbl>").append(paragraph(null, "")).toString();
    }

    private static void row(
            StringBuilder table, boolean heading, List<String> cells, List<Block.Column> columns, double unit) {
        table.append("<w:tr><w:trPr><w:cantSplit/>")
                .append(heading ? "<w:tblHeader/>" : "")
                .append("</w:trPr>");
        for (int column = 0; column < cells.size(); column++) {
            table.append("<w:tc><w:tcPr><w:tcW w:w=\"")
                    .append((int) (unit * columns.get(column).width()))
                    .append("\" w:type=\"dxa\"/></w:tcPr><w:p><w:pPr><w:pStyle w:val=\"")
                    .append(heading ? "TableHeading" : "TableText")
                    .append("\"/>")
                    .append(columns.get(column).figures() ? "<w:jc w:val=\"right\"/>" : "")
                    .append("</w:pPr>")
                    .append(run(cells.get(column)))
                    .append("</w:p></w:tc>");
        }
        table.append("</w:tr>");
    }

    private void locked(String name, String written) {
        locks++;
        body.append("<w:sdt><w:sdtPr><w:alias w:val=\"")
                .append(said(name))
                .append("\"/><w:id w:val=\"")
                .append(locks)
                .append("\"/><w:lock w:val=\"sdtContentLocked\"/></w:sdtPr><w:sdtContent>")
                .append(written)
                .append("</w:sdtContent></w:sdt>");
    }

    /** @param style {@code null} for running text */
    static String paragraph(String style, String words) {
        return "<w:p>" + (style == null ? "" : "<w:pPr><w:pStyle w:val=\"" + style + "\"/></w:pPr>") + run(words)
                + "</w:p>";
    }

    static String run(String words) {
        String said = said(words);
        return said.isEmpty()
                ? ""
                : "<w:r><w:t xml:space=\"preserve\">" + said.replace("\n", "</w:t><w:br/><w:t xml:space=\"preserve\">")
                        + "</w:t></w:r>";
    }

    /** A part of the file whose root is this element. */
    static String part(String root, String content) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:" + root
                + " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
                + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">" + content + "</w:"
                + root + ">";
    }

    static String said(String words) {
        return Wording.printable(words)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
