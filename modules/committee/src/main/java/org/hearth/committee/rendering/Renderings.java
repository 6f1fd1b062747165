package org.hearth.committee.rendering;

import java.io.ByteArrayOutputStream;
import org.hearth.platform.api.documents.Document;
import org.hearth.platform.api.documents.Documents;

/** Makes a paper's files. */
public final class Renderings {
    private Renderings() {}

    public static byte[] render(Written written, Rendering rendering, Documents documents) {
        var out = new ByteArrayOutputStream();
        Document document = document(written, rendering);
        if (rendering.isPdf()) {
            documents.pdf(document, out);
        } else {
            documents.xlsx(document, out);
        }
        return out.toByteArray();
    }

    public static Document document(Written written, Rendering rendering) {
        return switch (rendering) {
            case PUBLIC, PUBLIC_TABLES -> PaperDocument.publicReport(written);
            case EXEMPT, EXEMPT_TABLES -> PaperDocument.exemptReport(written);
            case WORKING_PAPER -> WorkingPaper.of(written);
        };
    }
}
