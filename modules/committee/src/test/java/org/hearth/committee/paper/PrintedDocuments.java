package org.hearth.committee.paper;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.hearth.platform.api.documents.Document;
import org.hearth.platform.api.documents.Documents;

/** Prints everything a document holds as text, a block a line, and lacks what lies beyond the first plane. */
final class PrintedDocuments implements Documents {

    @Override
    public void pdf(Document document, OutputStream to) {
        print(document, to);
    }

    /** A page for every hundred lines. */
    @Override
    public int pages(byte[] pdf) {
        return 1 + (int) new String(pdf, StandardCharsets.UTF_8).lines().count() / 100;
    }

    @Override
    public void xlsx(Document document, OutputStream to) {
        print(document, to);
    }

    @Override
    public void html(Document document, OutputStream to) {
        print(document, to);
    }

    @Override
    public void docx(Document document, OutputStream to) {
        print(document, to);
    }

    @Override
    public List<Integer> unprintable(String words) {
        return words.codePoints()
                .filter(each -> each > 0xFFFF)
                .distinct()
                .boxed()
                .toList();
    }

    private static void print(Document document, OutputStream to) {
        var text = new StringBuilder()
                .append(document.title())
                .append('\n')
                .append(document.subject())
                .append('\n')
                .append(document.marking())
                .append('\n')
                .append(document.footer())
                .append('\n')
                .append("Page ")
                .append(document.firstPage())
                .append('\n');
        document.blocks().forEach(block -> text.append(block).append('\n'));
        try {
            to.write(text.toString().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
