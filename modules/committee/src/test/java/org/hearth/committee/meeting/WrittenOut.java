package org.hearth.committee.meeting;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.hearth.platform.api.documents.Document;
import org.hearth.platform.api.documents.Documents;

/** Writes a document's footer and blocks as text, so that a test can read them. */
final class WrittenOut implements Documents {

    /** Called while a PDF is drawn. */
    Runnable whileDrawing = () -> {};

    private void write(Document document, OutputStream to) {
        try {
            to.write((document.title() + "\n" + document.footer() + "\n" + document.blocks())
                    .getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void pdf(Document document, OutputStream to) {
        whileDrawing.run();
        write(document, to);
    }

    @Override
    public int pages(byte[] pdf) {
        return 1;
    }

    @Override
    public void xlsx(Document document, OutputStream to) {
        write(document, to);
    }

    @Override
    public void html(Document document, OutputStream to) {
        write(document, to);
    }

    @Override
    public void docx(Document document, OutputStream to) {
        write(document, to);
    }

    @Override
    public List<Integer> unprintable(String words) {
        return List.of();
    }
}
