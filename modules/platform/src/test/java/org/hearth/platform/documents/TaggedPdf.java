package org.hearth.platform.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;

/** Reads the tags of a PDF as a screen reader would, for tests: types, texts, scopes, alternatives, in reading order. */
public final class TaggedPdf {

    /**
     * A tag.
     *
     * @param type        H1, P, Table, TR ...
     * @param text        of this tag's own content, not of the tags in it
     * @param scope       of a header cell, Row or Column; else {@code null}
     * @param alternative of a figure; else {@code null}
     */
    public record Tag(String type, String text, String scope, String alternative, List<Tag> kids) {
        /** This tag and all within it, in reading order. */
        public Stream<Tag> all() {
            return Stream.concat(Stream.of(this), kids.stream().flatMap(Tag::all));
        }

        /** This tag's text and that of all within it. */
        public String whole() {
            return String.join(
                    " ", all().map(Tag::text).filter(text -> !text.isEmpty()).toList());
        }

        public List<Tag> of(String type) {
            return where(tag -> tag.type().equals(type));
        }

        public List<Tag> where(Predicate<Tag> wanted) {
            return all().filter(wanted).toList();
        }
    }

    private final Map<COSDictionary, Map<Integer, String>> texts = new HashMap<>();

    private TaggedPdf() {}

    /** The root tag, Document. */
    public static Tag read(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new TaggedPdf().read(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Tag read(PDDocument document) throws IOException {
        for (PDPage page : document.getPages()) {
            var extractor = new PDFMarkedContentExtractor();
            extractor.setSuppressDuplicateOverlappingText(false);
            extractor.processPage(page);
            var found = new HashMap<Integer, String>();
            extractor.getMarkedContents().forEach(content -> collect(content, found));
            texts.put(page.getCOSObject(), found);
        }
        COSDictionary root = document.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.STRUCT_TREE_ROOT);
        return tag((COSDictionary) root.getCOSArray(COSName.K).getObject(0));
    }

    private static void collect(PDMarkedContent content, Map<Integer, String> found) {
        var text = new StringBuilder();
        TextPosition last = null;
        for (Object each : content.getContents()) {
            if (each instanceof TextPosition position) {
                if (last != null
                        && Math.abs(position.getY() - last.getY()) > 2
                        && !text.toString().endsWith(" ")) {
                    text.append(' ');
                }
                text.append(position.getUnicode());
                last = position;
            } else if (each instanceof PDMarkedContent inner) {
                collect(inner, found);
            }
        }
        if (content.getMCID() >= 0) {
            found.put(content.getMCID(), text.toString().strip());
        }
    }

    private Tag tag(COSDictionary element) {
        var kids = new ArrayList<Tag>();
        var text = new ArrayList<String>();
        COSBase held = element.getDictionaryObject(COSName.K);
        for (COSBase kid : held instanceof COSArray several
                ? several.toList()
                : held == null ? List.<COSBase>of() : List.of(held)) {
            COSBase each = kid instanceof org.apache.pdfbox.cos.COSObject reference ? reference.getObject() : kid;
            if (each instanceof COSInteger number) {
                text.add(text(element.getCOSDictionary(COSName.PG), number.intValue()));
            } else if (each instanceof COSDictionary dictionary && dictionary.containsKey(COSName.MCID)) {
                text.add(text(dictionary.getCOSDictionary(COSName.PG), dictionary.getInt(COSName.MCID)));
            } else if (each instanceof COSDictionary dictionary) {
                kids.add(tag(dictionary));
            }
        }
        COSDictionary attributes = element.getCOSDictionary(COSName.A);
        return new Tag(
                element.getNameAsString(COSName.S),
                String.join(" ", text),
                attributes == null ? null : attributes.getNameAsString(COSName.getPDFName("Scope")),
                element.getString(COSName.ALT),
                kids);
    }

    private String text(COSDictionary page, int number) {
        return texts.get(page).getOrDefault(number, "");
    }
}
