package org.hearth.platform.documents;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.hearth.platform.api.documents.Block;
import org.hearth.platform.documents.Mark.Part;

/**
 * Builds the tags of a PDF from its blocks, in their order, and hangs under each tag the content printed with its mark.
 *
 * <p>A front sheet's fields become a list of terms and what they mean (L, LI, Lbl, LBody): read one after the other,
 * which serves a listener better than a table of two columns. The first column of a table is the header of its rows.
 */
final class TagTree {
    /** Content of a page under its number there. */
    private record Printed(PDPage page, int number) {}

    private record Figure(Printed printed, PDRectangle bounds) {}

    private final Map<Mark, List<Printed>> printed = new HashMap<>();
    private final List<Figure> figures = new ArrayList<>();
    private final Map<PDPage, COSArray> parents = new LinkedHashMap<>();
    private final COSDictionary root = new COSDictionary();
    private int nextFigure;

    void add(PDPage page, List<MarkedContent.Piece> pieces) {
        var slots = new COSArray();
        for (MarkedContent.Piece piece : pieces) {
            slots.add(null);
            var content = new Printed(page, piece.number());
            if (piece.mark() == null) {
                figures.add(new Figure(content, piece.bounds()));
            } else {
                printed.computeIfAbsent(piece.mark(), mark -> new ArrayList<>()).add(content);
            }
        }
        parents.put(page, slots);
    }

    void build(PDDocument document, List<Block> blocks) {
        root.setItem(COSName.TYPE, COSName.getPDFName("StructTreeRoot"));
        COSDictionary whole = child(root, "Document");
        whole.setString(COSName.LANG, Pdf.LANGUAGE);
        notice(whole, 0);
        notice(whole, 1);
        for (int index = 0; index < blocks.size(); index++) {
            block(whole, index, blocks.get(index));
        }
        hang(document);
    }

    private void notice(COSDictionary whole, int row) {
        Mark mark = Mark.of(Mark.NOTICES, Part.NOTICE, row);
        if (printed.containsKey(mark)) {
            content(child(whole, "P"), mark);
        }
    }

    private void block(COSDictionary parent, int index, Block block) {
        if (block instanceof Block.Heading heading) {
            content(child(parent, "H" + Math.min(heading.level(), 6)), Mark.of(index, Part.TEXT));
        } else if (block instanceof Block.Items items) {
            list(parent, index, items.items().size(), numbering(items.labels()));
        } else if (block instanceof Block.Fields fields) {
            list(parent, index, fields.fields().size(), "None");
        } else if (block instanceof Block.Table table && !table.rows().isEmpty()) {
            table(parent, index, table);
        } else if (block instanceof Block.Chart chart && Pieces.hasFigures(chart)) {
            content(child(parent, "P"), Mark.of(index, Part.CAPTION));
            figure(parent, chart);
        } else if (printed.containsKey(Mark.of(index, Part.TEXT))) {
            COSDictionary paragraph = child(parent, "P");
            content(paragraph, Mark.of(index, Part.NUMBER));
            content(paragraph, Mark.of(index, Part.TEXT));
        }
    }

    private void list(COSDictionary parent, int index, int size, String numbering) {
        if (size == 0) {
            return;
        }
        COSDictionary list = child(parent, "L");
        attribute(list, "List", "ListNumbering", COSName.getPDFName(numbering));
        if (printed.containsKey(Mark.of(index, Part.CAPTION))) {
            content(child(list, "Caption"), Mark.of(index, Part.CAPTION));
        }
        for (int row = 0; row < size; row++) {
            COSDictionary item = child(list, "LI");
            content(child(item, "Lbl"), Mark.of(index, Part.LABEL, row));
            content(child(item, "LBody"), Mark.of(index, Part.BODY, row));
        }
    }

    private static String numbering(List<String> labels) {
        String first = labels.isEmpty() ? "" : labels.get(0);
        if (first.matches("\\(?\\d.*")) {
            return "Decimal";
        }
        if (first.matches("\\(?[a-z]\\W.*")) {
            return "LowerAlpha";
        }
        return first.matches("\\(?[A-Z]\\W.*") ? "UpperAlpha" : "Disc";
    }

    private void table(COSDictionary parent, int index, Block.Table asked) {
        COSDictionary table = child(parent, "Table");
        content(child(table, "Caption"), Mark.of(index, Part.CAPTION));
        COSDictionary headings = child(child(table, "THead"), "TR");
        for (int column = 0; column < asked.columns().size(); column++) {
            COSDictionary heading = child(headings, "TH");
            attribute(heading, "Table", "Scope", COSName.getPDFName("Column"));
            content(heading, new Mark(index, Part.HEADING, 0, column));
        }
        COSDictionary body = child(table, "TBody");
        for (int row = 0; row < asked.rows().size(); row++) {
            COSDictionary line = child(body, "TR");
            for (int column = 0; column < asked.columns().size(); column++) {
                COSDictionary cell = child(line, column == 0 ? "TH" : "TD");
                if (column == 0) {
                    attribute(cell, "Table", "Scope", COSName.getPDFName("Row"));
                }
                content(cell, new Mark(index, Part.CELL, row, column));
            }
        }
        if (printed.containsKey(Mark.of(index, Part.NOTE))) {
            content(child(parent, "P"), Mark.of(index, Part.NOTE));
        }
    }

    private void figure(COSDictionary parent, Block.Chart chart) {
        if (nextFigure >= figures.size()) {
            throw new IllegalStateException("The chart \"%s\" was not printed.".formatted(chart.title()));
        }
        Figure next = figures.get(nextFigure++);
        COSDictionary figure = child(parent, "Figure");
        figure.setString(COSName.ALT, chart.alternative());
        var layout = new COSDictionary();
        layout.setItem(COSName.O, COSName.getPDFName("Layout"));
        layout.setItem(COSName.getPDFName("Placement"), COSName.getPDFName("Block"));
        layout.setItem(COSName.BBOX, next.bounds().getCOSArray());
        figure.setItem(COSName.A, layout);
        hold(figure, next.printed());
    }

    private static COSDictionary child(COSDictionary parent, String type) {
        var element = new COSDictionary();
        element.setItem(COSName.TYPE, COSName.getPDFName("StructElem"));
        element.setItem(COSName.S, COSName.getPDFName(type));
        element.setItem(COSName.P, parent);
        kids(parent).add(element);
        return element;
    }

    private static COSArray kids(COSDictionary element) {
        COSArray kids = element.getCOSArray(COSName.K);
        if (kids == null) {
            kids = new COSArray();
            element.setItem(COSName.K, kids);
        }
        return kids;
    }

    private static void attribute(COSDictionary element, String owner, String name, COSBase value) {
        var attribute = new COSDictionary();
        attribute.setItem(COSName.O, COSName.getPDFName(owner));
        attribute.setItem(COSName.getPDFName(name), value);
        element.setItem(COSName.A, attribute);
    }

    private void content(COSDictionary element, Mark mark) {
        printed.getOrDefault(mark, List.of()).forEach(piece -> hold(element, piece));
    }

    private void hold(COSDictionary element, Printed piece) {
        COSDictionary page = piece.page().getCOSObject();
        if (!element.containsKey(COSName.PG)) {
            element.setItem(COSName.PG, page);
        }
        if (element.getDictionaryObject(COSName.PG) == page) {
            kids(element).add(COSInteger.get(piece.number()));
        } else {
            // content that ran on to another page
            var reference = new COSDictionary();
            reference.setItem(COSName.TYPE, COSName.getPDFName("MCR"));
            reference.setItem(COSName.PG, page);
            reference.setItem(COSName.MCID, COSInteger.get(piece.number()));
            kids(element).add(reference);
        }
        parents.get(piece.page()).set(piece.number(), element);
    }

    private void hang(PDDocument document) {
        var numbers = new COSArray();
        int next = 0;
        for (Map.Entry<PDPage, COSArray> page : parents.entrySet()) {
            page.getKey().setStructParents(next);
            numbers.add(COSInteger.get(next++));
            numbers.add(page.getValue());
        }
        var tree = new COSDictionary();
        tree.setItem(COSName.NUMS, numbers);
        root.setItem(COSName.PARENT_TREE, tree);
        root.setItem(COSName.PARENT_TREE_NEXT_KEY, COSInteger.get(next));
        document.getDocumentCatalog().getCOSObject().setItem(COSName.STRUCT_TREE_ROOT, root);
    }
}
