package org.hearth.platform.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.hearth.platform.api.documents.Document;

/**
 * A document as a Word file (WordprocessingML, ISO/IEC 29500): A4, in British English, with Word's own heading styles. The
 * marking stands in the header of each page. The same document gives the same bytes.
 */
final class WordFile {
    private final Document document;

    WordFile(Document document) {
        this.document = document;
    }

    void write(OutputStream to) throws IOException {
        var text = new WordText();
        document.blocks().forEach(text::add);
        var zip = new ZipOutputStream(to);
        part(zip, "[Content_Types].xml", fixed("content-types.xml"));
        part(zip, "_rels/.rels", fixed("rels.xml"));
        part(zip, "docProps/core.xml", properties());
        part(zip, "word/document.xml", text.document());
        part(zip, "word/_rels/document.xml.rels", fixed("document-rels.xml"));
        part(zip, "word/styles.xml", fixed("styles.xml"));
        part(zip, "word/settings.xml", fixed("settings.xml"));
        part(zip, "word/numbering.xml", text.numbering());
        part(zip, "word/header.xml", header());
        part(zip, "word/footer.xml", footer());
        zip.finish();
    }

    private String properties() {
        return """
                <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
                <cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" \
                xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" \
                xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>%s</dc:title><dc:subject>%s</dc:subject>\
                <dc:creator>%s</dc:creator><dc:language>%s</dc:language>\
                <dcterms:created xsi:type="dcterms:W3CDTF">%5$sT00:00:00Z</dcterms:created>\
                </cp:coreProperties>
                """
                .formatted(
                        WordText.said(document.title()),
                        WordText.said(document.subject()),
                        Pdf.PRODUCER,
                        Pdf.LANGUAGE,
                        document.dated());
    }

    private String header() {
        var words = new StringBuilder(WordText.paragraph("Header", document.marking()));
        if (document.madeUp()) {
            words.append(WordText.paragraph("Header", Wording.MADE_UP));
        }
        return WordText.part("hdr", words.toString());
    }

    private String footer() {
        return WordText.part(
                "ftr",
                "<w:p><w:pPr><w:pStyle w:val=\"Footer\"/></w:pPr>" + WordText.run(document.footer() + ", page ")
                        + "<w:fldSimple w:instr=\"PAGE\"><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p>");
    }

    private void part(ZipOutputStream zip, String name, String content) throws IOException {
        LocalDate day = document.dated().getYear() < 1980 ? LocalDate.of(1980, 1, 1) : document.dated();
        LocalDateTime stamp = day.atStartOfDay();
        var entry = new ZipEntry(name);
        entry.setTimeLocal(stamp);
        zip.putNextEntry(entry);
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static String fixed(String name) throws IOException {
        try (InputStream from = WordFile.class.getResourceAsStream("word/" + name)) {
            return new String(from.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
