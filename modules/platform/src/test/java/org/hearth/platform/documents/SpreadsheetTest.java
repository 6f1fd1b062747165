package org.hearth.platform.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.hearth.platform.api.documents.Block;
import org.hearth.platform.api.documents.Block.Column;
import org.hearth.platform.api.documents.Document;
import org.junit.jupiter.api.Test;

class SpreadsheetTest {
    private static final List<Column> COLUMNS = List.of(
            new Column("Kind of home", 3, false), new Column("Children", 1, true), new Column("Share", 1, true));

    @Test
    void the_first_sheet_says_what_this_is_and_each_table_has_its_own() throws IOException {
        var sheets = read(xlsx(document(
                new Block.Heading(1, "Not a table"),
                table("Children by kind of home", List.of("Fostered", "335", "47.9%")),
                table("Children by kind of home", List.of("Fostered", "1", "2")))));

        assertThat(sheets.keySet()).containsExactly("About", "Children by kind of home", "Children by kind of home 2");
        assertThat(texts(sheets.get("About")))
                .contains("Where children live", "EXEMPT – paragraph 1", "Made on 12 June 2026.", Wording.MADE_UP);
        assertThat(texts(sheets.get("Children by kind of home")))
                .contains("Children by kind of home", "Kind of home", "Children", "c: withheld.")
                .anyMatch(text -> text.startsWith("EXEMPT – paragraph 1. The people and figures here are made up"));
    }

    @Test
    void figures_are_numbers_and_what_is_withheld_or_unknown_is_text() throws IOException {
        var cells = read(xlsx(document(table(
                        "T",
                        List.of("1", "1,250", "46.0%"),
                        List.of("2", "c", "-"),
                        List.of("3", "not known", "0"),
                        List.of("4", "−3.5", "007")))))
                .get("T");

        Row first = row(cells, "1");
        assertThat(first.getCell(0).getType()).isEqualTo(CellType.STRING);
        assertThat(first.getCell(1).asNumber()).isEqualByComparingTo("1250");
        assertThat(first.getCell(2).asNumber()).isEqualByComparingTo(new BigDecimal("0.46"));
        assertThat(first.getCell(2).getDataFormatString()).isEqualTo("0.0%");
        assertThat(types(row(cells, "2"))).containsOnly(CellType.STRING);
        assertThat(row(cells, "3").getCell(1).asString()).isEqualTo("not known");
        assertThat(row(cells, "3").getCell(2).asNumber()).isEqualByComparingTo("0");
        assertThat(row(cells, "4").getCell(1).asNumber()).isEqualByComparingTo("-3.5");
        assertThat(row(cells, "4").getCell(2).asString()).isEqualTo("007");
    }

    @Test
    void nothing_that_is_typed_becomes_a_formula() throws IOException {
        for (String typed : List.of("=1+1", "+1+1", "-2+3", "@SUM(A1)", "=cmd|' /C calc'!A0", "\t=1", "\r=1")) {
            byte[] bytes = xlsx(document(table("T", List.of(typed, typed, typed))));

            assertThat(read(bytes).get("T").stream().flatMap(Row::stream))
                    .noneMatch(cell -> cell != null && cell.getType() == CellType.FORMULA);
            assertThat(sheetXml(bytes)).doesNotContain("<f>");
        }
    }

    @Test
    void sheet_names_are_short_allowed_and_different() {
        var names = new SheetNames();

        assertThat(names.nameFor("Children: by [kind]/place? \\ *")).isEqualTo("Children by kind place");
        assertThat(names.nameFor("A caption that is much longer than a sheet's name may be"))
                .isEqualTo("A caption that is much longer");
        assertThat(names.nameFor("a caption THAT is much longer than the first"))
                .isEqualTo("a caption THAT is much longer 2");
        assertThat(names.nameFor("Near home: what stands behind this quarter's figures"))
                .as("whole words, none of them leading nowhere")
                .isEqualTo("Near home what stands behind");
        assertThat(names.nameFor("Where children live: how the figures moved")).isEqualTo("Where children live");
        assertThat(names.nameFor("'quoted'")).isEqualTo("quoted");
        assertThat(names.nameFor("")).isEqualTo("Table");
        assertThat(names.nameFor("History")).isEqualTo("Table 2");
    }

    @Test
    void the_same_document_gives_the_same_bytes() throws InterruptedException {
        var document = document(table("T", List.of("1", "2", "3")));

        byte[] first = xlsx(document);
        Thread.sleep(1100);

        assertThat(xlsx(document)).isEqualTo(first);
    }

    @Test
    void an_empty_table_says_so_and_odd_characters_do_no_harm() throws IOException {
        var sheets = read(xlsx(document(
                new Block.Table("Empty", COLUMNS, List.of(), null),
                table("Odd", List.of("Zoë O’Brien & <Ngô>\u0001", "x".repeat(40_000), "\uD83D\uDE00\uD83D")))));

        assertThat(texts(sheets.get("Empty"))).contains(Wording.NOTHING);
        assertThat(texts(sheets.get("Odd"))).contains("Zoë O’Brien & <Ngô>", "\uD83D\uDE00");
    }

    @Test
    void a_document_without_tables_says_so() throws IOException {
        var sheets = read(xlsx(document(new Block.Paragraph("Words only"))));

        assertThat(sheets.keySet()).containsExactly("About");
        assertThat(texts(sheets.get("About"))).contains("There are no tables in this document.");
    }

    @SafeVarargs
    private static Block.Table table(String caption, List<String>... rows) {
        return new Block.Table(caption, COLUMNS, List.of(rows), "c: withheld.");
    }

    private static Document document(Block... blocks) {
        return new Document(
                "Where children live",
                "A paper",
                "EXEMPT – paragraph 1",
                "The council",
                true,
                LocalDate.of(2026, 6, 12),
                List.of(blocks));
    }

    private static byte[] xlsx(Document document) {
        var bytes = new ByteArrayOutputStream();
        new TaggedDocuments().xlsx(document, bytes);
        return bytes.toByteArray();
    }

    private static Map<String, List<Row>> read(byte[] bytes) throws IOException {
        var options = new org.dhatim.fastexcel.reader.ReadingOptions(true, false);
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes), options)) {
            var sheets = new LinkedHashMap<String, List<Row>>();
            for (var sheet : workbook.getSheets().toList()) {
                sheets.put(sheet.getName(), sheet.read());
            }
            return sheets;
        }
    }

    private static Row row(List<Row> rows, String header) {
        return rows.stream()
                .filter(row -> row.getCellCount() > 1 && header.equals(row.getCellText(0)))
                .findFirst()
                .orElseThrow();
    }

    private static List<CellType> types(Row row) {
        return row.stream().map(Cell::getType).toList();
    }

    private static List<String> texts(List<Row> rows) {
        var texts = new ArrayList<String>();
        for (Row row : rows) {
            for (int column = 0; column < row.getCellCount(); column++) {
                texts.add(row.getCellText(column));
            }
        }
        return texts;
    }

    private static String sheetXml(byte[] xlsx) throws IOException {
        try (var zip = new java.util.zip.ZipInputStream(new ByteArrayInputStream(xlsx))) {
            var all = new StringBuilder();
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().startsWith("xl/worksheets/")) {
                    all.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
            return all.toString();
        }
    }
}
