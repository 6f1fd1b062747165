package org.hearth.platform.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.hearth.platform.api.documents.Block;
import org.hearth.platform.api.documents.Block.Column;
import org.hearth.platform.api.documents.Document;
import org.junit.jupiter.api.Test;

/** A document as a Word file, part by part, as Word asks for them. */
class WordFileTest {
    private static final String EVIL = "<b>\"A & B\"</b>\u0000\n%s";
    private static final Map<String, String> PARTS = parts(
            new Block.Finding("46% live outside."),
            new Block.Heading(1, "Report"),
            new Block.Fields("Front sheet", List.of(new Block.Field("To", "Committee"), new Block.Field("Item", ""))),
            new Block.Heading(2, "Background"),
            new Block.Paragraph("1.1", "We are corporate parents."),
            new Block.Items(List.of("a)", "b)"), List.of("note it;", "agree it.")),
            new Block.Items(List.of("a)"), List.of("ask.")),
            new Block.Items(List.of("\u2022"), List.of("A point.")),
            new Block.Table(
                    "Clearance",
                    List.of(new Column("Question", 55, false), new Column("Answer", 45, false)),
                    List.of(List.of("Finance", "Cleared")),
                    null),
            new Block.Table(
                    "Children",
                    List.of(new Column("Home", 1, false), new Column("Children", 1, true)),
                    List.of(List.of("Fostered", "335")),
                    "c: withheld."),
            new Block.PageBreak(),
            new Block.Paragraph(EVIL));

    @Test
    void every_part_is_well_formed_and_of_a_declared_kind() throws Exception {
        for (var part : PARTS.entrySet()) {
            DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(part.getValue().getBytes(StandardCharsets.UTF_8)));
            if (part.getKey().startsWith("word/") && !part.getKey().endsWith(".rels")) {
                assertThat(PARTS.get("[Content_Types].xml")).contains("PartName=\"/" + part.getKey() + "\"");
            }
        }
    }

    @Test
    void every_part_that_is_pointed_to_is_there() {
        assertThat(all("word/_rels/document.xml.rels", "Target=\"([^\"]+)\""))
                .isNotEmpty()
                .allSatisfy(target -> assertThat(PARTS).containsKey("word/" + target));
        assertThat(all("word/document.xml", "r:id=\"([^\"]+)\"")).isNotEmpty().allSatisfy(id -> assertThat(
                        PARTS.get("word/_rels/document.xml.rels"))
                .contains("Id=\"" + id + "\""));
    }

    @Test
    void every_style_and_list_that_is_used_is_defined() {
        assertThat(all("word/document.xml", "<w:(?:pStyle|tblStyle) w:val=\"([^\"]+)\""))
                .contains("Heading1", "Heading2", "Finding", "Numbered", "TableGrid")
                .allSatisfy(style -> assertThat(PARTS.get("word/styles.xml")).contains("w:styleId=\"" + style + "\""));
        assertThat(all("word/document.xml", "<w:numId w:val=\"(\\d+)\""))
                .containsExactly("2", "2", "3", "1")
                .allSatisfy(list ->
                        assertThat(PARTS.get("word/numbering.xml")).contains("<w:num w:numId=\"" + list + "\""));
    }

    @Test
    void headings_are_words_own_with_their_level() {
        assertThat(PARTS.get("word/styles.xml"))
                .contains("w:styleId=\"Heading1\"><w:name w:val=\"heading 1\"/>", "<w:outlineLvl w:val=\"0\"/>");
        assertThat(body())
                .contains("<w:pStyle w:val=\"Heading2\"/></w:pPr><w:r><w:t xml:space=\"preserve\">Background<");
    }

    @Test
    void it_is_a4_and_in_british_english() {
        assertThat(body()).contains("<w:pgSz w:w=\"11906\" w:h=\"16838\"/>");
        assertThat(PARTS.get("word/styles.xml")).contains("<w:lang w:val=\"en-GB\"");
        assertThat(PARTS.get("docProps/core.xml"))
                .contains("<dc:language>en-GB</dc:language>", "<dc:title>Report</dc:title>");
    }

    @Test
    void each_table_has_a_heading_row_that_is_marked_and_a_first_column_of_headings() {
        assertThat(body().split("<w:tbl>", -1)).hasSize(4);
        assertThat(all("word/document.xml", "(<w:tbl>.*?</w:tr>)")).hasSize(3).allSatisfy(first -> assertThat(first)
                .contains("<w:tblHeader/>", "w:firstColumn=\"1\""));
        assertThat(body()).contains("<w:tblCaption w:val=\"Children\"/>");
    }

    @Test
    void findings_and_tables_of_figures_are_locked_and_words_are_not() {
        var locked = all("word/document.xml", "<w:sdt>(.*?)</w:sdt>");

        assertThat(locked).hasSize(2).allSatisfy(one -> assertThat(one)
                .contains("<w:lock w:val=\"sdtContentLocked\"/>"));
        assertThat(locked.get(0)).contains("46% live outside.");
        assertThat(locked.get(1)).contains("335", "c: withheld.").doesNotContain("Clearance");
    }

    @Test
    void the_marking_and_that_it_is_made_up_stand_on_every_page() {
        assertThat(PARTS.get("word/header.xml")).contains("WORKING COPY", Wording.MADE_UP);
        assertThat(PARTS.get("word/footer.xml")).contains("Cambridgeshire, version 1", "w:instr=\"PAGE\"");
    }

    @Test
    void what_was_typed_is_text() {
        assertThat(body())
                .contains(
                        "&lt;b&gt;&quot;A &amp; B&quot;&lt;/b&gt;</w:t><w:br/><w:t xml:space=\"preserve\">%s</w:t>",
                        Wording.NONE_GIVEN);
    }

    @Test
    void made_twice_it_is_the_same_to_the_byte() {
        assertThat(file(new Block.Heading(1, "Report"))).isEqualTo(file(new Block.Heading(1, "Report")));
    }

    private static String body() {
        return PARTS.get("word/document.xml");
    }

    private static List<String> all(String part, String pattern) {
        return Pattern.compile(pattern)
                .matcher(PARTS.get(part))
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }

    private static Map<String, String> parts(Block... blocks) {
        var parts = new LinkedHashMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file(blocks)))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return parts;
    }

    private static byte[] file(Block... blocks) {
        var out = new ByteArrayOutputStream();
        new TaggedDocuments()
                .docx(
                        new Document(
                                "Report",
                                "Figures at 31 March 2026",
                                "WORKING COPY",
                                "Cambridgeshire, version 1",
                                true,
                                LocalDate.of(2026, 6, 12),
                                new ArrayList<>(List.of(blocks))),
                        out);
        return out.toByteArray();
    }
}
