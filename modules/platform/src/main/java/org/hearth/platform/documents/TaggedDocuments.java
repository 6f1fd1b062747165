package org.hearth.platform.documents;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import net.sf.jasperreports.engine.JRException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.hearth.platform.api.documents.Block;
import org.hearth.platform.api.documents.Document;
import org.hearth.platform.api.documents.Documents;

/**
 * Documents through the templates of the module {@code reports}: printed by JasperReports, tagged and finished by
 * PDFBox, and as workbooks, web pages and Word documents. Holds nothing but the templates and the typeface; any number may render at once.
 */
@ApplicationScoped
public class TaggedDocuments implements Documents {
    private final Templates templates = new Templates();
    private volatile Lettering lettering;

    @Override
    public void pdf(Document document, OutputStream to) {
        Document whole = withTitle(document);
        checkHeadings(whole.blocks());
        try {
            new Pdf(whole, lettering()).finish(new Printing(templates, lettering()).print(whole), to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JRException e) {
            throw new IllegalStateException("The document \"%s\" could not be laid out.".formatted(whole.title()), e);
        }
    }

    @Override
    public void xlsx(Document document, OutputStream to) {
        try {
            new Spreadsheet(document).write(to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void html(Document document, OutputStream to) {
        Document whole = withTitle(document);
        checkHeadings(whole.blocks());
        try {
            to.write(new WebPage(whole).written());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void docx(Document document, OutputStream to) {
        Document whole = withTitle(document);
        checkHeadings(whole.blocks());
        try {
            new WordFile(whole).write(to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public int pages(byte[] pdf) {
        try (PDDocument read = Loader.loadPDF(pdf)) {
            return read.getNumberOfPages();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<Integer> unprintable(String words) {
        return lettering().unprintable(words);
    }

    private Lettering lettering() {
        if (lettering == null) {
            lettering = new Lettering();
        }
        return lettering;
    }

    /** A document that opens with no heading of level 1 opens with its title. */
    private static Document withTitle(Document document) {
        boolean titled = document.blocks().stream()
                .anyMatch(block -> block instanceof Block.Heading heading && heading.level() == 1);
        if (titled) {
            return document;
        }
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Heading(1, document.title()));
        blocks.addAll(document.blocks());
        return new Document(
                document.title(),
                document.subject(),
                document.marking(),
                document.footer(),
                document.madeUp(),
                document.dated(),
                document.firstPage(),
                blocks);
    }

    private static void checkHeadings(List<Block> blocks) {
        int before = 0;
        for (Block block : blocks) {
            if (block instanceof Block.Heading heading) {
                boolean title = before == 0;
                if (title != (heading.level() == 1) || heading.level() > before + 1 || heading.level() < 1) {
                    throw new IllegalArgumentException(
                            "The heading \"%s\" has level %d after level %d. Level 1 comes first and once, and no level is skipped."
                                    .formatted(heading.text(), heading.level(), before));
                }
                before = heading.level();
            }
        }
    }
}
