package org.hearth.platform.documents;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.BorderSide;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.hearth.platform.api.documents.Block;
import org.hearth.platform.api.documents.Document;

/**
 * The tables of a document as a workbook: a first sheet that says what this is, then one sheet for each table with its
 * caption, its headings frozen and its note. Every cell is a number or text, never a formula: what begins with {@code =}
 * is stored as text like any other. The same document gives the same bytes.
 */
final class Spreadsheet {
    private static final DateTimeFormatter IN_FULL = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final String HEADING_FILL = "E6E6E6";
    private static final int MOST_CHARACTERS = 32_767;

    private final Document document;
    private final SheetNames names = new SheetNames();

    Spreadsheet(Document document) {
        this.document = document;
    }

    void write(OutputStream to) throws IOException {
        Path draft = Files.createTempFile("hearth", ".xlsx");
        try {
            write(draft);
            copyWithoutTheHour(draft, to);
        } finally {
            Files.delete(draft);
        }
    }

    private void write(Path draft) throws IOException {
        try (var workbook = new Workbook(Files.newOutputStream(draft), "Hearth", "1.0")) {
            workbook.setGlobalDefaultFont("Arial", 11);
            workbook.properties().setTitle(clean(document.title())).setSubject(clean(document.subject()));
            about(workbook);
            for (Block block : document.blocks()) {
                if (block instanceof Block.Table table) {
                    sheet(workbook, table);
                }
            }
        }
    }

    private void about(Workbook workbook) throws IOException {
        Worksheet sheet = workbook.newWorksheet(names.nameFor("About"));
        text(sheet, 0, 0, document.title());
        sheet.style(0, 0).bold().fontSize(16).wrapText(true).set();
        var lines = new ArrayList<String>();
        lines.add(document.subject());
        lines.add(document.marking());
        if (document.madeUp()) {
            lines.add(Wording.MADE_UP);
        }
        lines.add("Made on " + IN_FULL.format(document.dated()) + ".");
        lines.add(document.footer());
        lines.add(
                tables().isEmpty()
                        ? "There are no tables in this document."
                        : "Each table has a sheet of its own, in the order of the document.");
        int row = 1;
        for (String line : lines) {
            if (line != null && !line.isBlank()) {
                text(sheet, row, 0, line);
                sheet.style(row++, 0).wrapText(true).verticalAlignment("top").set();
            }
        }
        sheet.width(0, 90);
        printing(sheet, false);
    }

    private List<Block.Table> tables() {
        return document.blocks().stream()
                .filter(Block.Table.class::isInstance)
                .map(Block.Table.class::cast)
                .toList();
    }

    private void sheet(Workbook workbook, Block.Table table) throws IOException {
        Worksheet sheet = workbook.newWorksheet(names.nameFor(table.caption()));
        text(sheet, 0, 0, table.caption());
        sheet.style(0, 0).bold().fontSize(14).set();
        int row = 1;
        String under = String.join(
                ". ",
                List.of(text(document.marking()), document.madeUp() ? Wording.MADE_UP : "").stream()
                        .filter(said -> !said.isBlank())
                        .map(said -> said.replaceAll("\\.$", ""))
                        .toList());
        if (!under.isEmpty()) {
            text(sheet, row, 0, under + ".");
            sheet.style(row++, 0).italic().set();
        }
        int headings = row;
        for (int column = 0; column < table.columns().size(); column++) {
            Block.Column heading = table.columns().get(column);
            text(sheet, headings, column, heading.heading());
            sheet.style(headings, column)
                    .bold()
                    .wrapText(true)
                    .verticalAlignment("bottom")
                    .horizontalAlignment(heading.figures() ? "right" : "left")
                    .fillColor(HEADING_FILL)
                    .borderStyle(BorderSide.BOTTOM, BorderStyle.THIN)
                    .set();
            sheet.width(column, width(table, column));
        }
        row++;
        if (table.rows().isEmpty()) {
            text(sheet, row++, 0, Wording.NOTHING);
        }
        for (List<String> cells : table.rows()) {
            for (int column = 0; column < cells.size(); column++) {
                cell(sheet, row, column, cells.get(column), isFigures(table, column));
            }
            row++;
        }
        if (!text(table.note()).isBlank()) {
            text(sheet, row + 1, 0, table.note());
        }
        // headings and row headers stay in sight
        sheet.freezePane(1, headings + 1);
        sheet.repeatRows(headings);
        printing(sheet, table.columns().size() > 6);
    }

    private static boolean isFigures(Block.Table table, int column) {
        return column < table.columns().size() && table.columns().get(column).figures();
    }

    private static void cell(Worksheet sheet, int row, int column, String said, boolean figures) {
        var number = column > 0 && figures ? PlainNumber.of(text(said)) : java.util.Optional.<PlainNumber>empty();
        if (number.isPresent()) {
            sheet.value(row, column, number.get().value());
            sheet.style(row, column)
                    .format(number.get().format())
                    .horizontalAlignment("right")
                    .verticalAlignment("top")
                    .set();
            return;
        }
        text(sheet, row, column, said);
        var style = sheet.style(row, column)
                .wrapText(true)
                .verticalAlignment("top")
                .horizontalAlignment(figures ? "right" : "left");
        if (column == 0) {
            style.bold();
        }
        style.set();
    }

    /** By its longest word or figure and by what it mostly holds, within reason. */
    private static double width(Block.Table table, int column) {
        int word = longestWord(table.columns().get(column).heading());
        int longest = 0;
        for (List<String> cells : table.rows()) {
            if (column < cells.size()) {
                word = Math.max(word, longestWord(cells.get(column)));
                longest = Math.max(longest, text(cells.get(column)).length());
            }
        }
        return Math.min(60, Math.max(10, Math.max(word, Math.min(longest, 40)) + 2.0));
    }

    private static int longestWord(String said) {
        int longest = 0;
        for (String word : text(said).split("\\s+")) {
            longest = Math.max(longest, word.length());
        }
        return longest;
    }

    private static void printing(Worksheet sheet, boolean wide) {
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation(wide ? "landscape" : "portrait");
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
    }

    /** Stored as it stands: a value of a text cell is never read as a formula. */
    private static void text(Worksheet sheet, int row, int column, String said) {
        sheet.value(row, column, clean(said));
    }

    private static String text(String said) {
        return said == null ? "" : said;
    }

    /** Without what a workbook cannot hold: control characters, half pairs, more than a cell's length. */
    private static String clean(String said) {
        String clean = Wording.printable(text(said));
        return clean.length() > MOST_CHARACTERS ? clean.substring(0, MOST_CHARACTERS - 1) + "…" : clean;
    }

    /**
     * The library stamps the present; the document has its own day. A file rather than a stream is read back, because
     * the library writes the sizes of its entries in a way that Java reads only from a file's directory.
     */
    private void copyWithoutTheHour(Path draft, OutputStream to) throws IOException {
        LocalDate dated = document.dated();
        LocalDateTime stamp = (dated.getYear() < 1980 ? LocalDate.of(1980, 1, 1) : dated).atStartOfDay();
        var zip = new ZipOutputStream(to);
        try (var from = new ZipFile(draft.toFile())) {
            for (ZipEntry each : from.stream().map(ZipEntry.class::cast).toList()) {
                byte[] content = from.getInputStream(each).readAllBytes();
                if (each.getName().equals("docProps/core.xml")) {
                    content = new String(content, StandardCharsets.UTF_8)
                            .replaceAll("(<dcterms:(?:created|modified)[^>]*>)[^<]*", "$1" + dated + "T00:00:00Z")
                            .getBytes(StandardCharsets.UTF_8);
                }
                var entry = new ZipEntry(each.getName());
                entry.setTimeLocal(stamp);
                zip.putNextEntry(entry);
                zip.write(content);
                zip.closeEntry();
            }
        }
        zip.finish();
    }
}
