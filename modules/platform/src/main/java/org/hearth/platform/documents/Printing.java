package org.hearth.platform.documents;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.sf.jasperreports.engine.JREmptyDataSource;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JRPrintImage;
import net.sf.jasperreports.engine.JRPrintPage;
import net.sf.jasperreports.engine.JRPrintText;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.data.JRMapCollectionDataSource;
import net.sf.jasperreports.engine.fill.JRTemplatePrintText;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import net.sf.jasperreports.pdf.JRPdfExporter;
import net.sf.jasperreports.pdf.SimplePdfExporterConfiguration;
import net.sf.jasperreports.pdf.SimplePdfReportConfiguration;
import org.hearth.platform.api.documents.Block;
import org.hearth.platform.api.documents.Document;
import org.hearth.platform.documents.Mark.Part;
import org.hearth.platform.documents.Sections.Placed;
import org.hearth.platform.documents.Sections.Section;

/** Lays a document out through its templates, section by section, and prints it with its marks still in it. */
final class Printing {
    /** Set in the template on the one element that says which page this is. */
    static final String PAGE_OF = "net.sf.jasperreports.export.hearth.page";

    private static final int STEP = 15;

    /** Two sentences of two lines each; more fill enough of a page to stand there by themselves. */
    private static final double FEW_SENTENCES = 90;

    /** The points that may have to be left on a page, smallest first; the frame of the document has a group for each. */
    private static final int[] ROOMS = IntStream.rangeClosed(60 / STEP, 420 / STEP)
            .map(step -> step * STEP)
            .toArray();

    private final Templates templates;
    private final Lettering lettering;

    Printing(Templates templates, Lettering lettering) {
        this.templates = templates;
        this.lettering = lettering;
    }

    byte[] print(Document document) throws JRException {
        return export(layOut(document), document);
    }

    List<JasperPrint> layOut(Document document) throws JRException {
        var sections = new ArrayList<JasperPrint>();
        for (Section section : Sections.of(document.blocks(), this::isWide)) {
            JasperPrint filled = fill(document, section);
            withoutEmptyEnd(filled);
            sections.add(filled);
        }
        number(sections, document.firstPage());
        return sections;
    }

    private boolean isWide(Block.Table table) {
        return !TableFit.standsUpright(lettering, table);
    }

    private JasperPrint fill(Document document, Section section) throws JRException {
        var pieces = new Pieces(templates, lettering, section.onItsSide());
        var rows = new ArrayList<Map<String, ?>>();
        var asked = new int[ROOMS.length];
        var last = new double[section.blocks().size()];
        List<Piece> laid = laid(section.blocks(), pieces, last);
        for (int at = 0; at < laid.size(); at++) {
            Piece piece = laid.get(at);
            if (at == 0 || !leads(section.blocks(), last, at - 1)) {
                asked[roomFor(together(section.blocks(), last, laid, at))]++;
            }
            var row = new HashMap<String, Object>();
            row.put("template", piece.template());
            row.put("values", piece.values());
            row.put("rows", new JRMapCollectionDataSource(new ArrayList<>(piece.rows())));
            for (int room = 0; room < ROOMS.length; room++) {
                row.put("room" + ROOMS[room], asked[room]);
            }
            rows.add(row);
        }
        Collection<Map<String, ?>> data = rows;
        return JasperFillManager.fillReport(
                templates.of("document", section.onItsSide()),
                frame(document),
                data.isEmpty() ? new JREmptyDataSource(0) : new JRMapCollectionDataSource(data));
    }

    /**
     * What each block prints.
     *
     * @param last set for each block to the points of the few sentences that end the section after it; else 0
     */
    private static List<Piece> laid(List<Placed> blocks, Pieces pieces, double[] last) {
        var laid = new LinkedList<Piece>();
        double following = 0;
        for (int at = blocks.size() - 1; at >= 0; at--) {
            Placed placed = blocks.get(at);
            last[at] = following;
            Piece piece = pieces.of(placed.index(), placed.block(), following);
            laid.addFirst(piece);
            boolean ends = at == blocks.size() - 1 || following > 0;
            following = ends && placed.block() instanceof Block.Paragraph && following + piece.room() <= FEW_SENTENCES
                    ? following + piece.room()
                    : 0;
        }
        return List.copyOf(laid);
    }

    /**
     * A heading stays with what it heads, a finding with the table or chart it speaks of, and the few sentences that end a
     * section with what is before them.
     */
    private static boolean leads(List<Placed> blocks, double[] last, int at) {
        if (at + 1 >= blocks.size()) {
            return false;
        }
        if (last[at] > 0) {
            return true;
        }
        Block next = blocks.get(at + 1).block();
        return blocks.get(at).block() instanceof Block.Heading
                || blocks.get(at).block() instanceof Block.Finding
                        && (next instanceof Block.Table || next instanceof Block.Chart);
    }

    private static double together(List<Placed> blocks, double[] last, List<Piece> pieces, int from) {
        double room = pieces.get(from).room();
        for (int at = from; leads(blocks, last, at); at++) {
            room += pieces.get(at + 1).room();
        }
        return room;
    }

    private static int roomFor(double points) {
        for (int room = 0; room < ROOMS.length; room++) {
            if (points <= ROOMS[room]) {
                return room;
            }
        }
        return ROOMS.length - 1;
    }

    private Map<String, Object> frame(Document document) {
        var values = new HashMap<String, Object>();
        values.put("title", lettering.printable(document.title()));
        values.put("footer", lettering.printable(document.footer()));
        String marking = lettering.printable(document.marking());
        if (!marking.isBlank()) {
            values.put("marking", marking);
            values.put("markingMark", Mark.of(Mark.NOTICES, Part.NOTICE, 0).written());
        }
        if (document.madeUp()) {
            values.put("madeUp", Wording.MADE_UP);
            values.put("madeUpMark", Mark.of(Mark.NOTICES, Part.NOTICE, 1).written());
        }
        return values;
    }

    /** The space below the last block may ask for a page of its own, which would then say nothing. */
    private static void withoutEmptyEnd(JasperPrint section) {
        int last = section.getPages().size() - 1;
        if (last > 0 && section.getPages().get(last).getElements().stream().noneMatch(Printing::tells)) {
            section.removePage(last);
        }
    }

    /** Words or a picture of a block; what the frame prints comes from no report within it. */
    private static boolean tells(JRPrintElement element) {
        return (element instanceof JRPrintText || element instanceof JRPrintImage)
                && element.getOrigin().getReportName() != null;
    }

    /** Only now is it known how many pages there are. */
    private static void number(List<JasperPrint> sections, int first) {
        int pages = sections.stream().mapToInt(each -> each.getPages().size()).sum();
        int number = 0;
        for (JasperPrint section : sections) {
            for (JRPrintPage page : section.getPages()) {
                number++;
                for (JRPrintElement element : page.getElements()) {
                    if (element instanceof JRTemplatePrintText text
                            && text.hasProperties()
                            && text.getPropertiesMap().containsProperty(PAGE_OF)) {
                        text.setText(
                                first == 1
                                        ? "Page %d of %d".formatted(number, pages)
                                        : "Page %d (%d of %d)".formatted(first + number - 1, number, pages));
                    }
                }
            }
        }
    }

    byte[] export(List<JasperPrint> sections, Document document) throws JRException {
        var configuration = new SimplePdfExporterConfiguration();
        configuration.setTagged(true);
        configuration.setTagLanguage("en-GB");
        configuration.setCompressed(false);
        configuration.setMetadataTitle(document.title());
        var perReport = new SimplePdfReportConfiguration();
        perReport.setForceLineBreakPolicy(false);
        // letters of charts stay letters: to search, to select, to enlarge
        perReport.setForceSvgShapes(false);
        var bytes = new ByteArrayOutputStream(1 << 18);
        var exporter = new JRPdfExporter();
        exporter.setExporterInput(SimpleExporterInput.getInstance(sections));
        exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(bytes));
        exporter.setConfiguration(configuration);
        exporter.setConfiguration(perReport);
        exporter.exportReport();
        return bytes.toByteArray();
    }
}
