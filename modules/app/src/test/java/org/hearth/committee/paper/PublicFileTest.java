package org.hearth.committee.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Calendar;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.hearth.platform.api.documents.Block;
import org.hearth.platform.api.documents.Document;
import org.hearth.platform.documents.TaggedDocuments;
import org.junit.jupiter.api.Test;

/** What is looked at when two public files are compared: each hiding place has been tried. */
class PublicFileTest {
    private static final byte[] PDF = pdf("The paper");

    @Test
    void the_date_and_the_id_are_left_out() throws IOException {
        assertThat(changed(document -> {
                    document.getDocumentInformation().setCreationDate(Calendar.getInstance());
                    document.getDocument().setDocumentID(null);
                }))
                .isEmpty();
    }

    @Test
    void a_property_is_seen() throws IOException {
        assertThat(changed(document -> document.getDocumentInformation().setKeywords("3 outside")))
                .anyMatch(part -> part.startsWith("properties"));
    }

    @Test
    void an_alternative_text_is_seen() throws IOException {
        assertThat(changed(document -> {
                    var root = document.getDocumentCatalog().getStructureTreeRoot();
                    ((PDStructureElement) root.getKids().get(0)).setAlternateDescription("3 outside");
                }))
                .anyMatch(part -> part.startsWith("tags"));
    }

    @Test
    void an_attachment_is_seen() throws IOException {
        assertThat(changed(document -> {
                    var file = new PDComplexFileSpecification();
                    file.setEmbeddedFile(new PDEmbeddedFile(document, new ByteArrayInputStream(new byte[] {3})));
                    var tree = new PDEmbeddedFilesNameTreeNode();
                    tree.setNames(Map.of("figures", file));
                    var names = new PDDocumentNameDictionary(document.getDocumentCatalog());
                    names.setEmbeddedFiles(tree);
                    document.getDocumentCatalog().setNames(names);
                }))
                .anyMatch(part -> part.startsWith("attachments"));
    }

    @Test
    void an_object_that_no_reader_shows_is_seen() throws IOException {
        assertThat(changed(document ->
                        document.getPage(0).getCOSObject().setString(COSName.getPDFName("PieceInfo"), "3 outside")))
                .anyMatch(part -> part.startsWith("every object"));
    }

    @Test
    void another_bar_of_a_chart_is_seen_in_the_drawing() {
        assertThat(PublicFile.differing(
                        PublicFile.pdf(pdf("The paper", 30, 20)), PublicFile.pdf(pdf("The paper", 20, 30))))
                .anyMatch(part -> part.startsWith("images, fonts and forms") || part.startsWith("drawing"));
    }

    @Test
    void another_cell_of_a_workbook_is_seen() {
        assertThat(PublicFile.differing(PublicFile.zip(xlsx("7")), PublicFile.zip(xlsx("7"))))
                .isEmpty();
        assertThat(PublicFile.differing(PublicFile.zip(xlsx("7")), PublicFile.zip(xlsx("8"))))
                .isNotEmpty();
    }

    @Test
    void another_bar_of_a_chart_and_another_cell_are_seen_in_a_page() {
        assertThat(PublicFile.differing(PublicFile.html(page(30, 20)), PublicFile.html(page(30, 20))))
                .isEmpty();
        assertThat(PublicFile.differing(PublicFile.html(page(30, 20)), PublicFile.html(page(20, 30))))
                .anyMatch(line -> line.contains("rect"))
                .anyMatch(line -> line.contains("<td"));
    }

    private interface Change {
        void to(PDDocument document) throws IOException;
    }

    private static List<String> changed(Change change) throws IOException {
        try (PDDocument document = Loader.loadPDF(PDF)) {
            change.to(document);
            var out = new ByteArrayOutputStream();
            document.save(out);
            return PublicFile.differing(PublicFile.pdf(PDF), PublicFile.pdf(out.toByteArray()));
        }
    }

    private static byte[] pdf(String title, int... bars) {
        var out = new ByteArrayOutputStream();
        new TaggedDocuments().pdf(document(title, blocks(title, bars)), out);
        return out.toByteArray();
    }

    private static byte[] page(int... bars) {
        var out = new ByteArrayOutputStream();
        new TaggedDocuments().html(document("The paper", blocks("The paper", bars)), out);
        return out.toByteArray();
    }

    private static List<Block> blocks(String title, int... bars) {
        var blocks =
                new java.util.ArrayList<Block>(List.of(new Block.Heading(1, title), new Block.Paragraph("Words.")));
        if (bars.length > 0) {
            blocks.add(new Block.Chart(
                    Block.Kind.BAR,
                    "Children",
                    "A finding.",
                    "children",
                    List.of("Inside", "Outside"),
                    List.of(new Block.Series(
                            "Children",
                            List.of(java.math.BigDecimal.valueOf(bars[0]), java.math.BigDecimal.valueOf(bars[1]))))));
        }
        return blocks;
    }

    private static byte[] xlsx(String cell) {
        var out = new ByteArrayOutputStream();
        new TaggedDocuments()
                .xlsx(
                        document(
                                "Tables",
                                List.of(
                                        new Block.Heading(1, "Tables"),
                                        new Block.Table(
                                                "Children",
                                                List.of(
                                                        new Block.Column("Home", 50, false),
                                                        new Block.Column("Children", 50, true)),
                                                List.of(List.of("Foster care", cell)),
                                                null))),
                        out);
        return out.toByteArray();
    }

    private static Document document(String title, List<Block> blocks) {
        return new Document(title, "Subject", "", "Footer", true, LocalDate.of(2026, 6, 23), blocks);
    }
}
