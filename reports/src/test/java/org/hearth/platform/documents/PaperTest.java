package org.hearth.platform.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.hearth.platform.api.documents.Block;
import org.hearth.platform.documents.TaggedPdf.Tag;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A whole committee paper: every kind of block, upright and lying pages, marking, made-up notice. */
class PaperTest {
    private static byte[] pdf;
    private static Tag tags;

    @BeforeAll
    static void render() {
        pdf = Samples.pdf(Samples.paper());
        tags = TaggedPdf.read(pdf);
    }

    @Test
    void it_holds_to_what_readers_with_assistive_technology_need() {
        assertThat(PdfRules.brokenForAccess(pdf)).isEmpty();
    }

    @Test
    void it_can_be_archived() {
        assertThat(PdfRules.brokenForArchive(pdf)).isEmpty();
    }

    @Test
    void one_heading_of_level_1_and_no_level_skipped() {
        var headings = tags.where(tag -> tag.type().matches("H\\d"));

        assertThat(headings).extracting(Tag::type).containsExactly("H1", "H2", "H2", "H2", "H3", "H3", "H2");
        assertThat(headings.get(0).text()).isEqualTo("Corporate parenting: performance report, January to March 2026");
    }

    @Test
    void it_is_read_in_the_order_of_its_blocks() {
        var said = new ArrayList<String>();
        said.add("EXEMPT – not for publication: paragraphs 1 and 2 of Schedule 12A, Local Government Act 1972");
        said.add(Wording.MADE_UP);
        for (Block block : Samples.paper().blocks()) {
            Spoken.add(block, said);
        }

        assertThat(tags.all()
                        .map(tag -> tag.alternative() == null ? tag.text() : tag.alternative())
                        .filter(text -> !text.isEmpty())
                        .toList())
                .containsExactlyElementsOf(said);
    }

    @Test
    void header_cells_say_whether_they_head_a_row_or_a_column() {
        Tag table = tags.of("Table").get(1);
        List<Tag> rows = table.of("TR");

        assertThat(rows).hasSize(7);
        assertThat(rows.get(0).kids())
                .allMatch(cell -> cell.type().equals("TH") && cell.scope().equals("Column"));
        assertThat(rows.subList(1, 7)).allSatisfy(row -> {
            assertThat(row.kids()).extracting(Tag::type).containsExactly("TH", "TD", "TD", "TD", "TD");
            assertThat(row.kids().get(0).scope()).isEqualTo("Row");
        });
        assertThat(table.of("Caption"))
                .extracting(Tag::text)
                .containsExactly("Children by kind of home and distance, 31 March 2026");
    }

    @Test
    void each_figures_alternative_is_its_finding() {
        assertThat(tags.of("Figure"))
                .extracting(Tag::alternative)
                .containsExactly(
                        Samples.stacked().alternative(),
                        Samples.bars().alternative(),
                        Samples.lines().alternative());
    }

    @Test
    void the_front_sheet_is_a_list_of_labels_and_what_they_mean() {
        Tag sheet = tags.of("L").get(0);

        assertThat(sheet.of("LI")).hasSize(12);
        Tag purpose = sheet.of("LI").get(7);
        assertThat(purpose.of("Lbl").get(0).text()).isEqualTo("Recommendation");
        assertThat(purpose.of("LBody").get(0).text())
                .isEqualTo("The committee is recommended to: a) note the figures as at 31 March 2026; b) comment on the"
                        + " number of children who live far from home; c) ask for a report on net gain in fostering"
                        + " households.");
        assertThat(sheet.of("LI").get(10).whole()).isEqualTo("Agenda item number none given");
    }

    @Test
    void every_page_is_marked_says_it_is_made_up_and_counts_itself() throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            int pages = document.getNumberOfPages();
            for (int page = 1; page <= pages; page++) {
                var stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                assertThat(stripper.getText(document))
                        .contains("EXEMPT – not for publication")
                        .contains(Wording.MADE_UP)
                        .contains("Page %d of %d".formatted(page, pages));
            }
        }
    }

    @Test
    void in_the_run_of_an_agenda_its_pages_have_the_agendas_numbers_and_their_own() throws IOException {
        byte[] inARun = Samples.pdf(Samples.paper().beginningOn(37));

        try (PDDocument document = Loader.loadPDF(inARun)) {
            int pages = document.getNumberOfPages();
            for (int page = 1; page <= pages; page++) {
                var stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                assertThat(stripper.getText(document)).contains("Page %d (%d of %d)".formatted(36 + page, page, pages));
            }
            assertThat(document.getDocumentCatalog().getPageLabels().getLabelsByPageIndices())
                    .startsWith("37", "38")
                    .hasSize(pages);
        }
        assertThat(new TaggedDocuments().pages(inARun)).isEqualTo(new TaggedDocuments().pages(pdf));
        assertThat(PdfRules.brokenForAccess(inARun)).isEmpty();
        assertThat(PdfRules.brokenForArchive(inARun)).isEmpty();
    }

    @Test
    void a_wide_table_lies_on_its_side_and_the_rest_stands_upright() throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            var lying = new ArrayList<String>();
            for (int page = 0; page < document.getNumberOfPages(); page++) {
                var box = document.getPage(page).getMediaBox();
                assertThat(List.of(Math.round(box.getWidth()), Math.round(box.getHeight())))
                        .containsExactlyInAnyOrder(595, 842);
                if (box.getWidth() > box.getHeight()) {
                    var stripper = new PDFTextStripper();
                    stripper.setStartPage(page + 1);
                    stripper.setEndPage(page + 1);
                    lying.add(stripper.getText(document));
                }
            }
            assertThat(lying).hasSize(1);
            assertThat(lying.get(0)).contains("Scorecard at 31 March 2026").doesNotContain("Background");
        }
    }

    @Test
    void bookmarks_follow_the_headings() throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            var outline = new ArrayList<String>();
            outline(document.getDocumentCatalog().getDocumentOutline(), 0, outline);
            assertThat(outline)
                    .containsExactly(
                            "0 Corporate parenting: performance report, January to March 2026",
                            "1 Background",
                            "1 Scorecard",
                            "1 Where our children live",
                            "2 What this means",
                            "2 The last 13 months",
                            "1 Source documents");
        }
    }

    private static void outline(PDOutlineNode node, int depth, List<String> into) {
        for (PDOutlineItem item : node.children()) {
            into.add(depth + " " + item.getTitle());
            outline(item, depth + 1, into);
        }
    }

    @Test
    void its_properties_are_its_own_and_no_more() throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            var information = document.getDocumentInformation();
            assertThat(information.getMetadataKeys())
                    .containsExactlyInAnyOrder("Title", "Subject", "Producer", "CreationDate", "ModDate");
            assertThat(information.getTitle()).isEqualTo(Samples.paper().title());
            assertThat(information.getCreationDate().toInstant()).isEqualTo("2026-06-12T00:00:00Z");
            var catalog = document.getDocumentCatalog();
            assertThat(catalog.getLanguage()).isEqualTo("en-GB");
            assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getNames()).isNull();
            assertThat(catalog.getOpenAction()).isNull();
            assertThat(catalog.getCOSObject().containsKey(COSName.getPDFName("AA")))
                    .isFalse();
        }
    }

    @Test
    void every_typeface_is_embedded_and_no_picture_is_a_bitmap() throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            var fonts = new HashSet<String>();
            for (var page : document.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                    fonts.add(font.getName().substring(7));
                }
            }
            assertThat(fonts).containsExactlyInAnyOrder("LiberationSans", "LiberationSans-Bold");
            for (var key : document.getDocument().getXrefTable().keySet()) {
                var object = document.getDocument().getObjectFromPool(key).getObject();
                if (object instanceof COSStream stream) {
                    assertThat(stream.getCOSName(COSName.SUBTYPE)).isNotEqualTo(COSName.IMAGE);
                }
                if (object instanceof COSDictionary dictionary) {
                    assertThat(dictionary.containsKey(COSName.getPDFName("CIDSet")))
                            .isFalse();
                    assertThat(dictionary.containsKey(COSName.JS)).isFalse();
                }
            }
        }
    }

    @Test
    void rendered_twice_it_is_the_same_to_the_byte() {
        assertThat(Samples.pdf(Samples.paper())).isEqualTo(pdf);
    }

    @Test
    void it_is_small() {
        assertThat(pdf.length).isLessThan(300_000);
    }

    @Test
    void headings_that_skip_a_level_are_refused() {
        assertThatThrownBy(() ->
                        Samples.pdf(Samples.document(new Block.Heading(1, "Title"), new Block.Heading(3, "Too deep"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Too deep");
        assertThatThrownBy(() -> Samples.pdf(
                        Samples.document(new Block.Heading(1, "Title"), new Block.Heading(1, "Another title"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Another title");
    }
}
