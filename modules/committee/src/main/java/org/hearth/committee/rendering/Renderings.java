package org.hearth.committee.rendering;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.stream.Stream;
import org.hearth.platform.api.documents.Document;
import org.hearth.platform.api.documents.Documents;

/** Makes a paper's files. */
public final class Renderings {
    private Renderings() {}

    /** Which are made of a paper: one that is wholly public has no exempt part, and no ground on which to keep one. */
    public static List<Rendering> of(Written written) {
        return Stream.of(Rendering.values())
                .filter(one -> !one.isExempt() || written.front().status().isExempt())
                .toList();
    }

    public static byte[] render(Written written, Rendering rendering, Documents documents) {
        var out = new ByteArrayOutputStream();
        Document document = document(written, rendering);
        switch (rendering.format()) {
            case PDF -> documents.pdf(document, out);
            case TABLES -> documents.xlsx(document, out);
            case PAGE -> documents.html(document, out);
            case WORDS -> documents.docx(document, out);
        }
        return out.toByteArray();
    }

    public static Document document(Written written, Rendering rendering) {
        return switch (rendering) {
            case PUBLIC, PUBLIC_TABLES, PUBLIC_PAGE ->
                PaperDocument.publicReport(written).beginningOn(written.firstPage());
            case EXEMPT, EXEMPT_TABLES, EXEMPT_PAGE -> PaperDocument.exemptReport(written);
            case PUBLIC_WORDS -> PaperDocument.coveringReport(written, false);
            case EXEMPT_WORDS -> PaperDocument.coveringReport(written, true);
            case WORKING_PAPER -> WorkingPaper.of(written);
        };
    }
}
