package org.hearth.platform.documents;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.hearth.platform.api.documents.PageStamp;

/** Stamps pages in their top margin, above everything that is printed there, as an artifact. */
@ApplicationScoped
public class StampedPages implements PageStamp {
    private static final float SIDE = 45;
    private static final float LARGEST = 8.5f;
    private static final float FIRST_LINE = 14;
    private static final float NEXT_LINE = 10;
    private static final float PER_MILLE = 1000;

    private final Lettering lettering = new Lettering();

    @Override
    public byte[] stamped(byte[] pdf, List<String> lines) {
        try (PDDocument document = Loader.loadPDF(pdf);
                InputStream typeface = Templates.resource("fonts/LiberationSans-Regular.ttf")) {
            PDFont font = PDType0Font.load(document, typeface, true);
            var printable = lines.stream().map(lettering::printable).toList();
            for (PDPage page : document.getPages()) {
                stamp(document, page, font, printable);
            }
            document.setDocumentId(0L);
            var to = new ByteArrayOutputStream();
            document.save(to);
            return to.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void stamp(PDDocument document, PDPage page, PDFont font, List<String> lines) throws IOException {
        var box = page.getMediaBox();
        try (var content = new PDPageContentStream(document, page, AppendMode.APPEND, true, true)) {
            content.beginMarkedContent(COSName.getPDFName("Artifact"));
            for (int at = 0; at < lines.size(); at++) {
                content.beginText();
                content.setFont(font, size(font, lines.get(at), box.getWidth() - 2 * SIDE));
                content.newLineAtOffset(box.getLowerLeftX() + SIDE, box.getUpperRightY() - FIRST_LINE - at * NEXT_LINE);
                content.showText(lines.get(at));
                content.endText();
            }
            content.endMarkedContent();
        }
    }

    private static float size(PDFont font, String line, float room) throws IOException {
        float width = font.getStringWidth(line) / PER_MILLE;
        return Math.min(LARGEST, room / width);
    }
}
