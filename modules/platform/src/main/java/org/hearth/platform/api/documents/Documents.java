package org.hearth.platform.api.documents;

import java.io.OutputStream;
import java.util.List;

/** The only way from blocks to a file. */
public interface Documents {

    /** A tagged PDF (PDF/UA-1 and PDF/A-2a), A4. */
    void pdf(Document document, OutputStream to);

    /** How many pages a PDF has that was made here. */
    int pages(byte[] pdf);

    /** A workbook with one sheet for each table of the document; withheld cells are text, never 0 and never empty. */
    void xlsx(Document document, OutputStream to);

    /** A web page that needs nothing beside it: headings, tables, charts as SVG with their figures as a table. */
    void html(Document document, OutputStream to);

    /** A Word document to go on writing in; what holds figures is locked in it. Charts are told in words. */
    void docx(Document document, OutputStream to);

    /**
     * The characters of the words that a PDF cannot show, each once and in their order, by code point; empty when it
     * shows all. Where they are printed nevertheless, a question mark stands for each.
     */
    List<Integer> unprintable(String words);
}
