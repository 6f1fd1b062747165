package org.hearth.platform.documents;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.GregorianCalendar;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDPageLabelRange;
import org.apache.pdfbox.pdmodel.common.PDPageLabels;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.hearth.platform.api.documents.Document;
import org.hearth.platform.documents.Mark.Part;

/**
 * Makes of a printed document a PDF that holds to PDF/UA-1 and PDF/A-2a: tags built from the blocks, everything else an
 * artifact, properties of the document's own and nothing that differs from one rendering to the next.
 */
final class Pdf {
    static final String LANGUAGE = "en-GB";
    static final String PRODUCER = "Hearth";

    private static final COSName CID_SET = COSName.getPDFName("CIDSet");
    private static final int PREFIX = 7;

    private final Document document;
    private final Lettering lettering;

    Pdf(Document document, Lettering lettering) {
        this.document = document;
        this.lettering = lettering;
    }

    void finish(byte[] printed, OutputStream to) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(printed)) {
            tag(pdf);
            fonts(pdf);
            properties(pdf);
            identify(pdf);
            pdf.save(to);
        }
    }

    private void tag(PDDocument pdf) throws IOException {
        var tags = new TagTree();
        var seen = new HashSet<Mark>();
        for (PDPage page : pdf.getPages()) {
            // what is printed again on every page is said once
            var before = Set.copyOf(seen);
            var content = new MarkedContent(page, mark -> !before.contains(mark) || !isRepeated(mark)).rewrite(pdf);
            content.stream()
                    .map(MarkedContent.Piece::mark)
                    .filter(mark -> mark != null && isRepeated(mark))
                    .forEach(seen::add);
            tags.add(page, content);
            page.getCOSObject().setItem(COSName.getPDFName("Tabs"), COSName.S);
            withoutPixels(page);
        }
        tags.build(pdf, document.blocks());
    }

    /** What {@link MarkedContent} no longer paints need not be carried. */
    private static void withoutPixels(PDPage page) throws IOException {
        var names = new ArrayList<COSName>();
        page.getResources().getXObjectNames().forEach(names::add);
        for (COSName name : names) {
            if (MarkedContent.isPixel(page.getResources().getXObject(name))) {
                page.getResources()
                        .getCOSObject()
                        .getCOSDictionary(COSName.XOBJECT)
                        .removeItem(name);
            }
        }
    }

    private static boolean isRepeated(Mark mark) {
        return mark.part() == Part.HEADING || mark.part() == Part.NOTICE;
    }

    /** The exporter draws the letters before a subset's name by lot; here they follow the order of the file. */
    private static void fonts(PDDocument pdf) {
        Map<String, String> prefixes = new HashMap<>();
        var keys = new ArrayList<COSObjectKey>(pdf.getDocument().getXrefTable().keySet());
        keys.sort(null);
        for (COSObjectKey key : keys) {
            COSObject object = pdf.getDocument().getObjectFromPool(key);
            if (object.getObject() instanceof COSDictionary dictionary) {
                dictionary.removeItem(CID_SET);
                rename(dictionary, COSName.BASE_FONT, prefixes);
                rename(dictionary, COSName.FONT_NAME, prefixes);
            }
        }
    }

    private static void rename(COSDictionary dictionary, COSName key, Map<String, String> prefixes) {
        String name = dictionary.getNameAsString(key);
        if (name != null && name.length() > PREFIX && name.charAt(PREFIX - 1) == '+') {
            String fixed = prefixes.computeIfAbsent(
                    name.substring(0, PREFIX), drawn -> "HEART" + (char) ('A' + prefixes.size()) + "+");
            dictionary.setName(key, fixed + name.substring(PREFIX));
        }
    }

    private void properties(PDDocument pdf) throws IOException {
        String title = lettering.printable(document.title());
        String subject = lettering.printable(document.subject());
        var information = new PDDocumentInformation();
        information.setTitle(title);
        information.setSubject(subject);
        information.setProducer(PRODUCER);
        information.setCreationDate(midnight(document.dated()));
        information.setModificationDate(midnight(document.dated()));
        pdf.setDocumentInformation(information);
        pdf.setVersion(1.7f);

        PDDocumentCatalog catalog = pdf.getDocumentCatalog();
        catalog.setLanguage(LANGUAGE);
        // the exporter names every page and heading as a place to jump to; bookmarks do not need it
        catalog.getCOSObject().removeItem(COSName.NAMES);
        catalog.getCOSObject().removeItem(COSName.DESTS);
        var marked = new COSDictionary();
        marked.setBoolean(COSName.getPDFName("Marked"), true);
        catalog.getCOSObject().setItem(COSName.MARK_INFO, marked);
        var preferences = new PDViewerPreferences(new COSDictionary());
        preferences.setDisplayDocTitle(true);
        catalog.setViewerPreferences(preferences);
        if (document.firstPage() > 1) {
            catalog.setPageLabels(asPrinted(pdf));
        }
        var metadata = new PDMetadata(pdf);
        metadata.importXMPMetadata(Xmp.packet(title, subject, document.dated()));
        catalog.setMetadata(metadata);
        catalog.setOutputIntents(List.of(colours(pdf)));
    }

    /** So that a reader who asks for page 41 gets the page that says so. */
    private PDPageLabels asPrinted(PDDocument pdf) throws IOException {
        var labels = new PDPageLabels(pdf);
        var range = new PDPageLabelRange();
        range.setStyle(PDPageLabelRange.STYLE_DECIMAL);
        range.setStart(document.firstPage());
        labels.setLabelItem(0, range);
        return labels;
    }

    private static PDOutputIntent colours(PDDocument pdf) throws IOException {
        byte[] profile = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
        var intent = new PDOutputIntent(pdf, new ByteArrayInputStream(profile));
        intent.setInfo("sRGB IEC61966-2.1");
        intent.setOutputCondition("sRGB IEC61966-2.1");
        intent.setOutputConditionIdentifier("sRGB IEC61966-2.1");
        intent.setRegistryName("http://www.color.org");
        return intent;
    }

    private static GregorianCalendar midnight(LocalDate day) {
        return GregorianCalendar.from(day.atStartOfDay(ZoneOffset.UTC));
    }

    /** The file's id comes from what the document says. */
    private void identify(PDDocument pdf) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(document.toString().getBytes(StandardCharsets.UTF_8));
            var id = new COSString(Arrays.copyOf(digest, 16));
            id.setForceHexForm(true);
            var both = new COSArray();
            both.add(id);
            both.add(id);
            pdf.getDocument().getTrailer().setItem(COSName.ID, both);
            pdf.setDocumentId(0L);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
