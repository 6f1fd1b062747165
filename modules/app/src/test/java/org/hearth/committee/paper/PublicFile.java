package org.hearth.committee.paper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * Everything that a file holds, by what it is, its dates and id apart: two files whose everything is the same tell a
 * reader the same, whatever the reader opens them with.
 */
final class PublicFile {
    private static final List<String> DATES_AND_IDS = List.of("CreationDate", "ModDate", "ID");

    private final Map<COSBase, Integer> seen = new IdentityHashMap<>();
    private final StringBuilder dump = new StringBuilder();

    private PublicFile() {}

    static Map<String, String> pdf(byte[] file) {
        var holds = new TreeMap<String, String>();
        try (PDDocument document = Loader.loadPDF(file)) {
            var catalog = document.getDocumentCatalog();
            for (int page = 0; page < document.getNumberOfPages(); page++) {
                var stripper = new PDFTextStripper();
                stripper.setStartPage(page + 1);
                stripper.setEndPage(page + 1);
                holds.put("text of page " + (page + 1), stripper.getText(document));
                holds.put(
                        "drawing of page " + (page + 1),
                        text(document.getPage(page).getContents().readAllBytes()));
                holds.put(
                        "images, fonts and forms of page " + (page + 1),
                        all(document.getPage(page).getResources().getCOSObject()));
            }
            holds.put("tags", all(catalog.getStructureTreeRoot().getCOSObject()));
            holds.put("properties", all(document.getDocumentInformation().getCOSObject()));
            holds.put("metadata", undated(text(catalog.getMetadata().toByteArray())));
            holds.put("bookmarks", all(catalog.getCOSObject().getDictionaryObject(COSName.OUTLINES)));
            holds.put(
                    "attachments and names",
                    all(catalog.getCOSObject().getDictionaryObject(COSName.NAMES))
                            + all(catalog.getCOSObject().getDictionaryObject(COSName.getPDFName("AF"))));
            holds.put("every object", all(catalog.getCOSObject()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return holds;
    }

    /** Its whole source, by line: what is read, what is drawn, attributes and style. */
    static Map<String, String> html(byte[] file) {
        var holds = new TreeMap<String, String>();
        var lines = new String(file, StandardCharsets.UTF_8).split("\n");
        for (int line = 0; line < lines.length; line++) {
            holds.put("line %05d".formatted(line + 1), lines[line]);
        }
        return holds;
    }

    /** Every part of an office file: cells, styles, hidden sheets, names, properties. */
    static Map<String, String> zip(byte[] file) {
        var holds = new TreeMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                holds.put(entry.getName(), undated(text(zip.readAllBytes())));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return holds;
    }

    private static String all(COSBase object) throws IOException {
        var file = new PublicFile();
        file.add(object);
        return file.dump.toString();
    }

    private void add(COSBase object) throws IOException {
        COSBase base = object instanceof COSObject reference ? reference.getObject() : object;
        if (base instanceof COSDictionary || base instanceof COSArray) {
            Integer before = seen.putIfAbsent(base, seen.size());
            if (before != null) {
                dump.append('@').append(before);
                return;
            }
        }
        if (base instanceof COSArray array) {
            dump.append('[');
            for (COSBase each : array) {
                add(each);
                dump.append(' ');
            }
            dump.append(']');
        } else if (base instanceof COSDictionary dictionary) {
            dump.append('<');
            for (COSName key : dictionary.keySet().stream().sorted().toList()) {
                if (!DATES_AND_IDS.contains(key.getName()) && !key.equals(COSName.LENGTH)) {
                    dump.append('/').append(key.getName()).append(' ');
                    add(dictionary.getItem(key));
                }
            }
            if (dictionary instanceof COSStream stream) {
                try (var content = stream.createInputStream()) {
                    dump.append(undated(text(content.readAllBytes())));
                }
            }
            dump.append(">\n");
        } else if (base instanceof COSString string) {
            dump.append('(').append(string.getString()).append(')');
        } else {
            dump.append(base);
        }
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static String undated(String xml) {
        return xml.startsWith("<?xpacket") || xml.startsWith("<?xml")
                ? xml.replaceAll("\\d{4}-\\d{2}-\\d{2}T[0-9:.]+(Z|[+-]\\d{2}:\\d{2})", "DATE")
                        .replaceAll("uuid:[0-9a-fA-F-]+", "ID")
                : xml;
    }

    /** What differs, by name. */
    static List<String> differing(Map<String, String> one, Map<String, String> other) {
        var names = new java.util.TreeSet<>(one.keySet());
        names.addAll(other.keySet());
        var differing = new ArrayList<String>();
        for (String name : names) {
            String left = one.getOrDefault(name, "");
            String right = other.getOrDefault(name, "");
            if (!left.equals(right)) {
                int at = first(left, right);
                differing.add("%s: ...%s... and ...%s...".formatted(name, around(left, at), around(right, at)));
            }
        }
        return differing;
    }

    private static int first(String left, String right) {
        int at = 0;
        while (at < left.length() && at < right.length() && left.charAt(at) == right.charAt(at)) {
            at++;
        }
        return at;
    }

    private static String around(String text, int at) {
        return text.substring(Math.max(0, at - 30), Math.min(text.length(), at + 50))
                .replaceAll("\\s+", " ");
    }
}
