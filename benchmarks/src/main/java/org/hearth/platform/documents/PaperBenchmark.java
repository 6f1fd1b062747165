package org.hearth.platform.documents;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import net.sf.jasperreports.pdf.JRPdfExporter;
import org.hearth.platform.api.documents.Block;
import org.hearth.platform.api.documents.Block.Column;
import org.hearth.platform.api.documents.Block.Kind;
import org.hearth.platform.api.documents.Block.Series;
import org.hearth.platform.api.documents.Document;

/**
 * A paper of about forty pages (1,560 rows of tables, six charts) through JasperReports alone (the same templates filled
 * and exported plainly, without tags) and through Documents (tagged, PDF/UA-1 and PDF/A-2a), and the ratio. Aim: under 4.
 *
 * <pre>
 * mvn -q -pl benchmarks -am package dependency:build-classpath -Dmdep.outputFile=target/classpath.txt
 * java -cp benchmarks/target/classes:$(cat benchmarks/target/classpath.txt) org.hearth.platform.documents.PaperBenchmark
 * </pre>
 *
 * It stands in the package of what it measures, to reach the printing before the tags are built.
 */
public final class PaperBenchmark {
    private static final int SECTIONS = 6;
    private static final int ROWS = 260;
    private static final int WARM_UP = 4;
    private static final int MEASURED = 9;

    private PaperBenchmark() {}

    public static void main(String[] arguments) throws JRException {
        Document paper = paper(SECTIONS, ROWS);
        var templates = new Templates();
        var lettering = new Lettering();
        long[] alone = new long[MEASURED];
        long[] whole = new long[MEASURED];
        var documents = new TaggedDocuments();
        long first = System.nanoTime();
        int size = tagged(documents, paper);
        first = System.nanoTime() - first;
        for (int run = -WARM_UP; run < MEASURED; run++) {
            long start = System.nanoTime();
            plain(new Printing(templates, lettering), paper);
            long between = System.nanoTime();
            tagged(documents, paper);
            long end = System.nanoTime();
            if (run >= 0) {
                alone[run] = between - start;
                whole[run] = end - between;
            }
        }
        System.out.printf(
                "pages and rows: %d tables of %d rows, %d charts; %,d bytes%n", SECTIONS, ROWS, SECTIONS, size);
        System.out.printf("first paper of a fresh server: %,d ms%n", first / 1_000_000);
        System.out.printf("JasperReports alone, median of %d: %,d ms%n", MEASURED, median(alone) / 1_000_000);
        System.out.printf("Documents, median of %d: %,d ms%n", MEASURED, median(whole) / 1_000_000);
        System.out.printf("ratio: %.2f (aim: under 4)%n", (double) median(whole) / median(alone));
    }

    /** Seconds that JasperReports alone, warm, takes to fill and export these documents plainly, without tags. */
    public static double alone(List<Document> documents) throws JRException {
        var templates = new Templates();
        var lettering = new Lettering();
        long[] alone = new long[MEASURED];
        for (int run = -WARM_UP; run < MEASURED; run++) {
            long start = System.nanoTime();
            for (Document document : documents) {
                plain(new Printing(templates, lettering), document);
            }
            if (run >= 0) {
                alone[run] = System.nanoTime() - start;
            }
        }
        return median(alone) / 1e9;
    }

    private static long median(long[] times) {
        Arrays.sort(times);
        return times[times.length / 2];
    }

    private static int tagged(TaggedDocuments documents, Document paper) {
        var bytes = new ByteArrayOutputStream();
        documents.pdf(paper, bytes);
        return bytes.size();
    }

    private static void plain(Printing printing, Document paper) throws JRException {
        var exporter = new JRPdfExporter();
        exporter.setExporterInput(SimpleExporterInput.getInstance(printing.layOut(paper)));
        exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(new ByteArrayOutputStream()));
        exporter.exportReport();
    }

    private static Document paper(int sections, int rows) {
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Heading(1, "A paper to measure"));
        for (int section = 1; section <= sections; section++) {
            blocks.add(new Block.Heading(2, "Section " + section));
            blocks.add(
                    new Block.Finding("322 of 700 children (46.0%) live outside the county, 14 more than a year ago."));
            blocks.add(chart(section));
            blocks.add(table(section, rows));
        }
        return new Document(
                "A paper to measure",
                "For the benchmark",
                "EXEMPT",
                "The council",
                true,
                LocalDate.of(2026, 6, 12),
                blocks);
    }

    private static Block chart(int section) {
        var kind = Kind.values()[section % Kind.values().length];
        var months = new ArrayList<String>();
        var inside = new ArrayList<BigDecimal>();
        var outside = new ArrayList<BigDecimal>();
        for (int month = 0; month < 13; month++) {
            months.add("M" + month);
            inside.add(BigDecimal.valueOf(370 + month * 3L % 17));
            outside.add(BigDecimal.valueOf(310 + month * 5L % 23));
        }
        return new Block.Chart(
                kind,
                "Thirteen months",
                "Both rose.",
                "Children",
                months,
                List.of(new Series("Inside", inside), new Series("Outside", outside)));
    }

    private static Block table(int section, int count) {
        var rows = new ArrayList<List<String>>();
        for (int row = 0; row < count; row++) {
            rows.add(List.of(
                    "Provider %d of section %d".formatted(row, section),
                    row % 2 == 0 ? "Children's homes" : "Fostered by another carer",
                    Integer.toString(row * 7 % 61),
                    "46.0%",
                    row % 9 == 0 ? "c" : "12",
                    "1,250"));
        }
        return new Block.Table(
                "Providers",
                List.of(
                        new Column("Provider", 4, false),
                        new Column("Kind of home", 4, false),
                        new Column("Children", 2, true),
                        new Column("Share", 2, true),
                        new Column("Far from home", 2, true),
                        new Column("Weekly cost, £", 2, true)),
                rows,
                "c: withheld to protect confidentiality.");
    }
}
