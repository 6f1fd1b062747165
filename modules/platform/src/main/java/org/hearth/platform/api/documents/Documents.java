package org.hearth.platform.api.documents;

import java.io.OutputStream;

/** The only way from blocks to a file. */
public interface Documents {

    /** A tagged PDF (PDF/UA-1), A4. */
    void pdf(Document document, OutputStream to);

    /** A workbook with one sheet for each table of the document; withheld cells are text, never 0 and never empty. */
    void xlsx(Document document, OutputStream to);
}
